#include "ui/dialogs/verdictline.h"

#include "ui/dialogs/textscale.h"
#include "ui/notices/themedlabel.h"
#include "ui/theme/icon.h"

#include <QHBoxLayout>
#include <QPainter>

namespace swb::ui {

namespace {

constexpr int usualIconSize = 13;
constexpr int iconGap = 5;

Tint tintOf(Severity severity)
{
    switch (severity) {
    case Severity::Good:
        return Tint::Good;
    case Severity::Warning:
        return Tint::Warning;
    case Severity::Error:
        return Tint::Trouble;
    case Severity::Hint:
    case Severity::Missing:
        break;
    }
    return Tint::Hint;
}

IconName iconOf(Severity severity)
{
    switch (severity) {
    case Severity::Good:
        return IconName::Check;
    case Severity::Warning:
        return IconName::Warn;
    default:
        return IconName::Error;
    }
}

} // namespace

VerdictLine::VerdictLine(const Theme &theme, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_label(new ThemedLabel(theme, TextRole::Hint, Tint::Hint))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_label);
    m_label->setWordWrap(true);
    m_label->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_label->setMinimumHeight(m_label->fontMetrics().height());
}

bool VerdictLine::hasIcon() const
{
    return m_verdict.severity == Severity::Good || m_verdict.severity == Severity::Warning
        || m_verdict.severity == Severity::Error;
}

void VerdictLine::setVerdict(const Verdict &verdict)
{
    m_verdict = verdict;
    m_label->setTint(tintOf(verdict.severity));
    m_label->setText(verdict.text);
    layout()->setContentsMargins(
        hasIcon() ? scaledToText(usualIconSize, m_theme) + iconGap : 0, 0, 0, 0);
    update();
}

void VerdictLine::paintEvent(QPaintEvent * /*event*/)
{
    if (!hasIcon() || m_verdict.text.isEmpty()) {
        return;
    }
    QPainter painter(this);
    const int iconSize = scaledToText(usualIconSize, m_theme);
    const qreal top = (m_label->fontMetrics().height() - iconSize) / 2.0;
    paintIcon(&painter, QRectF(1, top, iconSize, iconSize), iconOf(m_verdict.severity),
        tintColor(m_theme.tokens(), tintOf(m_verdict.severity)));
}

} // namespace swb::ui

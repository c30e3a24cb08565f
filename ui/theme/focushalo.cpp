#include "ui/theme/focushalo.h"

#include "ui/theme/controlroles.h"
#include "ui/theme/shades.h"

#include <QAbstractSpinBox>
#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPainter>
#include <QPainterPath>
#include <QPlainTextEdit>
#include <QRadioButton>
#include <QStyle>
#include <QStyleOptionButton>

#include <algorithm>

namespace swb::ui {

namespace {

constexpr qreal haloReach = 2.5;

bool isFramedText(const QWidget *widget)
{
    const auto *frame = qobject_cast<const QFrame *>(widget);
    return frame && frame->frameShape() != QFrame::NoFrame
        && (widget->inherits("QPlainTextEdit") || widget->inherits("QTextEdit"));
}

/** Only the box of a check box or radio button is ringed, not its words. */
QRect ringedRect(const QWidget *owner)
{
    const bool radio = owner->inherits("QRadioButton");
    if (!radio && !owner->inherits("QCheckBox"))
        return owner->rect();
    QStyleOptionButton option;
    option.initFrom(owner);
    const auto element = radio ? QStyle::SE_RadioButtonIndicator : QStyle::SE_CheckBoxIndicator;
    return owner->style()->subElementRect(element, &option, owner);
}

} // namespace

QWidget *haloOwner(QWidget *focused)
{
    if (!focused || focused->isWindow())
        return nullptr;
    if (const auto *edit = qobject_cast<const QLineEdit *>(focused))
        return edit->hasFrame() ? focused : nullptr;
    const bool control = qobject_cast<QAbstractButton *>(focused)
        || qobject_cast<QComboBox *>(focused) || qobject_cast<QAbstractSpinBox *>(focused);
    return control || isFramedText(focused) ? focused : nullptr;
}

void paintHalo(QPainter *painter, const QRect &frame, const QWidget *owner, const Tokens &tokens)
{
    const bool segment = owner->inherits("swb::ui::SegmentButton");
    const QRectF control = segment ? QRectF(owner->rect()) : QRectF(ringedRect(owner));
    const QRectF inner = control.translated(frame.left() + haloWidth, frame.top() + haloWidth);
    qreal radius = std::min<qreal>(focusRadius(owner), inner.height() / 2);
    if (!segment && owner->inherits("QCheckBox"))
        radius = 4;
    else if (!segment && owner->inherits("QRadioButton"))
        radius = inner.width() / 2;
    QPainterPath ring;
    ring.setFillRule(Qt::OddEvenFill);
    ring.addRoundedRect(inner, radius, radius);
    ring.addRoundedRect(inner.adjusted(-haloReach, -haloReach, haloReach, haloReach),
        radius + haloReach, radius + haloReach);
    const QColor color = fieldState(owner) == FieldState::Bad
        ? withAlpha(tokens.family(trace::EventFamily::Trouble).fill, tokens.dark ? 0.38 : 0.22)
        : focusHalo(tokens);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->fillPath(ring, color);
    painter->restore();
}

} // namespace swb::ui

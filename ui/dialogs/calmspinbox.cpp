#include "ui/dialogs/calmspinbox.h"

#include "ui/presentation/numbers.h"

#include <QWheelEvent>

namespace swb::ui {

namespace {

constexpr QChar thinSpace(u'\u2009');

} // namespace

CalmSpinBox::CalmSpinBox(QWidget *parent) : QSpinBox(parent)
{
    // The default, WheelFocus, would take the focus and then the turn.
    setFocusPolicy(Qt::StrongFocus);
}

QString CalmSpinBox::textFromValue(int value) const
{
    return formatCount(value);
}

int CalmSpinBox::valueFromText(const QString &text) const
{
    return QSpinBox::valueFromText(QString(text).remove(thinSpace));
}

QValidator::State CalmSpinBox::validate(QString &input, int &position) const
{
    // What is typed may be grouped or not; only the digits count.
    QString digits = QString(input).remove(thinSpace);
    int at = qMin(position, static_cast<int>(digits.size()));
    return QSpinBox::validate(digits, at);
}

void CalmSpinBox::wheelEvent(QWheelEvent *event)
{
    if (!hasFocus()) {
        event->ignore();
        return;
    }
    QSpinBox::wheelEvent(event);
}

} // namespace swb::ui

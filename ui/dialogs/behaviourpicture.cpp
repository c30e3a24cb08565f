#include "ui/dialogs/behaviourpicture.h"

#include "ui/theme/theme.h"

#include <QPainter>
#include <QPainterPath>

namespace swb::ui {

namespace {

using workbench::Behaviour;

constexpr int headHeight = 22;
constexpr int stepHeight = 26;
constexpr int longestSequence = 4;
constexpr int slant = 4;
constexpr int lifelineInset = 46;

/** One arrow of the sequence. */
struct Step
{
    enum class Kind { Connect, ToServer, ToClient };
    Kind kind;
    QString label;
};

QList<Step> stepsOf(Behaviour behaviour)
{
    using Kind = Step::Kind;
    const Step connecting{Kind::Connect, QStringLiteral("connect")};
    const Step hello{Kind::ToServer, QStringLiteral("hello")};
    const Step answer{Kind::ToClient, QStringLiteral("hello")};
    switch (behaviour) {
    case Behaviour::Greet:
        return {connecting, {Kind::ToClient, QStringLiteral("Welcome\u2026")}, hello, answer};
    case Behaviour::Discard:
        return {connecting, hello, {Kind::ToServer, QStringLiteral("and more")}};
    case Behaviour::Manual:
        return {connecting, hello, {Kind::ToClient, BehaviourPicture::tr("what you write")}};
    case Behaviour::Echo:
        break;
    }
    return {connecting, hello, answer};
}

void paintArrow(QPainter &painter, QPointF from, QPointF to, const QString &label,
    const QColor &color, const QColor &ground)
{
    const qreal back = to.x() > from.x() ? -7 : 7;
    painter.setPen(QPen(color, 1.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawLine(from, to);
    QPainterPath head(to + QPointF(back, -4.5));
    head.lineTo(to);
    head.lineTo(to + QPointF(back, 4));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(head);
    const QFontMetricsF metrics(painter.font());
    const qreal width = metrics.horizontalAdvance(label) + 12;
    const QPointF middle = (from + to) / 2;
    const QRectF box(
        middle.x() - width / 2, middle.y() - metrics.height() / 2, width, metrics.height());
    painter.fillRect(box, ground);
    painter.drawText(box, Qt::AlignCenter, label);
}

} // namespace

BehaviourPicture::BehaviourPicture(const Theme &theme, QWidget *parent)
    : QWidget(parent), m_theme(theme)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void BehaviourPicture::setBehaviour(Behaviour behaviour)
{
    m_behaviour = behaviour;
    update();
}

QSize BehaviourPicture::sizeHint() const
{
    return {220, headHeight + longestSequence * stepHeight + 10};
}

void BehaviourPicture::paintEvent(QPaintEvent * /*event*/)
{
    const Tokens &tokens = m_theme.tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const qreal left = lifelineInset;
    const qreal right = width() - lifelineInset;
    const QList<Step> steps = stepsOf(m_behaviour);
    const qreal bottom = headHeight + static_cast<int>(steps.size()) * stepHeight + 6;

    QFont font = m_theme.font(TextRole::Hint);
    font.setWeight(QFont::DemiBold);
    painter.setFont(font);
    painter.setPen(tokens.own().text);
    painter.drawText(QRectF(left - 45, 0, 90, headHeight - 4), Qt::AlignCenter, tr("client"));
    painter.setPen(tokens.peer().text);
    painter.drawText(QRectF(right - 45, 0, 90, headHeight - 4), Qt::AlignCenter, tr("server"));
    painter.setPen(QPen(tokens.own().fill, 2));
    painter.drawLine(QPointF(left, headHeight), QPointF(left, bottom));
    painter.setPen(QPen(tokens.peer().fill, 2));
    painter.drawLine(QPointF(right, headHeight), QPointF(right, bottom));

    font.setWeight(QFont::Medium);
    painter.setFont(font);
    qreal y = headHeight + stepHeight / 2.0;
    for (const Step &step : steps) {
        const bool toClient = step.kind == Step::Kind::ToClient;
        const QColor color = step.kind == Step::Kind::Connect ? tokens.text2
            : toClient                                        ? tokens.peer().text
                                                              : tokens.own().text;
        const QPointF from(toClient ? right - 5 : left + 5, y - slant / 2.0);
        const QPointF to(toClient ? left + 6 : right - 6, y + slant / 2.0);
        paintArrow(painter, from, to, step.label, color, tokens.surface2);
        y += stepHeight;
    }
}

} // namespace swb::ui

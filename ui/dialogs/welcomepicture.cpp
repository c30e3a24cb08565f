#include "ui/dialogs/welcomepicture.h"

#include "ui/theme/icon.h"
#include "ui/theme/shades.h"
#include "ui/theme/theme.h"

#include <QPainter>
#include <QPainterPath>

namespace swb::ui {

namespace {

constexpr qreal tileSize = 46;
constexpr qreal tileRadius = 12;
constexpr qreal tileIcon = 20;
constexpr qreal laneDistance = 5; // from the middle to either lane
constexpr qreal widestLink = 210;

void paintTile(QPainter &painter, QPointF center, IconName icon, const QColor &color,
    const Tokens &tokens, Qt::PenStyle border = Qt::SolidLine)
{
    const QRectF tile(center.x() - tileSize / 2, center.y() - tileSize / 2, tileSize, tileSize);
    QPen pen(border == Qt::SolidLine ? color : tokens.edge, 1.4);
    if (border == Qt::DashLine) {
        pen.setDashPattern({4, 3});
    }
    painter.setPen(pen);
    painter.setBrush(border == Qt::SolidLine ? tokens.surface : QColor(Qt::transparent));
    painter.drawRoundedRect(tile, tileRadius, tileRadius);
    const QRectF place(center.x() - tileIcon / 2, center.y() - tileIcon / 2, tileIcon, tileIcon);
    paintIcon(&painter, place, icon, color);
}

/** A lane with an arrow head at its end and three dashes that travel on it. */
void paintLane(QPainter &painter, QPointF from, QPointF to, const QColor &color)
{
    const qreal direction = to.x() > from.x() ? 1 : -1;
    painter.setPen(QPen(withAlpha(color, 0.55), 2.4, Qt::SolidLine, Qt::RoundCap));
    painter.drawLine(from, to);
    QPainterPath head;
    head.moveTo(to + QPointF(-6 * direction, -5));
    head.lineTo(to);
    head.lineTo(to + QPointF(-6 * direction, 5));
    painter.setPen(QPen(color, 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(head);
    painter.setPen(QPen(color, 5, Qt::SolidLine, Qt::RoundCap));
    const qreal length = to.x() - from.x();
    const QList<QPair<qreal, qreal>> dashes{{0.24, 0.28}, {0.5, 0.6}, {0.76, 0.79}};
    for (const auto &[begin, end] : dashes) {
        painter.drawLine(QPointF(from.x() + length * begin, from.y()),
            QPointF(from.x() + length * end, from.y()));
    }
}

} // namespace

WelcomePicture::WelcomePicture(const Theme &theme, Scene scene, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_scene(scene)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFixedHeight(112);
}

void WelcomePicture::paintEchoDemo(QPainter &painter) const
{
    const Tokens &tokens = m_theme.tokens();
    const QPointF middle = QRectF(rect()).center();
    const qreal half = qMin(widestLink, width() - tileSize - 40) / 2;
    const QPointF left(middle.x() - half, middle.y());
    const QPointF right(middle.x() + half, middle.y());
    const qreal gap = tileSize / 2 + 8;
    const QPointF up(0, -laneDistance - 1);
    const QPointF down(0, laneDistance + 1);
    paintLane(
        painter, left + QPointF(gap, 0) + up, right - QPointF(gap, 0) + up, tokens.own().fill);
    paintLane(
        painter, right - QPointF(gap, 0) + down, left + QPointF(gap, 0) + down, tokens.peer().fill);
    paintTile(painter, left, IconName::Connection, tokens.own().text, tokens);
    paintTile(painter, right, IconName::Echo, tokens.peer().text, tokens);
}

void WelcomePicture::paintServer(QPainter &painter) const
{
    const Tokens &tokens = m_theme.tokens();
    const QPointF middle = QRectF(rect()).center();
    painter.setBrush(Qt::NoBrush);
    for (int ring = 1; ring <= 3; ++ring) {
        painter.setPen(QPen(withAlpha(tokens.peer().fill, 0.5 - 0.13 * ring), 1.4));
        painter.drawEllipse(middle, 22.0 + 19 * ring, 16.0 + 11 * ring);
    }
    paintTile(painter, middle, IconName::Server, tokens.peer().text, tokens);
}

void WelcomePicture::paintConnection(QPainter &painter) const
{
    const Tokens &tokens = m_theme.tokens();
    const QPointF middle = QRectF(rect()).center();
    const qreal half = qMin(widestLink, width() - tileSize - 40) / 2;
    const QPointF left(middle.x() - half, middle.y());
    const QPointF right(middle.x() + half, middle.y());
    const qreal gap = tileSize / 2 + 6;
    QPen dots(
        tokens.family(trace::EventFamily::Attempts).fill, 2, Qt::CustomDashLine, Qt::RoundCap);
    dots.setDashPattern({0.1, 2.6});
    painter.setPen(dots);
    painter.drawLine(left + QPointF(gap, 0), right - QPointF(gap, 0));
    paintTile(painter, left, IconName::Connection, tokens.own().text, tokens);
    paintTile(painter, right, IconName::Plus, tokens.text2, tokens, Qt::DashLine);
}

void WelcomePicture::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    switch (m_scene) {
    case Scene::EchoDemo:
        paintEchoDemo(painter);
        break;
    case Scene::Server:
        paintServer(painter);
        break;
    case Scene::Connection:
        paintConnection(painter);
        break;
    }
}

} // namespace swb::ui

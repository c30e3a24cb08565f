#include "ui/inspector/socketsdelegate.h"

#include "ui/inspector/socketsmodel.h"
#include "ui/models/objectdot.h"
#include "ui/theme/icon.h"
#include "ui/theme/queuemeter.h"
#include "ui/theme/shades.h"
#include "ui/theme/theme.h"

#include <QPainter>

namespace swb::ui {

namespace {

constexpr int margin = 8;
constexpr int dotWidth = 12;
constexpr int meterWidth = 104;

} // namespace

SocketsDelegate::SocketsDelegate(
    const ObjectDirectory &directory, const Theme &theme, QObject *parent)
    : QStyledItemDelegate(parent), m_directory(directory), m_theme(theme)
{
}

QColor SocketsDelegate::textColor(int column, bool over) const
{
    const Tokens &tokens = m_theme.tokens();
    if (over) {
        return tokens.text3;
    }
    switch (column) {
    case SocketsModel::Received:
        return tokens.peer().text;
    case SocketsModel::Sent:
        return tokens.own().text;
    case SocketsModel::Age:
    case SocketsModel::Queued:
        return tokens.text2;
    default:
        return tokens.text;
    }
}

void SocketsDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Tokens &tokens = m_theme.tokens();
    const auto id = static_cast<ObjectId>(index.data(SocketsModel::IdRole).toUInt());
    const ObjectSnapshot *object = m_directory.find(id);
    if (!object) {
        return;
    }
    painter->save();
    if (option.state.testFlag(QStyle::State_Selected)) {
        painter->fillRect(option.rect, tokens.sel);
    }
    painter->fillRect(
        QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), tokens.line);
    const int column = index.column();
    QRect cell = option.rect.adjusted(margin, 0, -margin, 0);
    if (column == SocketsModel::State) {
        const QRectF dot(cell.left(), cell.center().y() - dotSize / 2.0 + 0.5, dotSize, dotSize);
        paintDot(painter, dot, objectDot(*object), tokens);
        cell.setLeft(cell.left() + dotWidth + 7);
    } else if (column == SocketsModel::Queued) {
        const int width = qMin(meterWidth, cell.width() / 2);
        paintQueueMeter(painter, QRectF(cell.left(), cell.center().y() - 7, width, 16),
            object->socket.writableLength, object->socket.writableHighWaterMark, tokens);
        cell.setLeft(cell.left() + width + 12);
    }
    const bool words = column == SocketsModel::State;
    painter->setFont(words ? m_theme.font(TextRole::Secondary) : m_theme.mono(TextRole::Secondary));
    painter->setPen(textColor(column, object->socket.destroyed));
    const QString text
        = painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideMiddle, cell.width());
    painter->drawText(cell,
        static_cast<int>(index.data(Qt::TextAlignmentRole).toInt()) | Qt::TextSingleLine, text);
    if (words && object->socket.paused && !object->socket.destroyed) {
        const int x = cell.left() + painter->fontMetrics().horizontalAdvance(text) + 6;
        paintIcon(painter, QRectF(x, cell.center().y() - 6, 13, 13), IconName::Pause,
            tokens.family(trace::EventFamily::Flow).text);
    }
    painter->restore();
}

} // namespace swb::ui

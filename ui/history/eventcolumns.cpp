#include "ui/history/eventcolumns.h"

#include <QDataStream>
#include <QIODevice>

namespace swb::ui {

namespace {

constexpr quint32 stateMagic = 0x53574543; // says that the bytes are ours and of this layout
constexpr int narrowest = 40;
constexpr int widest = 2000;
constexpr int narrowestDetail = 80;
constexpr int grabDistance = 4; // on each side of a border: 8 px in all

constexpr std::size_t at(EventColumn column)
{
    return static_cast<std::size_t>(column);
}

} // namespace

EventColumns::EventColumns() : m_widths{120, 84, 150, 190, 0, 72} { }

void EventColumns::setDefaults(const std::array<int, eventColumnCount> &widths)
{
    for (std::size_t i = 0; i < widths.size(); ++i) {
        if (!m_changed[i]) {
            m_widths[i] = widths[i];
        }
    }
}

void EventColumns::setTotalWidth(int width)
{
    m_total = width;
    m_narrow = width < narrowWidth;
}

bool EventColumns::isVisible(EventColumn column) const
{
    return column != EventColumn::SinceLast || !m_narrow;
}

int EventColumns::width(EventColumn column) const
{
    if (column != EventColumn::Detail) {
        return isVisible(column) ? m_widths[at(column)] : 0;
    }
    int rest = m_total - 2 * gutter - padding * (visibleCount() - 1);
    for (int i = 0; i < eventColumnCount; ++i) {
        const auto other = static_cast<EventColumn>(i);
        if (other != EventColumn::Detail) {
            rest -= width(other);
        }
    }
    return qMax(narrowestDetail, rest);
}

int EventColumns::left(EventColumn column) const
{
    int x = gutter;
    for (int i = 0; i < static_cast<int>(column); ++i) {
        const auto before = static_cast<EventColumn>(i);
        if (isVisible(before)) {
            x += width(before) + padding;
        }
    }
    return x;
}

QRect EventColumns::cell(EventColumn column, int y, int height) const
{
    return {left(column), y, width(column), height};
}

int EventColumns::visibleCount() const
{
    return m_narrow ? eventColumnCount - 1 : eventColumnCount;
}

EventColumn EventColumns::visibleColumn(int position) const
{
    const bool skips = m_narrow && position >= static_cast<int>(EventColumn::SinceLast);
    return static_cast<EventColumn>(skips ? position + 1 : position);
}

std::optional<EventColumn> EventColumns::columnAt(int x) const
{
    for (int i = 0; i < visibleCount(); ++i) {
        const EventColumn column = visibleColumn(i);
        if (x >= left(column) && x < left(column) + width(column)) {
            return column;
        }
    }
    return {};
}

int EventColumns::borderX(EventColumn column) const
{
    // Detail has the rest, so its border to Bytes belongs to Bytes.
    return column == EventColumn::Bytes ? left(column) - padding / 2
                                        : left(column) + width(column) + padding / 2;
}

std::optional<EventColumn> EventColumns::borderAt(int x) const
{
    for (int i = 0; i < visibleCount(); ++i) {
        const EventColumn column = visibleColumn(i);
        if (column != EventColumn::Detail && qAbs(x - borderX(column)) <= grabDistance) {
            return column;
        }
    }
    return {};
}

void EventColumns::resize(EventColumn column, int width)
{
    if (column == EventColumn::Detail) {
        return;
    }
    m_widths[at(column)] = qBound(narrowest, width, widest);
    m_changed[at(column)] = true;
    const int excess
        = left(EventColumn::Bytes) + this->width(EventColumn::Bytes) + gutter - m_total;
    if (excess > 0) {
        m_widths[at(column)] = qMax(narrowest, m_widths[at(column)] - excess);
    }
}

QByteArray EventColumns::saveState() const
{
    QByteArray state;
    QDataStream out(&state, QIODevice::WriteOnly);
    out << stateMagic;
    for (std::size_t i = 0; i < m_widths.size(); ++i) {
        out << (m_changed[i] ? static_cast<qint32>(m_widths[i]) : qint32(0));
    }
    return state;
}

bool EventColumns::restoreState(const QByteArray &state)
{
    QDataStream in(state);
    quint32 magic = 0;
    in >> magic;
    std::array<qint32, eventColumnCount> widths{};
    for (qint32 &width : widths) {
        in >> width;
        if (width != 0 && (width < narrowest || width > widest)) {
            return false;
        }
    }
    if (magic != stateMagic || in.status() != QDataStream::Ok) {
        return false;
    }
    for (std::size_t i = 0; i < widths.size(); ++i) {
        m_changed[i] = widths[i] != 0;
        if (m_changed[i]) {
            m_widths[i] = widths[i];
        }
    }
    return true;
}

} // namespace swb::ui

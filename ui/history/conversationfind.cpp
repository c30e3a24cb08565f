#include "ui/history/conversationfind.h"

#include "ui/history/transcriptview.h"

#include <algorithm>

namespace swb::ui {

namespace {

using namespace std::chrono_literals;

constexpr auto sliceBudget = 4ms;
constexpr qint64 mostBytes = 64 * 1024; // of one item; bounds the work on a huge one

} // namespace

ConversationFind::ConversationFind(TranscriptView &view, QObject *parent)
    : QObject(parent), m_view(view)
{
    m_timer.setInterval(8ms);
    connect(&m_timer, &QTimer::timeout, this, &ConversationFind::continueSearch);
    connect(&view, &TranscriptView::objectChanged, this, &ConversationFind::handleObjectChanged);
    connect(&view, &TranscriptView::itemsChanged, this, &ConversationFind::handleItemsChanged);
    connect(&view, &TranscriptView::currentEventChanged, this, &ConversationFind::changed);
}

void ConversationFind::setText(const QString &text)
{
    if (m_text == text) {
        return;
    }
    m_text = text;
    m_found.clear();
    m_next = m_view.items().firstItem();
    ConversationOptions options = m_view.options();
    options.find = text;
    m_view.setOptions(options);
    if (text.isEmpty()) {
        m_timer.stop();
        Q_EMIT changed();
        return;
    }
    m_timer.start();
    continueSearch();
}

void ConversationFind::handleObjectChanged()
{
    m_found.clear();
    m_next = 0;
    if (!m_text.isEmpty()) {
        m_timer.start();
        Q_EMIT changed();
    }
}

void ConversationFind::handleItemsChanged()
{
    const auto kept = std::lower_bound(m_found.begin(), m_found.end(), m_view.items().firstItem());
    m_found.erase(m_found.begin(), kept);
    if (!m_text.isEmpty() && !m_timer.isActive()) {
        m_timer.start();
    }
}

bool ConversationFind::matches(quint64 item) const
{
    const ConversationItem &candidate = m_view.items().item(item);
    if (!candidate.isBubble()) {
        return false;
    }
    const QByteArray bytes = m_view.feed().bytes(candidate, mostBytes);
    return QString::fromUtf8(bytes).contains(m_text, Qt::CaseInsensitive);
}

void ConversationFind::continueSearch()
{
    const auto end = std::chrono::steady_clock::now() + sliceBudget;
    const ConversationBuilder &items = m_view.items();
    m_next = qMax(m_next, items.firstItem());
    while (m_next < items.endItem() && std::chrono::steady_clock::now() < end) {
        if (matches(m_next)) {
            m_found.push_back(m_next);
        }
        ++m_next;
    }
    if (m_next >= items.endItem()) {
        m_timer.stop();
    }
    Q_EMIT changed();
}

qsizetype ConversationFind::position() const
{
    const auto it = std::lower_bound(m_found.begin(), m_found.end(), m_view.currentItem());
    return it != m_found.end() && *it == m_view.currentItem() ? it - m_found.begin() + 1 : 0;
}

void ConversationFind::go(std::size_t place)
{
    m_view.setCurrentItem(m_found[place]);
    Q_EMIT changed();
}

void ConversationFind::next()
{
    if (m_found.empty()) {
        return;
    }
    const quint64 current = m_view.currentItem();
    const auto it = current == TranscriptView::noItem
        ? m_found.begin()
        : std::upper_bound(m_found.begin(), m_found.end(), current);
    go(it == m_found.end() ? 0 : static_cast<std::size_t>(it - m_found.begin()));
}

void ConversationFind::previous()
{
    if (m_found.empty()) {
        return;
    }
    const auto it = std::lower_bound(m_found.begin(), m_found.end(), m_view.currentItem());
    go((it == m_found.begin() ? m_found.size() : static_cast<std::size_t>(it - m_found.begin()))
        - 1);
}

} // namespace swb::ui

#include "ui/history/transcriptview.h"

#include "ui/history/historyaccessibility.h"
#include "ui/models/objectdirectory.h"
#include "ui/presentation/numbers.h"
#include "ui/theme/pillbutton.h"
#include "ui/theme/theme.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QMimeData>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>

namespace swb::ui {

namespace {

using namespace std::chrono_literals;

constexpr auto advanceBudget = 4ms;
constexpr auto advancePause = 8ms; // lets input through between two slices
constexpr int mostLayoutRounds = 8;
constexpr int pillMargin = 12;
constexpr qint64 mostCopiedBytes = 16 << 20;
constexpr qint64 farAway = 1 << 24; // items out of sight need no exact place, but no overflow

} // namespace

TranscriptView::TranscriptView(const trace::EventLog &log, const ObjectDirectory &directory,
    const Theme &theme, QWidget *parent)
    : QAbstractScrollArea(parent), m_theme(theme), m_feed(log), m_layout(m_feed, directory, theme),
      m_painter(theme, m_layout.layouter()),
      m_pill(new PillButton(theme, IconName::Tail, viewport())), m_empty(new QLabel(viewport()))
{
    installHistoryAccessibility();
    setObjectName(QStringLiteral("transcriptView"));
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    setAccessibleName(tr("Conversation"));
    setToolTip(tr("What was received and sent. Enter unfolds, Ctrl+C copies the bytes."));
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
    m_empty->setTextFormat(Qt::PlainText);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_pill->hide();
    m_pill->setToolTip(tr("Go to the newest (End)"));
    connect(m_pill, &QAbstractButton::clicked, this, [this] { setFollowing(true); });
    m_more.setSingleShot(true);
    connect(&m_more, &QTimer::timeout, this, &TranscriptView::refresh);
    connect(&theme, &Theme::changed, this, [this] { relayout(options()); });
    updateEmptyState();
}

void TranscriptView::setObject(net::ObjectId id)
{
    if (id == m_feed.object()) {
        return;
    }
    m_feed.setObject(id);
    m_layout.clear();
    m_seenItems = 0;
    m_current = noItem;
    m_following = true;
    setScroll(0);
    viewport()->update();
    Q_EMIT objectChanged();
    refresh();
}

void TranscriptView::refresh()
{
    const bool more = m_feed.advance(advanceBudget);
    takeInItems();
    if (more) {
        m_more.start(advancePause);
    }
}

void TranscriptView::takeInItems()
{
    const quint64 changed = m_feed.takeFirstChanged();
    if (changed == items().endItem() && items().firstItem() == m_layout.firstItem()) {
        updateEmptyState();
        return;
    }
    const Anchor kept = anchor();
    m_layout.update(changed);
    if (m_following) {
        m_seenItems = items().endItem();
        layoutTail();
    } else {
        setScroll(m_layout.top(qMax(kept.item, m_layout.firstItem())) + kept.offset);
        layoutInSight();
    }
    updatePill();
    updateEmptyState();
    viewport()->update();
    Q_EMIT itemsChanged();
}

int TranscriptView::yOf(quint64 item) const
{
    const qint64 y = m_layout.top(item) - verticalScrollBar()->value();
    return static_cast<int>(qBound(-farAway, y, farAway));
}

TranscriptView::Anchor TranscriptView::anchor() const
{
    if (m_layout.isEmpty()) {
        return {m_layout.firstItem(), 0};
    }
    const qint64 y = verticalScrollBar()->value();
    const quint64 item = m_layout.itemAt(y);
    return {item, static_cast<int>(y - m_layout.top(item))};
}

void TranscriptView::setScroll(qint64 value)
{
    m_settingScroll = true;
    const auto most = qMax<qint64>(0, m_layout.totalHeight() - viewport()->height());
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setSingleStep(m_layout.layouter().estimate({}, {}));
    verticalScrollBar()->setRange(0, static_cast<int>(most));
    verticalScrollBar()->setValue(static_cast<int>(qBound<qint64>(0, value, most)));
    m_settingScroll = false;
}

void TranscriptView::layoutTail()
{
    qint64 filled = TranscriptLayout::margin;
    quint64 item = m_layout.endItem();
    while (item > m_layout.firstItem() && filled < viewport()->height()) {
        filled += m_layout.layOut(--item).height;
    }
    setScroll(m_layout.totalHeight());
}

void TranscriptView::layoutInSight()
{
    if (m_layout.isEmpty()) {
        setScroll(0);
        return;
    }
    // Measured heights may end the transcript earlier; then items above come into sight.
    for (int round = 0; round < mostLayoutRounds; ++round) {
        const Anchor kept = anchor();
        int y = -kept.offset;
        for (quint64 item = kept.item; item < m_layout.endItem() && y < viewport()->height();
             ++item) {
            y += m_layout.layOut(item).height;
        }
        setScroll(m_layout.top(kept.item) + kept.offset);
        if (anchor().item >= kept.item) {
            return;
        }
    }
}

void TranscriptView::relayout(const ConversationOptions &options)
{
    const Anchor kept = anchor();
    m_layout.restart(viewport()->width(), options);
    if (m_following) {
        layoutTail();
    } else if (!m_layout.isEmpty()) {
        setScroll(m_layout.top(kept.item));
        layoutInSight();
    }
    updatePill();
    viewport()->update();
}

void TranscriptView::setOptions(const ConversationOptions &options)
{
    relayout(options);
}

void TranscriptView::setFollowing(bool following)
{
    if (following) {
        layoutTail();
        m_seenItems = items().endItem();
    }
    if (m_following != following) {
        m_following = following;
        Q_EMIT followingChanged(following);
    }
    updatePill();
    viewport()->update();
}

int TranscriptView::newItems() const
{
    return m_following || m_seenItems >= items().endItem()
        ? 0
        : static_cast<int>(items().endItem() - qMax(m_seenItems, m_layout.firstItem()));
}

void TranscriptView::updatePill()
{
    const int count = newItems();
    m_pill->setVisible(count > 0);
    if (count > 0) {
        m_pill->setLabel(tr("%1 new").arg(formatCount(count)));
        m_pill->move((viewport()->width() - m_pill->width()) / 2,
            viewport()->height() - m_pill->height() - pillMargin);
    }
}

void TranscriptView::updateEmptyState()
{
    const bool empty = items().count() == 0;
    m_empty->setVisible(empty);
    if (empty) {
        m_empty->setText(tr("Nothing was received or sent yet. Write something below, or wait for "
                            "the other side."));
        m_empty->setGeometry(viewport()->rect().adjusted(24, 0, -24, 0));
    }
}

void TranscriptView::scrollContentsBy(int, int)
{
    viewport()->update();
    if (m_settingScroll) {
        return;
    }
    layoutInSight();
    const bool atEnd = verticalScrollBar()->value() >= verticalScrollBar()->maximum();
    if (atEnd != m_following) {
        setFollowing(atEnd);
    }
}

void TranscriptView::resizeEvent(QResizeEvent *)
{
    relayout(options());
    updateEmptyState();
}

void TranscriptView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        relayout(options());
    }
    QAbstractScrollArea::changeEvent(event);
}

void TranscriptView::focusInEvent(QFocusEvent *event)
{
    viewport()->update();
    QAbstractScrollArea::focusInEvent(event);
}

void TranscriptView::focusOutEvent(QFocusEvent *event)
{
    viewport()->update();
    QAbstractScrollArea::focusOutEvent(event);
}

void TranscriptView::paintEvent(QPaintEvent *event)
{
    const Tokens &tokens = m_theme.tokens();
    QPainter painter(viewport());
    painter.fillRect(event->rect(), tokens.surface2);
    if (m_layout.isEmpty()) {
        return;
    }
    const quint64 first = m_layout.firstItem();
    if (first > 0 && yOf(first) > 0) {
        constexpr int height = TranscriptLayout::earlierMargin;
        painter.setFont(m_layout.layouter().hintFont());
        painter.setPen(tokens.text3);
        painter.drawText(QRect(0, yOf(first) - height, viewport()->width(), height),
            Qt::AlignCenter,
            tr("%1 earlier are no longer shown here; the Events list still has them")
                .arg(formatCount(static_cast<qint64>(first))));
    }
    quint64 item = m_layout.itemAt(verticalScrollBar()->value() + event->rect().top());
    for (; item < m_layout.endItem() && yOf(item) <= event->rect().bottom(); ++item) {
        if (const ItemLayout *layout = m_layout.ready(item)) {
            m_painter.paint(painter, *layout, {0, yOf(item)}, event->rect(),
                {item == m_current, hasFocus(), isUnfolded(item)});
        }
    }
}

QRect TranscriptView::itemRect(quint64 item) const
{
    return {0, yOf(item), viewport()->width(), m_layout.height(item)};
}

quint64 TranscriptView::itemAt(QPoint position) const
{
    const qint64 y = position.y() + verticalScrollBar()->value();
    if (m_layout.isEmpty() || y < m_layout.topMargin()
        || y >= m_layout.totalHeight() - TranscriptLayout::margin) {
        return noItem;
    }
    return m_layout.itemAt(y);
}

quint64 TranscriptView::itemOfEvent(quint64 event) const
{
    quint64 first = items().firstItem();
    quint64 last = items().endItem();
    while (first < last) {
        const quint64 middle = first + (last - first) / 2;
        if (items().item(middle).lastEvent < event) {
            first = middle + 1;
        } else {
            last = middle;
        }
    }
    return first < items().endItem() && items().item(first).firstEvent <= event ? first : noItem;
}

void TranscriptView::setCurrentItem(quint64 item)
{
    if (!m_layout.contains(item)) {
        return;
    }
    m_current = item;
    m_layout.layOut(item);
    // A chosen item must not run away when more comes.
    if (item + 1 < m_layout.endItem()) {
        setFollowing(false);
    }
    setScroll(verticalScrollBar()->value());
    const QRect rect = itemRect(item);
    if (rect.top() < 0 || rect.height() > viewport()->height()) {
        verticalScrollBar()->setValue(
            verticalScrollBar()->value() + rect.top() - TranscriptLayout::margin);
    } else if (rect.bottom() >= viewport()->height()) {
        verticalScrollBar()->setValue(verticalScrollBar()->value() + rect.bottom()
            - viewport()->height() + TranscriptLayout::margin + 1);
    }
    layoutInSight();
    viewport()->update();
    announceFocusChild(this, static_cast<int>(item - m_layout.firstItem()));
    Q_EMIT currentEventChanged(items().item(item).firstEvent);
}

void TranscriptView::moveCurrent(int direction)
{
    if (m_layout.isEmpty()) {
        return;
    }
    const bool none = !m_layout.contains(m_current);
    quint64 item = m_current;
    if (none) {
        item = direction < 0 ? m_layout.endItem() : m_layout.firstItem() - 1;
    }
    do {
        item = direction < 0 ? item - 1 : item + 1;
    } while (m_layout.contains(item) && m_layout.height(item) == 0);
    setCurrentItem(item);
}

bool TranscriptView::handleScrollKey(int key)
{
    switch (key) {
    case Qt::Key_Home:
        m_current = noItem;
        moveCurrent(1);
        verticalScrollBar()->setValue(0);
        return true;
    case Qt::Key_End:
        m_current = noItem;
        setFollowing(true);
        moveCurrent(-1);
        return true;
    case Qt::Key_PageUp:
        verticalScrollBar()->triggerAction(QScrollBar::SliderPageStepSub);
        return true;
    case Qt::Key_PageDown:
        verticalScrollBar()->triggerAction(QScrollBar::SliderPageStepAdd);
        return true;
    case Qt::Key_Up:
        moveCurrent(-1);
        return true;
    case Qt::Key_Down:
        moveCurrent(1);
        return true;
    default:
        return false;
    }
}

void TranscriptView::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy)) {
        copyCurrent();
        return;
    }
    const bool plain = (event->modifiers() & ~Qt::KeypadModifier) == 0;
    if (plain && handleScrollKey(event->key())) {
        return;
    }
    if (plain && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        && m_current != noItem) {
        toggleFold(m_current);
        return;
    }
    QAbstractScrollArea::keyPressEvent(event);
}

void TranscriptView::mousePressEvent(QMouseEvent *event)
{
    const quint64 item = itemAt(event->position().toPoint());
    if (event->button() != Qt::LeftButton || item == noItem) {
        return;
    }
    const ItemLayout *layout = m_layout.ready(item);
    const bool inBubble = layout != nullptr
        && layout->bubble.translated(0, yOf(item)).contains(event->position().toPoint());
    setCurrentItem(item);
    if (inBubble && !isUnfolded(item)) {
        toggleFold(item);
    }
}

void TranscriptView::toggleFold(quint64 item)
{
    if (!m_layout.toggleFold(item)) {
        return;
    }
    layoutInSight();
    if (m_following) {
        // What was unfolded must not jump out of sight.
        setFollowing(verticalScrollBar()->value() >= verticalScrollBar()->maximum());
    }
    viewport()->update();
}

void TranscriptView::copyCurrent()
{
    if (!m_layout.contains(m_current)) {
        return;
    }
    const ConversationItem &item = items().item(m_current);
    auto mime = std::make_unique<QMimeData>();
    if (item.isBubble()) {
        const QByteArray bytes = m_feed.bytes(item, mostCopiedBytes);
        mime->setText(QString::fromUtf8(bytes));
        mime->setData(QStringLiteral("application/octet-stream"), bytes);
    } else {
        mime->setText(sentence(m_current));
    }
    QGuiApplication::clipboard()->setMimeData(mime.release());
}

} // namespace swb::ui

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
constexpr int cachedLayouts = 300; // a few screens
constexpr int plainMargin = 8;
constexpr int earlierMargin = 36; // with the line that counts the items given up
constexpr int pillMargin = 12;
constexpr qint64 mostCopiedBytes = 16 << 20;
constexpr qint64 farAway = 1 << 24; // items out of sight need no exact place, but no overflow

} // namespace

TranscriptView::TranscriptView(const trace::EventLog &log, const ObjectDirectory &directory,
    const Theme &theme, QWidget *parent)
    : QAbstractScrollArea(parent), m_theme(theme), m_directory(directory), m_feed(log),
      m_layouter(m_feed, directory, theme), m_painter(theme, m_layouter), m_layouts(cachedLayouts),
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
    connect(&theme, &Theme::changed, this, &TranscriptView::relayout);
    updateEmptyState();
}

void TranscriptView::setObject(net::ObjectId id)
{
    if (id == m_feed.object()) {
        return;
    }
    m_feed.setObject(id);
    m_heights.clear();
    m_layouts.clear();
    m_unfolded.clear();
    m_firstItem = 0;
    m_seenItems = 0;
    m_current = noItem;
    m_following = true;
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
    if (changed == items().endItem() && items().firstItem() == m_firstItem) {
        updateEmptyState();
        return;
    }
    const Anchor kept = anchor();
    if (items().firstItem() > m_firstItem) {
        m_heights.removeFirst(place(items().firstItem()));
        m_firstItem = qMax(m_firstItem, items().firstItem());
    }
    const quint64 known = m_firstItem + static_cast<quint64>(m_heights.count());
    const QList<quint64> laidOut = m_layouts.keys();
    for (const quint64 item : laidOut) {
        if (item >= changed || item < m_firstItem) {
            m_layouts.remove(item);
        }
    }
    for (quint64 item = known; item < items().endItem(); ++item) {
        m_heights.append(m_layouter.estimate(items().item(item), m_options));
    }
    if (m_following) {
        m_seenItems = items().endItem();
        layoutTail();
    } else {
        setScroll(topMargin() + m_heights.top(qMax<qsizetype>(0, place(kept.item))) + kept.offset);
        layoutInSight();
    }
    updatePill();
    updateEmptyState();
    viewport()->update();
    Q_EMIT itemsChanged();
}

int TranscriptView::topMargin() const
{
    return items().firstItem() > 0 ? earlierMargin : plainMargin;
}

int TranscriptView::yOf(quint64 item) const
{
    const qint64 y = topMargin() + m_heights.top(place(item)) - verticalScrollBar()->value();
    return static_cast<int>(qBound(-farAway, y, farAway));
}

TranscriptView::Anchor TranscriptView::anchor() const
{
    const qint64 y = verticalScrollBar()->value() - topMargin();
    const qsizetype at = m_heights.itemAt(y);
    if (at < 0) {
        return {m_firstItem, 0};
    }
    return {m_firstItem + static_cast<quint64>(at), static_cast<int>(y - m_heights.top(at))};
}

void TranscriptView::setScroll(qint64 value)
{
    m_settingScroll = true;
    const qint64 total = topMargin() + m_heights.total() + plainMargin;
    const auto most = qMax<qint64>(0, total - viewport()->height());
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setSingleStep(m_layouter.estimate({}, {}));
    verticalScrollBar()->setRange(0, static_cast<int>(most));
    verticalScrollBar()->setValue(static_cast<int>(qBound<qint64>(0, value, most)));
    m_settingScroll = false;
}

const ItemLayout *TranscriptView::layoutItem(quint64 item)
{
    if (const ItemLayout *ready = m_layouts.object(item)) {
        return ready;
    }
    auto made = m_layouter.layout(items().item(item), m_options, m_unfolded.contains(item));
    ++m_laidOut;
    m_heights.set(place(item), made->height);
    const ItemLayout *layout = made.get();
    m_layouts.insert(item, made.release());
    return layout;
}

void TranscriptView::layoutTail()
{
    qint64 filled = plainMargin;
    for (quint64 item = items().endItem(); item > m_firstItem && filled < viewport()->height();) {
        filled += layoutItem(--item)->height;
    }
    setScroll(m_heights.total() + topMargin() + plainMargin);
}

void TranscriptView::layoutInSight()
{
    const Anchor kept = anchor();
    int y = -kept.offset;
    for (quint64 item = kept.item; item < items().endItem() && y < viewport()->height(); ++item) {
        y += layoutItem(item)->height;
    }
    setScroll(
        m_heights.count() == 0 ? 0 : topMargin() + m_heights.top(place(kept.item)) + kept.offset);
}

void TranscriptView::relayout()
{
    const Anchor kept = anchor();
    m_layouts.clear();
    m_layouter.updateFonts();
    m_layouter.setWidth(viewport()->width());
    m_heights.clear();
    for (quint64 item = m_firstItem; item < items().endItem(); ++item) {
        m_heights.append(m_layouter.estimate(items().item(item), m_options));
    }
    if (m_following) {
        layoutTail();
    } else if (m_heights.count() > 0) {
        setScroll(topMargin() + m_heights.top(place(kept.item)));
        layoutInSight();
    }
    updatePill();
    viewport()->update();
}

void TranscriptView::setOptions(const ConversationOptions &options)
{
    m_options = options;
    relayout();
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
        : static_cast<int>(items().endItem() - qMax(m_seenItems, m_firstItem));
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
    m_layouter.setWidth(viewport()->width());
    relayout();
    updateEmptyState();
}

void TranscriptView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        relayout();
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
    if (m_heights.count() == 0) {
        return;
    }
    if (items().firstItem() > 0 && yOf(m_firstItem) > 0) {
        painter.setFont(m_layouter.hintFont());
        painter.setPen(tokens.text3);
        painter.drawText(
            QRect(0, yOf(m_firstItem) - earlierMargin, viewport()->width(), earlierMargin),
            Qt::AlignCenter,
            tr("%1 earlier are no longer shown here; the Events list still has them")
                .arg(formatCount(static_cast<qint64>(items().firstItem()))));
    }
    const qint64 from = verticalScrollBar()->value() + event->rect().top() - topMargin();
    quint64 item = m_firstItem + static_cast<quint64>(qMax<qsizetype>(0, m_heights.itemAt(from)));
    for (; item < items().endItem() && yOf(item) <= event->rect().bottom(); ++item) {
        if (const ItemLayout *layout = cached(item)) {
            m_painter.paint(painter, *layout, {0, yOf(item)}, event->rect(),
                {item == m_current, hasFocus(), isUnfolded(item)});
        }
    }
}

QRect TranscriptView::itemRect(quint64 item) const
{
    return {0, yOf(item), viewport()->width(), m_heights.height(place(item))};
}

quint64 TranscriptView::itemAt(QPoint position) const
{
    const qint64 y = position.y() + verticalScrollBar()->value() - topMargin();
    if (y < 0 || y >= m_heights.total()) {
        return noItem;
    }
    return m_firstItem + static_cast<quint64>(m_heights.itemAt(y));
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
    if (item < m_firstItem || item >= items().endItem()) {
        return;
    }
    m_current = item;
    layoutItem(item);
    const QRect rect = itemRect(item);
    if (rect.top() < 0 || rect.height() > viewport()->height()) {
        verticalScrollBar()->setValue(verticalScrollBar()->value() + rect.top() - plainMargin);
    } else if (rect.bottom() >= viewport()->height()) {
        verticalScrollBar()->setValue(
            verticalScrollBar()->value() + rect.bottom() - viewport()->height() + plainMargin + 1);
    }
    viewport()->update();
    announceFocusChild(this, static_cast<int>(place(item)));
    Q_EMIT currentEventChanged(items().item(item).firstEvent);
}

void TranscriptView::moveCurrent(int direction)
{
    if (m_heights.count() == 0) {
        return;
    }
    auto at = m_current == noItem || m_current < m_firstItem
        ? (direction < 0 ? m_heights.count() : qsizetype(-1))
        : place(m_current);
    do {
        at += direction;
    } while (at >= 0 && at < m_heights.count() && m_heights.height(at) == 0);
    if (at >= 0 && at < m_heights.count()) {
        setCurrentItem(m_firstItem + static_cast<quint64>(at));
    }
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
    const ItemLayout *layout = cached(item);
    const bool inBubble = layout != nullptr
        && layout->bubble.translated(0, yOf(item)).contains(event->position().toPoint());
    setCurrentItem(item);
    if (inBubble && !isUnfolded(item)) {
        toggleFold(item);
    }
}

void TranscriptView::toggleFold(quint64 item)
{
    const ItemLayout *layout
        = item >= m_firstItem && item < items().endItem() ? layoutItem(item) : nullptr;
    if (layout == nullptr || !layout->content.canFold) {
        return;
    }
    if (!m_unfolded.remove(item)) {
        m_unfolded.insert(item);
    }
    m_layouts.remove(item);
    layoutItem(item);
    const bool followed = m_following;
    layoutInSight();
    if (followed) {
        // What was unfolded must not jump out of sight.
        m_following = verticalScrollBar()->value() >= verticalScrollBar()->maximum();
        m_seenItems = items().endItem();
    }
    viewport()->update();
}

void TranscriptView::copyCurrent()
{
    if (m_current < m_firstItem || m_current >= items().endItem()) {
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

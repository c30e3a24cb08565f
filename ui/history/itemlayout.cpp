#include "ui/history/itemlayout.h"

#include "engine/trace/displaytext.h"
#include "ui/history/composerencoding.h"
#include "ui/history/eventrowtext.h"
#include "ui/models/objectdirectory.h"
#include "ui/presentation/numbers.h"
#include "ui/theme/theme.h"

#include <QCoreApplication>
#include <QtMath>

namespace swb::ui {

namespace {

using Kind = ConversationItem::Kind;

constexpr int widestTranscript = 1100;
constexpr int verticalPadding = 6;
constexpr int spacing = 8; // between two items
constexpr int leastBubble = 60;
constexpr qsizetype sentenceCharacters = 120;
constexpr char16_t firstShaped = 0x300; // combining marks and all scripts beyond Latin

QString tr(const char *text, int n = -1)
{
    return QCoreApplication::translate("TranscriptView", text, nullptr, n);
}

} // namespace

ItemLayouter::ItemLayouter(
    ConversationFeed &feed, const ObjectDirectory &directory, const Theme &theme)
    : m_feed(feed), m_directory(directory), m_theme(theme)
{
    updateFonts();
}

void ItemLayouter::updateFonts()
{
    m_mono = m_theme.mono(TextRole::Body);
    m_shapedMono = m_mono;
    m_shapedMono.setStyleStrategy(QFont::PreferDefault);
    m_timeFont = m_theme.mono(TextRole::Hint);
    m_titleFont = m_theme.font(TextRole::Secondary);
    m_titleFont.setWeight(QFont::DemiBold);
    m_hintFont = m_theme.font(TextRole::Hint);
    m_pillFont = m_theme.font(TextRole::Smallest);
    m_pillFont.setWeight(QFont::DemiBold);
    setWidth(m_width);
}

void ItemLayouter::setWidth(int width)
{
    m_width = width;
    const int timeWidth = QFontMetrics(m_timeFont).horizontalAdvance(u'0') * 12;
    m_contentLeft = gutter + timeWidth + gutter;
    m_contentRight = qMax(
        m_contentLeft + 2 * leastBubble, qMin(width, widestTranscript) - gutter - gutter / 2);
}

bool ItemLayouter::isShown(const ConversationItem &item, const ConversationOptions &options)
{
    return item.isBubble() || options.socketEvents || item.family == trace::EventFamily::Trouble;
}

int ItemLayouter::estimate(const ConversationItem &item, const ConversationOptions &options) const
{
    if (!isShown(item, options)) {
        return 0;
    }
    return QFontMetrics(item.isBubble() ? m_mono : m_titleFont).height() + 2 * verticalPadding
        + spacing;
}

std::unique_ptr<ItemLayout> ItemLayouter::layout(
    const ConversationItem &item, const ConversationOptions &options, bool unfolded)
{
    auto layout = std::make_unique<ItemLayout>();
    layout->item = item;
    if (!isShown(item, options)) {
        return layout;
    }
    layout->time = formatClock(m_feed.log().startMsSinceEpoch(), item.timeNs, false);
    if (item.isBubble()) {
        layoutBubble(*layout, options, unfolded);
    } else {
        layoutRule(*layout);
    }
    return layout;
}

void ItemLayouter::layoutRule(ItemLayout &layout)
{
    const trace::Event event = m_feed.reader().at(layout.item.firstEvent);
    layout.icon = familyIcon(event);
    if (layout.item.queueFull) {
        layout.title = tr("write() returned false");
        layout.detail = tr("%1 queued").arg(formatBytes(layout.item.queued));
    } else {
        layout.title = eventTitle(event);
        layout.detail
            = eventDetail(m_feed.reader(), layout.item.firstEvent, directoryName, &m_directory);
    }
    const QFontMetrics titleMetrics(m_titleFont);
    const QFontMetrics detailMetrics(m_hintFont);
    const int room = m_contentRight - m_contentLeft - 2 * 24;
    const int titleWidth = iconSize + 6 + titleMetrics.horizontalAdvance(layout.title);
    layout.detail
        = detailMetrics.elidedText(layout.detail, Qt::ElideRight, qMax(0, room - titleWidth - gap));
    const int detailWidth
        = layout.detail.isEmpty() ? 0 : gap + detailMetrics.horizontalAdvance(layout.detail);
    const int width = titleWidth + detailWidth;
    const int height = titleMetrics.height() + 2 * verticalPadding;
    const int centre = (m_contentLeft + m_contentRight) / 2;
    layout.bubble = {centre - width / 2, spacing / 2, width, height};
    layout.height = height + spacing;
}

int ItemLayouter::hexColumns() const
{
    const int character = QFontMetrics(m_mono).horizontalAdvance(u'0');
    const int wanted = (4 + 2 + 16 * 3 + 1 + 4 + 16) * character + 2 * bubblePadding;
    return wanted <= m_contentRight - m_contentLeft ? 16 : 8;
}

QString ItemLayouter::fateText(const ConversationItem &item) const
{
    switch (item.fate) {
    case SentFate::Done:
        return {};
    case SentFate::InQueue:
        return tr("in the queue");
    case SentFate::Waited:
        return tr("waited %1 for drain").arg(formatDuration(item.fateNs));
    case SentFate::Failed:
        return item.error == 0 ? tr("not sent: closed")
                               : tr("failed %1").arg(net::errorCodeText(item.error));
    }
    return {};
}

QString ItemLayouter::metaText(const ItemLayout &layout) const
{
    QStringList parts;
    if (layout.content.form != BubbleContent::Form::Folded) {
        parts.append(formatBytes(layout.item.bytes));
    }
    if (layout.item.answerNs >= 0) {
        parts.append(tr("answered in %1").arg(formatDuration(layout.item.answerNs)));
    }
    return parts.join(QStringLiteral(" \u00b7 "));
}

int ItemLayouter::roomForText(const ItemLayout &layout) const
{
    int beside = 0;
    if (!layout.meta.isEmpty()) {
        beside += gap + QFontMetrics(m_hintFont).horizontalAdvance(layout.meta);
    }
    if (!layout.fate.isEmpty()) {
        beside += gap + 2 * pillPadding + QFontMetrics(m_pillFont).horizontalAdvance(layout.fate);
    }
    return qMax(leastBubble, m_contentRight - m_contentLeft - beside);
}

void ItemLayouter::layoutBubble(
    ItemLayout &layout, const ConversationOptions &options, bool unfolded)
{
    BubbleOptions shown;
    shown.hex = options.hex;
    shown.controlCharacters = options.controlCharacters;
    shown.unfolded = unfolded;
    shown.hexColumns = hexColumns();
    const QByteArray bytes = m_feed.bytes(layout.item, bubbleBytesNeeded(layout.item.bytes, shown));
    layout.content = bubbleContent(bytes, layout.item.bytes, shown);
    layout.meta = metaText(layout);
    layout.fate = fateText(layout.item);
    if (layout.content.form != BubbleContent::Form::Folded) {
        layoutText(layout, options, roomForText(layout));
    }
    if (layout.lines > foldedLines && !layout.content.canFold) {
        // One line of the sender that became many here.
        shown.folded = true;
        layout.content = bubbleContent(bytes, layout.item.bytes, shown);
        layout.meta = metaText(layout);
        if (unfolded) {
            layoutText(layout, options, roomForText(layout));
        } else {
            layout.text.reset();
            layout.more.clear();
        }
    }
    if (!layout.text) {
        layoutFolded(layout, roomForText(layout));
    }
    layout.height = layout.bubble.height() + spacing;
    layout.bubble.moveTop(spacing / 2);
    if (layout.item.kind == Kind::Received) {
        layout.bubble.moveLeft(m_contentLeft);
    } else {
        layout.bubble.moveRight(m_contentRight - 1);
    }
}

void ItemLayouter::layoutFolded(ItemLayout &layout, int widest)
{
    layout.title = formatBytes(layout.item.bytes);
    const QString preview = layout.content.text + QStringLiteral(" \u2026");
    layout.detail = layout.item.chunks > 1 ? tr("%n chunks", static_cast<int>(layout.item.chunks))
            + QStringLiteral(" \u00b7 ") + preview
                                           : preview;
    const QFontMetrics metrics(m_mono);
    const QFontMetrics hint(m_hintFont);
    const int fixed
        = 2 * bubblePadding + chevronSize + 6 + metrics.horizontalAdvance(layout.title) + gap;
    layout.detail
        = hint.elidedText(layout.detail, Qt::ElideRight, qMax(0, qMin(widest, 520) - fixed));
    layout.bubble = {0, 0, fixed + hint.horizontalAdvance(layout.detail),
        metrics.height() + 2 * verticalPadding};
}

QList<QTextLayout::FormatRange> ItemLayouter::formats(
    const ItemLayout &layout, const ConversationOptions &options) const
{
    QList<QTextLayout::FormatRange> ranges;
    const QString &text = layout.content.text;
    QTextCharFormat shaped;
    shaped.setFont(m_shapedMono);
    for (qsizetype i = 0; i < text.size(); ++i) {
        const qsizetype start = i;
        while (i < text.size() && text[i].unicode() >= firstShaped
            && text[i] != QChar::LineSeparator) {
            ++i;
        }
        if (i > start) {
            ranges.append({static_cast<int>(start), static_cast<int>(i - start), shaped});
        }
    }
    QTextCharFormat dim;
    dim.setForeground(m_theme.tokens().text3);
    for (const BubbleContent::Dim &part : layout.content.dims) {
        ranges.append({static_cast<int>(part.start), static_cast<int>(part.length), dim});
    }
    if (!options.find.isEmpty()) {
        QTextCharFormat found;
        found.setBackground(m_theme.tokens().family(trace::EventFamily::Flow).fill);
        found.setForeground(m_theme.tokens().surface);
        qsizetype at = text.indexOf(options.find, 0, Qt::CaseInsensitive);
        for (; at >= 0; at = text.indexOf(options.find, at + 1, Qt::CaseInsensitive)) {
            ranges.append({static_cast<int>(at), static_cast<int>(options.find.size()), found});
        }
    }
    return ranges;
}

void ItemLayouter::layoutText(ItemLayout &layout, const ConversationOptions &options, int widest)
{
    const bool hex = layout.content.form == BubbleContent::Form::Hex;
    const int chevron = layout.content.canFold ? chevronSize + 6 : 0;
    // Text as wide as the transcript is hard to read; a hex dump needs its width.
    const int most = hex ? widest : qMin(widest, (m_contentRight - m_contentLeft) * 4 / 5);
    const int room = qMax(leastBubble, most - 2 * bubblePadding - chevron);
    layout.text = std::make_unique<QTextLayout>(layout.content.text, m_mono);
    QTextOption option;
    option.setWrapMode(hex ? QTextOption::ManualWrap : QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setTextDirection(Qt::LeftToRight);
    layout.text->setTextOption(option);
    layout.text->setFormats(formats(layout, options));
    layout.text->beginLayout();
    qreal y = 0;
    qreal width = 0;
    for (QTextLine line = layout.text->createLine(); line.isValid();
         line = layout.text->createLine()) {
        line.setLineWidth(room);
        line.setPosition({0, y});
        y += line.height();
        width = qMax(width, line.naturalTextWidth());
    }
    layout.text->endLayout();
    layout.lines = layout.text->lineCount();
    if (layout.content.hiddenBytes > 0) {
        const QString count = formatBytes(layout.content.hiddenBytes);
        layout.more = layout.content.wasCut ? tr("%1 more were not kept").arg(count)
                                            : tr("%1 more not shown").arg(count);
        const QFontMetrics hint(m_hintFont);
        width = qMax<qreal>(width, hint.horizontalAdvance(layout.more));
        y += hint.height();
    }
    const int textWidth = hex ? qCeil(width) : qMin(room, qCeil(width));
    layout.bubble = {0, 0, textWidth + 2 * bubblePadding + chevron,
        qMax(qCeil(y), QFontMetrics(m_mono).height()) + 2 * verticalPadding};
}

QString ItemLayouter::sentence(const ConversationItem &item) const
{
    const QString time = formatClock(m_feed.log().startMsSinceEpoch(), item.timeNs, false).left(8);
    if (!item.isBubble()) {
        const trace::Event event = m_feed.reader().at(item.firstEvent);
        const QString detail
            = eventDetail(m_feed.reader(), item.firstEvent, directoryName, &m_directory);
        const QString title = item.queueFull ? tr("write() returned false") : eventTitle(event);
        return detail.isEmpty() || item.queueFull ? tr("%1 at %2").arg(title, time)
                                                  : tr("%1 at %2, %3").arg(title, time, detail);
    }
    const QByteArray bytes = m_feed.bytes(item, sentenceCharacters * 4);
    const QString data = isMostlyText(bytes) ? trace::displayText(bytes, sentenceCharacters).text
                                             : firstBytesText(bytes, 12);
    const QString count = formatCount(item.bytes);
    QString text = item.kind == Kind::Received
        ? tr("received %1 bytes at %2, %3").arg(count, time, data)
        : tr("sent %1 bytes at %2, %3").arg(count, time, data);
    const QString fate = fateText(item);
    return fate.isEmpty() ? text : QString(text + QStringLiteral(", ") + fate);
}

} // namespace swb::ui

#include "ui/endpoints/endpointdelegate.h"

#include "ui/endpoints/activityrings.h"
#include "ui/endpoints/endpointmodel.h"
#include "ui/models/objectdot.h"
#include "ui/theme/icon.h"
#include "ui/theme/shades.h"
#include "ui/theme/sparkline.h"
#include "ui/theme/theme.h"

#include <QFontMetrics>
#include <QLineEdit>
#include <QPainter>

#include <algorithm>

namespace swb::ui {

using trace::EventFamily;

namespace {

constexpr int sparklineWidth = 44;
constexpr int badgePadding = 12;
constexpr int smallestBadge = 20;
constexpr int signSize = 12;
constexpr int pauseSign = 14;
constexpr int groupMargin = 13;
constexpr int longestName = 1000; // characters that are measured at all

int width(const QFont &font, const QString &text)
{
    return text.isEmpty() ? 0 : QFontMetrics(font).horizontalAdvance(text.left(longestName)) + 1;
}

void drawText(QPainter *painter, const QRect &rect, const QFont &font, const QColor &color,
    const QString &text, Qt::TextElideMode mode)
{
    if (rect.isEmpty() || text.isEmpty()) {
        return;
    }
    painter->setFont(font);
    painter->setPen(color);
    painter->drawText(rect, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
        QFontMetrics(font).elidedText(text, mode, rect.width()));
}

} // namespace

EndpointDelegate::EndpointDelegate(const ObjectDirectory &directory, const ActivityRings &activity,
    const Theme &theme, QObject *parent)
    : QStyledItemDelegate(parent), m_directory(directory), m_activity(activity), m_theme(theme)
{
    updateFonts();
}

void EndpointDelegate::updateFonts()
{
    m_nameFont = m_theme.font(TextRole::Button);
    m_dataNameFont = m_theme.mono(TextRole::Secondary);
    m_textFont = m_theme.font(TextRole::Secondary);
    m_dataFont = m_theme.mono(TextRole::Hint);
    m_badgeFont = m_theme.font(TextRole::Smallest);
    m_captionFont = m_theme.font(TextRole::GroupCaption);
    m_rowHeight = std::max(26, QFontMetrics(m_nameFont).height() + 8);
}

QSize EndpointDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {120, m_rowHeight};
}

EndpointRowWidths EndpointDelegate::measure(const EndpointRow &row, ObjectId id) const
{
    EndpointRowWidths widths;
    widths.name = width(row.nameIsData ? m_dataNameFont : m_nameFont, row.name);
    widths.detail = width(row.detailIsData ? m_dataFont : m_textFont, row.detail);
    widths.trouble = width(m_dataFont, row.trouble);
    if (row.reachable) {
        widths.networkSign = signSize + 2;
        widths.network = signSize + 4 + width(m_badgeFont, tr("network"));
    }
    if (!row.badge.isEmpty()) {
        widths.badge = std::max(smallestBadge, width(m_badgeFont, row.badge) + badgePadding);
    } else if (row.paused) {
        widths.badge = pauseSign;
    }
    widths.sparkline = m_sparklines && m_activity.isActive(id) ? sparklineWidth : 0;
    return widths;
}

void EndpointDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const EndpointModel::RowKind kind = EndpointModel::kindAt(index);
    if (kind == EndpointModel::RowKind::Group) {
        paintGroup(painter, option.rect, index);
        return;
    }
    if (const ObjectSnapshot *object = m_directory.find(EndpointModel::idAt(index))) {
        paintObject(painter, option.rect, *object, option.state.testFlag(QStyle::State_Selected));
        return;
    }
    paintPlain(painter, option.rect, index);
}

void EndpointDelegate::paintGroup(
    QPainter *painter, const QRect &rect, const QModelIndex &index) const
{
    const Tokens &tokens = m_theme.tokens();
    const QString caption = index.data().toString().toUpper();
    // All rows have one height, so the space above a group is made inside its row.
    QRect line = rect.adjusted(groupMargin, 4, 0, 4);
    drawText(painter, line, m_captionFont, tokens.text2, caption, Qt::ElideRight);
    line.setLeft(line.left() + width(m_captionFont, caption) + 8);
    drawText(painter, line, m_badgeFont, tokens.text3,
        index.data(EndpointModel::CountRole).toString(), Qt::ElideRight);
}

void EndpointDelegate::paintPlain(
    QPainter *painter, const QRect &rect, const QModelIndex &index) const
{
    const bool note = EndpointModel::kindAt(index) == EndpointModel::RowKind::Note;
    // A note stands below its group's caption, not below the names.
    const QRect line = note
        ? QRect(groupMargin, rect.top(), rect.right() - groupMargin, rect.height())
        : rect.adjusted(2, 0, 0, 0);
    drawText(
        painter, line, m_textFont, m_theme.tokens().text3, index.data().toString(), Qt::ElideRight);
}

void EndpointDelegate::paintObject(
    QPainter *painter, const QRect &rect, const ObjectSnapshot &object, bool selected) const
{
    const Tokens &tokens = m_theme.tokens();
    const EndpointRow row = describeEndpoint(object, m_directory);
    const EndpointRowWidths widths = measure(row, object.id);
    const EndpointRowLayout layout = layoutEndpointRow(rect, widths);
    const QColor name = row.dim && !selected ? tokens.text3 : tokens.text;
    const QColor trouble = tokens.family(EventFamily::Trouble).text;

    QRectF dot(0, 0, dotSize, dotSize);
    dot.moveCenter(QRectF(layout.dot).center());
    paintDot(painter, dot, objectDot(object), tokens);
    drawText(painter, layout.name, row.nameIsData ? m_dataNameFont : m_nameFont, name, row.name,
        Qt::ElideRight);
    drawText(painter, layout.detail, row.detailIsData ? m_dataFont : m_textFont,
        selected ? tokens.text2 : tokens.text3, row.detail,
        row.detailIsData ? Qt::ElideMiddle : Qt::ElideRight);
    drawText(painter, layout.trouble, m_dataFont, trouble, row.trouble, Qt::ElideRight);
    if (!layout.network.isEmpty()) {
        paintNetwork(painter, layout.network, layout.network.width() == widths.network);
    }
    if (!layout.badge.isEmpty() && !row.badge.isEmpty()) {
        paintBadge(painter, layout.badge, row.badge);
    } else if (!layout.badge.isEmpty()) {
        const QRectF sign(layout.badge.center().x() - 6, layout.badge.center().y() - 6, 13, 13);
        paintIcon(painter, sign, IconName::Pause, tokens.family(EventFamily::Flow).text);
    }
    if (!layout.sparkline.isEmpty()) {
        const ActivityRings::Samples samples = m_activity.samples(object.id);
        std::array<float, ActivityRings::length> values{};
        std::transform(samples.begin(), samples.end(), values.begin(),
            [](qint64 bytes) { return static_cast<float>(bytes); });
        paintSparkline(painter, layout.sparkline, values, tokens.peer().fill);
    }
}

void EndpointDelegate::paintNetwork(QPainter *painter, const QRect &rect, bool withWord) const
{
    const QColor color = m_theme.tokens().family(EventFamily::Flow).text;
    const QRectF sign(rect.left(), rect.center().y() - signSize / 2 + 1, signSize, signSize);
    paintIcon(painter, sign, IconName::Network, color);
    if (withWord) {
        drawText(painter, rect.adjusted(signSize + 4, 0, 1, 0), m_badgeFont, color, tr("network"),
            Qt::ElideRight);
    }
}

void EndpointDelegate::paintBadge(QPainter *painter, const QRect &rect, const QString &text) const
{
    const Tokens &tokens = m_theme.tokens();
    const int height = QFontMetrics(m_badgeFont).height() + 2;
    const QRectF pill(rect.left(), rect.center().y() - height / 2.0 + 0.5, rect.width(), height);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(mixed(tokens.sidebar, tokens.text3, 0.22));
    painter->drawRoundedRect(pill, height / 2.0, height / 2.0);
    painter->setFont(m_badgeFont);
    painter->setPen(tokens.text2);
    painter->drawText(pill, Qt::AlignCenter, text);
    painter->restore();
}

QWidget *EndpointDelegate::createEditor(
    QWidget *parent, const QStyleOptionViewItem &, const QModelIndex &index) const
{
    auto *editor = new QLineEdit(parent);
    editor->setAccessibleName(tr("Name of %1").arg(index.data().toString()));
    editor->setToolTip(tr("Enter keeps the name, Esc leaves it as it was"));
    editor->setMaxLength(64);
    return editor;
}

void EndpointDelegate::updateEditorGeometry(
    QWidget *editor, const QStyleOptionViewItem &option, const QModelIndex &) const
{
    const EndpointRowLayout layout = layoutEndpointRow(option.rect, {});
    const int left = layout.dot.right() + 2;
    editor->setGeometry(
        left, option.rect.top() - 2, option.rect.right() - left - 4, option.rect.height() + 4);
}

} // namespace swb::ui

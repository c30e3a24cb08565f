#include "tests/theme/gallerypage.h"

#include "ui/theme/controlroles.h"
#include "ui/theme/endcard.h"
#include "ui/theme/familychip.h"
#include "ui/theme/icon.h"
#include "ui/theme/keyhint.h"
#include "ui/theme/linklanes.h"
#include "ui/theme/pillbutton.h"
#include "ui/theme/queuemeter.h"
#include "ui/theme/segmentedcontrol.h"
#include "ui/theme/sparkline.h"
#include "ui/theme/statepill.h"
#include "ui/theme/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPainter>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSpinBox>
#include <QTabBar>
#include <QToolButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <array>

namespace swb::ui {

namespace {

QWidget *row(std::initializer_list<QWidget *> widgets)
{
    auto *box = new QWidget;
    auto *layout = new QHBoxLayout(box);
    layout->setContentsMargins(4, 4, 4, 4);
    layout->setSpacing(8);
    for (QWidget *widget : widgets)
        layout->addWidget(widget);
    layout->addStretch();
    return box;
}

QPushButton *button(const Theme &theme, const QString &text, IconName icon)
{
    auto *result = new QPushButton(themedIcon(theme, icon), text);
    result->setAccessibleName(text);
    return result;
}

template <typename Widget>
Widget *disabled(Widget *widget)
{
    widget->setEnabled(false);
    return widget;
}

template <typename Widget>
Widget *hovered(Widget *widget)
{
    widget->setAttribute(Qt::WA_UnderMouse);
    return widget;
}

/** Paints with a function; for the things that are not widgets. */
class Painted : public QWidget
{
public:
    using Paint = void (*)(QPainter *, const QRectF &, const Theme &);

    Painted(const Theme &theme, QSize size, Paint paint) : m_theme(theme), m_paint(paint)
    {
        setFixedSize(size);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        m_paint(&painter, rect(), m_theme);
    }

private:
    const Theme &m_theme;
    Paint m_paint;
};

std::array<float, sparklineSamples> wave(int step)
{
    std::array<float, sparklineSamples> samples{};
    for (int i = 0; i < sparklineSamples; ++i)
        samples[static_cast<std::size_t>(i)] = static_cast<float>((i * step) % 11 + 3);
    return samples;
}

void paintDots(QPainter *painter, const QRectF &rect, const Theme &theme)
{
    for (int i = 0; i <= static_cast<int>(DotState::Failed); ++i) {
        const QRectF small(i * 40.0 + 4, 8, dotSize, dotSize);
        paintDot(painter, small, static_cast<DotState>(i), theme.tokens());
        paintDot(painter, QRectF(i * 40.0, 26, 28, 28), static_cast<DotState>(i), theme.tokens());
    }
    const auto first = wave(4);
    const auto second = wave(7);
    paintSparkline(painter, {430, 14, 44, 12}, first, theme.tokens().peer().fill);
    paintSparkline(painter, {430, 34, 44, 12}, std::array<float, 24>{}, theme.tokens().peer().fill);
    paintMirroredPlot(painter, {500, 12, 150, 36}, first, second, theme.tokens());
    for (int i = 0; i < static_cast<int>(IconName::Count); ++i) {
        const qreal x = (i % 27) * 26.0 + 2;
        paintIcon(painter, {x, 66 + (i / 27) * 26.0, 16, 16}, static_cast<IconName>(i),
            theme.tokens().text2);
    }
    Q_UNUSED(rect)
}

} // namespace

GalleryPage::GalleryPage(const Theme &theme) : m_theme(theme)
{
    setWindowTitle(QStringLiteral("Theme gallery"));
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    auto *column = new QVBoxLayout(this);
    column->setSpacing(4);
    for (QWidget *part : {makeButtons(), makeToolButtons(), makeFields(), makeChoices(),
             makeChips(), makeTabs(), makeLinks(), makeDots(), makeViews(), makeType()}) {
        column->addWidget(part);
    }
    column->addStretch();
}

void GalleryPage::showStates()
{
    m_focused->setFocus();
    for (LinkLanes *lanes : findChildren<LinkLanes *>()) {
        lanes->setTotals(1, 1);
        lanes->setTotals(2, 2);
    }
}

QWidget *GalleryPage::makeButtons()
{
    auto *primary = button(m_theme, QStringLiteral("Start listening"), IconName::Server);
    makePrimary(primary);
    auto *primaryHover = hovered(button(m_theme, QStringLiteral("Hovered"), IconName::Send));
    makePrimary(primaryHover);
    auto *primaryOff = disabled(button(m_theme, QStringLiteral("Connect"), IconName::Connection));
    makePrimary(primaryOff);
    auto *danger = button(m_theme, QStringLiteral("Destroy"), IconName::Destroy);
    makeDanger(danger);
    auto *dangerHover = hovered(button(m_theme, QStringLiteral("Remove"), IconName::Trash));
    makeDanger(dangerHover);
    auto *down = button(m_theme, QStringLiteral("Pressed"), IconName::Pause);
    down->setDown(true);
    auto *flat = button(m_theme, QStringLiteral("Run script"), IconName::Play);
    flat->setFlat(true);
    auto *menu = new QPushButton(QStringLiteral("Menu"));
    menu->setMenu(new QMenu(menu));
    return row({button(m_theme, QStringLiteral("New server"), IconName::Server),
        hovered(button(m_theme, QStringLiteral("Hovered"), IconName::End)), down,
        disabled(button(m_theme, QStringLiteral("Disabled"), IconName::Reset)), primary,
        primaryHover, primaryOff, danger, dangerHover, flat, menu});
}

QWidget *GalleryPage::makeToolButtons()
{
    const auto tool = [this](IconName icon, bool checked) {
        auto *result = new QToolButton;
        result->setIcon(themedIcon(m_theme, icon));
        result->setAutoRaise(true);
        result->setCheckable(true);
        result->setChecked(checked);
        return result;
    };
    auto *write = new QToolButton;
    write->setText(QStringLiteral("Write"));
    write->setIcon(themedIcon(m_theme, IconName::Send));
    write->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    write->setPopupMode(QToolButton::MenuButtonPopup);
    write->setMenu(new QMenu(write));
    makePrimary(write);
    auto *lessons = tool(IconName::Book, false);
    lessons->setText(QStringLiteral("Lessons"));
    lessons->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    auto *pill = new PillButton(m_theme, IconName::Tail);
    pill->setLabel(QStringLiteral("14 new"));
    auto *segments = new SegmentedControl(m_theme, QStringLiteral("View of the data"));
    for (const auto &text :
        {QStringLiteral("Messages"), QStringLiteral("Stream"), QStringLiteral("Hex")})
        segments->addSegment(text, text);
    return row({tool(IconName::Tail, true), tool(IconName::Pause, false),
        hovered(tool(IconName::Trash, false)), disabled(tool(IconName::Export, false)), lessons,
        write, pill, new KeyHint(m_theme, QKeySequence(QStringLiteral("Ctrl+K"))),
        new KeyHint(m_theme, QKeySequence(QStringLiteral("Ctrl+Shift+N"))), segments});
}

QWidget *GalleryPage::makeFields()
{
    const auto field = [this](const QString &text) {
        auto *edit = new QLineEdit(text);
        edit->setFont(m_theme.mono());
        return edit;
    };
    m_focused = field(QStringLiteral("8124"));
    auto *bad = field(QStringLiteral("70000"));
    setFieldState(bad, FieldState::Bad);
    auto *warning = field(QStringLiteral("80"));
    setFieldState(warning, FieldState::Warning);
    auto *search = new QLineEdit;
    search->setPlaceholderText(QStringLiteral("Find in data"));
    search->addAction(themedIcon(m_theme, IconName::Search), QLineEdit::LeadingPosition);
    search->setClearButtonEnabled(true);
    auto *combo = new QComboBox;
    combo->addItems({QStringLiteral("utf8"), QStringLiteral("latin1")});
    auto *comboOff = new QComboBox;
    comboOff->addItem(QStringLiteral("LF"));
    auto *editable = new QComboBox;
    editable->setEditable(true);
    editable->addItem(QStringLiteral("127.0.0.1"));
    auto *spin = new QSpinBox;
    spin->setRange(0, 65535);
    spin->setValue(250);
    spin->setSuffix(QStringLiteral(" ms"));
    return row({field(QStringLiteral("::1")), m_focused, bad, warning,
        disabled(field(QStringLiteral("off"))), search, combo, disabled(comboOff), editable, spin});
}

QWidget *GalleryPage::makeChoices()
{
    const auto check = [](const QString &text, Qt::CheckState state) {
        auto *box = new QCheckBox(text);
        box->setTristate(state == Qt::PartiallyChecked);
        box->setCheckState(state);
        return box;
    };
    const auto radio = [](const QString &text, bool on) {
        auto *result = new QRadioButton(text);
        result->setAutoExclusive(false);
        result->setChecked(on);
        return result;
    };
    return row({check(QStringLiteral("Control characters"), Qt::Checked),
        check(QStringLiteral("Repeat"), Qt::Unchecked),
        check(QStringLiteral("Some"), Qt::PartiallyChecked),
        disabled(check(QStringLiteral("Off"), Qt::Unchecked)),
        disabled(check(QStringLiteral("Off, checked"), Qt::Checked)),
        radio(QStringLiteral("Any"), true), radio(QStringLiteral("IPv6"), false),
        disabled(radio(QStringLiteral("Off"), true))});
}

QWidget *GalleryPage::makeChips()
{
    static constexpr std::array names
        = {"Lifecycle", "Attempts", "Received", "Sent", "Flow", "Trouble"};
    static constexpr std::array counts = {"318", "41", "6.2k", "5.7k", "96", "19"};
    auto *box = row({});
    auto *layout = qobject_cast<QHBoxLayout *>(box->layout());
    for (int pass = 0; pass < 2; ++pass) {
        for (std::size_t i = 0; i < names.size(); ++i) {
            auto *chip = new FamilyChip(
                m_theme, static_cast<trace::EventFamily>(i), QString::fromLatin1(names[i]));
            chip->setCountText(QString::fromLatin1(counts[i]));
            chip->setCompact(pass == 1 && i % 2 == 0);
            chip->setChecked(pass == 0);
            layout->insertWidget(layout->count() - 1, chip);
        }
    }
    return box;
}

QWidget *GalleryPage::makeTabs()
{
    auto *bar = new QTabBar;
    for (const auto &text : {QStringLiteral("Conversation"), QStringLiteral("Attempts"),
             QStringLiteral("Sequence"), QStringLiteral("State"), QStringLiteral("Properties")}) {
        bar->addTab(text);
    }
    bar->setTabEnabled(3, false);
    return bar;
}

QWidget *GalleryPage::makeLinks()
{
    auto *box = row({});
    auto *layout = qobject_cast<QHBoxLayout *>(box->layout());
    auto *own = new EndCard(m_theme, LinkEnd::Own);
    own->setEnd(QStringLiteral("[::1]:53412"), QStringLiteral("echo client"));
    layout->insertWidget(layout->count() - 1, own);
    for (const auto state : {DotState::Open, DotState::ReadOnly, DotState::WriteOnly,
             DotState::Opening, DotState::Closed}) {
        auto *lanes = new LinkLanes(m_theme);
        lanes->setState(state);
        layout->insertWidget(layout->count() - 1, lanes);
    }
    auto *peer = new EndCard(m_theme, LinkEnd::Peer);
    peer->setEnd(
        QStringLiteral("[2001:db8:0:0:8:800:200c:417a]:8124"), QStringLiteral("echo, socket 7"));
    peer->setLinked(true);
    layout->insertWidget(layout->count() - 1, peer);
    return box;
}

QWidget *GalleryPage::makeDots()
{
    auto *box = row({new Painted(m_theme, {710, 120}, paintDots)});
    auto *side = new QGridLayout;
    static constexpr std::array words = {"opening", "open", "readOnly", "writeOnly", "closed",
        "listening", "resolving", "idle", "closed", "failed"};
    for (int i = 0; i < static_cast<int>(words.size()); ++i) {
        auto *pill = new StatePill(m_theme);
        pill->setState(
            static_cast<DotState>(i), QString::fromLatin1(words[static_cast<std::size_t>(i)]));
        side->addWidget(pill, i / 4, i % 4);
    }
    int at = 10;
    for (const qint64 queued : {qint64(0), qint64(16384), qint64(70000), qint64(200000)}) {
        auto *meter = new QueueMeter(m_theme);
        meter->setFigures(queued, 65536);
        side->addWidget(meter, at / 4, at % 4);
        ++at;
    }
    qobject_cast<QHBoxLayout *>(box->layout())->insertLayout(1, side);
    return box;
}

QWidget *GalleryPage::makeViews()
{
    auto *tree = new QTreeWidget;
    tree->setHeaderLabels(
        {QStringLiteral("Object"), QStringLiteral("Event"), QStringLiteral("Bytes")});
    tree->setSortingEnabled(true);
    for (int i = 0; i < 6; ++i) {
        auto *item
            = new QTreeWidgetItem(tree, {QStringLiteral("echo %1").arg(i), QStringLiteral("data")});
        item->setCheckState(0, i % 2 ? Qt::Checked : Qt::Unchecked);
        new QTreeWidgetItem(item, {QStringLiteral("child")});
    }
    tree->topLevelItem(0)->setExpanded(true);
    tree->topLevelItem(1)->setSelected(true);
    tree->setFixedSize(420, 150);
    auto *text = new QPlainTextEdit(QStringLiteral("the quick brown fox\n\n\n\n\n\n\n\n\nend"));
    text->setFont(m_theme.mono());
    text->setFixedSize(300, 110);
    auto *menu = new QMenu(this);
    menu->setWindowFlags(Qt::Widget);
    menu->addAction(themedIcon(m_theme, IconName::Copy), QStringLiteral("Copy address"))
        ->setShortcut(QKeySequence::Copy);
    auto *checked = menu->addAction(QStringLiteral("Follow the tail"));
    checked->setCheckable(true);
    checked->setChecked(true);
    checked->setShortcut(QKeySequence(QStringLiteral("Ctrl+Shift+T")));
    menu->addSeparator();
    menu->addAction(QStringLiteral("Disabled"))->setEnabled(false);
    menu->addMenu(QStringLiteral("More"));
    menu->setActiveAction(checked);
    return row({tree, text, menu});
}

QWidget *GalleryPage::makeType()
{
    auto *box = row({});
    auto *layout = qobject_cast<QHBoxLayout *>(box->layout());
    for (int i = 0; i <= static_cast<int>(TextRole::GroupCaption); ++i) {
        auto *label = new QLabel(QStringLiteral("Socket"));
        label->setTextFormat(Qt::PlainText);
        label->setFont(m_theme.font(static_cast<TextRole>(i)));
        layout->insertWidget(layout->count() - 1, label);
    }
    auto *mono = new QLabel(QStringLiteral("[::1]:53412 != -> 65 536 B"));
    mono->setTextFormat(Qt::PlainText);
    mono->setFont(m_theme.mono());
    layout->insertWidget(layout->count() - 1, mono);
    return box;
}

} // namespace swb::ui

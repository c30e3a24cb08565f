#include "ui/theme/controlroles.h"
#include "ui/theme/endcard.h"
#include "ui/theme/familychip.h"
#include "ui/theme/pillbutton.h"
#include "ui/theme/segmentedcontrol.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollBar>
#include <QSpinBox>
#include <QTabBar>
#include <QTest>
#include <QToolButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <functional>
#include <memory>

using namespace swb::ui;

namespace {

using Factory = std::function<QWidget *(const Theme &)>;

struct Control
{
    const char *name;
    Factory make;
    bool halo; ///< its focus shows as a ring around it, not inside
};

QPushButton *makeButton(bool flat, bool primary, bool danger)
{
    auto *button = new QPushButton(QStringLiteral("Button"));
    button->setFlat(flat);
    makePrimary(button, primary);
    if (danger)
        makeDanger(button);
    return button;
}

QWidget *makeTabs()
{
    auto *bar = new QTabBar;
    bar->addTab(QStringLiteral("One"));
    bar->addTab(QStringLiteral("Two"));
    return bar;
}

QWidget *makeTree()
{
    auto *tree = new QTreeWidget;
    tree->setHeaderLabels({QStringLiteral("Column")});
    new QTreeWidgetItem(tree, {QStringLiteral("row")});
    tree->setCurrentItem(tree->topLevelItem(0));
    tree->clearSelection();
    return tree;
}

QWidget *makeSegments(const Theme &theme)
{
    auto *control = new SegmentedControl(theme, QStringLiteral("Choice"));
    control->addSegment(QStringLiteral("One"), QStringLiteral("One"));
    control->addSegment(QStringLiteral("Two"), QStringLiteral("Two"));
    return control;
}

QWidget *makeLinkedCard(const Theme &theme)
{
    auto *card = new EndCard(theme, LinkEnd::Peer);
    card->setEnd(QStringLiteral("[::1]:80"), QStringLiteral("echo"));
    card->setLinked(true);
    return card;
}

QWidget *makePill(const Theme &theme)
{
    auto *pill = new PillButton(theme, IconName::Tail);
    pill->setLabel(QStringLiteral("14 new"));
    return pill;
}

QWidget *makeToolButton()
{
    auto *button = new QToolButton;
    button->setText(QStringLiteral("Tool"));
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

QWidget *makeCombo()
{
    auto *combo = new QComboBox;
    combo->addItem(QStringLiteral("utf8"));
    return combo;
}

const std::vector<Control> &controls()
{
    static const std::vector<Control> all = {
        {"push button", [](const Theme &) { return makeButton(false, false, false); }, true},
        {"flat button", [](const Theme &) { return makeButton(true, false, false); }, true},
        {"primary button", [](const Theme &) { return makeButton(false, true, false); }, true},
        {"danger button", [](const Theme &) { return makeButton(false, false, true); }, true},
        {"tool button", [](const Theme &) { return makeToolButton(); }, true},
        {"line edit", [](const Theme &) { return new QLineEdit; }, true},
        {"text edit", [](const Theme &) { return new QPlainTextEdit; }, true},
        {"combo box", [](const Theme &) { return makeCombo(); }, true},
        {"spin box", [](const Theme &) { return new QSpinBox; }, true},
        {"check box", [](const Theme &) { return new QCheckBox(QStringLiteral("Check")); }, false},
        {"radio button", [](const Theme &) { return new QRadioButton(QStringLiteral("Radio")); },
            false},
        {"tab bar", [](const Theme &) { return makeTabs(); }, false},
        {"tree", [](const Theme &) { return makeTree(); }, false},
        {"segments", makeSegments, false},
        {"linked card", makeLinkedCard, true},
        {"pill", makePill, true},
        {"chip",
            [](const Theme &theme) {
                return new FamilyChip(theme, swb::trace::EventFamily::Sent, QStringLiteral("Sent"));
            },
            true},
    };
    return all;
}

/** A window with one control in the middle, and another that takes the focus away from it. */
class Stage
{
public:
    Stage(const Control &control, const Theme &theme)
        : m_control(control.make(theme)), m_other(new QPushButton(QStringLiteral("Other")))
    {
        auto *column = new QVBoxLayout(&m_window);
        column->setContentsMargins(12, 12, 12, 12);
        column->addWidget(m_control);
        column->addSpacing(12);
        column->addWidget(m_other);
        m_window.resize(260, 180);
        m_window.show();
        m_window.activateWindow();
    }

    QWidget &window() { return m_window; }
    QWidget *control() const { return m_control; }
    QWidget *other() const { return m_other; }

    QWidget *focusTarget() const
    {
        if (m_control->focusPolicy() != Qt::NoFocus)
            return m_control;
        const auto buttons = m_control->findChildren<QAbstractButton *>();
        return buttons.isEmpty() ? m_control : buttons.first();
    }

    QImage picture() { return m_window.grab().toImage(); }

private:
    QWidget m_window;
    QWidget *m_control;
    QWidget *m_other;
};

int differences(const QImage &one, const QImage &two, const QRect &rect, const QRect &without)
{
    int count = 0;
    for (int y = std::max(0, rect.top()); y <= std::min(rect.bottom(), one.height() - 1); ++y) {
        for (int x = std::max(0, rect.left()); x <= std::min(rect.right(), one.width() - 1); ++x) {
            if (!without.contains(x, y) && one.pixel(x, y) != two.pixel(x, y))
                ++count;
        }
    }
    return count;
}

int differences(const QImage &one, const QImage &two, const QRect &rect)
{
    return differences(one, two, rect, QRect());
}

} // namespace

/** Every control paints in every state, in light and in dark, and its focus can be seen. */
class StyleTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void focusIsVisible_data();
    void focusIsVisible();
    void statesDiffer_data();
    void statesDiffer();
    void heights();
    void fieldStateShows();
    void haloLeavesWithTheFocus();
    void menuPaints();
    void scrollBarFitsTheView();
    void rolesAreRemembered();
};

void StyleTest::focusIsVisible_data()
{
    QTest::addColumn<int>("control");
    QTest::addColumn<bool>("dark");
    for (std::size_t i = 0; i < controls().size(); ++i) {
        QTest::addRow("%s, light", controls()[i].name) << static_cast<int>(i) << false;
        QTest::addRow("%s, dark", controls()[i].name) << static_cast<int>(i) << true;
    }
}

void StyleTest::focusIsVisible()
{
    QFETCH(int, control);
    QFETCH(bool, dark);
    Theme theme(*qApp);
    theme.setChoice(dark ? SchemeChoice::Dark : SchemeChoice::Light);
    const Control &subject = controls()[static_cast<std::size_t>(control)];
    Stage stage(subject, theme);
    QVERIFY(QTest::qWaitForWindowActive(&stage.window()));
    stage.other()->setFocus();
    const QImage without = stage.picture();
    stage.focusTarget()->setFocus(Qt::TabFocusReason);
    QVERIFY(stage.focusTarget()->hasFocus());
    const QImage with = stage.picture();
    const QRect geometry = stage.control()->geometry();
    if (subject.halo) {
        const int ring = differences(without, with, geometry.adjusted(-3, -3, 3, 3), geometry);
        QVERIFY2(ring > geometry.width(), "no halo around the control");
    } else {
        QVERIFY(differences(without, with, geometry) > 20);
    }
}

void StyleTest::statesDiffer_data()
{
    focusIsVisible_data();
}

void StyleTest::statesDiffer()
{
    QFETCH(int, control);
    QFETCH(bool, dark);
    Theme theme(*qApp);
    theme.setChoice(dark ? SchemeChoice::Dark : SchemeChoice::Light);
    Stage stage(controls()[static_cast<std::size_t>(control)], theme);
    QVERIFY(QTest::qWaitForWindowExposed(&stage.window()));
    stage.other()->setFocus();
    const QRect geometry = stage.control()->geometry();
    const QImage plain = stage.picture();
    if (auto *button = qobject_cast<QAbstractButton *>(stage.control())) {
        button->setAttribute(Qt::WA_UnderMouse);
        QVERIFY2(differences(plain, stage.picture(), geometry) > 5, "hover does not show");
        button->setAttribute(Qt::WA_UnderMouse, false);
    }
    stage.control()->setEnabled(false);
    const QImage off = stage.picture();
    // Our own painted buttons are hidden, not disabled.
    const bool painted = stage.control()->inherits("swb::ui::PillButton")
        || stage.control()->inherits("swb::ui::FamilyChip")
        || stage.control()->inherits("swb::ui::EndCard");
    if (!painted) {
        QVERIFY2(differences(plain, off, geometry) > 5, "disabled does not show");
    }
    stage.control()->setEnabled(true);
    theme.setChoice(dark ? SchemeChoice::Light : SchemeChoice::Dark);
    QTRY_COMPARE(stage.window().palette().color(QPalette::Window), theme.tokens().window);
    QVERIFY2(differences(plain, stage.picture(), geometry) > geometry.width(),
        "does not follow a change of scheme");
}

void StyleTest::heights()
{
    Theme theme(*qApp);
    QLineEdit edit;
    QPushButton button(QStringLiteral("text"));
    QComboBox combo;
    QSpinBox spin;
    for (QWidget *widget : std::initializer_list<QWidget *>{&edit, &button, &combo, &spin})
        QCOMPARE(widget->sizeHint().height(), 30);
    setControlSize(&button, ControlSize::Tall);
    QCOMPARE(button.sizeHint().height(), 32);
    setControlSize(&button, ControlSize::Dense);
    QCOMPARE(button.sizeHint().height(), 28);
    QFont large = button.font();
    large.setPointSizeF(large.pointSizeF() * 2);
    button.setFont(large);
    QVERIFY(button.sizeHint().height() > 40);
    QToolButton tool;
    QVERIFY(tool.sizeHint().width() >= 28 && tool.sizeHint().height() >= 28);
    QTabBar tabs;
    tabs.addTab(QStringLiteral("One"));
    QCOMPARE(tabs.sizeHint().height(), 36);
}

void StyleTest::fieldStateShows()
{
    Theme theme(*qApp);
    QLineEdit edit(QStringLiteral("70000"));
    edit.resize(edit.sizeHint());
    const QImage neutral = edit.grab().toImage();
    setFieldState(&edit, FieldState::Bad);
    const QImage bad = edit.grab().toImage();
    setFieldState(&edit, FieldState::Warning);
    QVERIFY(neutral != bad);
    QVERIFY(edit.grab().toImage() != bad);
    setFieldState(&edit, FieldState::Neutral);
    QCOMPARE(edit.grab().toImage(), neutral);
}

void StyleTest::haloLeavesWithTheFocus()
{
    Theme theme(*qApp);
    QWidget window;
    auto *column = new QVBoxLayout(&window);
    auto first = std::make_unique<QLineEdit>();
    auto *second = new QLineEdit;
    column->addWidget(first.get());
    column->addWidget(second);
    window.show();
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    first->setFocus();
    second->setFocus();
    const QImage picture = window.grab().toImage();
    first.reset();
    second->clearFocus();
    QVERIFY(window.grab().toImage() != picture);
    second->setFocus();
    QVERIFY(second->hasFocus());
}

void StyleTest::menuPaints()
{
    Theme theme(*qApp);
    QMenu menu;
    QAction *first = menu.addAction(QStringLiteral("Follow the tail"));
    first->setCheckable(true);
    first->setShortcut(QKeySequence(QStringLiteral("Ctrl+T")));
    menu.addSeparator();
    menu.addMenu(QStringLiteral("More"));
    menu.popup(QPoint(0, 0));
    const QImage plain = menu.grab().toImage();
    menu.setActiveAction(first);
    const QImage active = menu.grab().toImage();
    first->setChecked(true);
    QVERIFY(plain != active);
    QVERIFY(menu.grab().toImage() != active);
    menu.close();
}

void StyleTest::scrollBarFitsTheView()
{
    Theme theme(*qApp);
    theme.setChoice(SchemeChoice::Dark);
    QPlainTextEdit edit;
    edit.setPlainText(QStringLiteral("line\n").repeated(200));
    edit.resize(200, 120);
    edit.show();
    QVERIFY(QTest::qWaitForWindowExposed(&edit));
    QScrollBar *bar = edit.verticalScrollBar();
    QVERIFY(bar->isVisible());
    const QImage picture = bar->grab().toImage();
    // Groove like the view, thumb at the top, nothing at the bottom.
    QCOMPARE(picture.pixelColor(4, picture.height() - 3), theme.tokens().surface);
    QVERIFY(picture.pixelColor(picture.width() - 4, 10) != theme.tokens().surface);
    bar->setValue(bar->maximum());
    QCOMPARE(bar->grab().toImage().pixelColor(4, 3), theme.tokens().surface);
}

void StyleTest::rolesAreRemembered()
{
    QPushButton button;
    QVERIFY(!isPrimary(&button) && !isDanger(&button));
    makePrimary(&button);
    makeDanger(&button);
    QVERIFY(isPrimary(&button) && isDanger(&button));
    makePrimary(&button, false);
    QVERIFY(!isPrimary(&button));
    QCOMPARE(controlSize(&button), ControlSize::Normal);
    QCOMPARE(fieldState(nullptr), FieldState::Neutral);
    QCOMPARE(focusRadius(&button), 6);
}

QTEST_MAIN(StyleTest)
#include "tst_style.moc"

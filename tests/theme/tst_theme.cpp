#include "ui/theme/theme.h"

#include <QApplication>
#include <QFontInfo>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace swb::ui;

namespace {

class PaletteWatcher : public QWidget
{
public:
    int changes = 0;

protected:
    void changeEvent(QEvent *event) override
    {
        changes += event->type() == QEvent::PaletteChange ? 1 : 0;
        QWidget::changeEvent(event);
    }
};

} // namespace

/** The theme fills palette, fonts and style, and a change of scheme reaches widgets at once. */
class ThemeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void paletteComesFromTokens_data();
    void paletteComesFromTokens();
    void changeReachesWidgets();
    void fontsAreFactorsOfTheBase();
    void monoNeverJoinsCharacters();
    void outlivesAnotherTheme();
};

void ThemeTest::paletteComesFromTokens_data()
{
    QTest::addColumn<bool>("dark");
    QTest::addRow("light") << false;
    QTest::addRow("dark") << true;
}

void ThemeTest::paletteComesFromTokens()
{
    QFETCH(bool, dark);
    Theme theme(*qApp);
    theme.setChoice(dark ? SchemeChoice::Dark : SchemeChoice::Light);
    QCOMPARE(theme.isDark(), dark);
    const Tokens &tokens = theme.tokens();
    QCOMPARE(tokens.dark, dark);
    for (const auto group : {QPalette::Active, QPalette::Inactive, QPalette::Disabled}) {
        const QPalette palette = QApplication::palette();
        QCOMPARE(palette.color(group, QPalette::Window), tokens.window);
        for (int role = 0; role < QPalette::NColorRoles; ++role) {
            if (role == QPalette::NoRole)
                continue;
            QVERIFY2(palette.isBrushSet(group, static_cast<QPalette::ColorRole>(role)),
                qPrintable(QString::number(role)));
        }
    }
    QCOMPARE(QApplication::palette().color(QPalette::Active, QPalette::Text), tokens.text);
    QVERIFY(QApplication::palette().color(QPalette::Disabled, QPalette::Text) != tokens.text);
    // Selected text in a field has the accent as its ground, a selected row does not.
    QCOMPARE(QApplication::palette("QLineEdit").color(QPalette::Highlight), tokens.accent);
    QCOMPARE(QApplication::palette("QTreeView").color(QPalette::Highlight), tokens.sel);
}

void ThemeTest::changeReachesWidgets()
{
    Theme theme(*qApp);
    theme.setChoice(SchemeChoice::Light);
    PaletteWatcher watcher;
    watcher.show();
    QVERIFY(QTest::qWaitForWindowExposed(&watcher));
    watcher.changes = 0;
    QSignalSpy changed(&theme, &Theme::changed);
    theme.setChoice(SchemeChoice::Dark);
    QCOMPARE(changed.count(), 1);
    QTRY_VERIFY(watcher.changes >= 1);
    theme.setChoice(SchemeChoice::Dark);
    QCOMPARE(changed.count(), 1);
}

void ThemeTest::fontsAreFactorsOfTheBase()
{
    Theme theme(*qApp);
    const double base = theme.font(TextRole::Body).pointSizeF();
    QVERIFY(qAbs(theme.font(TextRole::ScreenTitle).pointSizeF() - 2 * base) < 0.01);
    QVERIFY(qAbs(theme.font(TextRole::Smallest).pointSizeF() - 0.85 * base) < 0.01);
    QVERIFY(qAbs(theme.mono(TextRole::Hint).pointSizeF() - 0.92 * base) < 0.01);
    QCOMPARE(theme.font(TextRole::GroupCaption).capitalization(), QFont::AllUppercase);
    QCOMPARE(theme.font(TextRole::Section).weight(), QFont::DemiBold);
    QPushButton button;
    button.ensurePolished();
    QCOMPARE(button.font().weight(), QFont::Medium);
}

void ThemeTest::monoNeverJoinsCharacters()
{
    Theme theme(*qApp);
    const QFont mono = theme.mono();
    QVERIFY(mono.styleStrategy() & QFont::PreferNoShaping);
    QVERIFY(QFontInfo(mono).fixedPitch());
    const QFontMetricsF metrics(mono);
    for (const auto &text : {QStringLiteral("::"), QStringLiteral("!="), QStringLiteral("->")}) {
        QVERIFY(qAbs(metrics.horizontalAdvance(text) - 2 * metrics.horizontalAdvance(u'0')) < 0.01);
    }
}

void ThemeTest::outlivesAnotherTheme()
{
    {
        Theme first(*qApp);
        first.setChoice(SchemeChoice::Dark);
    }
    Theme second(*qApp);
    second.setChoice(SchemeChoice::Light);
    QPushButton button(QStringLiteral("text"));
    QVERIFY(!button.grab().isNull());
}

QTEST_MAIN(ThemeTest)
#include "tst_theme.moc"

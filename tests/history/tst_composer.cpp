#include "tests/history/historyfixture.h"
#include "ui/history/composer.h"
#include "ui/history/composeredit.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QElapsedTimer>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace swb;
using namespace swb::ui;
using test::HistoryFixture;

namespace {

struct Shown
{
    Shown() : theme(*qApp), composer(theme)
    {
        composer.resize(1100, 120);
        composer.show();
        edit = composer.findChild<ComposerEdit *>();
        button = composer.findChild<QToolButton *>(QStringLiteral("writeButton"));
    }
    Theme theme;
    Composer composer;
    ComposerEdit *edit = nullptr;
    QToolButton *button = nullptr;

    void paste(const QString &text) const
    {
        QGuiApplication::clipboard()->setText(text);
        edit->paste();
    }
};

} // namespace

class TestComposer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void enterWrites();
    void shiftEnterMakesALine();
    void writeAndEnd();
    void upRecalls();
    void badHexIsExplained();
    void unwritableKeepsTheText();
    void growsToSixLines();
    void largePasteIsHeld_data();
    void largePasteIsHeld();
    void everythingIsNamed();
    void pictures();
};

void TestComposer::enterWrites()
{
    Shown shown;
    QSignalSpy spy(&shown.composer, &Composer::writeRequested);
    QTest::keyClicks(shown.edit, QStringLiteral("hello"));
    QTest::keyClick(shown.edit, Qt::Key_Return);
    QCOMPARE(spy.count(), 1);
    QCOMPARE(spy[0][0].toByteArray(), QByteArray("hello\n"));
    QVERIFY(shown.composer.text().isEmpty());
    shown.composer.setLineEnding(LineEnding::CrLf);
    shown.composer.setText(QStringLiteral("x"));
    QTest::mouseClick(shown.button, Qt::LeftButton, {}, QPoint(10, 10));
    QCOMPARE(spy.count(), 2);
    QCOMPARE(spy[1][0].toByteArray(), QByteArray("x\r\n"));
}

void TestComposer::shiftEnterMakesALine()
{
    Shown shown;
    QSignalSpy spy(&shown.composer, &Composer::writeRequested);
    QTest::keyClicks(shown.edit, QStringLiteral("a"));
    QTest::keyClick(shown.edit, Qt::Key_Return, Qt::ShiftModifier);
    QTest::keyClicks(shown.edit, QStringLiteral("b"));
    QCOMPARE(spy.count(), 0);
    QTest::keyClick(shown.edit, Qt::Key_Return);
    QCOMPARE(spy[0][0].toByteArray(), QByteArray("a\nb\n"));
}

void TestComposer::writeAndEnd()
{
    Shown shown;
    QSignalSpy spy(&shown.composer, &Composer::endRequested);
    QTest::keyClicks(shown.edit, QStringLiteral("bye"));
    QTest::keyClick(shown.edit, Qt::Key_Return, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(spy.count(), 1);
    QCOMPARE(spy[0][0].toByteArray(), QByteArray("bye\n"));
    shown.button->menu()->actions().at(1)->trigger();
    QCOMPARE(spy.count(), 2);
    QVERIFY(spy[1][0].toByteArray().isEmpty());
}

void TestComposer::upRecalls()
{
    Shown shown;
    for (const QString &text : {QStringLiteral("one"), QStringLiteral("two")}) {
        shown.composer.setText(text);
        shown.composer.write();
    }
    QTest::keyClick(shown.edit, Qt::Key_Up);
    QCOMPARE(shown.composer.text(), QStringLiteral("two"));
    QTest::keyClick(shown.edit, Qt::Key_Up);
    QCOMPARE(shown.composer.text(), QStringLiteral("one"));
    QTest::keyClick(shown.edit, Qt::Key_Down);
    QCOMPARE(shown.composer.text(), QStringLiteral("two"));
    QTest::keyClick(shown.edit, Qt::Key_Down);
    QVERIFY(shown.composer.text().isEmpty());
    QTest::keyClicks(shown.edit, QStringLiteral("typed"));
    QTest::keyClick(shown.edit, Qt::Key_Up);
    QCOMPARE(shown.composer.text(), QStringLiteral("typed"));
}

void TestComposer::badHexIsExplained()
{
    Shown shown;
    QSignalSpy spy(&shown.composer, &Composer::writeRequested);
    shown.composer.setEncoding(ComposerEncoding::Hex);
    shown.composer.setText(QStringLiteral("0a 1"));
    QVERIFY(!shown.composer.message().isEmpty());
    QVERIFY(!shown.button->isEnabled());
    QTest::keyClick(shown.edit, Qt::Key_Return);
    QCOMPARE(spy.count(), 0);
    HistoryFixture::shoot(shown.composer, QStringLiteral("composer-bad"));
    QTest::keyClicks(shown.edit, QStringLiteral("f"));
    QVERIFY(shown.composer.message().isEmpty());
    QTest::keyClick(shown.edit, Qt::Key_Return);
    QCOMPARE(spy[0][0].toByteArray(), QByteArray("\x0a\x1f\n"));
}

void TestComposer::unwritableKeepsTheText()
{
    Shown shown;
    shown.composer.setText(QStringLiteral("draft"));
    shown.composer.setUnwritable(QStringLiteral("The writable side has ended."));
    QVERIFY(!shown.button->isEnabled());
    QCOMPARE(shown.button->toolTip(), QStringLiteral("The writable side has ended."));
    QCOMPARE(shown.composer.message(), QStringLiteral("The writable side has ended."));
    QCOMPARE(shown.composer.text(), QStringLiteral("draft"));
    HistoryFixture::shoot(shown.composer, QStringLiteral("composer-unwritable"));
    shown.composer.setUnwritable({});
    QVERIFY(shown.composer.canWrite());
}

void TestComposer::growsToSixLines()
{
    Shown shown;
    const int one = shown.edit->height();
    shown.composer.setText(QStringLiteral("1\n2\n3"));
    const int three = shown.edit->height();
    QVERIFY(three > one);
    shown.composer.setText(QStringLiteral("1\n2\n3\n4\n5\n6"));
    const int six = shown.edit->height();
    QVERIFY(six > three);
    shown.composer.setText(QStringLiteral("1\n2\n3\n4\n5\n6\n7\n8"));
    QCOMPARE(shown.edit->height(), six);
    shown.composer.setText({});
    QCOMPARE(shown.edit->height(), one);
}

void TestComposer::largePasteIsHeld_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("1 MB line") << QString(1 << 20, u'A');
    QTest::newRow("combining marks") << QString(u'e' + QString(100'000, u'\u0301'));
    QTest::newRow("1 MB of lines") << QStringLiteral("line\n").repeated(1 << 18);
}

void TestComposer::largePasteIsHeld()
{
    QFETCH(QString, text);
    Shown shown;
    QSignalSpy spy(&shown.composer, &Composer::writeRequested);
    QElapsedTimer clock;
    clock.start();
    shown.paste(text);
    shown.composer.grab();
    QVERIFY2(clock.elapsed() < 1000, qPrintable(QString::number(clock.elapsed())));
    QVERIFY(shown.composer.text().isEmpty());
    QVERIFY(!shown.composer.message().isEmpty());
    HistoryFixture::shoot(shown.composer, QStringLiteral("composer-large"));
    shown.composer.setLineEnding(LineEnding::None);
    shown.composer.write();
    QCOMPARE(spy[0][0].toByteArray(), text.toUtf8());
    QVERIFY(shown.composer.message().isEmpty());
    shown.paste(text);
    auto *discard = shown.composer.findChild<QPushButton *>();
    QVERIFY(discard->isVisible());
    QTest::mouseClick(discard, Qt::LeftButton);
    QVERIFY(shown.composer.message().isEmpty());
    shown.paste(QStringLiteral("short\ntext"));
    QCOMPARE(shown.composer.text(), QStringLiteral("short\ntext"));
}

void TestComposer::everythingIsNamed()
{
    Shown shown;
    for (QWidget *widget : shown.composer.findChildren<QWidget *>()) {
        if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisible()
            || widget->objectName().startsWith(QStringLiteral("qt_"))) {
            continue;
        }
        QVERIFY2(!widget->accessibleName().isEmpty(), widget->metaObject()->className());
        QVERIFY2(!widget->toolTip().isEmpty(), widget->metaObject()->className());
    }
}

void TestComposer::pictures()
{
    Shown shown;
    shown.composer.setText(QStringLiteral("the quick brown fox"));
    HistoryFixture::shoot(shown.composer, QStringLiteral("composer-light"));
    shown.composer.resize(560, 120);
    HistoryFixture::shoot(shown.composer, QStringLiteral("composer-narrow"));
    shown.composer.resize(1100, 120);
    shown.theme.setChoice(SchemeChoice::Dark);
    HistoryFixture::shoot(shown.composer, QStringLiteral("composer-dark"));
}

QTEST_MAIN(TestComposer)
#include "tst_composer.moc"

#include "ui/theme/endcard.h"
#include "ui/theme/familychip.h"
#include "ui/theme/keyhint.h"
#include "ui/theme/lanepainter.h"
#include "ui/theme/linklanes.h"
#include "ui/theme/plaintooltip.h"
#include "ui/theme/queuemeter.h"
#include "ui/theme/segmentedcontrol.h"
#include "ui/theme/sparkline.h"
#include "ui/theme/statepill.h"
#include "ui/theme/theme.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QApplication>
#include <QPainter>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

#include <array>
#include <memory>

using namespace swb::ui;
using swb::trace::EventFamily;

/** What the painted widgets do: keyboard, accessible names, geometry, and motion only with a
 * reason. */
class WidgetsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void segmentsFollowTheArrowKeys();
    void segmentsAreRadioButtons();
    void chipTogglesAndIsolates();
    void chipKeepsItsWidthWhileCounting();
    void cardIsAButtonOnlyWhenLinked();
    void cardShowsForeignTextAsItIs();
    void lanesMoveOnlyWhileBytesMove();
    void lanesStandStillWithReducedMotion();
    void lanesSayWhatTheyShow();
    void laneLooks();
    void meterGeometry();
    void keyHintReads();
    void pillSaysItsState();
    void dotsDiffer();
    void sparklineIsBounded();

private:
    std::unique_ptr<Theme> m_theme;
};

void WidgetsTest::init()
{
    m_theme = std::make_unique<Theme>(*qApp);
    m_theme->setChoice(SchemeChoice::Light);
}

void WidgetsTest::segmentsFollowTheArrowKeys()
{
    SegmentedControl control(*m_theme, QStringLiteral("View"));
    for (const auto &text :
        {QStringLiteral("Messages"), QStringLiteral("Stream"), QStringLiteral("Hex")})
        control.addSegment(text, text);
    QCOMPARE(control.currentIndex(), 0);
    control.show();
    control.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&control));
    QSignalSpy changed(&control, &SegmentedControl::currentChanged);
    control.findChildren<QAbstractButton *>().first()->setFocus();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Right);
    QCOMPARE(control.currentIndex(), 1);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Right);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Left);
    QCOMPARE(control.currentIndex(), 1);
    QCOMPARE(changed.count(), 3);
    QTest::mouseClick(control.findChildren<QAbstractButton *>().last(), Qt::LeftButton);
    QCOMPARE(control.currentIndex(), 2);
}

void WidgetsTest::segmentsAreRadioButtons()
{
    SegmentedControl control(*m_theme, QStringLiteral("View"));
    control.addSegment(QStringLiteral("&Hex"), QStringLiteral("Bytes"));
    QCOMPARE(control.accessibleName(), QStringLiteral("View"));
    const QAbstractButton *button = control.findChild<QAbstractButton *>();
    QCOMPARE(button->accessibleName(), QStringLiteral("Hex"));
    QCOMPARE(QAccessible::queryAccessibleInterface(control.findChild<QAbstractButton *>())->role(),
        QAccessible::RadioButton);
}

void WidgetsTest::chipTogglesAndIsolates()
{
    FamilyChip chip(*m_theme, EventFamily::Flow, QStringLiteral("Flow"));
    chip.setCountText(QStringLiteral("96"));
    QCOMPARE(chip.accessibleName(), QStringLiteral("Flow, 96 events"));
    QVERIFY(!chip.toolTip().isEmpty());
    chip.resize(chip.sizeHint());
    QSignalSpy toggled(&chip, &QAbstractButton::toggled);
    QSignalSpy isolated(&chip, &FamilyChip::isolateRequested);
    QTest::mouseClick(&chip, Qt::LeftButton);
    QCOMPARE(toggled.count(), 1);
    QVERIFY(!chip.isChecked());
    QTest::mouseClick(&chip, Qt::LeftButton, Qt::AltModifier);
    QTest::keyClick(&chip, Qt::Key_Space, Qt::AltModifier);
    QCOMPARE(isolated.count(), 2);
    QCOMPARE(toggled.count(), 1);
    QCOMPARE(isolated.first().first().value<EventFamily>(), EventFamily::Flow);
}

void WidgetsTest::chipKeepsItsWidthWhileCounting()
{
    FamilyChip chip(*m_theme, EventFamily::Sent, QStringLiteral("Sent"));
    chip.setCountText(QStringLiteral("117"));
    const int width = chip.sizeHint().width();
    chip.setCountText(QStringLiteral("888"));
    QCOMPARE(chip.sizeHint().width(), width);
    chip.setCompact(true);
    QVERIFY(chip.sizeHint().width() < width);
}

void WidgetsTest::cardIsAButtonOnlyWhenLinked()
{
    EndCard card(*m_theme, LinkEnd::Peer);
    card.setEnd(QStringLiteral("[::1]:8124"), QStringLiteral("echo, socket 7"));
    QCOMPARE(card.accessibleName(), QStringLiteral("Other end: [::1]:8124, echo, socket 7"));
    card.resize(card.sizeHint());
    QSignalSpy clicked(&card, &QAbstractButton::clicked);
    QTest::mouseClick(&card, Qt::LeftButton);
    QCOMPARE(clicked.count(), 0);
    QCOMPARE(card.focusPolicy(), Qt::NoFocus);
    card.setLinked(true);
    QTest::mouseClick(&card, Qt::LeftButton);
    QTest::keyClick(&card, Qt::Key_Space);
    QCOMPARE(clicked.count(), 2);
}

void WidgetsTest::cardShowsForeignTextAsItIs()
{
    EndCard card(*m_theme, LinkEnd::Own);
    card.setEnd(QStringLiteral("<b>/tmp/x</b>"), QStringLiteral("n"));
    QVERIFY(card.toolTip().contains(QStringLiteral("&lt;b&gt;")));
    QCOMPARE(plainToolTip(QStringLiteral("a<i>\nb")), QStringLiteral("<qt>a&lt;i&gt;<br>b</qt>"));
    card.setEnd(QString(500, u'x'), QString());
    QVERIFY(card.sizeHint().width() <= 320);
}

void WidgetsTest::lanesMoveOnlyWhileBytesMove()
{
    LinkLanes lanes(*m_theme);
    lanes.setState(DotState::Open);
    lanes.setTotals(100, 100);
    lanes.setTotals(200, 100);
    QVERIFY2(!lanes.isMoving(), "moves while hidden");
    lanes.show();
    QVERIFY(QTest::qWaitForWindowExposed(&lanes));
    QVERIFY(lanes.isMoving());
    QTRY_VERIFY_WITH_TIMEOUT(!lanes.isMoving(), 3000);
    lanes.setTotals(200, 100);
    QVERIFY2(!lanes.isMoving(), "moves though nothing grew");
    lanes.setTotals(200, 101);
    QVERIFY(lanes.isMoving());
    lanes.forgetTotals();
    QVERIFY(!lanes.isMoving());
    lanes.setTotals(5000, 5000);
    QVERIFY2(!lanes.isMoving(), "the first totals of an object are no movement");
    lanes.setTotals(5001, 5000);
    lanes.hide();
    QVERIFY(!lanes.isMoving());
}

void WidgetsTest::lanesStandStillWithReducedMotion()
{
    m_theme->setReducesMotion(true);
    LinkLanes lanes(*m_theme);
    lanes.setState(DotState::Open);
    lanes.show();
    QVERIFY(QTest::qWaitForWindowExposed(&lanes));
    lanes.setTotals(1, 1);
    lanes.setTotals(2, 2);
    QVERIFY(!lanes.isMoving());
}

void WidgetsTest::lanesSayWhatTheyShow()
{
    LinkLanes lanes(*m_theme);
    lanes.setState(DotState::ReadOnly);
    QCOMPARE(lanes.accessibleName(), QStringLiteral("Writable side ended, readable side open"));
    const QImage half = lanes.grab().toImage();
    lanes.setState(DotState::WriteOnly);
    QVERIFY(lanes.grab().toImage() != half);
}

void WidgetsTest::laneLooks()
{
    QCOMPARE(laneLook(DotState::Open, LaneSide::Writable), LaneLook::Lit);
    QCOMPARE(laneLook(DotState::ReadOnly, LaneSide::Writable), LaneLook::Ended);
    QCOMPARE(laneLook(DotState::ReadOnly, LaneSide::Readable), LaneLook::Lit);
    QCOMPARE(laneLook(DotState::WriteOnly, LaneSide::Readable), LaneLook::Ended);
    QCOMPARE(laneLook(DotState::Opening, LaneSide::Readable), LaneLook::Opening);
    QCOMPARE(laneLook(DotState::Closed, LaneSide::Writable), LaneLook::Cut);
}

void WidgetsTest::meterGeometry()
{
    const QRectF track(10, 0, 130, 6);
    const auto empty = QueueMeterGeometry::of(track, 0, 1000);
    QCOMPARE(empty.fill.width(), 0.0);
    QCOMPARE(empty.tickX, 110.0);
    const auto half = QueueMeterGeometry::of(track, 500, 1000);
    QCOMPARE(half.fill.width(), 50.0);
    QVERIFY(half.above.isEmpty());
    const auto over = QueueMeterGeometry::of(track, 2600, 1000);
    QCOMPARE(over.tickX, 60.0);
    QCOMPARE(over.fill.right(), 60.0);
    QCOMPARE(over.above.right(), track.right());
    const auto unknown = QueueMeterGeometry::of(track, 5, 0);
    QCOMPARE(unknown.tickX, -1.0);
    QVERIFY(QueueMeterGeometry::of(track, -5, -5).fill.width() <= 0);
    QueueMeter meter(*m_theme);
    meter.setFigures(16384, 65536);
    QCOMPARE(meter.accessibleName(), QStringLiteral("16384 bytes queued, high-water mark 65536"));
}

void WidgetsTest::keyHintReads()
{
    KeyHint hint(*m_theme, QKeySequence(QStringLiteral("Ctrl+Shift+N")));
    QCOMPARE(hint.accessibleName(), QStringLiteral("Shortcut Ctrl+Shift+N"));
    const int width = hint.sizeHint().width();
    hint.setSequence(QKeySequence(QStringLiteral("F2")));
    QVERIFY(hint.sizeHint().width() < width);
}

void WidgetsTest::pillSaysItsState()
{
    StatePill pill(*m_theme);
    pill.setState(DotState::ReadOnly, QStringLiteral("readOnly"));
    QCOMPARE(pill.accessibleName(), QStringLiteral("State: readOnly"));
    QVERIFY(pill.sizeHint().height() <= 26);
}

void WidgetsTest::dotsDiffer()
{
    QList<QImage> seen;
    for (int i = 0; i <= static_cast<int>(DotState::Failed); ++i) {
        QImage image(12, 12, QImage::Format_ARGB32_Premultiplied);
        image.fill(Qt::transparent);
        QPainter painter(&image);
        paintDot(
            &painter, QRectF(1, 1, dotSize, dotSize), static_cast<DotState>(i), m_theme->tokens());
        painter.end();
        QVERIFY2(!seen.contains(image), "two states look the same");
        seen.append(image);
    }
}

void WidgetsTest::sparklineIsBounded()
{
    QImage image(60, 30, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    const std::array<float, 4> samples = {0, 1e9F, -5, 3};
    paintSparkline(&painter, QRectF(8, 8, 44, 12), samples, Qt::red, 10);
    paintSparkline(&painter, QRectF(8, 8, 44, 12), {}, Qt::red);
    paintMirroredPlot(&painter, QRectF(8, 8, 44, 12), samples, {}, m_theme->tokens());
    painter.end();
    for (int x = 0; x < image.width(); ++x) {
        QCOMPARE(qAlpha(image.pixel(x, 4)), 0);
        QCOMPARE(qAlpha(image.pixel(x, 25)), 0);
    }
}

QTEST_MAIN(WidgetsTest)
#include "tst_widgets.moc"

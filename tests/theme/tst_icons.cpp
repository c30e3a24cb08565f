#include "ui/theme/appicon.h"
#include "ui/theme/icon.h"
#include "ui/theme/iconrenderer.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QFile>
#include <QImage>
#include <QPainter>
#include <QSvgRenderer>
#include <QTest>

using namespace swb::ui;

namespace {

int inkedPixels(const QImage &image)
{
    int count = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            count += qAlpha(image.pixel(x, y)) > 60 ? 1 : 0;
    }
    return count;
}

} // namespace

/** Every icon has a drawing of the agreed form, and paints at every density in the colour asked
 * for. */
class IconsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void drawingIsValid_data();
    void drawingIsValid();
    void paints_data();
    void paints();
    void drawingsDiffer();
    void followsTheScheme();
    void namesItself();
    void programHasAnIcon();
};

void IconsTest::drawingIsValid_data()
{
    QTest::addColumn<int>("name");
    for (int i = 0; i < static_cast<int>(IconName::Count); ++i)
        QTest::addRow("%s", qPrintable(iconResource(static_cast<IconName>(i)))) << i;
}

void IconsTest::drawingIsValid()
{
    QFETCH(int, name);
    const QString path = iconResource(static_cast<IconName>(name));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray svg = file.readAll();
    QVERIFY(svg.contains("viewBox=\"0 0 16 16\""));
    QVERIFY(svg.contains("stroke-width=\"1.35\""));
    QVERIFY(svg.contains("stroke-linecap=\"round\""));
    QSvgRenderer renderer(svg);
    QVERIFY(renderer.isValid());
    QCOMPARE(renderer.defaultSize(), QSize(16, 16));
}

void IconsTest::paints_data()
{
    drawingIsValid_data();
}

void IconsTest::paints()
{
    QFETCH(int, name);
    const QColor color(Qt::red);
    for (const int ratio : {1, 2}) {
        QImage image(20 * ratio, 20 * ratio, QImage::Format_ARGB32_Premultiplied);
        image.setDevicePixelRatio(ratio);
        image.fill(Qt::transparent);
        QPainter painter(&image);
        paintIcon(&painter, QRectF(2, 2, 16, 16), static_cast<IconName>(name), color);
        painter.end();
        QVERIFY2(inkedPixels(image) >= 6 * ratio, "hardly anything painted");
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                const QColor pixel = image.pixelColor(x, y);
                if (pixel.alpha() > 200)
                    QVERIFY(pixel.red() > 240 && pixel.green() < 10 && pixel.blue() < 10);
            }
        }
    }
}

void IconsTest::drawingsDiffer()
{
    QHash<QByteArray, QString> seen;
    for (int i = 0; i < static_cast<int>(IconName::Count); ++i) {
        const QString path = iconResource(static_cast<IconName>(i));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray svg = file.readAll();
        QVERIFY2(!seen.contains(svg), qPrintable(path % u' ' % seen.value(svg)));
        seen.insert(svg, path);
    }
}

void IconsTest::followsTheScheme()
{
    Theme theme(*qApp);
    const QIcon icon = themedIcon(theme, IconName::Server);
    theme.setChoice(SchemeChoice::Light);
    const QImage light = icon.pixmap(QSize(16, 16), 1.0).toImage();
    const QImage disabled = icon.pixmap(QSize(16, 16), 1.0, QIcon::Disabled).toImage();
    theme.setChoice(SchemeChoice::Dark);
    const QImage dark = icon.pixmap(QSize(16, 16), 1.0).toImage();
    QVERIFY(light != dark);
    QVERIFY(light != disabled);
    QCOMPARE(icon.pixmap(QSize(16, 16), 2.0).size(), QSize(32, 32));
}

void IconsTest::namesItself()
{
    Theme theme(*qApp);
    QCOMPARE(themedIconName(themedIcon(theme, IconName::Fork)), IconName::Fork);
    QVERIFY(!themedIconName(QIcon()));
}

void IconsTest::programHasAnIcon()
{
    const QImage image = applicationIcon().pixmap(QSize(32, 32), 1.0).toImage();
    QCOMPARE(image.size(), QSize(32, 32));
    QVERIFY(inkedPixels(image) > 600);
}

QTEST_MAIN(IconsTest)
#include "tst_icons.moc"

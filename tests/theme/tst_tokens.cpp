#include "tests/theme/colormath.h"
#include "ui/theme/tokens.h"

#include <QTest>

#include <algorithm>

using namespace swb::ui;
using swb::trace::EventFamily;

namespace {

constexpr double textMinimum = 4.5;
constexpr double graphicsMinimum = 3.0;
constexpr double distanceMinimum = 10.0;

const Tokens &tokensOf(bool dark)
{
    return dark ? Tokens::forDark() : Tokens::light();
}

double lowest(const QColor &color, std::initializer_list<QColor> grounds)
{
    double result = 100;
    for (const QColor &ground : grounds)
        result = std::min(result, contrastRatio(color, ground));
    return result;
}

} // namespace

/** The contrast table and the colour-blind check of the design guide, over the tokens as they are.
 */
class TokensTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void colourMathsIsRight();
    void textIsReadable_data();
    void textIsReadable();
    void familiesAreReadable_data();
    void familiesAreReadable();
    void familiesDiffer_data();
    void familiesDiffer();
};

void TokensTest::colourMathsIsRight()
{
    QVERIFY(qAbs(contrastRatio(Qt::black, Qt::white) - 21) < 0.001);
    QVERIFY(qAbs(colorDistance(Qt::black, Qt::white) - 100) < 0.01);
    QCOMPARE(colorDistance(Qt::red, Qt::red), 0.0);
    // Known figure for sRGB red and green.
    QVERIFY(qAbs(colorDistance(QColor(255, 0, 0), QColor(0, 255, 0)) - 86.6) < 0.1);
    QVERIFY(simulated(QColor(0x808080), Vision::Protan).red() - 128 < 3);
}

void TokensTest::textIsReadable_data()
{
    QTest::addColumn<bool>("dark");
    QTest::addRow("light") << false;
    QTest::addRow("dark") << true;
}

void TokensTest::textIsReadable()
{
    QFETCH(bool, dark);
    const Tokens &t = tokensOf(dark);
    for (const QColor &text : {t.text, t.text2, t.text3, t.accentText})
        QVERIFY2(lowest(text, {t.window, t.sidebar, t.surface, t.surface2, t.sel}) >= textMinimum,
            qPrintable(text.name()));
    QVERIFY(lowest(t.edge, {t.window, t.sidebar, t.surface, t.surface2}) >= graphicsMinimum);
    QVERIFY(contrastRatio(t.onAccent, t.accent) >= textMinimum);
    QVERIFY(lowest(t.accent, {t.window, t.surface}) >= graphicsMinimum);
}

void TokensTest::familiesAreReadable_data()
{
    textIsReadable_data();
}

void TokensTest::familiesAreReadable()
{
    QFETCH(bool, dark);
    const Tokens &t = tokensOf(dark);
    for (const FamilyColors &family : t.families) {
        const auto grounds = {t.surface, t.sidebar, t.surface2, t.sel, family.tint};
        QVERIFY2(lowest(family.text, grounds) >= textMinimum, qPrintable(family.text.name()));
        QVERIFY2(lowest(family.fill, grounds) >= graphicsMinimum, qPrintable(family.fill.name()));
    }
}

void TokensTest::familiesDiffer_data()
{
    QTest::addColumn<bool>("dark");
    QTest::addColumn<bool>("fills");
    QTest::addColumn<int>("vision");
    static constexpr const char *visions[] = {"normal", "protan", "deutan", "tritan"};
    for (int vision = 0; vision < 4; ++vision) {
        QTest::addRow("light text, %s", visions[vision]) << false << false << vision;
        QTest::addRow("light fills, %s", visions[vision]) << false << true << vision;
        QTest::addRow("dark, %s", visions[vision]) << true << false << vision;
    }
}

void TokensTest::familiesDiffer()
{
    QFETCH(bool, dark);
    QFETCH(bool, fills);
    QFETCH(int, vision);
    const auto &families = tokensOf(dark).families;
    const auto seen = [&](const FamilyColors &family) {
        return simulated(fills ? family.fill : family.text, static_cast<Vision>(vision));
    };
    for (std::size_t i = 0; i < families.size(); ++i) {
        for (std::size_t j = i + 1; j < families.size(); ++j) {
            const double distance = colorDistance(seen(families[i]), seen(families[j]));
            QVERIFY2(distance >= distanceMinimum,
                qPrintable(QStringLiteral("families %1 and %2: %3").arg(i).arg(j).arg(distance)));
        }
    }
}

QTEST_GUILESS_MAIN(TokensTest)
#include "tst_tokens.moc"

#include "ui/presentation/numbers.h"

#include <QDateTime>
#include <QTest>

using namespace swb::ui;

class Numbers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void count_data();
    void count();
    void bytesShort_data();
    void bytesShort();
    void duration_data();
    void duration();
    void countShort_data();
    void countShort();
    void bytesAndRate();
    void clock();
};

void Numbers::count_data()
{
    QTest::addColumn<qint64>("value");
    QTest::addColumn<QString>("text");
    QTest::newRow("zero") << qint64(0) << QStringLiteral("0");
    QTest::newRow("three digits") << qint64(999) << QStringLiteral("999");
    QTest::newRow("four digits") << qint64(1000) << QStringLiteral("1\u2009000");
    QTest::newRow("five digits") << qint64(65536) << QStringLiteral("65\u2009536");
    QTest::newRow("seven digits") << qint64(1234567) << QStringLiteral("1\u2009234\u2009567");
    QTest::newRow("negative") << qint64(-123) << QStringLiteral("-123");
    QTest::newRow("negative group") << qint64(-1234) << QStringLiteral("-1\u2009234");
    QTest::newRow("largest") << std::numeric_limits<qint64>::max()
                             << QStringLiteral(
                                    "9\u2009223\u2009372\u2009036\u2009854\u2009775\u2009807");
}

void Numbers::count()
{
    QFETCH(qint64, value);
    QFETCH(QString, text);
    QCOMPARE(formatCount(value), text);
}

void Numbers::bytesShort_data()
{
    QTest::addColumn<qint64>("value");
    QTest::addColumn<QString>("text");
    QTest::newRow("zero") << qint64(0) << QStringLiteral("0 B");
    QTest::newRow("bytes") << qint64(999) << QStringLiteral("999 B");
    QTest::newRow("kilo") << qint64(1000) << QStringLiteral("1 kB");
    QTest::newRow("three digits") << qint64(12345) << QStringLiteral("12.3 kB");
    QTest::newRow("no empty digits") << qint64(12000) << QStringLiteral("12 kB");
    QTest::newRow("mega") << qint64(1310000) << QStringLiteral("1.31 MB");
    QTest::newRow("rounding never shows 1000") << qint64(999600) << QStringLiteral("1 MB");
    QTest::newRow("rounding to 100") << qint64(99960) << QStringLiteral("100 kB");
    QTest::newRow("giga") << qint64(5000000000) << QStringLiteral("5 GB");
}

void Numbers::bytesShort()
{
    QFETCH(qint64, value);
    QFETCH(QString, text);
    QCOMPARE(formatBytesShort(value), text);
}

void Numbers::duration_data()
{
    QTest::addColumn<qint64>("ns");
    QTest::addColumn<QString>("text");
    const qint64 us = 1000;
    const qint64 ms = 1000 * us;
    const qint64 s = 1000 * ms;
    QTest::newRow("nothing") << qint64(0) << QStringLiteral("0 ms");
    QTest::newRow("one ns") << qint64(100) << QStringLiteral("0.1 \u00b5s");
    QTest::newRow("microseconds") << 4 * us + 240 << QStringLiteral("4.2 \u00b5s");
    QTest::newRow("just below the next unit") << 9 * us + 949 << QStringLiteral("9.9 \u00b5s");
    QTest::newRow("hundredths of a ms") << 40 * us << QStringLiteral("0.04 ms");
    QTest::newRow("two decimals") << 2680 * us << QStringLiteral("2.68 ms");
    QTest::newRow("one decimal") << 38240 * us << QStringLiteral("38.2 ms");
    QTest::newRow("rounds into the next form") << 9996 * us << QStringLiteral("10.0 ms");
    QTest::newRow("whole ms") << 250 * ms << QStringLiteral("250 ms");
    QTest::newRow("rounds into seconds") << 999600 * us << QStringLiteral("1.0 s");
    QTest::newRow("seconds") << 2 * s << QStringLiteral("2.0 s");
    QTest::newRow("tens of seconds") << 33900 * ms << QStringLiteral("33.9 s");
    QTest::newRow("rounds into minutes") << 59960 * ms << QStringLiteral("1 m 0 s");
    QTest::newRow("minutes") << 134 * s << QStringLiteral("2 m 14 s");
    QTest::newRow("hours") << 3600 * s + 120 * s << QStringLiteral("1 h 2 m");
    QTest::newRow("days") << 76 * 3600 * s << QStringLiteral("3 d 4 h");
    QTest::newRow("negative") << -250 * ms << QStringLiteral("-250 ms");
}

void Numbers::duration()
{
    QFETCH(qint64, ns);
    QFETCH(QString, text);
    QCOMPARE(formatDuration(ns), text);
}

void Numbers::countShort_data()
{
    QTest::addColumn<qint64>("value");
    QTest::addColumn<QString>("text");
    QTest::newRow("small") << qint64(96) << QStringLiteral("96");
    QTest::newRow("whole below 10 000") << qint64(9999) << QStringLiteral("9\u2009999");
    QTest::newRow("from 10 000") << qint64(10000) << QStringLiteral("10k");
    QTest::newRow("three digits") << qint64(12408) << QStringLiteral("12.4k");
    QTest::newRow("millions") << qint64(1240000) << QStringLiteral("1.24M");
}

void Numbers::countShort()
{
    QFETCH(qint64, value);
    QFETCH(QString, text);
    QCOMPARE(formatCountShort(value), text);
}

void Numbers::bytesAndRate()
{
    QCOMPARE(formatBytes(65536), QStringLiteral("65\u2009536 B"));
    QCOMPARE(formatRate(1310000.4), QStringLiteral("1.31 MB/s"));
    QCOMPARE(formatRate(0), QStringLiteral("0 B/s"));
}

void Numbers::clock()
{
    const QDateTime start(QDate(2026, 3, 4), QTime(10, 42, 33, 100));
    const qint64 later = qint64(380) * 1000000 + 512 * 1000 + 999;
    QCOMPARE(formatClock(start.toMSecsSinceEpoch(), later, false), QStringLiteral("10:42:33.480"));
    QCOMPARE(formatClock(start.toMSecsSinceEpoch(), later, true),
        QStringLiteral("10:42:33.480\u2009512"));
    QCOMPARE(formatClock(start.toMSecsSinceEpoch(), 7000, true),
        QStringLiteral("10:42:33.100\u2009007"));
}

QTEST_APPLESS_MAIN(Numbers)
#include "tst_numbers.moc"

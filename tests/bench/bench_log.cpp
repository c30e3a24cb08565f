#include "engine/trace/eventindex.h"
#include "engine/trace/eventlog.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <cstdio>
#include <cstring>
#include <ctime>
#include <vector>

using namespace swb;
using trace::EventFilter;
using trace::EventIndex;
using trace::EventLog;
using trace::EventLogLimits;

namespace {

constexpr int rounds = 5;
constexpr quint64 slice = 65536;

qint64 nsOf(clockid_t clock)
{
    timespec now{};
    ::clock_gettime(clock, &now);
    return qint64(now.tv_sec) * 1000000000 + now.tv_nsec;
}

double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

void print(const QString &bench, const QString &unit, const std::vector<double> &ours,
    QJsonObject more = {})
{
    more[QStringLiteral("bench")] = bench;
    more[QStringLiteral("unit")] = unit;
    more[QStringLiteral("ours")] = median(ours);
    more[QStringLiteral("best")] = *std::min_element(ours.begin(), ours.end());
    more[QStringLiteral("rounds")] = static_cast<int>(ours.size());
    std::puts(QJsonDocument(more).toJson(QJsonDocument::Compact).constData());
    std::fflush(stdout);
}

/** Events as a busy echo server writes them, with a little of everything else. */
void fillLog(EventLog &log, quint64 count, qsizetype payloadSize)
{
    QByteArray payload(payloadSize, 'x');
    const QByteArray sentence("GET /index.html HTTP/1.1\r\nHost: a");
    std::memcpy(payload.data(), sentence.constData(),
        static_cast<std::size_t>(std::min(payloadSize, sentence.size())));
    net::TraceNote note;
    note.payload = payload;
    note.bytes = payloadSize;
    for (quint64 i = 0; i < count; ++i) {
        note.object = static_cast<net::ObjectId>(i % 64 + 1);
        note.kind = (i & 1) != 0 ? net::EventKind::Write : net::EventKind::Data;
        if (i % 1000 == 0)
            note.kind = net::EventKind::Drain;
        note.value = static_cast<qint64>(i);
        log.record(note);
        if (i % 64 == 63)
            log.flush();
    }
}

/** CPU time of the writer per event; the log's own thread is not in it. */
void benchRecord(
    const QString &name, quint64 count, qsizetype payloadSize, const EventLogLimits &limits)
{
    std::vector<double> cpu;
    std::vector<double> wall;
    std::vector<double> process;
    qint64 throttledNs = 0;
    for (int round = 0; round < rounds; ++round) {
        EventLog log(limits);
        const qint64 wallStart = nsOf(CLOCK_MONOTONIC);
        const qint64 processStart = nsOf(CLOCK_PROCESS_CPUTIME_ID);
        const qint64 cpuStart = nsOf(CLOCK_THREAD_CPUTIME_ID);
        fillLog(log, count, payloadSize);
        cpu.push_back(double(nsOf(CLOCK_THREAD_CPUTIME_ID) - cpuStart) / double(count));
        process.push_back(double(nsOf(CLOCK_PROCESS_CPUTIME_ID) - processStart) / double(count));
        wall.push_back(double(nsOf(CLOCK_MONOTONIC) - wallStart) / double(count));
        throttledNs = std::max(throttledNs, log.throttledNs());
    }
    print(name, QStringLiteral("ns of writer CPU per event"), cpu,
        {{QStringLiteral("wall"), median(wall)}, {QStringLiteral("processCpu"), median(process)},
            {QStringLiteral("throttledMs"), double(throttledNs) / 1e6},
            {QStringLiteral("events"), double(count)}});
}

void benchFilter(const QString &name, EventLog &log, const EventFilter &filter)
{
    std::vector<double> passes;
    std::vector<double> slices;
    quint64 rows = 0;
    EventIndex index(log);
    while (index.advance(slice)) { }
    for (int round = 0; round < rounds; ++round) {
        index.setFilter(filter, [](net::ObjectId) { return QStringLiteral("Echo server"); });
        double longest = 0;
        bool more = true;
        const qint64 start = nsOf(CLOCK_MONOTONIC);
        while (more) {
            const qint64 sliceStart = nsOf(CLOCK_MONOTONIC);
            more = index.advance(slice);
            longest = std::max(longest, double(nsOf(CLOCK_MONOTONIC) - sliceStart) / 1e6);
        }
        passes.push_back(double(nsOf(CLOCK_MONOTONIC) - start) / 1e6);
        slices.push_back(longest);
        rows = index.size();
    }
    print(name, QStringLiteral("ms per pass"), passes,
        {{QStringLiteral("events"), double(log.count())}, {QStringLiteral("rows"), double(rows)},
            {QStringLiteral("longestSliceMs"), median(slices)}});
}

void benchFilters(quint64 count, const EventLogLimits &limits, const QString &suffix)
{
    EventLog log(limits);
    fillLog(log, count, 32);

    EventFilter kinds;
    kinds.kinds = trace::kindBit(net::EventKind::Drain) | trace::kindBit(net::EventKind::Data);
    benchFilter(QStringLiteral("filter_kind_") + suffix, log, kinds);
    EventFilter family;
    family.families = trace::familyBit(trace::EventFamily::Flow);
    benchFilter(QStringLiteral("filter_family_") + suffix, log, family);
    EventFilter object;
    object.objects = QList{static_cast<net::ObjectId>(7)};
    benchFilter(QStringLiteral("filter_object_") + suffix, log, object);
    EventFilter text;
    text.words = {QStringLiteral("no such text")};
    benchFilter(QStringLiteral("filter_text_miss_") + suffix, log, text);
    text.words = {QStringLiteral("INDEX.html")};
    benchFilter(QStringLiteral("filter_text_hit_") + suffix, log, text);
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    constexpr qint64 mebibyte = 1 << 20;
    // With --quick only whether everything runs is of interest.
    const bool quick = application.arguments().contains(QStringLiteral("--quick"));
    const quint64 share = quick ? 100 : 1;

    EventLogLimits previews;
    previews.keepPayloads = false;
    EventLogLimits inMemory = previews;
    inMemory.memoryBytes = 4096 * mebibyte;

    benchRecord(QStringLiteral("record_bare"), 5000000 / share, 0, previews);
    benchRecord(QStringLiteral("record_preview_32"), 5000000 / share, 32, previews);
    benchRecord(QStringLiteral("record_preview_32_in_memory"), 5000000 / share, 32, inMemory);
    benchRecord(QStringLiteral("record_payload_64"), 2000000 / share, 64, {});
    EventLogLimits payloads;
    payloads.payloadBytesPerObject = 1024 * 1024 * mebibyte;
    benchRecord(QStringLiteral("record_payload_64KiB"), 50000 / share, 65536, payloads);
    benchRecord(
        QStringLiteral("record_payload_64KiB_previews_only"), 50000 / share, 65536, previews);

    benchFilters(1000000 / share, inMemory, QStringLiteral("1M"));
    benchFilters(10000000 / share, inMemory, QStringLiteral("10M"));
    benchFilters(10000000 / share, previews, QStringLiteral("10M_on_disk"));
    return 0;
}

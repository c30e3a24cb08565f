#include "tests/bench/eventsload.h"

#include "tests/bench/jsonline.h"
#include "tests/bench/statistics.h"
#include "ui/history/eventlist.h"
#include "ui/history/eventspanel.h"

#include <QEvent>
#include <QGuiApplication>

namespace swb::bench {

namespace {

constexpr int firstShowMs = 500; // what belongs to showing the window is over by then
constexpr int pollMs = 20;
constexpr int mostSettlePolls = 1500;
constexpr double mostP99Ms = 16;
constexpr double mostStallMs = 33;
constexpr double mostIdleStallMs = 16; // beyond it the machine was busy with something else
constexpr double mostCpuShare = 0.5;
constexpr double mostWaitShare = 0.1; // beyond it other programs had the cores

trace::EventLogLimits limitsIn(const QString &folder)
{
    trace::EventLogLimits limits;
    limits.spillDirectory = folder;
    return limits;
}

QList<workbench::ObjectSnapshot> connections()
{
    QList<workbench::ObjectSnapshot> all;
    for (quint32 i = 1; i <= PacedWriter::objects; ++i) {
        workbench::ObjectSnapshot object;
        object.id = static_cast<net::ObjectId>(i);
        object.name = QStringLiteral("connection %1").arg(i);
        all.append(object);
    }
    return all;
}

} // namespace

EventsLoad::EventsLoad(const ui::Theme &theme, const EventsLoadPlan &plan)
    : m_plan(plan), m_log(limitsIn(m_spill.path())), m_reader(m_log), m_gate(m_log)
{
    m_directory.apply(connections(), {});
    m_panel = std::make_unique<ui::EventsPanel>(m_log, m_directory, theme);
    m_panel->resize(1280, 480);
    m_panel->list()->viewport()->installEventFilter(this);
    connect(&m_gate, &FrameGate::eventsAvailable, m_panel.get(), &ui::EventsPanel::refresh);
    m_poll.setInterval(pollMs);
}

EventsLoad::~EventsLoad() = default;

void EventsLoad::run()
{
    m_panel->show();
    QTimer::singleShot(firstShowMs, this, &EventsLoad::startControl);
}

void EventsLoad::startControl()
{
    m_idle.start();
    QTimer::singleShot(m_plan.seconds * 1000, this, &EventsLoad::startLoad);
}

void EventsLoad::startLoad()
{
    m_idle.stop();
    m_busy.start();
    m_writer = std::make_unique<PacedWriter>(
        m_log, m_plan.perSecond, m_plan.perSecond * static_cast<quint64>(m_plan.seconds));
    connect(&m_poll, &QTimer::timeout, this, &EventsLoad::checkLoad);
    m_poll.start();
}

void EventsLoad::checkLoad()
{
    if (!m_writer->isDone())
        return;
    m_busy.stop();
    m_poll.disconnect(this);
    connect(&m_poll, &QTimer::timeout, this, &EventsLoad::checkSettled);
}

void EventsLoad::checkSettled()
{
    if (m_panel->list()->rows().count() < m_log.count() && ++m_polls < mostSettlePolls)
        return;
    m_poll.stop();
    report();
}

bool EventsLoad::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Paint && m_writer != nullptr) {
        const quint64 shown = m_panel->list()->rows().count();
        if (shown > m_painted) {
            const qint64 waited = m_log.nowNs() - m_reader.at(m_painted).timeNs;
            m_delays.push_back(static_cast<double>(waited) / 1e6);
            m_painted = shown;
        }
    }
    return QObject::eventFilter(watched, event);
}

bool EventsLoad::isMet(quint64 shown) const
{
    const quint64 wanted = m_plan.perSecond * static_cast<quint64>(m_plan.seconds);
    return shown == wanted && m_log.count() == wanted && m_log.elided() == 0
        && m_busy.p99() <= mostP99Ms && m_busy.longest() <= mostStallMs
        && m_busy.cpuShare() <= mostCpuShare;
}

void EventsLoad::report()
{
    const quint64 shown = m_panel->list()->rows().count();
    const bool met = isMet(shown);
    const bool sound = m_idle.longest() <= mostIdleStallMs && m_busy.waitShare() <= mostWaitShare;
    const QString verdict = !m_plan.judges ? QStringLiteral("not judged")
        : !sound                           ? QStringLiteral("disturbed")
        : met                              ? QStringLiteral("met")
                                           : QStringLiteral("missed");
    printJsonLine({{QStringLiteral("bench"), QStringLiteral("ui_events")},
        {QStringLiteral("platform"), QGuiApplication::platformName()},
        {QStringLiteral("events_per_second"),
            rounded(static_cast<double>(m_log.count()) / m_writer->seconds())},
        {QStringLiteral("written"), static_cast<qint64>(m_log.count())},
        {QStringLiteral("shown"), static_cast<qint64>(shown)},
        {QStringLiteral("let_go"), static_cast<qint64>(m_log.elided())},
        {QStringLiteral("stall_ms_p99"), rounded(m_busy.p99())},
        {QStringLiteral("stall_ms_max"), rounded(m_busy.longest())},
        {QStringLiteral("control_stall_ms_p99"), rounded(m_idle.p99())},
        {QStringLiteral("control_stall_ms_max"), rounded(m_idle.longest())},
        {QStringLiteral("ui_cpu_share"), rounded(m_busy.cpuShare())},
        {QStringLiteral("control_ui_cpu_share"), rounded(m_idle.cpuShare())},
        {QStringLiteral("ui_waited_for_core_share"), rounded(m_busy.waitShare())},
        {QStringLiteral("control_ui_waited_for_core_share"), rounded(m_idle.waitShare())},
        {QStringLiteral("paints"), static_cast<qint64>(m_delays.size())},
        {QStringLiteral("visible_after_ms_p99"), rounded(quantile(m_delays, 0.99))},
        {QStringLiteral("writer_cpu_ns_per_event"), rounded(m_writer->cpuNsPerEvent())},
        {QStringLiteral("writer_waited_for_disk_ms"),
            rounded(static_cast<double>(m_log.throttledNs()) / 1e6)},
        {QStringLiteral("verdict"), verdict}});
    Q_EMIT done(met || !sound || !m_plan.judges);
}

} // namespace swb::bench

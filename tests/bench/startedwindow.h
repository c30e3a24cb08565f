#pragma once

#include "tests/bench/virtualscreen.h"

#include <QProcessEnvironment>

#include <vector>

namespace swb::bench {

/**
 * Starts a program with a window on a screen of its own, again and again, each time as if for the
 * first time, and watches it from outside.
 *
 * **Errors:** a program that never paints ends the benchmark with a message.
 */
class StartedWindow
{
public:
    StartedWindow(const VirtualScreen &screen, const QString &program);

    /** Starts, waits for the first paint, ends; returns the ms from spawn to first paint. */
    double start();

    // Medians over the starts so far.
    /** Resident memory, half a second after the first paint. */
    double megabytes() const;
    /** CPU time up to the first paint; unlike the time, hardly disturbed by other programs. */
    double cpuMs() const;

private:
    QProcessEnvironment environment(const QString &home) const;

    const VirtualScreen &m_screen;
    const QString m_program;
    std::vector<double> m_megabytes;
    std::vector<double> m_cpuMs;
};

} // namespace swb::bench

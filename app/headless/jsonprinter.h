#pragma once

#include "app/headless/eventprinter.h"

namespace swb::app {

class JsonLine;
class Output;

/**
 * One JSON object per event on standard output. HACKING.md, "Events as JSON", documents the fields;
 * scripts rely on them.
 */
class JsonPrinter : public EventPrinter
{
public:
    /** `ipc`: addresses are paths. */
    JsonPrinter(Output &output, bool ipc);

    qint64 print(trace::EventReader &reader, quint64 index) override;

private:
    void addTime(JsonLine &line, const trace::EventLog &log, qint64 timeNs);
    void addAddress(JsonLine &line, const trace::Event &event, const QString &text) const;

    Output &m_output;
    const bool m_ipc;
    qint64 m_second = -1; ///< the one that m_secondText names
    QString m_secondText;
};

} // namespace swb::app

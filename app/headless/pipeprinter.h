#pragma once

#include "app/headless/lineprinter.h"
#include "app/headless/terminaltext.h"

namespace swb::app {

/**
 * What `connect` prints without --json: received bytes on standard output, as they are or made fit
 * for a terminal, and the events as lines on standard error.
 */
class PipePrinter : public EventPrinter
{
public:
    PipePrinter(Output &output, Detail detail);

    qint64 print(trace::EventReader &reader, quint64 index) override;
    void finish() override;

private:
    void writeData(const QByteArray &bytes);
    /** On a terminal that shows both, an event's line does not begin behind received text. */
    void beginLine();
    bool isShown(const trace::Event &event) const;

    Output &m_output;
    const Detail m_detail;
    LinePrinter m_lines;
    TerminalText m_terminalText;
    bool m_lineIsOpen = false;
};

} // namespace swb::app

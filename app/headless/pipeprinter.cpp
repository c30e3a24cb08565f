#include "app/headless/pipeprinter.h"

#include "engine/trace/eventtable.h"

namespace swb::app {

PipePrinter::PipePrinter(Output &output, Detail detail)
    : m_output(output), m_detail(detail),
      m_lines(output, Output::To::Err, QStringLiteral("connection"))
{
}

qint64 PipePrinter::print(trace::EventReader &reader, quint64 index)
{
    const trace::Event event = reader.at(index);
    qint64 missing = 0;
    if (event.kind == net::EventKind::Data) {
        const QByteArray bytes = reader.bytes(index);
        missing = event.bytes - bytes.size();
        writeData(bytes);
    }
    if (isShown(event)) {
        beginLine();
        m_lines.print(reader, index);
    }
    return missing;
}

void PipePrinter::finish()
{
    m_output.write(Output::To::Out, m_terminalText.rest());
    beginLine();
}

void PipePrinter::writeData(const QByteArray &bytes)
{
    if (!m_output.isTerminal(Output::To::Out)) {
        m_output.write(Output::To::Out, bytes);
        return;
    }
    const QByteArray text = m_terminalText.shown(bytes);
    m_output.write(Output::To::Out, text);
    if (!text.isEmpty()) {
        m_lineIsOpen = !text.endsWith('\n');
    }
}

void PipePrinter::beginLine()
{
    if (m_lineIsOpen && m_output.isTerminal(Output::To::Err)) {
        m_output.write(Output::To::Err, "\n");
        m_lineIsOpen = false;
    }
}

bool PipePrinter::isShown(const trace::Event &event) const
{
    if (m_detail != Detail::Normal) {
        return m_detail == Detail::Verbose;
    }
    switch (trace::eventFamily(event)) {
    case trace::EventFamily::Received:
    case trace::EventFamily::Sent:
    case trace::EventFamily::Flow:
        return event.kind == net::EventKind::Timeout;
    default:
        return true;
    }
}

} // namespace swb::app

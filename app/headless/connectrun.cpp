#include "app/headless/connectrun.h"

#include "app/headless/jsonprinter.h"
#include "app/headless/pipeprinter.h"

namespace swb::app {

namespace {

std::unique_ptr<EventPrinter> makePrinter(const ConnectCommand &command, Output &output)
{
    if (command.report.json) {
        return std::make_unique<JsonPrinter>(output, command.spec.connect.isIpc());
    }
    return std::make_unique<PipePrinter>(output, command.report.detail);
}

} // namespace

ConnectRun::ConnectRun(const ConnectCommand &command) : m_command(command), m_pump(engine())
{
    report(makePrinter(command, output()));
    connect(&m_pump, &InputPump::ended, this, &ConnectRun::endOurSide);
    engine().openConnection(command.spec);
}

void ConnectRun::eventSeen(const trace::Event &event)
{
    if (event.kind == net::EventKind::ConnectCall) {
        m_connection = event.object;
        if (m_closing) {
            closeAll();
        }
    } else if (event.kind == net::EventKind::Connect && !m_closing) {
        begin();
    }
    m_pump.noticeEvent(event);
}

void ConnectRun::begin()
{
    m_pump.setConnection(m_connection);
    m_pump.send(m_command.firstBytes);
    if (m_command.readsInput) {
        m_pump.startInput();
    } else {
        engine().end(m_connection);
    }
}

void ConnectRun::endOurSide()
{
    if (m_command.endsAfterInput) {
        engine().end(m_connection);
    }
}

void ConnectRun::objectChanged(const workbench::ObjectSnapshot &object)
{
    if (!object.socket.closed || isFinishing()) {
        return;
    }
    if (object.error) {
        addFailure(object.error);
        finish(Failure);
    } else if (object.establishedNs < 0) {
        addRemark(tr("Interrupted before the connection stood."));
        finish(Failure);
    } else if (m_pump.refused()) {
        addRemark(tr("The other side ended before everything was sent."));
        finish(Failure);
    } else {
        finish(Success);
    }
}

void ConnectRun::closeAll()
{
    m_closing = true;
    if (m_connection != net::ObjectId::None) {
        engine().destroy(m_connection);
    }
}

} // namespace swb::app

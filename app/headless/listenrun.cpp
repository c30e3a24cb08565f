#include "app/headless/listenrun.h"

#include "app/headless/jsonprinter.h"
#include "app/headless/lineprinter.h"
#include "engine/trace/displaytext.h"

namespace swb::app {

namespace {

std::unique_ptr<EventPrinter> makePrinter(const ListenCommand &command, Output &output)
{
    if (command.report.json) {
        return std::make_unique<JsonPrinter>(output, command.spec.listen.isIpc());
    }
    if (command.report.detail == Detail::Quiet) {
        return nullptr;
    }
    return std::make_unique<LinePrinter>(output, Output::To::Out, QStringLiteral("server"));
}

} // namespace

ListenRun::ListenRun(const ListenCommand &command)
{
    report(makePrinter(command, output()));
    engine().startServer(command.spec);
}

void ListenRun::eventSeen(const trace::Event &event)
{
    if (event.kind == net::EventKind::ListenCall) {
        m_server = event.object;
        if (m_closing) {
            closeAll();
        }
    }
}

void ListenRun::objectChanged(const workbench::ObjectSnapshot &object)
{
    if (!object.isServer() || isFinishing()) {
        return;
    }
    switch (object.server.state) {
    case workbench::ServerState::Listening:
        warnIfReachable(object.server);
        break;
    case workbench::ServerState::Failed:
        addFailure(object.error);
        finish(Failure);
        break;
    case workbench::ServerState::Closed:
        finish(Success);
        break;
    default:
        break;
    }
}

void ListenRun::closeAll()
{
    m_closing = true;
    if (m_server != net::ObjectId::None) {
        engine().closeServer(m_server);
        engine().closeSockets(m_server);
    }
}

void ListenRun::warnIfReachable(const workbench::ServerFigures &figures)
{
    if (!figures.reachableFromNetwork || std::exchange(m_warned, true)) {
        return;
    }
    const QString where = trace::displayText(figures.bound.text()).text;
    const QString text = tr("Warning: %1 is reachable from the network, not only from this "
                            "machine.")
                             .arg(where);
    output().write(Output::To::Err, (QStringLiteral("socket-workbench: ") + text + u'\n').toUtf8());
    output().flush();
}

} // namespace swb::app

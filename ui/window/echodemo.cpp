#include "ui/window/echodemo.h"

#include "engine/bridge/engine.h"

#include <utility>

namespace swb::ui {

using namespace Qt::StringLiterals;
using workbench::RequestId;
using workbench::ServerState;

EchoDemo::EchoDemo(bridge::Engine &engine, const ObjectDirectory &directory, QObject *parent)
    : QObject(parent), m_engine(engine), m_directory(directory)
{
    connect(&directory, &ObjectDirectory::changed, this, &EchoDemo::handleChanged);
}

void EchoDemo::start()
{
    workbench::ServerSpec spec;
    spec.name = tr("echo");
    spec.behaviour = workbench::Behaviour::Echo;
    spec.listen.host = u"127.0.0.1"_s;
    spec.listen.port = 0;
    m_server = m_engine.startServer(spec);
    m_connection = RequestId::None;
    m_shown = false;
}

void EchoDemo::handleChanged(const QList<ObjectId> &added, const QList<ObjectId> &updated)
{
    if (m_server == RequestId::None && m_connection == RequestId::None) {
        return;
    }
    for (const ObjectId id : added + updated) {
        if (const ObjectSnapshot *object = m_directory.find(id)) {
            follow(*object);
        }
    }
}

void EchoDemo::follow(const ObjectSnapshot &object)
{
    if (object.request == RequestId::None) {
        return;
    }
    if (object.request == m_server && object.server.state == ServerState::Failed) {
        m_server = RequestId::None;
        Q_EMIT showRequested(object.id);
    } else if (object.request == m_server && object.server.state == ServerState::Listening) {
        m_server = RequestId::None;
        connectTo(object);
    } else if (object.request == m_connection) {
        const ObjectId id = object.id;
        const bool open
            = object.socket.state == workbench::ReadyState::Open && !object.socket.pending;
        if (open || object.socket.destroyed) {
            m_connection = RequestId::None;
        }
        if (open) {
            m_engine.write(id, "hello\n"_ba);
        }
        if (!std::exchange(m_shown, true)) {
            Q_EMIT showRequested(id);
        }
    }
}

void EchoDemo::connectTo(const ObjectSnapshot &server)
{
    workbench::ConnectionSpec spec;
    spec.name = tr("echo client");
    spec.connect.host = server.server.bound.address;
    spec.connect.port = server.server.bound.port;
    m_connection = m_engine.openConnection(spec);
}

} // namespace swb::ui

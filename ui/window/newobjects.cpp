#include "ui/window/newobjects.h"

#include "engine/bridge/engine.h"
#include "ui/dialogs/newconnectiondialog.h"
#include "ui/dialogs/newserverdialog.h"

namespace swb::ui {

NewObjects::NewObjects(
    bridge::Engine &engine, const ObjectDirectory &directory, const Theme &theme, QWidget *window)
    : QObject(window), m_engine(engine), m_directory(directory), m_theme(theme), m_window(window)
{
    connect(&directory, &ObjectDirectory::changed, this, &NewObjects::handleChanged);
}

void NewObjects::askForServer()
{
    auto *dialog = new NewServerDialog(m_theme, m_directory, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &NewServerDialog::serverRequested, this,
        [this](const workbench::ServerSpec &spec) { startServer(spec, ObjectId::None); });
    dialog->open();
}

void NewObjects::askForConnection()
{
    auto *dialog = new NewConnectionDialog(m_theme, m_directory, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &NewConnectionDialog::connectionRequested, this,
        [this](const workbench::ConnectionSpec &spec) { openConnection(spec, ObjectId::None); });
    dialog->open();
}

void NewObjects::edit(ObjectId id)
{
    const ObjectSnapshot *object = m_directory.find(id);
    if (!object) {
        return;
    }
    if (object->isServer()) {
        auto *dialog = new NewServerDialog(m_theme, m_directory, m_window);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->setSpec(object->server.spec);
        connect(dialog, &NewServerDialog::serverRequested, this,
            [this, id](const workbench::ServerSpec &spec) { startServer(spec, id); });
        dialog->open();
        return;
    }
    auto *dialog = new NewConnectionDialog(m_theme, m_directory, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setSpec(object->socket.spec);
    connect(dialog, &NewConnectionDialog::connectionRequested, this,
        [this, id](const workbench::ConnectionSpec &spec) { openConnection(spec, id); });
    dialog->open();
}

void NewObjects::startServer(const workbench::ServerSpec &spec, ObjectId replaced)
{
    if (m_directory.find(replaced)) {
        m_engine.remove(replaced);
    }
    m_awaited.insert(m_engine.startServer(spec));
}

void NewObjects::openConnection(const workbench::ConnectionSpec &spec, ObjectId replaced)
{
    if (m_directory.find(replaced)) {
        m_engine.remove(replaced);
    }
    m_awaited.insert(m_engine.openConnection(spec));
}

void NewObjects::handleChanged(const QList<ObjectId> &added)
{
    if (m_awaited.isEmpty()) {
        return;
    }
    for (const ObjectId id : added) {
        const ObjectSnapshot *object = m_directory.find(id);
        if (object && m_awaited.remove(object->request)) {
            Q_EMIT showRequested(id);
        }
    }
}

} // namespace swb::ui

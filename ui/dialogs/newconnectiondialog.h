#pragma once

#include "engine/workbench/objects.h"
#include "ui/dialogs/formdialog.h"
#include "ui/models/objectdirectory.h"

namespace swb::ui {

class AttemptsPicture;
class ConnectionOptionGroups;
class SegmentedControl;

/**
 * Asks for a connection: host and port or path, name, and every option the engine takes. If a
 * server of the workbench listens, its port is proposed.
 *
 * **Thread:** the UI's. Show it with open(). The directory must outlive it.
 */
class NewConnectionDialog : public FormDialog
{
    Q_OBJECT

public:
    NewConnectionDialog(
        const Theme &theme, const ObjectDirectory &directory, QWidget *parent = nullptr);

    /** Fills the form, for example with the spec of a connection that failed. */
    void setSpec(const workbench::ConnectionSpec &spec);
    /** What the form asks for; a port that is no port counts as 0. */
    workbench::ConnectionSpec spec() const;

Q_SIGNALS:
    void connectionRequested(const swb::workbench::ConnectionSpec &spec);

protected:
    void validate() override;
    QString code() const override;
    void submit() override;

private:
    void buildAddress();
    void proposeTarget();
    void handleTransport();
    void handleOptions();
    bool isIpc() const;
    QString proposedName() const;
    net::ConnectOptions target() const;
    Verdict targetVerdict(const Verdict &otherwise) const;

    const ObjectDirectory &m_directory;
    SegmentedControl *m_transport;
    FormField *m_host;
    FormField *m_port;
    FormField *m_path;
    FormField *m_name;
    ConnectionOptionGroups *m_options;
    AttemptsPicture *m_picture;
    bool m_nameIsProposed = true;
};

} // namespace swb::ui

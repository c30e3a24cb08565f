#pragma once

#include "engine/workbench/objects.h"
#include "ui/dialogs/formdialog.h"
#include "ui/models/objectdirectory.h"

class QComboBox;
class QLineEdit;

namespace swb::ui {

class BehaviourCards;
class BehaviourPicture;
class SegmentedControl;
class ServerOptionGroups;

/**
 * Asks for a server: address and port or path, name, behaviour, and every option the engine takes.
 * Closes on Start listening; a failure then shows at the server in the window, where it can be
 * tried again.
 *
 * **Thread:** the UI's. Show it with open(). The directory must outlive it.
 */
class NewServerDialog : public FormDialog
{
    Q_OBJECT

public:
    NewServerDialog(
        const Theme &theme, const ObjectDirectory &directory, QWidget *parent = nullptr);

    /** Fills the form, for example with the spec of a server that failed. */
    void setSpec(const workbench::ServerSpec &spec);
    /** What the form asks for; a port that is no port counts as 0. */
    workbench::ServerSpec spec() const;

Q_SIGNALS:
    void serverRequested(const swb::workbench::ServerSpec &spec);

protected:
    void validate() override;
    QString code() const override;
    void submit() override;

private:
    void buildAddress();
    void buildBehaviour();
    void handleTransport();
    void handleBehaviour();
    void proposeOwnName();
    bool isIpc() const;
    net::ListenOptions listenOptions() const;
    Verdict portVerdict() const;
    Verdict pathVerdict() const;

    const ObjectDirectory &m_directory;
    const int m_firstUnprivilegedPort;
    SegmentedControl *m_transport;
    QWidget *m_transportHint;
    FormField *m_host;
    FormField *m_port;
    FormField *m_path;
    FormField *m_name;
    BehaviourCards *m_behaviour;
    QWidget *m_greetingRow;
    QLineEdit *m_greeting;
    QComboBox *m_greetingEnd;
    BehaviourPicture *m_picture;
    ServerOptionGroups *m_options;
    bool m_nameIsProposed = true;
};

} // namespace swb::ui

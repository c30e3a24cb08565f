#pragma once

#include "ui/dialogs/fieldhelp.h"

#include <QWidget>

class QCheckBox;
class QSpinBox;

namespace swb::net {
struct ConnectOptions;
struct SocketOptions;
} // namespace swb::net

namespace swb::ui {

class FormField;
class OptionGroup;
class SegmentedControl;
class Theme;

/** The folded options of a connection: addresses and family, timing, flow and half-open. */
class ConnectionOptionGroups : public QWidget
{
    Q_OBJECT

public:
    explicit ConnectionOptionGroups(const Theme &theme, QWidget *parent = nullptr);

    void load(const net::SocketOptions &socket, const net::ConnectOptions &connect);
    /** Host, port and path are left as they are. */
    void store(net::SocketOptions &socket, net::ConnectOptions &connect) const;
    void setIpc(bool isIpc);
    FormField *localAddress() const { return m_localAddress; }
    FormField *localPort() const { return m_localPort; }
    QList<QPair<QWidget *, FieldTopic>> topics() const;

Q_SIGNALS:
    void changed();

private:
    void buildAddresses(const Theme &theme);
    void handleChange();
    void updateSummaries();

    OptionGroup *m_addresses;
    OptionGroup *m_timing;
    OptionGroup *m_flow;
    SegmentedControl *m_family;
    QCheckBox *m_autoSelectFamily;
    QSpinBox *m_attemptTimeout;
    FormField *m_localAddress;
    FormField *m_localPort;
    QCheckBox *m_noDelay;
    QCheckBox *m_keepAlive;
    QSpinBox *m_initialDelay;
    QCheckBox *m_allowHalfOpen;
    QSpinBox *m_highWaterMark;
    bool m_isIpc = false;
};

} // namespace swb::ui

#pragma once

#include "ui/dialogs/fieldhelp.h"

#include <QWidget>

class QCheckBox;
class QSpinBox;

namespace swb::net {
struct ListenOptions;
struct ServerOptions;
} // namespace swb::net

namespace swb::ui {

class OptionGroup;
class Theme;

/** The folded options of a server: accepted sockets, listening, limits, access for IPC. */
class ServerOptionGroups : public QWidget
{
    Q_OBJECT

public:
    explicit ServerOptionGroups(const Theme &theme, QWidget *parent = nullptr);

    void load(const net::ServerOptions &server, const net::ListenOptions &listen);
    /** Host, port and path are left as they are. */
    void store(net::ServerOptions &server, net::ListenOptions &listen) const;
    void setIpc(bool isIpc);
    /** Every editor with what explains it. */
    QList<QPair<QWidget *, FieldTopic>> topics() const;

Q_SIGNALS:
    void changed();

private:
    void handleChange();
    void updateSummaries();

    OptionGroup *m_accepted;
    OptionGroup *m_listening;
    OptionGroup *m_limits;
    OptionGroup *m_access;
    QCheckBox *m_allowHalfOpen;
    QCheckBox *m_pauseOnConnect;
    QCheckBox *m_noDelay;
    QCheckBox *m_keepAlive;
    QSpinBox *m_highWaterMark;
    QSpinBox *m_initialDelay;
    QSpinBox *m_backlog;
    QCheckBox *m_ipv6Only;
    QCheckBox *m_reusePort;
    QCheckBox *m_limited;
    QSpinBox *m_maxConnections;
    QCheckBox *m_readableAll;
    QCheckBox *m_writableAll;
    bool m_isIpc = false;
};

} // namespace swb::ui

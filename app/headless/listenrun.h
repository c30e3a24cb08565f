#pragma once

#include "app/headless/commandline.h"
#include "app/headless/headlessrun.h"

namespace swb::app {

/** `socket-workbench listen`: one server until SIGINT or SIGTERM. */
class ListenRun : public HeadlessRun
{
    Q_OBJECT

public:
    explicit ListenRun(const ListenCommand &command);

protected:
    void eventSeen(const trace::Event &event) override;
    void objectChanged(const workbench::ObjectSnapshot &object) override;
    void closeAll() override;

private:
    void warnIfReachable(const workbench::ServerFigures &figures);

    net::ObjectId m_server = net::ObjectId::None;
    bool m_warned = false;
    bool m_closing = false;
};

} // namespace swb::app

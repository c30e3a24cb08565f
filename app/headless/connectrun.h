#pragma once

#include "app/headless/commandline.h"
#include "app/headless/headlessrun.h"
#include "app/headless/inputpump.h"

namespace swb::app {

/** `socket-workbench connect`: one connection until it has closed. */
class ConnectRun : public HeadlessRun
{
    Q_OBJECT

public:
    explicit ConnectRun(const ConnectCommand &command);

protected:
    void eventSeen(const trace::Event &event) override;
    void objectChanged(const workbench::ObjectSnapshot &object) override;
    void closeAll() override;

private:
    void begin();
    void endOurSide();

    const ConnectCommand m_command;
    InputPump m_pump;
    net::ObjectId m_connection = net::ObjectId::None;
    bool m_closing = false;
};

} // namespace swb::app

#include "ui/window/actiontable.h"

namespace swb::ui {

// clang-format off
const QList<ActionInfo> &actionTable()
{
    using Id = ActionId;
    using Menu = ActionMenu;
    constexpr auto none = IconName::Count;
    constexpr auto everywhere = ActionInfo::Scope::Window;
    constexpr auto inTree = ActionInfo::Scope::Endpoints;
    static const QList<ActionInfo> table {
        {Id::NewServer, Menu::File, "file.newServer", QT_TRANSLATE_NOOP("Actions", "New &server…"), IconName::Server,
            "Ctrl+N", QT_TRANSLATE_NOOP("Actions", "Start a server that listens on an address or a path"), everywhere, false, false},
        {Id::NewConnection, Menu::File, "file.newConnection", QT_TRANSLATE_NOOP("Actions", "New &connection…"), IconName::Connection,
            "Ctrl+Shift+N", QT_TRANSLATE_NOOP("Actions", "Connect to a host and port or to a path"), everywhere, false, false},
        {Id::EchoDemo, Menu::File, "file.echoDemo", QT_TRANSLATE_NOOP("Actions", "Echo &demo"), IconName::Play,
            "Ctrl+D", QT_TRANSLATE_NOOP("Actions", "Start an echo server and a connection to it that says hello"), everywhere, true, false},
        {Id::CloseWindow, Menu::File, "file.close", QT_TRANSLATE_NOOP("Actions", "C&lose window"), none,
            "Ctrl+W", QT_TRANSLATE_NOOP("Actions", "Close every server and connection, then the window"), everywhere, true, false},
        {Id::Quit, Menu::File, "file.quit", QT_TRANSLATE_NOOP("Actions", "&Quit"), none,
            "Ctrl+Q", QT_TRANSLATE_NOOP("Actions", "Close every server and connection, then the program"), everywhere, false, false},

        {Id::FilterEndpoints, Menu::Edit, "edit.filterEndpoints", QT_TRANSLATE_NOOP("Actions", "Filter e&ndpoints"), IconName::Filter,
            "Ctrl+K", QT_TRANSLATE_NOOP("Actions", "Show only endpoints whose name, address or state has a text"), everywhere, false, false},
        {Id::Rename, Menu::Edit, "endpoint.rename", QT_TRANSLATE_NOOP("Actions", "&Rename"), none,
            "F2", QT_TRANSLATE_NOOP("Actions", "Give the selected endpoint another name"), everywhere, true, false},
        {Id::CopyAddress, Menu::Edit, "endpoint.copyAddress", QT_TRANSLATE_NOOP("Actions", "Copy &address"), IconName::Copy,
            "Ctrl+Shift+C", QT_TRANSLATE_NOOP("Actions", "Copy the address of the selected endpoint"), everywhere, false, false},

        {Id::ShowMenuBar, Menu::View, "view.menuBar", QT_TRANSLATE_NOOP("Actions", "&Menu bar"), none,
            "Ctrl+M", QT_TRANSLATE_NOOP("Actions", "Show or hide the menu bar; Alt shows it for a moment"), everywhere, false, true},
        {Id::ShowEndpoints, Menu::View, "view.endpoints", QT_TRANSLATE_NOOP("Actions", "&Endpoints"), none,
            "Ctrl+B", QT_TRANSLATE_NOOP("Actions", "Show or hide the tree of endpoints"), everywhere, false, true},
        {Id::ShowEvents, Menu::View, "view.events", QT_TRANSLATE_NOOP("Actions", "E&vents"), none,
            "Ctrl+J", QT_TRANSLATE_NOOP("Actions", "Show or fold the list of events"), everywhere, false, true},
        {Id::NextPane, Menu::View, "view.nextPane", QT_TRANSLATE_NOOP("Actions", "&Next pane"), none,
            "F6", QT_TRANSLATE_NOOP("Actions", "Move the keyboard to the next pane"), everywhere, true, false},
        {Id::PreviousPane, Menu::View, "view.previousPane", QT_TRANSLATE_NOOP("Actions", "&Previous pane"), none,
            "Shift+F6", QT_TRANSLATE_NOOP("Actions", "Move the keyboard to the previous pane"), everywhere, false, false},
        {Id::ThemeSystem, Menu::View, "view.themeSystem", QT_TRANSLATE_NOOP("Actions", "&Follow the system"), none,
            "", QT_TRANSLATE_NOOP("Actions", "Light or dark as the desktop is"), everywhere, true, true},
        {Id::ThemeLight, Menu::View, "view.themeLight", QT_TRANSLATE_NOOP("Actions", "&Light"), IconName::Sun,
            "", QT_TRANSLATE_NOOP("Actions", "Always light"), everywhere, false, true},
        {Id::ThemeDark, Menu::View, "view.themeDark", QT_TRANSLATE_NOOP("Actions", "&Dark"), IconName::Moon,
            "", QT_TRANSLATE_NOOP("Actions", "Always dark"), everywhere, false, true},
        {Id::ToggleTheme, Menu::View, "view.toggleTheme", QT_TRANSLATE_NOOP("Actions", "&Switch light and dark"), IconName::Moon,
            "Ctrl+Shift+D", QT_TRANSLATE_NOOP("Actions", "Switch between light and dark"), everywhere, false, false},

        {Id::Write, Menu::Endpoint, "socket.write", QT_TRANSLATE_NOOP("Actions", "&Write…"), IconName::Send,
            "Ctrl+Shift+W", QT_TRANSLATE_NOOP("Actions", "Type what is to be sent"), everywhere, false, false},
        {Id::WriteNow, Menu::Endpoint, "socket.writeNow", QT_TRANSLATE_NOOP("Actions", "Write what is &typed"), none,
            "Ctrl+Return", QT_TRANSLATE_NOOP("Actions", "Send what stands in the composer"), everywhere, false, false},
        {Id::WriteAndEnd, Menu::Endpoint, "socket.writeAndEnd", QT_TRANSLATE_NOOP("Actions", "Write what is typed &and end"), none,
            "Ctrl+Shift+Return", QT_TRANSLATE_NOOP("Actions", "Send what stands in the composer, then end the writable side"), everywhere, false, false},
        {Id::End, Menu::Endpoint, "socket.end", QT_TRANSLATE_NOOP("Actions", "&End"), IconName::End,
            "Ctrl+Shift+E", QT_TRANSLATE_NOOP("Actions", "End the writable side (FIN); the other side may go on"), everywhere, true, false},
        {Id::PauseOrResume, Menu::Endpoint, "socket.pause", QT_TRANSLATE_NOOP("Actions", "&Pause"), IconName::Pause,
            "Ctrl+.", QT_TRANSLATE_NOOP("Actions", "Stop reading, or read on"), everywhere, false, false},
        {Id::Reset, Menu::Endpoint, "socket.reset", QT_TRANSLATE_NOOP("Actions", "&Reset"), IconName::Reset,
            "Ctrl+Shift+X", QT_TRANSLATE_NOOP("Actions", "Close at once with RST; the peer gets ECONNRESET"), everywhere, false, false},
        {Id::Destroy, Menu::Endpoint, "socket.destroy", QT_TRANSLATE_NOOP("Actions", "&Destroy"), IconName::Destroy,
            "", QT_TRANSLATE_NOOP("Actions", "Close here and now; queued bytes are lost"), everywhere, false, false},
        {Id::ConnectAgain, Menu::Endpoint, "socket.connectAgain", QT_TRANSLATE_NOOP("Actions", "Connect a&gain"), IconName::Repeat,
            "", QT_TRANSLATE_NOOP("Actions", "Connect with the same options"), everywhere, false, false},
        {Id::GoToPeer, Menu::Endpoint, "socket.peer", QT_TRANSLATE_NOOP("Actions", "Go to the &other end"), IconName::Link,
            "Ctrl+G", QT_TRANSLATE_NOOP("Actions", "Select the other end, which lives here too"), everywhere, false, false},
        {Id::StopListening, Menu::Endpoint, "server.stop", QT_TRANSLATE_NOOP("Actions", "&Stop listening"), IconName::Pause,
            "", QT_TRANSLATE_NOOP("Actions", "Take no new connections; open sockets live on"), everywhere, true, false},
        {Id::ListenAgain, Menu::Endpoint, "server.listenAgain", QT_TRANSLATE_NOOP("Actions", "&Listen again"), IconName::Listen,
            "", QT_TRANSLATE_NOOP("Actions", "Listen with the same options"), everywhere, false, false},
        {Id::CloseSockets, Menu::Endpoint, "server.closeSockets", QT_TRANSLATE_NOOP("Actions", "&Close all sockets"), IconName::Cross,
            "", QT_TRANSLATE_NOOP("Actions", "Destroy every open socket of the server"), everywhere, false, false},
        {Id::RemoveClosed, Menu::Endpoint, "server.removeClosed", QT_TRANSLATE_NOOP("Actions", "Clear closed soc&kets"), none,
            "", QT_TRANSLATE_NOOP("Actions", "Take the closed sockets out of the tree"), everywhere, false, false},
        {Id::Edit, Menu::Endpoint, "endpoint.edit", QT_TRANSLATE_NOOP("Actions", "Ed&it…"), IconName::Settings,
            "", QT_TRANSLATE_NOOP("Actions", "Change the options and try again"), everywhere, true, false},
        {Id::Remove, Menu::Endpoint, "endpoint.remove", QT_TRANSLATE_NOOP("Actions", "Re&move"), IconName::Trash,
            "Del", QT_TRANSLATE_NOOP("Actions", "Close the endpoint and take it out of the workbench"), inTree, false, false},

        {Id::FilterEvents, Menu::Events, "events.filter", QT_TRANSLATE_NOOP("Actions", "&Filter events"), IconName::Filter,
            "Ctrl+E", QT_TRANSLATE_NOOP("Actions", "Show only events that have a text"), everywhere, false, false},
        {Id::FollowTail, Menu::Events, "events.tail", QT_TRANSLATE_NOOP("Actions", "Follow the &tail"), IconName::Tail,
            "Ctrl+T", QT_TRANSLATE_NOOP("Actions", "Keep the newest event in view"), everywhere, false, true},
        {Id::ClearEvents, Menu::Events, "events.clear", QT_TRANSLATE_NOOP("Actions", "&Clear"), IconName::Trash,
            "Ctrl+L", QT_TRANSLATE_NOOP("Actions", "Hide the events so far"), everywhere, true, false},

        {Id::Welcome, Menu::Help, "help.welcome", QT_TRANSLATE_NOOP("Actions", "&Welcome"), none,
            "", QT_TRANSLATE_NOOP("Actions", "Show the welcome page"), everywhere, false, false},
        {Id::About, Menu::Help, "help.about", QT_TRANSLATE_NOOP("Actions", "&About Socket Workbench"), none,
            "", QT_TRANSLATE_NOOP("Actions", "Version and licence"), everywhere, true, false},
    };
    return table;
}
// clang-format on

} // namespace swb::ui

"""A person's first session: a server, a foreign client, a connection, mistakes, and goodbye.

window_test.py PROGRAM SCREENSHOT_FOLDER PREFIX
"""

import pathlib
import re
import signal
import sys

from desktop import Program, keys, screenshot, type_text, until
from peers import ForeignServer, Netcat


def start_server(program, name, port=None):
    """New server by keyboard alone; the port field has the focus when the dialog opens."""
    keys("ctrl+n")
    program.wait_active("New server")
    program.wait("push button", "Start listening")
    if port is not None:
        keys("ctrl+a")
        type_text(str(port))
    keys("Tab", "ctrl+a")
    type_text(name)
    keys("Return")


def check_server_and_netcat(program, shots):
    start_server(program, "parrot")
    row = program.wait("table cell", "parrot, server, listening on 127.0.0.1:")
    port = int(re.search(r"127\.0\.0\.1:(\d+)", row.name).group(1))
    program.wait_event("parrot", "listening", f"127.0.0.1:{port}")

    client = Netcat(port)
    try:
        client.send(b"ping from nc\n")
        client.wait_output(b"ping from nc\n")
        program.wait_event("parrot", "connection", "from 127.0.0.1:")
        program.wait_event("parrot \u2039", "data", "ping from nc\\n")
        program.wait_event("parrot \u2039", "write", "ping from nc\\n")

        program.click(program.wait("table cell", "parrot \u2039"))
        program.wait_said("received 13 bytes", "ping from nc\\n")
        program.wait_said("sent 13 bytes", "ping from nc\\n")

        program.click(program.wait("text", "Data to write"))
        type_text("hello by hand")
        keys("Return")
        client.wait_output(b"hello by hand\n")
        program.wait_said("sent 14 bytes", "hello by hand\\n")
        screenshot(shots("conversation-light"))

        program.click(program.wait("push button", "Switch light and dark"))
        program.wait_said("sent 14 bytes", "hello by hand\\n")
        screenshot(shots("conversation-dark"))
        program.click(program.wait("push button", "Switch light and dark"))

        client.process.stdin.close()  # nc ends its side
        program.wait_event("parrot \u2039", "end")
        program.wait_event("parrot \u2039", "close")
    finally:
        client.stop()
    return port


def check_connection(program, shots):
    foreign = ForeignServer()
    try:
        keys("ctrl+shift+n")
        program.wait_active("New connection")
        program.wait("push button", "Connect")
        keys("ctrl+a")
        type_text("127.0.0.1")
        keys("Tab", "ctrl+a")
        type_text(str(foreign.port))
        keys("Tab", "ctrl+a")
        type_text("visitor")
        keys("Return")
        foreign.accept()
        program.wait("table cell", "visitor, connection, open")
        program.wait_event("visitor", "connect", f"127.0.0.1:{foreign.port}")

        program.click(program.wait("text", "Data to write"))
        type_text("from the workbench")
        keys("Return")
        assert foreign.receive(19) == b"from the workbench\n"
        foreign.peer.sendall(b"\x1b[2Janswer\r\n")
        program.wait_said("received 12 bytes", "\\x1b[2Janswer\\r\\n")

        keys("ctrl+shift+e")
        assert foreign.receive(1) == b"", "end() sends FIN"
        program.wait_event("visitor", "finish")
        foreign.peer.close()
        program.wait_event("visitor", "close")
        program.wait("table cell", "visitor, connection, closed")
        screenshot(shots("connection-closed"))
    finally:
        foreign.close()


def check_mistakes(program, shots):
    foreign = ForeignServer()
    port = foreign.port
    start_server(program, "too late", port)
    program.wait("label", "EADDRINUSE")
    program.wait_event("too late", "error", "EADDRINUSE")
    screenshot(shots("port-in-use"))
    foreign.close()
    program.click(program.wait("push button", "Try again"))
    program.wait("table cell", f"too late, server, listening on 127.0.0.1:{port}")


def check_closing(program, port):
    client = Netcat(port)
    try:
        client.send(b"x\n")
        client.wait_output(b"x\n")
        program.click(program.wait("table cell", "parrot, server, listening"))
        keys("Delete")
        until(
            lambda: program.find("table cell", "parrot, server") is None, "parrot to be removed"
        )
        program.wait_event("parrot", "close")
        client.process.stdin.close()
        client.wait_end()  # its socket was closed with the server
    finally:
        client.stop()


def main():
    command, folder, prefix = sys.argv[1:4]
    shot_folder = pathlib.Path(folder)
    shot_folder.mkdir(parents=True, exist_ok=True)

    def shots(name):
        return shot_folder / f"{prefix}-{name}.png"

    program = Program([command])
    try:
        program.wait_active("Socket Workbench")
        program.wait("push button", "Start the demo")
        screenshot(shots("welcome"))
        port = check_server_and_netcat(program, shots)
        check_connection(program, shots)
        check_mistakes(program, shots)
        check_closing(program, port)
        keys("ctrl+q")
        assert program.wait_exit() == 0, "Quit ends with 0"

        program = Program([command])
        program.wait_active("Socket Workbench")
        keys("ctrl+d")
        program.wait("table cell", "echo client, connection, open")
        program.process.send_signal(signal.SIGTERM)
        assert program.wait_exit() == 0, "SIGTERM closes cleanly"
    except Exception:
        screenshot(shots("failed"))
        raise
    finally:
        if program.process.poll() is None:
            program.process.kill()
            program.process.wait()
    print("PASS")


main()

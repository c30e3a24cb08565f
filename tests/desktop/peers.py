"""The other ends: programs and sockets that share no code with the workbench."""

import socket
import subprocess
import threading

from desktop import until


class Netcat:
    """An `nc` client that ends its side with its input, and whose output is collected while it runs."""

    def __init__(self, port):
        self.process = subprocess.Popen(
            ["nc", "-N", "127.0.0.1", str(port)], stdin=subprocess.PIPE, stdout=subprocess.PIPE
        )
        self.output = b""
        self._reader = threading.Thread(target=self._collect, daemon=True)
        self._reader.start()

    def _collect(self):
        while chunk := self.process.stdout.read1(4096):
            self.output += chunk

    def send(self, text):
        self.process.stdin.write(text)
        self.process.stdin.flush()

    def wait_output(self, text):
        until(lambda: text in self.output, f"nc to receive {text!r}")

    def wait_end(self):
        return self.process.wait(15)

    def stop(self):
        if self.process.poll() is None:
            self.process.kill()
            self.process.wait()


class ForeignServer:
    """A listening socket on a port that the system chose."""

    def __init__(self, port=0):
        self._listener = socket.create_server(("127.0.0.1", port))
        self._listener.settimeout(15)
        self.port = self._listener.getsockname()[1]
        self.peer = None

    def accept(self):
        self.peer, _ = self._listener.accept()
        self.peer.settimeout(15)

    def receive(self, size):
        data = b""
        while len(data) < size:
            chunk = self.peer.recv(size - len(data))
            if not chunk:
                break
            data += chunk
        return data

    def close(self):
        if self.peer is not None:
            self.peer.close()
        self._listener.close()

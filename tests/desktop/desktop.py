"""Finding and operating widgets of a running program: AT-SPI to look, true key and mouse events to act."""

import os
import subprocess
import time

import pyatspi

SCALE = int(os.environ.get("QT_SCALE_FACTOR", "1"))
PATIENCE = 15.0  # seconds; every wait ends as soon as its condition holds


class Missing(AssertionError):
    """Something did not appear in time."""


def until(condition, what):
    """The first true value of the condition; Missing after PATIENCE."""
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        try:
            value = condition()
            if value:
                return value
        except (LookupError, RuntimeError, Exception) as error:  # widgets come and go while we look
            if isinstance(error, (KeyboardInterrupt, SystemExit)):
                raise
        time.sleep(0.02)
    raise Missing(what)


def keys(*names):
    subprocess.run(["xdotool", "key", "--clearmodifiers", *names], check=True)


def type_text(text):
    subprocess.run(["xdotool", "type", "--clearmodifiers", "--delay", "8", text], check=True)


def screenshot(path):
    subprocess.run(["import", "-window", "root", str(path)], check=True)


class Program:
    """One running workbench."""

    def __init__(self, command):
        self.process = subprocess.Popen(command)
        self.root = until(self._find_root, "the program on the accessibility bus")

    def _find_root(self):
        for application in pyatspi.Registry.getDesktop(0):
            if application is not None and application.get_process_id() == self.process.pid:
                return application
        return None

    def walk(self, node=None):
        """All widgets below `node` that a person can see, depth first."""
        node = node or self.root
        for child in node:
            if child is None or not child.getState().contains(pyatspi.STATE_SHOWING):
                continue
            yield child
            # Long tables are read by their rows, not by walking them.
            if child.getRole() != pyatspi.ROLE_TABLE:
                yield from self.walk(child)

    def find(self, role, starts_with, node=None):
        for widget in self.walk(node):
            if widget.getRoleName() == role and widget.name.startswith(starts_with):
                return widget
        return None

    def wait(self, role, starts_with):
        return until(lambda: self.find(role, starts_with), f"{role} “{starts_with}…”")

    def click(self, widget):
        box = widget.queryComponent().getExtents(pyatspi.DESKTOP_COORDS)
        # Qt tells extents in its own pixels, of which each covers SCALE of the screen's.
        x, y = SCALE * (box.x + box.width // 2), SCALE * (box.y + box.height // 2)
        subprocess.run(["xdotool", "mousemove", str(x), str(y), "click", "1"], check=True)

    def wait_active(self, title):
        """Waits until a window whose title starts so has the keyboard."""

        def active():
            name = subprocess.run(
                ["xdotool", "getactivewindow", "getwindowname"], capture_output=True, text=True
            ).stdout
            return name.startswith(title)

        until(active, f"window “{title}…” to be active")

    def events(self):
        """The rows of the Events table as lists of cell texts."""
        table = self.find("table", "Events")
        grid = table.queryTable()
        return [
            [grid.getAccessibleAt(row, column).name for column in range(grid.nColumns)]
            for row in range(grid.nRows)
        ]

    def wait_event(self, object_name, event, detail=""):
        def seen():
            for row in self.events():
                if row[2].startswith(object_name) and row[3] == event and detail in row[4]:
                    return row
            return None

        return until(seen, f"event {object_name} {event} {detail}")

    def conversation(self):
        """The sentences of the Conversation that is shown."""
        return [item.name for item in self.find("list", "Conversation")]

    def wait_said(self, start, text):
        return until(
            lambda: any(s.startswith(start) and text in s for s in self.conversation()),
            f"“{start} … {text}” in the Conversation",
        )

    def wait_exit(self):
        return self.process.wait(PATIENCE)

#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The password of a PostgreSQL database in a real keyring, as countisctl and countis-collector use it.

database_password.py PROGRAMS PEERS. The keyring is GNOME Keyring in a D-Bus session of its own. The server asks the role
"guest" for a password (scram-sha-256). The password is in no output, no file and no command line.
"""
import contextlib
import os
import pathlib
import pty
import subprocess
import sys
import tempfile
import time

from keyring_peer import keyring, session
from peers import PeerError
from postgres_peer import Server

LONGEST = 240
START = 30  # seconds: a keyring that nobody opens does not hold a start up for longer
DATABASE = 6
SECRET = "correct horse – battéry staple"


class Programs:
    def __init__(self, folder, variables):
        self.folder = folder
        self.environment = {**variables, "LC_ALL": "C.UTF-8"}
        self.environment.pop("DISPLAY", None)

    def run(self, program, *arguments, code=0, typed=""):
        """Standard output and standard error. What the process shows to others is read while it runs."""
        with subprocess.Popen([f"{self.folder}/{program}", *arguments], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                              stderr=subprocess.PIPE, text=True, env=self.environment) as process:
            shown = b"".join(pathlib.Path(f"/proc/{process.pid}/{name}").read_bytes() for name in ("cmdline", "environ"))
            out, error = process.communicate(typed, timeout=LONGEST)
        assert SECRET.encode() not in shown and SECRET not in out + error, (arguments, out, error)
        assert process.returncode == code, (arguments, process.returncode, out, error)
        return out, error

    def refused(self, text, *arguments, code=DATABASE, typed=""):
        """countisctl says `text` on one line of standard error, and nothing else."""
        out, error = self.run("countisctl", *arguments, code=code, typed=typed)
        assert out == "" and error.count("\n") == 1 and text in error, (arguments, out, error)


def store_on_terminal(programs, url):
    """Somebody types the password: the terminal shows the question, and nothing of the answer."""
    control, terminal = pty.openpty()
    with subprocess.Popen([f"{programs.folder}/countisctl", "database", "password", url], stdin=terminal,
                          stdout=terminal, stderr=terminal, env=programs.environment) as process:
        os.close(terminal)
        shown = b""
        with contextlib.suppress(OSError):  # the other end of the terminal was closed
            while part := os.read(control, 4096):
                shown += part
                if b"Password of" in shown and b"\n" not in shown and not shown.endswith(b"\0"):
                    os.write(control, SECRET.encode() + b"\n")
                    shown += b"\0"  # typed once
        assert process.wait(LONGEST) == 0, shown
    os.close(control)
    assert b"Password of" in shown and SECRET.encode() not in shown and b"keeps the password" in shown, shown


def store_use_forget(programs, url):
    programs.refused("asks for a password", "meters", "--database", url)
    out, _ = programs.run("countisctl", "database", "password", url, typed=SECRET + "\nand more\n")
    assert "keeps the password" in out, out
    programs.run("countisctl", "meters", "--database", url)
    assert "already" in programs.run("countisctl", "database", "init", url)[0]
    assert "no password" in programs.run("countisctl", "database", "password", "--forget", url)[0]
    programs.refused("countisctl database password URL", "meters", "--database", url)
    assert "asks for a password" in programs.run("countis-collector", "--database", url, code=6)[1]
    programs.refused("has no password", "database", "password", "--forget", url)
    store_on_terminal(programs, url)
    programs.run("countisctl", "meters", "--database", url)
    programs.run("countisctl", "database", "password", url, typed="another\n")
    programs.refused("password authentication failed", "meters", "--database", url)
    programs.run("countisctl", "database", "password", url, typed=SECRET)  # and the last one counts


def not_a_password(programs, url):
    for typed, reason in (("", "no password"), ("\n", "no password"), ("x" * 1001, "too long"), ("a\0b\n", "not text")):
        programs.refused(reason, "database", "password", url, code=2, typed=typed)
    for other in ("service=site", "postgresql://db/site", "sqlite:site.sqlite"):
        programs.refused("has no password that the keyring could keep", "database", "password", other, code=2, typed=SECRET)


def without_keyring(programs, url, reason):
    begin = time.monotonic()
    programs.refused(reason, "meters", "--database", url)
    assert time.monotonic() - begin < START
    programs.refused(reason, "database", "password", url, typed=SECRET)
    assert SECRET not in programs.run("countisctl", "database", "password", "--forget", url, code=DATABASE)[1]


def nothing_written(folder):
    """The keyring encrypts what it keeps, and no program keeps a copy."""
    for path in pathlib.Path(folder).rglob("*"):
        assert not path.is_file() or SECRET.encode() not in path.read_bytes(), path


def with_server(programs_folder, peers, server, place, home):
    url = f"postgresql://guest@/postgres?host={place}"

    def psql(sql):
        subprocess.run([server.binaries / "psql", "--no-psqlrc", "--quiet", "--host", place, "--dbname", "postgres"], input=sql,
                       check=True, text=True, env=server.variables, timeout=LONGEST)

    with session(home) as variables:
        programs = Programs(programs_folder, variables)
        programs.run("countisctl", "database", "init", f"postgresql:///postgres?host={place}")
        psql(f"CREATE ROLE guest LOGIN SUPERUSER PASSWORD '{SECRET}'")
        without_keyring(programs, url, "cannot be used")
        with keyring(peers, variables, "of the keyring"):
            store_use_forget(programs, url)
            not_a_password(programs, url)
    nothing_written(home)
    with session(home) as variables:
        programs = Programs(programs_folder, variables)
        with keyring(peers, variables, None):
            without_keyring(programs, url, "locked")
        with keyring(peers, variables, "of the keyring"):
            programs.run("countisctl", "meters", "--database", url)  # it is still there
        programs.environment["DBUS_SESSION_BUS_ADDRESS"] = "unix:path=/nowhere/bus"
        without_keyring(programs, url, "cannot be used")


def main(programs, peers):
    with tempfile.TemporaryDirectory(prefix="countis-pg-") as place, \
            tempfile.TemporaryDirectory(prefix="countis-keys-") as home:
        server = Server(peers, pathlib.Path(place))
        server.start()
        try:
            with_server(programs, peers, server, place, home)
        finally:
            server.stop()


if __name__ == "__main__":
    try:
        sys.exit(main(*sys.argv[1:]))
    except PeerError as problem:
        sys.exit(f"database_password: {problem}")

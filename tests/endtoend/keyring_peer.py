# SPDX-License-Identifier: GPL-3.0-or-later
"""A keyring of its own: a D-Bus session with GNOME Keyring, which is unpacked and never installed."""
import contextlib
import os
import pathlib
import subprocess

from peers import PeerError, environment, unpacked

# No service is started by its name: neither the user's own keyring nor a window that asks for its password.
CONFIGURATION = """<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:path={folder}/bus</listen>
  <auth>EXTERNAL</auth>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
"""
PATIENCE = 60  # seconds
LEASH = ["setpriv", "--pdeathsig", "KILL"]  # ends with this program, even if that is killed


@contextlib.contextmanager
def session(folder):
    """A D-Bus session without any service: the environment in which programs find it."""
    configuration = pathlib.Path(folder, "bus.conf")
    configuration.write_text(CONFIGURATION.format(folder=folder), "utf-8")
    with subprocess.Popen([*LEASH, "dbus-daemon", f"--config-file={configuration}", "--nofork", "--print-address"],
                          stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as bus:
        try:
            address = bus.stdout.readline().strip()  # it listens then
            if not address:
                raise PeerError("dbus-daemon does not start")
            yield {**os.environ, "DBUS_SESSION_BUS_ADDRESS": address, "XDG_RUNTIME_DIR": str(folder),
                   "XDG_DATA_HOME": str(folder), "XDG_CONFIG_HOME": str(folder), "HOME": str(folder)}
        finally:
            bus.kill()


def _await_name(daemon, variables):
    ask = ["dbus-send", "--session", "--print-reply=literal", "--dest=org.freedesktop.DBus", "/org/freedesktop/DBus",
           "org.freedesktop.DBus.NameHasOwner", "string:org.freedesktop.secrets"]
    for _ in range(PATIENCE * 20):
        if "true" in subprocess.run(ask, capture_output=True, text=True, check=False, env=variables).stdout:
            return
        with contextlib.suppress(subprocess.TimeoutExpired):
            daemon.wait(0.05)  # ended: it will not get ready
            break
    raise PeerError("gnome-keyring-daemon does not start")


@contextlib.contextmanager
def keyring(peers, variables, password):
    """GNOME Keyring in the session of `variables`. Its password opens a keyring; None: it stays locked."""
    program = unpacked(peers, "gnome-keyring", "usr/bin/gnome-keyring-daemon")
    libraries = environment(program, "gnome-keyring")["LD_LIBRARY_PATH"]
    command = [*LEASH, program, "--foreground", "--components=secrets", *(["--unlock"] if password else [])]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                          text=True, env={**variables, "LD_LIBRARY_PATH": libraries}) as daemon:
        try:
            daemon.stdin.write(password or "")
            daemon.stdin.close()
            _await_name(daemon, variables)
            yield
        finally:
            daemon.kill()

#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs a test program beside a chronyd of its own, on a free port of loopback.

ntp_against_chrony.py PEERS PROGRAM. chronyd is unpacked below PEERS, does not touch the machine's clock (-x), and its
port is in the program's COUNTIS_NTP_PORT.
"""
import os
import pathlib
import pwd
import socket
import subprocess
import sys
import tempfile

from peers import PeerError, environment, unpacked

PATIENCE = 10
UNSYNCHRONISED = 3


def free_port():
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def answers(port):
    """Whether a server with a time is there. Blocks on the socket, so this is no busy wait."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as asker:
        asker.settimeout(0.2)
        asker.connect(("127.0.0.1", port))
        try:
            asker.send(bytes([0x23]) + bytes(47))
            answer = asker.recv(100)
        except (TimeoutError, ConnectionRefusedError):
            return False
        return len(answer) >= 48 and answer[0] >> 6 != UNSYNCHRONISED


def start_chronyd(chronyd, folder, port):
    configuration = folder / "chrony.conf"
    configuration.write_text(f"local stratum 5\nallow 127.0.0.1\nbindaddress 127.0.0.1\nport {port}\ncmdport 0\n"
                             f"bindcmdaddress /\npidfile {folder}/pid\nuser {pwd.getpwuid(os.getuid()).pw_name}\n",
                             encoding="ascii")
    # -U: without root; -x: leave the machine's clock alone; -d: stay, and say what happens.
    return subprocess.Popen([chronyd, "-U", "-x", "-d", "-f", configuration], env=environment(chronyd, "chrony"),
                            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)


def serving(chronyd, folder):
    """A chronyd that answers, and its port. Another program may take the port before it does: three tries."""
    said = ""
    for _ in range(3):
        port = free_port()
        server = start_chronyd(chronyd, folder, port)
        for _ in range(int(PATIENCE / 0.2)):
            if answers(port):
                return server, port
            try:  # refused at once: gives it time to start
                server.wait(0.1)
                break
            except subprocess.TimeoutExpired:
                pass
        server.kill()
        said = server.communicate()[0]
    raise PeerError(f"chronyd does not serve; it said:\n{said}")


def main(peers, program):
    chronyd = unpacked(peers, "chrony", "usr/sbin/chronyd")
    with tempfile.TemporaryDirectory() as folder:
        server, port = serving(chronyd, pathlib.Path(folder))
        try:
            return subprocess.run([program], env={**os.environ, "COUNTIS_NTP_PORT": str(port)},
                                  check=False).returncode
        finally:
            server.terminate()
            server.wait(PATIENCE)


if __name__ == "__main__":
    try:
        sys.exit(main(*sys.argv[1:]))
    except PeerError as error:
        sys.exit(f"ntp_against_chrony: {error}")

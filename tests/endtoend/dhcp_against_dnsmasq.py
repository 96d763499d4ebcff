#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""countis-sim gets, keeps and loses its address by a real dnsmasq, across a cable of its own.

dhcp_against_dnsmasq.py PROGRAMS PEERS. Two network namespaces: this one has dnsmasq and `lan`, the other has countis-sim
and `meter`. Nothing outside them is touched, and both vanish with their processes. The meter's time runs SPEED times as
fast: dnsmasq's shortest lease is two minutes.
"""
import contextlib
import json
import os
import pathlib
import queue
import re
import shutil
import subprocess
import sys
import tempfile
import threading

from peers import PeerError, environment, unpacked

SPEED = 20
PATIENCE = 20  # real seconds, for what comes at once or after device seconds / SPEED
SERVER = "10.77.0.1"
FIXED = "192.168.0.4"  # the meter's default
PORT = 1502
INSIDE = "--in-namespace"
LEASHED = ["setpriv", "--pdeathsig", "KILL"]  # what is started ends with this program, even if that is killed


class Process:
    """A program whose lines are waited for."""

    def __init__(self, name, command, **options):
        self.name = name
        self.lines, self.seen = queue.Queue(), []
        self.child = subprocess.Popen([*LEASHED, *command], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, **options)
        threading.Thread(target=self._read, daemon=True).start()

    def _read(self):
        for line in self.child.stdout:
            self.lines.put(line.rstrip("\n"))
        self.lines.put(None)

    def expect(self, pattern):
        """The match in the next line that has it; lines before it are passed over."""
        while True:
            try:
                line = self.lines.get(timeout=PATIENCE)
            except queue.Empty:
                line = None
            if line is None:
                said = "\n".join(self.seen)
                raise AssertionError(f"{self.name} never said {pattern!r}; it said:\n{said}")
            self.seen.append(line)
            if match := re.search(pattern, line):
                return match

    def hand(self, *lines):
        """Does something at the front, by --panel; the main digits after each."""
        shown = []
        for line in lines:
            self.child.stdin.write(line + "\n")
            self.child.stdin.flush()
            shown.append(json.loads(self.expect(r"^\{.*\}$").group())["main"])
        return shown

    def end(self, kill=False):
        if self.child.poll() is None:
            self.child.kill() if kill else self.child.terminate()
        return self.child.wait(PATIENCE)


def run(*command):
    done = subprocess.run([str(word) for word in command], capture_output=True, text=True, check=False)
    assert done.returncode == 0, f"{' '.join(map(str, command))}: {done.stderr.strip()}"
    return done.stdout


class Fixture:
    def __init__(self, programs, dnsmasq, folder):
        self.programs, self.dnsmasq, self.folder = pathlib.Path(programs).resolve(), dnsmasq, pathlib.Path(folder)
        self.started = []
        # Holds the meter's namespace until its standard input ends, with this program if not before.
        self.holder = subprocess.Popen(["unshare", "-n", "sh", "-c", "echo ready; cat"], stdin=subprocess.PIPE,
                                       stdout=subprocess.PIPE, text=True)
        assert self.holder.stdout.readline() == "ready\n", "the second network namespace was not made"
        self.inside = ["nsenter", "-t", str(self.holder.pid), "-n"]
        run("ip", "link", "add", "lan", "type", "veth", "peer", "name", "meter", "netns", self.holder.pid)
        run("ip", "address", "add", f"{SERVER}/24", "dev", "lan")
        run("ip", "address", "add", "192.168.0.1/24", "dev", "lan")
        run("ip", "link", "set", "lo", "up")
        run("ip", "link", "set", "lan", "up")

    def close(self):
        for process in self.started:
            process.end(kill=True)
        self.holder.stdin.close()
        self.holder.wait(PATIENCE)

    def serve(self, first, last):
        """dnsmasq with these addresses; renewal after 20 s and rebinding after 60 s of the two minutes."""
        server = Process(
            "dnsmasq", [str(self.dnsmasq), "--keep-in-foreground", "--conf-file=/dev/null", "--port=0", "--interface=lan",
             "--bind-interfaces", f"--dhcp-range={first},{last},2m", "--dhcp-option-force=58,20",
             "--dhcp-option-force=59,60", f"--dhcp-leasefile={self.folder}/leases", f"--pid-file={self.folder}/pid",
             "--log-facility=-", "--user=root", "--no-ping", "--dhcp-authoritative"],
            env=environment(self.dnsmasq, "dnsmasq-base"))
        self.started.append(server)
        server.expect("sockets bound exclusively to interface lan")
        return server

    def meter(self, *options, **how):
        meter = Process("countis-sim", [*self.inside, str(self.programs / "countis-sim"), "--dhcp", "meter", "--port", str(PORT),
                         "--speed", str(SPEED), *options], **how)
        self.started.append(meter)
        return meter

    def addresses(self):
        return re.findall(r"inet ([\d.]+/\d+)", run(*self.inside, "ip", "-4", "address", "show", "dev", "meter"))

    def read(self, address):
        out = run(self.programs / "countisctl", "read", f"{address}:{PORT}")
        assert out.startswith("COUNTIS E28"), out


def leased(meter):
    return meter.expect(rf"DHCP on meter: leased from {SERVER}, address ([\d.]+)").group(1)


def on_the_display(meter, address):
    """inFo has the address in use beside Eth, byte by byte in turn; SETUP 2 the fixed one."""
    meter.hand(*["ENTER"] * 5, *["UP"] * 4)
    wanted = {f"IP{n} {byte:0>3}" for n, byte in enumerate(address.split("."), 1)} | {"Eth"}
    shown = {" ".join(main.split()) for main in meter.hand(*["wait 1"] * 12)}
    assert shown == wanted, (shown, wanted)
    setup = [" ".join(main.split()) for main in meter.hand("ENTER", "ENTER 3.2", *["UP"] * 5)[-4:]]
    assert setup == [f"IP{n} {byte:0>3}" for n, byte in enumerate(FIXED.split("."), 1)], setup


def lease_renewal_release(fixture):
    server, meter = fixture.serve("10.77.0.50", "10.77.0.59"), fixture.meter("--panel", stdin=subprocess.PIPE)
    server.expect("DHCPDISCOVER")
    address = leased(meter)
    assert re.fullmatch(r"10\.77\.0\.5\d", address), address
    name = server.expect(rf"DHCPACK\(lan\) {re.escape(address)} \S+ (\S+)").group(1)
    assert name.startswith("countis-"), name
    assert fixture.addresses() == [f"{address}/24"], fixture.addresses()
    fixture.read(address)
    server.expect(rf"DHCPREQUEST\(lan\) {re.escape(address)}")  # the renewal
    server.expect(rf"DHCPACK\(lan\) {re.escape(address)}")
    meter.expect(f"DHCP on meter: asking {SERVER} to extend the lease")
    assert leased(meter) == address
    on_the_display(meter, address)
    assert meter.end() == 0
    server.expect(rf"DHCPRELEASE\(lan\) {re.escape(address)}")
    assert fixture.addresses() == [], fixture.addresses()
    server.end()


def server_lost(fixture):
    server, meter = fixture.serve("10.77.0.50", "10.77.0.59"), fixture.meter()
    address = leased(meter)
    server.end(kill=True)
    meter.expect(f"asking {SERVER} to extend the lease, address {re.escape(address)}")
    meter.expect(f"{SERVER} does not answer: asking any server to extend the lease, address {re.escape(address)}")
    fixture.read(address)  # good to the last
    meter.expect("the lease has expired$")
    assert fixture.addresses() == [], fixture.addresses()
    meter.expect(f"no DHCP server answers: the meter uses its fixed address, address {FIXED}")
    assert fixture.addresses() == [f"{FIXED}/24"], fixture.addresses()
    fixture.read(FIXED)
    assert meter.end() == 0
    assert fixture.addresses() == [], fixture.addresses()


def another_network(fixture):
    """The cable out, and in again where other addresses are used: the old lease is refused, a new one had."""
    server, meter = fixture.serve("10.77.0.50", "10.77.0.59"), fixture.meter()
    address = leased(meter)
    run("ip", "link", "set", "lan", "down")
    meter.expect("the network cable is unplugged")
    server.end()
    (fixture.folder / "leases").unlink()
    run("ip", "link", "set", "lan", "up")
    server = fixture.serve("10.77.0.90", "10.77.0.99")
    server.expect(rf"DHCPREQUEST\(lan\) {re.escape(address)}")
    server.expect("DHCPNAK")
    other = leased(meter)
    assert re.fullmatch(r"10\.77\.0\.9\d", other), other
    assert fixture.addresses() == [f"{other}/24"], fixture.addresses()
    fixture.read(other)
    assert meter.end() == 0
    server.end()


def address_in_use(fixture):
    """An address that somebody has already is declined."""
    run("ip", "address", "add", "10.77.0.40/32", "dev", "lan")
    server, meter = fixture.serve("10.77.0.40", "10.77.0.40"), fixture.meter()
    meter.expect(r"another device uses 10\.77\.0\.40: the address was declined")
    server.expect(r"DHCPDECLINE\(lan\) 10\.77\.0\.40")
    assert fixture.addresses() == [], fixture.addresses()
    assert meter.end() == 0
    server.end()


def usage(fixture):
    for arguments, wanted in ((["nothere"], 'there is no network interface "nothere"; "ip link" lists them'),
                              (["lo"], "DHCP needs an Ethernet interface, and lo is not one")):
        done = subprocess.run([str(fixture.programs / "countis-sim"), "--port", "0", "--dhcp", *arguments],
                              capture_output=True, text=True, timeout=PATIENCE, check=False)
        assert (done.returncode, done.stderr) == (1, f"countis-sim: {wanted}\n"), done
    powerless = ["setpriv", "--bounding-set=-net_raw,-net_admin", "--inh-caps=-net_raw,-net_admin"]
    done = subprocess.run([*fixture.inside, *powerless, str(fixture.programs / "countis-sim"), "--port", "0", "--dhcp",
                           "meter"], capture_output=True, text=True, timeout=PATIENCE, check=False)
    assert done.returncode == 1, done
    assert "run countis-sim as root, or give it CAP_NET_RAW and CAP_NET_ADMIN" in done.stderr, done
    assert done.stderr.count("\n") == 1, done


def inside(programs, dnsmasq):
    with tempfile.TemporaryDirectory() as folder, contextlib.closing(Fixture(programs, dnsmasq, folder)) as fixture:
        for check in (usage, lease_renewal_release, server_lost, another_network, address_in_use):
            check(fixture)
            print(f"{check.__name__}: passed", flush=True)


def outside(programs, peers):
    dnsmasq = unpacked(peers, "dnsmasq-base", "usr/sbin/dnsmasq")
    enter = ["unshare", "-n"] if os.geteuid() == 0 else ["sudo", "-n", "unshare", "-n"]
    why = "sudo is not installed"
    if shutil.which(enter[0]):
        tried = subprocess.run([*enter, "true"], capture_output=True, text=True, check=False)
        why = tried.stderr.strip() if tried.returncode != 0 else ""
    if why:
        sys.exit("dhcp_against_dnsmasq: this test needs network namespaces of its own, and may not make any: run it as "
                 f"root, or as a user with sudo that asks for no password ({why})")
    return subprocess.run([*LEASHED, *enter, sys.executable, "-B", __file__, INSIDE, programs, str(dnsmasq)],
                          check=False).returncode


if __name__ == "__main__":
    if sys.argv[1] == INSIDE:
        inside(sys.argv[2], pathlib.Path(sys.argv[3]))
    else:
        try:
            sys.exit(outside(*sys.argv[1:]))
        except PeerError as error:
            sys.exit(f"dhcp_against_dnsmasq: {error}")

#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Who sets the tariff of a running countis-sim: Modbus, to one meter or to all; or, with tAr = diG, its digital input.

tariff_over_modbus.py PROGRAMS. The clients are pymodbus, mbpoll and plain frames over TCP; the hand at the meter is a
panel script.
"""
import json
import re
import socket
import struct
import subprocess
import sys
import time

from pymodbus.client import ModbusTcpClient

TARIFF_TO_SET = 40481
UNIT_TO_SET = 57344
TARIFF_ACTIVE = 50849
UNIT, EVERYBODY = 5, 0
ILLEGAL_VALUE = 3
PATIENCE = 20


class Meter:
    def __init__(self, programs, *options):
        self.process = subprocess.Popen([f"{programs}/countis-sim", "--port", "0", "--panel", "--speed", "10", *options],
                                        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
                                        text=True)
        said = self.process.stdout.readline()
        match = re.fullmatch(r"listening on 127\.0\.0\.1:(\d+) unit 5\n", said)
        assert match, f"countis-sim said {said!r}"
        self.port = int(match.group(1))
        self.client = ModbusTcpClient("127.0.0.1", port=self.port)
        assert self.client.connect()

    def hand(self, *lines):
        """Does something at the front; the display after each."""
        frames = []
        for line in lines:
            self.process.stdin.write(line + "\n")
            self.process.stdin.flush()
            frames.append(json.loads(self.process.stdout.readline()))
        return frames

    def tariff(self):
        answer = self.client.read_holding_registers(TARIFF_ACTIVE, count=1, slave=UNIT)
        assert not answer.isError(), answer
        return answer.registers[0]

    def becomes(self, tariff):
        end = time.monotonic() + PATIENCE
        while self.tariff() != tariff:
            assert time.monotonic() < end, f"the tariff never became {tariff}"

    def stays(self, tariff):
        """For longer than a change takes to show: a whole measurement second, which is a tenth of ours."""
        end = time.monotonic() + 0.5
        while time.monotonic() < end:
            assert self.tariff() == tariff

    def close(self):
        self.client.close()
        self.process.stdin.close()
        self.process.terminate()
        assert self.process.wait(PATIENCE) == 0


def frame(transaction, unit, pdu):
    return struct.pack(">HHHB", transaction, 0, len(pdu) + 1, unit) + pdu


def write_single(register, value):
    return struct.pack(">BHH", 6, register, value)


def write_multiple(register, value):
    return struct.pack(">BHHBH", 16, register, 1, 2, value)


def broadcast(meter, pdu):
    """Nothing comes back: the first answer on the connection is that to the question behind it."""
    with socket.create_connection(("127.0.0.1", meter.port), PATIENCE) as link:
        link.sendall(frame(0x1111, EVERYBODY, pdu))
        link.sendall(frame(0x2222, UNIT, struct.pack(">BHH", 3, TARIFF_ACTIVE, 1)))
        answer = link.recv(260)
    assert answer[:2] == b"\x22\x22" and len(answer) == 11, answer.hex()


def mbpoll_write(meter, value):
    return subprocess.run(["mbpoll", "-m", "tcp", "-p", str(meter.port), "-a", str(UNIT), "-t", "4", "-0", "-r",
                           str(TARIFF_TO_SET), "-1", "127.0.0.1", str(value)], capture_output=True, text=True,
                          check=False)


def by_modbus(meter):
    meter.becomes(1)
    assert not meter.client.write_register(TARIFF_TO_SET, 2, slave=UNIT).isError()
    meter.becomes(2)
    assert mbpoll_write(meter, 1).returncode == 0
    meter.becomes(1)


def by_broadcast(meter):
    broadcast(meter, write_single(TARIFF_TO_SET, 2))
    meter.becomes(2)
    broadcast(meter, write_multiple(TARIFF_TO_SET, 1))
    meter.becomes(1)
    for ignored in (write_single(TARIFF_TO_SET, 3), write_single(UNIT_TO_SET, 9), struct.pack(">BHH", 3, 50849, 1)):
        broadcast(meter, ignored)
    meter.stays(1)  # and answers as unit 5 still


def by_digital_input(meter):
    frames = meter.hand("cover open", "SET 3.2", "UP", "ENTER", "UP", "ENTER")
    assert frames[-2]["main"].replace(" ", "") == "tArdiG", frames
    meter.hand("ENTER 3.2", "ENTER")  # leave, Y
    follows_the_input(meter)


def by_option(meter):
    """--digital-input on: T2 from the beginning on, whatever Modbus wants."""
    meter.becomes(2)
    broadcast(meter, write_single(TARIFF_TO_SET, 1))
    meter.stays(2)
    meter.hand("input off")
    meter.becomes(1)
    follows_the_input(meter)


def follows_the_input(meter):
    """From T1 with the input off."""
    answer = meter.client.write_register(TARIFF_TO_SET, 2, slave=UNIT)
    assert answer.isError() and answer.exception_code == ILLEGAL_VALUE, answer
    refused = mbpoll_write(meter, 2)
    assert refused.returncode != 0 and "Illegal data value" in refused.stderr + refused.stdout, refused
    broadcast(meter, write_single(TARIFF_TO_SET, 2))
    meter.stays(1)
    meter.hand("input on")
    meter.becomes(2)
    broadcast(meter, write_multiple(TARIFF_TO_SET, 1))
    answer = meter.client.write_register(TARIFF_TO_SET, 1, slave=UNIT)
    assert answer.isError() and answer.exception_code == ILLEGAL_VALUE, answer
    meter.stays(2)
    meter.hand("input off")
    meter.becomes(1)


def main(programs):
    for options, checks in (((), (by_modbus, by_broadcast, by_digital_input)),
                            (("--digital-input", "on"), (by_option,))):
        meter = Meter(programs, *options)
        try:
            for check in checks:
                check(meter)
                print(f"{check.__name__}: passed", flush=True)
        finally:
            meter.close()


if __name__ == "__main__":
    main(*sys.argv[1:])

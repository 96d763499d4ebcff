#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""link_cost.py --build BUILD: CPU time of one full reading of a meter, by the link and by pymodbus.

Both read the same registers, in the same requests, from the same countis-sim, in turns. The link's time holds its thread
hop, the checks of each answer and the decoding into Readings; pymodbus' time ends with lists of register words.
"""
import argparse
import re
import resource
import statistics
import subprocess

from pymodbus.client import ModbusTcpClient

ROUNDS = 5
LINK_READINGS = 400
PYMODBUS_READINGS = 40


def cpu_seconds():
    usage = resource.getrusage(resource.RUSAGE_SELF)
    return usage.ru_utime + usage.ru_stime


def by_link(reader, port):
    out = subprocess.run([reader, "127.0.0.1", str(port), str(LINK_READINGS)], check=True, capture_output=True, text=True)
    return float(out.stdout)


def by_pymodbus(port, requests):
    client = ModbusTcpClient("127.0.0.1", port=port)
    assert client.connect()
    start = cpu_seconds()
    for _ in range(PYMODBUS_READINGS):
        for address, words in requests:
            answer = client.read_holding_registers(address, count=words, slave=5)
            assert not answer.isError(), answer
    spent = cpu_seconds() - start
    client.close()
    return spent / PYMODBUS_READINGS


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--build", required=True)
    build = parser.parse_args().build
    reader = f"{build}/bench/parts/link_reader"
    listed = subprocess.run([reader, "--requests"], check=True, capture_output=True, text=True).stdout
    requests = [tuple(map(int, line.split())) for line in listed.splitlines()]
    simulator = subprocess.Popen([f"{build}/bin/countis-sim", "--port", "0"], stdout=subprocess.PIPE,
                                 stderr=subprocess.DEVNULL, text=True)
    try:
        port = int(re.search(r":(\d+) unit", simulator.stdout.readline()).group(1))
        pairs = [(by_link(reader, port), by_pymodbus(port, requests)) for _ in range(ROUNDS)]
    finally:
        simulator.terminate()
        simulator.wait(10)
    link, pymodbus = (statistics.median(times) for times in zip(*pairs))
    ratio = statistics.median(theirs / ours for ours, theirs in pairs)
    print(f"one full reading: {len(requests)} requests, {sum(words for _, words in requests)} registers")
    print(f"link      {link * 1e6:8.0f} us CPU")
    print(f"pymodbus  {pymodbus * 1e6:8.0f} us CPU")
    print(f"pymodbus / link = {ratio:.1f} (median of {ROUNDS} rounds)")


if __name__ == "__main__":
    main()

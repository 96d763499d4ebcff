#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""countisctl registers and countisctl frames against countis-sim, pymodbus, mbpoll and tshark.

registers_and_frames.py PROGRAMS REGISTERS_CSV. The registers are decoded here by the CSV, apart from the product's own
codec.
"""
import csv
import json
import pathlib
import re
import shutil
import signal
import subprocess
import sys
import tempfile
from decimal import Decimal

from pymodbus.client import ModbusTcpClient

from simulated_meter import loaded, port_of, simulated_meter

programs = pathlib.Path(sys.argv[1])
LONGEST = 240
UNIT = 5
WRITE_ONLY = {"set_tariff", "partial_reset", "system_action", "value_reset"}
LOAD = ["V1=230.13", "V2=228.4", "V3=232.9", "I1=11.37", "I2=23.1", "I3=4.2", "phi1=31", "phi3=170", "f=49.93",
        "noise=0"]


def simulator(*options):
    return simulated_meter(programs, *loaded(LOAD), *options)


def countisctl(*arguments, code=0):
    done = subprocess.run([programs / "countisctl", *arguments], capture_output=True, text=True, timeout=LONGEST,
                          check=False)
    assert done.returncode == code, (arguments, done)
    return done


def json_lines(text):
    return [json.loads(line, parse_float=Decimal) for line in text.splitlines()]


def read_all(client, blocks):
    """The words of every block, by pymodbus."""
    words = {}
    for block in blocks:
        for first in range(int(block["first_address"]), int(block["first_address"]) + int(block["words"]), 125):
            count = min(125, int(block["first_address"]) + int(block["words"]) - first)
            answer = client.read_holding_registers(first, count=count, slave=UNIT)
            assert not answer.isError(), (first, answer)
            words.update({first + i: word for i, word in enumerate(answer.registers)})
    return words


def expected_value(row, words):
    own = [words[int(row["address"]) + i] for i in range(int(row["words"]))]
    bits = int.from_bytes(b"".join(word.to_bytes(2, "big") for word in own), "big")
    if row["type"] == "STRING_16":
        return bytes(word & 0xFF for word in own).split(b"\0")[0].decode().rstrip()
    if row["type"] == "STRING_NORM":
        return b"".join(word.to_bytes(2, "big") for word in own).split(b"\0")[0].decode().rstrip()
    if row["type"].endswith("_HEX"):
        digits = 2 if row["type"] == "U8_HEX" else 4 * len(own)
        return f"0x{bits:0{digits}X}"
    signed = row["type"].startswith("S") or row["name"].startswith("balance")
    if signed and bits >> (16 * len(own) - 1):
        bits -= 1 << 16 * len(own)
    return bits * Decimal(row["unit_per_count"] or "1")


def addresses(row):
    return range(int(row["address"]), int(row["address"]) + int(row["words"]))


def counting_addresses(row, rows):
    """Of a register that only goes up as a whole: what is left over of a counter comes behind the counter."""
    counter = row["name"].removesuffix("_residual")
    return [i for one in rows if one["block"] == row["block"] and one["name"] in {counter, row["name"]}
            for i in addresses(one)]


def is_between(at, before, words, after):
    """Registers that count go on while they are read."""
    first, last = sorted([[before[i] for i in at], [after[i] for i in at]])
    return first <= [words[i] for i in at] <= last


def first_of(blocks, name):
    return next(int(block["first_address"]) for block in blocks if block["block"] == name)


def check_registers(host, rows, blocks):
    """All registers, read between two readings of pymodbus."""
    readable = [block for block in blocks if block["block"] not in WRITE_ONLY]
    with ModbusTcpClient("127.0.0.1", port=port_of(host)) as client:
        while (before := read_all(client, readable))[50521] == 0:  # it has not measured yet
            pass
        printed = json_lines(countisctl("registers", host, "--json").stdout)
        raw = json_lines(countisctl("registers", host, "--raw", "--json").stdout)
        after = read_all(client, readable)
    wanted = [row for row in rows if row["block"] not in WRITE_ONLY]
    wanted.sort(key=lambda row: int(row["address"]))
    assert [one["name"] for one in printed] == [row["name"] for row in wanted]
    listed = {i: word for one in printed for i, word in enumerate(one["words"], one["address"])}
    dumped = {i: word for block in raw for i, word in enumerate(block["words"], first_of(blocks, block["block"]))}
    for one, row in zip(printed, wanted):
        at = counting_addresses(row, wanted)
        assert is_between(at, before, listed, after) and is_between(at, before, dumped, after), (one, row)
        assert one["value"] == expected_value(row, listed), (one, row)
        assert len(one["words"]) == int(row["words"]), one
        assert (one["block"], one["type"], one["unit"], one["access"]) == (
            row["block"], row["type"], row["unit"], row["access"]), (one, row)
        assert one["exception"] is None
    assert {block["block"]: len(block["words"]) for block in raw} == {
        block["block"]: int(block["words"]) for block in readable}
    assert sum(before[i] == after[i] for i in before) > len(before) / 2
    print(len(printed), "registers agree")


def check_one_block(host):
    table = countisctl("registers", host, "--block", "metrology").stdout
    assert table.startswith("metrology, 50512 to 50573\n"), table
    assert re.search(r"^50526 +C55E +frequency +U32 +R +49\.930 Hz +0000 C30A$", table, re.MULTILINE), table
    assert "energy_total" not in table
    raw = countisctl("registers", host, "--block", "metrology", "--raw").stdout
    first = re.search(r"^50512 +C550 +((?:[0-9A-F]{4} ){7}[0-9A-F]{4})$", raw, re.MULTILINE)
    mbpoll = subprocess.run(["mbpoll", "-m", "tcp", "-p", str(port_of(host)), "-a", str(UNIT), "-t", "4:hex", "-0",
                             "-r", "50512", "-c", "8", "-1", "127.0.0.1"], check=True, capture_output=True,
                            text=True).stdout
    assert first.group(1).split() == re.findall(r"0x([0-9A-F]+)", mbpoll), (raw, mbpoll)
    assert "set_tariff" in countisctl("registers", host, "--block", "set_tariff", code=2).stderr
    wrong = countisctl("registers", host, "--block", "metrologie", code=2)
    assert wrong.stdout == "" and "metrologie" in wrong.stderr and "energy_total" in wrong.stderr, wrong


def tshark(file, *options):
    assert shutil.which("tshark"), "tshark is missing: install the Debian package of this name"
    done = subprocess.run(["tshark", "-o", "ip.check_checksum:TRUE", "-o", "tcp.check_checksum:TRUE", "-r", file,
                           *options], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done
    return done.stdout.splitlines()


def check_frames(host, folder):
    capture = folder / "frames.pcapng"
    frames = json_lines(countisctl("frames", host, "--for", "3", "--json", "--fields", "--pcapng",
                                   capture).stdout)
    assert len(frames) > 40, len(frames)
    requests = [frame for frame in frames if frame["kind"] == "request"]
    answers = [frame for frame in frames if frame["kind"] == "answer"]
    assert len(requests) - len(answers) in (0, 1), frames
    for request, answer in zip(requests, answers):
        assert request["direction"] == "sent" and answer["direction"] == "received"
        same = ("transaction", "unit", "function", "address", "words")
        assert [request[key] for key in same] == [answer[key] for key in same], (request, answer)
        assert 0 < answer["round_trip_ms"] < 1500 and request["round_trip_ms"] is None, answer
    for frame in frames:
        assert "".join(field["bytes"] for field in frame["fields"]) == frame["bytes"], frame
        assert not any(field["wrong"] for field in frame["fields"]), frame
    told = {field["name"] for frame in frames for field in frame["fields"]}
    assert {"50526 frequency", "50520 voltage_V1", "transaction", "byte count"} <= told, told
    # Every frame is Modbus for Wireshark, without any remark of its own.
    assert len(tshark(capture, "-Y", "modbus")) == len(frames)
    assert tshark(capture, "-Y", "not modbus or _ws.malformed or _ws.expert.severity >= warning") == []
    assert tshark(capture, "-Y", "ip.checksum.status != good or tcp.checksum.status != good") == []
    seen = tshark(capture, "-T", "fields", "-e", "mbtcp.trans_id", "-e", "modbus.func_code")
    assert seen == [f"{frame['transaction']}\t{frame['function']}" for frame in frames], seen
    # A file that exists stays as it is.
    before = capture.read_bytes()
    assert "frames.pcapng" in countisctl("frames", host, "--for", "1", "--pcapng", capture, code=2).stderr
    assert capture.read_bytes() == before
    print(len(frames), "frames agree")


def check_text(host):
    text = countisctl("frames", host, "--for", "1", "--fields").stdout
    assert re.search(r"^\d\d:\d\d:\d\d\.\d{3}  →  [0-9A-F]{4} +12 +read 50512, 62 words$", text, re.MULTILINE), text
    assert re.search(r"^\S+  ←  [0-9A-F]{4} +133 +\d+\.\d ms  62 words, metrology$", text, re.MULTILINE), text
    assert re.search(r"^    25-28 +00 00 C3 0A +50526 frequency: 49930 × 0\.001 Hz = 49\.930 Hz$", text,
                     re.MULTILINE), text


def check_faults(folder):
    with simulator("--fault", "protocol-exception") as host:
        done = subprocess.run([programs / "countisctl", "frames", host, "--for", "2", "--json"],
                              capture_output=True, text=True, timeout=LONGEST, check=False)
        assert any(frame["kind"] == "exception" for frame in json_lines(done.stdout)), done
    with simulator("--fault", "protocol-silent") as host:
        capture = folder / "silent.pcapng"
        done = subprocess.run([programs / "countisctl", "frames", host, "--json", "--pcapng", capture],
                              capture_output=True, text=True, timeout=LONGEST, check=False)
        kinds = [frame["kind"] for frame in json_lines(done.stdout)]
        assert done.returncode == 3 and kinds[:2] == ["request", "no answer"], done
        assert done.stderr.count("\n") == 1, done
        assert len(tshark(capture, "-Y", "modbus")) == kinds.count("request")
    nobody = countisctl("registers", "127.0.0.1:1", code=3)
    assert nobody.stdout == "" and "127.0.0.1:1" in nobody.stderr, nobody
    assert countisctl("frames", "127.0.0.1:1", code=3).stdout == ""


def check_interrupted(host, folder):
    """Without --for it goes on until a signal, which loses nothing of the file."""
    capture = folder / "interrupted.pcapng"
    process = subprocess.Popen([programs / "countisctl", "frames", host, "--pcapng", capture], text=True,
                               stdout=subprocess.PIPE)
    try:
        for _ in range(20):
            assert process.stdout.readline().strip() != ""
        process.send_signal(signal.SIGINT)
        process.stdout.read()
        assert process.wait(LONGEST) == 0
    finally:
        process.kill()
    assert len(tshark(capture, "-Y", "modbus")) >= 20


def main(registers):
    fixtures = pathlib.Path(registers)
    with open(fixtures, encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    with open(fixtures.with_name("register-blocks.csv"), encoding="utf-8") as file:
        blocks = list(csv.DictReader(file))
    with tempfile.TemporaryDirectory() as name, simulator() as host:
        folder = pathlib.Path(name)
        check_registers(host, rows, blocks)
        check_one_block(host)
        check_frames(host, folder)
        check_text(host)
        check_interrupted(host, folder)
        check_faults(folder)


if __name__ == "__main__":
    main(sys.argv[2])

#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What `countisctl read --json` says of a running countis-sim equals what pymodbus and mbpoll read from it.

countisctl_agrees.py PROGRAMS REGISTERS_CSV. The registers are decoded here by the CSV, apart from the product's codec.
"""
import csv
import json
import os
import re
import subprocess
import sys
from decimal import Decimal

from pymodbus.client import ModbusTcpClient

from simulated_meter import loaded, port_of, simulated_meter

UNIT = 5
BLOCKS = {  # first register and words, from register-blocks.csv
    "metrology": (50512, 62),
    "energy_total": (25984, 66),
    "energy_L1": (19840, 66),
    "energy_L2": (21888, 66),
    "energy_L3": (23936, 66),
    "partial_by_tariff": (32768, 48),
    "energy_balance": (33024, 6),
    "energy_10": (50944, 65),
    "tariff_summary_10": (51200, 50),
    "overflow": (36864, 11),
    "tariff_total_active": (26368, 33),
    "tariff_total_reactive": (26401, 96),
    "tariff_total_apparent": (26497, 16),
}
LOAD = ["V1=230.13", "V2=228.4", "V3=232.9", "I1=11.37", "I2=23.1", "I3=4.2", "phi1=31", "phi2=-22", "phi3=170",
        "f=49.93", "noise=0"]


def read_words(client):
    words = {}
    for first, count in BLOCKS.values():
        answer = client.read_holding_registers(first, count=count, slave=UNIT)
        assert not answer.isError(), f"pymodbus: {first}: {answer}"
        words.update({first + i: word for i, word in enumerate(answer.registers)})
    return words


def read_by_mbpoll(port):
    words = {}
    for first, count in BLOCKS.values():
        out = subprocess.run(
            ["mbpoll", "-m", "tcp", "-p", str(port), "-a", str(UNIT), "-t", "4:hex", "-0", "-r", str(first), "-c",
             str(count), "-1", "127.0.0.1"], check=True, capture_output=True, text=True).stdout
        found = re.findall(r"^\[(\d+)\]:\s+0x([0-9A-F]+)", out, re.MULTILINE)
        assert len(found) == count, f"mbpoll: {first}: {out}"
        words.update({int(address): int(word, 16) for address, word in found})
    return words


def number(row, words):
    value = 0
    for i in range(int(row["words"])):
        value = value << 16 | words[int(row["address"]) + i]
    bits = 16 * int(row["words"])
    negative = row["type"].startswith("S") or row["name"].startswith("balance")
    if negative and value >> (bits - 1):
        value -= 1 << bits
    return value


PREFIX = {"energy_10": "energy_", "partial_by_tariff": "energy_"}


def expected(rows, words):
    """JSON key -> exact value, for every register that the JSON has a key of its own for."""
    values = {}
    by_name = {(row["block"], row["name"]): row for row in rows}
    for row in rows:
        block, name = row["block"], row["name"]
        if block not in BLOCKS or name.endswith("_residual") or name in ("tariff_count", "overflow_value"):
            continue
        if block == "energy_10" and name.startswith("total_"):
            continue  # energy_total knows it more finely
        raw = number(row, words)
        scale = Decimal(row["unit_per_count"] or "1")
        value = raw * scale
        residual = by_name.get((block, name + "_residual"))
        if residual is not None:
            tenths = words[int(residual["address"])]
            if name.startswith("balance") and tenths >> 15:
                tenths -= 1 << 16
            value += tenths * Decimal("0.1")
        unit = "" if row["unit"] in ("", "1") else "_" + row["unit"]
        if name == "tariff_active":
            values["tariff_in_progress"] = value
        elif name == "frequency":
            values["frequency_Hz"] = value
        elif name.endswith("_time"):
            values[f"tariff_time_{name[:2]}_h"] = value
        elif block == "overflow":
            values[name.replace("ea_T", "ea_pos_T")] = value
        elif block in ("energy_L1", "energy_L2", "energy_L3"):
            values[f"energy_{block[-2:]}_{name.removeprefix('total_')}{unit}"] = value
        elif block == "energy_total":
            values[f"energy_{name}{unit}"] = value
        elif block.startswith("tariff_total"):
            values.setdefault(f"energy_{name}{unit}", value)
        elif block == "tariff_summary_10":
            values[f"energy_{name}{unit}"] = value
        else:
            values[PREFIX.get(block, "") + name + unit] = value
    # The finer of two registers of one energy.
    for row in rows:
        if row["block"] == "tariff_summary_10" and row["unit"] in ("Wh", "varh"):
            values[f"energy_{row['name']}_{row['unit']}"] = number(row, words) * Decimal(row["unit_per_count"])
    return values


def shown(programs, port):
    out = subprocess.run([f"{programs}/countisctl", "read", f"127.0.0.1:{port}", "--json"], check=True,
                         capture_output=True, text=True).stdout
    return json.loads(out, parse_float=Decimal, parse_int=Decimal)


def counting(client):
    """The registers of a meter that has counted something."""
    while (words := read_words(client))[25989] <= 20:  # the residual of Ea+, in 0.1 Wh
        pass
    return words


def compare(before, read, after):
    """`read` between the two others: no value leaves their span, and most of them stand still meanwhile."""
    spans = {key: sorted((value, after[key])) for key, value in before.items()}
    wrong = {key: (read.get(key), span) for key, span in spans.items()
             if key not in read or not span[0] <= read[key] <= span[1]}
    assert not wrong, wrong
    assert sum(low == high for low, high in spans.values()) > len(spans) / 2, spans
    return len(spans)


def compare_all(client, port, programs, rows):
    before = expected(rows, counting(client))
    by_mbpoll = expected(rows, read_by_mbpoll(port))
    by_countisctl = shown(programs, port)
    after = expected(rows, read_words(client))
    compare(before, by_mbpoll, after)
    count = compare(before, by_countisctl, after)
    measured = [key for key, value in by_countisctl.items()
                if isinstance(value, Decimal) and key.startswith(("voltage", "current", "power", "energy", "balance",
                                                                  "frequency", "overflow"))]
    # Per phase and tariff there is nothing to compare yet but zeros.
    left = [key for key in measured if key not in before and not re.match(r"energy_L\d_T\d_", key)]
    assert not left, f"never compared: {left}"
    assert count >= 100, count
    assert before["power_active_P1_W"] > 2000 and before["power_active_P3_W"] < 0, "the load is not the one set"
    return count


def pages_have_names(programs, port):
    out = subprocess.run([f"{programs}/countisctl", "lcd", f"127.0.0.1:{port}", "--all"], check=True,
                         capture_output=True, text=True, env={**os.environ, "LC_ALL": "C.UTF-8"}).stdout
    names = [page.split("\n", 1)[0] for page in out.split("\n\n")]
    assert len(names) == len(set(names)) == 70, names
    for name in ("tAr.1, page 1 of 8: Ea+ ∑ T1 (kWh)", "tot, page 1 of 21: Ea+ L1 (kWh)",
                 "PAr.b, page 2 of 11: partial meter Ea+ T2 (kWh)", "rt, page 17 of 17: f (Hz)",
                 "inFo, page 5 of 5: communication port"):
        assert name in names, (name, names)


def main(programs, registers):
    with open(registers, encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    with simulated_meter(programs, *loaded(LOAD)) as host, ModbusTcpClient("127.0.0.1", port=port_of(host)) as client:
        print(f"{compare_all(client, port_of(host), programs, rows)} values agree")
        pages_have_names(programs, port_of(host))


if __name__ == "__main__":
    main(*sys.argv[1:])

#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""`countis --screenshot`: its pictures, its exit codes, and that what it shows of a running countis-sim equals what
pymodbus and mbpoll read from it.

countis_screenshot.py PROGRAMS REGISTERS_CSV
"""
import csv
import json
import os
import pathlib
import socket
import struct
import subprocess
import sys
import tempfile

from pymodbus.client import ModbusTcpClient

from countisctl_agrees import expected, read_by_mbpoll, read_words
from simulated_meter import loaded, port_of, simulated_meter

SIZE = (1000, 700)
# Whole cycles in a second and no noise: the values stand still. Much energy, so that some is there soon, and more
# active energy exported than imported, but less reactive: one balance of each sign.
LOAD = ["V1=231.5", "V2=228.4", "V3=233.25", "I1=78.5", "I2=12.1", "I3=79.9", "phi1=45", "phi2=-22", "phi3=175",
        "f=50", "noise=0"]
ENOUGH_WH = 60
PHASES = ("1", "2", "3", "")
KINDS = {"Ea+": "ea_pos", "Ea−": "ea_neg", "Eap": "eap", "Er+": "er_pos", "Er−": "er_neg"}
DISPLAY_KINDS = ["ea_pos", "ea_neg", "er_pos_ind", "er_neg_ind", "er_pos_cap", "er_neg_cap", "er_pos", "er_neg"]


def unit(kind):
    return "Wh" if kind.startswith("ea_") else "VAh" if kind == "eap" else "varh"


def run(programs, home, *arguments, language="en"):
    environment = {**os.environ, "XDG_CONFIG_HOME": home, "XDG_DATA_HOME": home, "XDG_RUNTIME_DIR": home, "LC_ALL": "C.UTF-8"}
    return subprocess.run([f"{programs}/countis", "--language", language, *arguments], env=environment, timeout=60,
                          capture_output=True, text=True, check=False)


def png_size(path):
    data = path.read_bytes()
    assert data[:8] == b"\x89PNG\r\n\x1a\n" and data[12:16] == b"IHDR", path
    return struct.unpack(">II", data[16:24])


def take_pictures(programs, home, port):
    folder = pathlib.Path(home, "pictures")
    # Slow blocks are read every 5 s, all of them at once in the beginning.
    done = run(programs, home, "--meter", f"127.0.0.1:{port}", "--screenshot", str(folder), "--size",
               f"{SIZE[0]}x{SIZE[1]}", "--settle", "2")
    assert done.returncode == 0, (done.returncode, done.stderr)
    assert done.stderr == "countis.app: first live value on screen\n", done.stderr
    names = sorted(path.name for path in folder.iterdir())
    assert names == ["meter-dark.png", "meter-light.png", "meter.json"], names
    for name in names[:2]:
        assert png_size(folder / name) == SIZE, name
    return json.loads((folder / "meter.json").read_text(encoding="utf-8"))


def stand_still(client, port):
    """What pymodbus and mbpoll both read within one measurement second."""
    for _ in range(1000):
        before = read_words(client)
        by_mbpoll = read_by_mbpoll(port)
        total_wh = ((before[25987] << 16 | before[25988]) * 10000 + before[25989]) / 10
        if before == read_words(client) and total_wh > ENOUGH_WH:
            assert by_mbpoll == before
            return before
    raise AssertionError("the registers never stood still for the time of one comparison")


class Registers:
    """What two tools read before and after the application did: measured values stood still, energies grew."""

    def __init__(self, rows, before, after):
        self.before, self.after = expected(rows, before), expected(rows, after)
        self.compared = 0

    def measured(self, key):
        assert self.before[key] == self.after[key], f"{key} moved: {self.before[key]}, {self.after[key]}"
        self.compared += 1
        return self.after[key]

    def tens(self, key):
        """Every count of 10 Wh, varh or VAh that the energy went through."""
        self.compared += 1
        first, last = sorted((int(self.before[key] / 10), int(self.after[key] / 10)))
        return range(first, last + 1)


def measured_keys(symbol):
    if symbol == "V":
        return dict(l1="voltage_V1_V", l2="voltage_V2_V", l3="voltage_V3_V", sum="voltage_LN_mean_V")
    if symbol == "U":
        return dict(l1="voltage_U12_V", l2="voltage_U23_V", l3="voltage_U31_V", sum="voltage_LL_mean_V")
    if symbol == "I":
        return dict(l1="current_I1_A", l2="current_I2_A", l3="current_I3_A", sum="current_mean_A", n="current_IN_A")
    if symbol == "F":
        return dict(sum="frequency_Hz")
    pattern = {"P": "power_active_P{}_W", "Q": "power_reactive_Q{}_var", "S": "power_apparent_S{}_VA",
               "PF": "power_factor_PF{}"}[symbol]
    return {column: pattern.format(phase) for column, phase in zip(("l1", "l2", "l3", "sum"), PHASES)}


def plain(text):
    return text.replace(",", "").replace("\u2212", "-").strip()


def check_values(rows, registers):
    assert [row["symbol"].upper() for row in rows] == ["V", "U", "I", "P", "Q", "S", "PF", "F"]
    for row in rows:
        keys = measured_keys(row["symbol"].upper())
        for column in ("l1", "l2", "l3", "sum", "n"):
            if column not in keys:
                assert row[column] == "", (row["symbol"], column, row[column])
                continue
            value = registers.measured(keys[column]) / (1000 if row["unit"].startswith("k") else 1)
            text = plain(row[column])
            decimals = len(text.partition(".")[2])
            assert text == f"{value:.{decimals}f}", (row["symbol"], column, row[column], value)
            assert decimals >= 2, (row["symbol"], column, text)


def energy_text(tens, decimals):
    """Cut off, not rounded."""
    sign, tens = ("-", -tens) if tens < 0 else ("", tens)
    whole = f"{sign}{tens // 100}"
    return whole + f".{tens % 100:02}"[:decimals + 1] if decimals else whole


def check_energy(text, tens, what):
    text = plain(text)
    decimals = len(text.partition(".")[2])
    wanted = [energy_text(count, decimals) for count in tens]
    assert text in wanted, (what, text, wanted)


def check_energies(shown, registers):
    assert [row["symbol"] for row in shown["energies"]] == list(KINDS)
    for row in shown["energies"]:
        kind = KINDS[row["symbol"]]
        end = f"{kind}_{unit(kind)}"
        keys = dict(t1=f"energy_T1_{end}", t2=f"energy_T2_{end}", total=f"energy_total_{end}",
                    partial=f"energy_partial_{end}")
        if kind.startswith("ea_"):
            keys.update(partialT1=f"energy_partial_{kind}_T1_Wh", partialT2=f"energy_partial_{kind}_T2_Wh")
        for column in ("t1", "t2", "total", "partialT1", "partialT2", "partial"):
            if column in keys:
                check_energy(row[column], registers.tens(keys[column]), keys[column])
            else:
                assert row[column] == "", (row["symbol"], column, row[column])
    check_energy(shown["balance"]["active"], registers.tens("balance_active_Wh"), "balance_active")
    check_energy(shown["balance"]["reactive"], registers.tens("balance_reactive_varh"), "balance_reactive")


def energy_pages():
    """(menu, key of the register) in the order of the display's pages."""
    for menu, tariff in (("tAr.1", "T1"), ("tAr.2", "T2")):
        for kind in DISPLAY_KINDS:
            yield menu, f"energy_{tariff}_{kind}_{unit(kind)}"
    for kind in ("ea_pos", "ea_neg", "eap", *DISPLAY_KINDS[2:]):
        for phase in PHASES if kind in ("ea_pos", "ea_neg", "er_pos", "er_neg") else ("",):
            yield "tot", f"energy_{'L' + phase if phase else 'total'}_{kind}_{unit(kind)}"
    for kind in ("ea_pos", "ea_neg"):
        for tariff in ("_T1", "_T2", ""):
            yield "PAr.b", f"energy_partial_{kind}{tariff}_Wh"
    for kind in ("eap", "er_pos", "er_neg"):
        yield "PAr.b", f"energy_partial_{kind}_{unit(kind)}"


def check_energy_page(page, key, registers):
    wanted = []
    for count in registers.tens(key):
        full = f"{count // 100:06}.{count % 100:02}"
        # Digits finer than the register are dashes.
        wanted.append("".join("-" if shown == "-" else digit for shown, digit in zip(page["main"], full)))
    assert page["main"] in wanted, (key, page, wanted)
    assert page["main"].count("-") <= 2, page
    kilo = "k" + key.rpartition("_")[2]
    assert page["unit"] == kilo, (key, page)


def check_balance_pages(pages, registers):
    signs = set()
    for page, key in zip(pages, ("balance_active_Wh", "balance_reactive_varh"), strict=True):
        counts = registers.tens(key)
        wanted = [f"-{-count // 100:05}.{-count % 100:02}" if count < 0 else f"{count // 100:06}.{count % 100:02}"
                  for count in counts]
        assert page["menu"] == "PAr.b" and page["main"] in wanted, (key, page, wanted)
        assert page["unit"] == "k" + key.rpartition("_")[2] and "sum" in page["symbols"], (key, page)
        signs |= {count < 0 for count in counts}
    assert signs == {True, False}, "the load makes no balance of each sign"


def check_instant_pages(pages, registers):
    keys = [measured_keys(symbol)[column] for symbol in "PSQ" for column in ("l1", "l2", "l3", "sum")]
    keys += [measured_keys(symbol)["sum"] for symbol in ("U", "V", "I", "PF", "F")]
    decimals = [2] * 12 + [1, 1, 2, 3, 2]
    assert len(pages) == len(keys), len(pages)
    for page, key, places in zip(pages, keys, decimals):
        value = registers.measured(key)
        kilo = 1000 if page["unit"].startswith("k") else 1
        # The glass has no sign for these: arrows and symbols say it.
        number = round(float(abs(value)) / kilo * 10**places + 1e-9)
        digits = f"{number:04}"
        assert page["main"].strip() == f"{digits[:-places]}.{digits[-places:]}", (key, page, value)
        if key.startswith("power_active"):
            direction = "export" if value < 0 else "import"
            assert {"import", "export"} & set(page["symbols"]) == {direction}, (key, page)


def check_display(shown, registers):
    pages = shown["pages"]
    assert len(pages) == 93, len(pages)  # 70, and the 23 of SEtuP.2, which a twin cannot fill
    for page, (menu, key) in zip(pages, energy_pages()):
        assert page["menu"] == menu, (page, key)
        check_energy_page(page, key, registers)
    check_balance_pages([page for page in pages if "balance" in page["symbols"]], registers)
    check_instant_pages([page for page in pages if page["menu"] == "rt"], registers)
    for page in pages:
        assert {"123", "communication"} <= set(page["symbols"]), page
    same = ("menu", "main", "unit", "symbols", "flashing")
    assert [shown["display"][key] for key in same] == [pages[0][key] for key in same], shown["display"]


def check_agreement(programs, registers_csv, home):
    with open(registers_csv, encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    with simulated_meter(programs, *loaded(LOAD)) as host, ModbusTcpClient("127.0.0.1", port=port_of(host)) as client:
        port = port_of(host)
        before = stand_still(client, port)
        shown = take_pictures(programs, home, port)
        registers = Registers(rows, before, stand_still(client, port))
    check_values(shown["values"], registers)
    check_energies(shown, registers)
    check_display(shown, registers)
    print(f"{registers.compared} texts agree")


def check_absent_meter(programs, home):
    folder = pathlib.Path(home, "absent")
    with socket.socket() as taken:  # bound and not listening: refuses
        taken.bind(("127.0.0.1", 0))
        done = run(programs, home, "--meter", f"127.0.0.1:{taken.getsockname()[1]}", "--screenshot", str(folder))
    assert done.returncode == 1, done
    assert done.stderr.startswith("countis: no live reading came: ") and "refused" in done.stderr, done.stderr
    assert done.stderr.count("\n") == 1, done.stderr
    assert not folder.exists()


def check_first_live_meter(programs, home):
    """The first of two meters is dead: the picture shows the other. Both dead: both are named."""
    folder = pathlib.Path(home, "second")
    with simulated_meter(programs, *loaded(LOAD)) as host, socket.socket() as taken, socket.socket() as other:
        for one in (taken, other):
            one.bind(("127.0.0.1", 0))
        dead, second = (one.getsockname()[1] for one in (taken, other))
        done = run(programs, home, "--meter", f"127.0.0.1:{dead}", "--meter", host,
                   "--screenshot", str(folder), "--page", "meter", "--theme", "light", "--settle", "0")
        assert done.returncode == 0, done
        assert (folder / "meter-light.png").exists()
        done = run(programs, home, "--meter", f"127.0.0.1:{dead}", "--meter", f"127.0.0.1:{second}",
                   "--screenshot", str(pathlib.Path(home, "none")))
        assert done.returncode == 1, done
        assert str(dead) in done.stderr and str(second) in done.stderr, done.stderr
        assert done.stderr.count("\n") == 1, done.stderr


def check_usage_errors(programs, home):
    folder = pathlib.Path(home, "usage")
    for wrong in (["--nonsense"], ["--meter", "127.0.0.1:70000"], ["--size", "10x10"], ["--size", "320x320"], ["--page", "cellar"],
                  ["--theme", "pink"], ["--settle", "soon"]):
        done = run(programs, home, "--screenshot", str(folder), *wrong)
        assert done.returncode == 2, (wrong, done)
        assert done.stdout == "" and done.stderr.startswith("countis: "), (wrong, done)
        assert done.stderr.count("\n") == 1, (wrong, done)
    assert not folder.exists()
    done = run(programs, home, "--page", "cellar", language="fr")
    assert done.returncode == 2 and "doit être" in done.stderr, done.stderr


def main(programs, registers_csv):
    with tempfile.TemporaryDirectory() as home:
        check_usage_errors(programs, home)
        check_agreement(programs, registers_csv, home)
        check_absent_meter(programs, home)
        check_first_live_meter(programs, home)


if __name__ == "__main__":
    main(*sys.argv[1:])

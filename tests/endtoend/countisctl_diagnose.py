#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""countisctl diagnose against simulated meters with faults, and on files.

countisctl_diagnose.py PROGRAMS
"""
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile

from simulated_meter import simulated_meter

programs = pathlib.Path(sys.argv[1])
LONGEST = 240
FAULTS = {
    "reversed-current:phase=2": [{"fault": "reversed-current", "phase": 2}],
    "exchanged-neutral:phase=1": [{"fault": "exchanged-neutral", "phase": 1}],
    "reversed-sequence": [{"fault": "reversed-sequence"}],
    "protocol-scale:factor=10": [{"fault": "protocol-scale"}],
    "protocol-frozen": [{"fault": "protocol-frozen"}],
}


# A load of 4.4 kW on each phase, with the current of L1 reversed.
REVERSED = {
    "voltage_V1_V": 230.1, "voltage_V2_V": 230.4, "voltage_V3_V": 229.8,
    "voltage_U12_V": 398.7, "voltage_U23_V": 398.6, "voltage_U31_V": 398.4,
    "current_I1_A": 20.1, "current_I2_A": 20.2, "current_I3_A": 20.3,
    "power_active_P1_W": -4390, "power_active_P2_W": 4400, "power_active_P3_W": 4420,
    "power_reactive_Q1_var": -1430, "power_reactive_Q2_var": 1440, "power_reactive_Q3_var": 1450,
    "phase_sequence": 123,
}


def countisctl(*arguments, language="C.UTF-8"):
    return subprocess.run([programs / "countisctl", *arguments], capture_output=True, encoding="utf-8", timeout=LONGEST,
                          check=False, env={**os.environ, "LC_ALL": language})


def diagnosis(*arguments):
    done = countisctl("diagnose", *arguments, "--json")
    assert done.returncode == 0 and done.stderr == "", (arguments, done)
    assert done.stdout.count("\n") == 1, done
    return json.loads(done.stdout)


def check(answer, name):
    return next(one["state"] for one in answer["checks"] if one["check"] == name)


def live_faults():
    for fault, expected in FAULTS.items():
        with simulated_meter(programs, "--load", "pump", "--fault", fault) as host:
            while (read := countisctl("read", host, "--json")).returncode or '"voltage_V1_V": null' in read.stdout:
                pass  # a meter that has just been switched on has not measured yet
            answer = diagnosis(host)
            assert answer["status"] == ("data_fault" if "protocol" in fault else "fault"), (fault, answer)
            assert answer["verdicts"][0]["faults"] == expected, (fault, answer)
            print(fault, answer["verdicts"][0]["confidence"])


def files(folder):
    with simulated_meter(programs, "--load", "pump") as host:
        while '"voltage_V1_V": null' in (reading := countisctl("read", host, "--json").stdout):
            pass
    one = folder / "one.json"
    one.write_text(reading)
    healthy = diagnosis("--from", one)
    assert healthy["status"] == "healthy" and healthy["verdicts"] == [], healthy
    assert check(healthy, "three-readings") == "not possible", healthy
    three = diagnosis("--from", one, "--from", one, "--from", one)
    assert check(three, "three-readings") == "passed", three
    few = folder / "few.json"
    few.write_text('{"phase_sequence": 132}')
    assert diagnosis("--from", few)["verdicts"][0]["faults"] == [{"fault": "reversed-sequence"}]
    assert "Phase sequence reversed (reversed-sequence), " in countisctl("diagnose", "--from", few).stdout
    for text in ("", "[]", "{}", '{"voltage_V1_V": "high"}', "\0"):
        few.write_text(text)
        done = countisctl("diagnose", "--from", few)
        assert done.returncode == 2 and done.stdout == "" and done.stderr.count("\n") == 1, (text, done)
    assert countisctl("diagnose", "--from", folder / "none.json").returncode == 2
    assert countisctl("diagnose", "127.0.0.1:1").returncode == 3


def in_french(folder):
    """Numbers in sentences have the decimal comma, the true minus sign and the groups of the language; the numbers and
    names of JSON do not change."""
    seen = folder / "reversed.json"
    seen.write_text(json.dumps(REVERSED))
    text = re.sub(r"\s+", " ", countisctl("diagnose", "--from", seen, language="fr_FR.UTF-8").stdout)
    assert "P de L1 vaut −4 390 W : son courant est à −162,0° ± 0,6°" in text, text
    assert "Phases qui portent au moins 0,5 A" in text and not re.search(r"[0-9]\.[0-9]", text), text
    answer = json.loads(countisctl("diagnose", "--from", seen, "--json", language="fr_FR.UTF-8").stdout)
    evidence = answer["verdicts"][0]["evidence"][0]
    assert "−162,0°" in evidence["text"] and round(evidence["value"]) == -162, evidence
    assert "at −162.0° ± 0.6°" in countisctl("diagnose", "--from", seen).stdout


def self_test():
    one = countisctl("diagnose", "--self-test", "--cases", "300", "--seed", "7")
    other = countisctl("diagnose", "--self-test", "--cases", "300", "--seed", "7")
    without_time = [text.stdout.rsplit("time of", 1)[0] for text in (one, other)]
    assert one.returncode == 0 and "false alarms: 0" in one.stdout and without_time[0] == without_time[1], one
    assert "\nmissed:   the diagnosis does not name the fault\n" in one.stdout, one


def main():
    live_faults()
    with tempfile.TemporaryDirectory() as folder:
        files(pathlib.Path(folder))
        in_french(pathlib.Path(folder))
    self_test()


if __name__ == "__main__":
    main()

#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The cases of docs/diagnosis-cases.md: countisctl diagnose against countis-sim, as the table there says.

diagnosis_cases.py PROGRAMS DOCUMENT
"""
import concurrent.futures
import json
import pathlib
import re
import shlex
import subprocess
import sys

from simulated_meter import simulated_meter

programs = pathlib.Path(sys.argv[1])
LONGEST = 240
AT_ONCE = 8
CASES = 15
COLUMNS = ("case", "options", "role", "status", "first", "severity", "rival")


def cases(document):
    rows = []
    for line in document.read_text(encoding="utf-8").splitlines():
        if re.match(r"\| \d+ \|", line):
            cells = [cell.strip().strip("`") for cell in line.strip("|").split("|")]
            assert len(cells) == len(COLUMNS), line
            rows.append(dict(zip(COLUMNS, cells)))
    assert [row["case"] for row in rows] == [str(i + 1) for i in range(CASES)], rows
    return rows


def fault_text(fault):
    """As --fault takes it. Phase 0 means all phases."""
    values = [f"{key}={fault[key]}" for key in ("phase", "with", "by") if fault.get(key)]
    return fault["fault"] + (":" + ",".join(values) if values else "")


def faults_text(faults):
    return " + ".join(map(fault_text, faults))


def diagnosis(case):
    with simulated_meter(programs, *shlex.split(case["options"])) as host:
        done = subprocess.run([programs / "countisctl", "diagnose", host, "--role", case["role"], "--json"],
                              capture_output=True, text=True, timeout=LONGEST, check=False)
    assert done.returncode == 0, f"countisctl ended with {done.returncode}: {done.stderr}"
    return json.loads(done.stdout)


def differences(case):
    """What the diagnosis says differently from the document, as texts."""
    try:
        said = diagnosis(case)
    except (AssertionError, ValueError, subprocess.TimeoutExpired) as error:
        return [str(error)]
    verdict = said["verdicts"][0] if said["verdicts"] else {"faults": [], "severity": "", "rivals": []}
    found = {"status": said["status"], "first": faults_text(verdict["faults"]), "severity": verdict["severity"]}
    wrong = [f"{key} is {value!r}, the document says {case[key]!r}" for key, value in found.items()
             if value != case[key]]
    rivals = [faults_text(rival["faults"]) for rival in verdict["rivals"]]
    if case["rival"] and case["rival"] not in rivals:
        wrong.append(f"the rivals are {rivals}, the document says {case['rival']!r}")
    return wrong


def main(document):
    for name in ("countis-sim", "countisctl"):
        assert (programs / name).is_file(), f"{programs / name} is missing: build it first"
    rows = cases(pathlib.Path(document))
    with concurrent.futures.ThreadPoolExecutor(AT_ONCE) as pool:
        results = list(pool.map(differences, rows))
    lines = [f"case {row['case']} ({row['options']}, {row['role']}): {text}"
             for row, texts in zip(rows, results) for text in texts]
    print("\n".join(lines) or f"{len(rows)} cases agree")
    return 1 if lines else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[2]))

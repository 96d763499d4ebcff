#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""countisctl commission against simulated meters: sound ones, and such with faults.

countisctl_commission.py PROGRAMS
"""
import concurrent.futures
import csv
import json
import pathlib
import re
import signal
import subprocess
import sys
import tempfile

from simulated_meter import simulated_meter

programs = pathlib.Path(sys.argv[1])
LONGEST = 240
# When the loads of a meter change, in seconds of it: a run has begun long before, on a slow machine too.
FIRST, SECOND = 20, 30
BASE = "L1: {current: 15, phi: 10}\nL2: {current: 15, phi: 10}\nL3: {current: 15, phi: 10}\n"
SHORT = ("--minutes", "0.1", "--no-load-steps")
NOT_PASSED = 7


def commission(*arguments):
    return subprocess.run([programs / "countisctl", "commission", *arguments], stdin=subprocess.DEVNULL,
                          capture_output=True, text=True, timeout=LONGEST, check=False)


def states(result):
    return {step["step"]: step["state"] for step in result["steps"]}


def result_of(folder, name, code, host, *arguments):
    """The result of a run that ends with this code."""
    file = folder / f"{name}.json"
    done = commission(host, *arguments, "--json", file)
    assert done.returncode == code, (name, done)
    return json.loads(file.read_text("utf-8")), done


def load(folder, name, steps=""):
    file = folder / f"{name}.yaml"
    file.write_text(BASE + steps, "utf-8")
    return file


def person_at(run):
    """Who leaves the load step on L3 out; the lines that the run has printed."""
    lines = []
    for line in run.stdout:
        lines.append(line)
        if line.startswith("Switch a load of at least 100 W on at L3"):
            run.stdin.write("\n")
            run.stdin.flush()
    return "".join(lines)


def sound_meter(folder):
    """A load on two phases in turn, and a file of each kind."""
    steps = f"steps:\n  - {{at: {FIRST}, I1: 25}}\n  - {{at: {SECOND}, I2: 25}}\n"
    pdf, table, file = (folder / f"sound.{kind}" for kind in ("pdf", "csv", "json"))
    with simulated_meter(programs, "--load", load(folder, "sound", steps)) as host, subprocess.Popen(
            [programs / "countisctl", "commission", host, "--minutes", "0.1", "--person", "A. Martin", "--place",
             "Hall 1", "--note", "=2+2", "--pdf", pdf, "--csv", table, "--json", file], stdin=subprocess.PIPE,
            stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as run:
        printed = person_at(run)
        assert run.wait(LONGEST) == NOT_PASSED and run.stderr.read() == "", printed
    result = json.loads(file.read_text("utf-8"))
    # The hours counters have steps of 36 s.
    assert {step for step, state in states(result).items() if state != "passed"} == {"load-L3", "time"}, printed
    assert [step["left_out"] for step in result["steps"]] == [step["step"] == "load-L3" for step in result["steps"]]
    assert result["result"] == "incomplete" and result["simulated"] is True, result
    assert result["person"] == "A. Martin" and result["place"] == "Hall 1", result
    power = next(figure for figure in result["steps"][4]["figures"] if figure["figure"] == "load-power")
    assert 2200 < power["value"] < 2350 and power["registers"][0]["earlier"], power
    text = subprocess.run(["pdftotext", "-layout", pdf, "-"], capture_output=True, text=True, check=True).stdout
    for part in ("Acceptance of a meter", "Hall 1", "A. Martin", "(simulated)", "no legal value", "50520",
                 "Load step on L3", "page 1 of 2"):
        assert part in text, (part, text)
    rows = list(csv.DictReader(table.read_text("utf-8").splitlines()))
    assert next(row for row in rows if row["figure"] == "note")["value"] == "'=2+2", rows
    assert next(row for row in rows if row["figure"] == "voltage_V1_V")["words"] == "0000 59D8", rows
    kept = pdf.read_bytes()
    refused = commission("127.0.0.1:1", "--pdf", pdf)
    assert refused.returncode == 2 and refused.stdout == "" and pdf.read_bytes() == kept, refused


def reversed_current(folder):
    """With a run that was made before, of another meter."""
    earlier = folder / "earlier.json"
    earlier.write_text(json.dumps({
        "format": "countis-commissioning", "version": 1, "began": "2026-01-02T03:04:05Z", "role": "consumer",
        "simulated": True, "serial": "2418-1801-00009-0000000001", "steps": [
            {"step": "wiring", "state": "passed", "figures": []},
            {"step": "voltages", "state": "passed", "figures": [{"figure": "voltage_V1_V", "value": 210.5}]}]}))
    with simulated_meter(programs, "--load", load(folder, "reversed"), "--fault",
                         "reversed-current:phase=2") as host:
        result, done = result_of(folder, "reversed", NOT_PASSED, host, *SHORT, "--compare", earlier)
    assert states(result)["wiring"] == "failed" and result["result"] == "failed", done
    assert "The meter has not passed the acceptance run." in done.stdout, done
    assert result["differences"] == [
        "It is another meter: the serial number was 2418-1801-00009-0000000001 and is now 2418-1801-00001-0000000001.",
        "V1 was 210.5 V and is now 230.00 V.", "Wiring: passed in the earlier run, failed now."], result
    assert "Differences from the run of 2026-01-02T03:04:05Z\n" in done.stdout, done


def reversed_sequence(folder):
    with simulated_meter(programs, "--load", load(folder, "sequence"), "--fault", "reversed-sequence") as host:
        result, _ = result_of(folder, "sequence", NOT_PASSED, host, *SHORT)
        assert states(result)["sequence"] == "failed" and states(result)["voltages"] == "passed", result


def dropped_answers(folder):
    with simulated_meter(programs, "--load", load(folder, "drops"), "--fault", "protocol-silent:every=30") as host:
        result, done = result_of(folder, "drops", NOT_PASSED, host, *SHORT)
        assert states(result)["communication"] == "failed", done
        assert states(result)["identity"] == "passed", done


def meter_that_dies(folder):
    steps = f"steps:\n  - {{at: {FIRST}, V1: 0}}\n"
    with simulated_meter(programs, "--load", load(folder, "dies", steps)) as host:
        result, done = result_of(folder, "dies", NOT_PASSED, host, "--minutes", "1", "--no-load-steps",
                                 "--timeout", "2")
        assert states(result)["communication"] == "failed" and states(result)["counters"] == "not done", done
        assert done.stderr.count("\n") >= 1 and host in done.stderr, done


def accelerated_time(folder):
    with simulated_meter(programs, "--load", load(folder, "fast"), "--speed", "60") as host:
        result, _ = result_of(folder, "fast", NOT_PASSED, host, *SHORT)
        failed = {step for step, state in states(result).items() if state == "failed"}
        assert {"counters", "time"} <= failed, failed


def swapped_meter(folder):
    """Another meter takes the port while the first one is gone."""
    with simulated_meter(programs, "--load", load(folder, "first")) as host:
        port = host.split(":")[1]
        file = folder / "swapped.json"
        run = subprocess.Popen([programs / "countisctl", "commission", host, "--no-load-steps", "--json", file],
                               stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        for line in run.stdout:
            if line.startswith("Phase sequence: "):
                break
    with subprocess.Popen([programs / "countis-sim", "--port", port, "--serial", "2"], stdout=subprocess.DEVNULL,
                          stderr=subprocess.DEVNULL) as other:
        try:
            run.stdout.read()
            assert run.wait(LONGEST) == NOT_PASSED
        finally:
            run.kill()
            other.kill()
    result = json.loads(file.read_text("utf-8"))
    assert states(result)["identity"] == "failed", result
    assert "2418-1801-00002" in result["steps"][0]["reason"] and "00001" in result["serial"], result


def cancelled(folder):
    """A signal, and a line of the person that leaves a load step out."""
    with simulated_meter(programs, "--load", load(folder, "cancelled")) as host:
        file = folder / "cancelled.json"
        run = subprocess.Popen([programs / "countisctl", "commission", host, "--json", file], stdin=subprocess.PIPE,
                               stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        for line in run.stdout:
            if line.startswith("Switch a load"):
                break
        run.stdin.write("\n")
        run.stdin.flush()
        assert run.stdout.readline() == "Load step on L1: left out\n"
        run.send_signal(signal.SIGINT)
        _, errors = run.communicate(timeout=LONGEST)
        assert run.returncode == 130 and errors == "countisctl: The run was cancelled. No file was written.\n", errors
        assert not file.exists()


def wrong_use(folder):
    for arguments in (("--minutes", "0"), ("--minutes", "1e9"), ("--minutes", "long"), ("--load-wait", "0"),
                      ("--role", "king"), ("--timeout", "x")):
        done = commission("127.0.0.1:1", *arguments)
        assert done.returncode == 2 and done.stdout == "" and done.stderr.count("\n") == 1, (arguments, done)
    assert commission("127.0.0.1:1").returncode == 3
    file = folder / "foreign.json"
    newer = '{"format": "countis-commissioning", "version": 2}'
    for text, why in (("{", "it is not JSON"), ("{}", "it is not the result of a commissioning"),
                      (newer, "a newer version of countis made it")):
        file.write_text(text, "utf-8")
        done = commission("127.0.0.1:1", "--compare", file)
        assert done.returncode == 2 and why in done.stderr and done.stderr.count("\n") == 1, (text, done)
    assert commission("127.0.0.1:1", "--compare", folder / "none.json").returncode == 2


def main():
    cases = (sound_meter, reversed_current, reversed_sequence, dropped_answers, meter_that_dies, accelerated_time,
             swapped_meter, cancelled, wrong_use)
    with tempfile.TemporaryDirectory() as name, concurrent.futures.ThreadPoolExecutor(len(cases)) as pool:
        running = {pool.submit(case, pathlib.Path(name)): case.__name__ for case in cases}
        for done in concurrent.futures.as_completed(running):
            done.result()
            print(running[done])


if __name__ == "__main__":
    main()

#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What countis-collector exports of a simulated meter is what countisctl reads from it, and promtool accepts it without
a word, with the queries of the dashboard.

collector_exports.py PROGRAMS PEERS
"""
import contextlib
import json
import math
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import time
import urllib.request

from peers import environment, unpacked
from simulated_meter import simulated_meter

LONGEST = 240
EXACT = 1e-12  # relative; the page has 16 digits
LOAD = ["V1=230.13", "V2=228.4", "V3=232.9", "I1=11.37", "I2=23.1", "I3=4.2", "phi1=31", "phi2=-22", "phi3=170",
        "f=49.93", "noise=0"]
SAMPLE = re.compile(r'(\w+)(?:\{(.*)\})? (\S+)$')
LABEL = re.compile(r'(\w+)="((?:[^"\\]|\\.)*)"')
# A key of countisctl -> the metric, its own labels, and the metric's units in one of the key's.
INSTANTS = {
    **{f"voltage_V{n}_V": ("voltage_volts", {"phase": str(n)}) for n in (1, 2, 3)},
    **{f"voltage_U{n}_V": ("phase_to_phase_voltage_volts", {"phases": n}) for n in ("12", "23", "31")},
    **{f"current_I{n}_A": ("current_amperes", {"phase": str(n)}) for n in (1, 2, 3)},
    **{f"power_active_P{n}_W": ("phase_active_power_watts", {"phase": str(n)}) for n in (1, 2, 3)},
    **{f"power_reactive_Q{n}_var": ("phase_reactive_power_vars", {"phase": str(n)}) for n in (1, 2, 3)},
    **{f"power_factor_PF{n}": ("phase_power_factor_ratio", {"phase": str(n)}) for n in (1, 2, 3)},
    "voltage_LN_mean_V": ("voltage_mean_volts", {}), "voltage_LL_mean_V": ("phase_to_phase_voltage_mean_volts", {}),
    "current_mean_A": ("current_mean_amperes", {}), "current_IN_A": ("neutral_current_amperes", {}),
    "power_active_P_W": ("active_power_watts", {}), "power_reactive_Q_var": ("reactive_power_vars", {}),
    "power_apparent_S_VA": ("apparent_power_volt_amperes", {}), "power_factor_PF": ("power_factor_ratio", {}),
    "frequency_Hz": ("frequency_hertz", {}), "phase_sequence": ("phase_sequence", {}),
    "tariff_in_progress": ("tariff_in_progress", {}),
}
ENERGIES = {
    "energy_total_ea_pos_Wh": ("active_energy_imported_joules_total", {}),
    "energy_total_ea_neg_Wh": ("active_energy_exported_joules_total", {}),
    "energy_total_eap_VAh": ("apparent_energy_volt_ampere_seconds_total", {}),
    "energy_total_er_pos_varh": ("reactive_energy_imported_var_seconds_total", {}),
    "energy_total_er_neg_ind_varh": ("inductive_reactive_energy_exported_var_seconds_total", {}),
}
OTHERS = {  # of values: all
    "energy_L2_ea_pos_Wh": ("phase_active_energy_imported_joules_total", {"phase": "2"}),
    "energy_T1_ea_pos_Wh": ("tariff_active_energy_imported_joules_total", {"tariff": "1"}),
    "tariff_time_T1_h": ("tariff_time_seconds_total", {"tariff": "1"}),
}


@contextlib.contextmanager
def collector(programs, file):
    """Gives the address of its endpoint."""
    with subprocess.Popen([programs / "countis-collector", "--config", file], stderr=subprocess.PIPE, text=True,
                          env={**os.environ, "LC_ALL": "C.UTF-8"}) as process:
        try:
            yield next(found.group() for line in process.stderr if (found := re.search(r"http://\S+", line)))
        finally:
            process.terminate()
            rest = process.stderr.read()
            assert process.wait(LONGEST) == 0 and rest == "", rest


def readings(programs, host):
    done = subprocess.run([programs / "countisctl", "read", "--json", host], check=True, capture_output=True, text=True,
                          timeout=LONGEST)
    return json.loads(done.stdout)


def scraped(address):
    """The page, and its samples as (name, labels) -> value."""
    page = urllib.request.urlopen(address, timeout=LONGEST).read().decode()
    samples = {}
    for line in page.splitlines():
        if found := SAMPLE.match(line):
            labels = frozenset((name, value) for name, value in LABEL.findall(found.group(2) or ""))
            assert (found.group(1), labels) not in samples, line
            samples[found.group(1), labels] = float(found.group(3))
    return page, samples


def complete(address):
    """The first scrape that has every value: a meter is read block by block."""
    wanted = {"countis_" + name for name, _ in (*INSTANTS.values(), *ENERGIES.values(), *OTHERS.values())}
    until = time.monotonic() + LONGEST
    while True:
        page, samples = scraped(address)
        if wanted <= {name for name, _ in samples}:
            return page, samples
        assert time.monotonic() < until, wanted - {name for name, _ in samples}
        time.sleep(0.1)


def agrees(samples, before, after):
    """`before` and `after` were read around the scrape: instantaneous values do not change, and energies grow."""
    common = next(labels for name, labels in samples if name == "countis_meter_up")
    assert samples["countis_meter_up", common] == 1
    assert dict(common)["name"] == r'CNC \"line\" 1' and dict(common)["place"] == "Hall 1", common
    assert dict(common)["serial"], common

    def value(name, labels):
        return samples["countis_" + name, common | set(labels.items())]

    for key, (name, labels) in INSTANTS.items():
        expected = float(before[key])
        assert math.isclose(value(name, labels), expected, rel_tol=EXACT), (key, expected, value(name, labels))
    for key, (name, labels) in {**ENERGIES, **OTHERS}.items():
        least, most = before[key] * 3600 * (1 - EXACT), after[key] * 3600 * (1 + EXACT)
        assert least <= value(name, labels) <= most, (key, least, value(name, labels), most)
    assert value("active_energy_imported_joules_total", {}) > 0


def counts_what_is_recorded(address):
    name = "countis_collector_readings_committed_total"
    until = time.monotonic() + LONGEST
    seen = set()
    while len(seen) < 4:  # one reading a second
        seen |= {value for (key, _), value in scraped(address)[1].items() if key == name}
        assert time.monotonic() < until, seen
        time.sleep(0.2)


def is_accepted(peers, page):
    promtool = unpacked(peers, "prometheus", "usr/bin/promtool")
    done = subprocess.run([promtool, "check", "metrics"], input=page, capture_output=True, text=True, timeout=LONGEST,
                          env=environment(promtool, "prometheus"), check=False)
    assert done.returncode == 0 and done.stdout + done.stderr == "", done


def is_documented(samples):
    """The page names each metric; of those of phases, tariffs and partial meters it says how their names begin."""
    text = pathlib.Path(__file__).parents[2].joinpath("docs/exporters.md").read_text("utf-8")
    for name, _ in samples:
        plain = re.sub(r"^countis_(phase_tariff|partial_tariff|phase|tariff|partial)_(?=.*(joules|seconds)_total)",
                       "countis_", name)
        plain = re.sub(r"_(count|sum)$", "", plain) if name.startswith("exposer_") else plain
        assert f"`{plain}`" in text or f"`{name}`" in text, name


def dashboard_works(peers, folder, samples):
    """Its queries are PromQL, and name metrics that the collector has."""
    board = json.loads(pathlib.Path(__file__).parents[2].joinpath("packaging/grafana/countis-prometheus.json")
                       .read_text("utf-8"))
    queries = [target["expr"].replace("$meter", ".+") for panel in board["panels"] for target in panel["targets"]]
    queries += re.findall(r"label_values\((\w+),", board["templating"]["list"][1]["query"])
    names = {name for name, _ in samples} | {"countis_meter_failures_total"}  # which there are after the first failure
    for query in queries:
        used = set(re.findall(r"\b(?:countis|process)_\w+", query))
        assert used and used <= names, query
    rules = [{"record": f"countis:query{n}", "expr": query} for n, query in enumerate(queries)]
    file = pathlib.Path(folder, "rules.json")
    file.write_text(json.dumps({"groups": [{"name": "dashboard", "rules": rules}]}), "utf-8")  # JSON is YAML
    promtool = unpacked(peers, "prometheus", "usr/bin/promtool")
    done = subprocess.run([promtool, "check", "rules", file], capture_output=True, text=True, timeout=LONGEST,
                          env=environment(promtool, "prometheus"), check=False)
    assert done.returncode == 0 and f"{len(rules)} rules found" in done.stdout, done


def counts_each_meter_once(peers, folder):
    """Point 1 has been read by two collectors for twelve hours: the first one is cut off from the database."""
    def series(metric, instance, point, values):
        labels = f'instance="{instance}",point="{point}",serial="S{point}"'
        return {"series": f"countis_{metric}{{{labels}}}", "values": values}

    energy, power = "active_energy_imported_joules_total", "active_power_watts"
    inputs = [series("meter_up", "a", 1, "1x1440"), series("meter_up", "b", 1, "_x720 1x720"),
              series("meter_up", "b", 2, "1x1440"), series("meter_up", "b", 3, "0x1440"),
              series(power, "a", 1, "100x1440"), series(power, "b", 1, "_x720 100x720"), series(power, "b", 2, "-30x1440"),
              series(energy, "a", 1, "0+6000x1440"), series(energy, "b", 1, "_x720 4320000+6000x720"),
              series(energy, "b", 2, "0+6000x1440")]
    root = pathlib.Path(__file__).parents[2]
    board = json.loads(root.joinpath("packaging/grafana/countis-prometheus.json").read_text("utf-8"))
    queries = {panel["title"]: [target["expr"] for target in panel["targets"]] for panel in board["panels"]}
    page = re.sub(r"\s+", " ", root.joinpath("docs/exporters.md").read_text("utf-8"))
    documented = re.findall(r"`((?:sum|increase)\(.*?)`", page)
    assert documented[:1] == queries["Power of the site"] and len(documented) == 2, documented
    expected = [(queries["Meters that answer"][0], {"{}": 2}), (queries["Meters that answer"][1], {"{}": 1}), (documented[0], {"{}": 70}),
                (queries["Imported in 24 hours"][0], {"{}": 4800}),
                (documented[1], {'{point="1",serial="S1"}': 2.4, '{point="2",serial="S2"}': 2.4})]
    tests = [{"expr": query, "eval_time": "1d",
              "exp_samples": [{"labels": labels, "value": value} for labels, value in samples.items()]}
             for query, samples in expected]
    file = pathlib.Path(folder, "tests.json")
    file.write_text(json.dumps({"tests": [{"interval": "1m", "input_series": inputs, "promql_expr_test": tests}]}),
                    "utf-8")
    promtool = unpacked(peers, "prometheus", "usr/bin/promtool")
    done = subprocess.run([promtool, "test", "rules", file], capture_output=True, text=True, timeout=LONGEST,
                          env=environment(promtool, "prometheus"), check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def main(programs, peers):
    load = [word for setting in LOAD for word in ("--set", setting)]
    with tempfile.TemporaryDirectory() as folder, simulated_meter(programs, *load) as host:
        file = pathlib.Path(folder, "site.yaml")
        file.write_text(f"database: sqlite:{folder}/site.sqlite\n"
                        f"meters:\n  - {{name: 'CNC \"line\" 1', address: '{host}/5', place: Hall 1}}\n"
                        "prometheus: {listen: '127.0.0.1:0', values: all}\n", "utf-8")
        before = readings(programs, host)
        with collector(programs, file) as address:
            page, samples = complete(address)
            agrees(samples, before, readings(programs, host))
            counts_what_is_recorded(address)
            is_accepted(peers, page)
            is_documented(samples)
            dashboard_works(peers, folder, samples)
            counts_each_meter_once(peers, folder)
    print("Prometheus gets what countisctl reads")


if __name__ == "__main__":
    main(pathlib.Path(sys.argv[1]), sys.argv[2])

#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs clang-tidy over every translation unit of ours that a build folder compiles, on all cores.

Units with the same compiler flags are read together (tidy_batches.py). A unit found clean is remembered by a digest of
its command, the checks and every file that it reads, so that a second run costs what has changed.
"""
import argparse
import concurrent.futures
import functools
import hashlib
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile

import tidy_batches

ROOT = pathlib.Path(__file__).resolve().parents[2]
# Leaks of new are the sanitizers' matter, and no struct here is kept by the million.
ANALYZER = "clang-analyzer-*,-clang-analyzer-cplusplus.NewDeleteLeaks,-clang-analyzer-optin.performance.Padding"
UNITY = re.compile(r"unity_\w+_cxx\.cxx")
OURS = ("src", "models", "qml", "simulator", "tests", "bench")


def compiled_units(build):
    for entry in json.loads((build / "compile_commands.json").read_text()):
        path = pathlib.Path(entry["directory"], entry["file"]).resolve()
        for unit in included_units(path) or [path]:
            if unit.is_relative_to(ROOT) and unit.relative_to(ROOT).parts[0] in OURS:
                yield unit, entry


def included_units(path):
    """Those that CMake has put together in a file of its own (cmake/CountisUnity.cmake), each with the same command."""
    if not UNITY.fullmatch(path.name) or not path.exists():
        return []
    return [pathlib.Path(name) for name in re.findall(r'^#include "([^"]+)"', path.read_text(), re.MULTILINE)]


def read_files(build, units):
    """The headers that each unit reads, as ninja noted them: unit -> files. Units that are compiled together read those
    of all; of one that was not compiled, only ours are known."""
    listing = subprocess.run(["ninja", "-C", build, "-t", "deps"], capture_output=True, text=True, check=True).stdout
    files = {}
    for made in listing.split("\n\n"):
        read = {pathlib.Path(build, line.strip()) for line in made.splitlines() if line.startswith(" ")}
        for unit in read & units:
            files.setdefault(unit, set()).update(read - units)
    return {unit: files.get(unit) or tidy_batches.headers_of(unit) for unit in units}


@functools.cache
def identity(path):
    """The content of a file of ours; of a system header its date and size are enough."""
    if path.is_relative_to(ROOT) or not path.is_absolute():
        return hashlib.sha256(path.read_bytes()).digest()
    status = path.stat()
    return f"{path} {status.st_mtime_ns} {status.st_size}".encode()


def digest(tidy, path, entry, files):
    sum_ = hashlib.sha256(tidy)
    sum_.update("\0".join(tidy_batches.flags_of(entry)).encode())
    for name in sorted({path, *files[path]}):
        sum_.update(identity(name))
    return sum_.hexdigest()


class Tidy:
    def __init__(self, program, folder, more_checks=""):
        self.program, self.folder, self.more_checks = program, folder, more_checks
        self.version = subprocess.run([program, "--version"], capture_output=True, check=True).stdout

    def run(self, path, flags, cwd):
        command = [self.program, "--quiet", f"--config-file={ROOT / '.clang-tidy'}", f"--checks={self.more_checks}",
                   f"--header-filter=^{ROOT}/({'|'.join(OURS)})/", path, "--", *flags, "-Wno-unknown-warning-option"]
        result = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, check=False, cwd=cwd)
        return result.returncode == 0, result.stdout.strip() or result.stderr.strip()

    def judge(self, batch):
        """[(unit, what was found in it)], "" where nothing was. Findings are those of the unit alone."""
        if len(batch.units) == 1:
            unit = batch.units[0]
            clean, text = self.run(unit.path, unit.flags, unit.folder)
            return [(unit, "" if clean else text or "clang-tidy failed")]
        with tempfile.NamedTemporaryFile("w", suffix=".cpp", dir=self.folder) as file:
            file.write(batch.text())
            file.flush()
            clean, text = self.run(file.name, batch.flags(), batch.units[0].folder)
            named = found_places(text, file.name)
        if clean:
            return [(unit, "") for unit in batch.units]
        return self.judge_apart(batch, text, batch.units_at(named) if named else [])

    def judge_apart(self, batch, text, suspects):
        """What a batch comes to in which something was found, in these units where it is known."""
        if not suspects or len(suspects) == len(batch.units):
            return [verdict for half in batch.halves() for verdict in self.judge(half)]
        verdicts = [verdict for unit in suspects for verdict in self.judge(tidy_batches.Batch([unit]))]
        if not any(found for _, found in verdicts):
            reason = next((line for line in text.splitlines() if "error:" in line), text)
            print("clang-tidy: clean, but not together:", *(unit.path.name for unit in suspects), reason, flush=True)
        others = batch.without(suspects)
        # What does not compile was not read to its end.
        if "clang-diagnostic-error" in text or "too many errors" in text:
            return verdicts + self.judge(others)
        return verdicts + [(unit, "") for unit in others.units]


def found_places(text, main_file):
    """The lines of the main file with findings; None where one is in another file."""
    places = re.findall(r"^([^\s:][^:]*):(\d+):\d+: (?:error|warning):", text, re.MULTILINE)
    if any(path != main_file for path, _ in places):
        return None
    return {int(line) for _, line in places}


def open_units(arguments, tidy, marks):
    """Those not yet known to be clean, each with the mark that will say so; and how many there are in all."""
    checks = tidy.version + (ROOT / ".clang-tidy").read_bytes() + tidy.more_checks.encode()
    entries = {path: entry for path, entry in compiled_units(arguments.build)
               if not arguments.only or any(part in str(path) for part in arguments.only)}
    files = read_files(arguments.build, set(entries))
    units = {path: marks / digest(checks, path, entry, files) for path, entry in entries.items()}
    return [(tidy_batches.unit_of(path, entries[path]), mark) for path, mark in units.items() if not mark.exists()], \
        len(units)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--build", type=pathlib.Path, required=True)
    parser.add_argument("--tidy", default="clang-tidy")
    parser.add_argument("--analyze", action="store_true", help="the static analyzer besides, which doubles the time")
    parser.add_argument("only", nargs="*", help="parts of file names; all files when none is given")
    arguments = parser.parse_args()
    arguments.build = arguments.build.resolve()

    marks = arguments.build / "clang-tidy"
    marks.mkdir(exist_ok=True)
    tidy = Tidy(arguments.tidy, marks, ANALYZER if arguments.analyze else "")
    unknown, count = open_units(arguments, tidy, marks)
    mark_of = {unit.path: mark for unit, mark in unknown}
    batches = tidy_batches.batches([unit for unit, _ in unknown])
    print(f"clang-tidy: {count} units, {count - len(unknown)} known to be clean, the others in {len(batches)} batches",
          flush=True)

    bad, shown = 0, set()
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        for run in concurrent.futures.as_completed([pool.submit(tidy.judge, batch) for batch in batches]):
            for unit, found in run.result():
                if not found:
                    mark_of[unit.path].touch()
                    continue
                bad += 1
                if found not in shown:  # a finding in a header comes with each unit that reads it
                    print(found, flush=True)
                    shown.add(found)
    print(f"clang-tidy: {bad} of {count} units with findings")
    return 1 if bad or not count else 0


if __name__ == "__main__":
    sys.exit(main())

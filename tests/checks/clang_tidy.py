#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs clang-tidy over every translation unit of ours that a build folder compiles, on all cores.

A unit found clean is remembered by a digest of its command, the checks and every file that it reads, so that a second
run costs what has changed.
"""
import argparse
import concurrent.futures
import hashlib
import json
import os
import pathlib
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
OURS = ("src", "models", "qml", "simulator", "tests", "bench")


def compiled_units(build):
    for entry in json.loads((build / "compile_commands.json").read_text()):
        path = pathlib.Path(entry["directory"], entry["file"]).resolve()
        if path.is_relative_to(ROOT) and path.relative_to(ROOT).parts[0] in OURS:
            yield path, entry


def read_files(build):
    """What each object file was made from, as ninja noted it: object -> files."""
    listing = subprocess.run(["ninja", "-C", build, "-t", "deps"], capture_output=True, text=True, check=True).stdout
    files, current = {}, None
    for line in listing.splitlines():
        if line.startswith(" "):
            current.append(pathlib.Path(build, line.strip()))
        elif ": #deps" in line:
            current = files.setdefault(line.split(": #deps")[0], [])
    return files


def identity(path):
    """The content of a file of ours; of a system header its date and size are enough."""
    if path.is_relative_to(ROOT) or not path.is_absolute():
        return path.read_bytes()
    status = path.stat()
    return f"{path} {status.st_mtime_ns} {status.st_size}".encode()


def digest(tidy, path, entry, files):
    sum_ = hashlib.sha256(tidy)
    sum_.update(entry["command"].encode())
    for name in sorted({path, *files.get(entry.get("output", ""), [])}):
        sum_.update(identity(name))
    return sum_.hexdigest()


def check(arguments, path):
    command = [arguments.tidy, "-p", arguments.build, "--quiet", "--extra-arg=-Wno-unknown-warning-option",
               f"--header-filter=^{ROOT}/({'|'.join(OURS)})/", path]
    return subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, check=False)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--build", type=pathlib.Path, required=True)
    parser.add_argument("--tidy", default="clang-tidy")
    parser.add_argument("only", nargs="*", help="parts of file names; all files when none is given")
    arguments = parser.parse_args()
    arguments.build = arguments.build.resolve()

    remembered = arguments.build / "clang-tidy"
    remembered.mkdir(exist_ok=True)
    version = subprocess.run([arguments.tidy, "--version"], capture_output=True, check=True).stdout
    checks = version + (ROOT / ".clang-tidy").read_bytes()
    files = read_files(arguments.build)
    units = [(path, remembered / digest(checks, path, entry, files))
             for path, entry in compiled_units(arguments.build)
             if not arguments.only or any(part in str(path) for part in arguments.only)]
    open_units = [(path, mark) for path, mark in units if not mark.exists()]
    print(f"clang-tidy: {len(units)} units, {len(units) - len(open_units)} known to be clean")

    bad, shown = 0, set()
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        runs = {pool.submit(check, arguments, path): (path, mark) for path, mark in open_units}
        for run in concurrent.futures.as_completed(runs):
            path, mark = runs[run]
            result = run.result()
            if result.returncode == 0:
                mark.touch()
                continue
            bad += 1
            text = result.stdout.strip() or result.stderr.strip()
            if text not in shown:  # a finding in a header comes with each unit that reads it
                print(text, flush=True)
                shown.add(text)
    print(f"clang-tidy: {bad} of {len(units)} units with findings")
    return 1 if bad or not units else 0


if __name__ == "__main__":
    sys.exit(main())

#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A page names every option that a program's --help names, and no other.

documented_options.py PROGRAM PAGE
"""
import pathlib
import re
import subprocess
import sys

OPTION = re.compile(r"(?<![\w-])--[a-z][a-z-]*")
OF_ALL_PROGRAMS = {"--help", "--version"}


def main():
    program, page = map(pathlib.Path, sys.argv[1:])
    told = subprocess.run([program, "--help"], capture_output=True, text=True, check=True).stdout
    known = {word for line in told.splitlines() for word in OPTION.findall(line[:28])} - OF_ALL_PROGRAMS
    # Whole commands of other programs stand in code spans of several words.
    written = set(OPTION.findall(re.sub(r"`countisctl [^`]*`", "", page.read_text(encoding="utf-8"))))
    faults = [f"{page.name} does not name {option}" for option in sorted(known - written)]
    faults += [f"{program.name} has no {option}, which {page.name} names" for option in sorted(written - known)]
    print("\n".join(faults) if faults else f"{page.name} names the {len(known)} options of {program.name}")
    return 1 if faults or not known else 0


if __name__ == "__main__":
    sys.exit(main())

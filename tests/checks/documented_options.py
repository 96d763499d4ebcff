#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A page names every option that a program's --help names, and no other.

documented_options.py PROGRAM PAGE [COMMAND…]: with commands, the options of PROGRAM COMMAND --help; each line of the page
that begins with "PROGRAM COMMAND" has those of that command.
"""
import pathlib
import re
import subprocess
import sys

OPTION = re.compile(r"(?<![\w-])--[a-z][a-z-]*")
OF_ALL_PROGRAMS = {"--help", "--version"}
OTHERS = ("countis", "countis-collector", "countisctl", "countis-sim")


def options_of(*command):
    """Those that stand where --help begins a line; what they exclude stands behind them."""
    told = subprocess.run([*command, "--help"], capture_output=True, text=True, check=True).stdout
    named = (line[:28].split("Excludes:")[0] for line in told.splitlines() if line.startswith("  -"))
    return {word for line in named for word in OPTION.findall(line)} - OF_ALL_PROGRAMS


def faults(program, page, commands):
    text = page.read_text(encoding="utf-8")
    # Whole commands of other programs stand in code spans of several words.
    for other in OTHERS:
        if other != program.name:
            text = re.sub(rf"`{other} [^`]*`", "", text)
    known = {command: options_of(program, *command.split()) for command in commands}
    every = set().union(*known.values())
    written = set(OPTION.findall(text)) - OF_ALL_PROGRAMS
    for command, options in known.items():
        if not options:
            yield f"{program.name} {command} --help names no option"
        if not command:
            continue
        begin = f"{program.name} {command} "
        usage = {word for line in text.splitlines() if line.startswith(begin) for word in OPTION.findall(line)}
        yield from (f"{page.name} does not give {option} to {begin}" for option in sorted(options - usage))
        yield from (f"{begin}has no {option}, which {page.name} gives to it" for option in sorted(usage - options))
    yield from (f"{page.name} does not name {option}" for option in sorted(every - written))
    yield from (f"{program.name} has no {option}, which {page.name} names" for option in sorted(written - every))


def main():
    program, page = map(pathlib.Path, sys.argv[1:3])
    found = list(faults(program, page, sys.argv[3:] or [""]))
    print("\n".join(found) if found else f"{page.name} names the options of {program.name}")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())

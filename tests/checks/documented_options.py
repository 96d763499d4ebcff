#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A page names every option that a program's --help names, and no other.

documented_options.py PROGRAM PAGE: where PROGRAM has commands, each of them, also one of a group ("history check"), has
lines in the blocks of code of PAGE that begin with "PROGRAM COMMAND" and give its options.
"""
import pathlib
import re
import subprocess
import sys

OPTION = re.compile(r"(?<![\w-])--[a-z][a-z-]*")
COMMANDS = re.compile(r"(?m)^Commands:\n")
CODE = re.compile(r"(?ms)^```\w*\n(.*?)^```")
COMMAND = re.compile(r"  ([a-z][a-z-]*)\b")
OF_ALL_PROGRAMS = {"--help", "--version"}
OTHERS = ("countis", "countis-collector", "countisctl", "countis-sim")


def help_of(*command):
    return subprocess.run([*command, "--help"], capture_output=True, text=True, check=True).stdout


def options_of(told):
    """Those that stand where --help begins a line; what they exclude stands behind them."""
    named = (line[:28].split("Excludes:")[0] for line in told.splitlines() if line.startswith("  -"))
    return {word for line in named for word in OPTION.findall(line)}


def commands_of(told):
    """The names below "Commands:"."""
    heading = COMMANDS.search(told)
    listed = told[heading.end():].splitlines() if heading else []
    return [match.group(1) for match in map(COMMAND.match, listed) if match]


def options_by_command(program, group=()):
    """Of each command that has none below it, as its words; of () where the program has no commands."""
    told = help_of(program, *group)
    below = commands_of(told)
    if not below:
        return {group: options_of(told)}
    return {command: options for name in below
            for command, options in options_by_command(program, (*group, name)).items()}


def faults(program, page):
    text = page.read_text(encoding="utf-8")
    # Whole commands of other programs stand in code spans of several words.
    for other in OTHERS:
        if other != program.name:
            text = re.sub(rf"`{other} [^`]*`", "", text)
    lines = [line for block in CODE.findall(text) for line in block.splitlines()]
    known = options_by_command(program)
    every = set().union(*known.values()) - OF_ALL_PROGRAMS
    written = set(OPTION.findall(text)) - OF_ALL_PROGRAMS
    for command, options in known.items():
        name = " ".join((program.name, *command))
        if "--help" not in options:
            yield f"{name} --help cannot be understood"
        if command:
            yield from faults_of_command(name, options, page.name, lines)
    if () not in known:
        yield from no_commands(program.name, page.name, lines, known)
    yield from (f"{page.name} does not name {option}" for option in sorted(every - written))
    yield from (f"{program.name} has no {option}, which {page.name} names" for option in sorted(written - every))


def faults_of_command(name, options, page, lines):
    usage = [line for line in lines if re.match(rf"{name}(?: |$)", line)]
    given = {word for line in usage for word in OPTION.findall(line)}
    if not usage:
        yield f"{page} has no line that begins with {name}"
    yield from (f"{page} does not give {option} to {name}" for option in sorted(options - given - OF_ALL_PROGRAMS))
    yield from (f"{name} has no {option}, which {page} gives to it" for option in sorted(given - options))


def no_commands(program, page, lines, known):
    """Lines like those of a command, for which there is none."""
    for line in lines:
        name, *words = line.split() or [""]
        if name == program and not any(tuple(words[:len(command)]) == command for command in known):
            yield f"{program} has no such command, which {page} has: {line}"


def main():
    program, page = map(pathlib.Path, sys.argv[1:3])
    found = list(faults(program, page))
    print("\n".join(found) if found else f"{page.name} names the options of {program.name}")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())

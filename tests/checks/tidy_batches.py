# SPDX-License-Identifier: GPL-3.0-or-later
"""Puts translation units one behind the other into larger ones, for clang-tidy.

Most of clang-tidy's time goes into the headers that every unit reads, and they are the same in all units of a target.
The text of the units is copied, not included: some checks, the static analyzer among them, look at nothing but the main
file. A batch with findings is halved until each stands with its own unit, so that it has its own file and line, and
nothing is found that is only there because of the neighbours.
"""
import dataclasses
import pathlib
import re
import shlex

MOST_UNITS = 8
MOST_LINES = 2000

INCLUDE = re.compile(r'\s*#\s*include\s+([<"][^>"]+[>"])')
MACRO = re.compile(r"\s*#\s*define\s+(\w+)")
# What a line that begins a declaration declares; members, which bear their class's name, clash with nothing.
DECLARED = re.compile(r"(?:[^(){}=;\[:]|::)*(?<![\w:])([A-Za-z_]\w*)\s*(?:[({=;\[]|:(?!:))")

# Brings in names that do not stand in the unit.
ALL_NAMES = re.compile(r"^using enum\b", re.MULTILINE)
# Each assertion of Catch multiplies the paths through a test, and the static analyzer spends its whole budget on them:
# in tests it gets a third, as much as most of our own functions need.
TEST_FLAGS = ("-Xclang", "-analyzer-config", "-Xclang", "max-nodes=75000")


@dataclasses.dataclass
class Unit:
    path: pathlib.Path
    folder: str    # where its compiler is called
    flags: tuple   # of its compiler, without itself and its output
    text: str

    @property
    def lines(self):
        return self.text.count("\n") + 1

    @property
    def names(self):
        return names(self.text)

    @property
    def header_names(self):
        """Of the headers beside it that it reads itself: those that tests share clash most."""
        found = set()
        for name in re.findall(r'^#include "([^"]+)"', self.text, re.MULTILINE):
            header = self.path.parent / name
            if header.is_file():
                found |= {(name, one) for one in names(header.read_text())}
        return found


def unit_of(path, entry):
    text = path.read_text()
    return Unit(path, entry["directory"], flags_of(entry) + (TEST_FLAGS if "TEST_CASE(" in text else ()), text)


def flags_of(entry):
    words = shlex.split(entry["command"])
    first = next(i for i, word in enumerate(words) if not pathlib.Path(word).name.startswith("ccache"))
    flags, words = [], iter(words[first + 1:])
    for word in words:
        if word in ("-o", "-MT", "-MF"):
            next(words)
        elif word not in ("-c", "-MD", entry["file"]):
            flags.append(word)
    return tuple(flags)


def names(text):
    """Of everything that a unit declares outside of classes and functions, roughly: what is not indented."""
    found = set(MACRO.findall(text))
    for line in text.splitlines():
        if not re.match(r"[A-Za-z_]", line) or re.match(r"(using|namespace|TEST_CASE|public|private)\b", line):
            continue
        if declared := DECLARED.match(line):
            found.add(declared.group(1))
    return found


class Batch:
    def __init__(self, units=()):
        self.units, self.names, self.header_names, self.lines = [], set(), set(), 0
        for unit in units:
            self.add(unit)

    def halves(self):
        middle = len(self.units) // 2
        return Batch(self.units[:middle]), Batch(self.units[middle:])

    def takes(self, unit):
        if not self.units:
            return True
        return (len(self.units) < MOST_UNITS and self.lines + unit.lines <= MOST_LINES
                and self.units[0].flags == unit.flags and not self.clashes(unit)
                and not any(ALL_NAMES.search(one.text) for one in (unit, *self.units)))

    def clashes(self, unit):
        """The same name twice, but where one header says it to both."""
        header_names = unit.header_names
        here = {name for _, name in self.header_names - header_names}
        there = {name for _, name in header_names - self.header_names}
        both = {name for _, name in self.header_names & header_names}
        return bool(self.names & (unit.names | there | both) or unit.names & (here | both) or here & there)

    def add(self, unit):
        self.units.append(unit)
        self.names |= unit.names
        self.header_names |= unit.header_names
        self.lines += unit.lines

    def text(self):
        """A header that an earlier unit reads is left out of the later ones: twice in one file is a finding."""
        read, lines = set(), []
        for unit in self.units:
            here = set()
            for line in unit.text.splitlines():
                included = INCLUDE.match(line)
                if included:
                    here.add(included.group(1))
                if not included or included.group(1) not in read:
                    lines.append(line)
            read |= here
        return "\n".join(lines) + "\n"

    def flags(self):
        folders = dict.fromkeys(str(unit.path.parent) for unit in self.units)
        return [*self.units[0].flags, *(word for folder in folders for word in ("-iquote", folder))]


def batches(units):
    """The longest first, so that none keeps the others waiting at the end."""
    made = []
    for unit in sorted(units, key=lambda unit: -unit.lines):
        batch = next((batch for batch in made if batch.takes(unit)), None)
        if batch is None:
            batch = Batch()
            made.append(batch)
        batch.add(unit)
    return sorted(made, key=lambda batch: -batch.lines)

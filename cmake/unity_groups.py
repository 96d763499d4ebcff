#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Which sources of a target are compiled together in the build with the sanitizers.

Reads lines of a target and a source, apart by a tabulator, and writes lines of a target, a group and a source. A source
that stands in no group is compiled alone.

Sources of one group could be read together by clang-tidy, too, and besides none says a name that another keeps for
itself: it would mean something else there, or be hidden, which is a warning.
"""
import collections
import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parents[1]
sys.path.append(str(ROOT / "tests/checks"))
sys.dont_write_bytecode = True
import tidy_batches  # noqa: E402

# Comments and strings; what is left are the words of the code.
NO_CODE = re.compile(r'//.*|"(?:\\.|[^"\\\n])*"')
WORD = re.compile(r"[A-Za-z_]\w*")
USED_AS = re.compile(r"^using ([\w:]+::(\w+));", re.MULTILINE)


class Source:
    def __init__(self, unit):
        self.used = dict(USED_AS.findall(unit.text))
        self.own = (unit.names | set(unit.aliases)) - unit.read_names
        self.said = set(WORD.findall(NO_CODE.sub("", unit.text)))

    def disturbs(self, other):
        used = {name for whole, name in self.used.items() if whole not in other.used}
        return bool((self.own | used) & other.said)


class Group(tidy_batches.Batch):
    # More make little faster, leave cores idle at the end of a build, and more to compile after each change.
    most_units, most_lines = 10, 1500

    def __init__(self, units=()):
        self.sources = []
        super().__init__(units)

    def takes(self, unit):
        source = Source(unit)
        return super().takes(unit) and not any(one.disturbs(source) or source.disturbs(one) for one in self.sources)

    def add(self, unit):
        super().add(unit)
        self.sources.append(Source(unit))


def groups(sources):
    """[[source, …], …] of at least two each."""
    units = [tidy_batches.Unit(source, "", (), source.read_text("utf-8")) for source in sorted(sources)]
    return [[unit.path for unit in group.units] for group in tidy_batches.batches(units, Group) if len(group.units) > 1]


def main():
    targets = collections.defaultdict(list)
    for line in sys.stdin:
        target, source = line.rstrip("\n").split("\t")
        targets[target].append(pathlib.Path(source))
    for target, sources in targets.items():
        for number, group in enumerate(groups(sources)):
            for source in group:
                print(target, number, source, sep="\t")


if __name__ == "__main__":
    main()

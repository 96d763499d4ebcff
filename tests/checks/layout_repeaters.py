#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""No Repeater stands directly in a layout unless its items stay as long as the layout.

In Qt 6.4 a layout whose size is set after an item went, and before its next polish, reads the item that is gone. Where
rows come and go, a Row or a Column stands between. A model is fixed when it is a number, a list of constants, or
carries the comment "the rows stay".
"""
import pathlib
import re
import sys

# Cards and dialogs lay out what is put into them.
LAYOUTS = {"RowLayout", "ColumnLayout", "GridLayout", "StackLayout", "Card", "Dialog"}
OPENS = re.compile(r"(?:^|[\s:\[])(?:[a-z]\w*\.|[A-Z]\w*\.)?([A-Z]\w*) \{$")
FIXED = re.compile(r"\d+$|\[[^()]*\]$|.*// the rows stay$")


def faults(text):
    blocks = []
    for number, line in enumerate(text.splitlines(), 1):
        code = line.split(" // ")[0].rstrip()
        model = re.match(r"\s*model: (.*)", line)
        if model and blocks[-1:] == ["Repeater"] and LAYOUTS & set(blocks[-2:-1]) and not FIXED.match(model[1]):
            yield number, model[1]
        opened = OPENS.search(code)
        for brace in re.findall(r"[{}]", re.sub(r'"[^"]*"', "", code)):
            if brace == "}":
                blocks.pop()
            else:
                blocks.append(opened[1] if opened and code.endswith("{") else "")


def main(folder):
    found, count = [], 0
    for path in sorted(pathlib.Path(folder).rglob("*.qml")):
        count += 1
        found += [f"{path}:{number}: in a layout, a Repeater of rows that may go: {model}"
                  for number, model in faults(path.read_text(encoding="utf-8"))]
    print("\n".join(found) or f"{count} files, no Repeater of changing rows in a layout")
    return 1 if found or count == 0 else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))

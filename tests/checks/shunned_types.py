#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""No type in QML that does harm with Qt 6.4.

HoverHandler: each of them is noted again in every frame, in a list that is emptied only when a pointer moves: half a
gigabyte in a week of an unattended screen. controls/HoverArea.qml says the same.
Shape: the program may crash where one leaves its window and comes back (QTBUG-109200, models/drawing/drawing_item.h).

shunned_types.py ROOT: each is printed as FILE:LINE, and the exit code is 1, as it is where there is nothing to read.
"""
import pathlib
import re
import sys

from comments import lines_of, without_comments

INSTEAD = {"HoverHandler": "HoverArea", "Shape": "DrawingItem"}


def files(root):
    return sorted((root / "qml").rglob("*.qml"))


def faults(root):
    for path in files(root):
        text = without_comments(path.read_text("utf-8"))
        for shunned, better in INSTEAD.items():
            for line in lines_of(text, re.compile(rf"\b{shunned}\s*\{{")):
                yield f"{path.relative_to(root)}:{line}: use {better}"


def main():
    root = pathlib.Path(sys.argv[1])
    found = list(faults(root))
    read = len(files(root))
    print("\n".join(found) if found else f"{read} files without {' or '.join(INSTEAD)}")
    return 1 if found or not read else 0


if __name__ == "__main__":
    sys.exit(main())

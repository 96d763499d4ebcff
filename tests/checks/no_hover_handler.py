#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""No HoverHandler in QML. With Qt 6.4 each of them is noted again in every frame, in a list that is emptied only when a
pointer moves: half a gigabyte in a week of an unattended screen. controls/HoverArea.qml says the same.

no_hover_handler.py ROOT: each is printed as FILE:LINE, and the exit code is 1, as it is where there is nothing to read.
"""
import pathlib
import re
import sys

from comments import lines_of, without_comments

HANDLER = re.compile(r"\bHoverHandler\s*\{")


def files(root):
    return sorted((root / "qml").rglob("*.qml"))


def faults(root):
    for path in files(root):
        for line in lines_of(without_comments(path.read_text("utf-8")), HANDLER):
            yield f"{path.relative_to(root)}:{line}: use HoverArea"


def main():
    root = pathlib.Path(sys.argv[1])
    found = list(faults(root))
    read = len(files(root))
    print("\n".join(found) if found else f"{read} files without a HoverHandler")
    return 1 if found or not read else 0


if __name__ == "__main__":
    sys.exit(main())

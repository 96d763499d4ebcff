#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""No HoverHandler in QML. With Qt 6.4 each of them is noted again in every frame, in a list that is emptied only when a
pointer moves: half a gigabyte in a week of an unattended screen. controls/HoverArea.qml says the same."""
import pathlib
import re
import sys

root = pathlib.Path(sys.argv[1])
found = [f"{path.relative_to(root)}:{number}: use HoverArea"
         for path in sorted((root / "qml").rglob("*.qml"))
         for number, line in enumerate(path.read_text("utf-8").splitlines(), 1) if re.match(r"\s*HoverHandler\b", line)]
print("\n".join(found), end="\n" if found else "")
sys.exit(1 if found else 0)

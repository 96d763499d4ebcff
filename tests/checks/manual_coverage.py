#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every file and test that docs/manual-coverage.md names is there, and every row has a test or says why it has none.

manual_coverage.py ROOT
"""
import pathlib
import re
import sys

PAGE = "docs/manual-coverage.md"
ROW = re.compile(r"^\|\s*(\d[^|]*)\|([^|]*)\|([^|]*)\|([^|]*)\|([^|]*)\|$")
FILE_OR_NAME = re.compile(r"`([^`]+)`|“([^”]+)”")
NONE = "–"


def declares(text, name):
    """A Catch2 test case, a function of Python or of a Qt Quick test."""
    return f'"{name}"' in text or re.search(rf"\b(?:def|function) {re.escape(name)}\(", text) is not None


def tests_faults(root, cell):
    text, named = None, 0
    for path, name in FILE_OR_NAME.findall(cell):
        if path:
            file = root / "tests" / path
            text = file.read_text(encoding="utf-8") if file.is_file() else None
            if text is None:
                yield f"there is no tests/{path}"
        else:
            named += 1
            if text is not None and not declares(text, name):
                yield f"{file.relative_to(root)} has no test “{name}”"
    if not named:
        yield "no test is named"


def row_faults(root, where, tests, remark):
    if (where == NONE) != (tests == NONE) or (where == NONE and not remark):
        yield "with neither place nor test, a row says why"
    if NONE in (where, tests):
        return
    places = re.findall(r"`([^`]+)`", where)
    if not places:
        yield "no place is named"
    for place in places:
        if not (root / place).exists():
            yield f"there is no {place}"
    yield from tests_faults(root, tests)


def check(root):
    rows, faults = 0, []
    for number, line in enumerate((root / PAGE).read_text(encoding="utf-8").splitlines(), 1):
        if not (row := ROW.match(line)):
            continue
        rows += 1
        where, tests, remark = (cell.strip() for cell in row.groups()[2:])
        faults += [f"{PAGE}:{number}: {fault}" for fault in row_faults(root, where, tests, remark)]
    return rows, faults


def main():
    rows, faults = check(pathlib.Path(sys.argv[1]))
    print("\n".join(faults) if faults else f"{rows} statements of the manual, their files and tests are there")
    return 1 if faults or rows < 60 else 0


if __name__ == "__main__":
    sys.exit(main())

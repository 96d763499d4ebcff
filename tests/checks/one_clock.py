#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Ages and deadlines go by one clock, which counts the time that the machine was suspended: bootTime().

one_clock.py ROOT: each use of another clock is printed as FILE:LINE, and the exit code is 1, as it is where there is
nothing to read.
"""
import pathlib
import re
import sys

from comments import lines_of, without_comments

FOLDERS = ("src", "models", "simulator")
ALLOWED = {
    "src/core/clock.cpp",  # bootTime() itself, where the system has no such clock
    "simulator/network/web/http_stream.cpp",  # waits of its own, compared with nothing else
}
OTHER_CLOCKS = re.compile(r"\b(steady_clock|high_resolution_clock)\s*::\s*now\b"
                          r"|\b(QElapsedTimer|QDeadlineTimer)\b|\bCLOCK_MONOTONIC(_RAW|_COARSE)?\b|\bexpires_at\s*\(")
# Another name for such a clock, whatever is called by it. A time_point of it is only a type.
OTHER_NAME = re.compile(r"\busing\s+(\w+\s*=\s*)?[\w:]*\b(steady_clock|high_resolution_clock)\s*;"
                        r"|\btypedef\s+[\w:]*\b(steady_clock|high_resolution_clock)\s+\w+\s*;")


def files(root):
    return sorted(one for folder in FOLDERS for one in (root / folder).rglob("*")
                  if one.suffix in (".cpp", ".h") and one.relative_to(root).as_posix() not in ALLOWED)


def faults(root):
    for path in files(root):
        for line in lines_of(without_comments(path.read_text("utf-8")), OTHER_CLOCKS, OTHER_NAME):
            yield f"{path.relative_to(root)}:{line}: ages and deadlines go by bootTime() (core/boot_clock.h)"


def main():
    root = pathlib.Path(sys.argv[1])
    found = list(faults(root))
    read = len(files(root))
    print("\n".join(found) if found else f"{read} files go by bootTime()")
    return 1 if found or not read else 0


if __name__ == "__main__":
    sys.exit(main())

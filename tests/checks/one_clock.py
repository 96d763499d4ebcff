#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Ages and deadlines go by one clock, which counts the time that the machine was suspended: bootTime()."""
import pathlib
import re
import sys

FOLDERS = ["src", "models", "simulator"]
ALLOWED = {
    "src/core/clock.cpp",  # bootTime() itself, where the system has no such clock
    "simulator/web/http_stream.cpp",  # waits of its own, compared with nothing else
}
OTHER_CLOCKS = re.compile(r"steady_clock::now\(|QElapsedTimer|\bexpires_at\(")


def main():
    root = pathlib.Path(sys.argv[1])
    found = 0
    for path in sorted(one for folder in FOLDERS for one in (root / folder).rglob("*") if one.suffix in (".cpp", ".h")):
        name = path.relative_to(root).as_posix()
        if name in ALLOWED:
            continue
        for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
            if not line.strip().startswith("//") and OTHER_CLOCKS.search(line.split(" //")[0]):
                print(f"{name}:{number}: ages and deadlines go by bootTime() (core/boot_clock.h)")
                found += 1
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())

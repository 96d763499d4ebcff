#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Nothing in a Qt-free build folder was compiled from a header of Qt or linked with a library of Qt."""
import pathlib
import re
import subprocess
import sys

HEADER = re.compile(r"/(qt6|qcoro6|QtCore|QtGui)/", re.I)
LIBRARY = re.compile(r"\(NEEDED\).*\[(libQt\d|libQCoro)[^\]]*\]")


def headers(build):
    listing = subprocess.run(["ninja", "-C", build, "-t", "deps"], capture_output=True, text=True, check=True).stdout
    read = [line.strip() for line in listing.splitlines() if line.startswith(" ")]
    return len(read), [f"compiled from {line}" for line in read if HEADER.search(line)]


def is_program(path):
    if not path.is_file() or path.suffix in (".o", ".a"):
        return False
    with path.open("rb") as file:
        return file.read(4) == b"\x7fELF"


def libraries(build):
    programs = [path for folder in ("bin", "tests") for path in (build / folder).rglob("*") if is_program(path)]
    found = []
    for path in programs:
        needed = subprocess.run(["readelf", "-d", path], capture_output=True, text=True, check=True).stdout
        found += [f"{path.relative_to(build)} needs {match.group(1)}" for match in LIBRARY.finditer(needed)]
    return len(programs), found


def main():
    build = pathlib.Path(sys.argv[1])
    read, bad_headers = headers(build)
    programs, bad_libraries = libraries(build)
    faults = sorted({*bad_headers, *bad_libraries})
    print("\n".join(faults) if faults else f"{read} headers read and {programs} programs linked, none of Qt")
    return 1 if faults or not read or not programs else 0


if __name__ == "__main__":
    sys.exit(main())

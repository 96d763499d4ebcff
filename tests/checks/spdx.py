#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every file of the project that can hold a comment names its licence in its first five lines."""
import pathlib
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
LINE = "SPDX-License-Identifier: GPL-3.0-or-later"
ENDINGS = {".cpp", ".h", ".hpp", ".qml", ".js", ".mjs", ".py", ".sh", ".cmake", ".svg", ".xml", ".desktop", ".in", ".yaml", ".yml"}
NAMES = {"CMakeLists.txt", "dev", "run", ".clang-tidy", ".clang-format", "packages.txt"}


def tracked():
    listing = subprocess.run(["git", "-C", ROOT, "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
                             capture_output=True, text=True, check=True).stdout
    return [ROOT / name for name in sorted(set(listing.split("\0"))) if name]


def holds_comments(path):
    if path.suffix in ENDINGS or path.name in NAMES:
        return True
    return not path.suffix and path.is_file() and path.read_bytes().startswith(b"#!")


def main():
    files = [path for path in tracked() if path.is_file() and holds_comments(path)]
    without = [path for path in files if not any(LINE in line for line in path.read_text("utf-8").splitlines()[:5])]
    for path in without:
        print(f"{path.relative_to(ROOT)}:1: no '{LINE}'")
    print(f"{len(files) - len(without)} of {len(files)} files name their licence")
    return 1 if without or not files else 0


if __name__ == "__main__":
    sys.exit(main())

#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""systemd accepts the unit of countis-collector without a word, and finds it well confined.

collector_unit.py SYSTEMD_ANALYZE UNIT PROGRAM: PROGRAM stands in for the installed one.
"""
import pathlib
import subprocess
import sys
import tempfile

MOST_EXPOSED = 20  # of 100, as `systemd-analyze security` counts; 92 is a unit without any confinement


def complaints(analyze, unit, program):
    with tempfile.TemporaryDirectory() as folder:
        copy = pathlib.Path(folder, unit.name)
        copy.write_text(unit.read_text("utf-8").replace("/usr/bin/countis-collector", str(program)), "utf-8")
        for arguments in (["verify", "--man=no", copy],
                          ["security", "--offline=yes", f"--threshold={MOST_EXPOSED}", "--no-pager", copy]):
            done = subprocess.run([analyze, *arguments], capture_output=True, text=True, check=False)
            if done.returncode != 0 or (arguments[0] == "verify" and done.stderr.strip()):
                yield f"{arguments[0]}: {done.stderr.strip() or done.stdout.strip()}"


def main():
    found = list(complaints(sys.argv[1], pathlib.Path(sys.argv[2]), pathlib.Path(sys.argv[3])))
    print("\n".join(found) if found else "systemd accepts the unit")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())

#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""countis starts whatever stands in its settings, and SIGTERM ends it at any time.

countis_start.py PROGRAMS
"""
import contextlib
import os
import pathlib
import subprocess
import sys
import tempfile

program = pathlib.Path(sys.argv[1], "countis")
LONGEST = 240
LIVE = "countis.app: first live value on screen"
NESTED = r"\0\0\0\x9\0\0\0\0\x1" * 150_000 + ")"
HOSTILE = (
    "[meters]\nsize=2147483647\n1\\address=@Size(1 1)\n[appearance]\ntheme=9\ntextScale=-2147483648\nlanguage=\n",
    # What QSettings would make objects of, one within the other.
    "[charts]\nwindow=@DateTime(" + NESTED,
    "[charts]\nwindow=" + r"\x40Variant(" + NESTED,
    '[charts]\nwindow=""@Variant(' + NESTED,
)
INSTANTS = (0.0, 0.03, 0.1, 0.2, 0.4)  # seconds after the start; whatever is reached by then


@contextlib.contextmanager
def started(home, *arguments):
    environment = {**os.environ, "XDG_CONFIG_HOME": home, "XDG_DATA_HOME": home, "XDG_RUNTIME_DIR": home, "LC_ALL": "C.UTF-8",
                   "QT_QPA_PLATFORM": "offscreen", "QT_QUICK_BACKEND": "software"}
    with subprocess.Popen([program, *arguments], env=environment, stderr=subprocess.PIPE, text=True) as process:
        try:
            yield process
        finally:
            process.kill()


def lines_until_live(process):
    lines = []
    while not lines or lines[-1] != LIVE:
        line = process.stderr.readline()
        assert line, (process.wait(LONGEST), lines)
        lines.append(line.rstrip("\n"))
    return lines[:-1]


def settings_file(home):
    path = pathlib.Path(home, "countis", "countis.conf")
    path.parent.mkdir()
    return path


def starts_and_ends(home, said):
    with started(home) as process:
        lines = lines_until_live(process)
        assert [line for line in lines if line.startswith("countis: ")] == lines and len(lines) == said, lines
        process.terminate()
        assert process.wait(LONGEST) == 0


def any_settings():
    for text in HOSTILE:
        with tempfile.TemporaryDirectory() as home:
            settings_file(home).write_text(text, encoding="utf-8")
            starts_and_ends(home, said=0)
    with tempfile.TemporaryDirectory() as home:
        os.mkfifo(settings_file(home))
        starts_and_ends(home, said=1)


def a_signal_at_any_time():
    with tempfile.TemporaryDirectory() as home:
        for instant in INSTANTS:
            with started(home) as process:
                try:
                    process.wait(instant)
                except subprocess.TimeoutExpired:
                    pass
                process.terminate()
                said = process.communicate(timeout=LONGEST)[1]
                assert process.returncode in (0, -15), (instant, process.returncode, said)
        # Pictures that were not taken are no success.
        with started(home, "--screenshot", home, "--settle", "3600") as process:
            lines_until_live(process)
            process.terminate()
            assert process.wait(LONGEST) == 143, process.returncode


if __name__ == "__main__":
    any_settings()
    a_signal_at_any_time()

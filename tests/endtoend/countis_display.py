#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""countis where no window can be opened: one line and exit code 1; pictures are drawn all the same.

countis_display.py PROGRAMS
"""
import os
import pathlib
import subprocess
import sys
import tempfile

program = pathlib.Path(sys.argv[1], "countis")
LONGEST = 240
OF_THE_DISPLAY = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "QT_QUICK_BACKEND", "XDG_SESSION_TYPE")


def run(home, arguments, **variables):
    environment = {name: value for name, value in os.environ.items() if name not in OF_THE_DISPLAY}
    environment |= {"XDG_CONFIG_HOME": home, "XDG_DATA_HOME": home, "XDG_RUNTIME_DIR": home, "LC_ALL": "C.UTF-8", **variables}
    return subprocess.run([program, *arguments], env=environment, timeout=LONGEST, capture_output=True, text=True,
                          check=False)


def no_window(home):
    for wanted in ({"DISPLAY": ":77"}, {"WAYLAND_DISPLAY": "wayland-9"}, {"QT_QPA_PLATFORM": "nonsense"},
                   {"DISPLAY": "nonsense"}, {"DISPLAY": ":77", "WAYLAND_DISPLAY": "wayland-9"},
                   {"DISPLAY": ":77", "QT_QPA_PLATFORM": "xcb"}, {"DISPLAY": "\x1b[31m:\n77"}, {}):
        done = run(home, [], **wanted)
        assert done.returncode == 1, (wanted, done)
        assert done.stdout == "" and done.stderr.startswith("countis: no "), (wanted, done)
        assert done.stderr.count("\n") == 1 and done.stderr[:-1].isprintable(), (wanted, done)
        assert "QT_QPA_PLATFORM=offscreen" in done.stderr, (wanted, done)
        assert all(name in done.stderr for name in list(wanted)[-1:]), (wanted, done)
    done = run(home, ["--language", "fr"], DISPLAY=":77")
    assert done.returncode == 1 and "fenêtre" in done.stderr, done


def a_picture(home):
    for wanted in ({"DISPLAY": ":77"}, {}):
        folder = pathlib.Path(home, "pictures" + "".join(wanted))
        done = run(home, ["--screenshot", str(folder), "--theme", "light", "--settle", "0"], **wanted)
        assert done.returncode == 0, (wanted, done)
        assert done.stderr == "countis.app: first live value on screen\n", (wanted, done)
        assert (folder / "meter-light.png").stat().st_size > 0 and (folder / "meter.json").exists(), wanted


def main():
    with tempfile.TemporaryDirectory() as home:
        no_window(home)
        a_picture(home)


if __name__ == "__main__":
    main()

#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every program says what it was asked or ends with an error of one line; a reader that has seen enough is none.

program_output.py PROGRAMS
"""
import contextlib
import os
import pathlib
import re
import socket
import subprocess
import sys
import tempfile
import time

programs = pathlib.Path(sys.argv[1])
LONGEST = 240
QUIET = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "QT_QUICK_BACKEND": "software", "LC_ALL": "C.UTF-8"}


def run(command, **streams):
    return subprocess.run([programs / command[0], *command[1:]], stdin=subprocess.DEVNULL, stderr=subprocess.PIPE,
                          text=True, timeout=LONGEST, check=False, env=QUIET, **streams)


def to_full_device(command):
    with open("/dev/full", "wb") as full:
        return run(command, stdout=full)


def to_nowhere(command):
    return run(command, preexec_fn=lambda: os.close(1))


def to_gone_reader(command):
    read, write = os.pipe()
    os.close(read)
    try:
        return run(command, stdout=write)
    finally:
        os.close(write)


def is_said(done, command, reason):
    assert done.returncode == 1, (command, done.returncode, done.stderr)
    # A log may follow; nothing of it is missing or doubled.
    found = [line for line in done.stderr.splitlines() if "tandard output cannot be written" in line]
    assert len(found) == 1 and found[0].startswith(f"{command[0]}: ") and reason in found[0], (command, done.stderr)


def is_quiet(done, command):
    assert done.returncode == 0, (command, done.returncode, done.stderr)
    assert f"{command[0]}:" not in done.stderr, (command, done.stderr)


@contextlib.contextmanager
def simulator(*options):
    with subprocess.Popen([programs / "countis-sim", "--port", "0", *options], stdout=subprocess.PIPE,
                          stderr=subprocess.DEVNULL, text=True) as sim:
        try:
            yield re.match(r"listening on (\S+) unit", sim.stdout.readline()).group(1)
        finally:
            sim.terminate()
            sim.wait(LONGEST)


def asked(address):
    """Every kind of thing that a program is asked to say."""
    for program in ("countis", "countis-collector", "countisctl", "countis-sim"):
        yield [program, "--help"]
        yield [program, "--version"]
    yield ["countisctl", "read", "--help"]
    yield ["countisctl", "read", address]
    yield ["countisctl", "read", address, "--json"]
    yield ["countisctl", "read", address, "--watch"]
    yield ["countisctl", "read", address, "--watch", "--json"]
    yield ["countisctl", "lcd", address]
    yield ["countisctl", "lcd", address, "--json"]
    yield ["countisctl", "lcd", address, "--all"]
    yield ["countis-sim", "--list-scenarios"]
    yield ["countis-sim", "--list-faults"]
    yield ["countis-sim", "--port", "0"]
    yield ["countis-sim", "--port", "0", "--web-port", "0"]
    yield ["countis-sim", "--port", "0", "--meters", "3"]
    yield ["countis-sim", "--port", "0", "--panel"]


def a_reader_that_does_not_read():
    """It is waited for, but not longer than until a signal comes."""
    for command in (["countis-sim", "--port", "0", "--meters", "60", "--speed", "max"],
                    ["countisctl", "read", None, "--watch"]):
        with simulator() as address, subprocess.Popen(
                [programs / command[0], *(address if word is None else word for word in command[1:])],
                stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, pipesize=4096) as program:
            assert program.stdout.read(1), command
            program.terminate()
            assert program.wait(LONGEST) == 0, command


def waits_to_write(program, descriptor):
    """It is in a system call, the first argument of which is this descriptor."""
    call = pathlib.Path(f"/proc/{program.pid}/syscall").read_text("ascii").split()
    return len(call) > 1 and call[1] == hex(descriptor)


@contextlib.contextmanager
def full_pipe():
    read, write = os.pipe()
    os.set_blocking(write, False)
    with contextlib.suppress(BlockingIOError):
        while True:
            os.write(write, b"x" * 4096)
    os.set_blocking(write, True)
    try:
        yield write
    finally:
        os.close(read)
        os.close(write)


def an_error_that_nobody_reads():
    """A signal ends the program even while it cannot say what went wrong."""
    with socket.create_server(("127.0.0.1", 0)) as meter, full_pipe() as errors, subprocess.Popen(
            [programs / "countisctl", "read", f"127.0.0.1:{meter.getsockname()[1]}"], stdout=subprocess.DEVNULL,
            stderr=errors) as program:
        try:
            meter.accept()[0].close()
            meter.close()
            deadline = time.monotonic() + LONGEST
            while not waits_to_write(program, 2):
                assert time.monotonic() < deadline, "it says nothing"
            program.terminate()
            assert program.wait(LONGEST) == 143
        finally:
            program.kill()


def an_input_that_cannot_be_read():
    """A folder, what may only be written, and a standard input that is closed: no fault of the script's lines."""
    folder = os.open("/", os.O_RDONLY)
    sink = os.open("/dev/null", os.O_WRONLY)
    for how in ({"stdin": folder}, {"stdin": sink}, {"preexec_fn": lambda: os.close(0)}):
        done = subprocess.run([programs / "countis-sim", "--port", "0", "--panel"], stdout=subprocess.DEVNULL,
                              stderr=subprocess.PIPE, text=True, timeout=LONGEST, check=False, **how)
        assert done.returncode == 1, (how, done.returncode, done.stderr)
        said = [line for line in done.stderr.splitlines() if line.startswith("countis-sim: ")]
        assert len(said) == 1 and said[0].startswith("countis-sim: standard input cannot be read: "), done.stderr
    os.close(folder)
    os.close(sink)
    done = subprocess.run([programs / "countis-sim", "--port", "0", "--panel"], input="DOWN\n", text=True,
                          capture_output=True, timeout=LONGEST, check=False)
    assert done.returncode == 2 and "countis-sim: line 1: " in done.stderr, done


def a_display_that_does_not_fit():
    """The listening line is written; the file is full before the last display of the script."""
    limited = f"trap '' XFSZ; ulimit -f 8; exec '{programs}/countis-sim' --port 0 --panel --speed max"
    with tempfile.TemporaryFile() as out:
        done = subprocess.run(["sh", "-c", limited], input="UP\n" * 1000, stdout=out, stderr=subprocess.PIPE, text=True,
                              timeout=LONGEST, check=False)
    is_said(done, ["countis-sim"], "File too large")


def main():
    with simulator() as address:
        for command in asked(address):
            is_said(to_full_device(command), command, "No space left on device")
            is_said(to_nowhere(command), command, "Bad file descriptor")
            is_quiet(to_gone_reader(command), command)
    a_display_that_does_not_fit()
    a_reader_that_does_not_read()
    an_error_that_nobody_reads()
    an_input_that_cannot_be_read()


if __name__ == "__main__":
    main()

#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What history_bench records a second into a PostgreSQL server on the same machine, which writes to the disk before it
confirms a commit, and what energy_bench reads from one. The server is the system's, or is unpacked below build/peers as
for the tests.
"""
import argparse
import pathlib
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "tests" / "endtoend"))
from postgres_peer import Server  # noqa: E402


def measured(bench):
    """The exit code of the program, which gets a server of its own."""
    with tempfile.TemporaryDirectory(prefix="countis-pg-") as folder:
        server = Server(ROOT / "build" / "peers", pathlib.Path(folder))
        with open(server.data / "postgresql.conf", "a", encoding="utf-8") as configuration:
            configuration.write("fsync = on\nfull_page_writes = on\n")  # the tests do without
        server.start()
        try:
            return subprocess.run([bench, f"postgresql:///postgres?host={folder}"], check=False).returncode
        finally:
            server.stop()


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--build", type=pathlib.Path, required=True)
    arguments = parser.parse_args()
    return max(measured(arguments.build.resolve() / "bench" / name) for name in ("history_bench", "energy_bench"))


if __name__ == "__main__":
    sys.exit(main())

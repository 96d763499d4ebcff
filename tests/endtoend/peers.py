# SPDX-License-Identifier: GPL-3.0-or-later
"""Services that tests talk to, unpacked into the build folder from the system's own package source. Never installed:
chrony would replace the machine's own time service, and a package of a server starts it.
"""
import fcntl
import os
import pathlib
import shutil
import subprocess


class PeerError(Exception):
    """A test server cannot be had; the text says what to do."""


def _apt(state, *arguments, cwd=None):
    """apt-get, with package lists of its own if `state` is given, which needs no root."""
    options = ["-o", "Acquire::Retries=3"]
    if state is not None:
        for folder in ("lists/partial", "cache/archives/partial"):
            (state / folder).mkdir(parents=True, exist_ok=True)
        for name, place in (("State", state), ("State::lists", state / "lists"), ("Cache", state / "cache"),
                            ("State::status", "/var/lib/dpkg/status")):
            options += ["-o", f"Dir::{name}={place}"]
    return subprocess.run(["apt-get", *options, *arguments], capture_output=True, text=True, check=False, cwd=cwd,
                          env={**os.environ, "LC_ALL": "C.UTF-8"})


def _download(package, folder, state):
    """The archives of `package` and of what it needs that this system lacks."""
    plan = _apt(state, "install", "--simulate", "--no-install-recommends", package)
    if plan.returncode != 0:
        return plan
    names = {line.split()[1] for line in plan.stdout.splitlines() if line.startswith("Inst ")}
    for archive in folder.glob("*.deb"):
        archive.unlink()
    # Installed already: unpacked all the same.
    return _apt(state, "download", *sorted(names | {package}), cwd=folder)


def _the_one(root, program, package):
    path = next(root.glob(program), None)
    if path is None:
        raise PeerError(f"the package {package} of this system holds no {program}")
    return path


def unpacked(peers, package, program):
    """The path of `program` (as in the package or what it needs, "usr/sbin/chronyd"; may be a pattern, where a version
    is part of the path), unpacked below the folder `peers`.
    """
    folder = pathlib.Path(peers, package).resolve()
    folder.mkdir(parents=True, exist_ok=True)
    root = folder / "root"
    with open(folder / "lock", "w", encoding="utf-8") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)  # another test may want the same
        if root.exists():
            return _the_one(root, program, package)
        done = _download(package, folder, None)
        if done.returncode != 0:
            # The system has no lists of packages, or old ones.
            state = folder / "apt"
            _apt(state, "update")
            done = _download(package, folder, state)
        if done.returncode != 0:
            raise PeerError(f"cannot download the test server {package}: is the network there?\n"
                              f"{done.stderr.strip()}")
        half = folder / "half"
        shutil.rmtree(half, ignore_errors=True)
        for archive in sorted(folder.glob("*.deb")):
            subprocess.run(["dpkg", "-x", archive, half], check=True)
            archive.unlink()
        half.rename(root)
    return _the_one(root, program, package)


def environment(path, package):
    """For running `path`: the libraries that were unpacked with it."""
    root = next(parent for parent in path.parents if parent.name == "root" and parent.parent.name == package)
    libraries = sorted({str(found.parent) for found in root.rglob("*.so.*")})
    return {**os.environ, "LD_LIBRARY_PATH": ":".join(libraries), "LC_ALL": "C.UTF-8"}

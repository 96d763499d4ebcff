#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""`countis` on an X server with the OpenGL scene graph, where everything else here draws offscreen in software: it
starts, shows a live reading, and its picture is not blank.

countis_on_opengl.py PROGRAMS
"""
import collections
import contextlib
import os
import pathlib
import struct
import subprocess
import sys
import tempfile
import zlib

SIZE = (1000, 700)


@contextlib.contextmanager
def x_server():
    """The number of a display that the server picks itself."""
    reading, writing = os.pipe()
    server = subprocess.Popen(["Xvfb", "-displayfd", str(writing), "-screen", "0", "1280x900x24", "-nolisten", "tcp"],
                              pass_fds=[writing], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    os.close(writing)
    try:
        with os.fdopen(reading) as pipe:
            number = pipe.readline().strip()
        assert number, "Xvfb did not start"
        yield f":{number}"
    finally:
        server.terminate()
        server.wait(timeout=10)


def rows(data):
    """The pixels of a PNG of 8 bits a channel without interlace, as Qt writes it: rows of tuples."""
    assert data[:8] == b"\x89PNG\r\n\x1a\n"
    width, height, depth, kind, _, _, interlace = struct.unpack(">IIBBBBB", data[16:29])
    assert depth == 8 and kind in (2, 6) and interlace == 0, (depth, kind, interlace)
    step, packed, at = {2: 3, 6: 4}[kind], b"", 8
    while at < len(data):
        length, name = struct.unpack(">I4s", data[at:at + 8])
        packed += data[at + 8:at + 8 + length] if name == b"IDAT" else b""
        at += length + 12
    raw, above = zlib.decompress(packed), bytearray(width * step)
    for y in range(height):
        start = y * (width * step + 1)
        line = unfiltered(raw[start], bytearray(raw[start + 1:start + 1 + width * step]), above, step)
        yield [tuple(line[x:x + 3]) for x in range(0, width * step, step)]
        above = line


def unfiltered(kind, line, above, step):
    for x in range(len(line) if kind else 0):
        left = line[x - step] if x >= step else 0
        corner = above[x - step] if x >= step else 0
        if kind == 4:
            guess = left + above[x] - corner
            line[x] = (line[x] + min((left, above[x], corner), key=lambda near: abs(guess - near))) & 0xFF
        else:
            line[x] = (line[x] + (0, left, above[x], (left + above[x]) // 2)[kind]) & 0xFF
    return line


def take_picture(programs, home, display):
    environment = {**os.environ, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb", "QSG_RHI_BACKEND": "opengl",
                   "LIBGL_ALWAYS_SOFTWARE": "1", "QSG_INFO": "1", "XDG_CONFIG_HOME": home, "XDG_DATA_HOME": home, "XDG_CACHE_HOME": home,
                   "XDG_RUNTIME_DIR": home, "LC_ALL": "C.UTF-8"}
    for name in ("QT_QUICK_BACKEND", "WAYLAND_DISPLAY"):
        environment.pop(name, None)
    done = subprocess.run([f"{programs}/countis", "--language", "en", "--theme", "light", "--screenshot", home,
                           "--size", f"{SIZE[0]}x{SIZE[1]}"],
                          env=environment, timeout=100, capture_output=True, text=True, check=False)
    assert done.returncode == 0, (done.returncode, done.stderr)
    assert "QRhi with backend OpenGL" in done.stderr, done.stderr
    assert "llvmpipe" in done.stderr, done.stderr
    return pathlib.Path(home, "meter-light.png").read_bytes()


def main():
    with tempfile.TemporaryDirectory() as home, x_server() as display:
        picture = list(rows(take_picture(sys.argv[1], home, display)))
    assert (len(picture[0]), len(picture)) == SIZE
    colours = collections.Counter(pixel for row in picture for pixel in row)
    commonest = colours.most_common(1)[0][1] / (SIZE[0] * SIZE[1])
    # The glass, its segments, the charts' lines and smooth text: a page that lacks them has a few dozen colours.
    assert len(colours) > 500 and commonest < 0.9, (len(colours), commonest)
    print(f"OpenGL on {display}: {len(colours)} colours, the commonest on {commonest:.0%} of the picture")


if __name__ == "__main__":
    main()

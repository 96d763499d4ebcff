# SPDX-License-Identifier: GPL-3.0-or-later
"""Code without its comments."""
import re

# A string keeps what looks like a comment in it; a quotation mark between digits (1'000) begins none.
PARTS = re.compile(r'"(?:\\.|[^"\\\n])*"|(?<![0-9A-Za-z_])\'(?:\\.|[^\'\\\n])*\'|//[^\n]*|/\*.*?\*/', re.S)


def without_comments(text):
    """C++ or QML, line by line as it was: a comment leaves blanks and its line ends behind."""
    def blank(match):
        part = match.group()
        return re.sub(r"[^\n]", " ", part) if part.startswith("/") else part
    return PARTS.sub(blank, text)

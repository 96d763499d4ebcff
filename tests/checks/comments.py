# SPDX-License-Identifier: GPL-3.0-or-later
"""Code without its comments, and where something stands in it."""
import re

# A string keeps what looks like a comment in it; a quotation mark between digits (1'000) begins none.
PARTS = re.compile(r'"(?:\\.|[^"\\\n])*"|(?<![0-9A-Za-z_])\'(?:\\.|[^\'\\\n])*\'|//[^\n]*|/\*.*?\*/', re.S)


def without_comments(text):
    """C++ or QML, line by line as it was: a comment leaves blanks and its line ends behind."""
    def blank(match):
        part = match.group()
        return re.sub(r"[^\n]", " ", part) if part.startswith("/") else part
    return PARTS.sub(blank, text)


def lines_of(code, *rules):
    """The numbers of the lines on which a match of one of the patterns begins."""
    return sorted({code.count("\n", 0, match.start()) + 1 for rule in rules for match in rule.finditer(code)})

#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every text that the window may show goes through translation: no literal with words in it stands anywhere else.

untranslated_texts.py ROOT
"""
import pathlib
import re
import sys

from comments import without_comments

FOLDERS = ("qml", "models", "src/app", "src/acquisition", "src/monitor", "src/history", "src/site")
LITERAL = re.compile(r'"((?:\\.|[^"\\\n])*)"')
WORDS = re.compile(r"[^\W\d_]{2,}[^\w]*[ ,.:;][^\w]*[^\W\d_]{2,}|^[A-Z][a-z]{2,}$")
# What marks a text for translation, and what writes for the log, for a developer or for a machine.
MARKED = {"qsTr", "tr", "translate", "translated", "term", "QT_TRANSLATE_NOOP"}
NOT_SHOWN = {"qCDebug", "qCInfo", "qCWarning", "qWarning", "qFatal", "Q_LOGGING_CATEGORY", "QML_UNCREATABLE",
             "resolvedUrl", "label", "static_assert", "containsAny"}
NOT_WORDS = re.compile(r"[HMmsdyazp:.]+|.*/.*|[\w.-]+\.(json|js|svg|conf|XXXXXX)|org\.countis\.\w+|fuse\.[\w-]+|;QSQLITE_[\w;]+"
                       r"|(SELECT|INSERT|UPDATE|DELETE|CREATE|DROP|ALTER|SET|PRAGMA|BEGIN|COMMIT|ROLLBACK|VALUES)\b.*")
NAMES = {"Roboto", "DejaVu Sans Mono", "Ethernet", "General",  # of typefaces, of what is printed on the meter, of a file
         "Coda", "Ceph", "Lustre"}  # of file systems


def calls(code):
    """For each literal of the code its place, its text and the call that it is an argument of."""
    masked = LITERAL.sub(lambda match: '"' + "_" * len(match.group(1)) + '"', code)
    for literal in LITERAL.finditer(code):
        yield literal.start(), literal.group(1), call_around(masked, literal.start())


def call_around(code, place):
    depth = 0
    while place > 0:
        place -= 1
        if code[place] == ")":
            depth += 1
        elif code[place] == "(" and depth > 0:
            depth -= 1
        elif code[place] == "(":
            name = re.search(r"(\w+)\s*$", code[:place])
            return name.group(1) if name else ""
        elif depth == 0 and code[place] in ";{}":
            break
    statement = re.match(r"[;{}]?\s*(\w+)\(", code[place:])  # qCWarning(category) << "…"
    return statement.group(1) if statement else ""


def faults(path):
    code = without_comments(path.read_text(encoding="utf-8"))
    for place, text, call in calls(code):
        if not WORDS.search(text) or call in MARKED | NOT_SHOWN or text in NAMES or NOT_WORDS.fullmatch(text):
            continue
        if path.suffix == ".qml" and re.search(r"(objectName|prefix): *(\w+\.\w+ \+ *)?$", code[:place]):
            continue
        yield code.count("\n", 0, place) + 1, text


def main():
    root = pathlib.Path(sys.argv[1])
    files = [path for folder in FOLDERS for path in sorted((root / folder).rglob("*"))
             if path.suffix in (".cpp", ".h", ".qml")]
    found = [f"{path.relative_to(root)}:{line}: {text!r} does not go through translation"
             for path in files for line, text in faults(path)]
    print("\n".join(found) if found else f"{len(files)} files have all their texts translated")
    return 1 if found or not files else 0


if __name__ == "__main__":
    sys.exit(main())

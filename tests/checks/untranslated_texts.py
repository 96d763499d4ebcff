#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every text that the window may show goes through translation: no literal with words in it stands anywhere else, and
no error of code without Qt is shown in its English.

untranslated_texts.py ROOT
"""
import pathlib
import re
import sys

from comments import without_comments

FOLDERS = ("qml", "models", "src/app", "src/acquisition", "src/monitor", "src/history", "src/site", "src/wording")
# Without Qt: what goes wrong there is a message (src/core/message.h), but for what no user reads.
WITHOUT_QT = ("src/core", "src/site", "simulator")
NOT_READ = {"dhcp_packet", "ntp_packet"}  # why a packet is dropped
LITERAL = re.compile(r'"((?:\\.|[^"\\\n])*)"')
JOINED = re.compile(rf"{LITERAL.pattern}(?:\s*{LITERAL.pattern})*")  # as the compiler does
WORDS = re.compile(r"[^\W\d_]{2,}[^\w]*[ ,.:;][^\w]*[^\W\d_]{2,}|^[A-Z][a-z]{2,}$")
# What marks a text for translation, and what writes for the log, for a developer or for a machine.
MARKED = {"qsTr", "tr", "translate", "translated", "term", "QT_TRANSLATE_NOOP"}
NOT_SHOWN = {"qCDebug", "qCInfo", "qCWarning", "qWarning", "qFatal", "Q_LOGGING_CATEGORY", "QML_UNCREATABLE",
             "resolvedUrl", "label", "static_assert", "containsAny", "addTable"}
NOT_WORDS = re.compile(r"[HMmsdyazp:.]+|.*/.*|[\w.-]+\.(json|js|svg|conf|service|XXXXXX)|org\.(countis|freedesktop)\.\w+|Notify|fuse\.[\w-]+|;QSQLITE_[\w;]+"
                       r"|\(?<\w+ .*|[a-z]+\.[a-z_]+|[a-z]+\([a-z_.]+\)")
SQL = re.compile(r"\b(SELECT|INSERT|GRANT|REVOKE|UPDATE|DELETE|CREATE|DROP|ALTER|PRAGMA|BEGIN|COMMIT|ROLLBACK|VALUES|FROM|WHERE|JOIN|AND"
                 r"|ORDER BY|CONFLICT|IS NULL|IS NOT|NOT NULL|BIGINT|PRIMARY KEY|WITHOUT ROWID|VACUUM|LOCK TABLE|server_ms)\b| AS (?:\w+$|$)"
                 r"|^SET |= '")
NAMES = {"Roboto", "DejaVu Sans Mono", "Ethernet", "General",  # of typefaces, of what is printed on the meter, of a file
         "Coda", "Ceph", "Lustre"}  # of file systems


TEXT_ERROR = re.compile(r"\btl::(?:expected<[^;(){}]*, *|unexpected<)std::string>")
# Texts get to the window by messageText() and not so; but a member of an error may be the reason that the system gives.
ENGLISH = re.compile(r"\b(?:from(?:StdString|Utf8|Latin1|Local8Bit)|english)\(")
WHOLE_ERROR = re.compile(r"\.error\(\)(?!\s*(?:\.|->)\s*\w+\b(?!\())")


def calls(code):
    """For each literal of the code, joined with those that follow it, its place, its text and the call that it is an argument of."""
    masked = LITERAL.sub(lambda match: '"' + "_" * len(match.group(1)) + '"', code)
    for joined in JOINED.finditer(code):
        text = "".join(LITERAL.findall(joined.group()))
        yield joined.start(), text, call_around(masked, joined.start())


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


def end_of_call(code, place):
    """Behind the bracket that closes the one before `place`."""
    depth = 1
    while place < len(code) and depth > 0:
        depth += {"(": 1, ")": -1}.get(code[place], 0)
        place += 1
    return place


def faults(path):
    code = without_comments(path.read_text(encoding="utf-8"))
    for place, text, call in calls(code):
        if not WORDS.search(text) or call in MARKED | NOT_SHOWN:
            continue
        if text in NAMES or NOT_WORDS.fullmatch(text) or SQL.search(text):
            continue
        if path.suffix == ".qml" and re.search(r"(objectName|prefix): *(\w+\.\w+ \+ *)?$", code[:place]):
            continue
        yield code.count("\n", 0, place) + 1, repr(text)
    for match in ENGLISH.finditer(code):
        call = code[match.start():end_of_call(code, match.end())]
        shown = call.startswith("english(") or WHOLE_ERROR.search(call)
        statement = re.match(r"\s*(\w+)\(", re.split("[;{}]", code[:match.start()])[-1])
        if shown and not (statement and statement.group(1) in NOT_SHOWN):
            yield code.count("\n", 0, match.start()) + 1, f"{call!r}, an error in English,"


def text_errors(path):
    code = without_comments(path.read_text(encoding="utf-8"))
    for match in TEXT_ERROR.finditer(code):
        yield code.count("\n", 0, match.start()) + 1, f"{match.group()!r}, which should have a Message for its error,"


def files_in(root, folders):
    return [path for folder in folders for path in sorted((root / folder).rglob("*"))
            if path.suffix in (".cpp", ".h", ".qml")]


def main():
    root = pathlib.Path(sys.argv[1])
    files = files_in(root, FOLDERS)
    found = [(path, *fault) for path in files for fault in faults(path)]
    found += [(path, *fault) for path in files_in(root, WITHOUT_QT) if path.stem not in NOT_READ
              for fault in text_errors(path)]
    found = [f"{path.relative_to(root)}:{line}: {what} does not go through translation" for path, line, what in found]
    print("\n".join(found) if found else f"{len(files)} files have all their texts translated")
    return 1 if found or not files else 0


if __name__ == "__main__":
    sys.exit(main())

#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Each context of a catalogue is one in which the programs look for a text: otherwise the text stays English.

lupdate takes the type of a constant before a function for the class of the function ("constexpr std::size_t kMost = 20;"),
and then invents a context.

translation_contexts.py ROOT
"""
import pathlib
import re
import sys
import xml.etree.ElementTree as xml

from comments import without_comments

FOLDERS = ("src", "models", "simulator", "qml")
DECLARED = re.compile(r"\bQ_DECLARE_TR_FUNCTIONS\(\s*([\w:]+)\s*\)")
NAMED = re.compile(r'\b(?:QT_TRANSLATE_NOOP|QT_TRANSLATE_N_NOOP|term|translate)\(\s*"([^"]+)"')
OBJECT = re.compile(r"\b(?:class|struct)\s+(?:\w+::)*(\w+)[^;{}]*\{\s*Q_(?:OBJECT|GADGET)\b")
NAMESPACE = re.compile(r"^namespace ([\w:]+) \{", re.M)


def contexts_of(path):
    if path.suffix == ".qml":
        return {path.stem}
    code = without_comments(path.read_text(encoding="utf-8"))
    namespace = NAMESPACE.search(code)
    prefix = namespace.group(1) + "::" if namespace else ""
    objects = {prefix + name for name in OBJECT.findall(code)}
    return objects | set(DECLARED.findall(code)) | set(NAMED.findall(code))


def faults(root):
    known = {context for folder in FOLDERS for path in sorted((root / folder).rglob("*"))
             if path.suffix in (".cpp", ".h", ".qml") for context in contexts_of(path)}
    for catalogue in sorted((root / "translations").glob("*.ts")):
        for context in xml.parse(catalogue).getroot().iter("context"):
            name = context.findtext("name")
            if name not in known:
                first = context.findtext("message/source", "")
                yield f"{catalogue.name}: no program looks for {first!r} in the context {name}"


def main():
    found = list(faults(pathlib.Path(sys.argv[1])))
    print("\n".join(found) if found else "programs look for all texts where the catalogues have them")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())

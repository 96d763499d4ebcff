#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""No text that people see may lack its translation.

Reads the sources again with lupdate, into a copy of each translations/*.ts, and fails for every message that the copy
then has unfinished, empty, or with other %1 places than its source; and for each that the committed file lacks. The
English file holds the plural forms alone.
"""
import argparse
import collections
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as xml

PLACES = re.compile(r"%(?:L?\d+|n)")


def lupdate(tool, root, catalogue):
    """The messages that the sources hold now, with what the committed catalogue knows of them."""
    plurals = ["-pluralonly"] if catalogue.stem.endswith("_en") else []
    folders = [root / name for name in ("src", "models", "qml") if (root / name).is_dir()]
    with tempfile.TemporaryDirectory() as folder:
        copy = pathlib.Path(folder, catalogue.name)
        shutil.copy(catalogue, copy)
        subprocess.run([tool, "-silent", "-locations", "relative", *plurals, *folders, "-ts", copy], check=True)
        return xml.parse(copy).getroot()


def messages(tree):
    for context in tree.iter("context"):
        for message in context.iter("message"):
            yield context.findtext("name", ""), message


def texts(message):
    translation = message.find("translation")
    if translation is None:
        return []
    if message.get("numerus") == "yes":
        return [form.text or "" for form in translation.iter("numerusform")]
    return [translation.text or ""]


def faults(message):
    translation = message.find("translation")
    kind = translation.get("type") if translation is not None else "unfinished"
    if kind in ("vanished", "obsolete"):
        yield "is no longer in the sources"
        return
    forms = texts(message)
    if kind == "unfinished" or not forms or not all(form.strip() for form in forms):
        yield "has no translation"
        return
    wanted = collections.Counter(PLACES.findall(message.findtext("source", "")))
    plural = message.get("numerus") == "yes"
    for form in forms:
        found = collections.Counter(PLACES.findall(form))
        # "one hour" need not repeat its number.
        if found != wanted and not (plural and found == wanted - collections.Counter(["%n"])):
            yield f"has other places than its source: {form!r}"


def check(tool, root, catalogue):
    count = bad = 0
    for context, message in messages(lupdate(tool, root, catalogue)):
        count += 1
        for fault in faults(message):
            bad += 1
            line = message.find("location")
            where = f" ({line.get('filename')})" if line is not None else ""
            print(f"{catalogue.name}: {context}: {message.findtext('source', '')!r} {fault}{where}")
    print(f"{catalogue.name}: {count} messages, {bad} faults")
    return bad


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--lupdate", required=True)
    parser.add_argument("--root", type=pathlib.Path, default=pathlib.Path(__file__).resolve().parents[2])
    arguments = parser.parse_args()
    catalogues = sorted((arguments.root / "translations").glob("*.ts"))
    if not any(path.stem.endswith("_fr") for path in catalogues):
        print("translations: there is no French catalogue")
        return 1
    return 1 if sum(check(arguments.lupdate, arguments.root, path) for path in catalogues) else 0


if __name__ == "__main__":
    sys.exit(main())

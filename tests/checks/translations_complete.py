#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Each catalogue has every text of the sources, each text its translation, and nothing that no source has any more.

lupdate of Qt 6.8 does not know a class after an enum with a type of its own and a struct, and gives its texts another
context. So only with the version for which the catalogues are made the contexts count; with others the texts do.

translations_complete.py LUPDATE FOLDER: works on copies in FOLDER.
"""
import pathlib
import re
import shutil
import subprocess
import sys
import xml.etree.ElementTree as xml

CATALOGUES = pathlib.Path(__file__).resolve().parents[2] / "translations"
MADE_WITH = "6.4"


def messages(catalogue, with_contexts):
    """(context, text, comment) -> whether it is translated; without contexts: one of them is enough."""
    found = {}
    for context in xml.parse(catalogue).getroot().iter("context"):
        name = context.findtext("name") if with_contexts else ""
        for message in context.iter("message"):
            key = (name, message.findtext("source"), message.findtext("comment"))
            translated = message.find("translation").get("type") != "unfinished"
            found[key] = found.get(key, False) or translated
    return found


def faults(catalogue, updated, with_contexts):
    """Of a catalogue, of which `updated` is what lupdate makes with the sources."""
    has, wanted = messages(catalogue, with_contexts), messages(updated, with_contexts)
    missing = [key for key in wanted if not has.get(key, False)]
    gone = [key for key in has if key not in wanted]
    return [f"not translated: {_told(key)}" for key in missing] + \
        [f"no source has it any more: {_told(key)}" for key in gone]


def _told(key):
    context, text, _ = key
    return f"{context}: {text}" if context else text


def main(lupdate, folder):
    version = re.search(r"\d+\.\d+", subprocess.run([lupdate, "-version"], capture_output=True, text=True,
                                                    check=True).stdout)
    copies = pathlib.Path(folder, "check")
    shutil.rmtree(copies, ignore_errors=True)
    copies.mkdir(parents=True)
    catalogues = sorted(CATALOGUES.glob("*.ts"))
    assert catalogues, f"{CATALOGUES} has no catalogue"
    for catalogue in catalogues:
        shutil.copy(catalogue, copies)
    subprocess.run([CATALOGUES / "update", lupdate, copies], stderr=subprocess.DEVNULL, check=True)
    found = [f"{catalogue.name}: {fault}" for catalogue in catalogues
             for fault in faults(catalogue, copies / catalogue.name, version and version[0] == MADE_WITH)]
    if found:
        sys.exit("\n".join(found) + "\nThe target update_translations brings the catalogues up to date.")


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2])

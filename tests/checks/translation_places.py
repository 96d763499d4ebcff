#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Each translation has the places (%1, %n …) of its source, and no plural form is empty.

That no text lacks its translation is what translations_complete.py sees.
"""
import collections
import pathlib
import re
import sys
import xml.etree.ElementTree as xml

PLACES = re.compile(r"%(?:L?\d+|n)")


def forms(message):
    translation = message.find("translation")
    if message.get("numerus") == "yes":
        return [form.text or "" for form in translation.iter("numerusform")]
    return [translation.text or ""]


def faults(message):
    source = message.findtext("source", "")
    wanted = collections.Counter(PLACES.findall(source))
    plural = message.get("numerus") == "yes"
    for form in forms(message):
        found = collections.Counter(PLACES.findall(form))
        if not form.strip():
            yield f"{source!r} has an empty translation"
        # "one hour" need not repeat its number.
        elif found != wanted and not (plural and found == wanted - collections.Counter(["%n"])):
            yield f"{source!r} has other places in {form!r}"


def check(catalogue):
    count, found = 0, []
    for context in xml.parse(catalogue).getroot().iter("context"):
        for message in context.iter("message"):
            count += 1
            found += [f"{catalogue.name}: {context.findtext('name')}: {fault}" for fault in faults(message)]
    return count, found


def main():
    results = [check(path) for path in sorted(pathlib.Path(sys.argv[1]).glob("*.ts"))]
    count = sum(count for count, _ in results)
    found = [fault for _, faults_ in results for fault in faults_]
    print("\n".join(found) if found else f"{count} translations keep their places")
    return 1 if found or not count else 0


if __name__ == "__main__":
    sys.exit(main())

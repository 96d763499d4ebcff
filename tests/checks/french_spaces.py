#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""French sets a space before : ; ? ! and inside « », at which no line may break: a no-break space, U+00A0."""
import pathlib
import re
import sys
import xml.etree.ElementTree as xml

BREAKABLE = re.compile(r"[ \n\t](?=[:;?!»])|(?<=«)[ \n\t]")
MISSING = re.compile(r"(?<=[^\W\d_])(?=[;?!](?:\s|$))|«(?![\u00a0 \n\t])|(?<![\u00a0 \n\t])»")


def texts(catalogue):
    for translation in xml.parse(catalogue).getroot().iter("translation"):
        forms = list(translation.iter("numerusform")) or [translation]
        yield from (form.text or "" for form in forms)


def faults(text):
    if BREAKABLE.search(text):
        yield f"an ordinary space where a line must not break: {text!r}"
    if MISSING.search(text):
        yield f"no space before a high sign, or inside « »: {text!r}"


def check(catalogue):
    all_texts = list(texts(catalogue))
    return len(all_texts), [fault for text in all_texts for fault in faults(text)]


def main():
    count, found = check(pathlib.Path(sys.argv[1]))
    print("\n".join(found) if found else f"{count} French texts have their spaces")
    return 1 if found or not count else 0


if __name__ == "__main__":
    sys.exit(main())

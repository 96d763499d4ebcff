#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""translations.py must find a text without translation, one with other places, and one that is gone."""
import contextlib
import io
import pathlib
import sys
import tempfile
import unittest

import translations

LUPDATE = sys.argv[sys.argv.index("--lupdate") + 1]
PAGE = 'import QtQuick\nItem { property string a: qsTr("Live"); property string b: qsTr("%1 s ago") }\n'
MESSAGE = "<message><source>{}</source><translation>{}</translation></message>"


class Translations(unittest.TestCase):
    def run_on(self, *pairs):
        with tempfile.TemporaryDirectory() as folder:
            root = pathlib.Path(folder)
            for name in ("qml", "translations"):
                (root / name).mkdir()
            (root / "qml" / "Page.qml").write_text(PAGE)
            catalogue = root / "translations" / "countis_fr.ts"
            catalogue.write_text('<?xml version="1.0" encoding="utf-8"?><!DOCTYPE TS><TS version="2.1" language="fr_FR">'
                                 "<context><name>Page</name>" + "".join(MESSAGE.format(*pair) for pair in pairs)
                                 + "</context></TS>")
            with contextlib.redirect_stdout(io.StringIO()) as out:
                faults = translations.check(LUPDATE, root, catalogue)
            return faults, out.getvalue()

    def test_a_complete_catalogue_passes(self):
        self.assertEqual(self.run_on(("Live", "En direct"), ("%1 s ago", "il y a %1 s"))[0], 0)

    def test_a_missing_text_fails(self):
        faults, out = self.run_on(("%1 s ago", "il y a %1 s"))
        self.assertEqual(faults, 1)
        self.assertIn("'Live' has no translation", out)

    def test_other_places_fail(self):
        faults, out = self.run_on(("Live", "En direct"), ("%1 s ago", "il y a longtemps"))
        self.assertEqual(faults, 1)
        self.assertIn("other places", out)

    def test_a_text_that_is_gone_fails(self):
        faults, out = self.run_on(("Live", "En direct"), ("%1 s ago", "il y a %1 s"), ("Old", "Vieux"))
        self.assertEqual(faults, 1)
        self.assertIn("no longer", out)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])

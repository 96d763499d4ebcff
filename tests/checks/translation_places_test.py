#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""translation_places.py must find a translation with other places and an empty one, and pass what is right."""
import pathlib
import tempfile
import unittest

import translation_places

SINGLE = "<message><source>{}</source><translation>{}</translation></message>"
PLURAL = ('<message numerus="yes"><source>{}</source><translation><numerusform>{}</numerusform>'
          "<numerusform>{}</numerusform></translation></message>")


class TranslationPlaces(unittest.TestCase):
    def faults(self, message):
        with tempfile.TemporaryDirectory() as folder:
            catalogue = pathlib.Path(folder, "countis_fr.ts")
            catalogue.write_text(f"<TS><context><name>Page</name>{message}</context></TS>", encoding="utf-8")
            return translation_places.check(catalogue)[1]

    def test_the_same_places_in_another_order_pass(self):
        self.assertEqual(self.faults(SINGLE.format("%1 of %2", "%2, dont %1")), [])

    def test_a_singular_without_its_number_passes(self):
        self.assertEqual(self.faults(PLURAL.format("%n hour(s)", "une heure", "%n heures")), [])

    def test_a_lost_place_fails(self):
        self.assertEqual(len(self.faults(SINGLE.format("%1 s ago", "récemment"))), 1)

    def test_a_doubled_place_fails(self):
        self.assertEqual(len(self.faults(SINGLE.format("%1 of %2", "%1 sur %1"))), 1)

    def test_an_empty_plural_form_fails(self):
        self.assertEqual(len(self.faults(PLURAL.format("%n hour(s)", "une heure", ""))), 1)


if __name__ == "__main__":
    unittest.main()

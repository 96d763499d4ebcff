#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""french_spaces.py must find a space at which a line could break and one that is missing, and pass what is right."""
import pathlib
import tempfile
import unittest

import french_spaces


class FrenchSpaces(unittest.TestCase):
    def faults(self, translation):
        with tempfile.TemporaryDirectory() as folder:
            catalogue = pathlib.Path(folder, "countis_fr.ts")
            catalogue.write_text(f"<TS><context><message>{translation}</message></context></TS>", encoding="utf-8")
            return french_spaces.check(catalogue)[1]

    def single(self, text):
        return self.faults(f"<translation>{text}</translation>")

    def test_no_break_spaces_pass(self):
        for text in ("Fréquence\u00a0: %1", "Vraiment\u00a0?", "«\u00a0%1\u00a0» est pris\u00a0; un autre"):
            self.assertEqual(self.single(text), [], text)

    def test_what_is_no_sentence_passes(self):
        for text in ("192.168.0.4:502", "12:30:05", "[::1]:502"):
            self.assertEqual(self.single(text), [], text)

    def test_an_ordinary_space_fails(self):
        for text in ("Fréquence : %1", "Vraiment ?", "« %1\u00a0»", "«\u00a0%1 »", "un ; deux", "Stop !", "un\n: deux"):
            self.assertEqual(len(self.single(text)), 1, text)

    def test_a_missing_space_fails(self):
        for text in ("Vraiment?", "un; deux", "Stop!", "«%1\u00a0»", "«\u00a0%1»"):
            self.assertEqual(len(self.single(text)), 1, text)

    def test_plural_forms_are_read(self):
        self.assertEqual(len(self.faults("<translation><numerusform>un : a</numerusform>"
                                         "<numerusform>des\u00a0: b</numerusform></translation>")), 1)


if __name__ == "__main__":
    unittest.main()

#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""layout_repeaters.py must find a Repeater of changing rows in a layout, and pass those that are safe."""
import unittest

import layout_repeaters

IN = """Item {{
    {} {{
        Repeater {{
            model: {}
        }}
    }}
}}"""


class LayoutRepeaters(unittest.TestCase):
    def faults(self, parent, model):
        return list(layout_repeaters.faults(IN.format(parent, model)))

    def test_changing_rows_in_a_layout_are_found(self):
        self.assertEqual(self.faults("RowLayout", "root.places"), [(4, "root.places")])
        self.assertEqual(len(self.faults("contentItem: ColumnLayout", "root.meters")), 1)
        self.assertEqual(len(self.faults("Card", "root.meters")), 1)

    def test_words_that_change_with_the_language_are_found(self):
        self.assertEqual(len(self.faults("RowLayout", '[qsTr("T1"), qsTr("T2")]')), 1)

    def test_fixed_rows_pass(self):
        self.assertEqual(self.faults("RowLayout", "4"), [])
        self.assertEqual(self.faults("RowLayout", "[Measure.Phase.L1, Measure.Phase.L2]"), [])
        self.assertEqual(self.faults("GridLayout", "root.values // the rows stay"), [])

    def test_positioners_pass(self):
        self.assertEqual(self.faults("Row", "root.places"), [])
        self.assertEqual(self.faults("actions: Column", "root.places"), [])


if __name__ == "__main__":
    unittest.main()

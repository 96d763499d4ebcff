#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""shunned_types.py must find a shunned type wherever one is made, and none in what only speaks of it."""
import unittest

import shunned_types
from found_in import found_in

SOUND = {"qml/controls/HoverArea.qml": "// In place of HoverHandler {\n/* HoverHandler {\n} */\nItem { property var a: 1 }\n"}
FAULTS = {
    "a line of its own": "    HoverHandler {",
    "behind its parent": "Item { HoverHandler { id: hover } }",
    "of a property": "readonly property var hover: HoverHandler {}",
    "its brace on the next line": "HoverHandler\n{",
    "of a named module": "QtQuick.HoverHandler{",
    "behind an address": 'Item { readonly property string from: "http://x"; HoverHandler { id: hover } }',
}


class ShunnedTypes(unittest.TestCase):
    def test_a_sound_tree_is_sound(self):
        self.assertEqual(found_in(shunned_types, SOUND), (0, ["1 files without HoverHandler or Shape"]))

    def test_each_is_found(self):
        for what, line in FAULTS.items():
            with self.subTest(what):
                self.assertEqual(found_in(shunned_types, {**SOUND, "qml/pages/A.qml": f"\n{line}\n"}),
                                 (1, ["qml/pages/A.qml:2: use HoverArea"]))

    def test_a_shape_is_found_and_what_ends_like_it_is_not(self):
        text = "Shape {\n    ShapePath {\n    }\n}\nCursorShape {\n}\n"
        self.assertEqual(found_in(shunned_types, {**SOUND, "qml/pages/A.qml": text}),
                         (1, ["qml/pages/A.qml:1: use DrawingItem"]))

    def test_nothing_to_read_is_a_fault(self):
        self.assertEqual(found_in(shunned_types, {"docs/a.md": ""})[0], 1)


if __name__ == "__main__":
    unittest.main()

#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""no_hover_handler.py must find a HoverHandler wherever one is made, and none in what only speaks of it."""
import unittest

import no_hover_handler
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


class NoHoverHandler(unittest.TestCase):
    def test_a_sound_tree_is_sound(self):
        self.assertEqual(found_in(no_hover_handler, SOUND), (0, ["1 files without a HoverHandler"]))

    def test_each_is_found(self):
        for what, line in FAULTS.items():
            with self.subTest(what):
                self.assertEqual(found_in(no_hover_handler, {**SOUND, "qml/pages/A.qml": f"\n{line}\n"}),
                                 (1, ["qml/pages/A.qml:2: use HoverArea"]))

    def test_nothing_to_read_is_a_fault(self):
        self.assertEqual(found_in(no_hover_handler, {"docs/a.md": ""})[0], 1)


if __name__ == "__main__":
    unittest.main()

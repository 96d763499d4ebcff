#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""manual_coverage.py must find each kind of row that is not true, and nothing in one that is."""
import pathlib
import tempfile
import unittest

import manual_coverage

HEAD = "| | statement | where | tests | assumed |\n| --- | --- | --- | --- | --- |\n"
SOUND = "| 4.1 | it is | `src/a.h` | `core/a_test.cpp` “it is”; `end/a.py` “main” | |"
FAULTS = {
    "a file that is not there": (SOUND.replace("src/a.h", "src/b.h"), "there is no src/b.h"),
    "a test file that is not there": (SOUND.replace("end/a.py", "end/b.py"), "there is no tests/end/b.py"),
    "a test that is not in its file": (SOUND.replace("“it is”", "“main”"), "tests/core/a_test.cpp has no test “main”"),
    "a word that is no test": (SOUND.replace("“main”", "“print”"), "tests/end/a.py has no test “print”"),
    "no test": (SOUND.replace("`core/a_test.cpp` “it is”; `end/a.py` “main”", "`end/a.py`"), "no test is named"),
    "nothing, and no reason": ("| 4.1 | it is | – | – | |", "a row says why"),
    "a place without a test": (SOUND.replace("`core/a_test.cpp` “it is”; `end/a.py` “main”", "–"), "a row says why"),
}


class ManualCoverage(unittest.TestCase):
    def check(self, row):
        with tempfile.TemporaryDirectory() as folder:
            root = pathlib.Path(folder)
            for name, text in (("src/a.h", ""), ("tests/core/a_test.cpp", 'TEST_CASE("it is") {}\n'),
                               ("tests/end/a.py", "def main():\n    print()\n"), (manual_coverage.PAGE, HEAD + row + "\n")):
                path = root / name
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_text(text, encoding="utf-8")
            return manual_coverage.check(root)

    def test_sound(self):
        self.assertEqual(self.check(SOUND), (1, []))
        self.assertEqual(self.check("| 5, 6.1 | a rail | – | – | mechanics |"), (1, []))

    def test_faults(self):
        for name, (row, says) in FAULTS.items():
            with self.subTest(name):
                _, faults = self.check(row)
                self.assertEqual(len(faults), 1, faults)
                self.assertTrue(faults[0].startswith(f"{manual_coverage.PAGE}:3: "), faults)
                self.assertIn(says, faults[0])


if __name__ == "__main__":
    unittest.main()

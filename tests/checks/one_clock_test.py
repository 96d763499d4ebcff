#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""one_clock.py must find each other clock, under another name too, and nothing in a tree that is right."""
import unittest

import one_clock
from found_in import found_in

SOUND = {
    "src/core/clock.h": "using Instant = std::chrono::steady_clock::time_point;\n",
    "src/core/clock.cpp": "return std::chrono::steady_clock::now();\n",
    "models/age.cpp": "// QElapsedTimer stands still\nint a; // as steady_clock::now() does\n/* QDeadlineTimer\n */\n",
    "simulator/text.cpp": 'timer.expires_after(1s);\nconst int most = 1\'000\'000; // QElapsedTimer\n',
}
FAULTS = {
    "the clock itself": "auto t = std::chrono::steady_clock::now();",
    "the clock, over two lines": "auto t = std::chrono::steady_clock\n    ::now();",
    "as a function": "call(&std::chrono::steady_clock::now);",
    "behind a comment": "/* why */ auto t = steady_clock::now();",
    "behind an address": 'open("http://x", steady_clock::now());',
    "another name": "using Clock = std::chrono::steady_clock;",
    "a typedef": "typedef std::chrono::steady_clock Clock;",
    "its name alone": "using std::chrono::steady_clock;",
    "the other clock of the library": "auto t = std::chrono::high_resolution_clock::now();",
    "Qt's clock": "QElapsedTimer timer;",
    "Qt's deadline": "QDeadlineTimer deadline(20);",
    "the system's clock": "::clock_gettime(CLOCK_MONOTONIC, &time);",
    "a deadline of Asio": "timer.expires_at(then);",
}


class OneClock(unittest.TestCase):
    def test_a_sound_tree_is_sound(self):
        self.assertEqual(found_in(one_clock, SOUND), (0, ["3 files go by bootTime()"]))

    def test_each_other_clock_is_found(self):
        for what, line in FAULTS.items():
            for folder in one_clock.FOLDERS:
                with self.subTest(what, folder=folder):
                    code, lines = found_in(one_clock, {**SOUND, f"{folder}/a/b.cpp": f"\n{line}\n"})
                    self.assertEqual((code, len(lines)), (1, 1))
                    self.assertTrue(lines[0].startswith(f"{folder}/a/b.cpp:2: "), lines[0])

    def test_nothing_to_read_is_a_fault(self):
        self.assertEqual(found_in(one_clock, {"docs/a.md": ""})[0], 1)


if __name__ == "__main__":
    unittest.main()

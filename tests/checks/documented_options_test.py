#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""documented_options.py must find an option that the page lacks and one that the program lacks, in commands too."""
import pathlib
import tempfile
import unittest

import documented_options

PROGRAM = """#!/bin/sh
case $1 in
    read) printf '  --unit TEXT                 the unit\\n  --watch Excludes: --timeout goes on, unlike --once\\n  --timeout TEXT Excludes: --watch\\n' ;;
    lcd) printf '  --unit TEXT                 the unit\\n  --keys TEXT                 keys\\n' ;;
    --help) printf '  -h,--help                   this\\n  --port N                    port, as --unit\\n' ;;
esac
"""
OF_COMMANDS = "countisctl read HOST [--unit N] [--timeout S | --watch]\ncountisctl lcd  HOST [--unit N] [--keys K]\n"


class DocumentedOptions(unittest.TestCase):
    def faults(self, page, *commands):
        with tempfile.TemporaryDirectory() as folder:
            program = pathlib.Path(folder, "countisctl")
            program.write_text(PROGRAM, encoding="utf-8")
            program.chmod(0o755)
            text = pathlib.Path(folder, "page.md")
            text.write_text(page, encoding="utf-8")
            return list(documented_options.faults(program, text, commands or [""]))

    def test_a_page_that_names_all_is_sound(self):
        self.assertEqual(self.faults("`--port N`; `countis-sim --model E28` is another program's"), [])
        self.assertEqual(self.faults(OF_COMMANDS, "read", "lcd"), [])

    def test_what_is_not_documented_is_found(self):
        self.assertEqual(self.faults("nothing"), ["page.md does not name --port"])
        without = OF_COMMANDS.replace(" | --watch", "")
        self.assertEqual(self.faults(without, "read", "lcd"),
                         ["page.md does not give --watch to countisctl read ", "page.md does not name --watch"])

    def test_what_is_no_option_is_found(self):
        self.assertEqual(self.faults("--port --speed"), ["countisctl has no --speed, which page.md names"])
        more = OF_COMMANDS.replace("--keys K", "--keys K --watch")
        self.assertEqual(self.faults(more, "read", "lcd"),
                         ["countisctl lcd has no --watch, which page.md gives to it"])

    def test_a_command_without_options_is_a_fault(self):
        self.assertIn("countisctl write --help names no option", self.faults(OF_COMMANDS, "write"))


if __name__ == "__main__":
    unittest.main()

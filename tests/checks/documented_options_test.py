#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""documented_options.py must find an option that the page lacks and one that the program lacks, in commands too."""
import pathlib
import tempfile
import unittest

import documented_options

WITHOUT_COMMANDS = """#!/bin/sh
printf '  -h,--help                   this\\n  --port N                    port, as --unit\\n'
"""
WITH_COMMANDS = """#!/bin/sh
help='  -h,--help                   this'
case "$*" in
    'read --help') printf '%s\\n  --unit TEXT                 the unit\\n  --watch Excludes: --timeout goes on, unlike --once\\n' "$help"
                   printf '  --timeout TEXT Excludes: --watch\\n' ;;
    'site --help') printf '%s\\n\\nCommands:\\n  check                       looks\\n  copy                        to\\n' "$help" ;;
    'site check --help') printf '%s\\n  --json                      JSON\\n' "$help" ;;
    'site copy --help') printf 'FROM TEXT\\n%s\\n' "$help" ;;
    --help) printf '%s\\n  --version                   this\\n\\nCommands:\\n  read                        reads\\n' "$help"
            printf '  site                        of a site\\n' ;;
esac
"""
PAGE = """countisctl reads this, and this is no line of a command:
```
countisctl read HOST [--unit N] [--timeout S | --watch]
countisctl site check [--json]
countisctl site copy FROM
```
"""


class DocumentedOptions(unittest.TestCase):
    def faults(self, page, content=WITH_COMMANDS):
        with tempfile.TemporaryDirectory() as folder:
            program = pathlib.Path(folder, "countisctl")
            program.write_text(content, encoding="utf-8")
            program.chmod(0o755)
            text = pathlib.Path(folder, "page.md")
            text.write_text(page, encoding="utf-8")
            return list(documented_options.faults(program, text))

    def test_a_page_that_names_all_is_sound(self):
        another = "`countis-sim --model E28` is another program's"
        self.assertEqual(self.faults(f"`--port N`; {another}", WITHOUT_COMMANDS), [])
        self.assertEqual(self.faults(PAGE), [])

    def test_what_is_not_documented_is_found(self):
        self.assertEqual(self.faults("nothing", WITHOUT_COMMANDS), ["page.md does not name --port"])
        self.assertEqual(self.faults(PAGE.replace(" | --watch", "")),
                         ["page.md does not give --watch to countisctl read", "page.md does not name --watch"])
        self.assertEqual(self.faults(PAGE.replace(" [--json]", "")),
                         ["page.md does not give --json to countisctl site check", "page.md does not name --json"])

    def test_what_is_no_option_is_found(self):
        self.assertEqual(self.faults("--port --speed", WITHOUT_COMMANDS),
                         ["countisctl has no --speed, which page.md names"])
        self.assertEqual(self.faults(PAGE.replace("FROM", "FROM [--watch]")),
                         ["countisctl site copy has no --watch, which page.md gives to it"])

    def test_a_command_without_a_line_is_found(self):
        self.assertEqual(self.faults(PAGE.replace("countisctl site copy FROM\n", "")),
                         ["page.md has no line that begins with countisctl site copy"])

    def test_a_line_without_a_command_is_found(self):
        for line in ("countisctl write HOST", "countisctl site move FROM", "countisctl site"):
            self.assertEqual(self.faults(PAGE.replace("copy FROM", f"copy FROM\n{line}")),
                             [f"countisctl has no such command, which page.md has: {line}"])

    def test_a_help_that_cannot_be_understood_is_a_fault(self):
        other = WITHOUT_COMMANDS.replace("  -h,", "* -h,")
        self.assertEqual(self.faults("--port", other), ["countisctl --help cannot be understood"])


if __name__ == "__main__":
    unittest.main()

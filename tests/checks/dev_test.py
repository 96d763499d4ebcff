#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""./dev where tools of lint are missing, where it is asked to play for no number of seconds, and where tests write.

The functions of dev are read without its last line, which runs it; those that install, build or look for a tool are
replaced.
"""
import os
import pathlib
import subprocess
import tempfile
import unittest

DEV = pathlib.Path(__file__).resolve().parents[2] / "dev"
NOTHING_IS_BUILT = "need() { :; }; configure() { :; }; compile() { :; }; lint_format() { :; }; lint_shell() { :; };"
NO_TOOL = "version_of() { :; };"
TWO_TOOLS = "version_of() { case $1 in clang-format-14) echo 14.0.6 ;; shellcheck) echo 0.9.0 ;; esac; };"


def dev(script, **variables):
    text = DEV.read_text("utf-8").removesuffix('main "$@"\n')
    environment = {name: value for name, value in os.environ.items() if name != "COUNTIS_LINT"}
    return subprocess.run(["bash", "-c", f"{text}\n{NOTHING_IS_BUILT}\n{script}", str(DEV)], text=True,
                          capture_output=True, timeout=60, check=False, env={**environment, **variables})


class Lint(unittest.TestCase):
    def lint(self, tools, **variables):
        return dev(f"need_lint() {{ :; }}; {tools} command_lint", **variables)

    def test_with_some_tools_the_others_are_left_out(self):
        done = self.lint(TWO_TOOLS)
        self.assertEqual(done.returncode, 0, done)
        self.assertIn("qmllint is left out: version 6.4 is wanted, none is here", done.stderr)

    def test_with_no_tool_it_fails(self):
        self.assertEqual(self.lint(NO_TOOL).returncode, 1)

    def test_where_all_are_required_one_that_is_left_out_fails(self):
        self.assertEqual(self.lint(TWO_TOOLS, COUNTIS_LINT="required").returncode, 1)

    def test_a_system_without_lists_of_packages_gets_them_before_a_tool_is_given_up(self):
        apt = 'apt-cache() { [[ -z ${updated:-} ]] || echo "$2"; }; as_root() { echo "$@"; }; install() { echo "installed: $*"; };'
        done = dev(f"missing() {{ echo shellcheck; }}; {apt} need_lint")
        self.assertIn("apt-get update", done.stdout)
        done = dev(f"missing() {{ echo shellcheck; }}; updated=yes; {apt} need_lint")
        self.assertEqual(done.stdout, "installed: shellcheck\n")


class Play(unittest.TestCase):
    def test_a_value_that_is_no_number_is_a_usage_error_that_names_it(self):
        for arguments in ("1h", "60 x", "-5", "''", "1.5", "60 ''"):
            with self.subTest(arguments):
                done = dev(f"command_play {arguments}")
                self.assertEqual(done.returncode, 2, done)
                self.assertIn(f"'{arguments.split()[-1].strip(chr(39))}'", done.stderr)


class TemporaryFolder(unittest.TestCase):
    def folder(self, available, options):
        """Where tests would write, on a system whose tools say this about the memory."""
        with tempfile.TemporaryDirectory() as place:
            said = f"df() {{ {available}; }}; findmnt() {{ echo {options}; }}; mktemp() {{ echo \"$2\"; }}; chmod() {{ :; }};"
            done = dev(f"{said} temporary_folder", TMPDIR=place)
            self.assertEqual(done.returncode, 0, done)
            return done.stdout.strip().replace(place, "TMPDIR")

    def test_it_is_in_memory_where_there_is_room(self):
        self.assertEqual(self.folder("printf 'Avail\\n9000M\\n'", "rw,nosuid"), "/dev/shm/countis-XXXXXX")

    def test_without_room_or_memory_or_where_no_program_runs_it_is_on_the_disk(self):
        for available, options in (("printf 'Avail\\n60M\\n'", "rw"), ("false", "rw"),
                                   ("printf 'Avail\\n9000M\\n'", "rw,noexec")):
            with self.subTest(available, options=options):
                self.assertEqual(self.folder(available, options), "TMPDIR/countis-XXXXXX")


if __name__ == "__main__":
    unittest.main()

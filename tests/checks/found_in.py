# SPDX-License-Identifier: GPL-3.0-or-later
"""What a check makes of a tree of files."""
import contextlib
import io
import pathlib
import sys
import tempfile
from unittest import mock


def found_in(check, files):
    """Exit code and printed lines of the module `check` for a tree that holds these files: {name: text}."""
    with tempfile.TemporaryDirectory() as folder:
        for name, text in files.items():
            path = pathlib.Path(folder, name)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        printed = io.StringIO()
        with mock.patch.object(sys, "argv", ["check", folder]), contextlib.redirect_stdout(printed):
            code = check.main()
    return code, printed.getvalue().splitlines()

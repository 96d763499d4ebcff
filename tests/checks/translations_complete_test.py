#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""translations_complete.py must find a text that is not translated, is missing or is gone, and pass what is right."""
import pathlib
import tempfile
import unittest

import translations_complete


UNFINISHED = ' type="unfinished"'


def catalogue(*messages):
    """Each: context, text, whether it is translated."""
    return "<TS>" + "".join(
        f"<context><name>{context}</name><message><source>{text}</source>"
        f"<translation{'' if translated else UNFINISHED}>x</translation></message></context>"
        for context, text, translated in messages) + "</TS>"


class TranslationsComplete(unittest.TestCase):
    def faults(self, has, wanted, with_contexts=True):
        with tempfile.TemporaryDirectory() as folder:
            files = []
            for name, messages in (("has.ts", has), ("wanted.ts", wanted)):
                files.append(pathlib.Path(folder, name))
                files[-1].write_text(catalogue(*messages), encoding="utf-8")
            return translations_complete.faults(*files, with_contexts)

    def test_the_same_passes(self):
        self.assertEqual(self.faults([("A", "one", True)], [("A", "one", True)]), [])

    def test_what_is_not_translated_is_told(self):
        self.assertEqual(self.faults([("A", "one", False)], [("A", "one", False)]), ["not translated: A: one"])

    def test_what_is_missing_is_told(self):
        self.assertEqual(self.faults([], [("A", "one", False)], False), ["not translated: one"])

    def test_what_is_gone_is_told(self):
        self.assertEqual(self.faults([("A", "one", True)], []), ["no source has it any more: A: one"])

    def test_another_context_counts_only_where_contexts_are_known(self):
        has, wanted = [("A", "one", True)], [("B", "one", False)]
        self.assertEqual(len(self.faults(has, wanted)), 2)
        self.assertEqual(self.faults(has, wanted, False), [])


if __name__ == "__main__":
    unittest.main()

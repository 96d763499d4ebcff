#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""translation_contexts.py must find a context that no code has, and know all that code may have."""
import pathlib
import tempfile
import unittest

import translation_contexts

CODE = """namespace countis::ui {
struct Words {
    Q_DECLARE_TR_FUNCTIONS(countis::ui::Site)
};
class Model final : public QObject {
    Q_OBJECT
};
const char* const kText = QT_TRANSLATE_NOOP("countisctl", "text"); // term("Comment", "text")
}
"""
CATALOGUE = "<TS><context><name>{}</name><message><source>Some text</source></message></context></TS>"


class TranslationContexts(unittest.TestCase):
    def faults(self, context):
        with tempfile.TemporaryDirectory() as folder:
            for path, text in (("src/words.cpp", CODE), ("qml/pages/Page.qml", ""),
                               ("translations/countis_fr.ts", CATALOGUE.format(context))):
                file = pathlib.Path(folder, path)
                file.parent.mkdir(parents=True)
                file.write_text(text, encoding="utf-8")
            return list(translation_contexts.faults(pathlib.Path(folder)))

    def test_contexts_of_code_pass(self):
        for context in ("countis::ui::Site", "countis::ui::Model", "countisctl", "Page"):
            self.assertEqual(self.faults(context), [])

    def test_other_contexts_are_found(self):
        for context in ("Words", "Model", "Comment", "Site"):
            self.assertEqual(self.faults(context),
                             [f"countis_fr.ts: no program looks for 'Some text' in the context {context}"])


if __name__ == "__main__":
    unittest.main()

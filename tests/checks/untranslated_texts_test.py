#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""untranslated_texts.py must find a text that nobody can translate, and pass names, formats and what goes to the log."""
import unittest

import untranslated_texts
from found_in import found_in


class UntranslatedTexts(unittest.TestCase):
    def code_for(self, name, text):
        return found_in(untranslated_texts, {name: text})[0]

    def expect(self, code, *cases):
        for name, text in cases:
            self.assertEqual(self.code_for(name, text), code, text)

    def test_translated_texts_pass(self):
        self.expect(0,
                    ("qml/A.qml", 'Text { text: qsTr("No meter yet") }'),
                    ("models/a.cpp", 'return tr("The port is in use; "\n          "choose another.");'),
                    ("src/acquisition/a.cpp", 'QT_TRANSLATE_NOOP("LinkError", "no host has this name");'),
                    ("models/a.cpp", 'const auto x = term("Terms", "active power");'))

    def test_what_nobody_reads_in_the_window_passes(self):
        self.expect(0,
                    ("models/a.cpp", 'qCWarning(lcA) << "No file was found";'),
                    ("models/a.cpp", 'const auto f = QStringLiteral("HH:mm:ss");'),
                    ("qml/A.qml", 'Item { objectName: "Meter"; property url p: "../pages/MeterPage.qml" }'),
                    ("models/a.cpp", '// says "No meter yet"\nint a = 0;'),
                    ("src/history/a.cpp", 'run("SELECT run, start_ms "\n    "and so on");'),
                    ("src/history/a.cpp", 'const char* columns = "point BIGINT NOT NULL";'))

    def test_a_text_beside_translation_fails(self):
        self.expect(1,
                    ("qml/A.qml", 'Text { text: "No meter yet" }'),
                    ("qml/A.qml", 'Text { text: qsTr("A meter") + " is lost" + " for now" }'),
                    ("models/a.cpp", 'return QStringLiteral("%1 bytes only").arg(n);'),
                    ("src/app/a.cpp", 'return "Meter";'),
                    ("src/app/a.cpp", 'return "Hold SET for "\n    "3 s";'))

    def test_an_error_of_code_without_qt_passes_as_a_message(self):
        self.expect(0,
                    ("models/a.cpp", "setProblem(messageText(scenario.error()));"),
                    ("models/a.cpp", "qCWarning(lcA) << QString::fromStdString(english(host.error()));"),
                    ("src/app/a.cpp", "say(QString::fromLocal8Bit(written.error().reason));"),
                    ("models/a.cpp", "return QString::fromStdString(scenario.name);"))

    def test_an_error_in_english_fails(self):
        self.expect(1,
                    ("models/a.cpp", "setProblem(QString::fromStdString(scenario.error()));"),
                    ("src/app/a.cpp", "tr(\"%1\").arg(QString::fromUtf8(host.error().c_str() + after(1)));"),
                    ("src/app/a.cpp", "say(QString::fromStdString(find(path).error()));"),
                    ("models/a.cpp", "return QString::fromStdString(english(*problem_));"))

    def test_an_error_that_is_a_text_fails_where_there_is_no_qt(self):
        declared = "tl::expected<Load, std::string> readLoad();"
        for name, code in (("simulator/support/a.h", 1), ("src/core/a.h", 1), ("simulator/network/ntp_packet.h", 0)):
            files = {name: declared, "models/a.cpp": "int a = 0;"}  # without a file of the window the check fails
            self.assertEqual(found_in(untranslated_texts, files)[0], code, name)
        self.assertEqual(self.code_for("src/site/a.h", "tl::expected<std::string, Message> readLoad();"), 0)

    def test_no_files_fail(self):
        self.assertEqual(found_in(untranslated_texts, {})[0], 1)


if __name__ == "__main__":
    unittest.main()

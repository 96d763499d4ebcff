#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""dependency_direction.py must find each kind of arrow that turns back, and nothing in a tree that is right."""
import pathlib
import tempfile
import unittest

import dependency_direction

SOUND = {
    "src/core/clock.h": "#include <chrono>\n",
    "src/core/registers/codec.cpp": '#include "core/clock.h"\n#include <queue>\n',
    "src/core/device/meter.h": '#include "core/registers/block.h"\n',
    "src/core/registers/block.h": "#include <array>\n",
    "src/history/codec/journal.h": '#include "core/clock.h"\n',
    "src/history/recorder.h": '#include "history/codec/journal.h"\n#include <QSqlDatabase>\n',
    "simulator/device/meter.h": '#include "simulator/installation/loads/load.h"\n',
    "src/acquisition/link.h": '#include "core/clock.h"\n#include <QObject>\n',
    "simulator/installation/loads/load.h": '#include "core/clock.h"\n',
    "models/meter/values_model.h": '#include "acquisition/link.h"\n#include "simulator/installation/loads/load.h"\n#include <QtQml/qqml.h>\n',
    "src/core/CMakeLists.txt": "target_link_libraries(countis_core PUBLIC tl::expected)\n",
    "models/CMakeLists.txt": "target_link_libraries(countis_models PUBLIC\n    countis_acquisition Qt6::Quick)\n",
}
FAULTS = {
    "core includes the simulator": ("src/core/a.cpp", '\n#include "simulator/installation/loads/load.h"\n', 2, "src/core must not know simulator"),
    "core includes a sibling by a relative path": ("src/core/a.h", '#include "../acquisition/link.h"\n', 1, "src/acquisition"),
    "core includes Qt": ("src/core/a.cpp", "#include <QString>\n", 1, "must not know Qt"),
    "core includes Qt by its module": ("src/core/a.cpp", "#include <QtCore/qglobal.h>\n", 1, "must not know Qt"),
    "the simulator includes QCoro": ("simulator/a.cpp", "#include <qcoro/qcorotask.h>\n", 1, "must not know Qt"),
    "a test of core includes Qt": ("tests/core/a.cpp", "#include <QTest>\n", 1, "must not know Qt"),
    "acquisition includes models": ("src/acquisition/a.cpp", '\n\n#include "models/meter/values_model.h"\n', 3, "must not know models"),
    "acquisition includes the simulator": ("src/acquisition/a.cpp", '#include "simulator/installation/loads/load.h"\n', 1, "must not know simulator"),
    "acquisition includes QML": ("src/acquisition/a.cpp", "#include <QQmlEngine>\n", 1, "must not know QML"),
    "registers include the device": ("src/core/registers/a.h", '#include "core/device/meter.h"\n', 1, "src/core/registers must not know src/core/device"),
    "loads include the device": ("simulator/installation/a.h", '#include "simulator/device/meter.h"\n', 1, "simulator/installation must not know simulator/device"),
    "a room that nobody has named includes another": ("models/cellar/a.h", '#include "models/meter/values_model.h"\n', 1, "models/cellar must not know models/meter"),
    "the codec of the history includes Qt": ("src/history/codec/a.cpp", "#include <QString>\n", 1, "src/history/codec must not know Qt"),
    "the codec of the history links Qt": ("src/history/codec/CMakeLists.txt", "target_link_libraries(a PRIVATE Qt6::Sql)\n", 1, "src/history/codec must not link Qt"),
    "core links Qt": ("src/core/registers/CMakeLists.txt", "target_link_libraries(countis_core\n    PRIVATE Qt6::Core)\n", 2, "must not link Qt"),
    "acquisition links models": ("src/acquisition/CMakeLists.txt", "target_link_libraries(countis_acquisition PUBLIC countis_models)\n", 1, "must not link countis_models"),
    "a test of core links the simulator": ("tests/core/CMakeLists.txt", "countis_test(core_test SOURCES a.cpp LIBS countis_simulator)\n", 1, "must not link"),
}


class DependencyDirection(unittest.TestCase):
    def faults(self, files):
        with tempfile.TemporaryDirectory() as folder:
            for name, text in files.items():
                path = pathlib.Path(folder, name)
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_text(text, encoding="utf-8")
            return list(dependency_direction.Tree(pathlib.Path(folder)).faults())

    def test_a_sound_tree_has_no_fault(self):
        self.assertEqual(self.faults(SOUND), [])

    def test_each_fault_is_found_at_its_line(self):
        for name, (path, text, line, said) in FAULTS.items():
            with self.subTest(name):
                found = self.faults({**SOUND, path: text})
                self.assertEqual(len(found), 1, found)
                self.assertTrue(found[0].startswith(f"{path}:{line}: "), found)
                self.assertIn(said, found[0])


if __name__ == "__main__":
    unittest.main()

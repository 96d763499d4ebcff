#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""clang_tidy.py must find in units that it reads together what it finds in each alone, and name the right place."""
import json
import pathlib
import sys
import tempfile
import unittest

import clang_tidy
import tidy_batches

sys.path.append(str(tidy_batches.ROOT / "cmake"))
import unity_groups  # noqa: E402

SOUND = "#include <string>\n\nnamespace {\nint twice(int x) {\n    return 2 * x;\n}\n} // namespace\n\n" \
        "int four() {\n    return twice(2);\n}\n"
FAULTY = "#include <string>\n#include <utility>\n\nusing std::pair;\n\nint read(int* place) {\n" \
         "    if (place == nullptr)\n        return *place;\n    return 1;\n}\n"


class Batches(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)

    def unit(self, name, text, flags="-std=c++20"):
        path = self.folder / name
        path.write_text(text)
        return tidy_batches.unit_of(path, {"directory": str(self.folder), "file": str(path),
                                           "command": f"/usr/bin/ccache /usr/bin/c++ {flags} -MD -MT o -MF d -o o -c {path}"})

    def test_flags_are_those_that_matter(self):
        flags = "-O2 -DX=1 -fsanitize=address --param=ggc-min-heapsize=1 -Winvalid-pch -include all.h"
        self.assertEqual(self.unit("a.cpp", SOUND, flags).flags, ("-O2", "-DX=1") + tidy_batches.ANALYZER_FLAGS)

    def test_units_of_one_language_share_folders_and_definitions(self):
        one, other = self.unit("a.cpp", SOUND, "-O2 -DX=1 -Ione"), self.unit("b.cpp", FAULTY, "-O2 -DY -isystem two -Ione")
        batch, = tidy_batches.batches([one, other])
        shared = batch.flags()
        for word in ("-DX=1", "-DY", "-Ione"):
            self.assertEqual(shared.count(word), 1)
        self.assertEqual(shared[shared.index("-isystem") + 1], "two")
        self.assertEqual(len(tidy_batches.batches([one, self.unit("c.cpp", FAULTY, "-O2 -DX=2")])), 2)

    def test_a_line_leads_to_its_unit(self):
        one, other = self.unit("a.cpp", "#include <string>\nint a;\n"), self.unit("b.cpp", "#include <string>\nint b;\n")
        batch = tidy_batches.Batch([one, other])
        self.assertEqual(batch.units_at({2}), [one])
        self.assertEqual(batch.units_at({3}), [other])

    def test_a_unit_that_does_not_stand_with_the_others_stands_alone(self):
        apart = self.unit("a.cpp", "namespace one {\nstruct Same {};\n}\nusing namespace one;\n")
        own = self.unit("b.cpp", "namespace two {\nstruct Same {};\n}\nusing namespace two;\nSame same() {\n    return {};\n}\n")
        third = self.unit("c.cpp", FAULTY)
        found = {unit.path.name: text for unit, text in
                 clang_tidy.Tidy(TIDY, self.folder, clang_tidy.ANALYZER).judge(tidy_batches.Batch([apart, own, third]))}
        self.assertEqual((found["a.cpp"], found["b.cpp"]), ("", ""))
        self.assertIn("Dereference of null pointer", found["c.cpp"])

    def test_names_are_those_of_the_unit_not_of_its_members(self):
        text = "struct Words {\n    int inside;\n};\nconstexpr auto kTick = 1;\nint Words::member() {\n}\n#define M 1\n" \
               "int twice(int x) {\nusing State = int;\nTEST_CASE(\"A test\") {\n" \
               "constexpr std::string_view kMagic = \"x\";\nstd::array<std::uint8_t, 4> bytes{};\n"
        self.assertEqual(tidy_batches.names(text), {"kTick", "M", "twice", "kMagic", "bytes"})

    def test_units_that_clash_or_differ_stand_apart(self):
        one, same_names = self.unit("a.cpp", SOUND), self.unit("b.cpp", SOUND)
        other_language = self.unit("c.cpp", FAULTY, "-std=c++17")
        self.assertEqual(len(tidy_batches.batches([one, same_names, other_language])), 3)
        self.assertEqual(len(tidy_batches.batches([one, self.unit("e.cpp", FAULTY)])), 1)

    def test_units_whose_texts_stand_in_a_class_of_the_same_name_are_clean_together(self):
        words = "class Words {\npublic:\n    static int length() {\n        return 5;\n    }\n};\n"
        units = [self.unit(f"{name}.cpp", f"namespace {{\n{words}}} // namespace\n\n"
                           f"int {name}() {{\n    return Words::length();\n}}\n") for name in ("one", "other")]
        batch, = tidy_batches.batches(units)
        self.assertEqual([text for _, text in clang_tidy.Tidy(TIDY, self.folder, clang_tidy.ANALYZER).judge(batch)], ["", ""])

    def test_units_whose_headers_clash_stand_apart(self):
        (self.folder / "one.h").write_text("struct Fixture {};\n")
        (self.folder / "other.h").write_text("struct Fixture {};\n")
        one = self.unit("a.cpp", '#include "one.h"\nint a() {\n}\n')
        same = self.unit("b.cpp", '#include "one.h"\nint b() {\n}\n')
        other = self.unit("c.cpp", '#include "other.h"\nint c() {\n}\n')
        own = self.unit("d.cpp", "struct Fixture {};\n")
        self.assertEqual(len(tidy_batches.batches([one, same])), 1)
        self.assertEqual(len(tidy_batches.batches([one, other])), 2)
        self.assertEqual(len(tidy_batches.batches([one, own])), 2)

    def test_a_header_is_read_once_and_twice_in_one_unit_stays_twice(self):
        text = tidy_batches.Batch([self.unit("a.cpp", SOUND), self.unit("b.cpp", FAULTY)]).text()
        self.assertEqual(text.count("#include <string>"), 1)
        self.assertEqual(text.count("#include <utility>"), 1)
        self.assertEqual(tidy_batches.Batch([self.unit("c.cpp", SOUND + SOUND)]).text().count("<string>"), 2)

    def test_what_only_the_main_file_shows_is_found_at_its_own_place(self):
        batch = tidy_batches.Batch([self.unit("a.cpp", SOUND), self.unit("b.cpp", FAULTY)])
        found = {unit.path.name: text for unit, text in clang_tidy.Tidy(TIDY, self.folder, clang_tidy.ANALYZER).judge(batch)}
        self.assertEqual(found["a.cpp"], "")
        self.assertRegex(found["b.cpp"], r"b\.cpp:4:12: error: using decl 'pair' is unused")
        self.assertRegex(found["b.cpp"], r"b\.cpp:8:\d+: error: Dereference of null pointer")

    def test_sound_units_are_clean_together(self):
        batch = tidy_batches.Batch([self.unit("a.cpp", SOUND), self.unit("b.cpp", "int five() {\n    return 5;\n}\n")])
        self.assertEqual([text for _, text in clang_tidy.Tidy(TIDY, self.folder, clang_tidy.ANALYZER).judge(batch)], ["", ""])

    def test_units_that_the_build_compiles_as_one_are_read_as_what_they_are(self):
        unit = clang_tidy.ROOT / "src/core/clock.cpp"
        together = self.folder / "unity_core_0_cxx.cxx"
        together.write_text(f'/* made */\n#define Words unity_1\n#include "{unit}"\n#include "{clang_tidy.ROOT}/src/core/csv.cpp"\n')
        (self.folder / "compile_commands.json").write_text(json.dumps(
            [{"directory": str(self.folder), "file": str(together), "command": f"c++ -O1 -o o -c {together}"}]))
        found = dict(clang_tidy.compiled_units(self.folder))
        self.assertEqual([path.name for path in found], ["clock.cpp", "csv.cpp"])
        self.assertEqual(tidy_batches.flags_of(found[unit]), ("-O1",))

    def groups(self, **texts):
        paths = [self.folder / f"{name}.cpp" for name in texts]
        for path, text in zip(paths, texts.values()):
            path.write_text(text)
        return [sorted(path.stem for path in group) for group in unity_groups.groups(paths)]

    def test_sources_of_one_name_are_not_compiled_together(self):
        self.assertEqual(self.groups(a="int one() {\n}\n", b="int two() {\n}\n", c="int one() {\n}\n", d="int two() {\n}\n"),
                         [["a", "b"], ["c", "d"]])

    def test_a_source_that_goes_with_no_other_is_compiled_alone(self):
        self.assertEqual(self.groups(a="int one() {\n}\n", b="int one() {\n}\n"), [])


if __name__ == "__main__":
    TIDY = sys.argv.pop(1)
    unittest.main()

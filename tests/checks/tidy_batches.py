# SPDX-License-Identifier: GPL-3.0-or-later
"""Puts translation units one behind the other into larger ones, for clang-tidy and for the build with the sanitizers.

Most of clang-tidy's time goes into the headers that units read, and they are much the same in all units of a folder.
For clang-tidy the text of the units is copied, not included: some checks, the static analyzer among them, look at
nothing but the main file. Units in which something is found are read again alone, so that each finding has its own file
and line, and nothing is found that is only there because of the neighbours.
"""
import dataclasses
import functools
import pathlib
import re
import shlex

ROOT = pathlib.Path(__file__).resolve().parents[2]

MOST_UNITS = 80
MOST_LINES = 10000

INCLUDE = re.compile(r'\s*#\s*include\s+([<"][^>"]+[>"])')
MACRO = re.compile(r"\s*#\s*define\s+(\w+)")
# What a line that begins a declaration declares; members, which bear their class's name, clash with nothing.
DECLARED = re.compile(r"(?:[^(){}=;\[:]|::)*?(?<![\w:])([A-Za-z_]\w*)\s*(?:final\s*)?(?:[({=;\[]|:(?!:))")

ALIAS = re.compile(r"^using (\w+) =(.*)", re.MULTILINE)

# What is open in the whole of a unit and holds names of its own.
OPENED = re.compile(r"^using namespace (\w+(?:::\w+)*);", re.MULTILINE)
OPENED_ENUM = re.compile(r"^using enum (\w+)", re.MULTILINE)
OPEN_ANYWHERE = {"countis", "countis::test", "std::chrono_literals", "std::string_view_literals", "std::string_literals"}

# The class of a unit's texts has this name in most units that have one, and so gets a number in a batch.
OWN_WORDS = re.compile(r"^(?:class|struct) Words\b", re.MULTILINE)
WORDS = re.compile(r"(?<![:.\w])Words\b")

INCLUDE_FOLDERS = (ROOT, ROOT / "src", ROOT / "tests")

# How code is generated changes nothing of what is read, and the warnings that are off with GCC are none of clang's.
GENERATION = re.compile(r"-O|-g|-fPIC$|-Wno-")

# The static analyzer follows each function for as many steps as this. Its own 225,000 take three to four times as long, spent on
# few functions: those of many branches, and tests, in which each assertion doubles the paths.
ANALYZER_FLAGS = ("-Xclang", "-analyzer-config", "-Xclang", "max-nodes=25000")

# What one unit does to the next is no finding: a name that hides another's, or that is told apart by a conversion.
BATCH_FLAGS = ("-Wno-shadow", "-Wno-sign-conversion", "-Wno-inconsistent-missing-override")


@dataclasses.dataclass
class Unit:
    path: pathlib.Path
    folder: str    # where its compiler is called
    flags: tuple   # of its compiler, without itself and its output
    text: str

    @property
    def lines(self):
        return self.text.count("\n") + 1

    @functools.cached_property
    def names(self):
        return names(self.text)

    @functools.cached_property
    def aliases(self):
        return dict(ALIAS.findall(self.text))

    @functools.cached_property
    def own_names(self):
        """Those that no header says for it."""
        header = self.path.with_suffix(".h")
        return (self.names | set(self.aliases)) - (names_in(header) if header.is_file() else set())

    @functools.cached_property
    def read_names(self):
        """Of all headers of ours that it reads."""
        return set().union(*(names_in(header) for header in headers_of(self.path)))

    @functools.cached_property
    def opened(self):
        return set(OPENED.findall(self.text)) - OPEN_ANYWHERE

    @functools.cached_property
    def opened_enums(self):
        return set(OPENED_ENUM.findall(self.text))

    @functools.cached_property
    def header_names(self):
        """Of the headers beside it that it reads itself: those that tests share clash most."""
        found = set()
        for name in re.findall(r'^#include "([^"]+)"', self.text, re.MULTILINE):
            header = self.path.parent / name
            if header.is_file():
                found |= {(name, one) for one in names(header.read_text())}
        return found


def unit_of(path, entry):
    text = path.read_text()
    return Unit(path, entry["directory"], flags_of(entry) + ANALYZER_FLAGS, text)


def flags_of(entry):
    words = shlex.split(entry["command"])
    first = next(i for i, word in enumerate(words) if not pathlib.Path(word).name.startswith("ccache"))
    flags, words = [], iter(words[first + 1:])
    for word in words:
        if word in ("-o", "-MT", "-MF", "-include"):  # what is included so is precompiled headers
            next(words)
        elif (word not in ("-c", "-MD", "-Winvalid-pch", entry["file"]) and "sanitize" not in word
              and not word.startswith("--param=")):  # of GCC alone
            flags.append(word)
    return tuple(flags)


@dataclasses.dataclass
class Flags:
    """Those of a compiler, taken apart: units whose language is the same can share folders and definitions."""
    language: tuple
    folders: tuple      # -I and -isystem, each with its folder
    definitions: dict   # name -> value

    @classmethod
    def of(cls, words):
        language, folders, definitions = [], [], {}
        words = iter(words)
        for word in words:
            if word == "-isystem":
                folders.append((word, next(words)))
            elif word.startswith("-I"):
                folders.append((word,))
            elif word.startswith("-D"):
                name, _, value = word[2:].partition("=")
                definitions[name] = value
            elif not GENERATION.match(word):
                language.append(word)
        return cls(tuple(language), tuple(folders), definitions)

    def joins(self, other):
        # Qt's macros have names that other code uses for its own.
        return (self.language == other.language and self.has_qt == other.has_qt
                and all(self.definitions.get(name, value) == value for name, value in other.definitions.items()))

    @property
    def has_qt(self):
        return "QT_CORE_LIB" in self.definitions

    def joined(self, other):
        return Flags(self.language, tuple(dict.fromkeys(self.folders + other.folders)),
                     self.definitions | other.definitions)

    def words(self):
        return [*self.language, *(word for folder in self.folders for word in folder),
                *(f"-D{name}={value}" if value else f"-D{name}" for name, value in self.definitions.items())]


def names(text):
    """Of everything that a unit declares outside of classes and functions, roughly: what is not indented."""
    found = set(MACRO.findall(text))
    for line in text.splitlines():
        if not re.match(r"[A-Za-z_]", line) or re.match(r"(using|namespace|TEST_CASE|public|private)\b", line):
            continue
        if declared := DECLARED.match(line):
            found.add(declared.group(1))
    return found - {"Words"}


@functools.cache
def names_in(path):
    text = path.read_text()
    return names(text) | {name for name, _ in ALIAS.findall(text)}


@functools.cache
def headers_of(path):
    """All of ours that a file reads, directly or through others."""
    found, open_files = set(), [path]
    while open_files:
        file = open_files.pop()
        for name in re.findall(r'^#include "([^"]+)"', file.read_text(), re.MULTILINE):
            header = next((one for one in (folder / name for folder in (file.parent, *INCLUDE_FOLDERS)) if one.is_file()),
                          None)
            if header and header not in found:
                found.add(header)
                open_files.append(header)
    return found


def numbered(text, number):
    return WORDS.sub(f"Words{number}", text) if OWN_WORDS.search(text) else text


class Batch:
    most_units, most_lines = MOST_UNITS, MOST_LINES

    def __init__(self, units=()):
        self.units, self.names, self.header_names, self.lines, self.shared = [], set(), set(), 0, None
        self.opened, self.opened_enums, self.aliases, self.own_names, self.read_names = set(), set(), {}, set(), set()
        for unit in units:
            self.add(unit)

    def halves(self):
        middle = len(self.units) // 2
        return Batch(self.units[:middle]), Batch(self.units[middle:])

    def without(self, some):
        return Batch([unit for unit in self.units if unit not in some])

    def takes(self, unit):
        if not self.units:
            return True
        return (len(self.units) < self.most_units and self.lines + unit.lines <= self.most_lines
                and self.shared.joins(Flags.of(unit.flags)) and not self.clashes(unit))

    def clashes(self, unit):
        """The same name twice, but where one header says it to both; or namespaces that may hold the same name."""
        if self.opened and unit.opened and self.opened != unit.opened or self.opened_enums != unit.opened_enums:
            return True
        if self.own_names & unit.read_names or unit.own_names & self.read_names:
            return True
        if any(self.aliases.get(name, meaning) != meaning for name, meaning in unit.aliases.items()):
            return True
        header_names = unit.header_names
        here = {name for _, name in self.header_names - header_names}
        there = {name for _, name in header_names - self.header_names}
        both = {name for _, name in self.header_names & header_names}
        return bool(self.names & (unit.names | there | both) or unit.names & (here | both) or here & there)

    def add(self, unit):
        flags = Flags.of(unit.flags)
        self.shared = self.shared.joined(flags) if self.shared else flags
        self.units.append(unit)
        self.names |= unit.names
        self.header_names |= unit.header_names
        self.lines += unit.lines
        self.opened |= unit.opened
        self.opened_enums |= unit.opened_enums
        self.aliases |= unit.aliases
        self.own_names |= unit.own_names
        self.read_names |= unit.read_names

    def text(self):
        return "".join(text for _, text in self.parts())

    def units_at(self, lines):
        """The units that stand at these lines of the text, which count from 1."""
        found, first = [], 1
        for unit, text in self.parts():
            last = first + text.count("\n") - 1
            if any(first <= line <= last for line in lines):
                found.append(unit)
            first = last + 1
        return found

    def parts(self):
        """A header that an earlier unit reads is left out of the later ones: twice in one file is a finding."""
        read = set()
        for number, unit in enumerate(self.units):
            here, lines = set(), []
            for line in numbered(unit.text, number).splitlines():
                included = INCLUDE.match(line)
                if included:
                    here.add(included.group(1))
                if not included or included.group(1) not in read:
                    lines.append(line + "\n")
            read |= here
            yield unit, "".join(lines)

    def flags(self):
        folders = dict.fromkeys(str(unit.path.parent) for unit in self.units)
        return [*self.shared.words(), *BATCH_FLAGS, *(word for folder in folders for word in ("-iquote", folder))]


def batches(units, kind=Batch):
    """Units of a folder read the same headers. The longest first, so that none keeps the others waiting at the end."""
    made = []
    for unit in sorted(units, key=lambda unit: (str(unit.path.parent), -unit.lines)):
        batch = next((batch for batch in made if batch.takes(unit)), None)
        if batch is None:
            batch = kind()
            made.append(batch)
        batch.add(unit)
    return sorted(made, key=lambda batch: -batch.lines)

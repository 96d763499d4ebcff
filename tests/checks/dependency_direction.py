#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Holds the tree against the arrows of docs/architecture.md.

Each #include of a file of the project, each #include of Qt or QCoro and each target_link_libraries must point along an
arrow. What does not is printed as FILE:LINE, and the exit code is 1.
"""
import argparse
import pathlib
import re
import sys

# A layer: where it lives -> the layers that it may use besides itself. Tests may use what their library may, and the
# simulator as the other end of the wire.
ARROWS = {
    "src/core": set(),
    "src/process": {"src/core"},
    "src/files": {"src/core"},
    "src/site": {"src/core"},
    "src/diagnosis": {"src/core"},
    "src/commission": {"src/core", "src/diagnosis"},
    "simulator": {"src/core", "src/process", "src/files"},
    "src/selftest": {"src/core", "src/diagnosis", "simulator"},
    "src/wording": {"src/core", "src/site", "src/diagnosis"},
    "src/acquisition": {"src/core", "src/site"},
    "src/bundle": {"src/core", "src/site", "src/diagnosis", "src/wording", "src/acquisition", "src/history"},
    "src/monitor": {"src/core", "src/site", "src/diagnosis", "src/wording", "src/acquisition", "src/history", "src/bundle"},
    "src/history": {"src/core", "src/process", "src/site"},
    "src/export": {"src/core", "src/site", "src/acquisition", "src/history", "src/monitor"},
    "src/notify": {"src/core", "src/files", "src/site", "src/wording", "src/history", "src/monitor"},
    "models": {"src/core", "src/site", "src/commission", "src/diagnosis", "src/wording", "src/acquisition", "src/history", "src/bundle",
               "src/monitor", "src/report", "simulator"},
    "src/demo": {"src/core", "src/site", "src/wording", "src/history", "simulator"},
    "qml": {"models"},
    "src/cli": {"src/core", "src/process", "src/site", "src/wording", "src/acquisition", "src/diagnosis", "src/history",
                "src/bundle", "src/commission", "src/keyring", "src/report", "src/selftest"},
    "src/collector": {"src/core", "src/process", "src/files", "src/site", "src/wording", "src/acquisition", "src/history",
                      "src/keyring", "src/monitor", "src/export", "src/notify"},
    "src/keyring": {"src/core", "src/site", "src/history"},
    "src/report": {"src/core", "src/site", "src/diagnosis", "src/commission", "src/wording", "src/history"},
    "src/app": {"src/core", "src/process", "src/site", "src/wording", "src/acquisition", "src/history", "src/bundle", "src/report",
                "src/keyring", "src/monitor", "src/notify", "src/demo", "simulator", "models", "qml"},
    "tests/support": {"src/core"},
    "tests/process": {"src/core", "src/process", "tests/support"},
    "tests/site": {"src/core", "src/site", "tests/support"},
    "tests/alarms": {"src/core", "src/site", "src/diagnosis", "src/selftest", "simulator", "tests/support"},
    "tests/core": {"src/core", "tests/support"},
    "tests/commission": {"src/core", "src/diagnosis", "src/commission", "tests/support"},
    "tests/diagnosis": {"src/core", "src/diagnosis", "src/selftest", "simulator", "tests/support"},
    "tests/history": {"src/core", "src/site", "src/history", "simulator", "tests/alarms", "tests/support"},
    "tests/bundle": {"src/core", "src/site", "src/diagnosis", "src/acquisition", "src/history", "src/bundle", "src/monitor",
                     "simulator", "tests/history", "tests/support"},
    "tests/keyring": {"src/core", "src/history", "src/keyring", "tests/support"},
    "tests/simulator": {"src/core", "src/files", "simulator", "tests/support"},
    "tests/demo": {"src/core", "src/site", "src/history", "src/demo", "simulator", "tests/history", "tests/support"},
    "tests/acquisition": {"src/core", "src/site", "src/acquisition", "simulator", "tests/support"},
    "tests/monitor": {"src/core", "src/site", "src/acquisition", "src/history", "src/monitor", "tests/acquisition", "tests/alarms",
                      "tests/history", "tests/support"},
    "tests/collector": {"src/core", "src/process", "src/files", "src/site", "src/acquisition", "src/history", "src/monitor",
                        "src/export", "src/notify", "src/collector", "tests/support"},
    "tests/models": {"src/core", "src/site", "src/commission", "src/diagnosis", "src/history", "src/bundle", "src/wording", "src/acquisition", "src/monitor", "simulator", "models",
                     "src/app", "src/report", "tests/acquisition", "tests/commission", "tests/diagnosis", "tests/history", "tests/support"},
    "tests/notify": {"src/core", "src/files", "src/site", "src/wording", "src/history", "src/notify", "tests/alarms", "tests/history",
                     "tests/support"},
    "tests/qml": {"src/core", "src/site", "src/acquisition", "src/history", "src/monitor", "src/report", "simulator", "models", "qml",
                  "tests/acquisition", "tests/commission", "tests/history", "tests/models", "tests/support"},
    "tests/endtoend": {"src/core", "src/site", "src/history", "src/acquisition", "src/monitor", "src/cli", "simulator",
                       "models", "qml", "tests/history", "tests/support"},
    "bench": {"src/core", "src/site", "src/history", "src/demo", "src/acquisition", "src/monitor", "src/report",
              "simulator", "models", "qml", "tests/alarms", "tests/history", "tests/models", "tests/support"},
}
# The rooms of a library: a folder -> the folders beside it that it may use. Files that lie in none join the rooms.
ROOMS = {
    "src/core": {
        "registers": set(),
        "metering": set(),
        "device": {"metering", "registers"},
    },
    "src/history": {
        "codec": set(),
        "leases": {"codec", "database"},
    },
    "simulator": {
        "support": set(),
        "installation": {"support"},
        "modbus": {"installation", "support"},
        "device": {"installation", "modbus", "support"},
        "script": {"device", "installation", "support"},
        "network": {"device", "support"},
        "host": {"device", "installation", "modbus", "network", "script", "support"},
        "demo": {"device", "host", "installation", "support"},
        "program": {"device", "host", "installation", "script", "support"},
    },
    "models": {
        "text": set(),
        "meter": {"text"},
        "charts": {"meter", "text"},
        "commission": {"diagnosis"},
        "alarms": {"charts", "drawing", "text", "trends"},
        "commands": {"fleet", "text"},
        "diagnosis": {"charts", "drawing", "text", "trends"},
        "drawing": set(),
        "energy": {"charts", "drawing", "fleet", "text"},
        "fleet": {"meter", "text"},
        "history": {"text"},
        "lcd": {"text"},
        "overview": {"drawing", "fleet", "meter", "text"},
        "registers": {"text"},
        "replay": set(),
        "training": {"lcd", "meter", "text"},
        "trends": {"charts", "fleet", "meter", "text"},
        "app": {"alarms", "charts", "commands", "commission", "diagnosis", "energy", "fleet", "history", "lcd", "meter", "overview", "registers", "replay", "text",
                "training", "trends"},
    },
}
# Layers, and rooms of other layers.
WITHOUT_QT = ("src/core", "src/process", "src/files", "src/site", "src/diagnosis", "src/commission", "src/selftest", "src/history/codec", "simulator",
              "tests/alarms", "tests/core", "tests/process", "tests/site", "tests/commission", "tests/diagnosis", "tests/history/codec", "tests/simulator")
NOTHING_OF_QML = ("src/wording", "src/export", "src/notify", "src/bundle", "tests/bundle", "src/demo", "tests/demo", "src/acquisition", "src/monitor", "src/history", "src/keyring", "src/cli",
                  "src/collector", "tests/acquisition", "tests/monitor",
                  "tests/history")
TARGETS = {
    "countis_core": "src/core",
    "countis_process": "src/process",
    "countis_files": "src/files",
    "countis_site": "src/site",
    "countis_history_codec": "src/history",
    "countis_diagnosis": "src/diagnosis",
    "countis_commission": "src/commission",
    "countis_simulator": "simulator",
    "countis_selftest": "src/selftest",
    "countis_wording": "src/wording",
    "countis_acquisition": "src/acquisition",
    "countis_monitor": "src/monitor",
    "countis_history": "src/history",
    "countis_export": "src/export",
    "countis_notify": "src/notify",
    "countis_bundle": "src/bundle",
    "countis_keyring": "src/keyring",
    "countis_report": "src/report",
    "countis_demo": "src/demo",
    "countis_collecting": "src/collector",
    "countis_models": "models",
    "countis_ui": "qml",
    "countis_app": "src/app",
}

QT_HEADER = re.compile(r"Q[A-Z][A-Za-z0-9]*(/.*)?$|Qt[A-Z][A-Za-z0-9]*/|qcoro|q[a-z0-9]+\.h$")
QML_HEADER = re.compile(r"Q(t)?(Qml|Quick|JS)[A-Za-z0-9]*(/.*)?$|QtCharts|QtQuick")
QT_TARGET = re.compile(r"(Qt6?|QCoro6?)::")
QML_TARGET = re.compile(r"Qt6?::(Qml|Quick|Charts)")
INCLUDE = re.compile(r'^[ \t]*#[ \t]*include[ \t]*([<"])([^>"]+)[>"]')
LINKING = re.compile(r"\b(target_link_libraries|countis_test|countis_qt_test|qt_add_qml_module)\s*\(([^)]*)\)", re.S)
CODE = (".h", ".hpp", ".cpp", ".cc")


def layer_of(path):
    """The layer of a path relative to the root, or None for what lies in no layer."""
    text = path.as_posix() + "/"
    return max((layer for layer in ARROWS if text.startswith(layer + "/")), key=len, default=None)


def without_qt(path):
    """The layer or room without Qt that a path relative to the root lies in, or None."""
    return next((place for place in WITHOUT_QT if path.is_relative_to(place)), None)


def room_of(path, layer):
    """The room of a path within its layer, or None where it lies in none."""
    inside = path.relative_to(layer).parts
    return inside[0] if len(inside) > 1 else None


def rooms_apart(path, target, layer):
    """Two rooms of which the first must not use the second, or None."""
    one, other = room_of(path, layer), room_of(target, layer)
    if one is None or other is None or one == other or other in ROOMS[layer].get(one, set()):
        return None
    return one, other


class Tree:
    def __init__(self, root):
        self.root = root.resolve()

    def files(self):
        for top in sorted({layer.split("/")[0] for layer in ARROWS}):
            yield from sorted((self.root / top).rglob("*"))

    def resolve(self, file, name):
        """The project's file that an #include means, relative to the root, or None for a system header."""
        for base in (file.parent, self.root / "src", self.root, self.root / "tests", file.parent.parent):
            found = (base / name).resolve()
            if found.is_file() and found.is_relative_to(self.root):
                return found.relative_to(self.root)
        return None

    def faults(self):
        for file in self.files():
            relative = file.relative_to(self.root)
            layer = layer_of(relative)
            if layer is None or not file.is_file():
                continue
            if file.suffix in CODE:
                yield from self.include_faults(file, relative, layer)
            elif file.name == "CMakeLists.txt":
                yield from self.link_faults(file, relative, layer)

    def include_faults(self, file, relative, layer):
        for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1):
            match = INCLUDE.match(line)
            if not match:
                continue
            name = match.group(2)
            target = self.resolve(file, name)
            where = f"{relative}:{number}"
            if target is not None:
                used = layer_of(target)
                if used is not None and used != layer and used not in ARROWS[layer]:
                    yield f"{where}: {layer} must not know {used} (it includes {name})"
                elif used == layer and layer in ROOMS and (rooms := rooms_apart(relative, target, layer)):
                    yield f"{where}: {layer}/{rooms[0]} must not know {layer}/{rooms[1]} (it includes {name})"
            elif (place := without_qt(relative)) and QT_HEADER.match(name):
                yield f"{where}: {place} must not know Qt (it includes {name})"
            elif layer in NOTHING_OF_QML and QML_HEADER.match(name):
                yield f"{where}: {layer} must not know QML (it includes {name})"

    def link_faults(self, file, relative, layer):
        text = re.sub(r"#[^\n]*", "", file.read_text(encoding="utf-8"))
        for call in LINKING.finditer(text):
            for word in re.finditer(r"[^\s()]+", call.group(2)):
                number = text.count("\n", 0, call.start(2) + word.start()) + 1
                where, name = f"{relative}:{number}", word.group()
                used = TARGETS.get(re.sub(r"plugin$", "", name))
                if used is not None and used != layer and used not in ARROWS[layer]:
                    yield f"{where}: {layer} must not link {name}"
                elif (place := without_qt(relative)) and QT_TARGET.match(name):
                    yield f"{where}: {place} must not link Qt ({name})"
                elif layer in NOTHING_OF_QML and QML_TARGET.match(name):
                    yield f"{where}: {layer} must not link QML ({name})"


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("root", type=pathlib.Path, nargs="?", default=pathlib.Path(__file__).resolve().parents[2])
    tree = Tree(parser.parse_args().root)
    read = sum(1 for file in tree.files() if file.is_file() and layer_of(file.relative_to(tree.root)))
    faults = list(tree.faults())
    print("\n".join(faults) if faults else f"{read} files keep to the arrows")
    return 1 if faults or not read else 0


if __name__ == "__main__":
    sys.exit(main())

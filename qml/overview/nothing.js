// SPDX-License-Identifier: GPL-3.0-or-later
// What a tile or a row shows while it has no meter.
.pragma library

const meter = {
    point: 0, kind: 0, name: "", address: "", word: "", detail: "", hint: "", spoken: "", power: "", today: "",
    onYesterday: "", factor: "", age: "", lastRead: "", known: true, fresh: false, factorKind: 0, curve: 0
};

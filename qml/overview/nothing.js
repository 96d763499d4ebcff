// SPDX-License-Identifier: GPL-3.0-or-later
// What a tile, a row or a header shows before it has a meter or a group.
.pragma library

const meter = {
    point: 0, kind: 0, name: "", address: "", word: "", detail: "", more: "", note: "", hint: "", spoken: "", power: "",
    today: "", onYesterday: "", factor: "", age: "", lastRead: "", known: true, fresh: false, liveness: 0, factorKind: 0, curve: 0
};

const group = {
    name: "", note: "", partly: false, collapsed: false, counted: false,
    totals: { part: "", power: "", today: "", onYesterday: "", factor: "", factorKind: 0 }
};

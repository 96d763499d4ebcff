// SPDX-License-Identifier: GPL-3.0-or-later
// Which tables hold a site, and how their rows are told apart.
#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace countis {

/// A table with its rows: what a program copies that takes a site to another database.
struct KeyedTable {
    QString name;
    QStringList keys;    // no two rows have the same
    QStringList columns; // all; quoted where need be
};
/// All tables but those of the version, of the recorder and of what is asked of it.
const std::vector<KeyedTable>& keyedTables();

} // namespace countis

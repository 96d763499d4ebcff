// SPDX-License-Identifier: GPL-3.0-or-later
// The columns of the tables of roll-ups, which come from the catalogue of values.
#pragma once

#include "core/catalogue.h"

#include <QString>
#include <QStringList>

#include <string_view>

namespace countis {

/// A key of the catalogue as a name in SQL.
QString quotedName(std::string_view key, const char* suffix = "");
/// Whether a period has the least, the largest and the mean of the value, and not its last one.
bool isInstantaneous(const CatalogueEntry& entry);

/// "point", "start_ms", "run", "device", "fast_at_ms", "slow_at_ms".
const QStringList& keyColumnsOfRollUp();
/// The columns of a roll-up table that hold the value of values()[entry]: four of an instantaneous value (min, max,
/// sum, n), one of a counter or a state. Quoted.
QStringList columnsOfEntry(std::size_t entry);
/// keyColumnsOfRollUp(), and the columns of all entries.
const QStringList& columnsOfRollUp();

} // namespace countis

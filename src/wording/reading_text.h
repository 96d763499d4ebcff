// SPDX-License-Identifier: GPL-3.0-or-later
// Why a reading that comes from elsewhere cannot be one of its counter.
#pragma once

#include "site/energy/contradiction.h"

#include <QString>

namespace countis {

/// "This value is lower than the reading 1,234.56 kWh of 1 Oct 2026 08:30: a counter does not run backwards. …"
/// `value` and `time` are those of the reading that stands against it.
QString contradictionText(const Contradiction& what, const QString& value, const QString& time);

} // namespace countis

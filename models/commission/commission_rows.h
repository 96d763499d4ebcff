// SPDX-License-Identifier: GPL-3.0-or-later
// The steps of an acceptance run as rows.
#pragma once

#include "commission/result.h"

#include <QLocale>
#include <QVariantMap>

#include <vector>

namespace countis::ui {

/// A row for each step, in order. Keys: key ("load-L1"), title, state (CommissionModel.StepState), stateWord, reason,
/// rowText (all of it in a sentence), and figures: a list of name, value, allowed, beyond and registers, which is
/// "50520: 0000 59D8" a line.
std::vector<QVariantMap> commissionRows(const commission::Steps& steps, const QLocale& locale);

} // namespace countis::ui

// SPDX-License-Identifier: GPL-3.0-or-later
// The prices of energy as a CSV file:
// since,currency,t1_per_kwh,t2_per_kwh,exported_per_kwh,co2_g_per_kwh,contracted_kw.
#pragma once

#include "history/counter_csv.h"
#include "site/energy/energy_price.h"

#include <QTimeZone>

#include <string>
#include <string_view>
#include <vector>

namespace countis {

struct PriceFile {
    std::vector<EnergyPrice> prices; // in the order of time
    std::vector<LineProblem> problems;
};

/// `since` is a date of the site, or a time in ISO 8601. Where semicolons separate the fields, a comma is a decimal
/// point. Lines with a problem are left out.
PriceFile parsePrices(std::string_view text, const QTimeZone& siteZone);

/// The file that parsePrices() reads.
std::string pricesText(const std::vector<EnergyPrice>& prices, const QTimeZone& siteZone);

/// Costs are added up. `known`: that of the other prices.
QString otherCurrencyText(const std::string& currency, const std::string& known);

} // namespace countis

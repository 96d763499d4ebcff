// SPDX-License-Identifier: GPL-3.0-or-later
// The commands of countisctl about the energy of a site: what was used, what it costs, and the report of it.
#pragma once

#include "cli/ending.h"
#include "history/database/database_url.h"
#include "report/energy_intervals.h"
#include "report/energy_periods.h"
#include "report/series_text.h"

#include <CLI/App.hpp>

#include <QString>

#include <tl/expected.hpp>

#include <cstdint>
#include <optional>
#include <string>

namespace countis::cli {

struct EnergyOptions {
    enum class Command : std::uint8_t { Report, Energy, Prices };

    Command command = Command::Report;
    DatabaseUrl database;
    QString meter; // empty, as are `place` and `virtualMeter`: the whole site
    QString place;
    QString virtualMeter;
    EnergyPeriod period; // of a report
    QString pdf;         // files; empty: not wanted
    QString csv;
    QString from; // of energy, as typed
    QString to;
    std::string stepName;
    IntervalStep step = IntervalStep::Day;
    SeriesText::Format format = SeriesText::Format::Csv;
    bool events = false; // of the counters, instead of the energy
    QString newPrices;   // a file; empty: the prices are listed
};

/// What somebody typed, before anything is checked. Lives as long as the parsing.
class EnergyCommands {
public:
    /// Declares the commands in `app`.
    explicit EnergyCommands(CLI::App& app);
    /// nullopt: none of them was given.
    std::optional<tl::expected<EnergyOptions, Ending>> checked() const;

private:
    void addScope(CLI::App& command);
    void addReport(CLI::App& app);
    void addEnergy(CLI::App& app);
    void addPrices(CLI::App& app);
    tl::expected<EnergyPeriod, Ending> period() const;
    tl::expected<void, Ending> checkReport(EnergyOptions& options) const;
    tl::expected<void, Ending> checkEnergy(EnergyOptions& options) const;

    CLI::App* report_ = nullptr;
    CLI::App* energy_ = nullptr;
    CLI::App* prices_ = nullptr;
    std::string database_, meter_, place_, virtual_, day_, month_, year_, from_, to_, step_, format_, pdf_, csv_,
        newPrices_;
    bool events_ = false;
};

} // namespace countis::cli

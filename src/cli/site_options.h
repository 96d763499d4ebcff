// SPDX-License-Identifier: GPL-3.0-or-later
// The commands of countisctl about a site: they work on its database, and need no meter.
#pragma once

#include "cli/ending.h"
#include "history/database/database_url.h"
#include "history/tier.h"
#include "report/series_text.h"

#include <CLI/App.hpp>

#include <QString>

#include <tl/expected.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace countis::cli {

struct SiteOptions {
    enum class Command : std::uint8_t { Meters, Export };

    Command command = Command::Meters;
    DatabaseUrl database;
    bool json = false;
    QString allowed;      // a meter for which commands are allowed from now on
    QString forbidden;    // one for which they are not
    bool removed = false; // lists the meters that were removed
    QString restored;     // the number of one that is taken up again
    QString meter;
    std::vector<std::uint16_t> entries; // indexes into values()
    QString from;                       // as typed: without an offset it is the site's local time; empty: all
    QString to;
    Tier tier = Tier::Raw;
    SeriesText::Format format = SeriesText::Format::Csv;
};

/// What somebody typed, before anything is checked. Lives as long as the parsing.
class SiteCommands {
public:
    /// Declares the commands in `app`.
    explicit SiteCommands(CLI::App& app);
    /// nullopt: none of them was given.
    std::optional<tl::expected<SiteOptions, Ending>> checked() const;

private:
    CLI::App* addCommand(CLI::App& app, const char* name, const QString& what);
    void addExport(CLI::App& app);

    CLI::App* meters_ = nullptr;
    CLI::App* export_ = nullptr;
    std::string database_, allowed_, forbidden_, restored_, meter_, series_, from_, to_, step_, format_;
    bool json_ = false, removed_ = false;
};

} // namespace countis::cli

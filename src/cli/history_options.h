// SPDX-License-Identifier: GPL-3.0-or-later
// The commands of countisctl about what a site has recorded: countisctl history …
#pragma once

#include "cli/ending.h"
#include "history/database/database_url.h"

#include <CLI/App.hpp>

#include <QString>

#include <tl/expected.hpp>

#include <cstdint>
#include <optional>
#include <string>

namespace countis::cli {

struct HistoryOptions {
    enum class Command : std::uint8_t { Check, Rebuild, Sizes, Import };

    Command command = Command::Check;
    DatabaseUrl database;
    bool json = false;
    bool acceptsContradictions = false; // of the lines of a file
    QString file;                       // of the import, as typed
    QString meter;
};

/// What somebody typed, before anything is checked. Lives as long as the parsing.
class HistoryCommands {
public:
    /// Declares the commands in `app`.
    explicit HistoryCommands(CLI::App& app);
    /// nullopt: none of them was given.
    std::optional<tl::expected<HistoryOptions, Ending>> checked() const;

private:
    CLI::App* check_ = nullptr;
    CLI::App* rebuild_ = nullptr;
    CLI::App* sizes_ = nullptr;
    CLI::App* import_ = nullptr;
    std::string database_, file_, meter_;
    bool json_ = false;
    bool acceptsContradictions_ = false;
};

} // namespace countis::cli

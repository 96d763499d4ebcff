// SPDX-License-Identifier: GPL-3.0-or-later
// countisctl alarms: the alarms of a site, their history, and an acknowledgement.
#pragma once

#include "cli/ending.h"
#include "history/database/database_url.h"

#include <CLI/App.hpp>

#include <QString>

#include <tl/expected.hpp>

#include <optional>
#include <string>

namespace countis::cli {

struct AlarmOptions {
    DatabaseUrl database;
    bool history = false;
    bool json = false;
    QString acknowledged; // the id of an alarm; empty: they are listed
    QString comment;
};

/// What somebody typed, before anything is checked. Lives as long as the parsing.
class AlarmCommand {
public:
    /// Declares the command in `app`.
    explicit AlarmCommand(CLI::App& app);
    /// nullopt: it was not given.
    std::optional<tl::expected<AlarmOptions, Ending>> checked() const;

private:
    CLI::App* alarms_ = nullptr;
    std::string database_, acknowledged_, comment_;
    bool history_ = false;
    bool json_ = false;
};

} // namespace countis::cli

// SPDX-License-Identifier: GPL-3.0-or-later
// The commands of countisctl about the database as a whole: countisctl database …
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

struct DatabaseOptions {
    enum class Command : std::uint8_t { Init, Migrate, Backup, Copy, Password, Roles };

    Command command = Command::Init;
    DatabaseUrl database;
    QString file;        // of the backup, as typed
    DatabaseUrl to;      // of the copy
    bool forget = false; // the password
    bool apply = false;  // the roles
};

/// What somebody typed, before anything is checked. Lives as long as the parsing.
class DatabaseCommands {
public:
    /// Declares the commands in `app`.
    explicit DatabaseCommands(CLI::App& app);
    /// nullopt: none of them was given.
    std::optional<tl::expected<DatabaseOptions, Ending>> checked() const;

private:
    CLI::App* init_ = nullptr;
    CLI::App* migrate_ = nullptr;
    CLI::App* backup_ = nullptr;
    CLI::App* copy_ = nullptr;
    CLI::App* password_ = nullptr;
    CLI::App* roles_ = nullptr;
    bool forget_ = false;
    bool apply_ = false;
    std::string url_, to_, database_, file_;
};

} // namespace countis::cli

// SPDX-License-Identifier: GPL-3.0-or-later
// How a command names the database of a site, and a meter of it.
#pragma once

#include "cli/ending.h"
#include "history/database/database_url.h"

#include <CLI/App.hpp>

#include <tl/expected.hpp>

#include <string>

namespace countis::cli {

/// --database URL.
void addDatabase(CLI::App& command, std::string& typed);
/// --meter NAME, of that database; it has to be there.
void addMeter(CLI::App& command, std::string& typed);
/// An argument of this name that has to be there.
void addDatabaseArgument(CLI::App& command, const char* name, std::string& typed, const std::string& what);

/// The database of this user where nothing was typed.
tl::expected<DatabaseUrl, Ending> databaseOf(const std::string& typed, const char* name = "--database");

} // namespace countis::cli

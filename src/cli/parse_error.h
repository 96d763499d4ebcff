// SPDX-License-Identifier: GPL-3.0-or-later
// What is wrong with a command line that CLI11 refuses, in the user's language: CLI11 itself speaks English only.
#pragma once

#include <CLI/App.hpp>

#include <QString>

namespace countis::cli {

/// One sentence. `app` is the whole program, and has parsed the command line as far as the error.
QString parseErrorText(const CLI::App& app, const CLI::ParseError& error);

} // namespace countis::cli

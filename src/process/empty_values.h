// SPDX-License-Identifier: GPL-3.0-or-later
// An empty value on a command line, of a script's unset variable say, is an error and no option left out.
#pragma once

#include <CLI/CLI.hpp>

#include <string>

namespace countis::process {

/// For all options and positional arguments that `app` and its commands have so far. CLI11 then throws a
/// CLI::ValidationError, "--unit: " and `message`.
inline void refuseEmptyValues(CLI::App& app, const std::string& message) {
    const CLI::Validator notEmpty([message](const std::string& value) { return value.empty() ? message : ""; }, "");
    for (CLI::Option* option :
         app.get_options([](const CLI::Option* one) { return one->get_items_expected_max() > 0; }))
        option->check(notEmpty);
    for (CLI::App* command : app.get_subcommands({}))
        refuseEmptyValues(*command, message);
}

} // namespace countis::process

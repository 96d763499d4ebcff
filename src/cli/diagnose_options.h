// SPDX-License-Identifier: GPL-3.0-or-later
// `countisctl diagnose`: what it reads, from where, and what the installation is.
#pragma once

#include "acquisition/address.h"
#include "cli/ending.h"
#include "diagnosis/load_models.h"

#include <CLI/App.hpp>

#include <QString>
#include <QStringList>

#include <tl/expected.hpp>

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace countis::cli {

struct DiagnoseOptions {
    std::optional<MeterAddress> address; // of a meter to read; otherwise files, or the self-test
    QStringList files;
    diagnosis::Role role = diagnosis::Role::Consumer;
    std::chrono::seconds timeout{30};
    bool json = false;
    bool selfTest = false;
    int cases = 30000;
    std::uint64_t seed = 1;
};

/// What somebody typed, before anything is checked. Lives as long as the parsing.
class DiagnoseCommand {
public:
    /// Declares the command in `app`.
    explicit DiagnoseCommand(CLI::App& app);
    /// nullopt: it was not given.
    std::optional<tl::expected<DiagnoseOptions, Ending>> checked() const;

private:
    tl::expected<DiagnoseOptions, Ending> checkedOptions() const;
    void addInput(CLI::App& command);
    void addSelfTest(CLI::App& command);

    CLI::App* command_ = nullptr;
    std::string host_, unit_, role_, timeout_, cases_, seed_;
    std::vector<std::string> files_;
    bool json_ = false;
    bool selfTest_ = false;
};

} // namespace countis::cli

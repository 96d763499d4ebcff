// SPDX-License-Identifier: GPL-3.0-or-later
// `countisctl registers` and `countisctl frames`: the registers of a meter as they are, and what goes over the wire.
#pragma once

#include "acquisition/address.h"
#include "cli/ending.h"
#include "core/registers/block.h"

#include <CLI/App.hpp>

#include <QString>

#include <tl/expected.hpp>

#include <chrono>
#include <optional>
#include <string>
#include <variant>

namespace countis::cli {

struct RegistersOptions {
    MeterAddress address;
    std::optional<Block> block; // otherwise all
    bool raw = false;
    bool json = false;
    std::chrono::seconds timeout{30}; // of the reading as a whole
};

struct FramesOptions {
    MeterAddress address;
    std::optional<std::chrono::seconds> duration; // otherwise until a signal comes
    QString pcapng;                               // the file to write; empty: none
    bool fields = false;
    bool json = false;
};

using WireOptions = std::variant<RegistersOptions, FramesOptions>;

/// What somebody typed, before anything is checked. Lives as long as the parsing.
class WireCommands {
public:
    /// Declares the commands in `app`.
    explicit WireCommands(CLI::App& app);
    /// nullopt: none of them was given.
    std::optional<tl::expected<WireOptions, Ending>> checked() const;

private:
    void addRegisters(CLI::App& app);
    void addFrames(CLI::App& app);
    tl::expected<WireOptions, Ending> checkedRegisters() const;
    tl::expected<WireOptions, Ending> checkedFrames() const;

    CLI::App* registers_ = nullptr;
    CLI::App* frames_ = nullptr;
    std::string host_, unit_, block_, timeout_, duration_, pcapng_;
    bool raw_ = false;
    bool fields_ = false;
    bool json_ = false;
};

} // namespace countis::cli

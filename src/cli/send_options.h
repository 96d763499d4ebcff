// SPDX-License-Identifier: GPL-3.0-or-later
// countisctl command: a command to meters of a site. countisctl audit: the log of these commands.
#pragma once

#include "cli/ending.h"
#include "core/registers/meter_command.h"
#include "history/database/database_url.h"

#include <CLI/App.hpp>

#include <QString>
#include <QStringList>

#include <tl/expected.hpp>

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace countis::cli {

struct SendOptions {
    DatabaseUrl database;
    MeterCommand command;
    QStringList meters;           // as typed
    std::optional<QString> place; // all meters in it too
    bool yes = false;             // nobody is asked
    bool json = false;
};

/// What somebody typed, before anything is checked. Lives as long as the parsing.
class SendCommands {
public:
    /// Declares the commands in `app`.
    explicit SendCommands(CLI::App& app);
    /// nullopt: none of them was given.
    std::optional<tl::expected<SendOptions, Ending>> checked() const;

private:
    CLI::App* add(const char* name, const QString& what);
    tl::expected<MeterCommand, Ending> command() const;

    CLI::App* group_ = nullptr;
    CLI::App* setTariff_ = nullptr;
    CLI::App* resetPartials_ = nullptr;
    CLI::App* resetHours_ = nullptr;
    std::string database_, tariff_, energies_, place_;
    std::vector<std::string> meters_;
    bool yes_ = false;
    bool json_ = false;
};

struct AuditOptions {
    enum class Format : std::uint8_t { Table, Json, Csv };

    DatabaseUrl database;
    Format format = Format::Table;
};

class AuditCommand {
public:
    explicit AuditCommand(CLI::App& app);
    std::optional<tl::expected<AuditOptions, Ending>> checked() const;

private:
    CLI::App* audit_ = nullptr;
    std::string database_;
    bool json_ = false;
    bool csv_ = false;
};

} // namespace countis::cli

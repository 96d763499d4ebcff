// SPDX-License-Identifier: GPL-3.0-or-later
// The command line of countisctl.
#pragma once

#include "acquisition/address.h"
#include "acquisition/scan_range.h"
#include "cli/alarm_options.h"
#include "cli/bundle_options.h"
#include "cli/commission_options.h"
#include "cli/database_options.h"
#include "cli/diagnose_options.h"
#include "cli/ending.h"
#include "cli/energy_options.h"
#include "cli/history_options.h"
#include "cli/key_script.h"
#include "cli/send_options.h"
#include "cli/site_options.h"
#include "cli/wire_options.h"

#include <QString>
#include <QStringList>

#include <tl/expected.hpp>

#include <chrono>
#include <optional>
#include <variant>
#include <vector>

namespace countis::cli {

/// A command that needs no meter.
using DatabaseCommand = std::variant<SiteOptions, HistoryOptions, DatabaseOptions, EnergyOptions, AlarmOptions,
                                     AuditOptions, BundleOptions>;

struct Options {
    enum class Command : std::uint8_t { Read, Lcd, Scan };

    Command command = Command::Read;
    MeterAddress address;
    bool json = false;
    bool watch = false;
    std::chrono::seconds timeout{30}; // of the reading as a whole
    bool allPages = false;
    std::vector<KeyPress> keys;
    ScanTargets targets;
    // Nothing above is meant where one of these is given.
    std::optional<DatabaseCommand> onDatabase;
    std::optional<DiagnoseOptions> diagnose;
    std::optional<CommissionOptions> commission;
    std::optional<WireOptions> wire;
    std::optional<SendOptions> send;
};

/// `arguments` without the program's name.
tl::expected<Options, Ending> parseOptions(const QStringList& arguments);

} // namespace countis::cli

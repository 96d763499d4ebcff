// SPDX-License-Identifier: GPL-3.0-or-later
// The commands of countisctl about support bundles: countisctl bundle …
#pragma once

#include "cli/ending.h"
#include "history/database/database_url.h"

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

struct BundleOptions {
    enum class Command : std::uint8_t { Save, Show, Redact };

    Command command = Command::Show;
    QString file;         // as typed
    QString to;           // of redact
    DatabaseUrl database; // of save, as is the rest
    QStringList meters;   // none: all
    bool redact = false;
    std::chrono::milliseconds last = std::chrono::hours{1};
    QString until;     // "": now
    bool json = false; // of show
};

/// What somebody typed, before anything is checked. Lives as long as the parsing.
class BundleCommands {
public:
    /// Declares the commands in `app`.
    explicit BundleCommands(CLI::App& app);
    /// nullopt: none of them was given.
    std::optional<tl::expected<BundleOptions, Ending>> checked() const;

private:
    CLI::App* save_ = nullptr;
    CLI::App* show_ = nullptr;
    CLI::App* redact_ = nullptr;
    std::string file_, to_, database_, last_, until_;
    std::vector<std::string> meters_;
    bool redacts_ = false;
    bool json_ = false;
};

/// "90 s", "15m", "1h": nullopt where it is none, or not 1 s to 24 h.
std::optional<std::chrono::milliseconds> parseLast(const QString& text);

} // namespace countis::cli

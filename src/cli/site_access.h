// SPDX-License-Identifier: GPL-3.0-or-later
// The site of a command: its database, its meters, and the one that was named.
#pragma once

#include "cli/ending.h"
#include "history/audit_log.h"
#include "history/database_roster.h"
#include "history/site_database.h"
#include "site/roster_store.h"

#include <QString>

#include <tl/expected.hpp>

#include <memory>
#include <vector>

namespace countis::cli {

/// A failure of a command.
tl::unexpected<Ending> failed(ExitCode code, const QString& text);

/// With the password of the keyring if its server asks for one that libpq does not find.
tl::expected<DatabaseUrl, Ending> readyToOpen(const DatabaseUrl& url);
tl::expected<std::unique_ptr<SiteDatabase>, Ending> openSite(const DatabaseUrl& url, SiteDatabase::Purpose purpose);
/// To write what every program may write, whoever records: the roster, requests, the audit log. The database must
/// have been opened by openSite() before, which refuses one of another version.
tl::expected<std::unique_ptr<DatabaseConnection>, Ending> openForAll(const DatabaseUrl& url);
tl::expected<RosterContent, Ending> contentOf(SiteDatabase& database);

/// `text`: its name, its address or its number.
tl::expected<Point, Ending> meterOf(const RosterContent& content, const QString& text);
/// The same, for what only reads: also a meter that was removed, by its number. Of that one, standard error says so.
tl::expected<Point, Ending> recordedMeterOf(SiteDatabase& database, const RosterContent& content,
                                            const QString& text);
/// The meter with this number that was removed.
tl::expected<Point, Ending> removedMeterOf(SiteDatabase& database, const QString& number);
tl::expected<std::vector<RemovedPoint>, Ending> removedMetersOf(SiteDatabase& database);

} // namespace countis::cli

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/site_opening.h"

#include "history/database/stored_password.h"
#include "models/app/settings_file.h"
#include "models/fleet/settings_roster.h"
#include "models/history/database_choice.h"
#include "wording/message_text.h"

namespace countis::app {
namespace {

const QString kTakenOver = QStringLiteral("site/takenOver");

/// Version 0.1 kept the meters in the settings.
tl::expected<void, Message> takeOver(QSettings& settings, SiteDatabase& database) {
    const auto roster = database.roster();
    return roster->load().and_then([&](const RosterContent& present) -> tl::expected<void, Message> {
        if (!present.points.empty() || !present.places.empty())
            return {}; // it has a site of its own already
        return ui::SettingsRoster(settings).load().and_then(
            [&](const RosterContent& kept) { return roster->save({}, kept); });
    });
}

/// A new database has nothing of them, and one whose takeover failed has not either.
bool lacksMeters(const QSettings& settings, const SiteDatabase& database) {
    return database.records() && (database.isNew() || !settings.contains(kTakenOver));
}

} // namespace

tl::expected<std::unique_ptr<SiteDatabase>, QString> openSite(const AppOptions& options, QSettings* settings,
                                                              PasswordStore& passwords) {
    const bool wanted = options.database || (options.meters.isEmpty() && options.screenshotFolder.isEmpty());
    if (!wanted)
        return nullptr;
    const auto url =
        options.database ? tl::expected<DatabaseUrl, QString>(*options.database) : ui::chosenDatabase(settings);
    if (!url)
        return tl::unexpected(url.error());
    const auto ready = withPassword(*url, passwords);
    if (!ready)
        return tl::unexpected(databaseErrorText(ready.error(), *url));
    auto database = SiteDatabase::open(*ready, SiteDatabase::Purpose::Record, QDateTime::currentDateTime());
    const bool isOwn = *url == standardDatabase();
    if (!database || settings == nullptr || options.database || !isOwn || !lacksMeters(*settings, **database))
        return database;
    if (const auto taken = takeOver(*settings, **database); !taken)
        return tl::unexpected(messageText(taken.error()));
    settings->setValue(kTakenOver, true);
    (void)ui::writeSettings(*settings); // where it fails, the database is looked at again
    return database;
}

} // namespace countis::app

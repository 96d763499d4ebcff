// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/site_opening.h"

#include "models/fleet/settings_roster.h"
#include "wording/message_text.h"

namespace countis::app {
namespace {

/// Version 0.1 kept the meters in the settings.
tl::expected<void, QString> takeOver(QSettings& settings, SiteDatabase& database) {
    const auto content = ui::SettingsRoster(settings).load();
    if (!content)
        return tl::unexpected(messageText(content.error()));
    return database.roster()->save({}, *content).map_error(messageText);
}

} // namespace

tl::expected<std::unique_ptr<SiteDatabase>, QString> openSite(const AppOptions& options, QSettings* settings) {
    const bool wanted = options.database || (options.meters.isEmpty() && options.screenshotFolder.isEmpty());
    if (!wanted)
        return nullptr;
    auto database = SiteDatabase::open(options.database.value_or(standardDatabase()), SiteDatabase::Purpose::Record,
                                       QDateTime::currentDateTime());
    if (!database || !(*database)->isNew() || settings == nullptr || options.database)
        return database;
    if (const auto taken = takeOver(*settings, **database); !taken)
        return tl::unexpected(taken.error());
    return database;
}

} // namespace countis::app

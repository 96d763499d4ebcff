// SPDX-License-Identifier: GPL-3.0-or-later
// The command line of countis.
#pragma once

#include "acquisition/address.h"
#include "history/database/database_url.h"

#include <QList>
#include <QSize>
#include <QString>
#include <QStringList>

#include <tl/expected.hpp>

#include <chrono>
#include <optional>

namespace countis::app {

struct AppOptions {
    QList<MeterAddress> meters;          // none: the bundled simulator
    bool demo = false;                   // the demo site, and nothing of this user's
    QString bundle;                      // a support bundle to replay; empty: none
    std::optional<DatabaseUrl> database; // none: this user's own, unless `meters` are named
    QString screenshotFolder;            // empty: no pictures, the window stays
    QString page;                        // empty: the overview of a site of several meters, else the meter
    QString theme;                       // "light", "dark"; empty: as set, pictures of both; of a kiosk dark
    QString language;                    // "en", "fr"; empty: as set
    std::optional<QSize> size;
    std::chrono::milliseconds settle{1000}; // from the first live reading to the picture
    QStringList kioskPages;                 // shown in turn on the whole screen; empty: no kiosk
    std::chrono::seconds kioskTurn{30};
};

inline constexpr int kUsageError = 2;
/// A meter has this long to give its first live reading for a picture.
inline constexpr std::chrono::seconds kPicturePatience{15};
/// Below this the window does not go: as Main.qml has it.
inline constexpr QSize kLeastSize{720, 560};

/// Why the application is not to be started: text asked for (to standard output, code 0), or one line for standard
/// error and the exit code.
struct AppExit {
    int code;
    QString text;
};

/// The language that the arguments ask for, before they are read: errors in them are said in it. Empty: none.
QString languageOf(const QStringList& arguments);

tl::expected<AppOptions, AppExit> parseAppOptions(const QStringList& arguments);

} // namespace countis::app

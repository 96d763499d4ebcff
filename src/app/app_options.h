// SPDX-License-Identifier: GPL-3.0-or-later
// The command line of countis.
#pragma once

#include "acquisition/address.h"

#include <QList>
#include <QSize>
#include <QString>

#include <tl/expected.hpp>

#include <chrono>
#include <optional>

namespace countis::app {

struct AppOptions {
    QList<MeterAddress> meters; // none: the bundled simulator
    QString screenshotFolder;   // empty: no pictures, the window stays
    QString page = QStringLiteral("meter");
    QString theme;    // "light", "dark"; empty: as set, pictures of both
    QString language; // "en", "fr"; empty: as set
    std::optional<QSize> size;
    std::chrono::milliseconds settle{1000}; // from the first live reading to the picture
};

/// Why the application is not to be started: text asked for (to standard output, exit 0), or a usage error of one
/// line (to standard error, exit 2).
struct AppExit {
    bool failed;
    QString text;
};

tl::expected<AppOptions, AppExit> parseAppOptions(const QStringList& arguments);

} // namespace countis::app

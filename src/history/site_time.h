// SPDX-License-Identifier: GPL-3.0-or-later
// Times as people and other programs write them.
#pragma once

#include "site/point.h"

#include <QString>
#include <QTimeZone>

#include <optional>
#include <string>

namespace countis {

/// In UTC with milliseconds, as JSON has it: "2026-10-01T04:00:00.000Z".
std::string utcText(WallTime time);

/// ISO 8601: "2026-10-01T06:00:00+02:00", "2026-10-01T04:00:00Z"; without an offset, and a date as the beginning of
/// its day, in the time zone of the site. A time that comes twice there is the first one. nullopt: it is none, or the
/// clocks pass over it when they are set forward.
std::optional<WallTime> timeIn(const QString& text, const QTimeZone& siteZone);

/// Whether a time without an offset comes twice in the time zone of the site, when the clocks are set back. A date
/// never does.
bool comesTwice(const QString& text, const QTimeZone& siteZone);

} // namespace countis

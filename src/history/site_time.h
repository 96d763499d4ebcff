// SPDX-License-Identifier: GPL-3.0-or-later
// Times as people and other programs write them.
#pragma once

#include "site/point.h"

#include <QString>
#include <QTimeZone>

#include <optional>

namespace countis {

/// ISO 8601: "2026-10-01T06:00:00+02:00", "2026-10-01T04:00:00Z"; without an offset, and a date as its midnight, in
/// the time zone of the site. nullopt: it is none.
std::optional<WallTime> timeIn(const QString& text, const QTimeZone& siteZone);

} // namespace countis

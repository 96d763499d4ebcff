// SPDX-License-Identifier: GPL-3.0-or-later
// --from and --to of a command, as they were typed: dates or times in the time zone of the site.
#pragma once

#include "cli/ending.h"
#include "site/point.h"

#include <QString>
#include <QTimeZone>

#include <tl/expected.hpp>

namespace countis::cli {

/// "": from the beginning, or to the end.
struct TypedSpan {
    QString from;
    QString to;
};

/// What they mean; the end is left out.
struct AskedSpan {
    WallTime from;
    WallTime to;
};

/// What is wrong in every time zone, before the database of the site is opened.
tl::expected<void, Ending> checkSpan(const TypedSpan& typed);
/// `from` comes before `to`.
tl::expected<AskedSpan, Ending> spanOf(const TypedSpan& typed, const QTimeZone& zone);

} // namespace countis::cli

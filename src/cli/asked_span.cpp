// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/asked_span.h"

#include "cli/site_access.h"
#include "history/site_time.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace countis::cli {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(countisctl)
};

/// `fallback` where nothing was typed.
tl::expected<WallTime, Ending> timeOf(const QString& text, const QTimeZone& zone, WallTime fallback) {
    if (text.isEmpty())
        return fallback;
    const auto time = timeIn(text, zone);
    if (!time)
        return failed(
            ExitCode::Usage,
            Words::tr("\"%1\" is not a time; write it as 2026-10-01 or 2026-10-01T06:00:00+02:00.").arg(text));
    return *time;
}

bool hasOffset(const QString& time) {
    static const QRegularExpression offset(QStringLiteral("T.*([zZ]|[+-][0-9:]+)$"));
    return offset.match(time).hasMatch();
}

/// `slack`: for so long the end may come before the beginning.
tl::expected<AskedSpan, Ending> spanWithin(const TypedSpan& typed, const QTimeZone& zone, std::chrono::hours slack) {
    const auto from = timeOf(typed.from, zone, WallTime::min());
    const auto to = timeOf(typed.to, zone, WallTime::max());
    if (!from || !to)
        return tl::unexpected(from ? to.error() : from.error());
    if (!typed.from.isEmpty() && !typed.to.isEmpty() && *to + slack <= *from)
        return failed(ExitCode::Usage, Words::tr("--to must be after --from."));
    return AskedSpan{*from, *to};
}

} // namespace

tl::expected<void, Ending> checkSpan(const TypedSpan& typed) {
    // If one of them has an offset and the other one has none, the time zone of the site decides.
    constexpr std::chrono::hours kFurthest{26};
    const auto slack = hasOffset(typed.from) == hasOffset(typed.to) ? std::chrono::hours{0} : kFurthest;
    return spanWithin(typed, QTimeZone::utc(), slack).map([](const AskedSpan&) {});
}

tl::expected<AskedSpan, Ending> spanOf(const TypedSpan& typed, const QTimeZone& zone) {
    return spanWithin(typed, zone, {});
}

} // namespace countis::cli

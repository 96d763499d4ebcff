// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/rebuild.h"

#include "history/codec/minute_blob.h"
#include "history/roll_up_queue.h"
#include "history/running_minutes.h"
#include "history/sample_tables.h"
#include "history/series.h"
#include "history/statements.h"

#include <algorithm>
#include <optional>
#include <set>

namespace countis {
namespace {

using Done = DatabaseResult<void>;

class Rebuild {
public:
    Rebuild(DatabaseConnection& connection, const QTimeZone& siteZone, const std::stop_token& stop,
            const OnRebuild& progress)
        : connection_(connection), queue_(siteZone), stop_(stop), progress_(progress) {}

    DatabaseResult<RebuildReport> run(WallTime now) {
        return quarters().and_then([&] { return noteDue(); }).and_then([&] { return rollUp(now); }).map([&] {
            return report_;
        });
    }

private:
    bool cancelled() {
        report_.cancelled = stop_.stop_requested();
        return report_.cancelled;
    }

    Done quarters() {
        const auto span = spanOf(connection_, {}, Tier::Raw);
        if (!span)
            return tl::unexpected(span.error());
        if (!*span)
            return {};
        const auto [first, last] = **span;
        const WallTime from = startOf(first, kHour);
        // What is younger may be in a quarter that is not over: it is left to the recorder.
        const WallTime end = startOf(last, kQuarter) - kHour;
        for (WallTime hour = from; hour < end && !cancelled(); hour += kHour) {
            if (auto done = quartersOfHour(hour, std::min(hour + kHour, end)); !done)
                return done;
            progress_({Tier::Quarter, (hour - from) / kHour + 1, (end - from) / kHour + 1});
        }
        return {};
    }

    Done quartersOfHour(WallTime from, WallTime to) {
        RunningMinutes minutes;
        std::set<PeriodKey> damaged;
        SampleTables tables(connection_);
        auto read = tables.forMinutes(from, to, [&](const PeriodKey& key, std::string_view samples) {
            const PeriodKey quarter{key.point, startOf(key.start, kQuarter), key.run};
            if (const auto minute = decodeMinute(samples))
                minutes.seedQuarter(quarter, rollUpOf(*minute));
            else
                damaged.insert(quarter);
        });
        if (!read)
            return read;
        report_.unreadable += std::ssize(damaged);
        minutes.closeBefore(to + RunningMinutes::kGrace);
        return write(tables, minutes.takeQuarters(), damaged);
    }

    Done write(SampleTables& tables, const std::vector<ClosedQuarter>& quarters, const std::set<PeriodKey>& damaged) {
        auto transaction = Transaction::begin(connection_);
        if (!transaction)
            return tl::unexpected(transaction.error());
        for (const ClosedQuarter& quarter : quarters) {
            if (damaged.contains(quarter.key))
                continue;
            if (auto done = tables.replace(quarter); !done)
                return done;
            ++report_.quarters;
        }
        return transaction->commit();
    }

    /// Every hour in which a point has quarters, and its day.
    Done noteDue() {
        if (cancelled())
            return {};
        std::optional<TimeSpan> all;
        auto rows = select(connection_, QStringLiteral("SELECT id FROM point"));
        std::vector<PointId> points;
        if (auto done = forEachRow(rows, [&](const Statement& row) { points.push_back({row.integer(0)}); }); !done)
            return done;
        for (const PointId point : points) {
            const auto span = spanOf(connection_, point, Tier::Quarter);
            if (!span)
                return tl::unexpected(span.error());
            if (*span)
                all = all ? TimeSpan(std::min(all->first, (*span)->first), std::max(all->second, (*span)->second))
                          : **span;
        }
        return all ? noteDue(*all) : Done();
    }

    Done noteDue(const TimeSpan& span) {
        SampleTables tables(connection_);
        auto transaction = Transaction::begin(connection_);
        if (!transaction)
            return tl::unexpected(transaction.error());
        for (WallTime at = span.first; at <= span.second + kHour; at += kHour)
            if (auto done = tables.insertDue(std::min(at, span.second)); !done)
                return done;
        return transaction->commit();
    }

    Done rollUp(WallTime now) {
        if (auto done = queue_.load(connection_); !done)
            return done;
        const auto all = static_cast<std::int64_t>(queue_.due());
        for (auto left = queue_.due(); left > 0 && !cancelled();) {
            if (auto done = queue_.rollUpBefore(connection_, now); !done)
                return done;
            if (queue_.due() == left)
                return {}; // the others are not over
            left = queue_.due();
            progress_({Tier::Hour, all - static_cast<std::int64_t>(left), all});
        }
        return {};
    }

    DatabaseConnection& connection_;
    RollUpQueue queue_;
    const std::stop_token& stop_;
    const OnRebuild& progress_;
    RebuildReport report_;
};

} // namespace

DatabaseResult<RebuildReport> rebuildRollUps(DatabaseConnection& connection, const QTimeZone& siteZone, WallTime now,
                                             const std::stop_token& stop, const OnRebuild& progress) {
    return Rebuild(connection, siteZone, stop, progress).run(now);
}

} // namespace countis

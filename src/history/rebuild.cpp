// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/rebuild.h"

#include "history/kept_quarters.h"
#include "history/roll_up_queue.h"
#include "history/sample_tables.h"
#include "history/series.h"
#include "history/statements.h"

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace countis {
namespace {

using Done = DatabaseResult<void>;

class Rebuild {
public:
    Rebuild(DatabaseConnection& connection, const QTimeZone& siteZone, const std::stop_token& stop,
            const OnRebuild& progress)
        : connection_(connection), queue_(siteZone), stop_(stop), progress_(progress) {}

    DatabaseResult<RebuildReport> run(WallTime now) {
        return quarters(now).and_then([&] { return noteDue(); }).and_then([&] { return rollUp(now); }).map([&] {
            return report_;
        });
    }

private:
    bool cancelled() {
        report_.cancelled = stop_.stop_requested();
        return report_.cancelled;
    }

    Done quarters(WallTime now) {
        const auto kept = KeptQuarters::load(connection_);
        if (!kept)
            return tl::unexpected(kept.error());
        if (!kept->minutes())
            return {};
        const auto [first, last] = *kept->minutes();
        const WallTime from = startOf(first, kHour);
        for (WallTime hour = from; hour <= last && !cancelled(); hour += kHour) {
            if (auto done = ofHour(*kept, hour, now); !done)
                return done;
            progress_({Tier::Quarter, (hour - from) / kHour + 1, (last - from) / kHour + 1});
        }
        return {};
    }

    Done ofHour(const KeptQuarters& quarters, WallTime hour, WallTime now) {
        SampleTables tables(connection_);
        const auto kept = quarters.ofHour(tables, hour);
        if (!kept)
            return tl::unexpected(kept.error());
        const auto minutes = readHour(tables, hour);
        if (!minutes)
            return tl::unexpected(minutes.error());
        report_.unreadable += std::ssize(minutes->unreadableSamples);
        std::map<PeriodKey, RollUp> written;
        for (const auto& [key, made] : minutes->quarters) {
            const auto found = kept->find(key);
            const RollUp* const rollUp = found == kept->end() ? nullptr : &found->second;
            const bool isOver = key.start + kQuarter + RunningMinutes::kGrace <= now;
            if (rollUp == nullptr && (!isOver || quarters.isRunning(key, *minutes)))
                continue; // the recorder makes it
            const auto anew = quarters.anew(key, rollUp, made);
            if (anew && (made.ofSamples || rollUp == nullptr || *anew != *rollUp))
                written.emplace(key, *anew);
        }
        return write(tables, minutes->ofSamples, written);
    }

    Done write(SampleTables& tables, const std::map<PeriodKey, std::string>& minutes,
               const std::map<PeriodKey, RollUp>& quarters) {
        if (minutes.empty() && quarters.empty())
            return {};
        auto transaction = Transaction::begin(connection_);
        if (!transaction)
            return tl::unexpected(transaction.error());
        for (const auto& [key, rollUp] : minutes) {
            if (auto done = tables.replaceMinute(key, rollUp); !done)
                return done;
            ++report_.minutes;
        }
        for (const auto& [key, rollUp] : quarters) {
            if (auto done = tables.replace(Tier::Quarter, key, rollUp); !done)
                return done;
            ++report_.quarters;
        }
        for (const auto& [key, rollUp] : quarters)
            if (auto done = tables.insertDue(key.start); !done)
                return done;
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

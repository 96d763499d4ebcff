// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/rebuild.h"

#include "history/codec/minute_blob.h"
#include "history/roll_up_queue.h"
#include "history/sample_tables.h"
#include "history/series.h"
#include "history/settled_quarters.h"
#include "history/statements.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
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
        const auto settled = settledQuarters(connection_);
        if (!settled)
            return tl::unexpected(settled.error());
        settled_ = *settled;
        const auto [first, last] = **span;
        const WallTime from = startOf(first, kHour);
        for (WallTime hour = from; hour <= last && !cancelled(); hour += kHour) {
            if (auto done = ofHour(hour); !done)
                return done;
            progress_({Tier::Quarter, (hour - from) / kHour + 1, (last - from) / kHour + 1});
        }
        return {};
    }

    /// Of imported readings, the quarters may know more than the samples that are left.
    bool isMadeAnew(const PeriodKey& quarter) const {
        return settled_ && quarter.start >= settled_->first && quarter.start < settled_->second &&
               quarter.run != kImportedRun;
    }

    struct Made {
        std::vector<std::pair<PeriodKey, std::string>> minutes;
        std::map<PeriodKey, RollUp> quarters;
        std::set<PeriodKey> damaged; // quarters of minutes that cannot be read
    };

    Done ofHour(WallTime hour) {
        Made made;
        SampleTables tables(connection_);
        auto read = tables.forMinutes(hour, hour + kHour, [&](const PeriodKey& key, std::string_view samples) {
            const PeriodKey quarter{key.point, startOf(key.start, kQuarter), key.run};
            const auto minute = decodeMinute(samples);
            if (!minute) {
                made.damaged.insert(quarter);
                ++report_.unreadable;
                return;
            }
            const RollUp rollUp = rollUpOf(*minute);
            made.minutes.emplace_back(key, encodeRollUp(rollUp));
            if (isMadeAnew(quarter))
                made.quarters[quarter].merge(rollUp);
        });
        return read ? write(tables, made) : read;
    }

    Done write(SampleTables& tables, const Made& made) {
        auto transaction = Transaction::begin(connection_);
        if (!transaction)
            return tl::unexpected(transaction.error());
        for (const auto& [key, rollUp] : made.minutes) {
            if (auto done = tables.replaceMinute(key, rollUp); !done)
                return done;
            ++report_.minutes;
        }
        for (const auto& [key, rollUp] : made.quarters) {
            if (made.damaged.contains(key))
                continue;
            if (auto done = tables.replace(Tier::Quarter, key, rollUp); !done)
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
    std::optional<TimeSpan> settled_;
    RebuildReport report_;
};

} // namespace

DatabaseResult<RebuildReport> rebuildRollUps(DatabaseConnection& connection, const QTimeZone& siteZone, WallTime now,
                                             const std::stop_token& stop, const OnRebuild& progress) {
    return Rebuild(connection, siteZone, stop, progress).run(now);
}

} // namespace countis

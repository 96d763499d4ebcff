// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/history_check.h"

#include "history/codec/journal.h"
#include "history/codec/minute_blob.h"
#include "history/roll_up_queue.h"
#include "history/settled_quarters.h"
#include "history/statements.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace countis {
namespace {

using Done = DatabaseResult<void>;
using Fault = HistoryFinding::Fault;
using RollUps = std::map<PeriodKey, RollUp>;

/// The roll-up of a period as it grows out of finer ones.
struct Expected {
    RollUp rollUp;
    int exchanges = 0; // of the meter

    void add(const RollUp& part) {
        if (!rollUp.empty() && part.device != rollUp.device)
            ++exchanges;
        rollUp.merge(part);
    }
};

class HistoryCheck {
public:
    HistoryCheck(DatabaseConnection& connection, const QTimeZone& siteZone, const std::stop_token& stop,
                 const OnHistoryCheck& progress, const OnFinding& found)
        : connection_(connection), days_(siteZone), stop_(stop), progress_(progress), found_(found) {}

    DatabaseResult<HistoryCheckReport> run() {
        return loadPoints()
            .and_then([&] { return journal(); })
            .and_then([&] { return loadDue(); })
            .and_then([&] { return minutes(); })
            .and_then([&] { return periods(Tier::Hour); })
            .and_then([&] { return periods(Tier::Day); })
            .map([&] { return report_; });
    }

private:
    bool cancelled() {
        report_.cancelled = stop_.stop_requested();
        return report_.cancelled;
    }

    void tell(std::optional<Tier> tier, const PeriodKey& period, Fault fault) {
        ++report_.findings;
        found_({tier, period, fault});
    }

    Done loadPoints() {
        auto rows = select(connection_, QStringLiteral("SELECT id FROM point ORDER BY id"));
        return forEachRow(rows, [&](const Statement& row) { points_.push_back({row.integer(0)}); });
    }

    Done loadDue() {
        auto rows = select(connection_, QStringLiteral("SELECT tier, start_ms FROM roll_up_due"));
        return forEachRow(rows, [&](const Statement& row) {
            const auto tier = tierOf(row.text(0).toStdString());
            if (tier == Tier::Hour || tier == Tier::Day)
                due_.insert({*tier, startIn(*tier, timeIn(row, 1))});
        });
    }

    Done journal() {
        const auto rows = SampleTables(connection_).journal();
        if (!rows)
            return tl::unexpected(rows.error());
        JournalReader reader;
        const auto nothing = [](PointId, const auto&) {};
        for (const JournalRow& row : *rows)
            if (!reader.read(row.id, row.samples, nothing, nothing))
                tell(std::nullopt, {{}, WallTime(std::chrono::milliseconds{row.id}), row.run}, Fault::Unreadable);
        return {};
    }

    Done minutes() {
        const auto settled = settledQuarters(connection_);
        const auto samples = spanOf(connection_, {}, Tier::Raw);
        const auto rollUps = spanOf(connection_, {}, Tier::Minute);
        if (!settled || !samples || !rollUps)
            return tl::unexpected(!settled ? settled.error() : !samples ? samples.error() : rollUps.error());
        settled_ = *settled;
        if (!*samples && !*rollUps)
            return {};
        const TimeSpan one = *samples ? **samples : **rollUps;
        const TimeSpan other = *rollUps ? **rollUps : **samples;
        const WallTime first = startOf(std::min(one.first, other.first), kHour);
        const WallTime last = std::max(one.second, other.second);
        for (WallTime hour = first; hour <= last && !cancelled(); hour += kHour) {
            if (auto done = hourOfMinutes(hour); !done)
                return done;
            progress_({Tier::Raw, (hour - first) / kHour + 1, (last - first) / kHour + 1});
        }
        return {};
    }

    Done hourOfMinutes(WallTime hour) {
        std::map<PeriodKey, std::string> minutes; // encoded, since there may be many
        RollUps quarters;
        std::set<PeriodKey> damaged;
        SampleTables tables(connection_);
        auto read = tables.forMinutes(hour, hour + kHour, [&](const PeriodKey& key, std::string_view samples) {
            const PeriodKey quarter{key.point, startOf(key.start, kQuarter), key.run};
            if (const auto minute = decodeMinute(samples)) {
                const RollUp rollUp = rollUpOf(*minute);
                minutes.emplace(key, encodeRollUp(rollUp));
                quarters[quarter].merge(rollUp);
            } else {
                damaged.insert(quarter);
                tell(Tier::Raw, key, Fault::Unreadable);
            }
        });
        if (!read)
            return read;
        for (const PeriodKey& quarter : damaged)
            quarters.erase(quarter);
        return rollUpsOfMinutes(tables, hour, minutes).and_then([&] {
            return quartersOfHour(tables, hour, quarters);
        });
    }

    Done rollUpsOfMinutes(SampleTables& tables, WallTime hour, std::map<PeriodKey, std::string>& minutes) {
        auto read = tables.forMinuteRollUps(hour, hour + kHour, [&](const PeriodKey& key, std::string_view bytes) {
            const auto rollUp = decodeRollUp(bytes);
            const auto minute = minutes.extract(key);
            if (!rollUp)
                tell(Tier::Minute, key, Fault::Unreadable);
            else if (!minute.empty() && decodeRollUp(minute.mapped()) != rollUp)
                tell(Tier::Minute, key, Fault::Wrong);
        });
        if (!read)
            return read;
        for (const auto& [key, rollUp] : minutes)
            tell(Tier::Minute, key, Fault::Missing);
        return {};
    }

    Done quartersOfHour(SampleTables& tables, WallTime hour, RollUps& expected) {
        std::erase_if(expected, [&](const auto& quarter) {
            const PeriodKey& key = quarter.first;
            return !settled_ || key.start < settled_->first || key.start >= settled_->second ||
                   key.run == kImportedRun;
        });
        if (expected.empty())
            return {};
        for (const PointId point : points_) {
            auto read = tables.forRollUps(Tier::Quarter, point, hour, hour + kHour,
                                          [&](const PeriodKey& key, const RollUp& rollUp) {
                                              const auto quarter = expected.extract(key);
                                              if (!quarter.empty() && quarter.mapped() != rollUp)
                                                  tell(Tier::Quarter, key, Fault::Wrong);
                                          });
            if (!read)
                return read;
        }
        for (const auto& [key, rollUp] : expected)
            if (std::ranges::binary_search(points_, key.point))
                tell(Tier::Quarter, key, Fault::Missing);
        return {};
    }

    WallTime startIn(Tier tier, WallTime time) const {
        return tier == Tier::Hour ? startOf(time, kHour) : days_.startOf(time);
    }
    WallTime endIn(Tier tier, WallTime time) const {
        return tier == Tier::Hour ? startOf(time, kHour) + kHour : days_.endOf(time);
    }

    /// Hours or days out of quarters, for one point after the other.
    Done periods(Tier tier) {
        std::int64_t done = 0;
        for (const PointId point : points_) {
            if (cancelled())
                return {};
            if (auto checked = periodsOf(point, tier); !checked)
                return checked;
            progress_({tier, ++done, std::ssize(points_)});
        }
        return {};
    }

    Done periodsOf(PointId point, Tier tier) {
        constexpr std::chrono::milliseconds kSlice = 30 * kDay;
        const auto span = spanOf(connection_, point, Tier::Quarter);
        if (!span)
            return tl::unexpected(span.error());
        if (!*span)
            return {};
        const auto [first, last] = **span;
        // Of the period that holds the first quarter, those before may be kept no longer.
        WallTime from = startIn(tier, first) == first ? first : endIn(tier, first);
        while (from <= last && !cancelled()) {
            const WallTime to = startIn(tier, from + kSlice);
            if (auto done = slice(point, tier, from, to); !done)
                return done;
            from = to;
        }
        return {};
    }

    Done slice(PointId point, Tier tier, WallTime from, WallTime to) {
        std::map<PeriodKey, Expected> expected;
        bool otherDays = false; // those of a time zone that the site had before
        SampleTables tables(connection_);
        auto done =
            tables
                .forRollUps(Tier::Quarter, point, from, to,
                            [&](const PeriodKey& key, const RollUp& quarter) {
                                if (key.run != kImportedRun)
                                    expected[{point, startIn(tier, key.start), key.run}].add(quarter);
                            })
                .and_then([&] {
                    return tables.forRollUps(tier, point, from, to, [&](const PeriodKey& key, const RollUp& rollUp) {
                        compare(tier, key, rollUp, expected);
                        otherDays |= startIn(tier, key.start) != key.start;
                    });
                });
        if (!done)
            return done;
        for (const auto& [key, rollUp] : expected)
            if (!otherDays && !due_.contains({tier, key.start}))
                tell(tier, key, Fault::Missing);
        return {};
    }

    void compare(Tier tier, const PeriodKey& key, const RollUp& rollUp, std::map<PeriodKey, Expected>& expected) {
        const auto period = expected.extract(key);
        // Of a meter that came back within the period, the counters are those of one visit or of both.
        if (period.empty() || due_.contains({tier, key.start}) || period.mapped().exchanges > 1)
            return;
        if (period.mapped().rollUp != rollUp)
            tell(tier, key, Fault::Wrong);
    }

    DatabaseConnection& connection_;
    SiteDays days_;
    const std::stop_token& stop_;
    const OnHistoryCheck& progress_;
    const OnFinding& found_;
    std::vector<PointId> points_;
    std::set<std::pair<Tier, WallTime>> due_; // by the beginning of the period: not rolled up yet
    std::optional<TimeSpan> settled_;
    HistoryCheckReport report_;
};

} // namespace

DatabaseResult<HistoryCheckReport> checkHistory(DatabaseConnection& connection, const QTimeZone& siteZone,
                                                const std::stop_token& stop, const OnHistoryCheck& progress,
                                                const OnFinding& found) {
    return HistoryCheck(connection, siteZone, stop, progress, found).run();
}

} // namespace countis

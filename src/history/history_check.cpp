// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/history_check.h"

#include "history/codec/journal.h"
#include "history/energy_day_blob.h"
#include "history/energy_days.h"
#include "history/kept_quarters.h"
#include "history/roll_up_knowledge.h"
#include "history/roll_up_queue.h"
#include "history/statements.h"

#include <algorithm>
#include <map>
#include <set>
#include <vector>

namespace countis {
namespace {

using Done = DatabaseResult<void>;
using Fault = HistoryFinding::Fault;

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

    void tell(const HistoryFinding& finding) {
        ++report_.findings;
        found_(finding);
    }
    void tell(Tier tier, const PeriodKey& period, Fault fault) { tell({tier, period, fault}); }

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
                tell({HistoryFinding::Journal{},
                      {{}, WallTime(std::chrono::milliseconds{row.id}), row.run},
                      Fault::Unreadable});
        return {};
    }

    Done minutes() {
        auto quarters = KeptQuarters::load(connection_);
        if (!quarters)
            return tl::unexpected(quarters.error());
        if (!quarters->minutes())
            return {};
        const auto [first, last] = *quarters->minutes();
        const WallTime from = startOf(first, kHour);
        for (WallTime hour = from; hour <= last && !cancelled(); hour += kHour) {
            if (auto done = hourOfMinutes(*quarters, hour); !done)
                return done;
            progress_({Tier::Raw, (hour - from) / kHour + 1, (last - from) / kHour + 1});
        }
        return {};
    }

    Done hourOfMinutes(KeptQuarters& quarters, WallTime hour) {
        SampleTables tables(connection_);
        const auto kept = quarters.ofHour(tables, hour);
        if (!kept)
            return tl::unexpected(kept.error());
        const auto minutes = readHour(tables, hour);
        if (!minutes)
            return tl::unexpected(minutes.error());
        tellMinutes(*minutes);
        for (const auto& [key, made] : minutes->quarters) {
            const auto found = kept->find(key);
            const RollUp* const rollUp = found == kept->end() ? nullptr : &found->second;
            const auto anew = quarters.anew(key, rollUp, made);
            if (anew && rollUp != nullptr && *anew != *rollUp)
                tell(Tier::Quarter, key, Fault::Wrong);
            if (anew && rollUp == nullptr && !quarters.isRunning(key, *minutes) && isOfPoint(key))
                notThere_.push_back(key);
        }
        quarters.note(*minutes);
        std::erase_if(notThere_, [&](const PeriodKey& key) {
            const bool isPast = quarters.isPast(key);
            if (isPast)
                tell(Tier::Quarter, key, Fault::Missing);
            return isPast;
        });
        return {};
    }

    void tellMinutes(const HourOfMinutes& minutes) {
        const auto tellAll = [&](Tier tier, const std::vector<PeriodKey>& keys, Fault fault) {
            for (const PeriodKey& key : keys)
                tell(tier, key, fault);
        };
        tellAll(Tier::Raw, minutes.unreadableSamples, Fault::Unreadable);
        tellAll(Tier::Minute, minutes.unreadableRollUps, Fault::Unreadable);
        tellAll(Tier::Minute, minutes.wrongRollUps, Fault::Wrong);
        tellAll(Tier::Minute, minutes.missingRollUps, Fault::Missing);
    }

    bool isOfPoint(const PeriodKey& key) const { return std::ranges::binary_search(points_, key.point); }

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
        return tier == Tier::Day ? energyDays(point) : Done();
    }

    Done energyDays(PointId point) {
        const auto days = readEnergyDays(connection_, point, {}, WallTime::max());
        if (!days)
            return tl::unexpected(days.error());
        EnergyRows quarters(connection_, Tier::Quarter);
        for (const EnergyDay& day : *days) {
            if (cancelled())
                return {};
            const auto fault = faultOf(day, point, quarters);
            if (!fault)
                return tl::unexpected(fault.error());
            if (!*fault)
                continue;
            // While a program records, what it was made of may have changed since.
            const auto again = readEnergyDays(connection_, point, day.start, day.end);
            if (!again)
                return tl::unexpected(again.error());
            if (!again->empty() && again->front().readings == day.readings)
                tell({HistoryFinding::EnergyDay{}, {point, day.start, 0}, **fault});
        }
        return {};
    }

    static DatabaseResult<std::optional<Fault>> faultOf(const EnergyDay& day, PointId point, EnergyRows& quarters) {
        auto readings = decodeEnergyDay(day.readings);
        if (!readings)
            return Fault::Unreadable;
        std::vector<PeriodReading> expected;
        return quarters.read(point, day.start, day.end - std::chrono::milliseconds{1}, expected).map([&] {
            // Quarters that are gone were known to it.
            std::erase_if(*readings, [&](const PeriodReading& reading) {
                return !std::ranges::binary_search(expected, reading.start, {}, &PeriodReading::start);
            });
            return expected == *readings ? std::optional<Fault>() : Fault::Wrong;
        });
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
        // Quarters that are gone were known to it.
        if (knowsMore(rollUp, period.mapped().rollUp))
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
    std::vector<PeriodKey> notThere_;         // quarters that the recorder may not have written yet
    HistoryCheckReport report_;
};

} // namespace

DatabaseResult<HistoryCheckReport> checkHistory(DatabaseConnection& connection, const QTimeZone& siteZone,
                                                const std::stop_token& stop, const OnHistoryCheck& progress,
                                                const OnFinding& found) {
    return HistoryCheck(connection, siteZone, stop, progress, found).run();
}

} // namespace countis

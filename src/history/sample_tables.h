// SPDX-License-Identifier: GPL-3.0-or-later
// The rows of samples and roll-ups in the site database: written as they are, without knowing what they hold.
#pragma once

#include "history/database/connection.h"
#include "history/running_minutes.h"
#include "history/tier.h"

#include <array>
#include <chrono>
#include <cstdint>
#include <functional>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace countis {

/// What one flush of the recorder kept of the minutes that were running.
struct JournalRow {
    std::int64_t id = 0; // rising
    std::int64_t epoch = 0;
    std::int64_t run = 0;
    std::string samples;
};

/// Of the readings that other tools recorded before: they belong to no run of this computer's clock, and lie before
/// all of them.
inline constexpr std::int64_t kImportedRun = 0;

/// The wall clock goes forward within a run.
struct ClockRun {
    std::int64_t run = 0;
    WallTime began;
};

struct DeviceRow {
    std::int64_t id = 0;
    Device device;
};

/// For one transaction or less: statements are prepared once in it.
class SampleTables {
public:
    using Done = DatabaseResult<void>;

    /// `connection` must outlive it.
    explicit SampleTables(DatabaseConnection& connection) : connection_(connection) {}

    /// The number that a device has in every site database: 63 bits of the hash of its serial number, so that nobody
    /// needs to ask which are given.
    static std::int64_t numberOf(const Device& device);

    // Rows that exist stay as they are.
    Done insert(const DeviceRow& device);
    Done insert(const JournalRow& row);
    Done insert(const ClosedMinute& minute);
    /// The same. False: it exists.
    DatabaseResult<bool> insertNew(const ClosedMinute& minute);
    /// One that exists is written anew: it was rolled up before its last minutes came.
    Done replace(const ClosedQuarter& quarter) { return replace(Tier::Quarter, quarter.key, quarter.rollUp); }
    /// The same of a quarter, an hour or a day.
    Done replace(Tier tier, const PeriodKey& key, const RollUp& rollUp);
    /// The samples of a minute are written anew, and its roll-up.
    Done replace(const ClosedMinute& minute);
    /// The roll-up of a minute, encoded, is written anew.
    Done replaceMinute(const PeriodKey& key, std::string_view rollUp);
    Done insert(const ClockRun& run);
    /// Of the writer that writes from now on.
    Done setSession(const QString& session);
    /// That the hour and the day of this quarter have to be rolled up.
    Done insertDue(WallTime quarter);
    Done dropJournalBefore(std::int64_t epoch);
    /// Of the rows with these numbers, the last one left out.
    Done dropJournalBefore(std::int64_t epoch, std::int64_t first, std::int64_t end);

    /// Of the writer that has written last; "": none has.
    DatabaseResult<QString> session();
    DatabaseResult<std::vector<JournalRow>> journal();
    DatabaseResult<std::vector<JournalRow>> journal(std::int64_t first, std::int64_t end);
    /// nullopt: no run has begun.
    DatabaseResult<std::optional<ClockRun>> latestRun();
    /// The beginning of the latest minute of a run; nullopt where it has none.
    DatabaseResult<std::optional<WallTime>> latestMinute(std::int64_t run);
    /// The minutes of a run from `from` on, of all points, with their samples.
    using EachMinute = std::function<void(const PeriodKey& key, std::string_view samples)>;
    Done forMinutesSince(std::int64_t run, WallTime from, const EachMinute& each);
    /// The same of all runs, in [from, to).
    Done forMinutes(WallTime from, WallTime to, const EachMinute& each);
    /// Those of one point and run, from `first` on and before `to`.
    Done forMinutesOf(const PeriodKey& first, WallTime to, const EachMinute& each);
    /// The roll-ups of the minutes of all, encoded.
    Done forMinuteRollUps(WallTime from, WallTime to, const EachMinute& each);
    /// The quarters, hours or days of a point that begin in [from, to), in the order of time.
    using EachRollUp = std::function<void(const PeriodKey& key, const RollUp& rollUp)>;
    Done forRollUps(Tier tier, PointId point, WallTime from, WallTime to, const EachRollUp& each);
    /// The quarters from `from` on.
    DatabaseResult<std::set<PeriodKey>> quartersSince(WallTime from);
    DatabaseResult<bool> hasQuarter(const PeriodKey& quarter);
    /// The roll-up of the latest minute of a point that began before `time`, and not longer before than `within`.
    DatabaseResult<std::optional<RollUp>> minuteBefore(PointId point, WallTime time,
                                                       std::chrono::milliseconds within);

private:
    template <typename... Values>
    Done run(std::optional<Statement>& statement, const QString& sql, const Values&... values);

    DatabaseConnection& connection_;
    std::optional<Statement> insertDevice_;
    std::optional<Statement> insertJournal_;
    std::optional<Statement> insertSamples_;
    std::optional<Statement> insertMinute_;
    std::optional<Statement> replaceSamples_;
    std::optional<Statement> replaceMinute_;
    std::array<std::optional<Statement>, kTiers> deletePeriod_;
    std::array<std::optional<Statement>, kTiers> insertPeriod_;
    std::optional<Statement> insertDue_;
    std::optional<Statement> findQuarter_;
    std::optional<Statement> minuteBefore_;
};

} // namespace countis

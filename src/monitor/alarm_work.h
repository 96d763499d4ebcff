// SPDX-License-Identifier: GPL-3.0-or-later
// The alarms of the database for a window, and for the program that judges: read on a thread of its own, together
// with the curve of a value, and requests to the program that records. EnergyWork does the same for energies.
#pragma once

#include "core/clock.h"
#include "history/alarm_store.h"
#include "history/alive_collectors.h"
#include "history/last_counters.h"
#include "history/site_roles.h"
#include "monitor/database_jobs.h"

#include <QObject>
#include <QTimer>

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <stop_token>
#include <vector>

namespace countis {

/// What a program that judges begins with.
struct AlarmsStored {
    std::vector<StoredAlarm> alarms;
    std::vector<AlarmRule> rules;
    // Where they were asked for.
    std::vector<LastCounters> counters;
    FloodSoFar flood;
};

/// All that a page shows.
struct AlarmBoard {
    std::vector<StoredAlarm> alarms;
    std::vector<AlarmEntry> journal; // of AlarmWork::kJournal, and of older alarms that still stand, by time
    std::vector<AlarmRule> rules;
    std::vector<AliveCollector> collectors;
    std::optional<SiteRights> rights; // of this user just now; nullopt: a file has no roles
    bool isRecorded = true;           // false: nobody records into the database, or judges
    WallTime from{};                  // where the journal begins
    WallTime read{};
};

/// The mean of a minute, in the unit of the catalogue.
struct AlarmCurvePoint {
    WallTime time{};
    double value = 0;
};

class AlarmWork : public QObject {
    Q_OBJECT

public:
    static constexpr std::chrono::days kJournal{30};
    static constexpr std::chrono::hours kCurve{1};
    /// The program that records looks for requests once a second.
    static constexpr std::chrono::milliseconds kPatience{5000};
    /// Times as long as a reading took, until the next: a hundredth of a core, and about as much for what the page
    /// makes of it. A site of 900 meters with an alarm at every other one is read every two seconds or so.
    static constexpr int kRest = 100;

    /// `clock` must outlive it. The database has its tables.
    AlarmWork(const Clock& clock, DatabaseUrl url, QObject* parent = nullptr);
    ~AlarmWork() override; // waits until the thread has ended, which is soon

    /// One that waits already is not asked twice. After a reading that took long, because there are many
    /// alarms, the next one waits: many may change one after the other.
    void read();
    void readCurve(PointId point, std::uint16_t entry);
    /// `fromBefore`: also what a start goes on with.
    void readStored(bool fromBefore);
    /// Done by the program that records.
    void ask(AlarmRequest request);
    /// Writes what the site changes of a rule, or takes it back, and reads again.
    void keepRule(const AlarmRule& rule);
    void restoreRule(const AlarmRule& rule);

signals:
    void boardRead(const std::shared_ptr<const countis::AlarmBoard>& board);
    void storedRead(const std::shared_ptr<const countis::AlarmsStored>& stored);
    void curveRead(countis::PointId point, std::uint16_t entry, const std::vector<countis::AlarmCurvePoint>& curve);
    /// nullopt: done.
    void answered(std::optional<countis::AlarmRefusal> refusal);
    /// No program that records has answered in time.
    void unanswered();
    void failed(const countis::DatabaseError& error);
    /// The same of what a person has asked for, or changed.
    void refused(const countis::DatabaseError& error);

private:
    enum Kind : std::uint8_t { Board, Stored, Curve, Request, Rule };
    using Work = std::function<DatabaseResult<void>(DatabaseConnection& connection, const std::stop_token& stop)>;

    void addReading(Kind kind, Work work);
    void addWriting(Kind kind, Work work);
    void readAtOnce();
    void rest(std::chrono::nanoseconds took);
    void changeRule(std::function<DatabaseResult<void>(DatabaseConnection& connection)> change);
    DatabaseResult<void> readBoard(DatabaseConnection& connection);
    DatabaseResult<void> carryOut(DatabaseConnection& connection, const std::stop_token& stop,
                                  const AlarmRequest& request);

    const Clock& clock_;
    DatabaseUrl url_;
    bool isWanted_ = false; // when the rest is over
    QTimer rest_;
    DatabaseJobs jobs_;
};

} // namespace countis

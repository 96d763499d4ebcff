// SPDX-License-Identifier: GPL-3.0-or-later
// What the Alarms page shows of the board of a site, without QObject: rows, details of one alarm, the strip of the
// last day, and the key figures.
#pragma once

#include "monitor/alarm_work.h"
#include "site/alarms/alarm_figures.h"
#include "site/roster.h"

#include <QLocale>
#include <QString>
#include <QStringList>
#include <QTimeZone>

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace countis::ui {

/// Of which kind a row is, as the filters have them.
enum class AlarmGroup : std::uint8_t { Open, Hidden, Cleared };

struct AlarmRow {
    AlarmRef alarm;
    std::string key;
    AlarmGroup group = AlarmGroup::Open;
    AlarmState state = AlarmState::Normal;
    AlarmSeverity severity = AlarmSeverity::Warning;
    WallTime raised{};
    std::optional<WallTime> ended;
    bool waits = false; // for somebody who acknowledges it
    QString id;         // "3/power-exported"
    std::string fault;  // AlarmTransition::fault
    QString name;
    QString where; // "Compressors, Hall 1"
    QString stateText;
    QString stateNote; // who, and the comment, or until when
    QString value;
    QString limit;
    QString since;
    QString lasting;

    bool operator==(const AlarmRow&) const = default;
};

struct AlarmStep {
    QString time;
    QString text; // what happened, and who did it
    QString comment;

    bool operator==(const AlarmStep&) const = default;
};
struct AlarmBefore {
    QString time;
    QString lasting;
    QString person; // who acknowledged it

    bool operator==(const AlarmBefore&) const = default;
};

/// One alarm in full.
struct AlarmDetails {
    AlarmRow row;
    QString severityText;
    QString rule;
    QStringList advice;
    std::vector<AlarmStep> history;  // of this time, the latest last
    std::vector<AlarmBefore> before; // the times before, the latest first; at most kMostBefore
    QString acknowledged;            // when; "" : not yet, or not since it was announced the last time
    bool isAcknowledgedLast = false; // after it had cleared, or it waits for that
    bool isStale = false;            // the meter does not answer, or nobody records: no value is of now
    bool isOfDiagnosis = false;      // what to do stands on the Diagnosis page
    QString firstOut;                // the alarm of the same place that came first; "": this one
    /// The value that is watched, for its curve; nullopt: the rule watches no single value.
    struct Watched {
        std::uint16_t entry = 0; // of the catalogue
        AlarmRule rule;
        int which = 0;          // of its values
        bool magnitude = false; // the sign of the value does not count
    };
    std::optional<Watched> watched;
    static constexpr std::size_t kMostBefore = 5;
};

/// How often an alarm was raised.
struct AlarmOften {
    QString name;
    QString where;
    int count = 0;

    bool operator==(const AlarmOften&) const = default;
};

/// A stretch of the strip, in parts of the day that it shows.
struct AlarmStretch {
    AlarmSeverity severity = AlarmSeverity::Warning;
    double from = 0;
    double to = 1;
    bool pale = false; // acknowledged or hidden meanwhile

    bool operator==(const AlarmStretch&) const = default;
};

/// Makes all texts. What it gets must outlive it.
class AlarmShown {
public:
    /// `judged`: where nobody judges, when somebody did so for the last time as far as is known; no alarm lasts
    /// longer.
    AlarmShown(const AlarmBoard& board, const Roster& roster, const QTimeZone& zone, const QLocale& locale,
               WallTime now, std::optional<WallTime> judged = std::nullopt);

    /// Open ones by severity and then the latest first, hidden ones, and those that ended in the last seven days.
    std::vector<AlarmRow> rows() const;
    AlarmDetails details(const AlarmRow& row) const;
    std::vector<AlarmStretch> strip() const;
    /// Of a span of time that ends now.
    AlarmFigures figures(std::chrono::milliseconds last) const;
    /// The most frequent first.
    std::vector<AlarmOften> busiest(const AlarmFigures& figures) const;

    /// "14:11:20", "Mon 16:02", "19 Nov 09:44".
    QString timeText(WallTime at) const;

    static constexpr std::chrono::days kCleared{7};

private:
    using Entries = std::vector<const AlarmTransition*>;

    const AlarmRule* ruleOf(const AlarmRow& row) const;
    const Entries& entriesOf(const AlarmRef& alarm) const;
    QString whereOf(PointId point) const;
    AlarmRow rowOf(const StoredAlarm& alarm) const;
    AlarmRow clearedRow(const AlarmSpan& span, const std::string& key) const;
    void endSpans();
    void addWords(AlarmRow& row) const;
    QString lastReadingOf(const AlarmRow& row, const AlarmRule& rule) const;
    std::string keyOf(const AlarmRef& alarm) const;
    QString nameOf(const AlarmRef& alarm, WallTime at) const;
    QString lastingOf(const AlarmRow& row) const;
    bool isOffline(PointId point) const;
    bool isOutsideSchedule(const AlarmRow& row) const;
    void addHistory(const Entries& entries, AlarmDetails& details) const;
    void addLife(const Entries& entries, AlarmDetails& details) const;

    const AlarmBoard& board_;
    const Roster& roster_;
    QTimeZone zone_;
    QLocale locale_;
    WallTime now_;
    std::optional<WallTime> judged_;
    std::vector<AlarmSpan> spans_;
    std::map<AlarmRef, Entries> entries_;
    std::map<AlarmRef, std::string> keys_;
};

} // namespace countis::ui

// SPDX-License-Identifier: GPL-3.0-or-later
// What the history knows that today's readings are compared with: where the energies of all points stood at the
// beginning of the day, and their power in the last hour and since yesterday began. Read on a thread of its own, once
// a minute.
#pragma once

#include "core/clock.h"
#include "history/day_start.h"
#include "site/roster.h"

#include <QObject>
#include <QTimeZone>
#include <QTimer>

#include <chrono>
#include <thread>
#include <utility>
#include <vector>

namespace countis {

/// Mean of the total active power over a minute or a quarter-hour.
struct MeanPower {
    WallTime start;
    double watts = 0;
};

struct PointDay {
    PointId point;
    DayStart day;
    // Of the first answer only.
    std::vector<MeanPower> lastHour; // minutes
    std::vector<MeanPower> twoDays;  // quarter-hours of 48 hours: those of today and yesterday are among them
};

class DayWatch : public QObject {
    Q_OBJECT

public:
    static constexpr std::chrono::milliseconds kPeriod{60'000};

    /// `clock` and `roster` must outlive it. The database has its tables.
    DayWatch(const Clock& clock, const Roster& roster, DatabaseUrl url, const QTimeZone& siteZone,
             QObject* parent = nullptr);
    ~DayWatch() override; // waits until the thread has ended, which is soon

    /// Now, and once a period from now on.
    void start();

signals:
    /// A database that cannot be read gives none.
    void read(const std::vector<countis::PointDay>& days);

private:
    void ask();

    const Clock& clock_;
    const Roster& roster_;
    DatabaseUrl url_;
    QTimeZone zone_;
    QTimer timer_;
    bool answered_ = false;
    bool asking_ = false;
    std::jthread thread_;
};

} // namespace countis

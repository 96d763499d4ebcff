// SPDX-License-Identifier: GPL-3.0-or-later
// The accounting of energy for a window: reads the registers of one point after the other, and changes what a person
// enters, on a thread of its own.
#pragma once

#include "core/clock.h"
#include "history/energy_settings.h"
#include "monitor/database_jobs.h"
#include "site/energy/energy_sheet.h"

#include <QObject>

#include <cstdint>
#include <functional>
#include <memory>
#include <stop_token>
#include <vector>

namespace countis {

struct AccountedPoint {
    Point point;
    int factor = 1; // -1: it is taken off
};

struct EnergyQuestion {
    std::vector<AccountedPoint> points;
    std::vector<WallTime> boundaries; // of the rows: see EnergySheet
    std::vector<WallTime> before;     // of the period before, which ends where this one begins
};

struct EnergyAnswer {
    EnergySheet sheet;
    EnergySheet before;
    std::vector<EnergyPrice> prices;
    std::vector<EnteredReading> entered; // of all points of the question
    WallTime end;                        // what is later is not accounted yet
};

struct EnergySettings {
    std::vector<EnergyPrice> prices;
    std::vector<VirtualMeter> virtualMeters;
};

class EnergyWork : public QObject {
    Q_OBJECT

public:
    using Change = std::function<DatabaseResult<void>(DatabaseConnection& connection)>;

    /// `clock` must outlive it. The database has its tables.
    EnergyWork(const Clock& clock, DatabaseUrl url, QObject* parent = nullptr);
    ~EnergyWork() override; // cancels, and waits until the thread has ended, which is soon

    /// A question before it that is not answered yet is given up.
    void ask(EnergyQuestion question);
    /// Gives up the question.
    void cancel();
    void readSettings();
    void change(Change change);

signals:
    void settingsRead(const countis::EnergySettings& settings);
    /// So many of so many points are accounted.
    void progressed(int done, int all);
    void answered(const std::shared_ptr<const countis::EnergyAnswer>& answer);
    /// A question or the settings.
    void failed(const countis::DatabaseError& error);
    void changed();
    void changeFailed(const countis::DatabaseError& error);

private:
    enum Kind : std::uint8_t { Question, Settings, Alteration };

    void fail(const DatabaseResult<void>& result);
    DatabaseResult<void> answer(DatabaseConnection& connection, const std::stop_token& stop,
                                const EnergyQuestion& question, std::int64_t number);

    const Clock& clock_;
    DatabaseUrl url_;
    std::int64_t question_ = 0; // the number of the latest one
    DatabaseJobs jobs_;
};

} // namespace countis

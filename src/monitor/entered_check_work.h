// SPDX-License-Identifier: GPL-3.0-or-later
// Holds a reading that a person enters against the stored ones, on a thread of its own: a long calculation of the
// page does not delay it, and it does not hold up the window.
#pragma once

#include "core/clock.h"
#include "history/entered_check.h"
#include "monitor/database_jobs.h"

#include <QObject>

#include <cstdint>
#include <optional>

namespace countis {

class EnteredCheckWork : public QObject {
    Q_OBJECT

public:
    using Result = DatabaseResult<std::optional<EnteredContradiction>>;

    /// `clock` must outlive it.
    EnteredCheckWork(const Clock& clock, DatabaseUrl url, QObject* parent = nullptr);
    ~EnteredCheckWork() override; // cancels, and waits until the thread has ended, which is soon

    /// A check before it that has not ended yet is given up.
    void check(const Point& point, const EnteredReading& reading);
    void cancel();

signals:
    /// Not of a check that was given up.
    void ended(const countis::EnteredCheckWork::Result& result);

private:
    const Clock& clock_;
    DatabaseUrl url_;
    std::int64_t number_ = 0; // of the latest check
    DatabaseJobs jobs_;
};

} // namespace countis

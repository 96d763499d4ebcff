// SPDX-License-Identifier: GPL-3.0-or-later
// Polls every meter of the list, and follows the list as it changes.
#pragma once

#include "acquisition/fleet.h"
#include "core/clock.h"
#include "models/meter_list.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

namespace countis::ui {

class MeterPolling : public QObject {
    Q_OBJECT

public:
    /// `clock` and `meters` must outlive this.
    MeterPolling(const Clock& clock, MeterList& meters, const PollTiming& timing, QObject* parent = nullptr);

    void start();
    /// Every link has ended when this returns.
    void stop();

    /// Null where the list has no such row, or before start().
    Poller* pollerAt(int row) const;
    /// Why a row has no fresh readings; of a meter that is not polled too.
    LinkFailure failureAt(int row) const;

signals:
    void sampled(countis::Poller* poller);
    void failureChanged(countis::Poller* poller);
    /// Pollers came or went; pointers from before may be gone.
    void changed();

private:
    void sync();
    void add(const MeterAddress& address);
    void watch(Poller* poller);
    void updateStates();
    void test(const MeterAddress& address);
    void finishTest(bool ok, const QString& text);

    const Clock& clock_;
    MeterList& meters_;
    Fleet fleet_;
    std::vector<Poller*> pollers_;     // of the list; a test's is not among them
    std::vector<LinkFailure> refused_; // meters of the list without a poller
    Poller* tested_ = nullptr;
    QTimer timer_;
    bool running_ = false;
};

} // namespace countis::ui

// SPDX-License-Identifier: GPL-3.0-or-later
// Jobs on a site database for a window: one after the other, on a thread of their own.
#pragma once

#include "history/database/connection.h"

#include <QMetaObject>
#include <QObject>

#include <cstdint>
#include <deque>
#include <functional>
#include <stop_token>
#include <thread>
#include <utility>

namespace countis {

/// What runs on the thread may use the owner. This is the owner's last member, so that the thread ends before the
/// others go.
class DatabaseJobs : public QObject {
    Q_OBJECT

public:
    struct Job {
        std::uint8_t kind = 0; // the owner's, to find it again
        DatabaseUrl url;
        DatabaseConnection::Access access{};
        /// On the thread. A stop interrupts one that reads; one that writes looks for the stop between two steps.
        std::function<DatabaseResult<void>(DatabaseConnection& connection, const std::stop_token& stop)> work;
        /// In the event loop, after all that the work has posted. A job that a stop has interrupted has ended well.
        std::function<void(const DatabaseResult<void>& result)> ended;
    };

    using QObject::QObject;
    ~DatabaseJobs() override; // stops, and waits until the thread has ended

    void add(Job job);
    bool isBusy() const { return isBusy_; }
    bool isWaiting(std::uint8_t kind) const;
    /// Jobs of the kind that have not begun never do; their end is not told.
    void drop(std::uint8_t kind);
    /// The same, and the one that runs is stopped.
    void cancel(std::uint8_t kind);
    void cancelAll();

    /// Carried out by the event loop; Qt drops what was posted to an object that is gone.
    template <typename Step>
    void post(Step step) {
        QMetaObject::invokeMethod(this, std::move(step), Qt::QueuedConnection);
    }

signals:
    void busyChanged();

private:
    void startNext();
    void end(const DatabaseResult<void>& result);

    std::deque<Job> waiting_;
    std::uint8_t running_ = 0; // its kind
    std::function<void(const DatabaseResult<void>& result)> ended_;
    bool isBusy_ = false;
    std::jthread thread_;
};

} // namespace countis

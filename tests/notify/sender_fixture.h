// SPDX-License-Identifier: GPL-3.0-or-later
// A receiver of notifications that a test holds, and the queue of its database.
#pragma once

#include "history/notification_queue.h"
#include "notify/sender.h"
#include "support/catch.h"
#include "test_database.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QEventLoop>

#include <atomic>
#include <functional>
#include <mutex>
#include <string>
#include <vector>

namespace countis::test {

using namespace std::chrono_literals;

inline const WallTime kQueued{std::chrono::seconds{1'767'254'400}};

inline QueuedNotification notification(const std::string& event, WallTime at = kQueued,
                                       const std::string& channel = "webhook") {
    return {event, channel, at, "subject of " + event, "body of " + event};
}

class FixedClock final : public Clock {
public:
    SampleTime now() const override { return {Instant{1h}, kQueued}; }
};

/// A person or NTP sets its time of day.
class SetClock final : public Clock {
public:
    SampleTime now() const override { return {Instant{1h}, kQueued + std::chrono::hours{ahead}}; }
    std::atomic<int> ahead = 0; // hours
};

/// A receiver that takes events, or refuses them.
struct Receiver {
    std::atomic<bool> works = true;
    std::atomic<bool> refuses = false;
    std::mutex mutex;
    std::vector<std::string> got;
    std::vector<std::size_t> sizes;
    std::atomic<int> attempts = 0;
    std::function<void()> meanwhile = [] {}; // on the sender's thread, at each delivery

    DeliveryChannel channel(std::size_t together = 1, const std::string& name = "webhook") {
        return {name, "the receiver", together, 0ms,
                [this](std::span<const QueuedNotification> some, SampleTime, const std::stop_token&) -> Delivered {
                    ++attempts;
                    if (refuses)
                        return tl::unexpected(DeliveryFailure{"code 400", true});
                    if (!works)
                        return tl::unexpected(DeliveryFailure{"no answer", false});
                    meanwhile();
                    const std::scoped_lock lock(mutex);
                    sizes.push_back(some.size());
                    for (const QueuedNotification& one : some)
                        got.push_back(one.event);
                    return {};
                }};
    }
    std::vector<std::string> events() {
        const std::scoped_lock lock(mutex);
        return got;
    }
};

template <typename Until>
void waitFor(Until until) {
    QElapsedTimer timer;
    timer.start();
    while (!until()) {
        REQUIRE(timer.elapsed() < 30'000);
        QCoreApplication::processEvents(QEventLoop::AllEvents, 10);
    }
}

inline std::chrono::milliseconds soon(int) {
    return 5ms;
}
inline std::chrono::milliseconds never(int) {
    return 24h;
}

/// What the sender tells of failures from now on.
inline void listen(const NotificationSender& sender, QStringList& problems) {
    QObject::connect(&sender, &NotificationSender::failed, [&](const QString& text) { problems << text; });
}

inline void add(TestDatabase& database, const std::vector<QueuedNotification>& added) {
    REQUIRE(addNotifications(database.connection(), added));
}

inline qlonglong waiting(TestDatabase& database) {
    return database.number("SELECT count(*) FROM notification");
}

} // namespace countis::test

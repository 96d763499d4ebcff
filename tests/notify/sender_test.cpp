// SPDX-License-Identifier: GPL-3.0-or-later
// The sender against a channel of the test: order, retries, restarts, and what is given up.
#include "sender_fixture.h"

using namespace countis;
using namespace countis::test;
using namespace std::chrono_literals;

TEST_CASE("What waits is sent once, in the order of time, and leaves the queue") {
    TestDatabase database;
    add(database, {notification("b", kQueued + 1s), notification("a"), notification("c", kQueued + 2s)});
    Receiver receiver;
    const FixedClock clock;
    NotificationSender sender(clock, database.url(), {receiver.channel()}, never);
    waitFor([&] { return waiting(database) == 0; });
    CHECK(receiver.events() == std::vector<std::string>{"a", "b", "c"});
    add(database, {notification("d")});
    sender.wake();
    waitFor([&] { return waiting(database) == 0; });
    CHECK(receiver.events() == std::vector<std::string>{"a", "b", "c", "d"});
}

TEST_CASE("While a receiver is down its notifications wait, are tried again, and are sent once") {
    TestDatabase database;
    add(database, {notification("a"), notification("b", kQueued + 1s)});
    Receiver receiver;
    receiver.works = false;
    const FixedClock clock;
    NotificationSender sender(clock, database.url(), {receiver.channel()}, soon);
    QStringList problems;
    QStringList notices;
    listen(sender, problems);
    QObject::connect(&sender, &NotificationSender::worksAgain, [&](const QString& text) { notices << text; });
    waitFor([&] { return receiver.attempts > 2 && !problems.isEmpty(); });
    CHECK(waiting(database) == 2);
    CHECK(problems.front().contains("the receiver"));
    CHECK(problems.front().contains("no answer"));
    receiver.works = true;
    waitFor([&] { return waiting(database) == 0 && !notices.isEmpty(); });
    CHECK(receiver.events() == std::vector<std::string>{"a", "b"});
}

TEST_CASE("What could not be sent before a restart is tried at once afterwards") {
    TestDatabase database;
    add(database, {notification("a")});
    Receiver receiver;
    receiver.works = false;
    const FixedClock clock;
    {
        const NotificationSender sender(clock, database.url(), {receiver.channel()}, never);
        waitFor([&] { return receiver.attempts > 0; });
    }
    CHECK(waiting(database) == 1);
    receiver.works = true;
    const NotificationSender sender(clock, database.url(), {receiver.channel()}, never);
    waitFor([&] { return waiting(database) == 0; });
    CHECK(receiver.events() == std::vector<std::string>{"a"});
}

TEST_CASE("A channel that fails stops no other one") {
    TestDatabase database;
    add(database, {notification("a"), notification("a", kQueued, "mail")});
    Receiver broken;
    broken.works = false;
    Receiver mail;
    const FixedClock clock;
    const NotificationSender sender(clock, database.url(), {broken.channel(), mail.channel(50, "mail")}, never);
    waitFor([&] { return waiting(database) == 1; });
    CHECK(mail.events() == std::vector<std::string>{"a"});
}

TEST_CASE("Notifications that are sent together are one delivery") {
    TestDatabase database;
    add(database,
        {notification("a", kQueued, "mail"), notification("b", kQueued, "mail"), notification("c", kQueued, "mail")});
    Receiver mail;
    const FixedClock clock;
    const NotificationSender sender(clock, database.url(), {mail.channel(2, "mail")}, never);
    waitFor([&] { return waiting(database) == 0; });
    CHECK(mail.sizes == std::vector<std::size_t>{2, 1});
}

TEST_CASE("An event that would be refused again is given up, and said so") {
    TestDatabase database;
    add(database, {notification("a")});
    Receiver receiver;
    receiver.refuses = true;
    const FixedClock clock;
    NotificationSender sender(clock, database.url(), {receiver.channel()}, never);
    QStringList problems;
    listen(sender, problems);
    waitFor([&] { return !problems.isEmpty(); });
    CHECK(problems.front() ==
          "The notification “subject of a” was refused by the receiver: code 400. It is given up.");
    CHECK(waiting(database) == 0);
}

TEST_CASE("A refusal after a failure ends the failure: what comes later is sent") {
    TestDatabase database;
    add(database, {notification("a")});
    Receiver receiver;
    receiver.works = false;
    const FixedClock clock;
    NotificationSender sender(clock, database.url(), {receiver.channel()}, soon);
    QStringList problems;
    listen(sender, problems);
    waitFor([&] { return !problems.isEmpty(); });
    receiver.refuses = true;
    waitFor([&] { return waiting(database) == 0 && problems.back().contains("given up"); });
    CHECK(problems.back().contains("“subject of a”"));
    receiver.refuses = false;
    receiver.works = true;
    add(database, {notification("b", kQueued + 1s)});
    sender.wake();
    waitFor([&] { return waiting(database) == 0; });
    CHECK(receiver.events() == std::vector<std::string>{"b"});
}

TEST_CASE("What has waited for three days is given up after an attempt that failed, and said so") {
    TestDatabase database;
    add(database, {notification("old", kQueued - kNotificationKept - 1s), notification("a")});
    Receiver receiver;
    receiver.works = false;
    const FixedClock clock;
    NotificationSender sender(clock, database.url(), {receiver.channel()}, never);
    QStringList problems;
    listen(sender, problems);
    waitFor([&] { return problems.size() == 2; });
    CHECK(problems.front().contains("cannot be sent to the receiver"));
    CHECK(problems.back() ==
          "The notification “subject of old” (webhook) could not be sent for three days, and is given up.");
    CHECK(waiting(database) == 1);
}

TEST_CASE("What is old when it is tried first is sent: its time may be that of a clock that was wrong") {
    TestDatabase database;
    add(database, {notification("a", kQueued - 24h * 365)});
    Receiver receiver;
    const FixedClock clock;
    NotificationSender sender(clock, database.url(), {receiver.channel()}, never);
    QStringList problems;
    listen(sender, problems);
    waitFor([&] { return waiting(database) == 0; });
    CHECK(receiver.events() == std::vector<std::string>{"a"});
    QCoreApplication::processEvents();
    CHECK(problems.isEmpty());
}

TEST_CASE("A clock that is set forward makes nothing old") {
    TestDatabase database;
    add(database, {notification("a")});
    Receiver receiver;
    receiver.works = false;
    SetClock clock;
    const NotificationSender sender(clock, database.url(), {receiver.channel()}, soon);
    waitFor([&] { return receiver.attempts > 0; });
    clock.ahead = 24 * 365;
    const int before = receiver.attempts;
    waitFor([&] { return receiver.attempts > before + 2; });
    CHECK(waiting(database) == 1);
    receiver.works = true;
    waitFor([&] { return waiting(database) == 0; });
    CHECK(receiver.events() == std::vector<std::string>{"a"});
}

TEST_CASE("A channel that fails gives up nothing of another one, and any of them what no channel sends") {
    TestDatabase database;
    const WallTime old = kQueued - kNotificationKept - 1s;
    add(database, {notification("a", old), notification("b", old, "mail"), notification("c", old, "pager"),
                   notification("d", kQueued, "pager")});
    Receiver broken;
    broken.works = false;
    Receiver mail;
    const FixedClock clock;
    NotificationSender sender(clock, database.url(), {broken.channel(), mail.channel(50, "mail")}, never);
    QStringList problems;
    listen(sender, problems);
    waitFor([&] { return waiting(database) == 1 && problems.size() == 3; });
    CHECK(mail.events() == std::vector<std::string>{"b"});
    CHECK(problems.filter("“subject of a” (webhook)").size() == 1);
    CHECK(problems.filter("“subject of c” (pager)").size() == 1);
}

TEST_CASE("What no channel sends is given up where all channels work too") {
    TestDatabase database;
    add(database, {notification("a", kQueued - kNotificationKept - 1s, "pager")});
    Receiver receiver;
    const FixedClock clock;
    NotificationSender sender(clock, database.url(), {receiver.channel()}, never);
    QStringList problems;
    listen(sender, problems);
    waitFor([&] { return waiting(database) == 0 && !problems.isEmpty(); });
    CHECK(problems.front().contains("(pager)"));
}

TEST_CASE("Of many that are given up at once, some are named and the others counted") {
    TestDatabase database;
    constexpr int kOld = 1025;
    std::vector<QueuedNotification> old;
    old.reserve(kOld);
    for (int n = 0; n < kOld; ++n)
        old.push_back(
            notification(std::to_string(n), kQueued - kNotificationKept - 1h + std::chrono::milliseconds{n}));
    old.front().subject.clear(); // of an older version
    add(database, old);
    Receiver receiver;
    receiver.works = false;
    const FixedClock clock;
    NotificationSender sender(clock, database.url(), {receiver.channel()}, never);
    QStringList problems;
    listen(sender, problems);
    waitFor([&] { return problems.size() == 22; });
    CHECK(problems[1].contains("“0”"));
    CHECK(problems.back().startsWith("1005 further notifications"));
    CHECK(waiting(database) == 0);
}

TEST_CASE("Whom a channel leaves out is said once, and the others get what comes") {
    TestDatabase database;
    add(database, {notification("a")});
    DeliveryChannel channel{"webhook", "the receiver", 1, 0ms,
                            [](std::span<const QueuedNotification>, SampleTime, const std::stop_token&) -> Delivered {
                                return "b@example.org is refused.";
                            }};
    const FixedClock clock;
    NotificationSender sender(clock, database.url(), {channel}, never);
    QStringList problems;
    listen(sender, problems);
    waitFor([&] { return waiting(database) == 0 && !problems.isEmpty(); });
    int delivered = 0;
    QObject::connect(&sender, &NotificationSender::delivered, [&](int count) { delivered += count; });
    add(database, {notification("c")});
    sender.wake();
    waitFor([&] { return delivered == 1; });
    CHECK(problems == QStringList{"b@example.org is refused."});
}

TEST_CASE("The pauses between attempts grow to a quarter of an hour") {
    CHECK(pauseAfter(1) == 10s);
    CHECK(pauseAfter(2) == 20s);
    CHECK(pauseAfter(5) == 160s);
    CHECK(pauseAfter(100) == 15min);
}

// SPDX-License-Identifier: GPL-3.0-or-later
// The sender against a channel of the test: order, retries, restarts.
#include "notify/sender.h"

#include "history/notification_queue.h"
#include "steady_meters.h"
#include "support/catch.h"
#include "test_database.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QEventLoop>

#include <atomic>
#include <functional>
#include <mutex>

using namespace countis;
using namespace countis::test;
using namespace std::chrono_literals;

namespace {

const WallTime kNow{std::chrono::seconds{1'767'254'400}};

QueuedNotification notification(const std::string& event, WallTime at = kNow,
                                const std::string& channel = "webhook") {
    return {event, channel, at, "subject of " + event, "body of " + event};
}

class FixedClock final : public Clock {
public:
    SampleTime now() const override { return {Instant{1h}, kNow}; }
};

/// A person or NTP sets its time of day.
class SetClock final : public Clock {
public:
    SampleTime now() const override { return {Instant{1h}, kNow + std::chrono::hours{ahead}}; }
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

std::chrono::milliseconds soon(int) {
    return 5ms;
}
std::chrono::milliseconds never(int) {
    return 24h;
}

/// What the sender tells of failures from now on.
void listen(const NotificationSender& sender, QStringList& problems) {
    QObject::connect(&sender, &NotificationSender::failed, [&](const QString& text) { problems << text; });
}

void add(TestDatabase& database, const std::vector<QueuedNotification>& added) {
    REQUIRE(addNotifications(database.connection(), added));
}

qlonglong waiting(TestDatabase& database) {
    return database.number("SELECT count(*) FROM notification");
}

/// The database refuses to remove this one, until letGo(): SQLite and PostgreSQL do it alike.
void hold(TestDatabase& database, const std::string& event, const std::string& channel) {
    database.exec("CREATE TABLE held (event TEXT, channel TEXT, FOREIGN KEY (event, channel) REFERENCES notification "
                  "(event, channel))");
    database.exec(QString("INSERT INTO held VALUES ('%1', '%2')")
                      .arg(QString::fromStdString(event), QString::fromStdString(channel)));
}
void letGo(TestDatabase& database) {
    database.exec("DROP TABLE held");
}

} // namespace

TEST_CASE("What waits is sent once, in the order of time, and leaves the queue") {
    TestDatabase database;
    add(database, {notification("b", kNow + 1s), notification("a"), notification("c", kNow + 2s)});
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
    add(database, {notification("a"), notification("b", kNow + 1s)});
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
    add(database, {notification("a"), notification("a", kNow, "mail")});
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
        {notification("a", kNow, "mail"), notification("b", kNow, "mail"), notification("c", kNow, "mail")});
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
    add(database, {notification("b", kNow + 1s)});
    sender.wake();
    waitFor([&] { return waiting(database) == 0; });
    CHECK(receiver.events() == std::vector<std::string>{"b"});
}

TEST_CASE("What has waited for three days is given up after an attempt that failed, and said so") {
    TestDatabase database;
    add(database, {notification("old", kNow - kNotificationKept - 1s), notification("a")});
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
    add(database, {notification("a", kNow - 24h * 365)});
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
    const WallTime old = kNow - kNotificationKept - 1s;
    add(database, {notification("a", old), notification("b", old, "mail"), notification("c", old, "pager"),
                   notification("d", kNow, "pager")});
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
    add(database, {notification("a", kNow - kNotificationKept - 1s, "pager")});
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
        old.push_back(notification(std::to_string(n), kNow - kNotificationKept - 1h + std::chrono::milliseconds{n}));
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

TEST_CASE("Of several collectors only the one that serves the site sends") {
    TestDatabase database;
    add(database, {notification("a")});
    Receiver receiver;
    const FixedClock clock;
    std::atomic<bool> serves = false;
    std::atomic<int> asked = 0;
    NotificationSender sender(clock, database.url(), {receiver.channel()}, never, [&] {
        ++asked;
        return serves.load();
    });
    waitFor([&] { return asked > 0; });
    CHECK(receiver.attempts == 0);
    CHECK(waiting(database) == 1);
    serves = true;
    sender.wake();
    waitFor([&] { return waiting(database) == 0; });
    CHECK(receiver.events() == std::vector<std::string>{"a"});
}

TEST_CASE("A collector that no longer serves the site sends nothing more of what it has read") {
    TestDatabase database;
    add(database, {notification("a"), notification("b", kNow + 1s), notification("c", kNow + 2s)});
    std::atomic<bool> serves = true;
    Receiver receiver;
    receiver.meanwhile = [&] { serves = false; };
    const FixedClock clock;
    {
        const NotificationSender sender(clock, database.url(), {receiver.channel()}, never,
                                        [&] { return serves.load(); });
        waitFor([&] { return !serves; });
    } // its thread has ended
    CHECK(waiting(database) == 2);
    CHECK(receiver.events() == std::vector<std::string>{"a"});
}

TEST_CASE("A collector of which the database says that another one serves the site sends nothing") {
    TestDatabase database;
    add(database, {notification("a"), notification("b", kNow + 1s),
                   notification("old", kNow - kNotificationKept - 1s, "pager")});
    Receiver receiver;
    const FixedClock clock;
    {
        const NotificationSender sender(
            clock, database.url(), {receiver.channel()}, never, {},
            [&](DatabaseConnection&) { return DatabaseResult<bool>(receiver.attempts == 0); });
        waitFor([&] { return receiver.attempts > 0; });
    } // its thread has ended
    CHECK(waiting(database) == 2);
    CHECK(receiver.events() == std::vector<std::string>{"a"});
}

TEST_CASE("What another collector has sent meanwhile is not sent again") {
    TestDatabase database;
    add(database, {notification("a"), notification("b", kNow + 1s), notification("c", kNow + 2s)});
    Receiver receiver;
    receiver.meanwhile = [&] {
        const auto other = DatabaseConnection::open(database.url());
        REQUIRE(other);
        REQUIRE((*other)->exec("DELETE FROM notification WHERE event <> 'c'"));
    };
    const FixedClock clock;
    const NotificationSender sender(clock, database.url(), {receiver.channel()}, never);
    waitFor([&] { return waiting(database) == 0; });
    CHECK(receiver.events() == std::vector<std::string>{"a", "c"});
}

TEST_CASE("What has to be done before is done each time before the queue is read, and what fails there is told") {
    TestDatabase database;
    database.exec("CREATE TABLE done (at BIGINT)");
    add(database, {notification("a"), notification("flooded")});
    Receiver receiver;
    const FixedClock clock;
    NotificationSender sender(clock, database.url(), {receiver.channel()}, never, {},
                              [](DatabaseConnection& connection) {
                                  return connection.exec("DELETE FROM notification WHERE event = 'flooded'")
                                      .and_then([&] { return connection.exec("INSERT INTO done VALUES (1)"); })
                                      .map([] { return true; });
                              });
    QStringList problems;
    listen(sender, problems);
    waitFor([&] { return waiting(database) == 0; });
    CHECK(receiver.events() == std::vector<std::string>{"a"});
    database.exec("DROP TABLE done");
    add(database, {notification("b")});
    sender.wake();
    waitFor([&] { return !problems.isEmpty(); });
    CHECK(waiting(database) == 1);
}

TEST_CASE("A database that was away makes no channel wait longer") {
    TestDatabase database;
    database.exec("ALTER TABLE notification RENAME TO away");
    Receiver receiver;
    const FixedClock clock;
    NotificationSender sender(clock, database.url(), {receiver.channel()}, never);
    QStringList problems;
    listen(sender, problems);
    QStringList notices;
    QObject::connect(&sender, &NotificationSender::worksAgain, [&](const QString& text) { notices << text; });
    waitFor([&] { return !problems.isEmpty(); });
    database.exec("ALTER TABLE away RENAME TO notification");
    add(database, {notification("a")});
    sender.wake();
    waitFor([&] { return waiting(database) == 0; });
    CHECK(receiver.events() == std::vector<std::string>{"a"});
    waitFor([&] { return !notices.isEmpty(); });
    CHECK(notices == QStringList{"Notifications are sent to the receiver again."});
}

TEST_CASE("What was delivered is not sent again while the database keeps it, and nothing else of its channel is") {
    TestDatabase database;
    add(database, {notification("a", kNow, "mail"), notification("b", kNow + 1s, "mail")});
    hold(database, "b", "mail");
    Receiver mail;
    Receiver webhook;
    const FixedClock clock;
    NotificationSender sender(clock, database.url(), {mail.channel(50, "mail"), webhook.channel()}, never);
    QStringList problems;
    listen(sender, problems);
    waitFor([&] { return !problems.isEmpty(); });
    CHECK(waiting(database) == 2);
    add(database, {notification("c", kNow + 2s, "mail")});
    for (const char* const event : {"d", "e", "f"}) { // the mail is worked at before the webhook each time
        add(database, {notification(event, kNow)});
        sender.wake();
        waitFor([&] { return waiting(database) == 3; });
    }
    CHECK(mail.attempts == 1);
    CHECK(problems.size() == 1);
    letGo(database);
    sender.wake();
    waitFor([&] { return waiting(database) == 0; });
    CHECK(mail.events() == std::vector<std::string>{"a", "b", "c"});
    CHECK(mail.sizes == std::vector<std::size_t>{2, 1});
}

TEST_CASE("A mail of which the database kept a part is the same mail after a restart") {
    TestDatabase database;
    add(database, {notification("a", kNow, "mail"), notification("b", kNow + 1s, "mail")});
    hold(database, "b", "mail");
    Receiver mail;
    const FixedClock clock;
    {
        NotificationSender sender(clock, database.url(), {mail.channel(50, "mail")}, never);
        QStringList problems;
        listen(sender, problems);
        waitFor([&] { return !problems.isEmpty(); });
    }
    letGo(database);
    const NotificationSender sender(clock, database.url(), {mail.channel(50, "mail")}, never);
    waitFor([&] { return waiting(database) == 0; });
    CHECK(mail.sizes == std::vector<std::size_t>{2, 2});
}

TEST_CASE("What is refused for good is refused once while the database keeps it") {
    TestDatabase database;
    add(database, {notification("a")});
    hold(database, "a", "webhook");
    Receiver receiver;
    receiver.refuses = true;
    Receiver mail;
    const FixedClock clock;
    NotificationSender sender(clock, database.url(), {receiver.channel(), mail.channel(1, "mail")}, never);
    QStringList problems;
    listen(sender, problems);
    waitFor([&] { return !problems.isEmpty(); });
    add(database, {notification("b", kNow, "mail")});
    sender.wake();
    waitFor([&] { return waiting(database) == 1; });
    CHECK(receiver.attempts == 1);
    letGo(database);
    sender.wake();
    waitFor([&] { return waiting(database) == 0; });
    CHECK(receiver.attempts == 1);
    CHECK(problems.filter("It is given up.").size() == 1);
}

TEST_CASE(
    "What was delivered is removed as soon as the database lets it, also where another collector sends by now") {
    TestDatabase database;
    add(database, {notification("a"), notification("b", kNow + 1s)});
    hold(database, "a", "webhook");
    Receiver receiver;
    std::atomic<bool> serves = true;
    const FixedClock clock;
    NotificationSender sender(clock, database.url(), {receiver.channel()}, never, [&] { return serves.load(); });
    QStringList problems;
    listen(sender, problems);
    waitFor([&] { return !problems.isEmpty(); });
    serves = false;
    letGo(database);
    sender.wake();
    waitFor([&] { return waiting(database) == 1; });
    CHECK(receiver.events() == std::vector<std::string>{"a"});
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

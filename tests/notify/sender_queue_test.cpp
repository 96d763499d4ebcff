// SPDX-License-Identifier: GPL-3.0-or-later
// The sender beside other programs that send, and over a database that does not let go of what was sent.
#include "sender_fixture.h"

using namespace countis;
using namespace countis::test;
using namespace std::chrono_literals;

namespace {

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
    add(database, {notification("a"), notification("b", kQueued + 1s), notification("c", kQueued + 2s)});
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
    add(database, {notification("a"), notification("b", kQueued + 1s),
                   notification("old", kQueued - kNotificationKept - 1s, "pager")});
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
    add(database, {notification("a"), notification("b", kQueued + 1s), notification("c", kQueued + 2s)});
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
    add(database, {notification("a", kQueued, "mail"), notification("b", kQueued + 1s, "mail")});
    hold(database, "b", "mail");
    Receiver mail;
    Receiver webhook;
    const FixedClock clock;
    NotificationSender sender(clock, database.url(), {mail.channel(50, "mail"), webhook.channel()}, never);
    QStringList problems;
    listen(sender, problems);
    waitFor([&] { return !problems.isEmpty(); });
    CHECK(waiting(database) == 2);
    add(database, {notification("c", kQueued + 2s, "mail")});
    for (const char* const event : {"d", "e", "f"}) { // the mail is worked at before the webhook each time
        add(database, {notification(event, kQueued)});
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
    add(database, {notification("a", kQueued, "mail"), notification("b", kQueued + 1s, "mail")});
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
    add(database, {notification("b", kQueued, "mail")});
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
    add(database, {notification("a"), notification("b", kQueued + 1s)});
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

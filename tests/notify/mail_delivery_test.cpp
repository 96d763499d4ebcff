// SPDX-License-Identifier: GPL-3.0-or-later
// A mail against a server of the test that refuses some of it.
#include "notify/mail_delivery.h"

#include "support/catch.h"

#include <QTcpServer>
#include <QTcpSocket>

#include <future>
#include <map>
#include <mutex>
#include <optional>
#include <thread>

using namespace countis;
using namespace std::chrono_literals;

namespace {

const WallTime kNow{std::chrono::seconds{1'767'254'400}};

using Answers = std::map<std::string, std::string>; // to what a command begins with; to the text of a mail, "."

/// Takes mails until it ends, one connection after the other.
class Server {
public:
    explicit Server(Answers answers) : answers_(std::move(answers)) {
        std::promise<quint16> port;
        auto bound = port.get_future();
        thread_ = std::jthread([this, &port](const std::stop_token& stop) { run(port, stop); });
        port_ = bound.get();
    }

    /// By the same channel each time, `later` than at first, after the clock was `set` forward.
    Delivered send(std::vector<std::string> to, std::chrono::minutes later = 0min, std::chrono::hours set = 0h) {
        MailSettings settings;
        settings.host = "127.0.0.1";
        settings.port = port_;
        settings.tls = MailTls::None;
        settings.from = "countis@example.org";
        settings.to = std::move(to);
        if (!channel_)
            channel_ = mailChannel(settings);
        const QueuedNotification one{"1", "mail", kNow, "Pump: Current too high", "Alarm\n"};
        return channel_->deliver(std::vector{one}, {Instant{1h} + later, kNow + set}, {});
    }
    /// From now on; an empty one accepts everything.
    void answer(Answers answers) {
        const std::scoped_lock lock(mutex_);
        answers_ = std::move(answers);
    }
    /// The recipients of the mails that were taken.
    std::vector<std::string> taken() {
        thread_.request_stop();
        thread_.join();
        return taken_;
    }

private:
    void run(std::promise<quint16>& port, const std::stop_token& stop) {
        QTcpServer server;
        const bool listens = server.listen(QHostAddress::LocalHost);
        port.set_value(listens ? server.serverPort() : 0);
        while (!stop.stop_requested())
            if (server.waitForNewConnection(10))
                talk(*server.nextPendingConnection());
    }

    void talk(QTcpSocket& socket) {
        say(socket, "220 test");
        std::vector<std::string> recipients;
        while (socket.canReadLine() || socket.waitForReadyRead()) {
            if (!socket.canReadLine())
                continue;
            const std::string line = socket.readLine().trimmed().toStdString();
            const std::string answer = answerTo(line);
            if (line.starts_with("RCPT") && answer.starts_with('2'))
                recipients.push_back(line.substr(line.find('<')));
            say(socket, answer);
            if (answer.starts_with("354"))
                takeText(socket, recipients);
        }
    }
    void takeText(QTcpSocket& socket, const std::vector<std::string>& recipients) {
        for (QByteArray line; line != ".\r\n" && (socket.canReadLine() || socket.waitForReadyRead());)
            if (socket.canReadLine())
                line = socket.readLine();
        const std::string answer = answerTo(".");
        if (answer.starts_with('2'))
            taken_.insert(taken_.end(), recipients.begin(), recipients.end());
        say(socket, answer);
    }
    std::string answerTo(const std::string& command) {
        const std::scoped_lock lock(mutex_);
        for (const auto& [begin, answer] : answers_)
            if (command.starts_with(begin))
                return answer;
        return command.starts_with("DATA") ? "354 go ahead" : "250 ok";
    }
    static void say(QTcpSocket& socket, const std::string& line) {
        socket.write(QByteArray::fromStdString(line + "\r\n"));
        socket.flush();
    }

    std::mutex mutex_; // over the answers
    Answers answers_;
    std::vector<std::string> taken_;
    quint16 port_ = 0;
    std::optional<DeliveryChannel> channel_;
    std::jthread thread_;
};

const std::vector<std::string> kBoth{"left@example.org", "here@example.org"};

} // namespace

TEST_CASE("A mail whose address is refused goes to the others, and the address is named") {
    Server server(Answers{{"RCPT TO:<left@", "550 5.1.1 no such user"}});
    const auto done = server.send(kBoth);
    REQUIRE(done);
    CHECK(done->contains("left@example.org"));
    CHECK(done->contains("no such user"));
    CHECK(server.taken() == std::vector<std::string>{"<here@example.org>"});
}

TEST_CASE("An address that is refused for the time being keeps the others waiting for an hour at most") {
    Server server(Answers{{"RCPT TO:<left@", "452 4.2.2 the mailbox is full"}});
    const auto early = server.send(kBoth);
    REQUIRE_FALSE(early);
    CHECK_FALSE(early.error().isFinal);
    CHECK_FALSE(server.send(kBoth, 59min, 24h * 365)); // the clock was set
    CHECK(server.send(kBoth, 60min));
    CHECK(server.send(kBoth, 61min)); // and no further mail waits
    CHECK(server.taken() == std::vector<std::string>{"<here@example.org>", "<here@example.org>"});
}

TEST_CASE("A mail that comes to the server late keeps an address as long as any other, and each refusal anew") {
    const Answers kGreylists{{"RCPT TO:<left@", "450 4.2.0 greylisted, try again"}};
    Server server(kGreylists);
    CHECK_FALSE(server.send(kBoth, 0min, 24h * 2)); // two days after the alarm
    server.answer({});
    CHECK(server.send(kBoth, 5min, 24h * 2));
    server.answer(kGreylists);
    CHECK_FALSE(server.send(kBoth, 24h * 30, 24h * 2));
    CHECK(server.taken() == std::vector<std::string>{"<left@example.org>", "<here@example.org>"});
}

TEST_CASE("If every address is refused, the mail waits: the configuration is wrong, not the mail") {
    Server server(Answers{{"RCPT TO:", "550 5.7.1 no relaying"}});
    const auto done = server.send(kBoth);
    REQUIRE_FALSE(done);
    CHECK_FALSE(done.error().isFinal);
    CHECK(server.taken().empty());
}

TEST_CASE("A mail that the server refuses for good is given up, and one that it refuses for now is not") {
    for (const char* const step : {"DATA", "."}) {
        Server server(Answers{{step, "554 5.7.1 looks like spam."}});
        const auto done = server.send(kBoth);
        REQUIRE_FALSE(done);
        CHECK(done.error().isFinal);
        CHECK(done.error().reason.endsWith("looks like spam")); // it stands in a sentence
    }
    Server busy(Answers{{".", "451 4.3.0 try again"}});
    const auto done = busy.send(kBoth);
    REQUIRE_FALSE(done);
    CHECK_FALSE(done.error().isFinal);
}

TEST_CASE("A mail about more alarms than the one before has another identifier") {
    const QueuedNotification one{"1", "mail", kNow, "A", "a\n"};
    QueuedNotification other = one;
    other.event = "2";
    CHECK(mailIdOf(std::vector{one}) == "1");
    CHECK(mailIdOf(std::vector{one, other}) != mailIdOf(std::vector{one}));
    CHECK(mailIdOf(std::vector{one, other}) == mailIdOf(std::vector{one, other}));
}

TEST_CASE("The subject of a mail about several alarms is that of the most severe one, and how many more there are") {
    const QueuedNotification low{"1", "mail", kNow, "Pump: Phase missing (warning)", "a\n", {}, "warning"};
    const QueuedNotification high{"2", "mail", kNow, "Press: Current too high (danger)", "b\n", {}, "danger"};
    const QueuedNotification same{"3", "mail", kNow, "Lathe: Current too high (danger)", "c\n", {}, "danger"};
    const QueuedNotification over{"4", "mail", kNow, "Pump: Current too high (cleared)", "d\n"};
    const MailDigest digest = digestOf(std::vector{over, low, high, same});
    CHECK(digest.subject == "Press: Current too high (danger), and 3 more");
    CHECK(digest.text.indexOf("Pump: Phase missing") < digest.text.indexOf("Press:"));
    CHECK(digestOf(std::vector{over, over}).subject == "Pump: Current too high (cleared), and 1 more");
    CHECK(digestOf(std::vector{low}).subject == "Pump: Phase missing (warning)");
}

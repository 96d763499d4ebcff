// SPDX-License-Identifier: GPL-3.0-or-later
// The test that people send: what it says, what becomes of it, and why a transfer fails.
#include "notify/notification_test.h"

#include "notify/mail_delivery.h"
#include "notify/transfer.h"
#include "notify/webhook_delivery.h"
#include "support/catch.h"

#include <nlohmann/json.hpp>

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QEventLoop>

#include <arpa/inet.h>
#include <sys/socket.h>
#include <unistd.h>

#include <condition_variable>
#include <mutex>

using namespace countis;
using namespace std::chrono_literals;

namespace {

const WallTime kNow{std::chrono::seconds{1'767'254'400}};

/// A port of this computer that nobody else has; it takes connections where it listens, and never answers.
class SilentPort {
public:
    explicit SilentPort(bool listens) : socket_(socket(AF_INET, SOCK_STREAM, 0)) {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        auto* const any = reinterpret_cast<sockaddr*>(&address);
        socklen_t size = sizeof address;
        REQUIRE(bind(socket_, any, size) == 0);
        REQUIRE(getsockname(socket_, any, &size) == 0);
        REQUIRE((!listens || listen(socket_, 1) == 0));
        port_ = ntohs(address.sin_port);
    }
    ~SilentPort() { close(socket_); }
    SilentPort(const SilentPort&) = delete;
    SilentPort& operator=(const SilentPort&) = delete;

    std::string url() const { return "https://127.0.0.1:" + std::to_string(port_) + "/alarms"; }

private:
    int socket_;
    std::uint16_t port_ = 0;
};

QString reasonOf(const SilentPort& port) {
    Transfer transfer(port.url(), {}, {}, {50ms, 50ms});
    transfer.post({}, "{}");
    const Delivered delivered = transfer.run();
    REQUIRE_FALSE(delivered);
    CHECK_FALSE(delivered.error().isFinal);
    return delivered.error().reason;
}

DeliveryChannel channel(const std::string& name, std::vector<QueuedNotification>& got) {
    return {name, "the receiver", 1, 0ms,
            [&got](std::span<const QueuedNotification> some, SampleTime, const std::stop_token&) -> Delivered {
                got.insert(got.end(), some.begin(), some.end());
                return {};
            }};
}

DeliveryChannel broken() {
    return {"webhook", "the broken one", 1, 0ms,
            [](std::span<const QueuedNotification>, SampleTime, const std::stop_token&) -> Delivered {
                return tl::unexpected(DeliveryFailure{"no answer", false});
            }};
}

} // namespace

TEST_CASE("A test goes each way with one identifier, and says that it is a test") {
    std::vector<QueuedNotification> got;
    std::vector<NotificationTestOutcome> told;
    sendTest({channel(kWebhook, got), channel(kMail, got)}, "Works", kNow, {},
             [&](const NotificationTestOutcome& outcome) { told.push_back(outcome); });
    REQUIRE(got.size() == 2);
    const auto json = nlohmann::json::parse(got[0].body);
    CHECK(json ==
          nlohmann::json{
              {"type", "test"}, {"id", got[0].event}, {"time", "2026-01-01T08:00:00.000Z"}, {"site", "Works"}});
    CHECK(got[1].event == got[0].event);
    CHECK(got[1].subject == "[Works] Test of the notifications");
    CHECK(got[1].body.find("Nothing has happened") != std::string::npos);
    CHECK(told == std::vector{NotificationTestOutcome{true, "The test was sent to the receiver."},
                              NotificationTestOutcome{true, "The test was sent to the receiver."}});
}

TEST_CASE("A way that fails is told with its reason, and the others are tried") {
    std::vector<QueuedNotification> got;
    std::vector<NotificationTestOutcome> told;
    sendTest({broken(), channel(kMail, got)}, {}, kNow, {},
             [&](const NotificationTestOutcome& outcome) { told.push_back(outcome); });
    CHECK(told == std::vector{NotificationTestOutcome{false, "The test could not be sent to the broken one: "
                                                             "no answer."},
                              NotificationTestOutcome{true, "The test was sent to the receiver."}});
    CHECK(got.size() == 1);
}

TEST_CASE("A test that somebody did not get says who") {
    std::vector<QueuedNotification> got;
    DeliveryChannel some = channel(kMail, got);
    some.deliver = [](auto, SampleTime, const std::stop_token&) { return Delivered("b@example.org was left out."); };
    std::vector<NotificationTestOutcome> told;
    sendTest({some}, {}, kNow, {}, [&](const NotificationTestOutcome& outcome) { told.push_back(outcome); });
    CHECK(told ==
          std::vector{NotificationTestOutcome{
              false, "The test was sent to the receiver, but not to everybody. b@example.org was left out."}});
}

TEST_CASE("On a thread of its own a test tells each outcome and its end") {
    std::vector<QueuedNotification> got;
    NotificationTest test({channel(kWebhook, got), broken()}, {}, kNow);
    std::vector<bool> told;
    bool isOver = false;
    QObject::connect(&test, &NotificationTest::told, &test,
                     [&](const NotificationTestOutcome& outcome) { told.push_back(outcome.sent); });
    QObject::connect(&test, &NotificationTest::ended, &test, [&] { isOver = true; });
    QElapsedTimer timer;
    timer.start();
    while (!isOver) {
        REQUIRE(timer.elapsed() < 30'000);
        QCoreApplication::processEvents(QEventLoop::AllEvents, 10);
    }
    CHECK(told == std::vector{true, false});
}

TEST_CASE("The end of a test breaks off what is being sent") {
    std::mutex mutex;
    std::condition_variable_any stopped;
    bool told = false;
    {
        NotificationTest test(
            {{kWebhook, "the slow one", 1, 0ms,
              [&](std::span<const QueuedNotification>, SampleTime, const std::stop_token& stop) -> Delivered {
                  std::unique_lock lock(mutex);
                  stopped.wait(lock, stop, [] { return false; });
                  return tl::unexpected(DeliveryFailure{"stopped", false});
              }}},
            {}, kNow);
        QObject::connect(&test, &NotificationTest::told, &test, [&] { told = true; });
    }
    QCoreApplication::processEvents();
    CHECK_FALSE(told);
}

TEST_CASE("A server that takes the connection and does not answer is told as such") {
    const QString reason = reasonOf(SilentPort(true));
    INFO(reason.toStdString());
    CHECK(reason.startsWith("the server did not answer in time ("));
}

TEST_CASE("A port where no server is, is told as such") {
    const QString reason = reasonOf(SilentPort(false));
    INFO(reason.toStdString());
    CHECK(reason.startsWith("no server accepts connections there ("));
}

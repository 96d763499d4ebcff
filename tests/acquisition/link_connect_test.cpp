// SPDX-License-Identifier: GPL-3.0-or-later
// The link on its way to a host, and called back from there.
#include "acquisition/connection.h"

#include "link_fixture.h"
#include "silent_name_server.h"
#include "support/catch.h"
#include "support/unknown_host.h"

#include <array>
#include <chrono>
#include <filesystem>
#include <vector>

using namespace countis;
using namespace countis::test;
using namespace std::chrono_literals;

namespace {

/// Of this process, but sockets.
std::size_t descriptors() {
    std::size_t count = 0;
    for (const auto& entry : std::filesystem::directory_iterator("/proc/self/fd")) {
        std::error_code gone; // the directory's own
        const auto target = std::filesystem::read_symlink(entry.path(), gone);
        if (!gone && !target.string().starts_with("socket:"))
            ++count;
    }
    return count;
}

} // namespace

// libmodbus can use numbers below 1024 alone: what else takes them is missing for meters.
TEST_CASE("A link takes no descriptor but that of its socket") {
    FakeMeter meter;
    Link first(addressOf(meter), kPatient);
    CHECK(open(first).error == LinkError::None); // Qt has taken what it takes once
    const std::size_t before = descriptors();
    Link second(addressOf(meter), kPatient);
    CHECK(open(second).error == LinkError::None);
    CHECK(descriptors() == before);
}

TEST_CASE("IPv6 and names are reached too") {
    FakeMeter meter;
    Link named({"localhost", meter.port(), 5}, kPatient);
    CHECK(open(named).error == LinkError::None);
    QTcpServer six;
    REQUIRE(six.listen(QHostAddress::LocalHostIPv6, 0));
    Link link({"::1", six.serverPort(), 5}, kShort);
    CHECK(open(link).error == LinkError::Silent); // connected, though nobody answers there
    CHECK(six.hasPendingConnections());
}

TEST_CASE("A name that does not exist and a port that refuses are told apart") {
    Link nowhere({kUnknownHost, 502, 5}, kPatient);
    CHECK(open(nowhere).error == LinkError::HostNotFound);
    FakeMeter meter;
    meter.unplug();
    Link refused(addressOf(meter), kPatient);
    const LinkFailure failure = open(refused);
    CHECK(failure.error == LinkError::Unreachable);
    CHECK(failure.reason == LinkReason::Refused);
    CHECK(failure.detail.isEmpty()); // the system's words are in its own language
    CHECK(linkErrorText(failure).contains("(connection refused)"));
}

TEST_CASE("A lookup that takes too long is not called a name that does not exist") {
    const SilentNameServer server;
    Link link({SilentNameServer::host(), 502, 5}, {50ms, 5000ms});
    const LinkFailure failure = open(link);
    CHECK(failure.error == LinkError::LookupSilent);
    CHECK(linkErrorText(failure).contains("could not be resolved in time"));
}

TEST_CASE("A dead address of a name leaves time for the next one") {
    const FullListener dead(QHostAddress("127.0.0.2"));
    QTcpServer well;
    REQUIRE(well.listen(QHostAddress::LocalHost, dead.port()));
    Connection connection({900ms, 900ms}, {});
    const std::array addresses{QHostAddress("127.0.0.2"), QHostAddress("127.0.0.2"), QHostAddress("127.0.0.1")};
    CHECK(connection.connect(addresses, dead.port()).has_value());
    Connection hasty({200ms, 200ms}, {});
    const std::vector many(20, QHostAddress("127.0.0.2"));
    const auto started = std::chrono::steady_clock::now();
    CHECK_FALSE(hasty.connect(many, dead.port()).has_value());
    CHECK(std::chrono::steady_clock::now() - started < many.size() * 200ms); // one deadline for all of them
}

TEST_CASE("Cancelling ends what runs inside the call, wherever it stands") {
    FakeMeter meter;
    meter.answerWith([](QTcpSocket&, const QByteArray&, const QByteArray&) {});
    Opened result;
    auto link = std::make_unique<Link>(addressOf(meter), LinkDeadlines{60s, 60s});
    SECTION("before it begins") {
        link->cancel();
        result = startOpening(*link);
    }
    SECTION("right after it began") {
        result = startOpening(*link);
        link.reset();
    }
    SECTION("while it waits for an answer") {
        result = startOpening(*link);
        REQUIRE(runUntil([&] { return meter.requests().size() == 1; }));
        CHECK_FALSE(result->has_value());
        link->cancel();
    }
    SECTION("while it looks for a name") {
        link = std::make_unique<Link>(MeterAddress{kUnknownHost, 502, 5}, LinkDeadlines{60s, 60s});
        result = startOpening(*link);
        link.reset();
    }
    REQUIRE(result->has_value());
    CHECK((*result)->error != LinkError::None);
}

TEST_CASE("Cancelling ends a connect to a host that does not answer") {
    const FullListener full(QHostAddress::LocalHost);
    Link impatient({"127.0.0.1", full.port(), 5}, {200ms, 200ms});
    const Opened late = startOpening(impatient);
    Link patient({"127.0.0.1", full.port(), 5}, {60s, 60s});
    const Opened cut = startOpening(patient);
    REQUIRE(runUntil([&] { return late->has_value(); }, 5s));
    CHECK((*late)->error == LinkError::Unreachable);
    CHECK((*late)->reason == LinkReason::TimedOut);
    CHECK_FALSE(cut->has_value());
    patient.cancel();
    CHECK(cut->has_value());
}

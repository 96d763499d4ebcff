// SPDX-License-Identifier: GPL-3.0-or-later
// A command to a meter: the simulated one, whose answers get lost, and one that behaves as a test wants.
#include "acquisition/command_run.h"

#include "link_fixture.h"
#include "simulator/host/meter_thread.h"
#include "simulator/installation/loads/load.h"
#include "support/catch.h"

#include <algorithm>
#include <memory>
#include <optional>

using namespace countis;
using namespace countis::test;
using namespace std::chrono_literals;

namespace {

constexpr char kWrite = 6;
constexpr MeterCommand kSecondTariff = SetTariff{2};

QCoro::Task<> keep(QCoro::Task<CommandReport> task, std::shared_ptr<std::optional<CommandReport>> into) {
    *into = co_await task;
}

std::shared_ptr<std::optional<CommandReport>> begin(Link& link, const MeterCommand& command,
                                                    const std::string& serial = {}) {
    auto result = std::make_shared<std::optional<CommandReport>>();
    keep(carryOut(link, {command, serial, 3, 20ms}), result);
    return result;
}

CommandReport carriedOut(const MeterAddress& address, const MeterCommand& command, LinkDeadlines deadlines = kPatient,
                         const std::string& serial = {}) {
    Link link(address, deadlines);
    const auto result = begin(link, command, serial);
    REQUIRE(runUntil([&] { return result->has_value(); }));
    return **result;
}

std::unique_ptr<sim::MeterThread> startMeter(Model model, std::string_view fault = {}) {
    auto load = std::make_shared<sim::Load>();
    for (auto& phase : load->phase)
        phase.current = 40;
    sim::HostOptions options;
    options.load = load;
    options.meter.model = model;
    auto host = sim::MeterThread::start(options);
    INFO((host ? "" : english(host.error())));
    REQUIRE(host);
    sim::ProtocolFaultSet faults;
    if (!fault.empty())
        add(*sim::parseProtocolFault(fault), faults);
    (*host)->setProtocolFaults(faults);
    REQUIRE(runUntil([&] { return (*host)->snapshot()->protocolFaults == faults; }));
    return *std::move(host);
}

MeterAddress addressOf(const sim::MeterThread& host) {
    return {"127.0.0.1", host.port(), 5};
}

bool isWrite(const QByteArray& request) {
    return request[7] == kWrite;
}

auto writesTo(const FakeMeter& meter) {
    return std::ranges::count_if(meter.requests(), isWrite);
}

void obey(FakeMeter& meter, const QByteArray& request) {
    meter.readings.tariffInProgress = static_cast<std::uint8_t>(request[11]);
}

/// Answers reads well, and a write as `way` does.
void onWrite(FakeMeter& meter, const std::function<void(QTcpSocket& to, const QByteArray& request)>& way) {
    meter.answerWith([way](QTcpSocket& to, const QByteArray& request, const QByteArray& fitting) {
        if (isWrite(request))
            way(to, request);
        else
            to.write(fitting);
    });
}

} // namespace

TEST_CASE("A simulated meter obeys, and its registers show it") {
    const Model model = GENERATE(Model::E27, Model::E28);
    const auto host = startMeter(model);
    const CommandReport set = carriedOut(addressOf(*host), kSecondTariff);
    CHECK(set.reason == CommandReason::Confirmed);
    CHECK(set.before == std::vector<ShownValue>{{"tariff_in_progress", "1"}});
    CHECK(set.after == std::vector<ShownValue>{{"tariff_in_progress", "2"}});
    CHECK(set.product == (model == Model::E27 ? "COUNTIS E27" : "COUNTIS E28"));
    CHECK(set.failure == LinkFailure{});
    CHECK(carriedOut(addressOf(*host), kSecondTariff, kPatient, set.serial).reason == CommandReason::Needless);
    CHECK(carriedOut(addressOf(*host), ResetPartials{kAllPartials}).reason == CommandReason::Confirmed);
    CHECK(carriedOut(addressOf(*host), ResetTariffTime{true, true}).reason == CommandReason::Confirmed);
}

TEST_CASE("If the answer to an obeyed command is lost, the registers tell") {
    // On a connection: the identity, the tariff, the command. On the next: the identity, the tariff.
    const auto spec =
        GENERATE("protocol-silent:every=3", "protocol-truncated:every=3", "protocol-transaction:every=3");
    INFO(spec);
    const auto host = startMeter(Model::E28, spec);
    const CommandReport report = carriedOut(addressOf(*host), kSecondTariff, {2000ms, 400ms});
    CHECK(report.reason == CommandReason::Proved);
    CHECK(report.result() == CommandResult::Done);
    CHECK(report.after == std::vector<ShownValue>{{"tariff_in_progress", "2"}});
    CHECK(report.failure.error != LinkError::None);
}

TEST_CASE("A command that got lost on its way is not done, and is not sent again") {
    FakeMeter meter;
    meter.readings.tariffInProgress = 1;
    onWrite(meter, [](QTcpSocket& to, const QByteArray&) { to.abort(); });
    const CommandReport report = carriedOut(addressOf(meter), kSecondTariff);
    CHECK(report.reason == CommandReason::Lost);
    CHECK(report.result() == CommandResult::NotDone);
    CHECK(writesTo(meter) == 1);
}

TEST_CASE("A command that a gateway passes on late is found to be done") {
    FakeMeter meter;
    meter.readings.tariffInProgress = 1;
    bool sent = false;
    int readings = 0;
    meter.answerWith([&](QTcpSocket& to, const QByteArray& request, const QByteArray&) {
        if (isWrite(request)) {
            sent = true;
            return to.disconnectFromHost();
        }
        if (sent && addressIn(request) == info(Block::TariffSummary10).first && ++readings == 2)
            meter.readings.tariffInProgress = 2;
        to.write(meter.fitting(request));
    });
    CHECK(carriedOut(addressOf(meter), kSecondTariff).reason == CommandReason::Proved);
    CHECK(readings == 2);
}

TEST_CASE("A command whose end nobody can see is unknown") {
    FakeMeter meter;
    meter.readings.tariffInProgress = 1;
    onWrite(meter, [&](QTcpSocket&, const QByteArray&) { meter.unplug(); });
    const CommandReport report = carriedOut(addressOf(meter), kSecondTariff);
    CHECK(report.reason == CommandReason::NotReadBack);
    CHECK(report.result() == CommandResult::Unknown);
    CHECK(report.after.empty());
    CHECK(report.failure.error == LinkError::Unreachable);
}

TEST_CASE("A meter that is small in its counters and gives no clear answer leaves the result unknown") {
    FakeMeter meter;
    for (Energy& partial : meter.readings.partial)
        partial.tenths = 100;
    onWrite(meter, [](QTcpSocket& to, const QByteArray&) { to.abort(); });
    CHECK(carriedOut(addressOf(meter), ResetPartials{kAllPartials}).reason == CommandReason::Undecided);
}

TEST_CASE("A refusal, and a confirmation that the registers belie, are not done") {
    FakeMeter meter;
    meter.readings.tariffInProgress = 1;
    onWrite(meter, [](QTcpSocket& to, const QByteArray& request) {
        to.write(frameFor(request, QByteArray("\x86\x03", 2)));
    });
    const CommandReport refused = carriedOut(addressOf(meter), kSecondTariff);
    CHECK(refused.reason == CommandReason::Refused);
    CHECK(refused.exception == 3);
    CHECK(refused.before == std::vector{ShownValue{"tariff_in_progress", "1"}});
    CHECK(refused.after == refused.before);
    onWrite(meter, [](QTcpSocket& to, const QByteArray& request) { to.write(request); });
    CHECK(carriedOut(addressOf(meter), kSecondTariff).reason == CommandReason::Contradicted);
    // The gateway waited in vain for the meter behind it, which may have obeyed all the same.
    onWrite(meter, [&](QTcpSocket& to, const QByteArray& request) {
        obey(meter, request);
        to.write(frameFor(request, QByteArray("\x86\x0B", 2)));
    });
    CHECK(carriedOut(addressOf(meter), kSecondTariff).reason == CommandReason::Proved);
}

TEST_CASE("Registers that do not show a command yet do not tell that it was not done") {
    // The meter renews its registers once a second, and a gateway passes on late what it has not confirmed.
    const bool isConfirmed = GENERATE(true, false);
    const bool isCancelled = GENERATE(true, false);
    FakeMeter meter;
    meter.readings.tariffInProgress = 1;
    Link link(addressOf(meter), kPatient);
    bool sent = false;
    bool seen = false;
    meter.answerWith([&](QTcpSocket& to, const QByteArray& request, const QByteArray& fitting) {
        if (isWrite(request)) {
            sent = true;
            return isConfirmed ? static_cast<void>(to.write(request)) : to.disconnectFromHost();
        }
        if (seen)
            return isCancelled ? link.cancel() : meter.unplug();
        to.write(fitting);
        seen = sent && addressIn(request) == info(Block::TariffSummary10).first;
    });
    const auto result = begin(link, kSecondTariff);
    REQUIRE(runUntil([&] { return result->has_value(); }));
    CHECK(seen);
    CHECK(writesTo(meter) == 1);
    CHECK((*result)->reason == CommandReason::NotReadBack);
    CHECK((*result)->after.empty());
}

TEST_CASE("Nothing is sent to a meter that is silent, or to another one than is meant") {
    FakeMeter meter;
    meter.readings.tariffInProgress = 1;
    const CommandReport other = carriedOut(addressOf(meter), kSecondTariff, kPatient, "another");
    CHECK(other.reason == CommandReason::OtherMeter);
    CHECK(other.serial == serialOf(meter.readings.identity));
    meter.answerWith([](QTcpSocket&, const QByteArray&, const QByteArray&) {});
    CHECK(carriedOut(addressOf(meter), kSecondTariff, kShort).reason == CommandReason::NotReached);
    CHECK(writesTo(meter) == 0);
}

TEST_CASE("A gateway that ends each connection after an answer gets the command once") {
    FakeMeter meter;
    meter.readings.tariffInProgress = 1;
    const auto ending = endingAfter(1);
    meter.answerWith([&](QTcpSocket& to, const QByteArray& request, const QByteArray& fitting) {
        if (isWrite(request))
            obey(meter, request);
        ending(to, request, isWrite(request) ? request : fitting);
    });
    const CommandReport report = carriedOut(addressOf(meter), kSecondTariff);
    // Where the end of the connection overtakes the command, that is lost.
    CHECK(writesTo(meter) <= 1);
    CHECK((report.result() == CommandResult::Done) == (writesTo(meter) == 1));
}

TEST_CASE("Nothing is written to unit 0, which every meter behind a gateway obeys") {
    FakeMeter meter;
    Connection connection(kPatient, nullptr);
    const QHostAddress host(QHostAddress::LocalHost);
    REQUIRE(connection.connect(std::span(&host, 1), meter.port()));
    const auto refused = connection.write(kEveryUnit, writeOf(kSecondTariff));
    REQUIRE_FALSE(refused);
    CHECK(refused.error().unsent);
    CHECK(carriedOut({"127.0.0.1", meter.port(), kEveryUnit}, kSecondTariff, kShort).reason ==
          CommandReason::NotReached);
    CHECK(writesTo(meter) == 0);
}

TEST_CASE("A command that is cancelled ends at once, and what was sent is unknown") {
    FakeMeter meter;
    meter.readings.tariffInProgress = 1;
    onWrite(meter, [](QTcpSocket&, const QByteArray&) {});
    Link link(addressOf(meter), kPatient);
    const auto result = begin(link, kSecondTariff);
    REQUIRE(runUntil([&] { return writesTo(meter) == 1; }));
    link.cancel();
    REQUIRE(result->has_value());
    CHECK((*result)->reason == CommandReason::NotReadBack);
}

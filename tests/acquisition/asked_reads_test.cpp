// SPDX-License-Identifier: GPL-3.0-or-later
// Registers that somebody asks for besides the plans, and the frames of a link for whoever listens.
#include "acquisition/fleet.h"
#include "acquisition/frame_log.h"

#include "link_fixture.h"
#include "support/catch.h"

#include <algorithm>
#include <functional>
#include <mutex>
#include <optional>

using namespace countis;
using namespace countis::test;
using namespace std::chrono_literals;

namespace {

constexpr ReadRequest kVoltages{Block::Metrology, 50520, 6};
constexpr ReadRequest kWriteOnly{Block::SetTariff, 40480, 2};
constexpr PointId kPoint{1};

void ignore(QTcpSocket&, const QByteArray&, const QByteArray&) {}

bool isUp(const Poller& poller) {
    return poller.readings()->at(Quantity::V, Phase::L1).quality == Quality::Good;
}

std::optional<WordsResult> asked(Poller& poller, const ReadRequest& request) {
    std::optional<WordsResult> result;
    poller.readWords(request, [&](const WordsResult& words) { result = words; });
    REQUIRE(runUntil([&] { return result.has_value(); }));
    return result;
}

/// All frames of a link, from whatever thread.
class Listener {
public:
    FrameSink sink() {
        return [this](const FrameRecord& record) {
            const std::scoped_lock lock(mutex_);
            log_.append(kept(record));
        };
    }
    template <typename Look>
    auto look(Look look) const {
        const std::scoped_lock lock(mutex_);
        return look(log_);
    }
    std::size_t size() const {
        return look([](const FrameLog& log) { return log.size(); });
    }

private:
    mutable std::mutex mutex_;
    FrameLog log_;
};

} // namespace

TEST_CASE("Registers that are asked for come between the plans, as they are on the wire") {
    FakeMeter meter;
    Poller poller(addressOf(meter), quickTiming(5s));
    poller.start();
    REQUIRE(runUntil([&] { return isUp(poller); }));
    const auto result = asked(poller, kVoltages);
    CHECK(result->failure == LinkFailure{});
    REQUIRE(result->words.size() == 6);
    CHECK(result->words[1] == meter.readings.at(Quantity::V, Phase::L1).count);
    CHECK(meter.connections() == 1);
}

TEST_CASE("Many reads that are asked for do not keep the plans waiting, nor the plans them") {
    FakeMeter meter;
    Poller poller(addressOf(meter), quickTiming(5s));
    int samples = 0;
    QObject::connect(&poller, &Poller::sampled, &poller, [&] { ++samples; });
    poller.start();
    REQUIRE(runUntil([&] { return isUp(poller); }));
    samples = 0;
    int answers = 0;
    std::function<void(const WordsResult&)> again = [&](const WordsResult&) {
        if (++answers < 300)
            poller.readWords(kVoltages, again);
    };
    for (int i = 0; i < 5; ++i)
        poller.readWords(kVoltages, again);
    REQUIRE(runUntil([&] { return answers >= 300 && samples >= 3; }));
}

TEST_CASE("A refusal is told and leaves the link as it was") {
    FakeMeter meter;
    Poller poller(addressOf(meter), quickTiming(5s));
    poller.start();
    REQUIRE(runUntil([&] { return isUp(poller); }));
    meter.answerWith([](QTcpSocket& to, const QByteArray& request, const QByteArray& fitting) {
        to.write(addressIn(request) == kWriteOnly.address ? exceptionFor(request, 2) : fitting);
    });
    const auto result = asked(poller, kWriteOnly);
    CHECK(result->exception == 2);
    CHECK(result->failure.error == LinkError::Exception);
    CHECK(result->words.empty());
    CHECK(poller.failure() == LinkFailure{});
    CHECK(asked(poller, kVoltages)->failure == LinkFailure{});
    CHECK(meter.connections() == 1);
}

TEST_CASE("A read that is not answered loses the link, and who asks while it is down hears so at once") {
    FakeMeter meter;
    Poller poller(addressOf(meter), quickTiming(150ms));
    poller.start();
    REQUIRE(runUntil([&] { return isUp(poller); }));
    meter.answerWith(ignore);
    CHECK(asked(poller, kVoltages)->failure.error != LinkError::None);
    REQUIRE(runUntil([&] { return poller.failure().error != LinkError::None; }));
    bool answered = false;
    Poller other(addressOf(meter), quickTiming(150ms));
    other.readWords(kVoltages, [&](const WordsResult& words) {
        answered = true;
        CHECK(words.failure.error == LinkError::ConnectionClosed);
    });
    CHECK(answered);
    meter.answerWell();
    REQUIRE(runUntil([&] { return isUp(poller); }));
}

TEST_CASE("An answer may stop the poller that brings it") {
    FakeMeter meter;
    Poller poller(addressOf(meter), quickTiming(5s));
    poller.start();
    REQUIRE(runUntil([&] { return isUp(poller); }));
    int answers = 0;
    for (int i = 0; i < 3; ++i)
        poller.readWords(kVoltages, [&](const WordsResult&) {
            ++answers;
            poller.stop();
        });
    REQUIRE(runUntil([&] { return answers > 0; }));
    CHECK_FALSE(poller.isRunning());
    CHECK(answers == 1);
}

TEST_CASE("Whoever listens hears the frames of a link from then on, and nothing after leaving") {
    FakeMeter meter;
    Listener listener;
    Poller poller(addressOf(meter), quickTiming(5s));
    poller.start();
    REQUIRE(runUntil([&] { return isUp(poller); }));
    poller.listen(listener.sink());
    REQUIRE(asked(poller, kVoltages)->words.size() == 6);
    CHECK(listener.look([](const FrameLog& log) {
        return std::ranges::any_of(log.frames(), [](const LoggedFrame& frame) {
            return frame.asked == RegisterRange{50520, 6} && frame.roundTrip && *frame.roundTrip > 0ns;
        });
    }));
    poller.listen({});
    const std::size_t heard = listener.size();
    REQUIRE(asked(poller, kVoltages)->words.size() == 6);
    CHECK(listener.size() == heard);
}

TEST_CASE("A request without an answer stands in the log") {
    FakeMeter meter;
    Listener listener;
    Poller poller(addressOf(meter), quickTiming(150ms));
    poller.listen(listener.sink());
    meter.answerWith(ignore);
    poller.start();
    REQUIRE(runUntil([&] { return listener.look([](const FrameLog& log) { return log.missing() >= 2; }); }));
    CHECK(listener.look([](const FrameLog& log) { return log.frames().front().frame.connection; }) == 1);
    CHECK(listener.look([](const FrameLog& log) { return log.frames().back().frame.connection; }) > 1);
}

TEST_CASE("The listener of a point stays with it when it moves, and goes with it") {
    FakeMeter here;
    FakeMeter there;
    Listener listener;
    Fleet fleet(quickTiming(5s), 1ms);
    fleet.listen(kPoint, listener.sink()); // before it is polled
    const PollPeriods quick{50ms, 200ms};
    REQUIRE(fleet.add(kPoint, addressOf(here), quick));
    REQUIRE(runUntil([&] { return listener.size() > 0; }));
    REQUIRE(fleet.add(kPoint, addressOf(there), quick));
    REQUIRE(runUntil([&] { return there.requests().size() > 2; }));
    const std::size_t heard = listener.size();
    REQUIRE(runUntil([&] { return listener.size() > heard; }));
    fleet.remove(kPoint);
    const std::size_t last = listener.size();
    REQUIRE(fleet.add(kPoint, addressOf(here), quick));
    REQUIRE(runUntil([&] { return fleet.readings(kPoint)->at(Quantity::V, Phase::L1).quality == Quality::Good; }));
    CHECK(listener.size() == last);
    bool answered = false;
    fleet.readWords({2}, kVoltages, [&](const WordsResult& words) { answered = words.words.empty(); });
    CHECK(answered);
}

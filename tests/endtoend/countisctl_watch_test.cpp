// SPDX-License-Identifier: GPL-3.0-or-later
// countisctl read --watch: a line each second, of a meter that is well, slow, silent, lost or back.
#include "countisctl_fixture.h"
#include "support/catch.h"

#include <QTimer>

#include <algorithm>

using namespace countis;
using namespace countis::test;
using namespace std::chrono_literals;

namespace {

using Json = nlohmann::json;

bool good(const Json& line) {
    return line["quality"] == "good";
}

bool stale(const Json& line) {
    return line["quality"] == "stale";
}

bool listsStale(const Json& line, const char* key) {
    return std::ranges::find(line["stale"], key) != line["stale"].end();
}

/// Exception 4 for this block, and what fits for all others.
FakeMeter::Answer refusing(Block block) {
    return [first = info(block).first](QTcpSocket& to, const QByteArray& request, const QByteArray& fitting) {
        to.write(addressIn(request) == first ? exceptionFor(request, 4) : fitting);
    };
}

} // namespace

TEST_CASE("--watch goes on once a second, over a lost meter too, until it is interrupted") {
    FakeMeter meter;
    Watching watching(meter);
    const Json first = watching.next();
    CHECK(good(first));
    CHECK_FALSE(first["energy_L1_ea_pos_Wh"].is_null());
    const auto begun = std::chrono::steady_clock::now();
    watching.next();
    CHECK(good(watching.next()));
    CHECK(std::chrono::steady_clock::now() - begun > 1s);

    meter.unplug();
    const Json lost = watching.nextThat(stale);
    CHECK(lost["voltage_V1_V"] == 230.0);
    CHECK_FALSE(lost["error"].is_null());
    CHECK(watching.next()["age_s"] > lost["age_s"]);
    CHECK(watching.errors().startsWith("countisctl: 127.0.0.1"));
    meter.plugIn();
    CHECK(watching.nextThat(good)["error"].is_null());
    watching.stop();
}

TEST_CASE("--watch through a gateway that ends the connection after each answer, or after ten, has only good lines") {
    FakeMeter meter;
    meter.answerWith(endingAfter(GENERATE(1, 10)));
    Watching watching(meter);
    for (int i = 0; i < 3; ++i) {
        const Json line = watching.next();
        CHECK(good(line));
        CHECK(line["stale"].empty());
        CHECK(line["error"].is_null());
    }
    watching.stop();
    CHECK(watching.errors().isEmpty());
}

TEST_CASE("--watch says every second how old the values of a silent meter are") {
    FakeMeter meter;
    Watching watching(meter);
    CHECK(watching.next()["age_s"] < 1.0);
    meter.answerWith([](QTcpSocket&, const QByteArray&, const QByteArray&) {});
    Json line = watching.nextThat([](const Json& one) { return one["age_s"] >= 1.0; });
    CHECK(line["age_s"] < 2.0); // while the answer may still come
    for (int i = 0; i < 3; ++i) {
        const double before = line["age_s"];
        line = watching.next();
        CHECK(line["age_s"].get<double>() - before == Approx(1.0).margin(0.5));
    }
    CHECK(stale(line));
    CHECK(line["voltage_V1_V"] == 230.0);
    watching.stop();
}

TEST_CASE("--watch of a slow meter begins in time without the rest, and never reports twice at once") {
    FakeMeter meter;
    meter.answerWith([](QTcpSocket& to, const QByteArray&, const QByteArray& fitting) {
        QTimer::singleShot(300ms, &to, [&to, fitting] { to.write(fitting); });
    });
    using Clock = std::chrono::steady_clock;
    auto before = Clock::now();
    Watching watching(meter);
    const Json line = watching.next();
    CHECK(Clock::now() - before < 6500ms); // 5 s, and what a busy machine needs
    CHECK(line["voltage_V1_V"] == 230.0);
    CHECK(line["energy_L3_T2_ea_pos_Wh"].is_null());
    CHECK(line["error"].is_null());
    before = Clock::now();
    for (int i = 0; i < 5; ++i) {
        watching.next();
        const auto now = Clock::now();
        CHECK(now - before > 500ms); // 800 ms where it is printed
        before = now;
    }
    watching.stop();
}

TEST_CASE("A value that stays behind after a reconnect is listed as stale beside the fresh ones") {
    FakeMeter meter;
    Watching watching(meter);
    CHECK(watching.next()["stale"].empty());
    meter.answerWith(refusing(Block::EnergyL2));
    meter.dropAll();
    const Json line = watching.nextThat([](const Json& one) {
        return !one["error"].is_null() && !listsStale(one, "energy_L1_ea_pos_Wh") && good(one);
    });
    CHECK(listsStale(line, "energy_L2_ea_pos_Wh"));
    CHECK_FALSE(listsStale(line, "voltage_V1_V"));
    CHECK(line["ages_s"]["energy_L2"] > line["ages_s"]["metrology"]);
    CHECK(watching.errors().contains("energy_L2"));
    watching.stop();
}

TEST_CASE("--watch reports once a second of a meter that was lost and now refuses its values") {
    FakeMeter meter;
    Watching watching(meter);
    CHECK(good(watching.next()));
    meter.unplug();
    watching.nextThat(stale);
    meter.answerWith(refusing(Block::Metrology));
    meter.plugIn();
    watching.nextThat([](const Json& one) { return one["error"].dump().find("exception 4") != std::string::npos; });
    const auto begun = std::chrono::steady_clock::now();
    for (int i = 0; i < 4; ++i)
        CHECK(stale(watching.next()));
    CHECK(std::chrono::steady_clock::now() - begun > 3s);
    watching.stop();
}

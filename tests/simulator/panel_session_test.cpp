// SPDX-License-Identifier: GPL-3.0-or-later
// A panel script through a pipe, on a meter whose time runs only while a line is carried out.
#include "simulator/host/panel_session.h"

#include "simulator/device/simulated_meter.h"
#include "support/catch.h"
#include "support/soon.h"

#include <nlohmann/json.hpp>

#include <unistd.h>

#include <condition_variable>
#include <future>
#include <mutex>

using namespace countis;
using namespace std::chrono_literals;

namespace {

constexpr auto kPatience = 20s;

/// A script, written line by line.
class Script {
public:
    explicit Script(sim::HostOptions options = {}) {
        options.speed = sim::kMaxSpeed;
        options.timeByPanel = true;
        auto started = sim::MeterThread::start(std::move(options));
        REQUIRE(started);
        host = *std::move(started);
        REQUIRE(::pipe(input_.data()) == 0);
        session = std::make_unique<sim::PanelSession>(
            input_[0], *host,
            sim::PanelOutput{
                .display =
                    [this](std::string_view json, int) {
                        const std::lock_guard lock(mutex_);
                        lines_.emplace_back(json);
                        changed_.notify_all();
                        return true;
                    },
                .ended = [this](std::optional<sim::PanelFailure> why) { ended_.set_value(std::move(why)); }});
    }
    ~Script() {
        session.reset();
        close();
        ::close(input_[0]);
    }
    Script(const Script&) = delete;
    Script& operator=(const Script&) = delete;

    void write(const std::string& text) { REQUIRE(::write(input_[1], text.data(), text.size()) > 0); }
    void close() {
        if (input_[1] >= 0)
            ::close(std::exchange(input_[1], -1));
    }
    /// The display after `line`.
    nlohmann::json operator()(const std::string& line) {
        write(line + "\n");
        std::unique_lock lock(mutex_);
        REQUIRE(changed_.wait_for(lock, kPatience, [this] { return lines_.size() > taken_; }));
        return nlohmann::json::parse(lines_[taken_++]);
    }
    nlohmann::json last(std::initializer_list<const char*> script) {
        nlohmann::json display;
        for (const char* line : script)
            display = (*this)(line);
        return display;
    }
    std::optional<sim::PanelFailure> end() {
        auto ended = ended_.get_future();
        REQUIRE(ended.wait_for(kPatience) == std::future_status::ready);
        return ended.get();
    }
    std::size_t displays() {
        const std::lock_guard lock(mutex_);
        return lines_.size();
    }

    std::unique_ptr<sim::MeterThread> host;
    std::unique_ptr<sim::PanelSession> session;

private:
    std::array<int, 2> input_{-1, -1};
    std::mutex mutex_;
    std::condition_variable changed_;
    std::vector<std::string> lines_;
    std::size_t taken_ = 0;
    std::promise<std::optional<sim::PanelFailure>> ended_;
};

bool has(const nlohmann::json& display, const char* list, const char* name) {
    const auto& names = display.at(list);
    return std::find(names.begin(), names.end(), name) != names.end();
}

} // namespace

TEST_CASE("Every line gives the display at its end") {
    Script script;
    CHECK(script("wait 0").at("menu") == "tAr.1");
    CHECK(script("ENTER").at("menu") == "tAr.2");
    CHECK(script("ENTER").at("menu") == "tot");
    const auto page = script("UP");
    CHECK(has(page, "symbols", "L2"));
    CHECK(page.at("backlight") == true);
    CHECK(script("wait 9.5").at("backlight") == true);
    CHECK(script("wait 0.5").at("backlight") == false);
}

TEST_CASE("The manual's example of 9.1.3 by script") {
    Script script;
    for (int menu = 0; menu < 6; ++menu)
        script("ENTER");
    CHECK(script("ENTER 3.2").at("main") == "SEtuP.2  ");
    CHECK(script.last({"UP", "UP"}).at("main") == "IP1  192");
    CHECK(script.last({"ENTER", "UP", "UP", "ENTER", "UP", "ENTER", "UP", "UP", "UP", "UP", "UP"}).at("main") ==
          "IP1  007");
    script("ENTER");
    CHECK(script("ENTER 3.2").at("main") == "ConF?  Y");
    CHECK(script("ENTER").at("main") == "SEtuP.2  ");
    CHECK(script.host->snapshot()->settings.network.address == Ipv4{7, 168, 0, 4});
}

TEST_CASE("A partial meter is started, stopped and reset by its questions") {
    Script script;
    for (int menu = 0; menu < 3; ++menu)
        script("ENTER");
    script("wait 3600"); // an hour of the office
    CHECK(script("UP+ENTER").at("main") == "ConF?  Y");
    const auto stopped = script("ENTER");
    CHECK(has(stopped, "flashing", "PAR"));
    const std::string counted = stopped.at("main");
    CHECK(counted != "000000.00");
    CHECK(script("wait 3600").at("main") == counted);
    CHECK(script("UP+ENTER 3.2").at("main") == "ConF?  Y");
    CHECK(script("ENTER").at("main") == "000000.00");
    script("UP+ENTER");
    CHECK_FALSE(has(script("ENTER"), "flashing", "PAR"));
}

TEST_CASE("Keys can be held over lines: the display test is on until they come up") {
    Script script;
    CHECK(script("press UP+ENTER").at("menu") == "tAr.1");
    CHECK(script("wait 9.5").at("menu") == "tAr.1");
    CHECK(script("wait 0.5").at("main") == "8.8.8.8.8.8.8.8.");
    CHECK(script("wait 30").at("main") == "8.8.8.8.8.8.8.8.");
    CHECK(script("release").at("menu") == "tAr.1");
    CHECK(script("UP+ENTER 10.5").at("menu") == "tAr.1"); // on, and off again when released
}

TEST_CASE("SET of an E28 is locked while its cover is closed, of an E27 it is not") {
    Script e28;
    CHECK(e28("SET 3.2").at("menu") == "tAr.1");
    e28("cover open");
    CHECK(e28("SET 3.2").at("menu") == "SEtuP.1");
    e28.last({"ENTER 3.2", "UP", "ENTER", "cover close"});
    CHECK(e28("SET 3.2").at("menu") == "tAr.1");
    Script e27({.meter = {.model = Model::E27}});
    CHECK(e27("SET 3.2").at("menu") == "SEtuP.1");
}

TEST_CASE("Without power the glass is dark and the keys do nothing; with it the display boots") {
    Script script;
    script("ENTER");
    script.host->setPower(false);
    CHECK(script("wait 1").at("symbols").empty());
    CHECK(script("ENTER").at("menu").get<std::string>().empty());
    script.host->setPower(true);
    CHECK(script("wait 0.1").at("main") == "8.8.8.8.8.8.8.8.");
    CHECK(script("wait 1").at("menu") == "tAr.1");
}

TEST_CASE("Time stands still between two lines") {
    Script script;
    script("wait 5");
    const auto time = [&] { return script.host->snapshot()->time.mono; };
    const auto before = time();
    script("wait 0");
    CHECK(time() == before);
    script("UP 0.25"); // upwards to tenths, and one more
    CHECK(time() - before == 400ms);
}

TEST_CASE("The end of input ends the script, also behind a line without an end") {
    Script script;
    script.write("UP\n\n# nothing\nUP");
    script.close();
    CHECK_FALSE(script.end());
    CHECK(script.displays() == 2);
}

TEST_CASE("A script as Windows saves it is one like any other: a byte order mark, and CRLF") {
    Script script;
    CHECK(script("\xef\xbb\xbf"
                 "ENTER\r")["menu"] == "tAr.2");
    CHECK(script("ENTER\r")["menu"] == "tot");
    script.write("\xef\xbb\xbfUP\r\n"); // a mark in any other place is no part of a word
    const auto why = script.end();
    REQUIRE(why);
    CHECK(english(why->sentence).starts_with("line 3: \"\\uFEFFUP\" is not a key; allowed: "));
}

TEST_CASE("A bad line ends the script and is named") {
    Script script;
    script.write("UP\n# a comment counts too\nDOWN 3\nUP\n");
    const auto why = script.end();
    REQUIRE(why);
    CHECK(why->what == sim::PanelFailure::What::BadLine);
    CHECK(english(why->sentence).starts_with("line 3: \"DOWN\" is not a key; allowed: "));
    CHECK(script.displays() == 1);
    Script endless;
    endless.write(std::string(5000, 'x'));
    CHECK(english(endless.end()->sentence)
              .starts_with("line 1: the line is too long; allowed: at most 1000 characters"));
}

TEST_CASE("A session can be ended while it waits for input, and in the middle of a line") {
    { const Script waiting; }
    Script busy;
    const auto time = [&] { return busy.host->snapshot()->time.mono; };
    const auto before = time();
    busy.write("wait 31536000\n"); // a year
    CHECK(test::soon([&] { return time() > before + 1min; }));
    busy.session.reset();
    CHECK(busy.displays() == 0);
    CHECK(time() < before + 24h * 365);
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/support/log/log_writer.h"
#include "simulator/support/log/rate_limited_log.h"

#include "support/catch.h"

#include <fcntl.h>
#include <unistd.h>

#include <array>
#include <vector>

using namespace countis;
using namespace countis::sim;
using namespace std::chrono_literals;

TEST_CASE("A flood of events makes a few lines, and says how many it left out") {
    std::vector<std::string> lines;
    RateLimitedLog log([&](std::string_view line) { lines.emplace_back(line); }, 3, 2);
    Instant now{100s};
    int made = 0;
    const auto event = [&] { log.write(now, [&] { return "event " + std::to_string(++made); }); };
    for (int n = 0; n < 1000; ++n)
        event();
    CHECK(lines == std::vector<std::string>{"event 1", "event 2", "event 3"});
    CHECK(made == 3); // text that is not written is not made
    now += 500ms;
    event();
    event();
    CHECK(lines.size() == 5);
    CHECK(lines[3] == "… 997 lines left out");
    CHECK(lines[4] == "event 4");
    now += 1h; // no more than a burst is ever saved up
    for (int n = 0; n < 1000; ++n)
        event();
    CHECK(lines.size() == 9);
}

TEST_CASE("Without a sink nothing is made") {
    RateLimitedLog log(nullptr);
    log.write({}, []() -> std::string { throw std::runtime_error("made"); });
    SUCCEED();
}

TEST_CASE("Lines arrive in order, and the writer ends only when they are out") {
    std::array<int, 2> ends{};
    REQUIRE(pipe(ends.data()) == 0);
    {
        LogWriter writer(ends[1]);
        for (int n = 0; n < 100; ++n)
            writer.write(std::to_string(n));
    }
    close(ends[1]);
    std::string text(1000, '\0');
    text.resize(static_cast<std::size_t>(read(ends[0], text.data(), text.size())));
    std::string wanted;
    for (int n = 0; n < 100; ++n)
        wanted += std::to_string(n) + "\n";
    CHECK(text == wanted);
    close(ends[0]);
}

TEST_CASE("A line of the log is one line, and does nothing to a terminal") {
    std::array<int, 2> ends{};
    REQUIRE(pipe(ends.data()) == 0);
    {
        LogWriter writer(ends[1]);
        writer.write("a\x1b[2Jb\nc");
    }
    close(ends[1]);
    std::string text(1000, '\0');
    text.resize(static_cast<std::size_t>(read(ends[0], text.data(), text.size())));
    CHECK(text == "a\\x1B[2Jb\\nc\n");
    close(ends[0]);
}

TEST_CASE("A log that nobody reads blocks neither the one who logs nor the end") {
    std::array<int, 2> ends{};
    REQUIRE(pipe(ends.data()) == 0);
    {
        LogWriter writer(ends[1], 10);
        const std::string line(1000, 'x');
        for (int n = 0; n < 10'000; ++n) // 10 MB into a pipe of 64 KiB
            writer.write(line);
    }
    SUCCEED("it came to its end");
    close(ends[0]);
    close(ends[1]);
}

// SPDX-License-Identifier: GPL-3.0-or-later
// What every program owes whoever started it, each in a process of its own.
#include "process/complaint.h"
#include "process/empty_values.h"
#include "process/hang_up.h"
#include "process/last_words.h"
#include "process/standard_streams.h"
#include "process/termination.h"
#include "support/catch.h"
#include "support/child.h"

#include <fcntl.h>
#include <poll.h>
#include <sys/resource.h>
#include <unistd.h>

#include <algorithm>
#include <csignal>

using namespace countis;
using namespace countis::process;
using test::Child;
using test::Pipe;
using Why = WriteFailure::Why;
using namespace std::chrono_literals;

namespace {

constexpr int kWritten = 10;
constexpr int kLong = 300'000; // bytes: more than a pipe holds

/// Its exit code says what came of writing `text`: kWritten, or 20 and the reason.
int writeAll(const std::string& text, int stop = -1) {
    const auto written = writeOutput(text, stop);
    if (written)
        return kWritten;
    if (written.error().reason.empty() != (written.error().why != Why::Broken))
        return 0;
    return 20 + static_cast<int>(written.error().why);
}

constexpr int failed(Why why) {
    return 20 + static_cast<int>(why);
}

bool isReadable(int descriptor) {
    pollfd file{descriptor, POLLIN, 0};
    return ::poll(&file, 1, 0) == 1;
}

/// Tells `ready` that a signal may come, waits for it, and then until `go` is closed.
int waitForSignal(const Pipe& ready, Pipe& go) {
    const Termination termination;
    if (isReadable(termination.descriptor()) || Termination::exitCode() != 0)
        return 1;
    ready.give();
    pollfd signalled{termination.descriptor(), POLLIN, 0};
    while (::poll(&signalled, 1, -1) < 0) {
    }
    ready.give();
    go.closeWriteEnd();
    go.take();
    return isReadable(termination.descriptor()) ? Termination::exitCode() : 1;
}

/// As a program that hangs after the signal, unless `ends`: says "last words" to `out` before it is ended by force.
int hangAfterSignal(const Pipe& ready, const Pipe& out, bool ends) {
    const Termination termination;
    pollfd signalled{termination.descriptor(), POLLIN, 0};
    {
        const LastWords words(
            termination, [&] { ::dprintf(out.writeEnd(), "last words"); }, ends ? 1h : 1ms);
        ready.give();
        while (::poll(&signalled, 1, -1) < 0) {
        }
        while (!ends)
            ::pause();
    }
    return kWritten;
}

/// What CLI11 says of these arguments; "": it takes them.
std::string refusalOf(std::vector<std::string> arguments) {
    CLI::App app;
    std::string unit;
    std::string host;
    bool json = false;
    app.add_option("--unit", unit);
    app.add_flag("--json", json);
    app.add_subcommand("read", "")->add_option("HOST", host);
    refuseEmptyValues(app, "a value is missing");
    std::reverse(arguments.begin(), arguments.end());
    try {
        app.parse(arguments);
        return {};
    } catch (const CLI::ValidationError& error) {
        return error.what();
    }
}

} // namespace

TEST_CASE("SIGHUP can be waited for, and all that came before it was taken are one") {
    const HangUp hangUp;
    CHECK_FALSE(isReadable(hangUp.descriptor()));
    std::raise(SIGHUP);
    std::raise(SIGHUP);
    CHECK(isReadable(hangUp.descriptor()));
    hangUp.take();
    CHECK_FALSE(isReadable(hangUp.descriptor()));
    std::raise(SIGHUP);
    CHECK(isReadable(hangUp.descriptor()));
}

TEST_CASE("A program that hangs after a signal says its last words, and one that ends says none") {
    const bool ends = GENERATE(false, true);
    Pipe ready;
    Pipe out;
    Child child([&] { return hangAfterSignal(ready, out, ends); });
    out.closeWriteEnd();
    CHECK(ready.take());
    child.signal(SIGTERM);
    CHECK(out.rest() == (ends ? "" : "last words"));
    CHECK(child.ended() == (ends ? kWritten : 128 + SIGTERM));
}

TEST_CASE("All of the output is written, however slow its reader is") {
    Pipe out;
    const std::string text(kLong, 'x');
    Child child([&] {
        ::dup2(out.writeEnd(), STDOUT_FILENO);
        return writeAll(text);
    });
    CHECK(out.rest() == text);
    CHECK(child.ended() == kWritten);
}

TEST_CASE("A reader that goes away while the output is written is no signal, and no failure of the program") {
    Pipe out;
    Child child([&] {
        holdStandardStreams();
        out.closeReadEnd();
        ::dup2(out.writeEnd(), STDOUT_FILENO);
        return writeAll(std::string(kLong, 'x'));
    });
    out.closeWriteEnd();
    CHECK(out.take());
    out.closeReadEnd();
    CHECK(child.ended() == failed(Why::ReaderGone));
    CHECK(exitCode(WriteFailure{Why::ReaderGone, {}}) == 0);
}

TEST_CASE("Writing to a reader that takes nothing ends once it is to stop") {
    Pipe out;
    Pipe stop;
    out.fill();
    Child child([&] {
        stop.closeWriteEnd();
        ::dup2(out.writeEnd(), STDOUT_FILENO);
        return writeAll("one line more", stop.readEnd());
    });
    SECTION("since a byte comes") {
        stop.give();
    }
    SECTION("since the other end is closed") {
        stop.closeWriteEnd();
    }
    CHECK(child.ended() == failed(Why::Stopped));
    CHECK(exitCode(WriteFailure{Why::Stopped, {}}) == 0);
}

TEST_CASE("An output that the system does not take is told with its reason") {
    Child full([] {
        ::dup2(::open("/dev/full", O_WRONLY), STDOUT_FILENO);
        return writeAll("text");
    });
    CHECK(full.ended() == failed(Why::Broken));
    Child atItsLimit([] {
        holdStandardStreams();
        const rlimit limit{100, 100};
        ::setrlimit(RLIMIT_FSIZE, &limit);
        ::dup2(::open("/tmp", O_TMPFILE | O_RDWR, 0600), STDOUT_FILENO);
        return writeAll(std::string(101, 'x'));
    });
    CHECK(atItsLimit.ended() == failed(Why::Broken));
    CHECK(exitCode(WriteFailure{Why::Broken, "No space left on device"}) == kCannotWrite);
}

TEST_CASE("An output that takes nothing is known before anything is written") {
    const auto hasDefect = [] { return outputDefect().empty() ? 0 : 1; };
    CHECK(Child(hasDefect).ended() == 0);
    Child closed([&] {
        ::close(STDOUT_FILENO);
        return hasDefect();
    });
    CHECK(closed.ended() == 1);
    Child held([&] {
        ::close(STDOUT_FILENO);
        holdStandardStreams();
        return hasDefect();
    });
    CHECK(held.ended() == 1);
}

TEST_CASE("A standard stream that is closed stays closed: nothing that is opened later gets its number") {
    Child child([] {
        for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO})
            ::close(stream);
        holdStandardStreams();
        if (::open("/dev/null", O_RDWR) <= STDERR_FILENO)
            return 1;
        char byte = 0;
        if (::read(STDIN_FILENO, &byte, 1) != -1 || ::write(STDERR_FILENO, &byte, 1) != -1)
            return 2;
        return writeAll("text");
    });
    CHECK(child.ended() == failed(Why::Broken));
}

TEST_CASE("Streams that are open are left alone") {
    Pipe out;
    Child child([&] {
        ::dup2(out.writeEnd(), STDOUT_FILENO);
        holdStandardStreams();
        return writeAll("text");
    });
    CHECK(out.rest() == "text");
    CHECK(child.ended() == kWritten);
}

TEST_CASE("A complaint is one line that names the program and is fit for a terminal") {
    Pipe errors;
    Child child([&] {
        ::dup2(errors.writeEnd(), STDERR_FILENO);
        complain("countis-sim", "no file \"a\nb\x1b[31m\"");
        return kWritten;
    });
    CHECK(errors.rest() == "countis-sim: no file \"a\\nb\\x1B[31m\"\n");
    CHECK(child.ended() == kWritten);
}

TEST_CASE("SIGINT and SIGTERM can be waited for, and the first of them gives the exit code") {
    const int first = GENERATE(SIGINT, SIGTERM);
    Pipe ready;
    Pipe go;
    Child child([&] { return waitForSignal(ready, go); });
    REQUIRE(ready.take());
    child.signal(first);
    REQUIRE(ready.take());
    child.signal(first == SIGINT ? SIGTERM : SIGINT); // a second one changes nothing
    child.signal(first);
    go.closeWriteEnd();
    CHECK(child.ended() == 128 + first);
}

TEST_CASE("Before it is asked for, a signal ends a program at once") {
    Pipe ready;
    Child child([&] {
        ready.give();
        ::pause();
        return 0;
    });
    REQUIRE(ready.take());
    child.signal(SIGTERM);
    CHECK(child.ended() == 1000 + SIGTERM);
}

TEST_CASE("A signal that comes while a program ends by itself does not change its exit code") {
    Pipe ready;
    Pipe go;
    Child child([&] {
        { const Termination termination; }
        ready.give();
        go.closeWriteEnd();
        go.take();
        return 7;
    });
    REQUIRE(ready.take());
    child.signal(SIGTERM);
    child.signal(SIGINT);
    go.closeWriteEnd();
    CHECK(child.ended() == 7);
}

TEST_CASE("A program that does not end after a signal is ended by force, with that signal's exit code") {
    Pipe ready;
    Child child([&] {
        const Termination termination(std::chrono::seconds{1});
        ready.give();
        while (true)
            ::pause();
        return 0;
    });
    REQUIRE(ready.take());
    child.signal(SIGTERM);
    CHECK(child.ended() == 128 + SIGTERM);
}

TEST_CASE("An empty value is refused for options and arguments, those of commands too, and no value for flags") {
    CHECK(refusalOf({"--unit", ""}) == "--unit: a value is missing");
    CHECK(refusalOf({"read", ""}) == "HOST: a value is missing");
    CHECK(refusalOf({"--unit", "5", "--json", "read", "127.0.0.1"}).empty());
}

// SPDX-License-Identifier: GPL-3.0-or-later
// countis-sim: a meter with no hardware. Standard output carries one line, "listening on ADDR:PORT unit N", once it
// is ready (with --meters one for each), with --web-port a second one, "web on http://ADDR:PORT", and with --panel a
// line of JSON for each of the script; the log goes to standard error. Exit codes: 0 ended as asked, 1 could not run
// or say what was asked, 2 usage.
#include "process/complaint.h"
#include "process/standard_streams.h"
#include "process/termination.h"
#include "simulator/device/memory/fram_file.h"
#include "simulator/host/meter_group.h"
#include "simulator/host/meter_thread.h"
#include "simulator/host/panel_session.h"
#include "simulator/program/sim_options.h"
#include "simulator/script/scenarios/scenario.h"
#include "simulator/support/log/log_writer.h"

#include <asio/io_context.hpp>
#include <asio/posix/stream_descriptor.hpp>
#include <asio/post.hpp>
#include <asio/steady_timer.hpp>

#include <unistd.h>

#include <exception>

namespace countis::sim {
namespace {

constexpr int kFailed = 1;
constexpr int kUsage = 2;

constexpr std::string_view kProgram = "countis-sim";

/// Behind what the log still has to write.
int fail(LogWriter& log, const std::string& why) {
    log.write(process::complaintOf(kProgram, why));
    return kFailed;
}

/// nullopt: said. Otherwise the program is to end, with this exit code.
std::optional<int> say(const std::string& text, int stop = -1) {
    const auto written = process::writeOutput(text, stop);
    if (written)
        return std::nullopt;
    if (written.error().why == process::WriteFailure::Why::Broken)
        process::complain(kProgram, "standard output cannot be written: " + written.error().reason);
    return process::exitCode(written.error());
}

int usage(const SimExit& why) {
    if (!why.failed)
        return say(why.text).value_or(0);
    process::complain(kProgram, why.text);
    return kUsage;
}

void waitForTheEnd(asio::io_context& io, const process::Termination& termination, const SimOptions& options) {
    asio::steady_timer end(io);
    if (options.duration) {
        end.expires_after(*options.duration);
        end.async_wait([&io](const asio::error_code&) { io.stop(); });
    }
    asio::posix::stream_descriptor signal(io, termination.descriptor());
    signal.async_wait(asio::posix::stream_descriptor::wait_read, [&io](const asio::error_code&) { io.stop(); });
    io.run();
    signal.release();
}

std::string listeningOn(const std::string& endpoint, std::uint8_t unit) {
    return "listening on " + endpoint + " unit " + std::to_string(unit) + "\n";
}

int runMany(const SimOptions& options, LogWriter& log) {
    const auto group =
        MeterGroup::start({.meter = options.host, .meters = options.meters, .framFile = options.framFile});
    if (!group)
        return fail(log, english(group.error()));
    std::string lines;
    for (const MeterGroup::Place& place : (*group)->places())
        lines += listeningOn(place.endpoint, place.unit);
    const process::Termination termination;
    if (const auto code = say(lines, termination.descriptor()))
        return *code;
    asio::io_context io{1};
    waitForTheEnd(io, termination, options);
    return 0;
}

int exitCode(PanelFailure::What what) {
    switch (what) {
    case PanelFailure::What::BadLine: return kUsage;
    case PanelFailure::What::Unreadable: break;
    }
    return kFailed;
}

/// The script's end is the program's.
PanelOutput panelOutput(asio::io_context& io, LogWriter& log, int& code) {
    const auto endWith = [&io, &code](int ending) {
        asio::post(io, [&io, &code, ending] {
            code = ending;
            io.stop();
        });
    };
    return {.display =
                [endWith](std::string_view json, int stop) {
                    const auto ending = say(std::string(json) + "\n", stop);
                    if (ending)
                        endWith(*ending);
                    return !ending;
                },
            .ended =
                [endWith, &log](const std::optional<PanelFailure>& failure) {
                    if (failure)
                        fail(log, english(failure->sentence));
                    endWith(failure ? exitCode(failure->what) : 0);
                }};
}

int run(std::vector<std::string> arguments) {
    auto options = parseSimOptions(std::move(arguments));
    if (!options)
        return usage(options.error());
    LogWriter log(STDERR_FILENO);
    options->host.log = [&log](std::string_view line) { log.write(line); };

    if (options->meters > 1)
        return runMany(*options, log);
    if (!options->framFile.empty()) {
        auto file = FramFile::open(options->framFile, options->host.log);
        if (!file)
            return fail(log, english(file.error()));
        options->host.fram = *std::move(file);
    }
    const auto host = MeterThread::start(options->host);
    if (!host)
        return fail(log, english(host.error()));
    const std::string web = (*host)->webUrl().empty() ? "" : "web on " + (*host)->webUrl() + "\n";
    const process::Termination termination; // before "listening": whoever reads it may end us at once
    if (const auto ending = say(listeningOn((*host)->endpoint(), (*host)->snapshot()->settings.unitId) + web,
                                termination.descriptor()))
        return *ending;
    log.write("simulating load " + options->host.scenario->load.name + " with seed " +
              std::to_string(options->host.seed));
    asio::io_context io{1};
    int code = 0;
    std::optional<PanelSession> panel;
    if (options->panel)
        panel.emplace(STDIN_FILENO, **host, panelOutput(io, log, code));
    waitForTheEnd(io, termination, *options);
    return code;
}

} // namespace
} // namespace countis::sim

int main(int argc, char** argv) {
    countis::process::holdStandardStreams();
    try {
        return countis::sim::run({argv + 1, argv + argc});
    } catch (const std::exception& error) {
        countis::process::complain(countis::sim::kProgram, error.what());
        return countis::sim::kFailed;
    }
}

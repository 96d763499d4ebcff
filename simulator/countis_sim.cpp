// SPDX-License-Identifier: GPL-3.0-or-later
// countis-sim: a meter with no hardware. Standard output carries one line, "listening on ADDR:PORT unit N", once it
// is ready (with --meters one for each), with --web-port a second one, "web on http://ADDR:PORT", and with --panel a
// line of JSON for each of the script; the log goes to standard error. Exit codes: 0 ended as asked, 1 could not run,
// 2 usage.
#include "simulator/log/log_writer.h"
#include "simulator/memory/fram_file.h"
#include "simulator/meter_farm.h"
#include "simulator/meter_host.h"
#include "simulator/panel_session.h"
#include "simulator/scenarios/scenario.h"
#include "simulator/sim_options.h"

#include <asio/io_context.hpp>
#include <asio/post.hpp>
#include <asio/signal_set.hpp>
#include <asio/steady_timer.hpp>

#include <unistd.h>

#include <csignal>
#include <cstdio>
#include <exception>

namespace countis::sim {
namespace {

constexpr int kFailed = 1;
constexpr int kUsage = 2;

void say(std::FILE* where, const std::string& text) {
    std::fputs(text.c_str(), where);
    std::fflush(where);
}

int usage(const SimExit& why) {
    if (!why.failed) {
        say(stdout, why.text);
        return 0;
    }
    say(stderr, "countis-sim: " + why.text + "\n");
    return kUsage;
}

void waitForTheEnd(asio::io_context& io, asio::signal_set& signals, const SimOptions& options) {
    asio::steady_timer end(io);
    if (options.duration) {
        end.expires_after(*options.duration);
        end.async_wait([&io](const asio::error_code&) { io.stop(); });
    }
    signals.async_wait([&io](const asio::error_code&, int) { io.stop(); });
    io.run();
}

std::string listeningOn(const std::string& endpoint, std::uint8_t unit) {
    return "listening on " + endpoint + " unit " + std::to_string(unit) + "\n";
}

int runMany(const SimOptions& options, asio::io_context& io, asio::signal_set& signals, LogWriter& log) {
    const auto farm =
        MeterFarm::start({.meter = options.host, .meters = options.meters, .framFile = options.framFile});
    if (!farm) {
        log.write("countis-sim: " + farm.error());
        return kFailed;
    }
    std::string lines;
    for (const MeterFarm::Place& place : (*farm)->places())
        lines += listeningOn(place.endpoint, place.unit);
    say(stdout, lines);
    waitForTheEnd(io, signals, options);
    return 0;
}

/// The script's end is the program's; a bad line is a usage error.
PanelOutput panelOutput(asio::io_context& io, LogWriter& log, int& code) {
    return {.display = [](std::string_view json) { say(stdout, std::string(json) + "\n"); },
            .ended =
                [&io, &log, &code](const std::optional<std::string>& why) {
                    asio::post(io, [&io, &log, &code, why] {
                        if (why)
                            log.write("countis-sim: " + *why);
                        code = why ? kUsage : 0;
                        io.stop();
                    });
                }};
}

int run(std::vector<std::string> arguments) {
    auto options = parseSimOptions(std::move(arguments));
    if (!options)
        return usage(options.error());
    std::signal(SIGPIPE, SIG_IGN); // a log that nobody reads ends nothing
    asio::io_context io{1};
    asio::signal_set signals(io, SIGINT, SIGTERM); // before "listening": whoever reads it may end us at once
    LogWriter log(STDERR_FILENO);
    options->host.log = [&log](std::string_view line) { log.write(line); };

    if (options->meters > 1)
        return runMany(*options, io, signals, log);
    if (!options->framFile.empty()) {
        auto file = FramFile::open(options->framFile, options->host.log);
        if (!file) {
            log.write("countis-sim: " + file.error());
            return kFailed;
        }
        options->host.fram = *std::move(file);
    }
    const auto host = MeterHost::start(options->host);
    if (!host) {
        log.write("countis-sim: " + host.error());
        return kFailed;
    }
    const std::string web = (*host)->webUrl().empty() ? "" : "web on " + (*host)->webUrl() + "\n";
    say(stdout, listeningOn((*host)->endpoint(), (*host)->snapshot()->settings.unitId) + web);
    log.write("load " + options->host.scenario->load.name + ", seed " + std::to_string(options->host.seed));
    int code = 0;
    std::optional<PanelSession> panel;
    if (options->panel)
        panel.emplace(STDIN_FILENO, **host, panelOutput(io, log, code));
    waitForTheEnd(io, signals, *options);
    return code;
}

} // namespace
} // namespace countis::sim

int main(int argc, char** argv) {
    try {
        return countis::sim::run({argv + 1, argv + argc});
    } catch (const std::exception& error) {
        std::fprintf(stderr, "countis-sim: %s\n", error.what());
        return 1;
    }
}

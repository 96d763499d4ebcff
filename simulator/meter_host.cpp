// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/meter_host.h"

#include "simulator/builtin_loads.h"
#include "simulator/simulated_meter.h"

#include <asio/post.hpp>

#include <thread>

namespace countis::sim {
namespace {

using std::chrono::steady_clock;

constexpr std::chrono::milliseconds kTick{1000 / kTicksPerSecond};

/// A host that slept longer than this (a suspended laptop) goes on from now and does not make up for the time.
constexpr std::chrono::seconds kMostBehind{2};

/// A sink that fails has nowhere to say so; its line is lost and nothing else.
LogSink harmless(LogSink sink) {
    if (!sink)
        return sink;
    return [sink = std::move(sink)](std::string_view line) {
        try {
            sink(line);
        } catch (...) { // NOLINT(bugprone-empty-catch)
        }
    };
}

Load loadOf(const HostOptions& options) {
    return options.load ? *options.load : *builtinLoad(kDefaultLoad);
}

} // namespace

struct MeterHost::Private {
    explicit Private(HostOptions given)
        : options(std::move(given)), log(harmless(options.log)),
          meter(clock, options.meter, options.memory, loadOf(options), options.seed), server(io, meter, log),
          ticker(io) {
        server.sweep(clock.now().mono);
    }

    tl::expected<void, std::string> listen();
    void run();
    void serve();
    void attempt(const std::function<void()>& work);
    void waitForTick();
    void catchUp();
    void followSupply();

    HostOptions options;
    SystemClock clock;
    asio::io_context io{1};
    RateLimitedLog log;
    SimulatedMeter meter;
    ModbusServer server;
    asio::steady_timer ticker;
    steady_clock::time_point due;
    std::string endpoint; // never changes while the thread runs
    std::uint16_t port = 0;
    std::thread thread;
};

tl::expected<void, std::string> MeterHost::Private::listen() {
    if (auto bound = server.bind(options.listenAddress, options.port); !bound)
        return bound;
    if (meter.powered())
        if (auto opened = server.open(); !opened)
            return opened;
    endpoint = server.endpoint();
    port = server.port();
    return {};
}

void MeterHost::Private::run() {
    due = clock.now().mono;
    waitForTick();
    thread = std::thread([this] { serve(); });
}

/// An exception ends the one handler that it came from, not the thread, and so not the program around it.
void MeterHost::Private::serve() {
    while (!io.stopped())
        attempt([this] { io.run(); });
}

void MeterHost::Private::attempt(const std::function<void()>& work) {
    const auto tell = [&](const char* what) {
        log.write(clock.now().mono, [&] { return std::string("the meter had a fault and goes on: ") + what; });
    };
    try {
        work();
    } catch (const std::exception& error) {
        tell(error.what());
    } catch (...) {
        tell("of unknown kind");
    }
}

void MeterHost::Private::waitForTick() {
    due += kTick;
    ticker.expires_at(due);
    ticker.async_wait([this](const asio::error_code& error) {
        if (error)
            return;
        attempt([this] { catchUp(); });
        waitForTick();
    });
}

void MeterHost::Private::catchUp() {
    const auto now = clock.now().mono;
    if (now - due > kMostBehind) {
        log.write(now, [] { return std::string("the machine slept; the simulation goes on from now"); });
        due = now;
    }
    meter.advance();
    followSupply();
    server.sweep(now);
}

void MeterHost::Private::followSupply() {
    const auto now = clock.now().mono;
    if (!meter.powered() && server.isOpen()) {
        server.refuse();
        log.write(now, [] { return std::string("L1 is lost: the meter is off and its port refuses"); });
    } else if (meter.powered() && !server.isOpen()) {
        const auto opened = server.open(); // tried again at the next tick if it failed
        log.write(now, [&] { return opened ? "L1 is back: listening on " + endpoint : opened.error(); });
    }
}

tl::expected<std::unique_ptr<MeterHost>, std::string> MeterHost::start(HostOptions options) {
    auto d = std::make_unique<Private>(std::move(options));
    if (auto listening = d->listen(); !listening)
        return tl::unexpected(listening.error());
    d->run();
    return std::unique_ptr<MeterHost>(new MeterHost(std::move(d)));
}

MeterHost::MeterHost(std::unique_ptr<Private> d) : d_(std::move(d)) {}

MeterHost::~MeterHost() {
    d_->io.stop();
    d_->thread.join();
}

std::uint16_t MeterHost::port() const {
    return d_->port;
}

std::string MeterHost::endpoint() const {
    return d_->endpoint;
}

void MeterHost::setLoad(Load load) {
    asio::post(d_->io, [d = d_.get(), load = std::move(load)]() mutable { d->meter.setLoad(std::move(load)); });
}

void MeterHost::withMeter(std::function<void(Meter&)> work) {
    asio::post(d_->io, [d = d_.get(), work = std::move(work)] { d->attempt([&] { d->meter.handle(work); }); });
}

} // namespace countis::sim

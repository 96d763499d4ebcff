// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/host/served_meter.h"

#include "simulator/installation/loads/builtin_loads.h"
#include "simulator/network/web/web_server.h"

#include <asio/post.hpp>

#include <algorithm>
#include <cmath>
#include <limits>

namespace countis::sim {
namespace {

using std::chrono::milliseconds;

/// A beat of a fast meter is run in slices, and clients are served between two.
constexpr milliseconds kSlice{5};
/// What is run at least before the time is looked at.
constexpr std::int64_t kPiece = kTicksPerSecond;

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
    if (options.scenario)
        return options.scenario->load;
    return options.load ? *options.load : *builtinLoad(kDefaultLoad);
}

/// Of the latest measurement second: what the LED counts is active energy, 1000 pulses a kWh.
double ledRate(const Readings& readings) {
    constexpr double kWattsPerHertz = 3600;
    double watts = 0;
    for (const Phase phase : kLinePhases)
        watts += std::abs(inUnit(readings, Quantity::P, phase).value_or(0));
    return watts / kWattsPerHertz;
}

} // namespace

ServedMeter::ServedMeter(asio::io_context& io, HostOptions options)
    : options_(std::move(options)), log_(harmless(options_.log)),
      device_(clock_.now(), options_.meter, options_.memory, loadOf(options_), options_.seed,
              options_.scenario ? options_.scenario->faults : FaultSet{}, engineFor(options_.engine, options_.speed),
              MeterFram(
                  options_.fram, [this](std::string_view line) { tell(std::string(line)); }, options_.meter.model)),
      server_(io, device_, log_), follower_(device_, [this](const std::string& line) { tell(line); }),
      player_(device_, outside()), net_(io, device_, clock_, log_, options_.net, options_.seed), panel_(device_),
      timer_(io), pace_(options_.beat, options_.speed) {
    server_.sweep(clock_.now().mono);
    follower_.add(server_);
    if (options_.digitalInput)
        setTariffByInput(*options_.digitalInput);
    if (options_.scenario)
        player_.begin(options_.scenario);
}

ScenarioOutside ServedMeter::outside() {
    ScenarioOutside outside;
    outside.cable = [this](bool plugged) { setCable(plugged); };
    outside.protocol = [this](const ProtocolFaultSet& faults) { server_.setFaults(faults); };
    outside.tell = [this](const std::string& line) { tell(line); };
    return outside;
}

ServedMeter::~ServedMeter() = default;

/// As if a hand had done it at the device: the setting is saved, and survives with its memory.
void ServedMeter::setTariffByInput(bool on) {
    device_.handle([on](Meter& meter) {
        meter.setDigitalInput(on);
        MeterSettings settings = meter.settings();
        settings.tariffSource = TariffSource::Dig;
        if (settings != meter.settings())
            meter.apply(SaveSettings{settings});
    });
}

/// Where it follows its address, that will do as well from the beginning.
tl::expected<void, Message> ServedMeter::bind() {
    follower_.begin(options_.listenAddress);
    auto bound = server_.bind(options_.listenAddress, options_.port);
    const auto followed = loopbackFor(device_.meter().settings().network.address);
    if (bound || !options_.followAddress || !followed || !server_.bind(*followed, options_.port))
        return bound;
    follower_.begin(*followed);
    return {};
}

tl::expected<void, Message> ServedMeter::listen() {
    if (auto bound = bind(); !bound)
        return bound;
    if (options_.followAddress)
        follower_.moveNow();
    unit_ = device_.unit();
    if (device_.powered())
        if (auto opened = server_.open(); !opened)
            return opened;
    if (auto web = listenWeb(); !web)
        return web;
    return net_.open();
}

tl::expected<void, Message> ServedMeter::listenWeb() {
    if (!options_.webPort)
        return {};
    const auto log = [this](const std::string& line) { tell(line); };
    const web::HostSide host{.net = [this] { return net_.status(); },
                             .place = [this] { return webPlace(); },
                             .settingsSaved = [this] { followSettings(); }};
    web_ = std::make_unique<web::WebServer>(timer_.get_executor(), device_,
                                            web::WebServerOptions{.host = host, .log = log});
    if (auto bound = web_->bind(follower_.address(), *options_.webPort); !bound)
        return bound;
    follower_.add(*web_);
    if (device_.powered())
        if (auto opened = web_->open(); !opened)
            return opened;
    web_->setPlugged(server_.plugged());
    return {};
}

web::WebPlace ServedMeter::webPlace() const {
    return {.url = webUrl(), .follows = options_.followAddress, .trouble = follower_.trouble()};
}

std::string ServedMeter::webUrl() const {
    return web_ ? web_->url() : std::string();
}

void ServedMeter::start(milliseconds later) {
    const Instant now = clock_.now().mono;
    pace_.start(now + later);
    pace_.setStill(standsStill(), now + later);
    waitForBeat();
}

void ServedMeter::attempt(const std::function<void()>& work) {
    const auto tell = [&](const char* what) {
        log_.write(clock_.now().mono,
                   [&] { return std::string("the simulation had an internal error and continues: ") + what; });
    };
    try {
        work();
    } catch (const std::exception& error) {
        tell(error.what());
    } catch (...) {
        tell("unknown error");
    }
}

void ServedMeter::setSpeed(Speed speed) {
    device_.setEngine(engineFor(options_.engine, speed));
    pace_.setSpeed(speed, clock_.now().mono);
}

void ServedMeter::setPaused(bool paused) {
    paused_ = paused;
    pace_.setStill(standsStill(), clock_.now().mono);
}

void ServedMeter::waitForBeat() {
    timer_.expires_after(pace_.due() - clock_.now().mono);
    timer_.async_wait([this](const asio::error_code& error) {
        if (!error)
            beginBeat();
    });
}

void ServedMeter::beginBeat() {
    if (!pace_.beginBeat(clock_.now().mono))
        tell("the computer was suspended; the simulation continues from now on");
    runSlice();
}

void ServedMeter::runSlice() {
    Instant now = clock_.now().mono;
    const Instant sliceEnds = now + kSlice;
    attempt([&] {
        while (pace_.left() > 0 && now < sliceEnds) {
            runPiece(pace_.left());
            now = clock_.now().mono;
        }
    });
    if (pace_.left() > 0 && now < pace_.ends())
        asio::post(timer_.get_executor(), [this] { runSlice(); });
    else
        endBeat();
}

void ServedMeter::runPiece(std::int64_t most) {
    const std::int64_t ticks = std::min({most, kPiece, player_.ticksToNext(), panel_.ticksToNext()});
    pace_.passed(ticks); // even if what follows fails, or it would be tried for ever
    device_.run(ticks);
    player_.passed(ticks);
    panel_.passed(ticks);
}

void ServedMeter::panelLine(const PanelLine& line, std::function<void(const LcdFrame&)> done) {
    panel_.begin(line, [this, done = std::move(done)] {
        followSettings();
        followSupply();
        if (onBeat_)
            onBeat_();
        done(device_.display());
    });
    if (options_.timeByPanel)
        runPanel();
}

/// Without waiting for a beat: as fast as the machine can, with clients served between two slices.
void ServedMeter::runPanel() {
    Instant now = clock_.now().mono;
    const Instant sliceEnds = now + kSlice;
    attempt([&] {
        while (panel_.busy() && now < sliceEnds) {
            runPiece(std::numeric_limits<std::int64_t>::max());
            now = clock_.now().mono;
        }
    });
    if (panel_.busy())
        asio::post(timer_.get_executor(), [this] { runPanel(); });
}

void ServedMeter::endBeat() {
    const Instant now = clock_.now().mono;
    pace_.endBeat(now);
    attempt([&] {
        device_.publish();
        followSettings();
        followSupply();
        server_.sweep(now);
        net_.tick(server_.plugged(), pace_.speed(), standsStill());
        if (onBeat_)
            onBeat_();
    });
    waitForBeat();
}

/// New settings of the network take effect when they are saved.
void ServedMeter::followSettings() {
    const bool moved = options_.followAddress && follower_.follow();
    const bool renamed = std::exchange(unit_, device_.unit()) != device_.unit();
    if (options_.onMoved && (moved || renamed))
        options_.onMoved(place());
}

void ServedMeter::tell(const std::string& line) {
    log_.write(clock_.now().mono, [&] { return line; });
}

/// A device whose cable is out has nobody to refuse; what it missed it shows when the cable is back.
void ServedMeter::followSupply() {
    const Instant now = clock_.now().mono;
    if (!server_.plugged())
        return;
    followSupplyWeb();
    if (!device_.powered() && server_.isOpen()) {
        server_.refuse();
        log_.write(now, [] { return std::string("the meter has no power: it refuses connections"); });
    } else if (device_.powered() && !server_.isOpen()) {
        const auto opened = server_.open(); // tried again at the next beat if it failed
        log_.write(now, [&] {
            return opened ? "the meter has power: listening on " + endpoint() : english(opened.error());
        });
    }
}

void ServedMeter::followSupplyWeb() {
    if (!web_ || device_.powered() == web_->isOpen())
        return;
    if (!device_.powered())
        web_->refuse();
    else if (const auto opened = web_->open(); !opened)
        log_.write(clock_.now().mono, [&] { return english(opened.error()); });
}

void ServedMeter::setCable(bool plugged) {
    server_.setPlugged(plugged);
    if (web_)
        web_->setPlugged(plugged);
    followSupply();
}

DeviceSnapshot ServedMeter::snapshot() {
    const Meter& meter = device_.meter();
    DeviceSnapshot now;
    now.time = device_.clock().now();
    now.model = device_.options().model;
    now.readings = meter.readings();
    now.registers = meter.registers();
    now.settings = meter.settings();
    now.load = device_.load();
    now.menu = meter.panel().menu;
    now.page = meter.panel().page;
    now.hold = meter.hold();
    now.display = device_.display();
    now.shown = panelSubject(meter.panel(), now.readings, now.display);
    now.faults = player_.faults();
    now.protocolFaults = player_.protocolFaults();
    now.scenario = player_.progress();
    now.supplied = device_.supplied();
    now.powered = device_.powered();
    now.coverOpen = meter.coverOpen();
    now.digitalInput = meter.digitalInput();
    now.cablePlugged = server_.plugged();
    now.endpoint = endpoint();
    now.webUrl = webUrl();
    now.net = net_.status();
    now.ledPulses = meter.ledPulses();
    now.ledPosition = meter.led().position();
    now.ledPace = now.powered ? meter.led().rate() : 0;
    now.speed = pace_.speed();
    now.paused = paused_;
    now.speedFound = pace_.found();
    now.engine = device_.engine();
    now.pulseOutputOn = now.powered && now.readings.device.pulseOutputOn.value_or(false);
    now.ledRate = now.powered ? ledRate(now.readings) : 0;
    return now;
}

} // namespace countis::sim

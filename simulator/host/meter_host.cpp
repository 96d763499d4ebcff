// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/host/meter_host.h"

#include "simulator/host/hosted_meter.h"

#include <asio/post.hpp>

#include <atomic>
#include <mutex>
#include <thread>

namespace countis::sim {

struct MeterHost::Private {
    explicit Private(HostOptions options) : meter(io, std::move(options)) {}

    void run();
    void renew();
    /// Runs `work` on the host's thread, and shows what came of it.
    void post(std::function<void(HostedMeter&)> work);

    asio::io_context io{1};
    HostedMeter meter;
    std::atomic<std::uint64_t> asked{0};
    std::uint64_t handled = 0; // of these, on the host's thread
    mutable std::mutex mutex;  // of the snapshot
    std::shared_ptr<const DeviceSnapshot> snapshot;
    std::string endpoint; // as of the start
    MeterPlace place;
    std::thread thread;
};

void MeterHost::Private::run() {
    endpoint = meter.endpoint();
    place = meter.place();
    renew();
    meter.onBeat([this] { renew(); });
    meter.start();
    // An exception ends the one handler that it came from, not the thread, and so not the program around it.
    thread = std::thread([this] {
        while (!io.stopped())
            meter.attempt([this] { io.run(); });
    });
}

void MeterHost::Private::renew() {
    auto next = std::make_shared<DeviceSnapshot>(meter.snapshot());
    next->handled = handled;
    const std::lock_guard lock(mutex);
    snapshot = std::move(next);
}

void MeterHost::Private::post(std::function<void(HostedMeter&)> work) {
    ++asked;
    asio::post(io, [this, work = std::move(work)] {
        meter.attempt([&] { work(meter); });
        ++handled;
        meter.attempt([&] { renew(); });
    });
}

tl::expected<std::unique_ptr<MeterHost>, std::string> MeterHost::start(HostOptions options) {
    auto d = std::make_unique<Private>(std::move(options));
    if (auto listening = d->meter.listen(); !listening)
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
    return d_->place.port;
}

std::string MeterHost::endpoint() const {
    return d_->endpoint;
}

std::string MeterHost::webUrl() const {
    return snapshot()->webUrl;
}

MeterPlace MeterHost::place() const {
    return d_->place;
}

std::shared_ptr<const DeviceSnapshot> MeterHost::snapshot() const {
    const std::lock_guard lock(d_->mutex);
    return d_->snapshot;
}

MeterHost::SnapshotInTurn MeterHost::snapshotInTurn() const {
    const auto promise = std::make_shared<std::promise<std::shared_ptr<const DeviceSnapshot>>>();
    asio::post(d_->io, [d = d_.get(), promise] {
        d->meter.attempt([&] { d->renew(); });
        promise->set_value(d->snapshot); // written on this thread only
    });
    return promise->get_future().share();
}

std::uint64_t MeterHost::asked() const {
    return d_->asked;
}

void MeterHost::setLoad(Load load) {
    withDevice([load = std::move(load)](SimulatedMeter& device) { device.setLoad(load); });
}

void MeterHost::setSpeed(Speed speed) {
    d_->post([speed](HostedMeter& meter) { meter.setSpeed(speed); });
}

void MeterHost::setPaused(bool paused) {
    d_->post([paused](HostedMeter& meter) { meter.setPaused(paused); });
}

void MeterHost::setPower(bool on) {
    withDevice([on](SimulatedMeter& device) { device.setSupplied(on); });
}

void MeterHost::setCable(bool plugged) {
    d_->post([plugged](HostedMeter& meter) { meter.setCable(plugged); });
}

void MeterHost::setScenario(std::shared_ptr<const Scenario> scenario) {
    d_->post([scenario = std::move(scenario)](HostedMeter& meter) { meter.player().begin(scenario); });
}

void MeterHost::takeUpScenario(ScenarioProgress place) {
    d_->post([place = std::move(place)](HostedMeter& meter) { meter.player().takeUp(place); });
}

void MeterHost::pauseScenario() {
    d_->post([](HostedMeter& meter) { meter.player().pause(); });
}

void MeterHost::resumeScenario() {
    d_->post([](HostedMeter& meter) { meter.player().resume(); });
}

void MeterHost::stepScenario() {
    d_->post([](HostedMeter& meter) { meter.player().step(); });
}

void MeterHost::resetScenario() {
    d_->post([](HostedMeter& meter) { meter.player().reset(); });
}

void MeterHost::setFaults(FaultSet faults) {
    d_->post([faults = std::move(faults)](HostedMeter& meter) { meter.player().setFaults(faults); });
}

void MeterHost::setProtocolFaults(ProtocolFaultSet faults) {
    d_->post([faults = std::move(faults)](HostedMeter& meter) { meter.player().setProtocolFaults(faults); });
}

void MeterHost::panelLine(PanelLine line, std::function<void(const LcdFrame&)> done) {
    d_->post([line = std::move(line), done = std::move(done)](HostedMeter& meter) { meter.panelLine(line, done); });
}

void MeterHost::withDevice(std::function<void(SimulatedMeter&)> work) {
    d_->post([work = std::move(work)](HostedMeter& meter) { work(meter.device()); });
}

} // namespace countis::sim

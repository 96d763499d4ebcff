// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/host/meter_thread.h"

#include "simulator/host/served_meter.h"

#include <asio/post.hpp>

#include <atomic>
#include <mutex>
#include <thread>

namespace countis::sim {

struct MeterThread::Private {
    explicit Private(HostOptions options) : meter(io, std::move(options)) {}

    void run();
    void renew();
    /// Runs `work` on the host's thread, and shows what came of it.
    void post(std::function<void(ServedMeter&)> work);

    asio::io_context io{1};
    ServedMeter meter;
    std::atomic<std::uint64_t> asked{0};
    std::uint64_t handled = 0; // of these, on the host's thread
    mutable std::mutex mutex;  // of the snapshot
    std::shared_ptr<const DeviceSnapshot> snapshot;
    std::string endpoint; // as of the start
    MeterPlace place;
    std::thread thread;
};

void MeterThread::Private::run() {
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

void MeterThread::Private::renew() {
    auto next = std::make_shared<DeviceSnapshot>(meter.snapshot());
    next->handled = handled;
    const std::lock_guard lock(mutex);
    snapshot = std::move(next);
}

void MeterThread::Private::post(std::function<void(ServedMeter&)> work) {
    ++asked;
    asio::post(io, [this, work = std::move(work)] {
        meter.attempt([&] { work(meter); });
        ++handled;
        meter.attempt([&] { renew(); });
    });
}

tl::expected<std::unique_ptr<MeterThread>, Message> MeterThread::start(HostOptions options) {
    auto d = std::make_unique<Private>(std::move(options));
    if (auto listening = d->meter.listen(); !listening)
        return tl::unexpected(listening.error());
    d->run();
    return std::unique_ptr<MeterThread>(new MeterThread(std::move(d)));
}

MeterThread::MeterThread(std::unique_ptr<Private> d) : d_(std::move(d)) {}

MeterThread::~MeterThread() {
    d_->io.stop();
    d_->thread.join();
}

std::uint16_t MeterThread::port() const {
    return d_->place.port;
}

std::string MeterThread::endpoint() const {
    return d_->endpoint;
}

std::string MeterThread::webUrl() const {
    return snapshot()->webUrl;
}

MeterPlace MeterThread::place() const {
    return d_->place;
}

std::shared_ptr<const DeviceSnapshot> MeterThread::snapshot() const {
    const std::lock_guard lock(d_->mutex);
    return d_->snapshot;
}

MeterThread::SnapshotInTurn MeterThread::snapshotInTurn() const {
    const auto promise = std::make_shared<std::promise<std::shared_ptr<const DeviceSnapshot>>>();
    asio::post(d_->io, [d = d_.get(), promise] {
        d->meter.attempt([&] { d->renew(); });
        promise->set_value(d->snapshot); // written on this thread only
    });
    return promise->get_future().share();
}

std::uint64_t MeterThread::asked() const {
    return d_->asked;
}

void MeterThread::setLoad(Load load) {
    withDevice([load = std::move(load)](SimulatedMeter& device) { device.setLoad(load); });
}

void MeterThread::setSpeed(Speed speed) {
    d_->post([speed](ServedMeter& meter) { meter.setSpeed(speed); });
}

void MeterThread::setPaused(bool paused) {
    d_->post([paused](ServedMeter& meter) { meter.setPaused(paused); });
}

void MeterThread::setPower(bool on) {
    withDevice([on](SimulatedMeter& device) { device.setSupplied(on); });
}

void MeterThread::setCable(bool plugged) {
    d_->post([plugged](ServedMeter& meter) { meter.setCable(plugged); });
}

void MeterThread::setScenario(std::shared_ptr<const Scenario> scenario) {
    d_->post([scenario = std::move(scenario)](ServedMeter& meter) { meter.player().begin(scenario); });
}

void MeterThread::takeUpScenario(ScenarioProgress place) {
    d_->post([place = std::move(place)](ServedMeter& meter) { meter.player().takeUp(place); });
}

void MeterThread::resumeScenario() {
    d_->post([](ServedMeter& meter) { meter.player().resume(); });
}

void MeterThread::stepScenario() {
    d_->post([](ServedMeter& meter) { meter.player().step(); });
}

void MeterThread::resetScenario() {
    d_->post([](ServedMeter& meter) { meter.player().reset(); });
}

void MeterThread::setFaults(FaultSet faults) {
    d_->post([faults = std::move(faults)](ServedMeter& meter) { meter.player().setFaults(faults); });
}

void MeterThread::setProtocolFaults(ProtocolFaultSet faults) {
    d_->post([faults = std::move(faults)](ServedMeter& meter) { meter.player().setProtocolFaults(faults); });
}

void MeterThread::panelLine(PanelLine line, std::function<void(const LcdFrame&)> done) {
    d_->post([line = std::move(line), done = std::move(done)](ServedMeter& meter) { meter.panelLine(line, done); });
}

void MeterThread::withDevice(std::function<void(SimulatedMeter&)> work) {
    d_->post([work = std::move(work)](ServedMeter& meter) { work(meter.device()); });
}

} // namespace countis::sim

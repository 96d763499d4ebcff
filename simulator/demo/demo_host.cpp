// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/demo/demo_host.h"

#include "simulator/demo/demo_meters.h"
#include "simulator/device/memory/fram_file.h"
#include "simulator/host/served_meter.h"

#include <array>
#include <thread>

namespace countis::sim {
namespace {

/// The load is that of a second, and so are the registers.
constexpr std::chrono::milliseconds kBeat{1000};

} // namespace

std::string demoMemoryFile(const std::string& folder, std::size_t meter) {
    return folder + "/meter-" + std::to_string(meter + 1) + ".fram";
}

struct DemoHost::Private {
    explicit Private(DemoHostOptions given) : options(std::move(given)) {}

    tl::expected<void, Message> begin(std::size_t meter);
    void follow(std::size_t meter);
    void run();

    DemoHostOptions options;
    SystemClock clock;
    asio::io_context io{1};
    std::vector<std::unique_ptr<ServedMeter>> meters;
    std::array<std::uint8_t, kDemoMeters> tariff{};
    std::array<bool, kDemoMeters> answers{};
    std::vector<MeterPlace> places;
    std::thread thread;
};

tl::expected<void, Message> DemoHost::Private::begin(std::size_t meter) {
    const WallInstant now = clock.now().wall;
    const LocalMoment local = options.local.at(now);
    auto file = FramFile::open(demoMemoryFile(options.memoryFolder, meter), options.log);
    if (!file)
        return tl::unexpected(file.error());
    HostOptions one;
    one.meter.model = demoMeters()[meter].model;
    one.meter.serialOrder = static_cast<std::uint16_t>(kFirstDemoSerial + meter);
    one.fram = *std::move(file);
    one.load = std::make_shared<const Load>(demoLoad(meter, now, local, options.seed));
    one.digitalInput = demoTariff(local) == 2;
    one.engine = EngineChoice::Phasor;
    one.beat = kBeat;
    one.log = options.log;
    auto& begun = *meters.emplace_back(std::make_unique<ServedMeter>(io, std::move(one)));
    begun.device().setFaults(demoFaults(meter));
    begun.device().advance(kTicksPerSecond); // nobody sees the second that it has measured without them
    tariff[meter] = demoTariff(local);
    answers[meter] = true;
    follow(meter);
    if (auto listening = begun.listen(); !listening)
        return listening;
    places.push_back(begun.place());
    begun.onBeat([this, meter] { follow(meter); });
    return {};
}

/// The load, the tariff input and the mood of the meter at this moment.
void DemoHost::Private::follow(std::size_t meter) {
    const WallInstant now = clock.now().wall;
    const LocalMoment local = options.local.at(now);
    ServedMeter& served = *meters[meter];
    served.device().editLoad([&](Load& load) { load = demoLoad(meter, now, local, options.seed); });
    if (const std::uint8_t wanted = demoTariff(local); std::exchange(tariff[meter], wanted) != wanted)
        served.device().handle([&](Meter& device) { device.setDigitalInput(wanted == 2); });
    const bool wanted = demoAnswers(meter, now);
    if (std::exchange(answers[meter], wanted) != wanted)
        served.player().setProtocolFaults(wanted ? ProtocolFaultSet{}
                                                 : ProtocolFaultSet{{.kind = ProtocolFaultKind::Silent}});
}

void DemoHost::Private::run() {
    for (std::size_t n = 0; n < meters.size(); ++n)
        meters[n]->start(kBeat * static_cast<int>(n) / static_cast<int>(meters.size()));
    // An exception ends the one handler that it came from, not the thread.
    thread = std::thread([this] {
        while (!io.stopped())
            meters.front()->attempt([this] { io.run(); });
    });
}

tl::expected<std::unique_ptr<DemoHost>, Message> DemoHost::start(DemoHostOptions options) {
    auto d = std::make_unique<Private>(std::move(options));
    for (std::size_t meter = 0; meter < kDemoMeters; ++meter)
        if (auto begun = d->begin(meter); !begun)
            return tl::unexpected(begun.error());
    d->run();
    return std::unique_ptr<DemoHost>(new DemoHost(std::move(d)));
}

DemoHost::DemoHost(std::unique_ptr<Private> d) : d_(std::move(d)) {}

DemoHost::~DemoHost() {
    d_->io.stop();
    d_->thread.join();
}

const std::vector<MeterPlace>& DemoHost::places() const {
    return d_->places;
}

} // namespace countis::sim

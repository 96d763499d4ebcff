// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/host/meter_group.h"

#include "simulator/device/memory/fram_file.h"
#include "simulator/host/served_meter.h"
#include "simulator/installation/loads/builtin_loads.h"

#include <sys/resource.h>

#include <algorithm>
#include <thread>

namespace countis::sim {
namespace {

/// Each meter's work comes once a second, and its registers are those of a second anyhow.
constexpr std::chrono::milliseconds kBeat{1000};

/// A listener, a client and perhaps a memory, and a few for the process.
constexpr rlim_t kFilesPerMeter = 3;
constexpr rlim_t kFilesOfProcess = 64;

/// Makes room for the files of so many meters, and for a few clients more.
tl::expected<void, Message> makeRoomForFiles(int meters) {
    const rlim_t needed = static_cast<rlim_t>(meters) * kFilesPerMeter + kFilesOfProcess;
    rlimit limit{};
    if (getrlimit(RLIMIT_NOFILE, &limit) != 0 || limit.rlim_cur >= 2 * needed)
        return {};
    if (limit.rlim_max < needed)
        return tl::unexpected(message(
            term("Messages", "%1 meters need %2 open files, but this process may open only %3: raise the limit "
                             "(ulimit -n %2) or simulate fewer meters"),
            meters, needed, limit.rlim_max));
    limit.rlim_cur = std::min(limit.rlim_max, 2 * needed);
    setrlimit(RLIMIT_NOFILE, &limit); // refused: the message comes with the first socket
    return {};
}

} // namespace

struct MeterGroup::Private {
    explicit Private(GroupOptions given);

    tl::expected<void, Message> begin(std::size_t meter);
    HostOptions optionsOf(std::size_t meter);
    void run();

    GroupOptions options;
    SystemClock clock;
    RateLimitedLog log; // of all meters together
    std::vector<std::shared_ptr<const Load>> loads;
    asio::io_context io{1};
    std::vector<std::unique_ptr<ServedMeter>> meters;
    std::vector<Place> places;
    std::thread thread;
};

MeterGroup::Private::Private(GroupOptions given) : options(std::move(given)), log(options.meter.log) {
    HostOptions& meter = options.meter;
    meter.beat = kBeat;
    if (meter.engine == EngineChoice::Auto)
        meter.engine = EngineChoice::Phasor;
    if (meter.load || meter.scenario)
        loads.push_back(meter.load);
    else
        for (const std::string_view name : builtinLoadList())
            loads.push_back(std::make_shared<const Load>(*builtinLoad(name)));
}

HostOptions MeterGroup::Private::optionsOf(std::size_t meter) {
    HostOptions one = options.meter;
    one.seed += meter;
    one.meter.serialOrder = static_cast<std::uint16_t>(one.meter.serialOrder + meter);
    if (one.port != 0)
        one.port = static_cast<std::uint16_t>(one.port + meter);
    one.load = loads[meter % loads.size()];
    if (one.log)
        one.log = [this, name = "meter " + std::to_string(meter + 1) + ": "](std::string_view line) {
            log.write(clock.now().mono, [&] { return name + std::string(line); });
        };
    return one;
}

tl::expected<void, Message> MeterGroup::Private::begin(std::size_t meter) {
    HostOptions one = optionsOf(meter);
    if (!options.framFile.empty()) {
        auto file = FramFile::open(options.framFile + "." + std::to_string(meter + 1), one.log);
        if (!file)
            return tl::unexpected(file.error());
        one.fram = *std::move(file);
    }
    auto& begun = *meters.emplace_back(std::make_unique<ServedMeter>(io, std::move(one)));
    if (auto listening = begun.listen(); !listening)
        return listening;
    places.push_back({begun.endpoint(), begun.device().unit()});
    return {};
}

void MeterGroup::Private::run() {
    for (std::size_t n = 0; n < meters.size(); ++n)
        meters[n]->start(kBeat * static_cast<int>(n) / static_cast<int>(meters.size()));
    // An exception ends the one handler that it came from, not the thread.
    thread = std::thread([this] {
        while (!io.stopped())
            meters.front()->attempt([this] { io.run(); });
    });
}

tl::expected<std::unique_ptr<MeterGroup>, Message> MeterGroup::start(GroupOptions options) {
    if (auto room = makeRoomForFiles(options.meters); !room)
        return tl::unexpected(room.error());
    auto d = std::make_unique<Private>(std::move(options));
    for (std::size_t n = 0; n < static_cast<std::size_t>(d->options.meters); ++n)
        if (auto begun = d->begin(n); !begun)
            return tl::unexpected(begun.error());
    d->run();
    return std::unique_ptr<MeterGroup>(new MeterGroup(std::move(d)));
}

MeterGroup::MeterGroup(std::unique_ptr<Private> d) : d_(std::move(d)) {}

MeterGroup::~MeterGroup() {
    d_->io.stop();
    d_->thread.join();
}

const std::vector<MeterGroup::Place>& MeterGroup::places() const {
    return d_->places;
}

} // namespace countis::sim

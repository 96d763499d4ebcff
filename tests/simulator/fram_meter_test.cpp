// SPDX-License-Identifier: GPL-3.0-or-later
// A whole meter that loses its process or its power at any instant: what its registers say afterwards.
#include "simulator/device/simulated_meter.h"
#include "simulator/installation/faults/fault.h"
#include "support/catch.h"
#include "support/fram_bytes.h"

#include "core/registers/register_table.h"

#include <random>

using namespace countis;
using namespace countis::sim;
using namespace countis::test;

namespace {

constexpr double kTenthsPerTick = 55'200 / 360.0 * kTickSeconds; // 80 A at 230 V on three phases, in 0.1 Wh

Load loadOf(double current) {
    Load load;
    for (auto& phase : load.phase)
        phase.current = current;
    return load;
}

SimulatedMeter started(std::shared_ptr<NonvolatileMemory> bytes, const Load& load,
                       std::vector<std::string>* log = nullptr, Engine engine = Engine::Sampled) {
    return {SampleTime{}, {}, {}, load, 1, {}, engine, MeterFram(std::move(bytes), [log](std::string_view line) {
                if (log != nullptr)
                    log->emplace_back(line);
            })};
}

/// What the log says when a meter of `model` begins with `bytes`.
std::vector<std::string> saidBy(Model model, const std::shared_ptr<NonvolatileMemory>& bytes) {
    std::vector<std::string> log;
    const MeterMemory fresh;
    MeterFram fram(
        bytes, [&](std::string_view line) { log.emplace_back(line); }, model);
    fram.store(fram.powerUp(fresh));
    return log;
}

std::int64_t imported(const SimulatedMeter& meter) {
    return meter.meter().readings().at(EnergyKind::EaPos, Phase::Sum, Tariff::Total).tenths;
}

bool mayOnlyGrow(const Register& reg) {
    if (const auto* energy = std::get_if<EnergyView>(&reg.view))
        return energy->part == Part::Whole;
    if (const auto* partial = std::get_if<PartialView>(&reg.view))
        return partial->part == Part::Whole;
    return std::holds_alternative<TariffTimeView>(reg.view);
}

/// Every register that must not go back, as a client reads it.
std::vector<std::int64_t> visible(const RegisterImage& image) {
    std::vector<std::int64_t> values;
    for (const Register& reg : registerTable()) {
        if (!mayOnlyGrow(reg))
            continue;
        const auto bytes = image.read(reg.address, reg.words);
        REQUIRE(bytes);
        std::int64_t value = 0;
        for (const auto one : *bytes)
            value = value << 8U | one;
        values.push_back(value);
    }
    return values;
}

/// What a meter shows that begins with this, before it has measured anything.
std::vector<std::int64_t> visible(const MeterMemory& memory) {
    ManualClock clock;
    RegisterImage image;
    image.encode(Meter(clock, {}, memory).readings());
    return visible(image);
}

bool noneLess(const std::vector<std::int64_t>& values, const std::vector<std::int64_t>& seen) {
    return seen.empty() || std::ranges::equal(values, seen, std::ranges::greater_equal{});
}

void checkIdentities(const MeterMemory& memory) {
    for (const auto& tariff : memory.registers.tenths)
        for (std::size_t kind = 0; kind < kLeafKinds; ++kind)
            REQUIRE(tariff[3][kind] == tariff[0][kind] + tariff[1][kind] + tariff[2][kind]);
    const auto& idle = memory.registers.tenths[memory.registers.tariff == 1 ? 1 : 0][3];
    for (const EnergyKind kind : {EnergyKind::EaPos, EnergyKind::EaNeg, EnergyKind::Eap})
        REQUIRE(idle[index(kind)] % 100 == 0); // T1 + T2 is the total at 10 Wh too
}

/// Notes every write, so that a test can cut the power inside each of them afterwards.
class Recorder final : public NonvolatileMemory {
public:
    struct Write {
        std::size_t slot;
        std::vector<std::byte> bytes;
        std::vector<std::int64_t> seen; // the most that was read of each register before it
    };

    std::vector<std::byte> read(std::size_t slot) override { return bytes_.read(slot); }
    bool write(std::size_t slot, std::span<const std::byte> bytes) override {
        writes.push_back({slot, {bytes.begin(), bytes.end()}, seen});
        return bytes_.write(slot, bytes);
    }
    void look(const SimulatedMeter& meter) {
        const auto values = visible(meter.registers());
        seen.resize(values.size());
        std::ranges::transform(values, seen, seen.begin(), [](auto one, auto other) { return std::max(one, other); });
    }

    std::vector<Write> writes;
    std::vector<std::int64_t> seen;

private:
    FramBytes bytes_;
};

/// Loads in every quadrant, tariffs, partial meters that stop and go, another unit: read after every tick.
void live(Recorder& recorder, const std::shared_ptr<NonvolatileMemory>& shared, std::uint32_t seed, Engine engine) {
    std::mt19937 random(seed);
    const auto unit = [&] { return std::uniform_real_distribution<>(0, 1)(random); };
    SimulatedMeter meter = started(shared, loadOf(20), nullptr, engine);
    for (int tick = 0; tick < 150; ++tick) {
        meter.advance();
        recorder.look(meter);
        if (random() % 8 != 0)
            continue;
        Load load;
        for (auto& phase : load.phase) {
            phase.current = 80 * unit();
            phase.phi = 360 * unit() - 180;
        }
        meter.setLoad(load);
        const auto partial = static_cast<PartialMeter>(random() % kPartialMeters);
        const std::array<Command, 4> commands{SetTariff{static_cast<std::uint8_t>(1 + random() % 2)},
                                              StopPartial{partial}, StartPartial{partial},
                                              SetUnitId{static_cast<std::uint8_t>(1 + random() % 247)}};
        meter.write({&commands[random() % 4], 1});
        recorder.look(meter);
    }
}

} // namespace

TEST_CASE("the memory of another model is taken, and the log says so once") {
    const auto bytes = std::make_shared<FramBytes>();
    CHECK(saidBy(Model::E27, bytes).size() == 1); // that it is new
    CHECK(saidBy(Model::E27, bytes).empty());
    CHECK(saidBy(Model::E28, bytes) ==
          std::vector<std::string>{
              "the memory was written by an E27; this E28 continues with its registers and settings"});
    CHECK(saidBy(Model::E28, bytes).empty());
}

TEST_CASE("cut between any two writes or at any byte of one, no register goes back", "[fram]") {
    for (std::uint32_t seed = 1; seed <= 6; ++seed) {
        INFO("seed " << seed);
        const auto recorder = std::make_shared<Recorder>();
        live(*recorder, recorder, seed, seed % 2 == 0 ? Engine::Phasor : Engine::Sampled);
        REQUIRE(recorder->writes.size() > 30);
        FramBytes bytes;
        MeterMemory before;
        for (const Recorder::Write& write : recorder->writes) {
            FramBytes whole = bytes;
            REQUIRE(whole.write(write.slot, write.bytes));
            const MeterMemory after = Fram(whole).load().memory;
            REQUIRE(noneLess(visible(before), write.seen));
            REQUIRE(noneLess(visible(after), write.seen));
            checkIdentities(after);
            for (std::size_t cut = 0; cut < write.bytes.size(); ++cut) {
                FramBytes torn = bytes;
                REQUIRE((cut == 0 || torn.write(write.slot, std::span(write.bytes).first(cut))));
                const MeterMemory found = Fram(torn).load().memory;
                if (found != before)
                    REQUIRE(found == after);
            }
            bytes = std::move(whole);
            before = after;
        }
    }
}

TEST_CASE("at 80 A on three phases a cut costs at most 10 Wh, whenever it comes", "[fram]") {
    const auto engine = GENERATE(Engine::Sampled, Engine::Phasor);
    const auto bytes = std::make_shared<FramBytes>();
    SimulatedMeter meter = started(bytes, loadOf(80), nullptr, engine);
    std::int64_t shown = 0;
    int since = 0; // ticks, since the registers grew
    double worst = 0;
    for (int tick = 0; tick < 100; ++tick) {
        const std::size_t slot = framSlotBytes();
        FramBytes beforeTick = *bytes;
        meter.advance();
        ++since;
        if (imported(meter) != shown) {
            shown = imported(meter);
            since = 0;
        }
        // The window that the registers show ended up to one cycle before the tick.
        const double flowed = static_cast<double>(shown) + (since + 0.2) * kTenthsPerTick;
        const auto lostWith = [&](FramBytes& left) {
            return flowed - static_cast<double>(Fram(left).load().memory.registers.tenths[0][3][0]);
        };
        FramBytes left = *bytes;
        CHECK(lostWith(left) <= 100); // 10 Wh
        // Killed at the very end of a store of this tick: as if it had never been.
        if (bytes->slots != beforeTick.slots && beforeTick.slots[0].size() == slot)
            CHECK(lostWith(beforeTick) <= 100);
        worst = std::max({worst, lostWith(left), lostWith(beforeTick)});
    }
    CHECK(worst > 70); // half a second is 7.7 Wh: the test looks where it hurts
}

TEST_CASE("a process that goes on after another begins with what flowed in that one", "[fram]") {
    const auto bytes = std::make_shared<FramBytes>();
    std::int64_t before = 0;
    for (int life = 0; life < 10; ++life) {
        std::int64_t flowed = 0;
        {
            SimulatedMeter meter = started(bytes, loadOf(80));
            REQUIRE(imported(meter) >= before);
            meter.advance(6 + life);
            flowed = meter.meter().memory().registers.tenths[0][3][0];
            before = imported(meter);
        }
        const SimulatedMeter idle = started(bytes, loadOf(0));
        CHECK(imported(idle) >= before);
        CHECK(imported(idle) <= flowed);
        CHECK(imported(idle) >= flowed - 100);
    }
}

TEST_CASE("settings and resets are stored before they are answered", "[fram]") {
    const auto bytes = std::make_shared<FramBytes>();
    {
        SimulatedMeter meter = started(bytes, loadOf(80));
        meter.advance(40);
        MeterSettings settings = meter.meter().settings();
        settings.network.address = {10, 0, 0, 77};
        settings.tariffSource = TariffSource::Com;
        const std::vector<Command> commands{SaveSettings{settings}, SetUnitId{9}, SetTariff{2}, ResetPartials{0x01},
                                            StopPartial{PartialMeter::Eap}};
        meter.write(commands);
    } // killed at once
    SimulatedMeter meter = started(bytes, loadOf(0));
    CHECK(meter.meter().settings().network.address == Ipv4{10, 0, 0, 77});
    CHECK(meter.unit() == 9);
    CHECK(meter.meter().registers().tariff == 2);
    // What flowed since the registers grew last, and not the 600 Wh from before the reset.
    CHECK(meter.meter().registers().partial[index(PartialMeter::EaPos)] < 160);
    CHECK_FALSE(meter.meter().registers().partialRunning[index(PartialMeter::Eap)]);
    meter.handle([](Meter& hands) { hands.apply(SetUnitId{33}); });
    CHECK(started(bytes, loadOf(0)).unit() == 33);
}

TEST_CASE("time that runs fast stores once for what it shows", "[fram]") {
    const auto recorder = std::make_shared<Recorder>();
    SimulatedMeter meter = started(recorder, loadOf(80));
    const std::size_t before = recorder->writes.size();
    meter.run(600);
    CHECK(recorder->writes.size() == before);
    CHECK(visible(meter.registers()) != visible(meter.meter().memory()));
    meter.publish();
    CHECK(recorder->writes.size() == before + 1);
    meter.publish();
    CHECK(recorder->writes.size() == before + 1);
    const std::size_t now = recorder->writes.size();
    for (int tick = 0; tick < 100; ++tick)
        meter.advance();
    CHECK(recorder->writes.size() == now + 20); // every half second: the registers' own stores are among them
}

TEST_CASE("a power cut and a lost phase keep everything", "[fram]") {
    const auto bytes = std::make_shared<FramBytes>();
    SimulatedMeter meter = started(bytes, loadOf(80));
    meter.advance(33);
    const std::int64_t before = meter.meter().memory().registers.tenths[0][3][0];
    meter.setSupplied(false);
    meter.advance(50);
    CHECK_FALSE(meter.powered());
    CHECK(Fram(*bytes).load().memory.registers.tenths[0][3][0] == before);
    meter.setLoad(loadOf(0));
    meter.setSupplied(true);
    meter.advance(1);
    CHECK(imported(meter) == before);
    CHECK(meter.meter().readings().device.malfunction == false);
}

TEST_CASE("that a memory holds nothing yet is said once, and only of one that was given", "[fram]") {
    std::vector<std::string> log;
    const auto bytes = std::make_shared<FramBytes>();
    {
        SimulatedMeter meter = started(bytes, loadOf(80), &log);
        CHECK(log == std::vector<std::string>{"the memory is still empty: the meter starts as a new one"});
        meter.setSupplied(false);
        meter.advance(2);
        meter.setSupplied(true);
        meter.advance(2);
    }
    started(bytes, loadOf(80), &log);
    CHECK(log.size() == 1);
    started(nullptr, loadOf(80), &log);
    CHECK(log.size() == 1);
}

TEST_CASE("one bad copy costs nothing; two are a malfunction, and measuring goes on from zero", "[fram]") {
    const auto bytes = std::make_shared<FramBytes>();
    {
        SimulatedMeter meter = started(bytes, loadOf(80));
        meter.write(std::vector<Command>{SetUnitId{9}});
        meter.advance(600);
    }
    const std::int64_t whole = Fram(*bytes).load().memory.registers.tenths[0][3][0];
    REQUIRE(whole > 9'000);
    std::vector<std::string> log;
    auto oneBad = std::make_shared<FramBytes>(*bytes);
    oneBad->slots[0][700] ^= std::byte{1};
    {
        SimulatedMeter meter = started(oneBad, loadOf(0), &log);
        CHECK(imported(meter) >= whole - 80);
        CHECK(meter.unit() == 9);
        CHECK(meter.meter().readings().device.malfunction == false);
        REQUIRE(log.size() == 1);
        CHECK(log.back().find("one copy of the memory is damaged") == 0);
    }
    CHECK(Fram(*oneBad).load().status == FramStatus::Good); // mended
    auto bothBad = std::make_shared<FramBytes>(*bytes);
    bothBad->slots[0][700] ^= std::byte{1};
    bothBad->slots[1][33] ^= std::byte{1};
    log.clear();
    SimulatedMeter meter = started(bothBad, loadOf(80), &log);
    CHECK(imported(meter) < 160); // its first second
    CHECK(meter.meter().readings().device.malfunction == true);
    CHECK(meter.display().has(Symbol::Malfunction));
    REQUIRE(log.size() == 1);
    CHECK(log.back().find("both copies of the memory are damaged") == 0);
    const std::int64_t first = imported(meter);
    meter.advance(100);
    CHECK(imported(meter) > first + 1'500);
    CHECK(meter.meter().readings().device.malfunction == true);
}

TEST_CASE("damage to the memory shows at once if both copies have it, and lasts over a power-up", "[fram]") {
    std::vector<std::string> log;
    SimulatedMeter meter = started(nullptr, loadOf(80), &log);
    meter.advance(100);
    const auto malfunction = [&] { return meter.meter().readings().device.malfunction.value(); };
    const auto offAndOn = [&] {
        meter.setSupplied(false);
        meter.advance(2);
        meter.setSupplied(true);
        meter.advance(2);
    };
    const std::int64_t before = imported(meter);
    meter.setFaults({{.kind = FaultKind::FramCorrupt, .amount = 1}});
    meter.advance(20);
    CHECK_FALSE(malfunction());
    offAndOn();
    CHECK(imported(meter) > before);
    CHECK(log.size() == 1);
    meter.setFaults({{.kind = FaultKind::FramCorrupt, .amount = 2}});
    CHECK(malfunction());
    meter.advance(20);
    CHECK(malfunction());
    CHECK(imported(meter) > before); // what it holds in work is not lost before the power is
    offAndOn();
    CHECK(malfunction());
    CHECK(imported(meter) < 200);
    meter.setFaults({});
    meter.advance(20);
    CHECK(malfunction()); // until it is switched on again
    offAndOn();
    CHECK_FALSE(malfunction());
    CHECK(imported(meter) > 300);
}

TEST_CASE("a memory that cannot be written is a malfunction as long as it lasts, and is said once", "[fram]") {
    const auto bytes = std::make_shared<FramBytes>();
    std::vector<std::string> log;
    SimulatedMeter meter = started(bytes, loadOf(10), &log);
    log.clear(); // of a new memory
    bytes->refusing = true;
    meter.advance(50);
    CHECK(meter.meter().readings().device.malfunction == true);
    CHECK(log.size() == 1);
    bytes->refusing = false;
    meter.advance(10);
    CHECK(meter.meter().readings().device.malfunction == false);
    REQUIRE(log.size() == 2);
    CHECK(log.back() == "the memory can be written again");
}

// SPDX-License-Identifier: GPL-3.0-or-later
// A Modbus server over real loopback connections, in one thread with its clients, with injected time.
#pragma once

#include "modbus_client.h"
#include "simulator/modbus/modbus_server.h"
#include "support/catch.h"

#include <algorithm>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace countis::test {

inline constexpr std::uint8_t kUnit = 5;

/// Keeps what was written where it can be read: the tariff and the unit.
class FakeDevice final : public sim::ModbusDevice {
public:
    FakeDevice() {
        readings_.unitId = kUnit;
        readings_.tariffInProgress = 1;
        image_.encode(readings_);
    }
    const sim::RegisterImage& registers() const override { return image_; }
    std::uint8_t unit() const override { return readings_.unitId; }
    void write(std::span<const Command> commands) override {
        for (const Command& command : commands) {
            if (const auto* tariff = std::get_if<SetTariff>(&command))
                readings_.tariffInProgress = tariff->tariff;
            if (const auto* unit = std::get_if<SetUnitId>(&command))
                readings_.unitId = unit->unit;
        }
        image_.encode(readings_);
    }
    void frameReceived() override { ++frames; }

    int frames = 0;

private:
    Readings readings_;
    sim::RegisterImage image_;
};

struct Fixture {
    explicit Fixture(const sim::ServerLimits& limits = {}) : server(io, device, log, limits) {
        server.sweep(now);
        REQUIRE(server.bind("127.0.0.1", 0));
        REQUIRE(server.open());
    }

    void meanwhile() { io.run_one_for(std::chrono::milliseconds(1)); }
    RawClient client() {
        return RawClient([this] { meanwhile(); });
    }
    /// Connected, and known to the server.
    std::unique_ptr<RawClient> connected() {
        auto one = std::make_unique<RawClient>([this] { meanwhile(); });
        REQUIRE(one->connect(server.port()));
        REQUIRE_FALSE(one->ask(kReadMagic).empty());
        return one;
    }
    template <typename Condition>
    bool reached(Condition condition) {
        for (const auto end = std::chrono::steady_clock::now() + kPatience;
             !condition() && std::chrono::steady_clock::now() < end;)
            meanwhile();
        return condition();
    }
    /// Asks without reading until both directions are full: the server reads no more, and the client's own buffer
    /// takes nothing. How many whole requests went out; the last may be cut.
    std::size_t flood(RawClient& client) {
        const Bytes request = frame(1, kUnit, readPdu(50512, 62));
        Bytes stream;
        for (int n = 0; n < 2000; ++n)
            stream.insert(stream.end(), request.begin(), request.end());
        std::size_t sent = 0;
        for (int full = 0; full < 200; meanwhile()) {
            Bytes rest = stream;
            rest.erase(rest.begin(), rest.begin() + static_cast<std::ptrdiff_t>(sent % request.size()));
            const std::size_t taken = client.trySend(rest);
            sent += taken;
            full = taken == 0 ? full + 1 : 0;
        }
        return sent / request.size();
    }
    void pass(std::chrono::milliseconds time) { server.sweep(now += time); }
    bool logged(std::string_view words) const {
        return std::ranges::any_of(lines, [&](const auto& line) { return line.find(words) != std::string::npos; });
    }

    static inline const Bytes kReadMagic = frame(1, kUnit, readPdu(50000, 1));
    static inline const Bytes kMagic = frame(1, kUnit, valuesPdu({0x53}));

    asio::io_context io;
    FakeDevice device;
    std::vector<std::string> lines;
    sim::RateLimitedLog log{[this](std::string_view line) { lines.emplace_back(line); }, 1000, 0};
    Instant now{std::chrono::seconds(1000)};
    sim::ModbusServer server;
};

} // namespace countis::test

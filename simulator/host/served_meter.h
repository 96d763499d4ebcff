// SPDX-License-Identifier: GPL-3.0-or-later
// One simulated meter at work on a given io_context: its ticks in step with real time times the speed, its Modbus
// server, and the server following the supply. No thread of its own; everything runs on the io_context's.
#pragma once

#include "simulator/device/simulated_meter.h"
#include "simulator/device/time/pace.h"
#include "simulator/host/address_follower.h"
#include "simulator/host/device_snapshot.h"
#include "simulator/host/host_options.h"
#include "simulator/modbus/modbus_server.h"
#include "simulator/network/net/net_services.h"
#include "simulator/script/panel/panel_player.h"
#include "simulator/script/scenarios/scenario_player.h"
#include "simulator/support/log/rate_limited_log.h"

#include <asio/io_context.hpp>
#include <asio/steady_timer.hpp>
#include <tl/expected.hpp>

#include <chrono>
#include <functional>
#include <memory>
#include <string>

namespace countis::sim {

namespace web {
class WebServer;
struct WebPlace;
} // namespace web

class ServedMeter {
public:
    /// `io` must outlive it, and must not run while it is destroyed.
    ServedMeter(asio::io_context& io, HostOptions options);
    ~ServedMeter();
    ServedMeter(const ServedMeter&) = delete;
    ServedMeter& operator=(const ServedMeter&) = delete;

    /// Takes the port, and listens if there is power. The error is one sentence.
    tl::expected<void, Message> listen();
    /// Time begins to run; the first beat ends `later` than it would. Many meters on one thread spread their work so.
    void start(std::chrono::milliseconds later = {});

    std::uint16_t port() const { return server_.port(); }
    std::string endpoint() const { return server_.endpoint(); }
    /// "http://127.0.0.1:8080"; empty: no web pages.
    std::string webUrl() const;
    MeterPlace place() const { return {follower_.address(), port(), device_.unit()}; }
    SimulatedMeter& device() { return device_; }
    /// Scenario and faults.
    ScenarioPlayer& player() { return player_; }
    DeviceSnapshot snapshot();
    /// See PanelPlayer::begin. `done` gets the display, when all that the line asked for has taken effect.
    void panelLine(const PanelLine& line, std::function<void(const LcdFrame&)> done);

    void setSpeed(Speed speed);
    /// Paused, simulated time does not run, but the server continues to answer.
    void setPaused(bool paused);
    /// Unplugged, the meter continues and its clients get no answers: see ModbusServer::setPlugged.
    void setCable(bool plugged);
    /// Runs `work`. If it throws, the exception is logged and the meter continues.
    void attempt(const std::function<void()>& work);
    /// Called after each stretch of time.
    void onBeat(std::function<void()> beat) { onBeat_ = std::move(beat); }

private:
    tl::expected<void, Message> bind();
    void waitForBeat();
    void beginBeat();
    void runSlice();
    /// So many ticks at most.
    void runPiece(std::int64_t most);
    void runPanel();
    void followSettings();
    void tell(const std::string& line);
    bool standsStill() const { return paused_ || options_.timeByPanel; }
    void endBeat();
    tl::expected<void, Message> listenWeb();
    web::WebPlace webPlace() const;
    void followSupply();
    ScenarioOutside outside();
    void setTariffByInput(bool on);
    void followSupplyWeb();

    HostOptions options_;
    SystemClock clock_; // of the host; the device has its own
    RateLimitedLog log_;
    SimulatedMeter device_;
    ModbusServer server_;
    AddressFollower follower_;
    ScenarioPlayer player_;
    NetServices net_;
    PanelPlayer panel_;
    asio::steady_timer timer_;
    std::function<void()> onBeat_;
    std::uint8_t unit_ = 0; // as the options' onMoved heard it
    Pace pace_;
    bool paused_ = false;
    std::unique_ptr<web::WebServer> web_; // last: its threads use what is above
};

} // namespace countis::sim

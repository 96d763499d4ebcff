// SPDX-License-Identifier: GPL-3.0-or-later
// One client of the Modbus server: cuts its stream into frames, answers them in order, and never lets it cost more
// than two buffers. While answers wait to be taken nothing more is read from it. Faults of the protocol spoil or hold
// back its own answers only.
#pragma once

#include "simulator/modbus/modbus_answer.h"
#include "simulator/modbus/modbus_server.h"
#include "simulator/modbus/protocol_spoil.h"

#include <array>
#include <optional>
#include <vector>

namespace countis::sim {

class ModbusConnection : public std::enable_shared_from_this<ModbusConnection> {
public:
    ModbusConnection(ModbusServer& server, asio::ip::tcp::socket socket, const asio::ip::tcp::endpoint& peer);

    void start(ModbusServer::Connections::iterator self);
    /// After this no handler touches the server any more.
    void close();
    /// close() then leaves nothing behind on the port: the client sees a reset, as from a device that lost its
    /// supply.
    void resetAtClose();
    /// The cable is back: what waited is served.
    void resume();
    /// Why its time is over, if it is.
    std::optional<std::string_view> overdue(Instant now, const ServerLimits& limits) const;
    const std::string& peer() const { return peer_; }
    const asio::ip::address& address() const { return address_; }
    /// It has made a valid request: one that the meter did not refuse.
    bool proven() const { return proven_; }

private:
    void read();
    void received(const asio::error_code& error, std::size_t bytes);
    void serve();
    /// Answers all complete frames; false: the stream is not Modbus.
    bool serveFrames();
    void serveFrame(std::span<const std::uint8_t> frame);
    /// The answer from `begin` of the output on, to `frame`, under the faults that there are.
    void treat(std::span<const std::uint8_t> frame, std::size_t begin, const Treatment& treatment);
    void releaseLater();
    void release();
    void flush();
    void sent(const asio::error_code& error, std::size_t bytes);
    void next();
    void end(std::string_view why);

    // Eight of the largest requests: a pipelining client is served in few system calls, and the answers to one
    // buffer of the smallest are below 50 KiB.
    static constexpr std::size_t kInputBytes = 8 * kMaxAduBytes;

    ModbusServer* server_;
    ModbusServer::Connections::iterator self_;
    asio::ip::tcp::socket socket_;
    asio::ip::address address_;
    std::string peer_;
    std::array<std::uint8_t, kInputBytes> input_{};
    std::size_t filled_ = 0;
    std::vector<std::uint8_t> output_;
    std::size_t written_ = 0;
    /// An answer that a fault keeps back; nothing more is served before it is out.
    struct Held {
        std::vector<std::uint8_t> bytes;
        std::chrono::milliseconds wait{0}; // before what goes next
        std::chrono::milliseconds drip{0}; // before each byte behind it; 0: all at once
    };
    std::optional<Held> held_;
    asio::steady_timer holding_;
    std::uint64_t requests_ = 0;
    bool proven_ = false;
    bool released_ = false;  // the last of what was held is on its way: go on serving behind it
    bool resetting_ = false; // when the output is written
    bool waiting_ = false;   // for the cable, with input to serve
    bool ending_ = false;    // close when the output is written
    Instant lastFrame_;
    std::optional<Instant> partialSince_;
    std::optional<Instant> backlogSince_;
};

} // namespace countis::sim

// SPDX-License-Identifier: GPL-3.0-or-later
// Modbus TCP in front of one meter. Single-threaded: everything here runs on the io_context's thread.
#pragma once

#include "core/clock.h"
#include "core/registers/commands.h"
#include "simulator/installation/faults/protocol_fault.h"
#include "simulator/modbus/register_image.h"
#include "simulator/support/log/rate_limited_log.h"
#include "simulator/support/sockets/listener.h"

#include <asio/io_context.hpp>
#include <asio/ip/tcp.hpp>
#include <tl/expected.hpp>

#include <chrono>
#include <cstdint>
#include <list>
#include <memory>
#include <optional>
#include <span>
#include <string>

namespace countis::sim {

/// The meter behind the port.
class ModbusDevice {
public:
    virtual ~ModbusDevice() = default;
    virtual const RegisterImage& registers() const = 0;
    virtual std::uint8_t unit() const = 0;
    /// Whether the digital input chooses the tariff; the server then refuses to write it.
    virtual bool tariffByInput() const { return false; }
    /// Carried out when it returns: the next registers() show it.
    virtual void write(std::span<const Command> commands) = 0;
    /// A whole frame came, whatever it asks: the display's communication symbol.
    virtual void frameReceived() = 0;
};

/// What one client may cost.
struct ServerLimits {
    std::size_t connections = 64;          // with one more, one is dropped: whoMakesRoom()
    std::chrono::seconds idle{600};        // without a request
    std::chrono::seconds partialFrame{5};  // from a frame's first byte to its last
    std::chrono::seconds writeBacklog{10}; // answers that the client does not take
};

class ModbusConnection;

class ModbusServer final : public MovingListener {
public:
    /// All must outlive the server.
    ModbusServer(asio::io_context& io, ModbusDevice& device, RateLimitedLog& log, const ServerLimits& limits = {});
    ~ModbusServer() override;
    ModbusServer(const ModbusServer&) = delete;
    ModbusServer& operator=(const ModbusServer&) = delete;

    /// Takes the port (0: a free one) but refuses connections until open(). The error is one sentence.
    tl::expected<void, Message> bind(const std::string& address, std::uint16_t port);
    tl::expected<void, Message> open();
    /// open() was called; a fault may let it refuse all the same.
    bool isOpen() const { return wanted_; }
    /// Drops all clients and refuses new ones, on the same port number, which stays taken: other programs cannot
    /// bind it, unless within a minute after this server itself ended a connection (for idleness, say).
    void refuse();
    /// Lets go of everything.
    void close();

    tl::expected<void, Message> prepareMove(const std::string& address) override {
        return listener_.prepareMove(address);
    }
    void commitMove() override;
    void abandonMove() override { listener_.abandonMove(); }

    /// A pulled cable: nothing is refused or ended, and nothing answered. Connections stay and fall silent, and new
    /// ones wait (see Listener). What was asked meanwhile is answered when it is back, as TCP repeats it.
    void setPlugged(bool plugged);
    bool plugged() const { return listener_.plugged(); }

    /// What goes wrong from now on, instead of what did; an answer that is under way goes out as it was meant.
    void setFaults(ProtocolFaultSet faults);

    /// Where it listens: "127.0.0.1:1502", "[::1]:1502".
    std::string endpoint() const { return listener_.endpoint(); }
    std::uint16_t port() const { return listener_.port(); }

    /// Ends connections that have had their time. Call at least once a second; the server knows no other time.
    void sweep(Instant now);

    std::size_t connections() const { return connections_.size(); }

private:
    friend class ModbusConnection;
    using Connections = std::list<std::shared_ptr<ModbusConnection>>; // longest idle first

    void stopListening();
    bool refuses() const;
    /// As the clients are to see them.
    const RegisterImage& registers() const { return frozen_ ? *frozen_ : device_.registers(); }
    void admit(asio::ip::tcp::socket socket, const asio::ip::tcp::endpoint& peer);
    void makeRoom(const asio::ip::address& newcomer);
    /// A complete frame came: this one is now the least idle.
    void served(Connections::iterator connection);
    void drop(Connections::iterator connection);
    void dropAll();

    template <typename MakeLine>
    void log(MakeLine makeLine) {
        log_.write(now_, makeLine);
    }

    asio::io_context& io_;
    ModbusDevice& device_;
    RateLimitedLog& log_;
    ServerLimits limits_;
    Connections connections_;
    Instant now_{};
    ProtocolFaultSet faults_;
    std::optional<RegisterImage> frozen_;
    bool wanted_ = false; // open() was called
    Listener listener_;   // last: it uses the members above
};

} // namespace countis::sim

// SPDX-License-Identifier: GPL-3.0-or-later
// A raw TCP client for tests: sends and receives exactly what it is told.
#pragma once

#include "modbus_frames.h"

#include <asio/buffer.hpp>
#include <asio/io_context.hpp>
#include <asio/ip/tcp.hpp>

#include <algorithm>
#include <chrono>
#include <functional>
#include <optional>

namespace countis::test {

inline constexpr std::chrono::seconds kPatience{20};

class RawClient {
public:
    /// `meanwhile` lets a server that runs in the same thread get on; it may wait a few milliseconds.
    explicit RawClient(std::function<void()> meanwhile) : meanwhile_(std::move(meanwhile)), socket_(io_) {}

    bool connect(std::uint16_t port, const char* address = "127.0.0.1", const char* from = nullptr) {
        asio::error_code error;
        socket_.close(error);
        if (from != nullptr) {
            socket_.open(asio::ip::tcp::v4());
            socket_.bind({asio::ip::make_address(from), 0});
        }
        socket_.connect({asio::ip::make_address(address), port}, error);
        if (!error)
            socket_.non_blocking(true);
        return !error;
    }

    /// As much as the connection takes at once; returns how much.
    std::size_t trySend(const Bytes& bytes) {
        asio::error_code error;
        return socket_.write_some(asio::buffer(bytes), error);
    }
    bool send(const Bytes& bytes) { return trySend(bytes) == bytes.size(); }

    /// Exactly `count` bytes; fewer if the connection ends or nothing comes.
    Bytes receive(std::size_t count) {
        Bytes bytes;
        for (const auto end = Clock::now() + kPatience; bytes.size() < count && !ended_ && Clock::now() < end;)
            take(bytes, count - bytes.size());
        return bytes;
    }

    /// The next whole frame; empty if none comes.
    Bytes receiveFrame() {
        Bytes bytes = receive(6);
        if (bytes.size() == 6) {
            const Bytes rest = receive(bytes[4] * 256U + bytes[5]);
            bytes.insert(bytes.end(), rest.begin(), rest.end());
        }
        return bytes;
    }

    Bytes ask(const Bytes& frame) { return send(frame) ? receiveFrame() : Bytes{}; }

    /// The other side ended the connection.
    bool ended() {
        Bytes ignored;
        for (const auto end = Clock::now() + kPatience; !ended_ && Clock::now() < end;) {
            ignored.clear();
            take(ignored, 4096);
        }
        return ended_;
    }
    /// Nothing has come, and the connection stands.
    bool quiet() {
        Bytes bytes;
        take(bytes, 1);
        return bytes.empty() && !ended_;
    }
    void finishSending() { socket_.shutdown(asio::ip::tcp::socket::shutdown_send); }
    void close() { socket_.close(); }
    asio::ip::tcp::socket& socket() { return socket_; }

private:
    using Clock = std::chrono::steady_clock;

    void take(Bytes& bytes, std::size_t most) {
        meanwhile_();
        Bytes piece(std::min<std::size_t>(most, 65536));
        asio::error_code error;
        piece.resize(socket_.read_some(asio::buffer(piece), error));
        bytes.insert(bytes.end(), piece.begin(), piece.end());
        ended_ = ended_ || (error && error != asio::error::would_block);
    }

    std::function<void()> meanwhile_;
    asio::io_context io_;
    asio::ip::tcp::socket socket_;
    bool ended_ = false;
};

} // namespace countis::test

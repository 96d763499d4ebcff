// SPDX-License-Identifier: GPL-3.0-or-later
// A raw HTTP client for tests: sends what it is told, and reads one response at a time.
#pragma once

#include <asio/buffer.hpp>
#include <asio/io_context.hpp>
#include <asio/ip/tcp.hpp>

#include <chrono>
#include <cstdint>
#include <memory>
#include <string>
#include <thread>

namespace countis::test {

class WebClient {
public:
    static constexpr std::chrono::seconds kPatience{20};

    WebClient() : io_(std::make_unique<asio::io_context>()), socket_(*io_) {}

    bool connect(std::uint16_t port, const char* address = "127.0.0.1", const char* from = nullptr) {
        asio::error_code error;
        socket_.close(error);
        socket_.open(asio::ip::tcp::v4(), error);
        if (from != nullptr)
            socket_.bind({asio::ip::make_address(from), 0}, error);
        received_.clear();
        ended_ = false;
        socket_.connect({asio::ip::make_address(address), port}, error);
        if (!error)
            socket_.non_blocking(true);
        return !error;
    }

    /// As much as the connection takes at once.
    bool send(const std::string& text) {
        asio::error_code error;
        return socket_.write_some(asio::buffer(text), error) == text.size();
    }

    /// The next response: head, empty line, body. What came so far if the connection ends, empty if nothing comes.
    std::string receive(bool body = true) {
        for (const auto end = Clock::now() + kPatience; Clock::now() < end && !ended_;) {
            const std::size_t whole = length(body);
            if (whole != 0 && received_.size() >= whole) {
                std::string response = received_.substr(0, whole);
                received_.erase(0, whole);
                return response;
            }
            take();
        }
        return std::exchange(received_, {});
    }

    std::string ask(const std::string& text) { return send(text) ? receive() : std::string(); }

    /// The other side ended the connection, as it should.
    bool ended() {
        for (const auto end = Clock::now() + kPatience; Clock::now() < end && !ended_;)
            take();
        return ended_;
    }

    /// Nothing came within this time.
    bool silent(std::chrono::milliseconds time) {
        for (const auto end = Clock::now() + time; Clock::now() < end && !ended_ && received_.empty();)
            take();
        return !ended_ && received_.empty();
    }

private:
    using Clock = std::chrono::steady_clock;

    void take() {
        std::string piece(4096, '\0');
        asio::error_code error;
        const std::size_t count = socket_.read_some(asio::buffer(piece), error);
        received_.append(piece, 0, count);
        if (error && error != asio::error::would_block)
            ended_ = true;
        else if (count == 0)
            std::this_thread::yield();
    }

    /// Of head and body; 0 while the head is not there.
    std::size_t length(bool body) const {
        const std::size_t head = received_.find("\r\n\r\n");
        const std::size_t field = received_.find("Content-Length: ");
        if (head == std::string::npos)
            return 0;
        return head + 4 + (body && field < head ? std::stoul(received_.substr(field + 16)) : 0);
    }

    std::unique_ptr<asio::io_context> io_; // a client can be moved
    asio::ip::tcp::socket socket_;
    std::string received_;
    bool ended_ = false;
};

/// "200"; empty where no response came.
inline std::string statusOf(const std::string& response) {
    return response.size() < 12 ? "" : response.substr(9, 3);
}

} // namespace countis::test

// SPDX-License-Identifier: GPL-3.0-or-later
// One client's socket as the HTTP library reads and writes it, with what one request may cost: the library itself
// bounds neither the time of a whole request nor the number of its headers nor the length of a chunked body.
#pragma once

#include "simulator/network/web/request_limits.h"

#include <httplib.h>
#include <tl/expected.hpp>

#include <array>
#include <atomic>
#include <chrono>
#include <cstdint>
#include <string>

namespace countis::sim::web {

/// Why there is no head: the connection ended or the time was up, or nothing but head came.
enum class NoHead : std::uint8_t { Ended, TooLong };

class HttpStream final : public httplib::Stream {
public:
    /// `socket` stays the caller's, who may shut it down at any time.
    HttpStream(int socket, const RequestLimits& limits, std::string peer);

    /// Waits for the first byte of the next request. False: none came in time.
    bool next();
    /// The head of that request: to its empty line, or to a line that ends in LF without CR, behind which there may
    /// never be another. An empty line before it is skipped (RFC 9112, section 2.2).
    tl::expected<std::string, NoHead> head();
    /// What is read before all else that comes: a head in the place of the one that was taken.
    void putBack(std::string head);
    /// The request came too slowly or was too long, or the response was not taken.
    bool broken() const { return broken_; }

    // What the library calls; the set differs between its versions 0.11 and 0.20.
    // NOLINTBEGIN(modernize-use-override,cppcoreguidelines-explicit-virtual-functions,clang-diagnostic-*)
    bool is_readable() const;
    bool is_writable() const;
    bool wait_readable() const;
    bool wait_writable() const;
    time_t duration() const;
    // NOLINTEND(modernize-use-override,cppcoreguidelines-explicit-virtual-functions,clang-diagnostic-*)
    ssize_t read(char* to, std::size_t size) override;
    ssize_t write(const char* from, std::size_t size) override;
    void get_remote_ip_and_port(std::string& ip, int& port) const override;
    void get_local_ip_and_port(std::string& ip, int& port) const override;
    socket_t socket() const override;

private:
    using Time = std::chrono::steady_clock::time_point;

    bool fill(Time until);
    bool filled();

    int socket_;
    RequestLimits limits_;
    std::string peer_;
    std::array<char, 4096> buffer_{};
    std::size_t begin_ = 0; // of what is read and not yet taken
    std::size_t end_ = 0;
    Time readUntil_{};
    Time writeUntil_{};
    std::size_t taken_ = 0; // of this request
    std::string head_;      // what was put back
    std::size_t headAt_ = 0;
    bool writing_ = false;
    bool broken_ = false;
};

} // namespace countis::sim::web

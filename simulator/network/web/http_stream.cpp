// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/network/web/http_stream.h"

#include <poll.h>
#include <sys/select.h>
#include <sys/socket.h>

#include <algorithm>
#include <cerrno>
#include <utility>

namespace countis::sim::web {
namespace {

using std::chrono::steady_clock;

/// False: not before `until`.
bool ready(int socket, short events, steady_clock::time_point until) {
    for (;;) {
        const auto left = std::chrono::ceil<std::chrono::milliseconds>(until - steady_clock::now());
        if (left.count() <= 0)
            return false;
        pollfd what{.fd = socket, .events = events, .revents = 0};
        const int found = ::poll(&what, 1, static_cast<int>(left.count()));
        if (found > 0)
            return true;
        if (found == 0 || errno != EINTR)
            return false;
    }
}

bool tryAgain() {
    return errno == EAGAIN || errno == EWOULDBLOCK || errno == EINTR;
}

} // namespace

HttpStream::HttpStream(int socket, const RequestLimits& limits, std::string peer)
    : socket_(socket), limits_(limits), peer_(std::move(peer)) {}

bool HttpStream::next() {
    taken_ = 0;
    writing_ = false;
    putBack({});
    if (begin_ == end_ && !fill(steady_clock::now() + limits_.idle))
        return false;
    readUntil_ = steady_clock::now() + limits_.request;
    return true;
}

bool HttpStream::fill(Time until) {
    while (ready(socket_, POLLIN, until)) {
        const ssize_t count = ::recv(socket_, buffer_.data(), buffer_.size(), MSG_DONTWAIT);
        if (count < 0 && tryAgain())
            continue;
        begin_ = 0;
        end_ = count > 0 ? static_cast<std::size_t>(count) : 0;
        return count > 0;
    }
    return false;
}

/// There is more of this request to be taken. False: it is broken.
bool HttpStream::filled() {
    broken_ = taken_ >= limits_.bytes || (begin_ == end_ && !fill(readUntil_));
    return !broken_;
}

tl::expected<std::string, NoHead> HttpStream::head() {
    std::string text;
    for (bool skipped = false; filled();) {
        text += buffer_[begin_++];
        ++taken_;
        if (text == "\r\n" && !std::exchange(skipped, true))
            text.clear();
        else if (text.ends_with('\n') && (!text.ends_with("\r\n") || text.ends_with("\r\n\r\n") || text.size() == 2))
            return text;
    }
    return tl::unexpected(taken_ >= limits_.bytes ? NoHead::TooLong : NoHead::Ended);
}

void HttpStream::putBack(std::string head) {
    head_ = std::move(head);
    headAt_ = 0;
}

ssize_t HttpStream::read(char* to, std::size_t size) {
    if (headAt_ < head_.size()) {
        const std::size_t count = head_.copy(to, size, headAt_);
        headAt_ += count;
        return static_cast<ssize_t>(count);
    }
    if (!filled())
        return -1;
    const std::size_t count = std::min({size, end_ - begin_, limits_.bytes - taken_});
    std::copy_n(buffer_.data() + begin_, count, to);
    begin_ += count;
    taken_ += count;
    return static_cast<ssize_t>(count);
}

ssize_t HttpStream::write(const char* from, std::size_t size) {
    if (!std::exchange(writing_, true))
        writeUntil_ = steady_clock::now() + limits_.response;
    while (ready(socket_, POLLOUT, writeUntil_)) {
        const ssize_t count = ::send(socket_, from, size, MSG_DONTWAIT | MSG_NOSIGNAL);
        if (count >= 0 || !tryAgain())
            return count;
    }
    broken_ = true;
    return -1;
}

bool HttpStream::is_readable() const {
    return headAt_ < head_.size() || begin_ < end_ || ready(socket_, POLLIN, readUntil_);
}

bool HttpStream::is_writable() const {
    return ready(socket_, POLLOUT, steady_clock::now() + limits_.response);
}

bool HttpStream::wait_readable() const {
    return is_readable();
}

bool HttpStream::wait_writable() const {
    return is_writable();
}

time_t HttpStream::duration() const {
    return 0;
}

void HttpStream::get_remote_ip_and_port(std::string& ip, int& port) const {
    ip = peer_;
    port = 0;
}

void HttpStream::get_local_ip_and_port(std::string& ip, int& port) const {
    ip.clear();
    port = 0;
}

/// The library compares it with FD_SETSIZE, for a select() that it never does on this stream.
socket_t HttpStream::socket() const {
    return std::min(socket_, FD_SETSIZE - 1);
}

} // namespace countis::sim::web

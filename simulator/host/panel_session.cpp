// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/host/panel_session.h"

#include "core/device/lcd_frame.h"
#include "core/printable.h"
#include "simulator/script/panel/panel_script.h"

#include <fcntl.h>
#include <poll.h>
#include <unistd.h>

#include <cerrno>
#include <condition_variable>
#include <mutex>
#include <system_error>
#include <utility>

namespace countis::sim {
namespace {

constexpr std::size_t kChunk = 4096;
/// No line of a script comes near this; what has none is no script and would only fill the memory.
constexpr std::size_t kLongestLine = 1000;

} // namespace

struct PanelSession::Waiting {
    std::mutex mutex; // of what follows
    std::condition_variable changed;
    std::optional<std::string> display; // a line is done
    bool stopped = false;

    void done(const LcdFrame& frame) {
        const std::lock_guard lock(mutex);
        display = toJson(frame);
        changed.notify_all();
    }
    void stop() {
        const std::lock_guard lock(mutex);
        stopped = true;
        changed.notify_all();
    }
    /// nullopt: stopped.
    std::optional<std::string> wait() {
        std::unique_lock lock(mutex);
        changed.wait(lock, [this] { return stopped || display; });
        return stopped ? std::nullopt : std::exchange(display, std::nullopt);
    }
};

PanelSession::PanelSession(int input, MeterThread& host, PanelOutput output)
    : input_(input), host_(host), output_(std::move(output)), waiting_(std::make_shared<Waiting>()) {
    if (::pipe2(stop_.data(), O_CLOEXEC) != 0)
        throw std::system_error(errno, std::generic_category(), "cannot create a pipe");
    thread_ = std::thread([this] { run(); });
}

PanelSession::~PanelSession() {
    waiting_->stop();
    ::close(stop_[1]); // its other end wakes
    thread_.join();
    ::close(stop_[0]);
}

void PanelSession::run() {
    while (const auto line = nextLine())
        if (!play(*line))
            return;
    if (atEnd_)
        output_.ended(failure_);
}

/// nullopt: there is none, or the session was stopped. What came of a line before reading failed is no line.
std::optional<std::string> PanelSession::nextLine() {
    std::size_t end = read_.find('\n');
    while (end == std::string::npos && read_.size() <= kLongestLine && readMore())
        end = read_.find('\n');
    if (end == std::string::npos && !atEnd_ && read_.size() <= kLongestLine)
        return std::nullopt;
    if (end == std::string::npos && (read_.empty() || failure_))
        return std::nullopt;
    ++lineNumber_;
    std::string line = read_.substr(0, end);
    if (lineNumber_ == 1 && line.starts_with(kByteOrderMark))
        line.erase(0, kByteOrderMark.size());
    read_.erase(0, end == std::string::npos ? end : end + 1);
    return line;
}

bool PanelSession::readMore() {
    std::array<pollfd, 2> files{{{input_, POLLIN, 0}, {stop_[0], POLLIN, 0}}};
    while (::poll(files.data(), files.size(), -1) < 0)
        if (errno != EINTR) {
            unreadable(errno);
            return false;
        }
    if (files[1].revents != 0)
        return false;
    std::array<char, kChunk> chunk{};
    const ssize_t bytes = ::read(input_, chunk.data(), chunk.size());
    if (bytes < 0 && (errno == EINTR || errno == EAGAIN))
        return true;
    if (bytes < 0)
        unreadable(errno);
    atEnd_ = bytes <= 0;
    if (!atEnd_)
        read_.append(chunk.data(), static_cast<std::size_t>(bytes));
    return !atEnd_;
}

void PanelSession::unreadable(int error) {
    failure_ = {PanelFailure::What::Unreadable, message(term("Messages", "standard input cannot be read: %1"),
                                                        std::generic_category().message(error))};
    atEnd_ = true;
}

bool PanelSession::play(std::string_view line) {
    const auto bad = [this](Message why) {
        output_.ended(PanelFailure{PanelFailure::What::BadLine,
                                   message(term("Messages", "line %1: %2"), lineNumber_, std::move(why))});
        return false;
    };
    if (line.size() > kLongestLine)
        return bad(message(term("Messages", "the line is too long; allowed: at most %1 characters"), kLongestLine));
    const auto parsed = parsePanelLine(line);
    if (!parsed)
        return bad(parsed.error());
    if (!*parsed)
        return true;
    host_.panelLine(**parsed, [waiting = waiting_](const LcdFrame& frame) { waiting->done(frame); });
    const auto display = waiting_->wait();
    return display && output_.display(*display, stop_[0]);
}

} // namespace countis::sim

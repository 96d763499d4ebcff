// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/long_work.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdint>
#include <cstdio>
#include <poll.h>
#include <sys/eventfd.h>
#include <system_error>
#include <unistd.h>

namespace countis::cli {
namespace {

constexpr const char* kClearLine = "\r\x1b[K";

} // namespace

ProgressLine::ProgressLine() : onTerminal_(::isatty(STDERR_FILENO) == 1) {}

void ProgressLine::show(const QString& text) const {
    if (onTerminal_)
        std::fprintf(stderr, "%s%s", kClearLine, text.toLocal8Bit().constData());
}

void ProgressLine::clear() const {
    if (onTerminal_)
        std::fprintf(stderr, "%s", kClearLine);
}

void ProgressOfMany::show(std::int64_t done, std::int64_t all) {
    constexpr std::int64_t kTenths = 10;
    const QString text = text_.arg(percentText(done, all));
    line_.show(text);
    if (line_.isOnTerminal() || all < kMany || done * kTenths / all <= tenths_)
        return;
    tenths_ = done * kTenths / all;
    std::fprintf(stderr, "%s\n", text.toLocal8Bit().constData());
}

QString percentText(std::int64_t done, std::int64_t all) {
    constexpr int kPercent = 100;
    return all <= 0 ? QString() : QStringLiteral("%1 %").arg(std::min<std::int64_t>(done * kPercent / all, kPercent));
}

StopOnSignal::StopOnSignal(int descriptor) : ended_(::eventfd(0, EFD_CLOEXEC)) {
    if (ended_ < 0)
        throw std::system_error(errno, std::generic_category(), "cannot create an event descriptor");
    thread_ = std::thread([this, descriptor] {
        std::array<pollfd, 2> files{{{descriptor, POLLIN, 0}, {ended_, POLLIN, 0}}};
        while (::poll(files.data(), files.size(), -1) < 0 && errno == EINTR) {
        }
        if (files[0].revents != 0)
            stop_.request_stop();
    });
}

StopOnSignal::~StopOnSignal() {
    const std::uint64_t one = 1;
    [[maybe_unused]] const auto written = ::write(ended_, &one, sizeof one);
    thread_.join();
    ::close(ended_);
}

} // namespace countis::cli

// SPDX-License-Identifier: GPL-3.0-or-later
#include "process/standard_streams.h"

#include <fcntl.h>
#include <poll.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <climits>
#include <csignal>
#include <system_error>

namespace countis::process {
namespace {

using Why = WriteFailure::Why;

/// The lowest free number is the one that is closed. Opened the wrong way round, so that its use fails as before.
void holdIfClosed(int descriptor, int wrongWay) {
    if (::fcntl(descriptor, F_GETFD) == -1 && errno == EBADF) [[maybe_unused]]
        const int held = ::open("/dev/null", wrongWay);
}

/// False: to be stopped.
bool waitUntilReady(int stop) {
    std::array<pollfd, 2> files{{{STDOUT_FILENO, POLLOUT, 0}, {stop, POLLIN, 0}}};
    while (::poll(files.data(), files.size(), -1) < 0 && errno == EINTR) {
    }
    return files[0].revents != 0 || files[1].revents == 0;
}

} // namespace

void holdStandardStreams() {
    std::signal(SIGPIPE, SIG_IGN);
    std::signal(SIGXFSZ, SIG_IGN); // a file at its limit (ulimit -f)
    holdIfClosed(STDIN_FILENO, O_WRONLY);
    holdIfClosed(STDOUT_FILENO, O_RDONLY);
    holdIfClosed(STDERR_FILENO, O_RDONLY);
}

int exitCode(const WriteFailure& failure) {
    return failure.why == Why::Broken ? kCannotWrite : 0;
}

std::string outputDefect() {
    const int flags = ::fcntl(STDOUT_FILENO, F_GETFL);
    const bool takes = flags != -1 && (flags & O_ACCMODE) != O_RDONLY;
    return takes ? std::string() : std::generic_category().message(EBADF);
}

tl::expected<void, WriteFailure> writeOutput(std::string_view text, int stop) {
    while (!text.empty()) {
        if (!waitUntilReady(stop))
            return tl::unexpected(WriteFailure{Why::Stopped, {}});
        // A pipe that is ready takes PIPE_BUF bytes without blocking.
        const auto written = ::write(STDOUT_FILENO, text.data(), std::min<std::size_t>(text.size(), PIPE_BUF));
        if (written >= 0) {
            text.remove_prefix(static_cast<std::size_t>(written));
            continue;
        }
        if (errno == EPIPE)
            return tl::unexpected(WriteFailure{Why::ReaderGone, {}});
        if (errno != EINTR && errno != EAGAIN)
            return tl::unexpected(WriteFailure{Why::Broken, std::generic_category().message(errno)});
    }
    return {};
}

} // namespace countis::process

// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/password_input.h"

#include <QByteArray>
#include <QStringDecoder>

#include <array>
#include <cerrno>
#include <cstdio>
#include <poll.h>
#include <termios.h>
#include <unistd.h>

namespace countis::cli {
namespace {

/// A terminal that shows nothing of what is typed, until the end of this object. Nothing for another input.
class SilentTerminal {
public:
    explicit SilentTerminal(const QString& prompt) : isTerminal_(::tcgetattr(STDIN_FILENO, &before_) == 0) {
        if (!isTerminal_)
            return;
        termios silent = before_;
        silent.c_lflag &= ~static_cast<tcflag_t>(ECHO);
        ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &silent);
        std::fputs(prompt.toLocal8Bit().constData(), stderr);
    }
    ~SilentTerminal() {
        if (!isTerminal_)
            return;
        ::tcsetattr(STDIN_FILENO, TCSANOW, &before_);
        std::fputc('\n', stderr);
    }
    SilentTerminal(const SilentTerminal&) = delete;
    SilentTerminal& operator=(const SilentTerminal&) = delete;

private:
    termios before_{};
    bool isTerminal_;
};

/// The next byte of standard input, or -1 at its end.
tl::expected<int, InputProblem> nextByte(int stop) {
    std::array<pollfd, 2> files{{{STDIN_FILENO, POLLIN, 0}, {stop, POLLIN, 0}}};
    while (::poll(files.data(), files.size(), -1) < 0)
        if (errno != EINTR)
            return tl::unexpected(InputProblem::Unreadable);
    if (files[1].revents != 0)
        return tl::unexpected(InputProblem::Stopped);
    unsigned char byte = 0;
    const ssize_t count = ::read(STDIN_FILENO, &byte, 1);
    if (count < 0)
        return tl::unexpected(InputProblem::Unreadable);
    return count == 0 ? -1 : byte;
}

/// One byte at a time: what stands behind the line stays for the next program.
tl::expected<QByteArray, InputProblem> readLine(int stop) {
    QByteArray line;
    while (true) {
        const auto byte = nextByte(stop);
        if (!byte)
            return tl::unexpected(byte.error());
        if (*byte < 0 || *byte == '\n')
            return line;
        if (line.size() == kLongestPassword)
            return tl::unexpected(InputProblem::TooLong);
        line += static_cast<char>(*byte);
    }
}

} // namespace

tl::expected<Secret, InputProblem> readPassword(const QString& prompt, int stop) {
    const SilentTerminal terminal(prompt);
    const auto line = readLine(stop);
    if (!line)
        return tl::unexpected(line.error());
    if (line->isEmpty())
        return tl::unexpected(InputProblem::None);
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString text = decoder(*line);
    if (decoder.hasError() || line->contains('\0'))
        return tl::unexpected(InputProblem::NotUtf8);
    return Secret(text);
}

} // namespace countis::cli

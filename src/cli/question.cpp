// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/question.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>
#include <poll.h>
#include <termios.h>
#include <unistd.h>

namespace countis::cli {
namespace {

/// A terminal gives a whole line at once; a longer one is no yes.
constexpr std::size_t kLongestAnswer = 64;

bool isYes(const QString& text) {
    //: The answer yes to a question on the terminal; its first letter is enough
    const QString yes = QCoreApplication::translate("countisctl", "yes");
    const std::array words{QStringLiteral("yes"), yes};
    return std::ranges::any_of(words, [&](const QString& word) {
        return text.compare(word, Qt::CaseInsensitive) == 0 || text.compare(word.left(1), Qt::CaseInsensitive) == 0;
    });
}

} // namespace

Answer ask(const QString& question, int stop) {
    if (::isatty(STDIN_FILENO) != 1)
        return Answer::Nobody;
    ::tcflush(STDIN_FILENO, TCIFLUSH); // what was typed before the question is no answer to it
    std::fprintf(stderr, "%s ", question.toLocal8Bit().constData());
    std::array<pollfd, 2> files{{{STDIN_FILENO, POLLIN, 0}, {stop, POLLIN, 0}}};
    while (::poll(files.data(), files.size(), -1) < 0)
        if (errno != EINTR)
            return Answer::No;
    if (files[1].revents != 0)
        return Answer::Stopped;
    std::array<char, kLongestAnswer> line{};
    const ssize_t count = ::read(STDIN_FILENO, line.data(), line.size());
    if (count <= 0)
        return Answer::No;
    return isYes(QString::fromLocal8Bit(line.data(), static_cast<qsizetype>(count)).trimmed()) ? Answer::Yes
                                                                                               : Answer::No;
}

} // namespace countis::cli

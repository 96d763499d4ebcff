// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/child.h"

#include "support/soon.h"

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <stdexcept>

namespace countis::test {
namespace {

constexpr int kThrew = 99;
constexpr int kSignalBase = 1000;

void closeOnce(int& descriptor) {
    if (descriptor >= 0)
        ::close(descriptor);
    descriptor = -1;
}

} // namespace

Pipe::Pipe() {
    if (::pipe2(ends_.data(), O_CLOEXEC) != 0)
        throw std::runtime_error("no pipe");
}

Pipe::~Pipe() {
    closeReadEnd();
    closeWriteEnd();
}

void Pipe::closeReadEnd() {
    closeOnce(ends_[0]);
}

void Pipe::closeWriteEnd() {
    closeOnce(ends_[1]);
}

void Pipe::fill() {
    const int flags = ::fcntl(ends_[1], F_GETFL);
    ::fcntl(ends_[1], F_SETFL, flags | O_NONBLOCK);
    const std::array<char, 4096> page{};
    while (::write(ends_[1], page.data(), page.size()) > 0) {
    }
    ::fcntl(ends_[1], F_SETFL, flags);
}

bool Pipe::take() const {
    char byte = 0;
    return ::read(ends_[0], &byte, 1) == 1;
}

void Pipe::give() const {
    const char byte = 0;
    if (::write(ends_[1], &byte, 1) != 1)
        throw std::runtime_error("the pipe takes nothing");
}

std::string Pipe::rest() {
    closeWriteEnd();
    std::string text;
    std::array<char, 4096> chunk{};
    for (ssize_t bytes = 0; (bytes = ::read(ends_[0], chunk.data(), chunk.size())) > 0;)
        text.append(chunk.data(), static_cast<std::size_t>(bytes));
    return text;
}

Child::Child(const std::function<int()>& body) : id_(::fork()) {
    if (id_ < 0)
        throw std::runtime_error("no process");
    if (id_ > 0)
        return;
    for (const int number : {SIGINT, SIGTERM, SIGPIPE, SIGXFSZ})
        std::signal(number, SIG_DFL); // as a program finds them, and not as Catch2 takes them
    try {
        ::_exit(body());
    } catch (...) {
        ::_exit(kThrew);
    }
}

Child::~Child() {
    if (id_ < 0)
        return;
    ::kill(id_, SIGKILL);
    ::waitpid(id_, nullptr, 0);
}

void Child::signal(int number) const {
    ::kill(id_, number);
}

std::optional<int> Child::ended() {
    int status = 0;
    if (!soon([&] { return ::waitpid(id_, &status, WNOHANG) == id_; }))
        return std::nullopt;
    id_ = -1;
    return WIFEXITED(status) ? WEXITSTATUS(status) : kSignalBase + WTERMSIG(status);
}

} // namespace countis::test

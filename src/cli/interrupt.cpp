// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/interrupt.h"

#include <QCoreApplication>

#include <sys/signalfd.h>
#include <unistd.h>

#include <csignal>

namespace countis::cli {
namespace {

sigset_t interrupts() {
    sigset_t set;
    sigemptyset(&set);
    sigaddset(&set, SIGINT);
    sigaddset(&set, SIGTERM);
    return set;
}

} // namespace

/// Blocked before the link's thread begins, so that it inherits the mask and no read is interrupted.
InterruptQuits::InterruptQuits(Means means) : means_(means) {
    const sigset_t set = interrupts();
    pthread_sigmask(SIG_BLOCK, &set, nullptr);
    pipe_ = ::signalfd(-1, &set, SFD_CLOEXEC | SFD_NONBLOCK);
    notifier_ = std::make_unique<QSocketNotifier>(pipe_, QSocketNotifier::Read);
    connect(notifier_.get(), &QSocketNotifier::activated, this, [this] { quit(); });
}

void InterruptQuits::quit() const {
    signalfd_siginfo signal{};
    if (::read(pipe_, &signal, sizeof signal) != static_cast<ssize_t>(sizeof signal))
        return; // none after all
    QCoreApplication::exit(means_ == Means::Done ? 0 : 128 + static_cast<int>(signal.ssi_signo));
}

InterruptQuits::~InterruptQuits() {
    notifier_.reset();
    ::close(pipe_);
}

} // namespace countis::cli

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ending.h"

#include <QCoreApplication>

#include <csignal>
#include <fcntl.h>
#include <unistd.h>

namespace countis::app {
namespace {

// A signal handler may do no more than write; there is one of each signal in a process.
volatile int writeEnd = -1;

void onSignal(int) {
    const char byte = 0;
    [[maybe_unused]] const auto written = ::write(writeEnd, &byte, 1);
}

} // namespace

Ending::Ending(QObject* parent) : QObject(parent) {
    if (::pipe2(pipe_.data(), O_CLOEXEC | O_NONBLOCK) != 0)
        return; // the signals then end the process at once
    writeEnd = pipe_[1];
    notifier_ = std::make_unique<QSocketNotifier>(pipe_[0], QSocketNotifier::Read);
    connect(notifier_.get(), &QSocketNotifier::activated, this, [] { QCoreApplication::quit(); });
    std::signal(SIGINT, onSignal);
    std::signal(SIGTERM, onSignal);
}

Ending::~Ending() {
    std::signal(SIGINT, SIG_DFL);
    std::signal(SIGTERM, SIG_DFL);
    notifier_.reset();
    for (const int end : pipe_) {
        if (end >= 0)
            ::close(end);
    }
}

} // namespace countis::app

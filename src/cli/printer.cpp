// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/printer.h"

#include "cli/commands.h"

#include <poll.h>
#include <utility>

namespace countis::cli {
namespace {

/// So much is printed at once.
constexpr std::size_t kChunk = std::size_t{1} << 16U;

} // namespace

void Printer::add(const std::string& text) {
    waiting_ += text;
    if (waiting_.size() >= kChunk)
        print();
}

void Printer::print() {
    if (failure_)
        return;
    const auto said = say(QString::fromStdString(std::exchange(waiting_, {})), stop_);
    if (!said)
        failure_ = said.error();
}

bool Printer::goesOn() {
    pollfd stop{stop_, POLLIN, 0};
    stopped_ = stopped_ || ::poll(&stop, 1, 0) > 0;
    return !failure_ && !stopped_;
}

ExitCode Printer::code() const {
    if (stopped_ || (failure_ && failure_->why == process::WriteFailure::Why::Stopped))
        return interrupted();
    return failure_ ? static_cast<ExitCode>(process::exitCode(*failure_)) : ExitCode::Ok;
}

ExitCode finish(Printer& printer, const tl::expected<void, Ending>& outcome) {
    printer.print();
    if (outcome)
        return printer.code();
    complain(outcome.error().text);
    return outcome.error().code;
}

} // namespace countis::cli

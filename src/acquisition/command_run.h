// SPDX-License-Identifier: GPL-3.0-or-later
// Sends a command to one meter and finds out what became of it: reads before, writes once, reads afterwards. A
// command is never repeated: if its answer is lost, the registers decide.
#pragma once

#include "acquisition/link.h"
#include "core/registers/meter_command.h"

#include <QCoroTask>

#include <chrono>
#include <string>
#include <vector>

namespace countis {

struct CommandOrder {
    MeterCommand command;
    std::string serial; // of the meter that is meant, as serialOf() writes it; empty: whichever answers
    /// The meter is read afterwards until its registers show the command, up to so many times, with this pause before
    /// each but the first: a gateway may pass it on late, and a meter that restarts is back after some seconds.
    int readings = 4;
    std::chrono::milliseconds pause{1000};
};

struct CommandReport {
    CommandReason reason = CommandReason::NotSent;
    LinkFailure failure;        // what happened on the way, also where the result is known; None where nothing did
    std::uint8_t exception = 0; // the code, where the meter refused
    std::string serial;         // of the meter that answered; empty: none did
    std::string meant;          // of OtherMeter: CommandOrder::serial
    std::string product;
    std::vector<ShownValue> before; // empty where they were not read
    std::vector<ShownValue> after;

    CommandResult result() const { return resultOf(reason); }
};

/// Opens `link`, which has to live until the task is done; Link::cancel() ends it inside that call.
QCoro::Task<CommandReport> carryOut(Link& link, CommandOrder order);

} // namespace countis

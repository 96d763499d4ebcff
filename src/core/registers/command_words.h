// SPDX-License-Identifier: GPL-3.0-or-later
// What a command to a meter is called, what it does, and how it ended, as sentences for the user.
#pragma once

#include "core/message.h"
#include "core/registers/meter_command.h"

#include <string_view>

namespace countis {

/// "Set the tariff in progress to T2".
Message commandTitle(const MeterCommand& command);
/// What happens to the meter, and what is lost: one or two sentences.
Message effectText(const MeterCommand& command);
/// What no command changes, by the product of the meter ("COUNTIS E28"; empty: not known): one or two sentences.
Message keptText(std::string_view product);

/// "done", "not done", "unknown".
Message resultText(CommandResult result);
/// Why: one sentence. `exception`: the code with which the meter refused.
Message reasonText(CommandReason reason, std::uint8_t exception = 0);

} // namespace countis

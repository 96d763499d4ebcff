// SPDX-License-Identifier: GPL-3.0-or-later
// All that a meter says of itself, for people (a table) and for programs (JSON). docs/countisctl.md lists the keys.
#pragma once

#include "acquisition/address.h"
#include "acquisition/link_state.h"
#include "core/clock.h"
#include "core/readings.h"

#include <QString>

#include <string>

namespace countis::cli {

/// What is reported, and from when it is looked at.
struct Report {
    const Readings& readings;
    MeterAddress address;
    LinkFailure failure; // None while the link is well
    Instant now;
};

/// One line, without the line feed. Numbers exact, null where not measured.
std::string toJson(const Report& report);

/// Several aligned lines, each with its line feed, translated.
QString toTable(const Report& report);

/// How long ago the block was read, in milliseconds; unless told of which, that of the instantaneous values.
std::int64_t ageOf(const Report& report, Block block = Block::Metrology);

} // namespace countis::cli

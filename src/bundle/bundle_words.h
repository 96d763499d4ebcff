// SPDX-License-Identifier: GPL-3.0-or-later
// Events and verdicts of a support bundle in the user's language.
#pragma once

#include "acquisition/link_state.h"
#include "bundle/flight_record.h"

#include <QString>

#include <optional>
#include <string>
#include <string_view>

namespace countis {

/// A few words: "no answer", "Current of L2 reversed". What a file says that this program does not know stays as it
/// is there.
QString eventText(BundleEventKind kind, const std::string& detail);
/// Of a verdict: its faults, or the answer to the readings as a whole.
QString faultsText(const std::string& status, const std::string& faults);

/// The detail of BundleEventKind::Link: "unreachable:refused"; and back, without address.
std::string linkCode(const LinkFailure& failure);
std::optional<LinkFailure> linkOf(std::string_view code);

} // namespace countis

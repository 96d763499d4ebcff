// SPDX-License-Identifier: GPL-3.0-or-later
// Translated titles, descriptions and notes of the scenarios of the library. Those of the user's own files are not
// translated.
#pragma once

#include "simulator/script/scenarios/scenario.h"

#include <QString>

#include <span>

namespace countis::ui {

/// The title, or the name if the scenario has no title.
QString scenarioTitle(const sim::Scenario& scenario);
QString scenarioDescription(const sim::Scenario& scenario);
/// The note of the event with this index in the timeline.
QString scenarioNote(const sim::Scenario& scenario, std::size_t event);

/// Every title, description and note of the library, once each, for the translators' tools.
std::span<const char* const> scenarioTexts();

} // namespace countis::ui

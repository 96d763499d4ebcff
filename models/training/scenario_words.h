// SPDX-License-Identifier: GPL-3.0-or-later
// Titles, descriptions and notes of the scenarios that come with the program, translated; those of a person's own
// files as they are written.
#pragma once

#include "simulator/script/scenarios/scenario.h"

#include <QString>

#include <span>

namespace countis::ui {

/// The title, or the name where there is none.
QString scenarioTitle(const sim::Scenario& scenario);
QString scenarioDescription(const sim::Scenario& scenario);
/// Of the event of this place in the timeline.
QString scenarioNote(const sim::Scenario& scenario, std::size_t event);

/// Every title, description and note of the library, once each: what there is to translate.
std::span<const char* const> scenarioTexts();

} // namespace countis::ui

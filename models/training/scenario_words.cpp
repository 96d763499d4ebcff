// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/training/scenario_words.h"

#include <QCoreApplication>

namespace countis::ui {
namespace {

QString translated(const std::string& text) {
    return text.empty() ? QString() : QCoreApplication::translate("countis::sim::Scenario", text.c_str());
}

} // namespace

QString scenarioTitle(const sim::Scenario& scenario) {
    return translated(scenario.title.empty() ? scenario.name : scenario.title);
}

QString scenarioDescription(const sim::Scenario& scenario) {
    return translated(scenario.description);
}

QString scenarioNote(const sim::Scenario& scenario, std::size_t event) {
    return event < scenario.timeline.size() ? translated(scenario.timeline[event].note) : QString();
}

} // namespace countis::ui

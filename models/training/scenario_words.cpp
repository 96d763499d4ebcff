// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/training/scenario_words.h"

#include <QCoreApplication>

namespace countis::ui {
namespace {

QString translated(const std::string& text) {
    // A block of YAML ends in a newline.
    const QByteArray plain = QByteArray::fromStdString(text).trimmed();
    return plain.isEmpty() ? QString() : QCoreApplication::translate("countis::sim::Scenario", plain.constData());
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

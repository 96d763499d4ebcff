// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/training/scenario_filter.h"

namespace countis::ui {

ScenarioFilter::ScenarioFilter(QObject* parent)
    : TextFilter({ScenarioModel::TitleRole, ScenarioModel::DescriptionRole}, parent) {}

ScenarioModel* ScenarioFilter::scenarios() const {
    return qobject_cast<ScenarioModel*>(sourceModel());
}

void ScenarioFilter::setScenarios(ScenarioModel* scenarios) {
    if (scenarios == sourceModel())
        return;
    setSourceModel(scenarios);
    emit scenariosChanged();
}

} // namespace countis::ui

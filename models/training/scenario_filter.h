// SPDX-License-Identifier: GPL-3.0-or-later
// The scenarios of the library whose title and description hold a text, for the picker.
#pragma once

#include "models/text/text_filter.h"
#include "models/training/scenario_model.h"

namespace countis::ui {

// With its namespace: qmltyperegistrar of Qt 6.4 takes the base as it is written.
class ScenarioFilter : public countis::ui::TextFilter {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(countis::ui::ScenarioModel* scenarios READ scenarios WRITE setScenarios NOTIFY scenariosChanged)

public:
    explicit ScenarioFilter(QObject* parent = nullptr);

    ScenarioModel* scenarios() const;
    void setScenarios(ScenarioModel* scenarios);

signals:
    void scenariosChanged();
};

} // namespace countis::ui

// SPDX-License-Identifier: GPL-3.0-or-later
// Asks for the file of a scenario. A dialog of the widgets: QML's own needs modules that not every desktop has.
#pragma once

#include "models/training/scenario_model.h"

#include <QFileDialog>
#include <QWindow>

#include <memory>

namespace countis::app {

class ScenarioDialog : public QObject {
    Q_OBJECT

public:
    /// `scenarios` must outlive this.
    explicit ScenarioDialog(ui::ScenarioModel& scenarios, QObject* parent = nullptr);

    /// Above this window.
    void open(QWindow* above);

private:
    ui::ScenarioModel& scenarios_;
    std::unique_ptr<QFileDialog> dialog_;
};

} // namespace countis::app

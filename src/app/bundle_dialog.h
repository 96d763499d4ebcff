// SPDX-License-Identifier: GPL-3.0-or-later
// Asks for a support bundle to open. A dialog of the widgets, for the same reason as ScenarioDialog.
#pragma once

#include "models/replay/replay_model.h"

#include <QFileDialog>
#include <QWindow>

#include <memory>

namespace countis::app {

class BundleDialog : public QObject {
    Q_OBJECT

public:
    /// `replay` must outlive this.
    explicit BundleDialog(ui::ReplayModel& replay, QObject* parent = nullptr);

    /// Above this window.
    void open(QWindow* above);

private:
    ui::ReplayModel& replay_;
    std::unique_ptr<QFileDialog> dialog_;
};

} // namespace countis::app

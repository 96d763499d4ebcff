// SPDX-License-Identifier: GPL-3.0-or-later
// Asks for the file of an earlier acceptance run. A dialog of the widgets, for the same reason as ScenarioDialog.
#pragma once

#include "models/commission/commission_model.h"

#include <QFileDialog>
#include <QWindow>

#include <memory>

namespace countis::app {

class CommissionDialog : public QObject {
    Q_OBJECT

public:
    /// `commission` must outlive this.
    explicit CommissionDialog(ui::CommissionModel& commission, QObject* parent = nullptr);

    /// Above this window.
    void open(QWindow* above);

private:
    ui::CommissionModel& commission_;
    std::unique_ptr<QFileDialog> dialog_;
};

} // namespace countis::app

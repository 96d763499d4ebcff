// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/scenario_dialog.h"

namespace countis::app {

ScenarioDialog::ScenarioDialog(ui::ScenarioModel& scenarios, QObject* parent)
    : QObject(parent), scenarios_(scenarios) {}

void ScenarioDialog::open(QWindow* above) {
    if (!dialog_) {
        dialog_ = std::make_unique<QFileDialog>();
        dialog_->setFileMode(QFileDialog::ExistingFile);
        dialog_->setWindowModality(Qt::ApplicationModal);
        connect(dialog_.get(), &QFileDialog::fileSelected, &scenarios_,
                [this](const QString& file) { scenarios_.openFile(QUrl::fromLocalFile(file)); });
    }
    // Each time, since the language may be another one.
    dialog_->setWindowTitle(tr("Open a scenario"));
    dialog_->setNameFilters({tr("Scenarios and loads (*.yaml *.yml)"), tr("All files (*)")});
    dialog_->winId(); // makes the window
    dialog_->windowHandle()->setTransientParent(above);
    dialog_->show();
}

} // namespace countis::app

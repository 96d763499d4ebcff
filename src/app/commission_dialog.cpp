// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commission_dialog.h"

namespace countis::app {

CommissionDialog::CommissionDialog(ui::CommissionModel& commission, QObject* parent)
    : QObject(parent), commission_(commission) {}

void CommissionDialog::open(QWindow* above) {
    if (!dialog_) {
        dialog_ = std::make_unique<QFileDialog>();
        dialog_->setFileMode(QFileDialog::ExistingFile);
        dialog_->setWindowModality(Qt::ApplicationModal);
        connect(dialog_.get(), &QFileDialog::fileSelected, &commission_, &ui::CommissionModel::openEarlier);
    }
    // Each time, since the language may be another one.
    dialog_->setWindowTitle(tr("Compare with an earlier acceptance run"));
    dialog_->setNameFilters({tr("Results of acceptance runs (*.json)"), tr("All files (*)")});
    dialog_->winId(); // makes the window
    dialog_->windowHandle()->setTransientParent(above);
    dialog_->show();
}

} // namespace countis::app

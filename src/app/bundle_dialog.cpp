// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bundle_dialog.h"

namespace countis::app {

BundleDialog::BundleDialog(ui::ReplayModel& replay, QObject* parent) : QObject(parent), replay_(replay) {}

void BundleDialog::open(QWindow* above) {
    if (!dialog_) {
        dialog_ = std::make_unique<QFileDialog>();
        dialog_->setFileMode(QFileDialog::ExistingFile);
        dialog_->setWindowModality(Qt::ApplicationModal);
        connect(dialog_.get(), &QFileDialog::fileSelected, &replay_, &ui::ReplayModel::open);
    }
    // Each time, since the language may be another one.
    dialog_->setWindowTitle(tr("Open a support bundle"));
    dialog_->setNameFilters({tr("Support bundles (*.countis)"), tr("All files (*)")});
    dialog_->winId(); // makes the window
    dialog_->windowHandle()->setTransientParent(above);
    dialog_->show();
}

} // namespace countis::app

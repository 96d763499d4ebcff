// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/site_dialogs.h"

#include <utility>

namespace countis::app {

SiteDialogs::SiteDialogs(ui::SiteFile& file, QObject* parent) : QObject(parent), file_(file) {}

std::unique_ptr<QFileDialog> SiteDialogs::make(QFileDialog::AcceptMode mode, Use use) {
    auto dialog = std::make_unique<QFileDialog>();
    dialog->setAcceptMode(mode);
    dialog->setFileMode(mode == QFileDialog::AcceptOpen ? QFileDialog::ExistingFile : QFileDialog::AnyFile);
    dialog->setDefaultSuffix(QStringLiteral("csv"));
    dialog->setWindowModality(Qt::ApplicationModal);
    connect(dialog.get(), &QFileDialog::fileSelected, &file_,
            [use = std::move(use)](const QString& path) { use(QUrl::fromLocalFile(path)); });
    return dialog;
}

void SiteDialogs::show(QFileDialog& dialog, const QString& title, QWindow* above) {
    // Each time, since the language may be another one.
    dialog.setWindowTitle(title);
    dialog.setNameFilters({tr("Lists of meters (*.csv)"), tr("All files (*)")});
    dialog.winId(); // makes the window
    dialog.windowHandle()->setTransientParent(above);
    dialog.show();
}

void SiteDialogs::open(QWindow* above) {
    if (!open_)
        open_ = make(QFileDialog::AcceptOpen, [this](const QUrl& file) { file_.open(file); });
    show(*open_, tr("Open a list of meters"), above);
}

void SiteDialogs::save(QWindow* above) {
    if (!save_)
        save_ = make(QFileDialog::AcceptSave, [this](const QUrl& file) { file_.save(file); });
    show(*save_, tr("Save the list of meters"), above);
}

} // namespace countis::app

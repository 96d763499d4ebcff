// SPDX-License-Identifier: GPL-3.0-or-later
// Asks for the CSV file of a site, to read or to write. Dialogs of the widgets, for the same reason as
// ScenarioDialog.
#pragma once

#include "models/fleet/site_file.h"

#include <QFileDialog>
#include <QWindow>

#include <functional>
#include <memory>

namespace countis::app {

class SiteDialogs : public QObject {
    Q_OBJECT

public:
    /// `file` must outlive this.
    explicit SiteDialogs(ui::SiteFile& file, QObject* parent = nullptr);

    /// Above this window.
    void open(QWindow* above);
    void save(QWindow* above);

private:
    using Use = std::function<void(const QUrl& file)>;
    std::unique_ptr<QFileDialog> make(QFileDialog::AcceptMode mode, Use use);
    static void show(QFileDialog& dialog, const QString& title, QWindow* above);

    ui::SiteFile& file_;
    std::unique_ptr<QFileDialog> open_;
    std::unique_ptr<QFileDialog> save_;
};

} // namespace countis::app

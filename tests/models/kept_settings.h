// SPDX-License-Identifier: GPL-3.0-or-later
// Settings in a folder of the test's own, opened as often as the application is started.
#pragma once

#include "models/settings_file.h"
#include "support/catch.h"

#include <QFile>
#include <QSettings>
#include <QTemporaryDir>

#include <memory>

namespace countis::tests {

struct KeptSettings {
    QTemporaryDir folder;
    QString path() const { return folder.filePath("countis.conf"); }
    std::unique_ptr<QSettings> settings() const { return opened(path()); }
    /// The same file as another process has it: QSettings of one process share what they read by the file's name.
    std::unique_ptr<QSettings> settingsOfAnotherWindow() const {
        QFile::link(folder.path(), folder.filePath("other"));
        return opened(folder.filePath("other/countis.conf"));
    }
    /// As the application opens it.
    static std::unique_ptr<QSettings> opened(const QString& path) {
        auto settings = ui::openSettings(path);
        REQUIRE(settings);
        return *std::move(settings);
    }
};

} // namespace countis::tests

// SPDX-License-Identifier: GPL-3.0-or-later
// Settings in a folder of the test's own, opened as often as the application is started.
#pragma once

#include <QFile>
#include <QSettings>
#include <QTemporaryDir>

#include <memory>

namespace countis::tests {

struct KeptSettings {
    QTemporaryDir folder;
    QString path() const { return folder.filePath("countis.conf"); }
    std::unique_ptr<QSettings> settings() const { return std::make_unique<QSettings>(path(), QSettings::IniFormat); }
    /// The same file as another process has it: QSettings of one process share what they read by the file's name.
    std::unique_ptr<QSettings> settingsOfAnotherWindow() const {
        QFile::link(folder.path(), folder.filePath("other"));
        return std::make_unique<QSettings>(folder.filePath("other/countis.conf"), QSettings::IniFormat);
    }
};

} // namespace countis::tests

// SPDX-License-Identifier: GPL-3.0-or-later
// Settings in a folder of the test's own, opened as often as the application is started.
#pragma once

#include "models/app/settings_file.h"
#include "models/fleet/meter_list.h"
#include "models/fleet/settings_roster.h"
#include "support/catch.h"

#include <QFile>
#include <QSettings>
#include <QTemporaryDir>

#include <memory>

namespace countis::tests {

/// What a window that starts now reads from them.
inline void load(ui::MeterList& list, QSettings& settings) {
    ui::SettingsRoster store(settings);
    list.load(store);
}

inline void save(ui::MeterList& list, QSettings& settings) {
    ui::SettingsRoster store(settings);
    list.save(store);
}

inline QStringList namesIn(QSettings& settings) {
    ui::MeterList list;
    load(list, settings);
    QStringList names;
    for (int row = 0; row < list.count(); ++row)
        names.append(list.nameAt(row));
    return names;
}

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

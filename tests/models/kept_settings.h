// SPDX-License-Identifier: GPL-3.0-or-later
// Settings in a folder of the test's own, opened as often as the application is started.
#pragma once

#include "models/app/settings_file.h"
#include "models/fleet/settings_roster.h"
#include "site/roster.h"
#include "support/catch.h"

#include <QFile>
#include <QSettings>
#include <QTemporaryDir>

#include <memory>

namespace countis::test {

/// What a window that starts now reads from them.
inline QStringList namesIn(QSettings& settings) {
    Roster roster;
    QStringList names;
    const RosterContent site = ui::SettingsRoster(settings).load().value();
    for (const Point& point : site.points) {
        if (roster.add(point))
            names.append(QString::fromStdString(point.name));
    }
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

} // namespace countis::test

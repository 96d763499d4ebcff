// SPDX-License-Identifier: GPL-3.0-or-later
// Settings in a folder of the test's own, opened as often as the application is started.
#pragma once

#include <QSettings>
#include <QTemporaryDir>

#include <memory>

namespace countis::tests {

struct KeptSettings {
    QTemporaryDir folder;
    std::unique_ptr<QSettings> settings() const {
        return std::make_unique<QSettings>(folder.filePath("countis.conf"), QSettings::IniFormat);
    }
};

} // namespace countis::tests

// SPDX-License-Identifier: GPL-3.0-or-later
#include "bundle/system_settings.h"

#include <QLocale>
#include <QSysInfo>
#include <QTimeZone>

namespace countis {

BundleSettings systemSettings() {
    return {{"system", QSysInfo::prettyProductName().toStdString()},
            {"architecture", QSysInfo::currentCpuArchitecture().toStdString()},
            {"qt", qVersion()},
            {"language", QLocale().name().toStdString()},
            {"time_zone", QTimeZone::systemTimeZoneId().toStdString()},
            {"computer", QSysInfo::machineHostName().toStdString()}};
}

} // namespace countis

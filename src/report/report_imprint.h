// SPDX-License-Identifier: GPL-3.0-or-later
// What a report on paper says of its making.
#pragma once

#include <QLocale>
#include <QString>

#include <chrono>

namespace countis {

struct ReportImprint {
    QLocale locale;  // of the language of the installed translators
    QString version; // of the program
    std::chrono::sys_time<std::chrono::milliseconds> made{};
};

} // namespace countis

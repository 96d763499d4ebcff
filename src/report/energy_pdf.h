// SPDX-License-Identifier: GPL-3.0-or-later
// An energy report on paper: A4, lines and letters, no pictures. A QGuiApplication must exist, because the letters
// come from the fonts of the system.
#pragma once

#include "report/energy_report.h"

#include <QByteArray>
#include <QLocale>
#include <QString>

namespace countis {

struct ReportImprint {
    QLocale locale;  // of the language of the installed translators
    QString version; // of the program
    WallTime made{};
};

/// The file, whole.
QByteArray pdfOf(const EnergyReport& report, const ReportImprint& imprint);

} // namespace countis

// SPDX-License-Identifier: GPL-3.0-or-later
// An energy report on paper: A4, lines and letters, no pictures. A QGuiApplication must exist, because the letters
// come from the fonts of the system.
#pragma once

#include "report/energy_report.h"
#include "report/report_imprint.h"

#include <QByteArray>

namespace countis {

/// The file, whole.
QByteArray pdfOf(const EnergyReport& report, const ReportImprint& imprint);

} // namespace countis

// SPDX-License-Identifier: GPL-3.0-or-later
// The result of an acceptance run on paper: A4, with the registers behind the figures. A QGuiApplication must exist,
// because the letters come from the fonts of the system.
#pragma once

#include "commission/result.h"
#include "report/report_imprint.h"

#include <QByteArray>
#include <QTimeZone>

#include <span>

namespace countis {

/// The file, whole. Times are those of `zone`. `differences`: from an earlier run, if it was compared.
struct Compared {
    bool with = false; // an earlier run
    std::string began; // of it
    std::span<const Message> differences;
};
QByteArray pdfOf(const commission::Result& result, const Compared& compared, const ReportImprint& imprint,
                 const QTimeZone& zone);

} // namespace countis

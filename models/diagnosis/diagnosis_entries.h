// SPDX-License-Identifier: GPL-3.0-or-later
// A diagnosis as rows of words, for the lists of the page. Pure.
#pragma once

#include "diagnosis/observation.h"
#include "diagnosis/verdict.h"
#include "models/diagnosis/phasor_figure.h"

#include <QLocale>
#include <QString>
#include <QVariantMap>

#include <vector>

namespace countis::ui {

/// Keys: title; severity (Severity), severityWord; share (0 to 1), shareText; evidence, a list of {text, value};
/// rivals, a list of {title, shareText, text}; next; energy.
std::vector<QVariantMap> verdictRows(const diagnosis::Diagnosis& diagnosis, const QLocale& locale);

/// The checks that the readings passed first. Keys: name, text, state (CheckState), stateWord.
std::vector<QVariantMap> checkRows(const diagnosis::Diagnosis& diagnosis, const QLocale& locale);
int passedChecks(const diagnosis::Diagnosis& diagnosis);

/// P, Q and φ. Keys: symbol, unit, cells (L1, L2, L3, ∑ as texts, "–" where not known), marked (four times whether
/// the value is that of a suspected current).
std::vector<QVariantMap> valueRows(const diagnosis::Observation& seen, const PhasorFigure& figure,
                                   const std::array<bool, 3>& suspected, const QLocale& locale);
/// "0.330", "–"
QString factorText(const diagnosis::Observation& seen, const QLocale& locale);
/// In A.
QString neutralText(const diagnosis::Observation& seen, const QLocale& locale);

/// "I2 12.020 A at −159.9°"
QString arrowText(const QString& name, const PhasorArrow& arrow, Quantity quantity, const QLocale& locale);

/// All arrows in words, for who does not see them: "V1 230.6 V at 0°, …".
QString figureText(const PhasorFigure& figure, const QLocale& locale);

/// The phases whose currents the faults are about; all of them for a fault of all phases.
std::array<bool, 3> suspectedCurrents(const diagnosis::FaultMarks& faults);

} // namespace countis::ui

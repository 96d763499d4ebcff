// SPDX-License-Identifier: GPL-3.0-or-later
// The one place where quantities, energies, phases and their units get their names: symbols as on the meter, words in
// the language of the application.
#pragma once

#include "core/readings.h"

#include <QString>

#include <string_view>

namespace countis::ui {

/// Of the core's own Latin-1 texts.
QString fromLatin1(std::string_view text);

/// With a capital: the catalogue of link errors begins small, to stand after "countisctl: " too.
QString sentence(const QString& text);

QString symbolText(Quantity quantity); // "P"
QString symbolText(EnergyKind kind);   // "Ea+"; inductive and capacitive bear the symbol of their sum
QString phaseText(Phase phase);        // "L1", "∑", "N"

/// "kW", "V", "": the unit in which values of this quantity are shown. Powers in kilo-units.
QString unitText(Quantity quantity);
QString unitText(EnergyKind kind); // "kWh"

QString nameText(Quantity quantity); // "active power"
/// What ∑ of the quantity is: "mean current", but "active power", whose ∑ is a sum.
QString meanNameText(Quantity quantity);
QString nameText(EnergyKind kind); // "imported active energy"

/// Why the bundled meter is read at another address than the one that its display has in SETUP 2.
QString simulatedAddressNote();

} // namespace countis::ui

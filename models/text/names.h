// SPDX-License-Identifier: GPL-3.0-or-later
// Quantities, energies, phases and their units by their names in core/quantity.h: symbols as on the meter, words in
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

QString symbolText(Quantity quantity);            // "P"
QString symbolText(EnergyKind kind);              // "Ea+"; inductive and capacitive bear the symbol of their sum
QString symbolText(const CountedEnergy& energy);  // "Ea+ T1"
QString phaseText(Phase phase);                   // "L1", "∑", "N"
QString slotText(Quantity quantity, Phase phase); // the same, but "12", "23", "31" of U

/// "kW", "V", "": the unit in which values of this quantity are shown. Powers in kilo-units.
QString unitText(Quantity quantity);
QString unitText(EnergyKind kind); // "kWh"

QString nameText(Quantity quantity); // "active power"
/// What ∑ of the quantity is: "mean current", but "active power", whose ∑ is a sum.
QString sumNameText(Quantity quantity);
QString nameText(EnergyKind kind); // "imported active energy"

/// Why the bundled meter is read at another address than the one that its display has in SETUP 2.
QString simulatedAddressNote();

} // namespace countis::ui

// SPDX-License-Identifier: GPL-3.0-or-later
// The faults as rows of switches: which kinds there are, in which section, on which places, with which numbers. Pure.
#pragma once

#include "models/training/desk_link.h"
#include "models/training/fault_words.h"

#include <QStringList>

#include <variant>
#include <vector>

namespace countis::ui {

/// One place where a kind can be switched on: a phase, a pair of phases, a count, or simply "on" (all zero).
struct FaultPlace {
    int phase = 0;
    int other = 0;
    double amount = 0; // where the place is a count
};

/// A number that can be entered. Every: of a protocol fault, each n-th request.
struct FaultNumber {
    enum class Member { Order, Amount, Period, Every } member = Member::Amount;
    double min = 0;
    double max = 0;
    double value = 0;
    bool whole = false;
    QString unit;
};

struct FaultRow {
    FaultSection section = FaultSection::Wiring;
    std::variant<sim::FaultKind, sim::ProtocolFaultKind> kind;
    std::vector<FaultPlace> places;
    std::vector<FaultNumber> numbers; // as they would be used now
};

/// All kinds, each once, in the order in which they are listed.
std::vector<FaultRow> faultRows();

/// "L2", "1–2", "2"; "" for "on".
QString placeText(const FaultPlace& place);
/// "order", "every", "one request in"; "" for an amount, whose unit says what it is.
QString numberLabel(FaultNumber::Member member);

bool isOn(const FaultRow& row, std::size_t place, const ActiveFaults& active);
/// The other state, with the row's numbers.
void toggle(const FaultRow& row, std::size_t place, ActiveFaults& active);
/// The row's numbers, where its kind is on.
void renumber(const FaultRow& row, ActiveFaults& active);
/// The numbers with which the kind is on, into the row; false: nothing changed.
bool readNumbers(const ActiveFaults& active, FaultRow& row);

} // namespace countis::ui

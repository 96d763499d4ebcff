// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/text/names.h"

#include "core/catalogue.h"
#include "wording/utf8.h"

#include <QCoreApplication>

namespace countis::ui {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(countis::ui::Names)
};

/// Of the terms that core/quantity.h has in English.
QString translated(std::string_view term) {
    return QCoreApplication::translate("Terms", term.data());
}

} // namespace

QString fromLatin1(std::string_view text) {
    return QString::fromLatin1(text.data(), static_cast<qsizetype>(text.size()));
}

QString sentence(const QString& text) {
    return text.left(1).toUpper() + text.mid(1);
}

QString symbolText(Quantity quantity) {
    return utf8(info(quantity).symbol);
}

QString symbolText(EnergyKind kind) {
    return utf8(info(kind).symbol);
}

QString symbolText(const CountedEnergy& energy) {
    return utf8(symbolOf(energy));
}

QString phaseText(Phase phase) {
    switch (phase) {
    case Phase::L1: return QStringLiteral("L1");
    case Phase::L2: return QStringLiteral("L2");
    case Phase::L3: return QStringLiteral("L3");
    case Phase::Sum: return QStringLiteral("∑");
    case Phase::N: return QStringLiteral("N");
    }
    return {};
}

QString slotText(Quantity quantity, Phase phase) {
    if (quantity != Quantity::U || phase == Phase::Sum)
        return phaseText(phase);
    const std::size_t first = index(phase);
    return QStringLiteral("%1%2").arg(first + 1).arg((first + 1) % kLinePhases.size() + 1);
}

QString unitText(Quantity quantity) {
    return utf8(info(quantity).shownUnit);
}

QString unitText(EnergyKind kind) {
    return utf8(info(kind).shownUnit);
}

QString nameText(Quantity quantity) {
    return translated(info(quantity).name);
}

QString sumNameText(Quantity quantity) {
    return translated(info(quantity).sumName);
}

QString nameText(EnergyKind kind) {
    return translated(info(kind).name);
}

QString simulatedAddressNote() {
    return Words::tr("The simulated meter can be reached from this computer only, at 127.0.0.N, where N is the last "
                     "byte of the IP address in its SEtuP.2 menu.");
}

} // namespace countis::ui

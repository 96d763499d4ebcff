// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/names.h"

#include "models/value_text.h"

#include <QCoreApplication>

namespace countis::ui {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(countis::ui::Names)
};

} // namespace

QString fromLatin1(std::string_view text) {
    return QString::fromLatin1(text.data(), static_cast<qsizetype>(text.size()));
}

QString sentence(const QString& text) {
    return text.left(1).toUpper() + text.mid(1);
}

QString symbolText(Quantity quantity) {
    return fromLatin1(info(quantity).symbol);
}

QString symbolText(EnergyKind kind) {
    switch (kind) {
    case EnergyKind::EaPos: return QStringLiteral("Ea+");
    case EnergyKind::EaNeg: return QStringLiteral("Ea−");
    case EnergyKind::Eap: return QStringLiteral("Eap");
    case EnergyKind::ErPosInd:
    case EnergyKind::ErPosCap:
    case EnergyKind::ErPos: return QStringLiteral("Er+");
    case EnergyKind::ErNegInd:
    case EnergyKind::ErNegCap:
    case EnergyKind::ErNeg: return QStringLiteral("Er−");
    }
    return {};
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

QString unitText(Quantity quantity) {
    const QString unit = fromLatin1(info(quantity).unit);
    return shownFactor(quantity) < 1 ? QLatin1Char('k') + unit : unit;
}

QString unitText(EnergyKind kind) {
    switch (kind) {
    case EnergyKind::EaPos:
    case EnergyKind::EaNeg: return QStringLiteral("kWh");
    case EnergyKind::Eap: return QStringLiteral("kVAh");
    default: return QStringLiteral("kvarh");
    }
}

QString nameText(Quantity quantity) {
    switch (quantity) {
    case Quantity::V: return Words::tr("phase-to-neutral voltage");
    case Quantity::U: return Words::tr("phase-to-phase voltage");
    case Quantity::I: return Words::tr("current");
    case Quantity::P: return Words::tr("active power");
    case Quantity::Q: return Words::tr("reactive power");
    case Quantity::S: return Words::tr("apparent power");
    case Quantity::PF: return Words::tr("power factor");
    case Quantity::F: return Words::tr("frequency");
    }
    return {};
}

QString meanNameText(Quantity quantity) {
    switch (quantity) {
    case Quantity::V: return Words::tr("mean phase-to-neutral voltage");
    case Quantity::U: return Words::tr("mean phase-to-phase voltage");
    case Quantity::I: return Words::tr("mean current");
    default: return nameText(quantity);
    }
}

QString simulatedAddressNote() {
    return Words::tr("The simulated meter is reached on this computer only, at 127.0.0.N: N is the last byte of the "
                     "address that its display has in SEtuP.2.");
}

QString nameText(EnergyKind kind) {
    switch (kind) {
    case EnergyKind::EaPos: return Words::tr("imported active energy");
    case EnergyKind::EaNeg: return Words::tr("exported active energy");
    case EnergyKind::Eap: return Words::tr("apparent energy");
    case EnergyKind::ErPosInd: return Words::tr("imported inductive reactive energy");
    case EnergyKind::ErNegInd: return Words::tr("exported inductive reactive energy");
    case EnergyKind::ErPosCap: return Words::tr("imported capacitive reactive energy");
    case EnergyKind::ErNegCap: return Words::tr("exported capacitive reactive energy");
    case EnergyKind::ErPos: return Words::tr("imported reactive energy");
    case EnergyKind::ErNeg: return Words::tr("exported reactive energy");
    }
    return {};
}

} // namespace countis::ui

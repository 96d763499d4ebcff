// SPDX-License-Identifier: GPL-3.0-or-later
// The pages of the display in words.
#include "models/lcd/menu_map.h"

#include <QCoreApplication>

namespace countis::ui {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(countis::ui::PageWords)

public:
    static QString phase(Phase phase) {
        switch (phase) {
        case Phase::L1: return QStringLiteral("L1");
        case Phase::L2: return QStringLiteral("L2");
        case Phase::L3: return QStringLiteral("L3");
        case Phase::Sum: return QStringLiteral("∑");
        case Phase::N: return QStringLiteral("N");
        }
        return {};
    }

    static QString symbol(EnergyKind kind) {
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

    static QString energy(EnergyKind kind) {
        switch (kind) {
        case EnergyKind::EaPos: return tr("imported active energy");
        case EnergyKind::EaNeg: return tr("exported active energy");
        case EnergyKind::Eap: return tr("apparent energy");
        case EnergyKind::ErPosInd: return tr("imported inductive reactive energy");
        case EnergyKind::ErNegInd: return tr("exported inductive reactive energy");
        case EnergyKind::ErPosCap: return tr("imported capacitive reactive energy");
        case EnergyKind::ErNegCap: return tr("exported capacitive reactive energy");
        case EnergyKind::ErPos: return tr("imported reactive energy");
        case EnergyKind::ErNeg: return tr("exported reactive energy");
        }
        return {};
    }

    QString operator()(const EnergyPage& page) const {
        const QString which = symbol(page.kind) + QLatin1Char(' ') + phase(page.phase);
        switch (page.tariff) {
        case Tariff::T1: return tr("%1, %2 of tariff 1").arg(which, energy(page.kind));
        case Tariff::T2: return tr("%1, %2 of tariff 2").arg(which, energy(page.kind));
        case Tariff::Total: break;
        }
        return tr("%1, total %2").arg(which, energy(page.kind));
    }

    QString operator()(const PartialPage& page) const {
        const auto words = [](EnergyKind kind, const QString& tariff) {
            const QString which = symbol(kind) + (tariff.isEmpty() ? tariff : QLatin1Char(' ') + tariff);
            return tr("%1, partial meter of %2").arg(which, energy(kind));
        };
        switch (page.meter) {
        case PartialMeter::EaPosT1: return words(EnergyKind::EaPos, QStringLiteral("T1"));
        case PartialMeter::EaPosT2: return words(EnergyKind::EaPos, QStringLiteral("T2"));
        case PartialMeter::EaPos: return words(EnergyKind::EaPos, {});
        case PartialMeter::EaNegT1: return words(EnergyKind::EaNeg, QStringLiteral("T1"));
        case PartialMeter::EaNegT2: return words(EnergyKind::EaNeg, QStringLiteral("T2"));
        case PartialMeter::EaNeg: return words(EnergyKind::EaNeg, {});
        case PartialMeter::Eap: return words(EnergyKind::Eap, {});
        case PartialMeter::ErPos: return words(EnergyKind::ErPos, {});
        case PartialMeter::ErNeg: return words(EnergyKind::ErNeg, {});
        }
        return {};
    }

    QString operator()(BalancePage page) const {
        return page == BalancePage::Active ? tr("balance of active energy, imported minus exported")
                                           : tr("balance of reactive energy, imported minus exported");
    }

    static QString quantity(Quantity quantity, bool mean) {
        switch (quantity) {
        case Quantity::V: return mean ? tr("mean phase-to-neutral voltage") : tr("phase-to-neutral voltage");
        case Quantity::U: return mean ? tr("mean phase-to-phase voltage") : tr("phase-to-phase voltage");
        case Quantity::I: return mean ? tr("mean current") : tr("current");
        case Quantity::P: return tr("active power");
        case Quantity::Q: return tr("reactive power");
        case Quantity::S: return tr("apparent power");
        case Quantity::PF: return tr("power factor");
        case Quantity::F: return tr("frequency");
        }
        return {};
    }

    QString operator()(const InstantPage& page) const {
        const std::string_view name = info(page.quantity).symbol;
        QString which = QString::fromLatin1(name.data(), static_cast<qsizetype>(name.size()));
        if (page.quantity != Quantity::F)
            which += QLatin1Char(' ') + phase(page.phase);
        return tr("%1, %2").arg(which, quantity(page.quantity, page.phase == Phase::Sum));
    }

    QString operator()(InfoPage page) const {
        switch (page) {
        case InfoPage::Rel1: return tr("version of the metrological firmware");
        case InfoPage::Rel2: return tr("version of the non-metrological firmware");
        case InfoPage::Cs1: return tr("checksum of the metrological firmware");
        case InfoPage::Cs2: return tr("checksum of the non-metrological firmware");
        case InfoPage::Port: return tr("installed communication port");
        }
        return {};
    }

    QString operator()(SetupPage) const { return tr("settings of the network; not part of this version"); }
};

} // namespace

QString pageWords(Menu menu, int page) {
    const auto all = pages(menu);
    if (page < 0 || static_cast<std::size_t>(page) >= all.size())
        return {};
    return std::visit(Words{}, all[static_cast<std::size_t>(page)]);
}

} // namespace countis::ui

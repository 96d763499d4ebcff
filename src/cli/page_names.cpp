// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/page_names.h"

#include "cli/symbol_text.h"
#include "core/catalogue.h"
#include "core/quantity.h"

#include <QCoreApplication>

#include <array>
#include <variant>

namespace countis::cli {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(countisctl)
};

QString phaseName(Phase phase) {
    constexpr std::array<const char*, 5> kNames{"L1", "L2", "L3", "∑", "N"};
    return QString::fromUtf8(kNames.at(index(phase)));
}

/// What the page shows: the symbol, the phase, the tariff and the unit. The pages of SETUP are not among them.
struct Subject {
    QString operator()(const EnergyPage& page) const {
        QString name = utf8(info(page.kind).symbol) + u' ' + phaseName(page.phase);
        if (page.tariff != Tariff::Total)
            name += page.tariff == Tariff::T1 ? QStringLiteral(" T1") : QStringLiteral(" T2");
        return withUnit(name, info(page.kind).shownUnit);
    }

    QString operator()(const PartialPage& page) const {
        const CountedEnergy energy = counted(page.meter);
        return Words::tr("partial meter %1").arg(withUnit(utf8(symbolOf(energy)), info(energy.kind).shownUnit));
    }

    QString operator()(BalancePage page) const {
        return page == BalancePage::Active ? Words::tr("balance of active energy (kWh)")
                                           : Words::tr("balance of reactive energy (kvarh)");
    }

    QString operator()(const InstantPage& page) const {
        const QString symbol = utf8(info(page.quantity).symbol);
        return withUnit(page.quantity == Quantity::F ? symbol : symbol + u' ' + phaseName(page.phase),
                        info(page.quantity).shownUnit);
    }

    QString operator()(InfoPage page) const {
        switch (page) {
        case InfoPage::Rel1: return Words::tr("metrological firmware version");
        case InfoPage::Rel2: return Words::tr("non-metrological firmware version");
        case InfoPage::Cs1: return Words::tr("metrological firmware checksum");
        case InfoPage::Cs2: return Words::tr("non-metrological firmware checksum");
        case InfoPage::Port: return Words::tr("communication port");
        }
        return {};
    }

    template <typename Setup>
    QString operator()(const Setup& /*page*/) const {
        return {};
    }
};

} // namespace

QString pageName(Menu menu, std::size_t page) {
    const auto all = pages(menu);
    return Words::tr("%1, page %2 of %3: %4")
        .arg(utf8(menuLabel(menu)), QString::number(page + 1), QString::number(all.size()),
             std::visit(Subject{}, all[page]));
}

} // namespace countis::cli

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/device/menu_table.h"

#include <array>

namespace countis {
namespace {

using enum EnergyKind;
using enum Phase;

constexpr std::array<Page, 8> tariffPages(Tariff tariff) {
    return {
        EnergyPage{EaPos, Sum, tariff},    EnergyPage{EaNeg, Sum, tariff},    EnergyPage{ErPosInd, Sum, tariff},
        EnergyPage{ErNegInd, Sum, tariff}, EnergyPage{ErPosCap, Sum, tariff}, EnergyPage{ErNegCap, Sum, tariff},
        EnergyPage{ErPos, Sum, tariff},    EnergyPage{ErNeg, Sum, tariff},
    };
}

constexpr EnergyPage total(EnergyKind kind, Phase phase) {
    return {kind, phase, Tariff::Total};
}

constexpr auto kTar1 = tariffPages(Tariff::T1);
constexpr auto kTar2 = tariffPages(Tariff::T2);

constexpr std::array<Page, 21> kTot{
    total(EaPos, L1),     total(EaPos, L2),     total(EaPos, L3),     total(EaPos, Sum),    //
    total(EaNeg, L1),     total(EaNeg, L2),     total(EaNeg, L3),     total(EaNeg, Sum),    //
    total(Eap, Sum),                                                                        //
    total(ErPosInd, Sum), total(ErNegInd, Sum), total(ErPosCap, Sum), total(ErNegCap, Sum), //
    total(ErPos, L1),     total(ErPos, L2),     total(ErPos, L3),     total(ErPos, Sum),    //
    total(ErNeg, L1),     total(ErNeg, L2),     total(ErNeg, L3),     total(ErNeg, Sum),
};

constexpr std::array<Page, 11> kParB{
    PartialPage{PartialMeter::EaPosT1},
    PartialPage{PartialMeter::EaPosT2},
    PartialPage{PartialMeter::EaPos},
    PartialPage{PartialMeter::EaNegT1},
    PartialPage{PartialMeter::EaNegT2},
    PartialPage{PartialMeter::EaNeg},
    PartialPage{PartialMeter::Eap},
    PartialPage{PartialMeter::ErPos},
    PartialPage{PartialMeter::ErNeg},
    BalancePage::Active,
    BalancePage::Reactive,
};

constexpr std::array<Page, 17> kRt{
    InstantPage{Quantity::P, L1},   InstantPage{Quantity::P, L2},  InstantPage{Quantity::P, L3},
    InstantPage{Quantity::P, Sum},  InstantPage{Quantity::S, L1},  InstantPage{Quantity::S, L2},
    InstantPage{Quantity::S, L3},   InstantPage{Quantity::S, Sum}, InstantPage{Quantity::Q, L1},
    InstantPage{Quantity::Q, L2},   InstantPage{Quantity::Q, L3},  InstantPage{Quantity::Q, Sum},
    InstantPage{Quantity::U, Sum},  InstantPage{Quantity::V, Sum}, InstantPage{Quantity::I, Sum},
    InstantPage{Quantity::PF, Sum}, InstantPage{Quantity::F, Sum},
};

constexpr std::array<Page, 5> kInfo{InfoPage::Rel1, InfoPage::Rel2, InfoPage::Cs1, InfoPage::Cs2, InfoPage::Port};

/// Manual 9.1.1: the title, the defaults, twelve bytes, nine partial meters; then the title again.
constexpr std::array<Page, 1 + 22> kSetup2{
    SetupPage{Menu::Setup2},
    DefaultsPage{},
    AddressPage{NetworkField::Address, 0},
    AddressPage{NetworkField::Address, 1},
    AddressPage{NetworkField::Address, 2},
    AddressPage{NetworkField::Address, 3},
    AddressPage{NetworkField::Netmask, 0},
    AddressPage{NetworkField::Netmask, 1},
    AddressPage{NetworkField::Netmask, 2},
    AddressPage{NetworkField::Netmask, 3},
    AddressPage{NetworkField::Gateway, 0},
    AddressPage{NetworkField::Gateway, 1},
    AddressPage{NetworkField::Gateway, 2},
    AddressPage{NetworkField::Gateway, 3},
    ResetPage{PartialMeter::EaPosT1},
    ResetPage{PartialMeter::EaPosT2},
    ResetPage{PartialMeter::EaPos},
    ResetPage{PartialMeter::EaNegT1},
    ResetPage{PartialMeter::EaNegT2},
    ResetPage{PartialMeter::EaNeg},
    ResetPage{PartialMeter::Eap},
    ResetPage{PartialMeter::ErPos},
    ResetPage{PartialMeter::ErNeg},
};

constexpr std::array<Page, 2> kSetup1{Setup1Page::UnitId, Setup1Page::TariffSource};

} // namespace

std::string_view menuLabel(Menu menu) {
    switch (menu) {
    case Menu::Tar1: return "tAr.1";
    case Menu::Tar2: return "tAr.2";
    case Menu::Tot: return "tot";
    case Menu::ParB: return "PAr.b";
    case Menu::Rt: return "rt";
    case Menu::Info: return "inFo";
    case Menu::Setup2: return "SEtuP.2";
    case Menu::Setup1: return "SEtuP.1";
    }
    return {};
}

std::span<const Page> pages(Menu menu) {
    switch (menu) {
    case Menu::Tar1: return kTar1;
    case Menu::Tar2: return kTar2;
    case Menu::Tot: return kTot;
    case Menu::ParB: return kParB;
    case Menu::Rt: return kRt;
    case Menu::Info: return kInfo;
    case Menu::Setup2: return kSetup2;
    case Menu::Setup1: break;
    }
    return kSetup1;
}

} // namespace countis

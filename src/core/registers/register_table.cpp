// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/registers/register_table.h"

#include <algorithm>
#include <array>

namespace countis {
namespace {

using enum WireType;
using enum Access;
using enum Block;
using enum Quantity;
using enum EnergyKind;
using enum Phase;
using enum Tariff;
using enum Part;

constexpr bool kCopy = false; // of a value that another block holds as finely or finer

// address, words, type, name, unit, unit per count, access, block, view
constexpr auto kTable = std::to_array<Register>({
    // clang-format off
    // energy_L1
    {19843, 2, U32, "total_ea_pos", "Wh", 1000, Read, EnergyL1, EnergyView{EaPos, L1, Total, Whole}},
    {19845, 1, U16, "total_ea_pos_residual", "Wh", 0.1, Read, EnergyL1, EnergyView{EaPos, L1, Total, Residual}},
    {19846, 2, U32, "total_ea_neg", "Wh", 1000, Read, EnergyL1, EnergyView{EaNeg, L1, Total, Whole}},
    {19848, 1, U16, "total_ea_neg_residual", "Wh", 0.1, Read, EnergyL1, EnergyView{EaNeg, L1, Total, Residual}},
    {19849, 2, U32, "total_er_pos", "varh", 1000, Read, EnergyL1, EnergyView{ErPos, L1, Total, Whole}},
    {19851, 1, U16, "total_er_pos_residual", "varh", 0.1, Read, EnergyL1, EnergyView{ErPos, L1, Total, Residual}},
    {19852, 2, U32, "total_er_neg", "varh", 1000, Read, EnergyL1, EnergyView{ErNeg, L1, Total, Whole}},
    {19854, 1, U16, "total_er_neg_residual", "varh", 0.1, Read, EnergyL1, EnergyView{ErNeg, L1, Total, Residual}},
    {19855, 2, U32, "total_eap", "VAh", 1000, Read, EnergyL1, EnergyView{Eap, L1, Total, Whole}},
    {19857, 1, U16, "total_eap_residual", "VAh", 0.1, Read, EnergyL1, EnergyView{Eap, L1, Total, Residual}},
    {19858, 2, U32, "total_er_pos_ind", "varh", 1000, Read, EnergyL1, EnergyView{ErPosInd, L1, Total, Whole}},
    {19860, 1, U16, "total_er_pos_ind_residual", "varh", 0.1, Read, EnergyL1, EnergyView{ErPosInd, L1, Total, Residual}},
    {19861, 2, U32, "total_er_neg_ind", "varh", 1000, Read, EnergyL1, EnergyView{ErNegInd, L1, Total, Whole}},
    {19863, 1, U16, "total_er_neg_ind_residual", "varh", 0.1, Read, EnergyL1, EnergyView{ErNegInd, L1, Total, Residual}},
    {19864, 2, U32, "total_er_pos_cap", "varh", 1000, Read, EnergyL1, EnergyView{ErPosCap, L1, Total, Whole}},
    {19866, 1, U16, "total_er_pos_cap_residual", "varh", 0.1, Read, EnergyL1, EnergyView{ErPosCap, L1, Total, Residual}},
    {19867, 2, U32, "total_er_neg_cap", "varh", 1000, Read, EnergyL1, EnergyView{ErNegCap, L1, Total, Whole}},
    {19869, 1, U16, "total_er_neg_cap_residual", "varh", 0.1, Read, EnergyL1, EnergyView{ErNegCap, L1, Total, Residual}},
    // tariff_L1
    {20224, 1, U16, "tariff_active", "", 0, Read, TariffL1, StatusField::TariffInProgress, kCopy},
    {20225, 2, U32, "T1_ea_pos", "Wh", 1000, Read, TariffL1, EnergyView{EaPos, L1, T1, Whole}},
    {20227, 2, U32, "T2_ea_pos", "Wh", 1000, Read, TariffL1, EnergyView{EaPos, L1, T2, Whole}},
    {20241, 2, U32, "T1_ea_neg", "Wh", 1000, Read, TariffL1, EnergyView{EaNeg, L1, T1, Whole}},
    {20243, 2, U32, "T2_ea_neg", "Wh", 1000, Read, TariffL1, EnergyView{EaNeg, L1, T2, Whole}},
    {20273, 2, U32, "T1_er_pos_ind", "varh", 1000, Read, TariffL1, EnergyView{ErPosInd, L1, T1, Whole}},
    {20275, 2, U32, "T2_er_pos_ind", "varh", 1000, Read, TariffL1, EnergyView{ErPosInd, L1, T2, Whole}},
    {20289, 2, U32, "T1_er_pos_cap", "varh", 1000, Read, TariffL1, EnergyView{ErPosCap, L1, T1, Whole}},
    {20291, 2, U32, "T2_er_pos_cap", "varh", 1000, Read, TariffL1, EnergyView{ErPosCap, L1, T2, Whole}},
    {20321, 2, U32, "T1_er_neg_ind", "varh", 1000, Read, TariffL1, EnergyView{ErNegInd, L1, T1, Whole}},
    {20323, 2, U32, "T2_er_neg_ind", "varh", 1000, Read, TariffL1, EnergyView{ErNegInd, L1, T2, Whole}},
    {20337, 2, U32, "T1_er_neg_cap", "varh", 1000, Read, TariffL1, EnergyView{ErNegCap, L1, T1, Whole}},
    {20339, 2, U32, "T2_er_neg_cap", "varh", 1000, Read, TariffL1, EnergyView{ErNegCap, L1, T2, Whole}},
    {20353, 2, U32, "T1_eap", "VAh", 1000, Read, TariffL1, EnergyView{Eap, L1, T1, Whole}},
    {20355, 2, U32, "T2_eap", "VAh", 1000, Read, TariffL1, EnergyView{Eap, L1, T2, Whole}},
    // energy_L2
    {21891, 2, U32, "total_ea_pos", "Wh", 1000, Read, EnergyL2, EnergyView{EaPos, L2, Total, Whole}},
    {21893, 1, U16, "total_ea_pos_residual", "Wh", 0.1, Read, EnergyL2, EnergyView{EaPos, L2, Total, Residual}},
    {21894, 2, U32, "total_ea_neg", "Wh", 1000, Read, EnergyL2, EnergyView{EaNeg, L2, Total, Whole}},
    {21896, 1, U16, "total_ea_neg_residual", "Wh", 0.1, Read, EnergyL2, EnergyView{EaNeg, L2, Total, Residual}},
    {21897, 2, U32, "total_er_pos", "varh", 1000, Read, EnergyL2, EnergyView{ErPos, L2, Total, Whole}},
    {21899, 1, U16, "total_er_pos_residual", "varh", 0.1, Read, EnergyL2, EnergyView{ErPos, L2, Total, Residual}},
    {21900, 2, U32, "total_er_neg", "varh", 1000, Read, EnergyL2, EnergyView{ErNeg, L2, Total, Whole}},
    {21902, 1, U16, "total_er_neg_residual", "varh", 0.1, Read, EnergyL2, EnergyView{ErNeg, L2, Total, Residual}},
    {21903, 2, U32, "total_eap", "VAh", 1000, Read, EnergyL2, EnergyView{Eap, L2, Total, Whole}},
    {21905, 1, U16, "total_eap_residual", "VAh", 0.1, Read, EnergyL2, EnergyView{Eap, L2, Total, Residual}},
    {21906, 2, U32, "total_er_pos_ind", "varh", 1000, Read, EnergyL2, EnergyView{ErPosInd, L2, Total, Whole}},
    {21908, 1, U16, "total_er_pos_ind_residual", "varh", 0.1, Read, EnergyL2, EnergyView{ErPosInd, L2, Total, Residual}},
    {21909, 2, U32, "total_er_neg_ind", "varh", 1000, Read, EnergyL2, EnergyView{ErNegInd, L2, Total, Whole}},
    {21911, 1, U16, "total_er_neg_ind_residual", "varh", 0.1, Read, EnergyL2, EnergyView{ErNegInd, L2, Total, Residual}},
    {21912, 2, U32, "total_er_pos_cap", "varh", 1000, Read, EnergyL2, EnergyView{ErPosCap, L2, Total, Whole}},
    {21914, 1, U16, "total_er_pos_cap_residual", "varh", 0.1, Read, EnergyL2, EnergyView{ErPosCap, L2, Total, Residual}},
    {21915, 2, U32, "total_er_neg_cap", "varh", 1000, Read, EnergyL2, EnergyView{ErNegCap, L2, Total, Whole}},
    {21917, 1, U16, "total_er_neg_cap_residual", "varh", 0.1, Read, EnergyL2, EnergyView{ErNegCap, L2, Total, Residual}},
    // tariff_L2
    {22272, 1, U16, "tariff_active", "", 0, Read, TariffL2, StatusField::TariffInProgress, kCopy},
    {22273, 2, U32, "T1_ea_pos", "Wh", 1000, Read, TariffL2, EnergyView{EaPos, L2, T1, Whole}},
    {22275, 2, U32, "T2_ea_pos", "Wh", 1000, Read, TariffL2, EnergyView{EaPos, L2, T2, Whole}},
    {22289, 2, U32, "T1_ea_neg", "Wh", 1000, Read, TariffL2, EnergyView{EaNeg, L2, T1, Whole}},
    {22291, 2, U32, "T2_ea_neg", "Wh", 1000, Read, TariffL2, EnergyView{EaNeg, L2, T2, Whole}},
    {22321, 2, U32, "T1_er_pos_ind", "varh", 1000, Read, TariffL2, EnergyView{ErPosInd, L2, T1, Whole}},
    {22323, 2, U32, "T2_er_pos_ind", "varh", 1000, Read, TariffL2, EnergyView{ErPosInd, L2, T2, Whole}},
    {22337, 2, U32, "T1_er_pos_cap", "varh", 1000, Read, TariffL2, EnergyView{ErPosCap, L2, T1, Whole}},
    {22339, 2, U32, "T2_er_pos_cap", "varh", 1000, Read, TariffL2, EnergyView{ErPosCap, L2, T2, Whole}},
    {22369, 2, U32, "T1_er_neg_ind", "varh", 1000, Read, TariffL2, EnergyView{ErNegInd, L2, T1, Whole}},
    {22371, 2, U32, "T2_er_neg_ind", "varh", 1000, Read, TariffL2, EnergyView{ErNegInd, L2, T2, Whole}},
    {22385, 2, U32, "T1_er_neg_cap", "varh", 1000, Read, TariffL2, EnergyView{ErNegCap, L2, T1, Whole}},
    {22387, 2, U32, "T2_er_neg_cap", "varh", 1000, Read, TariffL2, EnergyView{ErNegCap, L2, T2, Whole}},
    {22401, 2, U32, "T1_eap", "VAh", 1000, Read, TariffL2, EnergyView{Eap, L2, T1, Whole}},
    {22403, 2, U32, "T2_eap", "VAh", 1000, Read, TariffL2, EnergyView{Eap, L2, T2, Whole}},
    // energy_L3
    {23939, 2, U32, "total_ea_pos", "Wh", 1000, Read, EnergyL3, EnergyView{EaPos, L3, Total, Whole}},
    {23941, 1, U16, "total_ea_pos_residual", "Wh", 0.1, Read, EnergyL3, EnergyView{EaPos, L3, Total, Residual}},
    {23942, 2, U32, "total_ea_neg", "Wh", 1000, Read, EnergyL3, EnergyView{EaNeg, L3, Total, Whole}},
    {23944, 1, U16, "total_ea_neg_residual", "Wh", 0.1, Read, EnergyL3, EnergyView{EaNeg, L3, Total, Residual}},
    {23945, 2, U32, "total_er_pos", "varh", 1000, Read, EnergyL3, EnergyView{ErPos, L3, Total, Whole}},
    {23947, 1, U16, "total_er_pos_residual", "varh", 0.1, Read, EnergyL3, EnergyView{ErPos, L3, Total, Residual}},
    {23948, 2, U32, "total_er_neg", "varh", 1000, Read, EnergyL3, EnergyView{ErNeg, L3, Total, Whole}},
    {23950, 1, U16, "total_er_neg_residual", "varh", 0.1, Read, EnergyL3, EnergyView{ErNeg, L3, Total, Residual}},
    {23951, 2, U32, "total_eap", "VAh", 1000, Read, EnergyL3, EnergyView{Eap, L3, Total, Whole}},
    {23953, 1, U16, "total_eap_residual", "VAh", 0.1, Read, EnergyL3, EnergyView{Eap, L3, Total, Residual}},
    {23954, 2, U32, "total_er_pos_ind", "varh", 1000, Read, EnergyL3, EnergyView{ErPosInd, L3, Total, Whole}},
    {23956, 1, U16, "total_er_pos_ind_residual", "varh", 0.1, Read, EnergyL3, EnergyView{ErPosInd, L3, Total, Residual}},
    {23957, 2, U32, "total_er_neg_ind", "varh", 1000, Read, EnergyL3, EnergyView{ErNegInd, L3, Total, Whole}},
    {23959, 1, U16, "total_er_neg_ind_residual", "varh", 0.1, Read, EnergyL3, EnergyView{ErNegInd, L3, Total, Residual}},
    {23960, 2, U32, "total_er_pos_cap", "varh", 1000, Read, EnergyL3, EnergyView{ErPosCap, L3, Total, Whole}},
    {23962, 1, U16, "total_er_pos_cap_residual", "varh", 0.1, Read, EnergyL3, EnergyView{ErPosCap, L3, Total, Residual}},
    {23963, 2, U32, "total_er_neg_cap", "varh", 1000, Read, EnergyL3, EnergyView{ErNegCap, L3, Total, Whole}},
    {23965, 1, U16, "total_er_neg_cap_residual", "varh", 0.1, Read, EnergyL3, EnergyView{ErNegCap, L3, Total, Residual}},
    // tariff_L3
    {24320, 1, U16, "tariff_active", "", 0, Read, TariffL3, StatusField::TariffInProgress, kCopy},
    {24321, 2, U32, "T1_ea_pos", "Wh", 1000, Read, TariffL3, EnergyView{EaPos, L3, T1, Whole}},
    {24323, 2, U32, "T2_ea_pos", "Wh", 1000, Read, TariffL3, EnergyView{EaPos, L3, T2, Whole}},
    {24337, 2, U32, "T1_ea_neg", "Wh", 1000, Read, TariffL3, EnergyView{EaNeg, L3, T1, Whole}},
    {24339, 2, U32, "T2_ea_neg", "Wh", 1000, Read, TariffL3, EnergyView{EaNeg, L3, T2, Whole}},
    {24369, 2, U32, "T1_er_pos_ind", "varh", 1000, Read, TariffL3, EnergyView{ErPosInd, L3, T1, Whole}},
    {24371, 2, U32, "T2_er_pos_ind", "varh", 1000, Read, TariffL3, EnergyView{ErPosInd, L3, T2, Whole}},
    {24385, 2, U32, "T1_er_pos_cap", "varh", 1000, Read, TariffL3, EnergyView{ErPosCap, L3, T1, Whole}},
    {24387, 2, U32, "T2_er_pos_cap", "varh", 1000, Read, TariffL3, EnergyView{ErPosCap, L3, T2, Whole}},
    {24417, 2, U32, "T1_er_neg_ind", "varh", 1000, Read, TariffL3, EnergyView{ErNegInd, L3, T1, Whole}},
    {24419, 2, U32, "T2_er_neg_ind", "varh", 1000, Read, TariffL3, EnergyView{ErNegInd, L3, T2, Whole}},
    {24433, 2, U32, "T1_er_neg_cap", "varh", 1000, Read, TariffL3, EnergyView{ErNegCap, L3, T1, Whole}},
    {24435, 2, U32, "T2_er_neg_cap", "varh", 1000, Read, TariffL3, EnergyView{ErNegCap, L3, T2, Whole}},
    {24449, 2, U32, "T1_eap", "VAh", 1000, Read, TariffL3, EnergyView{Eap, L3, T1, Whole}},
    {24451, 2, U32, "T2_eap", "VAh", 1000, Read, TariffL3, EnergyView{Eap, L3, T2, Whole}},
    // energy_total
    {25987, 2, U32, "total_ea_pos", "Wh", 1000, Read, EnergyTotal, EnergyView{EaPos, Sum, Total, Whole}},
    {25989, 1, U16, "total_ea_pos_residual", "Wh", 0.1, Read, EnergyTotal, EnergyView{EaPos, Sum, Total, Residual}},
    {25990, 2, U32, "total_ea_neg", "Wh", 1000, Read, EnergyTotal, EnergyView{EaNeg, Sum, Total, Whole}},
    {25992, 1, U16, "total_ea_neg_residual", "Wh", 0.1, Read, EnergyTotal, EnergyView{EaNeg, Sum, Total, Residual}},
    {25993, 2, U32, "total_er_pos", "varh", 1000, Read, EnergyTotal, EnergyView{ErPos, Sum, Total, Whole}},
    {25995, 1, U16, "total_er_pos_residual", "varh", 0.1, Read, EnergyTotal, EnergyView{ErPos, Sum, Total, Residual}},
    {25996, 2, U32, "total_er_neg", "varh", 1000, Read, EnergyTotal, EnergyView{ErNeg, Sum, Total, Whole}},
    {25998, 1, U16, "total_er_neg_residual", "varh", 0.1, Read, EnergyTotal, EnergyView{ErNeg, Sum, Total, Residual}},
    {25999, 2, U32, "total_eap", "VAh", 1000, Read, EnergyTotal, EnergyView{Eap, Sum, Total, Whole}},
    {26001, 1, U16, "total_eap_residual", "VAh", 0.1, Read, EnergyTotal, EnergyView{Eap, Sum, Total, Residual}},
    {26002, 2, U32, "total_er_pos_ind", "varh", 1000, Read, EnergyTotal, EnergyView{ErPosInd, Sum, Total, Whole}},
    {26004, 1, U16, "total_er_pos_ind_residual", "varh", 0.1, Read, EnergyTotal, EnergyView{ErPosInd, Sum, Total, Residual}},
    {26005, 2, U32, "total_er_neg_ind", "varh", 1000, Read, EnergyTotal, EnergyView{ErNegInd, Sum, Total, Whole}},
    {26007, 1, U16, "total_er_neg_ind_residual", "varh", 0.1, Read, EnergyTotal, EnergyView{ErNegInd, Sum, Total, Residual}},
    {26008, 2, U32, "total_er_pos_cap", "varh", 1000, Read, EnergyTotal, EnergyView{ErPosCap, Sum, Total, Whole}},
    {26010, 1, U16, "total_er_pos_cap_residual", "varh", 0.1, Read, EnergyTotal, EnergyView{ErPosCap, Sum, Total, Residual}},
    {26011, 2, U32, "total_er_neg_cap", "varh", 1000, Read, EnergyTotal, EnergyView{ErNegCap, Sum, Total, Whole}},
    {26013, 1, U16, "total_er_neg_cap_residual", "varh", 0.1, Read, EnergyTotal, EnergyView{ErNegCap, Sum, Total, Residual}},
    // tariff_total_active
    {26368, 1, U16, "tariff_active", "", 0, Read, TariffTotalActive, StatusField::TariffInProgress, kCopy},
    {26369, 2, U32, "T1_ea_pos", "Wh", 1000, Read, TariffTotalActive, EnergyView{EaPos, Sum, T1, Whole}, kCopy},
    {26371, 2, U32, "T2_ea_pos", "Wh", 1000, Read, TariffTotalActive, EnergyView{EaPos, Sum, T2, Whole}, kCopy},
    {26385, 2, U32, "T1_ea_neg", "Wh", 1000, Read, TariffTotalActive, EnergyView{EaNeg, Sum, T1, Whole}},
    {26387, 2, U32, "T2_ea_neg", "Wh", 1000, Read, TariffTotalActive, EnergyView{EaNeg, Sum, T2, Whole}},
    // tariff_total_reactive
    {26401, 2, U32, "T1_er_pos", "varh", 1000, Read, TariffTotalReactive, EnergyView{ErPos, Sum, T1, Whole}, kCopy},
    {26403, 2, U32, "T2_er_pos", "varh", 1000, Read, TariffTotalReactive, EnergyView{ErPos, Sum, T2, Whole}, kCopy},
    {26417, 2, U32, "T1_er_pos_ind", "varh", 1000, Read, TariffTotalReactive, EnergyView{ErPosInd, Sum, T1, Whole}},
    {26419, 2, U32, "T2_er_pos_ind", "varh", 1000, Read, TariffTotalReactive, EnergyView{ErPosInd, Sum, T2, Whole}},
    {26433, 2, U32, "T1_er_pos_cap", "varh", 1000, Read, TariffTotalReactive, EnergyView{ErPosCap, Sum, T1, Whole}},
    {26435, 2, U32, "T2_er_pos_cap", "varh", 1000, Read, TariffTotalReactive, EnergyView{ErPosCap, Sum, T2, Whole}},
    {26449, 2, U32, "T1_er_neg", "varh", 1000, Read, TariffTotalReactive, EnergyView{ErNeg, Sum, T1, Whole}},
    {26451, 2, U32, "T2_er_neg", "varh", 1000, Read, TariffTotalReactive, EnergyView{ErNeg, Sum, T2, Whole}},
    {26465, 2, U32, "T1_er_neg_ind", "varh", 1000, Read, TariffTotalReactive, EnergyView{ErNegInd, Sum, T1, Whole}},
    {26467, 2, U32, "T2_er_neg_ind", "varh", 1000, Read, TariffTotalReactive, EnergyView{ErNegInd, Sum, T2, Whole}},
    {26481, 2, U32, "T1_er_neg_cap", "varh", 1000, Read, TariffTotalReactive, EnergyView{ErNegCap, Sum, T1, Whole}},
    {26483, 2, U32, "T2_er_neg_cap", "varh", 1000, Read, TariffTotalReactive, EnergyView{ErNegCap, Sum, T2, Whole}},
    // tariff_total_apparent
    {26497, 2, U32, "T1_eap", "VAh", 1000, Read, TariffTotalApparent, EnergyView{Eap, Sum, T1, Whole}},
    {26499, 2, U32, "T2_eap", "VAh", 1000, Read, TariffTotalApparent, EnergyView{Eap, Sum, T2, Whole}},
    // partial_by_tariff
    {32768, 2, U32, "partial_ea_pos_T1", "Wh", 1000, Read, PartialByTariff, PartialView{PartialMeter::EaPosT1, Whole}},
    {32770, 1, U16, "partial_ea_pos_T1_residual", "Wh", 0.1, Read, PartialByTariff, PartialView{PartialMeter::EaPosT1, Residual}},
    {32771, 2, U32, "partial_ea_pos_T2", "Wh", 1000, Read, PartialByTariff, PartialView{PartialMeter::EaPosT2, Whole}},
    {32773, 1, U16, "partial_ea_pos_T2_residual", "Wh", 0.1, Read, PartialByTariff, PartialView{PartialMeter::EaPosT2, Residual}},
    {32792, 2, U32, "partial_ea_neg_T1", "Wh", 1000, Read, PartialByTariff, PartialView{PartialMeter::EaNegT1, Whole}},
    {32794, 1, U16, "partial_ea_neg_T1_residual", "Wh", 0.1, Read, PartialByTariff, PartialView{PartialMeter::EaNegT1, Residual}},
    {32795, 2, U32, "partial_ea_neg_T2", "Wh", 1000, Read, PartialByTariff, PartialView{PartialMeter::EaNegT2, Whole}},
    {32797, 1, U16, "partial_ea_neg_T2_residual", "Wh", 0.1, Read, PartialByTariff, PartialView{PartialMeter::EaNegT2, Residual}},
    // energy_balance
    {33024, 2, U32, "balance_active", "Wh", 1000, Read, EnergyBalance, BalanceView{Balance::Active, Whole}},
    {33026, 1, U16, "balance_active_residual", "Wh", 0.1, Read, EnergyBalance, BalanceView{Balance::Active, Residual}},
    {33027, 2, U32, "balance_reactive", "varh", 1000, Read, EnergyBalance, BalanceView{Balance::Reactive, Whole}},
    {33029, 1, U16, "balance_reactive_residual", "varh", 0.1, Read, EnergyBalance, BalanceView{Balance::Reactive, Residual}},
    // overflow
    {36864, 2, U32, "overflow_value", "Wh", 10, Read, Overflow, StatusField::OverflowValue},
    {36866, 1, U8, "overflow_count_ea_pos", "", 0, Read, Overflow, OverflowField::EaPos},
    {36867, 1, U8, "overflow_count_er_pos", "", 0, Read, Overflow, OverflowField::ErPos},
    {36868, 1, U8, "overflow_count_ea_neg", "", 0, Read, Overflow, OverflowField::EaNeg},
    {36869, 1, U8, "overflow_count_er_neg", "", 0, Read, Overflow, OverflowField::ErNeg},
    {36870, 1, U8, "overflow_count_eap", "", 0, Read, Overflow, OverflowField::Eap},
    {36871, 1, U8, "overflow_count_ea_T1", "", 0, Read, Overflow, OverflowField::EaPosT1},
    {36872, 1, U8, "overflow_count_ea_T2", "", 0, Read, Overflow, OverflowField::EaPosT2},
    // set_tariff
    {40481, 1, U8, "tariff_to_set", "", 0, Write, SetTariff, CommandField::TariffToSet},
    // partial_reset
    {40512, 1, U8Hex, "partial_reset", "", 0, Write, PartialReset, CommandField::PartialReset},
    // mid_status
    {40544, 1, U8, "factory_mode", "", 0, Read, MidStatus, IdentityField::FactoryMode},
    {40545, 1, U8, "mid_product", "", 0, Read, MidStatus, IdentityField::MidProduct},
    // current_direct
    {40576, 2, U32, "current_I1", "A", 0.001, Read, CurrentDirect, InstantView{I, L1}, kCopy},
    {40578, 2, U32, "current_I2", "A", 0.001, Read, CurrentDirect, InstantView{I, L2}, kCopy},
    {40580, 2, U32, "current_I3", "A", 0.001, Read, CurrentDirect, InstantView{I, L3}, kCopy},
    // comm_board
    {40608, 1, U8, "comm_board_product", "", 0, Read, CommBoard, IdentityField::CommBoardProduct},
    // identification
    {50000, 4, String16, "magic_SOCO", "", 0, Read, Identification, StatusField::Magic},
    {50004, 1, U16, "product_order_id", "", 0, Read, Identification, IdentityField::ProductOrderId},
    {50005, 1, U16, "product_id", "", 0, Read, Identification, IdentityField::ProductId},
    {50006, 1, U16, "table_version", "", 0, Read, Identification, IdentityField::TableVersion},
    {50007, 1, U16, "software_version", "", 0, Read, Identification, IdentityField::SoftwareVersion},
    {50008, 1, U16Hex, "serial_year_week", "", 0, Read, Identification, IdentityField::SerialYearWeek},
    {50009, 1, U16Hex, "serial_week_line", "", 0, Read, Identification, IdentityField::SerialWeekLine},
    {50010, 1, U16, "serial_order", "", 0, Read, Identification, IdentityField::SerialOrder},
    {50011, 2, U32, "serial_lot", "", 0, Read, Identification, IdentityField::SerialLot},
    {50013, 4, U64Hex, "option_codes", "", 0, Read, Identification, IdentityField::OptionCodes},
    {50018, 1, U16, "product_version_major", "", 0, Read, Identification, IdentityField::VersionMajor},
    {50019, 1, U16, "product_version_minor", "", 0, Read, Identification, IdentityField::VersionMinor},
    {50030, 4, StringNorm, "product_vlo", "", 0, Read, Identification, IdentityField::VersionLetters},
    {50042, 8, StringNorm, "vendor_name", "", 0, Read, Identification, IdentityField::VendorName},
    {50050, 8, StringNorm, "product_name", "", 0, Read, Identification, IdentityField::ProductName},
    {50058, 8, StringNorm, "extended_name", "", 0, Read, Identification, IdentityField::ExtendedName},
    // metrology
    {50514, 2, U32, "voltage_U12", "V", 0.01, Read, Metrology, InstantView{U, L1}},
    {50516, 2, U32, "voltage_U23", "V", 0.01, Read, Metrology, InstantView{U, L2}},
    {50518, 2, U32, "voltage_U31", "V", 0.01, Read, Metrology, InstantView{U, L3}},
    {50520, 2, U32, "voltage_V1", "V", 0.01, Read, Metrology, InstantView{V, L1}},
    {50522, 2, U32, "voltage_V2", "V", 0.01, Read, Metrology, InstantView{V, L2}},
    {50524, 2, U32, "voltage_V3", "V", 0.01, Read, Metrology, InstantView{V, L3}},
    {50526, 2, U32, "frequency", "Hz", 0.001, Read, Metrology, InstantView{F, Sum}},
    {50528, 2, U32, "current_I1", "A", 0.001, Read, Metrology, InstantView{I, L1}},
    {50530, 2, U32, "current_I2", "A", 0.001, Read, Metrology, InstantView{I, L2}},
    {50532, 2, U32, "current_I3", "A", 0.001, Read, Metrology, InstantView{I, L3}},
    {50534, 2, U32, "current_IN", "A", 0.001, Read, Metrology, InstantView{I, N}},
    {50536, 2, S32, "power_active_P", "W", 10, Read, Metrology, InstantView{P, Sum}},
    {50538, 2, S32, "power_reactive_Q", "var", 10, Read, Metrology, InstantView{Q, Sum}},
    {50540, 2, U32, "power_apparent_S", "VA", 10, Read, Metrology, InstantView{S, Sum}},
    {50542, 2, S32, "power_factor_PF", "1", 0.001, Read, Metrology, InstantView{PF, Sum}},
    {50544, 2, S32, "power_active_P1", "W", 10, Read, Metrology, InstantView{P, L1}},
    {50546, 2, S32, "power_active_P2", "W", 10, Read, Metrology, InstantView{P, L2}},
    {50548, 2, S32, "power_active_P3", "W", 10, Read, Metrology, InstantView{P, L3}},
    {50550, 2, S32, "power_reactive_Q1", "var", 10, Read, Metrology, InstantView{Q, L1}},
    {50552, 2, S32, "power_reactive_Q2", "var", 10, Read, Metrology, InstantView{Q, L2}},
    {50554, 2, S32, "power_reactive_Q3", "var", 10, Read, Metrology, InstantView{Q, L3}},
    {50556, 2, U32, "power_apparent_S1", "VA", 10, Read, Metrology, InstantView{S, L1}},
    {50558, 2, U32, "power_apparent_S2", "VA", 10, Read, Metrology, InstantView{S, L2}},
    {50560, 2, U32, "power_apparent_S3", "VA", 10, Read, Metrology, InstantView{S, L3}},
    {50562, 2, S32, "power_factor_PF1", "1", 0.001, Read, Metrology, InstantView{PF, L1}},
    {50564, 2, S32, "power_factor_PF2", "1", 0.001, Read, Metrology, InstantView{PF, L2}},
    {50566, 2, S32, "power_factor_PF3", "1", 0.001, Read, Metrology, InstantView{PF, L3}},
    {50568, 2, U32, "current_mean", "A", 0.001, Read, Metrology, InstantView{I, Sum}},
    {50570, 2, U32, "voltage_LL_mean", "V", 0.01, Read, Metrology, InstantView{U, Sum}},
    {50572, 2, U32, "voltage_LN_mean", "V", 0.01, Read, Metrology, InstantView{V, Sum}},
    // energy_kilo
    {50770, 2, U32, "total_ea_pos", "Wh", 1000, Read, EnergyKilo, EnergyView{EaPos, Sum, Total, Whole}, kCopy},
    {50772, 2, U32, "total_er_pos", "varh", 1000, Read, EnergyKilo, EnergyView{ErPos, Sum, Total, Whole}, kCopy},
    {50774, 2, U32, "total_eap", "VAh", 1000, Read, EnergyKilo, EnergyView{Eap, Sum, Total, Whole}, kCopy},
    {50776, 2, U32, "total_ea_neg", "Wh", 1000, Read, EnergyKilo, EnergyView{EaNeg, Sum, Total, Whole}, kCopy},
    {50778, 2, U32, "total_er_neg", "varh", 1000, Read, EnergyKilo, EnergyView{ErNeg, Sum, Total, Whole}, kCopy},
    {50780, 2, U32, "partial_ea_pos", "Wh", 1000, Read, EnergyKilo, PartialView{PartialMeter::EaPos, Whole}, kCopy},
    {50782, 2, U32, "partial_er_pos", "varh", 1000, Read, EnergyKilo, PartialView{PartialMeter::ErPos, Whole}, kCopy},
    {50784, 2, U32, "partial_eap", "VAh", 1000, Read, EnergyKilo, PartialView{PartialMeter::Eap, Whole}, kCopy},
    {50786, 2, U32, "partial_ea_neg", "Wh", 1000, Read, EnergyKilo, PartialView{PartialMeter::EaNeg, Whole}, kCopy},
    {50788, 2, U32, "partial_er_neg", "varh", 1000, Read, EnergyKilo, PartialView{PartialMeter::ErNeg, Whole}, kCopy},
    // tariff_summary_kilo
    {50848, 1, U8, "tariff_count", "", 0, Read, TariffSummaryKilo, StatusField::TariffCount},
    {50849, 1, U8, "tariff_active", "", 0, Read, TariffSummaryKilo, StatusField::TariffInProgress, kCopy},
    {50850, 2, U32, "T1_ea_pos", "Wh", 1000, Read, TariffSummaryKilo, EnergyView{EaPos, Sum, T1, Whole}, kCopy},
    {50852, 2, U32, "T2_ea_pos", "Wh", 1000, Read, TariffSummaryKilo, EnergyView{EaPos, Sum, T2, Whole}, kCopy},
    {50866, 2, U32, "T1_er_pos", "varh", 1000, Read, TariffSummaryKilo, EnergyView{ErPos, Sum, T1, Whole}, kCopy},
    {50868, 2, U32, "T2_er_pos", "varh", 1000, Read, TariffSummaryKilo, EnergyView{ErPos, Sum, T2, Whole}, kCopy},
    {50882, 2, U32, "T1_time", "h", 0.01, Read, TariffSummaryKilo, TariffTimeView{T1}, kCopy},
    {50884, 2, U32, "T2_time", "h", 0.01, Read, TariffSummaryKilo, TariffTimeView{T2}, kCopy},
    // energy_10
    {50946, 2, U32, "total_ea_pos", "Wh", 10, Read, Energy10, EnergyView{EaPos, Sum, Total, Whole}, kCopy},
    {50948, 2, U32, "total_er_pos", "varh", 10, Read, Energy10, EnergyView{ErPos, Sum, Total, Whole}, kCopy},
    {50950, 2, U32, "total_eap", "VAh", 10, Read, Energy10, EnergyView{Eap, Sum, Total, Whole}, kCopy},
    {50952, 2, U32, "total_ea_neg", "Wh", 10, Read, Energy10, EnergyView{EaNeg, Sum, Total, Whole}, kCopy},
    {50954, 2, U32, "total_er_neg", "varh", 10, Read, Energy10, EnergyView{ErNeg, Sum, Total, Whole}, kCopy},
    {50956, 2, U32, "partial_ea_pos", "Wh", 10, Read, Energy10, PartialView{PartialMeter::EaPos, Whole}},
    {50958, 2, U32, "partial_er_pos", "varh", 10, Read, Energy10, PartialView{PartialMeter::ErPos, Whole}},
    {50960, 2, U32, "partial_eap", "VAh", 10, Read, Energy10, PartialView{PartialMeter::Eap, Whole}},
    {50962, 2, U32, "partial_ea_neg", "Wh", 10, Read, Energy10, PartialView{PartialMeter::EaNeg, Whole}},
    {50964, 2, U32, "partial_er_neg", "varh", 10, Read, Energy10, PartialView{PartialMeter::ErNeg, Whole}},
    // tariff_summary_10
    {51200, 1, U8, "tariff_count", "", 0, Read, TariffSummary10, StatusField::TariffCount},
    {51201, 1, U8, "tariff_active", "", 0, Read, TariffSummary10, StatusField::TariffInProgress},
    {51202, 2, U32, "T1_ea_pos", "Wh", 10, Read, TariffSummary10, EnergyView{EaPos, Sum, T1, Whole}},
    {51204, 2, U32, "T2_ea_pos", "Wh", 10, Read, TariffSummary10, EnergyView{EaPos, Sum, T2, Whole}},
    {51218, 2, U32, "T1_er_pos", "varh", 10, Read, TariffSummary10, EnergyView{ErPos, Sum, T1, Whole}},
    {51220, 2, U32, "T2_er_pos", "varh", 10, Read, TariffSummary10, EnergyView{ErPos, Sum, T2, Whole}},
    {51234, 2, U32, "T1_time", "h", 0.01, Read, TariffSummary10, TariffTimeView{T1}},
    {51236, 2, U32, "T2_time", "h", 0.01, Read, TariffSummary10, TariffTimeView{T2}},
    // metrology_compact
    {51281, 1, U16, "voltage_U12", "V", 0.01, Read, MetrologyCompact, InstantView{U, L1}, kCopy},
    {51282, 1, U16, "voltage_U23", "V", 0.01, Read, MetrologyCompact, InstantView{U, L2}, kCopy},
    {51283, 1, U16, "voltage_U31", "V", 0.01, Read, MetrologyCompact, InstantView{U, L3}, kCopy},
    {51284, 1, U16, "voltage_V1", "V", 0.01, Read, MetrologyCompact, InstantView{V, L1}, kCopy},
    {51285, 1, U16, "voltage_V2", "V", 0.01, Read, MetrologyCompact, InstantView{V, L2}, kCopy},
    {51286, 1, U16, "voltage_V3", "V", 0.01, Read, MetrologyCompact, InstantView{V, L3}, kCopy},
    {51287, 1, U16, "frequency", "Hz", 0.001, Read, MetrologyCompact, InstantView{F, Sum}, kCopy},
    {51295, 1, S16, "power_factor_PF", "1", 0.001, Read, MetrologyCompact, InstantView{PF, Sum}, kCopy},
    {51305, 1, S16, "power_factor_PF1", "1", 0.001, Read, MetrologyCompact, InstantView{PF, L1}, kCopy},
    {51306, 1, S16, "power_factor_PF2", "1", 0.001, Read, MetrologyCompact, InstantView{PF, L2}, kCopy},
    {51307, 1, S16, "power_factor_PF3", "1", 0.001, Read, MetrologyCompact, InstantView{PF, L3}, kCopy},
    {51308, 1, U16, "current_mean", "A", 0.001, Read, MetrologyCompact, InstantView{I, Sum}, kCopy},
    {51309, 1, U16, "voltage_LL_mean", "V", 0.01, Read, MetrologyCompact, InstantView{U, Sum}, kCopy},
    {51310, 1, U16, "voltage_LN_mean", "V", 0.01, Read, MetrologyCompact, InstantView{V, Sum}, kCopy},
    {51311, 1, U16, "total_ea_pos", "Wh", 1000000, Read, MetrologyCompact, EnergyView{EaPos, Sum, Total, Whole}, kCopy},
    {51312, 1, U16, "total_er_pos", "varh", 1000000, Read, MetrologyCompact, EnergyView{ErPos, Sum, Total, Whole}, kCopy},
    {51313, 1, U16, "total_ea_neg", "Wh", 1000000, Read, MetrologyCompact, EnergyView{EaNeg, Sum, Total, Whole}, kCopy},
    {51314, 1, U16, "total_er_neg", "varh", 1000000, Read, MetrologyCompact, EnergyView{ErNeg, Sum, Total, Whole}, kCopy},
    {51315, 1, U16, "phase_sequence", "", 0, Read, MetrologyCompact, StatusField::Sequence},
    // modbus_settings
    {57344, 1, U8, "modbus_unit_id", "", 0, ReadWrite, ModbusSettings, StatusField::UnitId},
    // system_action
    {57856, 1, U8Hex, "system_action", "", 0, Write, SystemAction, CommandField::SystemAction},
    // value_reset
    {57890, 1, U16Hex, "reset_partials", "", 0, Write, ValueReset, CommandField::ResetPartials},
    {57892, 1, U16Hex, "reset_tariff_time_counters", "", 0, Write, ValueReset, CommandField::ResetTariffTime},
    // clang-format on
});

constexpr int wordsOf(const Register& reg) {
    switch (reg.type) {
    case U8:
    case U8Hex:
    case U16:
    case U16Hex:
    case S16: return 1;
    case U32:
    case S32: return 2;
    case U64Hex: return 4;
    case String16:
    case StringNorm: return reg.words;
    }
    return 0;
}

constexpr bool wellFormed() {
    std::uint32_t next = 0;
    for (const Register& reg : kTable) {
        if (reg.address < next || reg.words != wordsOf(reg) || !info(reg.block).contains(reg.address, reg.words))
            return false;
        next = static_cast<std::uint32_t>(reg.address) + reg.words;
    }
    return true;
}
static_assert(wellFormed(), "registers in address order, apart from each other, inside their block");
// So the access of a block decides what is refused, before any value does.
static_assert(std::ranges::all_of(kTable,
                                  [](const Register& reg) {
                                      return reg.access == info(reg.block).access &&
                                             (reg.access == Read || reg.words == 1);
                                  }),
              "a block is read or written as a whole, and what can be written has one word");

constexpr auto kBlockStart = [] {
    std::array<std::size_t, kBlocks + 1> start{};
    for (const Register& reg : kTable)
        ++start[index(reg.block) + 1];
    for (std::size_t block = 0; block < kBlocks; ++block)
        start[block + 1] += start[block];
    return start;
}();

} // namespace

std::span<const Register> registerTable() {
    return kTable;
}

std::span<const Register> registersOf(Block block) {
    const std::size_t first = kBlockStart[index(block)];
    return registerTable().subspan(first, kBlockStart[index(block) + 1] - first);
}

const Register* findRegister(std::uint16_t address) {
    const auto after = std::ranges::upper_bound(kTable, address, {}, &Register::address);
    if (after == kTable.begin())
        return nullptr;
    const Register& candidate = *std::prev(after);
    return address < candidate.address + candidate.words ? &candidate : nullptr;
}

const Register* findRegister(Block block, std::string_view name) {
    const auto registers = registersOf(block);
    const auto found = std::ranges::find(registers, name, &Register::name);
    return found == registers.end() ? nullptr : &*found;
}

} // namespace countis

// SPDX-License-Identifier: GPL-3.0-or-later
// The texts of simulator/script/scenarios/, where the translators' tools find them. A test holds the two together.
#include "models/training/scenario_words.h"

#include <QtGlobal>

#include <array>

namespace countis::ui {
namespace {

constexpr std::array kTexts{
    QT_TRANSLATE_NOOP("countis::sim::Scenario", "A load that is not counted"),
    QT_TRANSLATE_NOOP("countis::sim::Scenario", "The tap of L2 comes loose"),
    QT_TRANSLATE_NOOP("countis::sim::Scenario", "The tap is tightened"),
    QT_TRANSLATE_NOOP(
        "countis::sim::Scenario",
        "After half a minute the voltage tap of L2 comes loose inside the meter; the load of L2 runs on, "
        "and its energy is not counted. This meter then reads 0 for everything of that phase, its current"
        " too, so what remains as evidence is that the neutral register does not fit the two currents "
        "that are left. The loss has to be estimated."),
    QT_TRANSLATE_NOOP("countis::sim::Scenario", "A room of servers"),
    QT_TRANSLATE_NOOP("countis::sim::Scenario", "A row of servers is switched off"),
    QT_TRANSLATE_NOOP("countis::sim::Scenario", "The row is back"),
    QT_TRANSLATE_NOOP("countis::sim::Scenario",
                      "Almost the same current day and night on all three phases, slightly leading, with the 5th and "
                      "7th harmonics of many power supplies; three cooling units switch. The reactive power is "
                      "capacitive, which the display shows with its symbol and the register of the power factor with "
                      "its sign."),
    QT_TRANSLATE_NOOP("countis::sim::Scenario", "A current that is not measured"),
    QT_TRANSLATE_NOOP("countis::sim::Scenario", "Mended"),
    QT_TRANSLATE_NOOP("countis::sim::Scenario",
                      "The current of L3 reads 0 while the other phases carry load. It may be a defect or simply an "
                      "unused phase, so it is a piece of information and no alarm."),
    QT_TRANSLATE_NOOP("countis::sim::Scenario", "Currents of two phases exchanged"),
    QT_TRANSLATE_NOOP(
        "countis::sim::Scenario",
        "For training: meters with transformers can have the currents of L1 and L2 exchanged, this meter "
        "cannot, since each of its terminals carries voltage and current. The angles of the two move by "
        "+120 and −120 degrees, so that one of them seems to export."),
    QT_TRANSLATE_NOOP("countis::sim::Scenario", "Neutral and a phase exchanged"),
    QT_TRANSLATE_NOOP("countis::sim::Scenario", "Isolated and put right"),
    QT_TRANSLATE_NOOP(
        "countis::sim::Scenario",
        "The neutral and L1 were exchanged in front of the meter. V1 is 230 V, but V2 and V3 are 398 V, "
        "beyond the 288 V that the meter bears continuously, and so is every load behind it. This is "
        "dangerous: isolate first, then look further."),
    QT_TRANSLATE_NOOP("countis::sim::Scenario", "A meter that fails"),
    QT_TRANSLATE_NOOP("countis::sim::Scenario", "A copy of the memory is damaged"),
    QT_TRANSLATE_NOOP("countis::sim::Scenario", "A power cut: the other copy serves"),
    QT_TRANSLATE_NOOP("countis::sim::Scenario", "The measurement chain dies"),
    QT_TRANSLATE_NOOP("countis::sim::Scenario", "Both copies are gone"),
    QT_TRANSLATE_NOOP("countis::sim::Scenario", "Another meter"),
    QT_TRANSLATE_NOOP(
        "countis::sim::Scenario",
        "First a copy of the memory is damaged, and after the power cut that follows nobody notices, "
        "since the other copy serves. Then the measurement chain dies: nothing is measured any more and "
        "the display shows the symbol of a malfunction. At last both copies of the memory are gone. Such "
        "a meter must be replaced."),
    QT_TRANSLATE_NOOP("countis::sim::Scenario", "Fed from the load side"),
    QT_TRANSLATE_NOOP(
        "countis::sim::Scenario",
        "Supply and load were exchanged on the whole meter, so that every current flows the other way. "
        "All powers are negative and only the exported energies grow; the neutral is as it should be. A "
        "site that really exports looks the same: its declared role decides, and this one is a consumer."),
    QT_TRANSLATE_NOOP("countis::sim::Scenario", "Dirty power"),
    QT_TRANSLATE_NOOP("countis::sim::Scenario", "The neutral carries three times the 3rd"),
    QT_TRANSLATE_NOOP(
        "countis::sim::Scenario",
        "First the current, then the voltage becomes distorted: 40 % of the 5th in the currents, 10 % of "
        "the 5th in the voltages, the 3rd on top, which adds up in the neutral. S grows and PF falls "
        "although the angle of the fundamental stays."),
    QT_TRANSLATE_NOOP("countis::sim::Scenario", "A home with a solar roof and a car"),
    QT_TRANSLATE_NOOP("countis::sim::Scenario", "Evening: the roof is dark, the car is charged"),
    QT_TRANSLATE_NOOP("countis::sim::Scenario", "Night"),
    QT_TRANSLATE_NOOP(
        "countis::sim::Scenario",
        "From eleven in the morning a roof of 10 kW feeds in what the house does not need, in the evening"
        " the car is charged with 16 A on each phase. Active power changes its sign twice a day, the "
        "exported energies grow, and none of this is a fault: the site is both consumer and producer. The"
        " day passes in 24 minutes at a speed of 60."),
    QT_TRANSLATE_NOOP("countis::sim::Scenario", "The feed of an old house"),
    QT_TRANSLATE_NOOP("countis::sim::Scenario", "The circuits are spread over three phases"),
    QT_TRANSLATE_NOOP(
        "countis::sim::Scenario",
        "Nearly everything in this house hangs on L1: 23 A there, 4 A on L2, 1 A on L3. The neutral "
        "carries almost the current of L1, the voltages differ by what the long feed takes, and a water "
        "heater on L1 makes it worse. It is no fault of wiring, but an electrician would spread the "
        "circuits."),
    QT_TRANSLATE_NOOP("countis::sim::Scenario", "A load that looks reversed"),
    QT_TRANSLATE_NOOP("countis::sim::Scenario", "The machines start"),
    QT_TRANSLATE_NOOP(
        "countis::sim::Scenario",
        "A lightly loaded transformer and long cables draw small currents at nearly 90 degrees, "
        "capacitive on L1, inductive on L2. The power is so small that its sign may go either way within "
        "the steps of the registers. The right answer is that nothing can be said, not that a current is "
        "reversed. After two minutes the machines start, and everything is clear."),
    QT_TRANSLATE_NOOP("countis::sim::Scenario", "The meter goes dark"),
    QT_TRANSLATE_NOOP("countis::sim::Scenario", "N comes loose at the meter"),
    QT_TRANSLATE_NOOP("countis::sim::Scenario", "The terminal is tightened"),
    QT_TRANSLATE_NOOP(
        "countis::sim::Scenario",
        "After half a minute the neutral comes loose at the meter's own terminal. The loads keep theirs "
        "and run on, but the meter has no supply: the display is dark, the ports refuse, nothing is "
        "counted, and the meters beside it answer. When the terminal is tightened it comes back on the "
        "same address with its registers."),
    QT_TRANSLATE_NOOP("countis::sim::Scenario", "A network in trouble"),
    QT_TRANSLATE_NOOP("countis::sim::Scenario",
                      "The installation is sound and the way to the meter is not: late answers, none, exceptions, "
                      "answers that belong to other requests, other units or other functions, half answers, answers "
                      "that drip, connections refused and reset, and a pulled cable, half a minute each with a pause "
                      "between them. A good client names each of them and is back within seconds."),
    QT_TRANSLATE_NOOP("countis::sim::Scenario", "The neutral is lost upstream"),
    QT_TRANSLATE_NOOP("countis::sim::Scenario", "The neutral breaks"),
    QT_TRANSLATE_NOOP("countis::sim::Scenario", "The neutral is whole again"),
    QT_TRANSLATE_NOOP(
        "countis::sim::Scenario",
        "After half a minute the neutral breaks in front of the installation. The star point of the "
        "unequal loads moves, so the voltages to the neutral spread by far more than 10 % while those "
        "between phases stay equal, and the neutral current is 0. Equipment on the lightly loaded phase "
        "sees too much. The signature needs an unequal load: a heavy unbalance of the supply is its "
        "rival."),
    QT_TRANSLATE_NOOP("countis::sim::Scenario", "What looks like wiring and is not"),
    QT_TRANSLATE_NOOP("countis::sim::Scenario", "A wrong scale"),
    QT_TRANSLATE_NOOP("countis::sim::Scenario", "A wrong order of words"),
    QT_TRANSLATE_NOOP("countis::sim::Scenario", "Stale data"),
    QT_TRANSLATE_NOOP("countis::sim::Scenario", "All is well"),
    QT_TRANSLATE_NOOP(
        "countis::sim::Scenario",
        "Row 0, to be excluded before any verdict: for a minute each, powers ten times too large, the "
        "words of 32-bit registers exchanged, and values that stand still while the meter runs. P is then"
        " larger than V times I, numbers jump by powers of 65,536, or the energy does not follow the "
        "power. The installation itself is sound."),
    QT_TRANSLATE_NOOP("countis::sim::Scenario", "A day in an office"),
    QT_TRANSLATE_NOOP("countis::sim::Scenario", "Everybody is at work"),
    QT_TRANSLATE_NOOP("countis::sim::Scenario", "The offices empty"),
    QT_TRANSLATE_NOOP("countis::sim::Scenario", "Night: only servers and fridges run"),
    QT_TRANSLATE_NOOP(
        "countis::sim::Scenario",
        "A floor of an office from six in the morning on. Lighting and computers come up until nine, the "
        "kitchen, copiers, a lift and the air conditioning switch by themselves, and in the evening only "
        "what is never switched off is left. Everything is wired as it should be: a picture of a sound "
        "installation, best watched at a speed of 600 or more."),
    QT_TRANSLATE_NOOP("countis::sim::Scenario", "Beyond the ratings"),
    QT_TRANSLATE_NOOP("countis::sim::Scenario", "Overvoltage"),
    QT_TRANSLATE_NOOP("countis::sim::Scenario", "Undervoltage"),
    QT_TRANSLATE_NOOP("countis::sim::Scenario", "Over-current on L1"),
    QT_TRANSLATE_NOOP("countis::sim::Scenario", "The frequency swings"),
    QT_TRANSLATE_NOOP("countis::sim::Scenario", "Everything is in its range"),
    QT_TRANSLATE_NOOP(
        "countis::sim::Scenario",
        "One after the other, for half a minute each: 299 V, beyond the 288 V that the meter bears; 161 "
        "V, under its range; 100 A on L1 of a meter rated for 80; a frequency that swings by 2 Hz. The "
        "meter measures all of it as well as it can, and each deserves its warning."),
    QT_TRANSLATE_NOOP("countis::sim::Scenario", "Bursts of 2,400 A"),
    QT_TRANSLATE_NOOP("countis::sim::Scenario", "The short circuit is cleared"),
    QT_TRANSLATE_NOOP("countis::sim::Scenario",
                      "Short circuits on L1: every ten seconds half a cycle of 30 times Imax. The display shows the "
                      "largest value that it can and flashes; between the bursts, and after them, the meter is as "
                      "accurate as ever."),
    QT_TRANSLATE_NOOP("countis::sim::Scenario", "A phase is lost"),
    QT_TRANSLATE_NOOP("countis::sim::Scenario", "The fuse of L2 blows"),
    QT_TRANSLATE_NOOP("countis::sim::Scenario", "The fuse is replaced"),
    QT_TRANSLATE_NOOP(
        "countis::sim::Scenario",
        "After half a minute the fuse of L2 blows. V2 falls under 46 V and everything of that phase reads"
        " 0, U31 stays at 398 V, the phase sequence is no longer detected, and the display flashes ! and "
        "the number of the phase. After two minutes the fuse is replaced."),
    QT_TRANSLATE_NOOP("countis::sim::Scenario", "One phase on two terminals"),
    QT_TRANSLATE_NOOP("countis::sim::Scenario",
                      "The terminals L1 and L2 were both connected to L1. Each voltage to the neutral is 230 V, so "
                      "nothing seems wrong until U12 is read: it is 0, and with it the order of the phases is not "
                      "detected."),
    QT_TRANSLATE_NOOP("countis::sim::Scenario", "Power cuts"),
    QT_TRANSLATE_NOOP("countis::sim::Scenario", "The supply fails"),
    QT_TRANSLATE_NOOP("countis::sim::Scenario", "A deep sag"),
    QT_TRANSLATE_NOOP("countis::sim::Scenario",
                      "The supply fails for ten seconds, then flickers, then sags so deep that the meter lives but "
                      "undervoltage is to be reported. After each cut the meter is back on the same port with every "
                      "register that it had."),
    QT_TRANSLATE_NOOP("countis::sim::Scenario", "One current reversed"),
    QT_TRANSLATE_NOOP(
        "countis::sim::Scenario",
        "In and out of L2 were exchanged. The active power of L2 is negative and its reactive power "
        "changed its sign too, the neutral seems to carry twice the current of a phase, and the exported "
        "energy of L2 grows alone. A single-phase generator would look alike, but this site is a "
        "consumer."),
    QT_TRANSLATE_NOOP("countis::sim::Scenario", "The phases turn the wrong way"),
    QT_TRANSLATE_NOOP(
        "countis::sim::Scenario",
        "L2 and L3 of the supply were exchanged. All voltages, currents and energies are right; only the "
        "symbol 132 tells, and motors turn backwards. No voltage can show it: the order comes from its "
        "own register."),
    QT_TRANSLATE_NOOP("countis::sim::Scenario", "All currents moved on by a phase"),
    QT_TRANSLATE_NOOP("countis::sim::Scenario",
                      "For training, as only meters with transformers can be wired so: each voltage is measured with "
                      "the current of its neighbour. All three angles move by the same 120 degrees."),
    QT_TRANSLATE_NOOP("countis::sim::Scenario", "Almost no load"),
    QT_TRANSLATE_NOOP("countis::sim::Scenario", "A single clock runs"),
    QT_TRANSLATE_NOOP(
        "countis::sim::Scenario",
        "20 mA on each phase at power factor 1: the smallest current that must be counted. 13.8 W in all:"
        " the LED blinks every 261 seconds. Before and after it there is no load at all, and nothing may "
        "be counted however long it lasts."),
    QT_TRANSLATE_NOOP("countis::sim::Scenario", "Two currents reversed"),
    QT_TRANSLATE_NOOP(
        "countis::sim::Scenario",
        "In and out of L1 and L3 were exchanged. Two active powers are negative, their sum too, and the "
        "neutral that the phasors imply carries twice the current of a phase."),
    QT_TRANSLATE_NOOP("countis::sim::Scenario", "Two tariffs"),
    QT_TRANSLATE_NOOP("countis::sim::Scenario", "Night tariff"),
    QT_TRANSLATE_NOOP("countis::sim::Scenario", "Day tariff"),
    QT_TRANSLATE_NOOP("countis::sim::Scenario", "The digital input asks for T2"),
    QT_TRANSLATE_NOOP(
        "countis::sim::Scenario",
        "The tariff in progress changes every two minutes, first by commands over Modbus, then by the "
        "digital input, which counts only if tAr is set to diG in SETUP 1. Totals split exactly into T1 "
        "and T2; the hours of each tariff are counted apart."),
    QT_TRANSLATE_NOOP("countis::sim::Scenario", "An unbalanced supply"),
    QT_TRANSLATE_NOOP("countis::sim::Scenario", "The supply becomes unbalanced"),
    QT_TRANSLATE_NOOP("countis::sim::Scenario", "The supply is even again"),
    QT_TRANSLATE_NOOP("countis::sim::Scenario",
                      "The supply carries 4 % of negative sequence: voltages between phases differ, and motors grow "
                      "hot. Computed as in IEC 61000-4-30 from U12, U23 and U31; a warning from 2 % on."),
    QT_TRANSLATE_NOOP("countis::sim::Scenario", "A workshop with motors"),
    QT_TRANSLATE_NOOP("countis::sim::Scenario", "The compensation trips"),
    QT_TRANSLATE_NOOP("countis::sim::Scenario", "The compensation is back"),
    QT_TRANSLATE_NOOP(
        "countis::sim::Scenario",
        "Motors make a load that is heavy and inductive: a compressor, a lathe, a welder on L2 and an "
        "oven on L3 start and stop, the power factor lies between 0.8 and 0.85, and the voltage gives way"
        " a little at each start. After two minutes a compensation is switched off, and the angle grows."),
};

} // namespace

std::span<const char* const> scenarioTexts() {
    return kTexts;
}

} // namespace countis::ui

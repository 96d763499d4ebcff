// SPDX-License-Identifier: GPL-3.0-or-later
// The texts of simulator/script/scenarios/, where the translators' tools find them. A test holds the two together.
#include "models/training/scenario_words.h"

#include <QtGlobal>

#include <array>

namespace countis::ui {
namespace {

constexpr std::array kTexts{
    QT_TRANSLATE_NOOP("countis::sim::Scenario", "Current without voltage on L2"),
    QT_TRANSLATE_NOOP("countis::sim::Scenario", "The voltage connection of L2 comes loose"),
    QT_TRANSLATE_NOOP("countis::sim::Scenario", "The voltage connection is tightened"),
    QT_TRANSLATE_NOOP("countis::sim::Scenario",
                      "After 30 seconds, the voltage connection of L2 comes loose inside the meter. The load on L2 "
                      "keeps running, but the meter does not count its energy: all values of L2 read 0, the current "
                      "included. The only remaining sign is the neutral current, which does not match the currents "
                      "of L1 and L3. The energy that was not counted has to be estimated."),
    QT_TRANSLATE_NOOP("countis::sim::Scenario", "Data room"),
    QT_TRANSLATE_NOOP("countis::sim::Scenario", "A row of servers is switched off"),
    QT_TRANSLATE_NOOP("countis::sim::Scenario", "The row of servers is switched on again"),
    QT_TRANSLATE_NOOP("countis::sim::Scenario",
                      "The servers draw almost the same current day and night on all three phases. Their power "
                      "supplies make it lead the voltage slightly and add 5th and 7th harmonics. Without the three "
                      "cooling units, which switch on and off, the load is capacitive: the display shows the "
                      "capacitive symbol, and the power factor register is negative."),
    QT_TRANSLATE_NOOP("countis::sim::Scenario", "Missing current on L3"),
    QT_TRANSLATE_NOOP("countis::sim::Scenario", "The current of L3 is measured again"),
    QT_TRANSLATE_NOOP("countis::sim::Scenario",
                      "The current of L3 is 0 while the other phases carry load. The cause may be a fault, or the "
                      "phase may be unused. A missing current is therefore information, not an alarm."),
    QT_TRANSLATE_NOOP("countis::sim::Scenario", "Two currents exchanged"),
    QT_TRANSLATE_NOOP("countis::sim::Scenario", "The wiring is corrected"),
    QT_TRANSLATE_NOOP("countis::sim::Scenario",
                      "The currents of L1 and L2 are exchanged. One phase angle shifts by +120 degrees and the other "
                      "by −120 degrees, so L1 and L2 seem to export. This fault is for training: it is only possible "
                      "on meters with current transformers. It cannot occur on this meter, because each terminal "
                      "carries both voltage and current."),
    QT_TRANSLATE_NOOP("countis::sim::Scenario", "Neutral and phase exchanged"),
    QT_TRANSLATE_NOOP("countis::sim::Scenario", "The installation is isolated and the wiring is corrected"),
    QT_TRANSLATE_NOOP("countis::sim::Scenario",
                      "The neutral and L1 are exchanged upstream of the meter. V1 is 230 V, but V2 and V3 are 398 V. "
                      "The meter withstands no more than 288 V continuously, and the loads are not built for 398 V "
                      "either. This is dangerous: isolate the installation before you look for the cause."),
    QT_TRANSLATE_NOOP("countis::sim::Scenario", "Defective meter"),
    QT_TRANSLATE_NOOP("countis::sim::Scenario", "One copy of the memory is damaged"),
    QT_TRANSLATE_NOOP("countis::sim::Scenario", "Power cut: the meter then uses the other copy of the memory"),
    QT_TRANSLATE_NOOP("countis::sim::Scenario", "The measurement chain fails"),
    QT_TRANSLATE_NOOP("countis::sim::Scenario", "Both copies of the memory are damaged"),
    QT_TRANSLATE_NOOP("countis::sim::Scenario", "The meter is replaced"),
    QT_TRANSLATE_NOOP("countis::sim::Scenario",
                      "First, one copy of the memory is damaged. After the power cut that follows, the meter uses "
                      "the other copy, so nothing looks wrong. Next, the measurement chain fails: the meter measures "
                      "nothing, and the display shows the malfunction symbol. Finally, both copies of the memory are "
                      "damaged. Such a meter must be replaced."),
    QT_TRANSLATE_NOOP("countis::sim::Scenario", "Meter fed from the load side"),
    QT_TRANSLATE_NOOP("countis::sim::Scenario",
                      "The supply side and the load side of the meter are exchanged, so every current flows through "
                      "it in the opposite direction. All active powers are negative and only the exported energies "
                      "increase; the neutral current is normal. An installation that really exports gives the same "
                      "readings, but this one is a consumer."),
    QT_TRANSLATE_NOOP("countis::sim::Scenario", "Harmonics"),
    QT_TRANSLATE_NOOP("countis::sim::Scenario", "The 3rd harmonics of the three phases add up in the neutral"),
    QT_TRANSLATE_NOOP(
        "countis::sim::Scenario",
        "First the currents contain 40 % of the 5th harmonic, then the voltages contain 10 % of it as well. At last, "
        "60 % of the 3rd harmonic replaces the 5th in the currents and adds up in the neutral. The apparent power "
        "increases and the power factor decreases, although the angle of the fundamental does not change."),
    QT_TRANSLATE_NOOP("countis::sim::Scenario", "Home with solar roof and electric car"),
    QT_TRANSLATE_NOOP("countis::sim::Scenario", "Evening: the roof produces almost nothing and the car charges"),
    QT_TRANSLATE_NOOP("countis::sim::Scenario", "Night"),
    QT_TRANSLATE_NOOP("countis::sim::Scenario",
                      "The scenario starts at eleven in the morning. A solar roof of 10 kW exports the energy that "
                      "the home does not need, and in the evening a car charges with 16 A on each phase. The active "
                      "power changes its sign twice a day and the exported energies increase. This is no fault, "
                      "because the home both consumes and produces. At speed ×60, the day takes 24 minutes."),
    QT_TRANSLATE_NOOP("countis::sim::Scenario", "Unbalanced load in an old house"),
    QT_TRANSLATE_NOOP("countis::sim::Scenario", "The circuits are distributed over the three phases"),
    QT_TRANSLATE_NOOP("countis::sim::Scenario",
                      "Nearly all loads of this house are on L1: L1 carries 23 A, L2 carries 4 A and L3 carries 1 A. "
                      "The neutral current is almost as high as that of L1. The voltages differ because the supply "
                      "cable is long, and a water heater on L1 increases the difference. This is no wiring fault, "
                      "but an electrician would distribute the circuits over the three phases."),
    QT_TRANSLATE_NOOP("countis::sim::Scenario", "Light load that looks reversed"),
    QT_TRANSLATE_NOOP("countis::sim::Scenario", "The machines start"),
    QT_TRANSLATE_NOOP("countis::sim::Scenario",
                      "A transformer with little load and long cables draw small currents at almost 90 degrees: "
                      "capacitive on L1 and L3, inductive on L2. The active power is so small that one step of its "
                      "register can change its sign. The readings therefore do not show whether a current is "
                      "reversed. After two minutes the machines start, and the readings become clear."),
    QT_TRANSLATE_NOOP("countis::sim::Scenario", "Meter without supply"),
    QT_TRANSLATE_NOOP("countis::sim::Scenario", "The neutral comes loose at the meter"),
    QT_TRANSLATE_NOOP("countis::sim::Scenario", "The terminal is tightened"),
    QT_TRANSLATE_NOOP("countis::sim::Scenario",
                      "After 30 seconds, the neutral comes loose at the terminal of the meter. The loads keep their "
                      "neutral and continue to run, but the meter has no supply: its display is dark, it counts "
                      "nothing and refuses connections, while the meters beside it answer. When the terminal is "
                      "tightened, the meter answers again at the same address and has kept its registers."),
    QT_TRANSLATE_NOOP("countis::sim::Scenario", "Communication faults"),
    QT_TRANSLATE_NOOP(
        "countis::sim::Scenario",
        "The installation is sound, but the communication with the meter is not. Answers arrive late, byte by byte, "
        "incomplete or not at all; others are exceptions, or belong to another request, unit or function. The meter "
        "then refuses and resets connections, and finally the network cable is unplugged. Each fault lasts 30 "
        "seconds, with a pause after it. A good client reports each fault and recovers within seconds."),
    QT_TRANSLATE_NOOP("countis::sim::Scenario", "Neutral lost upstream"),
    QT_TRANSLATE_NOOP("countis::sim::Scenario", "The neutral breaks"),
    QT_TRANSLATE_NOOP("countis::sim::Scenario", "The neutral is repaired"),
    QT_TRANSLATE_NOOP(
        "countis::sim::Scenario",
        "After 30 seconds, the neutral breaks upstream of the installation. The star point of the unequal loads "
        "shifts: the phase-to-neutral voltages differ by far more than 10 %, the phase-to-phase voltages stay equal, "
        "and the neutral current is 0. Appliances on the phase with the smallest load get too high a voltage. With "
        "equal loads this fault does not show, and a heavily unbalanced supply gives similar readings."),
    QT_TRANSLATE_NOOP("countis::sim::Scenario", "Wrong data that look like a wiring fault"),
    QT_TRANSLATE_NOOP("countis::sim::Scenario", "The powers are ten times too large"),
    QT_TRANSLATE_NOOP("countis::sim::Scenario", "The two words of each value are exchanged"),
    QT_TRANSLATE_NOOP("countis::sim::Scenario", "The values no longer change"),
    QT_TRANSLATE_NOOP("countis::sim::Scenario", "All values are correct again"),
    QT_TRANSLATE_NOOP(
        "countis::sim::Scenario",
        "Rule out these three faults before you look for a wiring fault. They last one minute each: the powers are "
        "ten times too large, the two words of each 32-bit value are exchanged, and the values do not change while "
        "the meter runs. P is then larger than V × I, values jump by multiples of 65,536, or the energy does not "
        "match the power. The installation itself is sound."),
    QT_TRANSLATE_NOOP("countis::sim::Scenario", "Day in an office"),
    QT_TRANSLATE_NOOP("countis::sim::Scenario", "Everybody is at work"),
    QT_TRANSLATE_NOOP("countis::sim::Scenario", "The staff leave the office"),
    QT_TRANSLATE_NOOP("countis::sim::Scenario", "Night: only a few devices run"),
    QT_TRANSLATE_NOOP("countis::sim::Scenario",
                      "The scenario starts at six in the morning on an office floor. Lighting and computers increase "
                      "the load until about nine. The kitchen, the copiers, a lift and the air conditioning switch "
                      "on and off by themselves, and in the evening the load decreases again. The wiring has no "
                      "fault, so the readings show a sound installation. Watch the day at speed ×600 or faster."),
    QT_TRANSLATE_NOOP("countis::sim::Scenario", "Values out of range"),
    QT_TRANSLATE_NOOP("countis::sim::Scenario", "Overvoltage"),
    QT_TRANSLATE_NOOP("countis::sim::Scenario", "Undervoltage"),
    QT_TRANSLATE_NOOP("countis::sim::Scenario", "Overcurrent on L1"),
    QT_TRANSLATE_NOOP("countis::sim::Scenario", "The frequency swings"),
    QT_TRANSLATE_NOOP("countis::sim::Scenario", "All values are in their range again"),
    QT_TRANSLATE_NOOP(
        "countis::sim::Scenario",
        "Four values leave their range one after the other: a voltage of 298 V, above the 288 V that the meter "
        "withstands; a voltage of 161 V, below its range; a current of 100 A on L1 of a meter rated for 80 A; and a "
        "frequency that swings by ±2 Hz. The meter still measures these values, and each of them needs attention."),
    QT_TRANSLATE_NOOP("countis::sim::Scenario", "Short circuits of 2,400 A"),
    QT_TRANSLATE_NOOP("countis::sim::Scenario", "The short circuit is cleared"),
    QT_TRANSLATE_NOOP("countis::sim::Scenario",
                      "Every ten seconds, a short-circuit current of 30 × Imax flows on L1 for half a cycle. The "
                      "display flashes the largest value that it can show. Between the short circuits and after "
                      "them, the meter measures as accurately as before."),
    QT_TRANSLATE_NOOP("countis::sim::Scenario", "Phase L2 missing"),
    QT_TRANSLATE_NOOP("countis::sim::Scenario", "The fuse of L2 blows"),
    QT_TRANSLATE_NOOP("countis::sim::Scenario", "The fuse is replaced"),
    QT_TRANSLATE_NOOP("countis::sim::Scenario",
                      "After 30 seconds, the fuse of L2 blows. V2 falls below 46 V and the meter reads 0 for all "
                      "values of L2, while U31 stays at 398 V. The meter no longer detects the phase sequence, and "
                      "the display flashes ! and the number of the phase. After two minutes, the fuse is replaced."),
    QT_TRANSLATE_NOOP("countis::sim::Scenario", "One phase on two terminals"),
    QT_TRANSLATE_NOOP("countis::sim::Scenario",
                      "The terminals L1 and L2 are both connected to L1. V1, V2 and V3 are 230 V and look normal. "
                      "Only U12 shows the fault: it is 0, and the meter does not detect the phase sequence."),
    QT_TRANSLATE_NOOP("countis::sim::Scenario", "Power cuts and a voltage dip"),
    QT_TRANSLATE_NOOP("countis::sim::Scenario", "The supply fails"),
    QT_TRANSLATE_NOOP("countis::sim::Scenario", "Deep voltage dip"),
    QT_TRANSLATE_NOOP("countis::sim::Scenario",
                      "The supply fails for ten seconds, then twice for one second. A deep voltage dip follows, in "
                      "which the meter continues to measure. After each power cut, the meter answers again on the "
                      "same port and has kept all its registers."),
    QT_TRANSLATE_NOOP("countis::sim::Scenario", "One current reversed"),
    QT_TRANSLATE_NOOP(
        "countis::sim::Scenario",
        "The input and the output of L2 are exchanged. The active and reactive powers of L2 have the wrong sign, the "
        "neutral current seems to be twice the current of a phase, and only L2 counts exported energy. A generator "
        "on one phase would give the same readings, but this installation is a consumer."),
    QT_TRANSLATE_NOOP("countis::sim::Scenario", "Phase sequence reversed"),
    QT_TRANSLATE_NOOP("countis::sim::Scenario",
                      "L2 and L3 of the supply are exchanged. All voltages, currents and energies are correct; only "
                      "the symbol 132 on the display shows the fault, and motors turn backwards. The values of the "
                      "voltages cannot show it: the phase sequence has a register of its own."),
    QT_TRANSLATE_NOOP("countis::sim::Scenario", "Currents rotated by one phase"),
    QT_TRANSLATE_NOOP(
        "countis::sim::Scenario",
        "The meter measures each voltage with the current of the neighbouring phase, so all three angles shift by "
        "the same 120 degrees. This fault is for training: it is only possible on meters with current transformers."),
    QT_TRANSLATE_NOOP("countis::sim::Scenario", "Starting current"),
    QT_TRANSLATE_NOOP("countis::sim::Scenario", "A current of 20 mA flows on each phase"),
    QT_TRANSLATE_NOOP("countis::sim::Scenario",
                      "Each phase carries 20 mA at power factor 1, the smallest current that the meter must count. "
                      "The total power is 13.8 W, and the LED blinks every 261 seconds. Before and after this there "
                      "is no load, and the meter must not count any energy, however long that lasts."),
    QT_TRANSLATE_NOOP("countis::sim::Scenario", "Two currents reversed"),
    QT_TRANSLATE_NOOP(
        "countis::sim::Scenario",
        "The inputs and outputs of L1 and L3 are exchanged. The active powers of L1 and L3 are negative, and so is "
        "their sum with L2. The neutral current seems to be twice the current of a phase."),
    QT_TRANSLATE_NOOP("countis::sim::Scenario", "Two tariffs"),
    QT_TRANSLATE_NOOP("countis::sim::Scenario", "Night tariff"),
    QT_TRANSLATE_NOOP("countis::sim::Scenario", "Day tariff"),
    QT_TRANSLATE_NOOP("countis::sim::Scenario", "The digital input selects T2"),
    QT_TRANSLATE_NOOP(
        "countis::sim::Scenario",
        "The tariff in progress changes every two minutes, first by commands over Modbus, then by the digital input. "
        "The digital input has an effect only if tAr is set to diG in SETUP 1. The meter divides the total energies "
        "exactly between T1 and T2 and counts the hours of each tariff separately."),
    QT_TRANSLATE_NOOP("countis::sim::Scenario", "Unbalanced supply"),
    QT_TRANSLATE_NOOP("countis::sim::Scenario", "The supply becomes unbalanced"),
    QT_TRANSLATE_NOOP("countis::sim::Scenario", "The supply is balanced again"),
    QT_TRANSLATE_NOOP("countis::sim::Scenario",
                      "The supply contains a negative-sequence voltage of 4 %: the phase-to-phase voltages differ, "
                      "and motors heat up. The unbalance can be calculated from U12, U23 and U31 as in IEC "
                      "61000-4-30. Above 2 % it needs attention."),
    QT_TRANSLATE_NOOP("countis::sim::Scenario", "Workshop with motors"),
    QT_TRANSLATE_NOOP("countis::sim::Scenario", "The power factor correction trips"),
    QT_TRANSLATE_NOOP("countis::sim::Scenario", "The power factor correction is in service again"),
    QT_TRANSLATE_NOOP(
        "countis::sim::Scenario",
        "The motors of a workshop are a heavy inductive load with a power factor of about 0.83. A compressor, a "
        "lathe, a welder on L2 and an oven on L3 start and stop, and the voltage drops a little at each start. After "
        "two minutes, the power factor correction trips, and the power factor falls."),
};

} // namespace

std::span<const char* const> scenarioTexts() {
    return kTexts;
}

} // namespace countis::ui

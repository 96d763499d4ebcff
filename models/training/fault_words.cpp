// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/training/fault_words.h"

#include <QCoreApplication>

#include <array>

namespace countis::ui {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(countis::ui::FaultWords)
};

struct Text {
    const char* title;
    const char* sentence;
};

// In the order of FaultKind.
constexpr std::array<Text, sim::kFaultKinds> kFaults{{
    {QT_TRANSLATE_NOOP("countis::ui::FaultWords", "Overvoltage"),
     QT_TRANSLATE_NOOP("countis::ui::FaultWords", "The voltage is above its value. Over 288 V harms the meter.")},
    {QT_TRANSLATE_NOOP("countis::ui::FaultWords", "Undervoltage"),
     QT_TRANSLATE_NOOP("countis::ui::FaultWords", "The voltage is below its value.")},
    {QT_TRANSLATE_NOOP("countis::ui::FaultWords", "Unbalance"),
     QT_TRANSLATE_NOOP("countis::ui::FaultWords", "The three voltages differ: a negative sequence is in them.")},
    {QT_TRANSLATE_NOOP("countis::ui::FaultWords", "Voltage harmonic"),
     QT_TRANSLATE_NOOP("countis::ui::FaultWords", "The voltage carries a harmonic.")},
    {QT_TRANSLATE_NOOP("countis::ui::FaultWords", "Frequency drift"),
     QT_TRANSLATE_NOOP("countis::ui::FaultWords", "The frequency goes to and fro.")},
    {QT_TRANSLATE_NOOP("countis::ui::FaultWords", "Phase missing"),
     QT_TRANSLATE_NOOP("countis::ui::FaultWords",
                       "A phase has no voltage: ! and its number flash. Without L1 the meter is off.")},
    {QT_TRANSLATE_NOOP("countis::ui::FaultWords", "Power cut"),
     QT_TRANSLATE_NOOP("countis::ui::FaultWords", "No phase has voltage: the meter is off and keeps its registers.")},
    {QT_TRANSLATE_NOOP("countis::ui::FaultWords", "Overcurrent"),
     QT_TRANSLATE_NOOP("countis::ui::FaultWords", "More current flows than the meter is rated for, 80 A.")},
    {QT_TRANSLATE_NOOP("countis::ui::FaultWords", "Short-circuit burst"),
     QT_TRANSLATE_NOOP("countis::ui::FaultWords", "30 × Imax for half a cycle, again and again.")},
    {QT_TRANSLATE_NOOP("countis::ui::FaultWords", "Current harmonic"),
     QT_TRANSLATE_NOOP("countis::ui::FaultWords", "The current carries a harmonic, as of electronic loads.")},
    {QT_TRANSLATE_NOOP("countis::ui::FaultWords", "No load"),
     QT_TRANSLATE_NOOP("countis::ui::FaultWords", "Voltage without current: nothing is counted.")},
    {QT_TRANSLATE_NOOP("countis::ui::FaultWords", "Starting current"),
     QT_TRANSLATE_NOOP("countis::ui::FaultWords", "20 mA at power factor 1: the least that the meter counts.")},
    {QT_TRANSLATE_NOOP("countis::ui::FaultWords", "Sequence reversed"),
     QT_TRANSLATE_NOOP("countis::ui::FaultWords", "L2 and L3 are exchanged: the display shows 132.")},
    {QT_TRANSLATE_NOOP("countis::ui::FaultWords", "Two phases alike"),
     QT_TRANSLATE_NOOP("countis::ui::FaultWords", "One phase is on two terminals: no voltage between them.")},
    {QT_TRANSLATE_NOOP("countis::ui::FaultWords", "N and phase exchanged"),
     QT_TRANSLATE_NOOP("countis::ui::FaultWords",
                       "The other two phases read up to 400 V against neutral: dangerous, isolate.")},
    {QT_TRANSLATE_NOOP("countis::ui::FaultWords", "Neutral lost upstream"),
     QT_TRANSLATE_NOOP("countis::ui::FaultWords", "The star point of the loads floats: V spreads, U does not.")},
    {QT_TRANSLATE_NOOP("countis::ui::FaultWords", "Neutral lost at meter"),
     QT_TRANSLATE_NOOP("countis::ui::FaultWords", "The meter has no supply and is off; the loads run on.")},
    {QT_TRANSLATE_NOOP("countis::ui::FaultWords", "Current reversed"),
     QT_TRANSLATE_NOOP("countis::ui::FaultWords", "In and out are exchanged: this phase is counted as exported.")},
    {QT_TRANSLATE_NOOP("countis::ui::FaultWords", "Currents exchanged"),
     QT_TRANSLATE_NOOP("countis::ui::FaultWords",
                       "Currents of two phases exchanged. Only meters with transformers can be wired so.")},
    {QT_TRANSLATE_NOOP("countis::ui::FaultWords", "Currents rotated"),
     QT_TRANSLATE_NOOP("countis::ui::FaultWords",
                       "All currents one or two places on. Only meters with transformers can be wired so.")},
    {QT_TRANSLATE_NOOP("countis::ui::FaultWords", "Dead current"),
     QT_TRANSLATE_NOOP("countis::ui::FaultWords", "No current is measured on a phase that carries load.")},
    {QT_TRANSLATE_NOOP("countis::ui::FaultWords", "Current without voltage"),
     QT_TRANSLATE_NOOP("countis::ui::FaultWords",
                       "The voltage is not measured, its load runs on and is not counted.")},
    {QT_TRANSLATE_NOOP("countis::ui::FaultWords", "Memory damaged"),
     QT_TRANSLATE_NOOP("countis::ui::FaultWords",
                       "One copy: the other serves. Both: malfunction, and the registers begin at zero.")},
    {QT_TRANSLATE_NOOP("countis::ui::FaultWords", "Measurement dead"),
     QT_TRANSLATE_NOOP("countis::ui::FaultWords", "The measurement chain fails: malfunction, replace the meter.")},
    {QT_TRANSLATE_NOOP("countis::ui::FaultWords", "Cable pulled"),
     QT_TRANSLATE_NOOP("countis::ui::FaultWords", "The meter goes on; nobody reaches it over the network.")},
}};

// In the order of ProtocolFaultKind.
constexpr std::array<Text, sim::kProtocolFaultKinds> kProtocolFaults{{
    {QT_TRANSLATE_NOOP("countis::ui::FaultWords", "Late answer"),
     QT_TRANSLATE_NOOP("countis::ui::FaultWords", "Every answer waits.")},
    {QT_TRANSLATE_NOOP("countis::ui::FaultWords", "No answer"),
     QT_TRANSLATE_NOOP("countis::ui::FaultWords", "The request is taken and never answered.")},
    {QT_TRANSLATE_NOOP("countis::ui::FaultWords", "Exception"),
     QT_TRANSLATE_NOOP("countis::ui::FaultWords", "The answer is a Modbus exception.")},
    {QT_TRANSLATE_NOOP("countis::ui::FaultWords", "Wrong transaction"),
     QT_TRANSLATE_NOOP("countis::ui::FaultWords", "The answer belongs to another request.")},
    {QT_TRANSLATE_NOOP("countis::ui::FaultWords", "Wrong unit"),
     QT_TRANSLATE_NOOP("countis::ui::FaultWords", "The answer says it is of another meter.")},
    {QT_TRANSLATE_NOOP("countis::ui::FaultWords", "Wrong function"),
     QT_TRANSLATE_NOOP("countis::ui::FaultWords", "The answer is to another function.")},
    {QT_TRANSLATE_NOOP("countis::ui::FaultWords", "Truncated frame"),
     QT_TRANSLATE_NOOP("countis::ui::FaultWords", "Half a frame comes, and no more.")},
    {QT_TRANSLATE_NOOP("countis::ui::FaultWords", "Dripping frame"),
     QT_TRANSLATE_NOOP("countis::ui::FaultWords", "The answer comes byte by byte.")},
    {QT_TRANSLATE_NOOP("countis::ui::FaultWords", "Connection refused"),
     QT_TRANSLATE_NOOP("countis::ui::FaultWords", "The port refuses, and connections that stand are ended.")},
    {QT_TRANSLATE_NOOP("countis::ui::FaultWords", "Connection reset"),
     QT_TRANSLATE_NOOP("countis::ui::FaultWords", "The connection is reset at the request.")},
    {QT_TRANSLATE_NOOP("countis::ui::FaultWords", "Wrong scale"),
     QT_TRANSLATE_NOOP("countis::ui::FaultWords", "Powers are read so many times too large.")},
    {QT_TRANSLATE_NOOP("countis::ui::FaultWords", "Words exchanged"),
     QT_TRANSLATE_NOOP("countis::ui::FaultWords", "The two words of each register are exchanged.")},
    {QT_TRANSLATE_NOOP("countis::ui::FaultWords", "Frozen values"),
     QT_TRANSLATE_NOOP("countis::ui::FaultWords", "The registers do not change any more.")},
}};

} // namespace

QString faultTitle(sim::FaultKind kind) {
    return Words::tr(kFaults[static_cast<std::size_t>(kind)].title);
}

QString faultTitle(sim::ProtocolFaultKind kind) {
    return Words::tr(kProtocolFaults[static_cast<std::size_t>(kind)].title);
}

QString faultSentence(sim::FaultKind kind) {
    return Words::tr(kFaults[static_cast<std::size_t>(kind)].sentence);
}

QString faultSentence(sim::ProtocolFaultKind kind) {
    return Words::tr(kProtocolFaults[static_cast<std::size_t>(kind)].sentence);
}

QString sectionTitle(FaultSection section) {
    switch (section) {
    case FaultSection::Wiring: return Words::tr("Wiring");
    case FaultSection::Supply: return Words::tr("Supply");
    case FaultSection::Load: return Words::tr("Loads");
    case FaultSection::Device: return Words::tr("Meter");
    case FaultSection::Protocol: return Words::tr("Network protocol");
    }
    return {};
}

} // namespace countis::ui

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
     QT_TRANSLATE_NOOP("countis::ui::FaultWords",
                       "The voltage exceeds its nominal value. More than 288 V damages the meter.")},
    {QT_TRANSLATE_NOOP("countis::ui::FaultWords", "Undervoltage"),
     QT_TRANSLATE_NOOP("countis::ui::FaultWords", "The voltage is below its nominal value.")},
    {QT_TRANSLATE_NOOP("countis::ui::FaultWords", "Unbalance"),
     QT_TRANSLATE_NOOP("countis::ui::FaultWords",
                       "The three voltages differ: they contain a negative-sequence component.")},
    {QT_TRANSLATE_NOOP("countis::ui::FaultWords", "Voltage harmonic"),
     QT_TRANSLATE_NOOP("countis::ui::FaultWords", "The voltage contains a harmonic.")},
    {QT_TRANSLATE_NOOP("countis::ui::FaultWords", "Frequency drift"),
     QT_TRANSLATE_NOOP("countis::ui::FaultWords", "The frequency swings around its nominal value.")},
    {QT_TRANSLATE_NOOP("countis::ui::FaultWords", "Phase missing"),
     QT_TRANSLATE_NOOP(
         "countis::ui::FaultWords",
         "A phase has no voltage: the display flashes ! and the phase number. Without L1 the meter is off.")},
    {QT_TRANSLATE_NOOP("countis::ui::FaultWords", "Power cut"),
     QT_TRANSLATE_NOOP("countis::ui::FaultWords", "No phase has voltage: the meter is off and keeps its registers.")},
    {QT_TRANSLATE_NOOP("countis::ui::FaultWords", "Overcurrent"),
     QT_TRANSLATE_NOOP("countis::ui::FaultWords", "The current exceeds the maximum current of the meter, 80 A.")},
    {QT_TRANSLATE_NOOP("countis::ui::FaultWords", "Short-circuit burst"),
     QT_TRANSLATE_NOOP("countis::ui::FaultWords",
                       "A current of 30 × Imax flows for half a cycle, at regular intervals.")},
    {QT_TRANSLATE_NOOP("countis::ui::FaultWords", "Current harmonic"),
     QT_TRANSLATE_NOOP("countis::ui::FaultWords", "The current contains a harmonic, as with electronic loads.")},
    {QT_TRANSLATE_NOOP("countis::ui::FaultWords", "No load"),
     QT_TRANSLATE_NOOP("countis::ui::FaultWords",
                       "The voltage is present but no current flows: the meter counts no energy.")},
    {QT_TRANSLATE_NOOP("countis::ui::FaultWords", "Starting current"),
     QT_TRANSLATE_NOOP("countis::ui::FaultWords",
                       "20 mA at power factor 1 is the smallest current that the meter counts.")},
    {QT_TRANSLATE_NOOP("countis::ui::FaultWords", "Phase sequence reversed"),
     QT_TRANSLATE_NOOP("countis::ui::FaultWords", "L2 and L3 are exchanged: the display shows 132.")},
    {QT_TRANSLATE_NOOP("countis::ui::FaultWords", "One phase on two terminals"),
     QT_TRANSLATE_NOOP("countis::ui::FaultWords", "One phase feeds two terminals: the voltage between them is 0.")},
    {QT_TRANSLATE_NOOP("countis::ui::FaultWords", "Neutral and phase exchanged"),
     QT_TRANSLATE_NOOP("countis::ui::FaultWords",
                       "The other two phases read up to 400 V to neutral. Danger: isolate the installation.")},
    {QT_TRANSLATE_NOOP("countis::ui::FaultWords", "Neutral lost upstream"),
     QT_TRANSLATE_NOOP("countis::ui::FaultWords",
                       "The star point of the loads floats: the V values spread, the U values do not.")},
    {QT_TRANSLATE_NOOP("countis::ui::FaultWords", "Neutral lost at the meter"),
     QT_TRANSLATE_NOOP("countis::ui::FaultWords", "The meter has no supply and is off; the loads keep running.")},
    {QT_TRANSLATE_NOOP("countis::ui::FaultWords", "Current reversed"),
     QT_TRANSLATE_NOOP("countis::ui::FaultWords",
                       "Input and output are exchanged: the meter counts this phase as exported.")},
    {QT_TRANSLATE_NOOP("countis::ui::FaultWords", "Currents exchanged"),
     QT_TRANSLATE_NOOP(
         "countis::ui::FaultWords",
         "The currents of two phases are exchanged. This fault is only possible with current transformers.")},
    {QT_TRANSLATE_NOOP("countis::ui::FaultWords", "Currents rotated"),
     QT_TRANSLATE_NOOP(
         "countis::ui::FaultWords",
         "All currents are shifted by one or two phases. This fault is only possible with current transformers.")},
    {QT_TRANSLATE_NOOP("countis::ui::FaultWords", "Missing current"),
     QT_TRANSLATE_NOOP("countis::ui::FaultWords", "The meter measures no current on a loaded phase.")},
    {QT_TRANSLATE_NOOP("countis::ui::FaultWords", "Current without voltage"),
     QT_TRANSLATE_NOOP("countis::ui::FaultWords",
                       "The meter does not measure the voltage of this phase and does not count its load.")},
    {QT_TRANSLATE_NOOP("countis::ui::FaultWords", "Memory damaged"),
     QT_TRANSLATE_NOOP("countis::ui::FaultWords", "If one copy is damaged, the meter uses the other. If both are "
                                                  "damaged, it shows a malfunction and its registers restart at 0.")},
    {QT_TRANSLATE_NOOP("countis::ui::FaultWords", "Measurement failure"),
     QT_TRANSLATE_NOOP("countis::ui::FaultWords",
                       "The measurement chain has failed: the meter shows a malfunction and must be replaced.")},
    {QT_TRANSLATE_NOOP("countis::ui::FaultWords", "Cable unplugged"),
     QT_TRANSLATE_NOOP("countis::ui::FaultWords",
                       "The meter keeps measuring but cannot be reached over the network.")},
}};

// In the order of ProtocolFaultKind.
constexpr std::array<Text, sim::kProtocolFaultKinds> kProtocolFaults{{
    {QT_TRANSLATE_NOOP("countis::ui::FaultWords", "Late answer"),
     QT_TRANSLATE_NOOP("countis::ui::FaultWords", "The meter delays every answer.")},
    {QT_TRANSLATE_NOOP("countis::ui::FaultWords", "No answer"),
     QT_TRANSLATE_NOOP("countis::ui::FaultWords", "The meter accepts the request but never answers it.")},
    {QT_TRANSLATE_NOOP("countis::ui::FaultWords", "Exception"),
     QT_TRANSLATE_NOOP("countis::ui::FaultWords", "The meter answers with a Modbus exception.")},
    {QT_TRANSLATE_NOOP("countis::ui::FaultWords", "Wrong transaction"),
     QT_TRANSLATE_NOOP("countis::ui::FaultWords", "The answer belongs to another request.")},
    {QT_TRANSLATE_NOOP("countis::ui::FaultWords", "Wrong unit"),
     QT_TRANSLATE_NOOP("countis::ui::FaultWords", "The answer carries the unit number of another meter.")},
    {QT_TRANSLATE_NOOP("countis::ui::FaultWords", "Wrong function"),
     QT_TRANSLATE_NOOP("countis::ui::FaultWords", "The answer carries another function code.")},
    {QT_TRANSLATE_NOOP("countis::ui::FaultWords", "Truncated frame"),
     QT_TRANSLATE_NOOP("countis::ui::FaultWords", "The meter sends only half of the frame.")},
    {QT_TRANSLATE_NOOP("countis::ui::FaultWords", "Dripping frame"),
     QT_TRANSLATE_NOOP("countis::ui::FaultWords", "The meter sends the answer byte by byte.")},
    {QT_TRANSLATE_NOOP("countis::ui::FaultWords", "Connection refused"),
     QT_TRANSLATE_NOOP("countis::ui::FaultWords", "The port refuses new connections and closes the existing ones.")},
    {QT_TRANSLATE_NOOP("countis::ui::FaultWords", "Connection reset"),
     QT_TRANSLATE_NOOP("countis::ui::FaultWords", "The meter resets the connection when it receives a request.")},
    {QT_TRANSLATE_NOOP("countis::ui::FaultWords", "Wrong scale"),
     QT_TRANSLATE_NOOP("countis::ui::FaultWords", "The power values are too large by this factor.")},
    {QT_TRANSLATE_NOOP("countis::ui::FaultWords", "Words exchanged"),
     QT_TRANSLATE_NOOP("countis::ui::FaultWords", "The two 16-bit words of each 32-bit value are exchanged.")},
    {QT_TRANSLATE_NOOP("countis::ui::FaultWords", "Frozen values"),
     QT_TRANSLATE_NOOP("countis::ui::FaultWords", "The register values no longer change.")},
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

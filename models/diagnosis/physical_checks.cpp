// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/diagnosis/physical_checks.h"

#include <QCoreApplication>

#include <algorithm>

namespace countis::ui {
namespace {

using diagnosis::Fault;
using diagnosis::FaultMark;
using diagnosis::FaultMarks;
using Kind = PhysicalCheck::Kind;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(countis::ui::PhysicalChecks)
};

QString phaseName(int phase) {
    return QStringLiteral("L%1").arg(phase);
}

/// The list in its making: the isolation comes before the first check at the terminals.
class List {
public:
    void begin(const FaultMark& mark) { of_ = QString::fromStdString(textOf(mark)); }

    void danger(const QString& text) { add(Kind::Danger, QStringLiteral("danger"), text); }
    void look(const char* name, const QString& text) { add(Kind::Look, QLatin1String(name), text); }
    void terminal(const char* name, const QString& text) { add(Kind::Terminal, QLatin1String(name), text); }

    std::vector<PhysicalCheck> take() {
        const bool opens = std::ranges::any_of(checks_, [](const auto& one) { return one.kind == Kind::Terminal; });
        if (opens)
            addSafety();
        std::ranges::stable_sort(checks_, {}, &PhysicalCheck::kind);
        return std::move(checks_);
    }

private:
    void add(Kind kind, const QString& name, const QString& text) {
        checks_.push_back({of_ + u'/' + name, kind, text});
    }

    void addSafety() {
        of_ = QStringLiteral("safety");
        add(Kind::Safety, QStringLiteral("qualified"),
            Words::tr("Only a qualified electrician may open the terminal cover, and the person who runs the "
                      "installation must agree. On an E28, ask who may break its seal."));
        add(Kind::Safety, QStringLiteral("isolate"),
            Words::tr("Switch off the supply of the meter and everything behind it that can feed in: inverters, "
                      "generators, batteries. Lock each switch and put a notice on it."));
        add(Kind::Safety, QStringLiteral("dead"),
            Words::tr("Prove with a two-pole voltage tester that no terminal is live: each phase to N, each phase to "
                      "earth, and phase to phase. Try the tester on a live point before and after."));
        add(Kind::Finish, QStringLiteral("close"),
            Words::tr("Tighten every terminal that you have opened to the torque of the manual, and close the cover "
                      "before you switch the supply on."));
        add(Kind::Finish, QStringLiteral("read-again"),
            Words::tr("Switch on loads of at least 0.5 A on each phase and look at this page again: the verdict has "
                      "to be gone."));
    }

    QString of_;
    std::vector<PhysicalCheck> checks_;
};

void addCurrent(const FaultMark& mark, List& list) {
    switch (mark.fault) {
    case Fault::ReversedCurrent:
        list.look("generation",
                  mark.phase == 0 ? Words::tr("Ask whether anything behind the meter feeds in, and switch it off. If "
                                              "all powers are negative while only loads run, go on.")
                                  : Words::tr("Ask whether anything behind the meter feeds in on %1, and switch it "
                                              "off. If P of %1 is negative while only loads run, go on.")
                                        .arg(phaseName(mark.phase)));
        list.terminal("wires", mark.phase == 0 ? Words::tr("Follow the cable of the supply: its phases have to enter "
                                                           "the three terminals A-V, and the loads belong to the "
                                                           "terminals A.")
                                               : Words::tr("Follow the wire of the supply: it has to enter the "
                                                           "terminal %1 A-V. The wire to the loads belongs to the "
                                                           "terminal %1 A. If they are the other way round, "
                                                           "exchange them.")
                                                     .arg(phaseName(mark.phase)));
        return;
    case Fault::ExchangedCurrents:
    case Fault::RotatedCurrents:
        list.look("one-load",
                  Words::tr("Switch a load of one phase on and off, and note which current follows it. Do "
                            "the same for the other phases."));
        list.terminal("wires",
                      Words::tr("Follow the two wires of each phase: both have to belong to the same phase."));
        return;
    case Fault::DeadCurrent:
        list.look("load", Words::tr("Switch on a load on %1. If the current of %1 stays 0, its wire goes past the "
                                    "meter or is interrupted.")
                              .arg(phaseName(mark.phase)));
        return;
    case Fault::Overcurrent:
        list.danger(Words::tr("Reduce the load now: the terminals may become too hot."));
        list.look("protection", Words::tr("Compare the rating of the protection with the 80 A of the meter."));
        return;
    default: return;
    }
}

void addVoltage(const FaultMark& mark, List& list) {
    switch (mark.fault) {
    case Fault::PhaseLost:
        list.look("loads", Words::tr("Look whether the loads on %1 work. If they do not, the phase is missing in the "
                                     "installation and not only at the meter.")
                               .arg(phaseName(mark.phase)));
        list.look("fuse", Words::tr("Check the fuse or the circuit breaker of %1 upstream of the meter.")
                              .arg(phaseName(mark.phase)));
        list.terminal(
            "wire",
            Words::tr("Check that the wire of %1 sits firmly in its terminal A-V.").arg(phaseName(mark.phase)));
        return;
    case Fault::CurrentWithoutVoltage:
        list.look("loads", Words::tr("Look whether the loads on %1 work: the meter counts nothing of them.")
                               .arg(phaseName(mark.phase)));
        list.terminal("wire", Words::tr("Check that the wire of %1 sits firmly in its terminal A-V. If it does, and "
                                        "the phase has voltage, the meter must be replaced.")
                                  .arg(phaseName(mark.phase)));
        return;
    case Fault::PhasesAlike:
        list.terminal("wires", Words::tr("Follow the wires of %1 and %2 to the supply: they have to come from "
                                         "different phases.")
                                   .arg(phaseName(mark.phase), phaseName(mark.with)));
        return;
    case Fault::ExchangedNeutral:
        list.danger(Words::tr("Isolate the installation now: single-phase loads get up to 400 V. Do not measure "
                              "first."));
        list.terminal("neutral",
                      Words::tr("Follow the wire at the terminal N: it has to be the neutral of the supply, "
                                "and the wire of %1 belongs to the terminal %1 A-V.")
                          .arg(phaseName(mark.phase)));
        return;
    case Fault::NeutralLost:
        list.danger(Words::tr("Isolate the installation now: single-phase loads get too high a voltage. Do not "
                              "measure first."));
        list.terminal("neutral",
                      Words::tr("Follow the neutral from the supply to the loads, and check each terminal, "
                                "bar and switch on its way."));
        return;
    case Fault::ReversedSequence:
        list.look("motors",
                  Words::tr("Look at the direction in which the motors turn before anything is changed. The "
                            "meter counts correctly with either sequence."));
        list.terminal("exchange", Words::tr("If the motors turn the wrong way, exchange two phases of the supply "
                                            "upstream of the meter."));
        return;
    default: return;
    }
}

void addOther(const FaultMark& mark, List& list) {
    switch (mark.fault) {
    case Fault::Overvoltage:
        list.danger(Words::tr("Isolate the installation first. Then have an electrician measure the voltages of the "
                              "supply."));
        return;
    case Fault::Undervoltage:
    case Fault::Unbalance:
        list.look("supply",
                  Words::tr("Have an electrician measure the voltages of the supply with and without load."));
        return;
    case Fault::FrequencyDrift:
        list.look("source", Words::tr("Ask whether a generator or an inverter supplies the installation."));
        return;
    case Fault::PowerCut:
    case Fault::MeasurementDead:
        list.look("display", Words::tr("Look at the display of the meter: if it shows the symbol of a malfunction, "
                                       "replace the meter. If it is dark, the meter has no voltage."));
        return;
    case Fault::ProtocolScale:
    case Fault::ProtocolWordOrder:
    case Fault::ProtocolFrozen:
    case Fault::NotWiring:
        list.look("display", Words::tr("Compare the display of the meter with the readings of this page."));
        list.look("gateway", Words::tr("If they differ, check and restart the gateways between meter and computer."));
        return;
    default: return;
    }
}

} // namespace

std::vector<PhysicalCheck> physicalChecks(const FaultMarks& faults) {
    List list;
    for (const FaultMark& mark : faults) {
        list.begin(mark);
        addCurrent(mark, list);
        addVoltage(mark, list);
        addOther(mark, list);
    }
    return list.take();
}

} // namespace countis::ui

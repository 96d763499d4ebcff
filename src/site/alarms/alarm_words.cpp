// SPDX-License-Identifier: GPL-3.0-or-later
#include "site/alarms/alarm_words.h"

#include "core/wiring_advice.h"

#include <algorithm>
#include <span>

namespace countis {
namespace {

struct Words {
    std::string_view key;
    Message text;
};

std::optional<Message> find(std::span<const Words> words, std::string_view key) {
    const auto found = std::ranges::find(words, key, &Words::key);
    return found == words.end() ? std::nullopt : std::optional(found->text);
}

} // namespace

std::optional<Message> alarmName(std::string_view key) {
    static const Words kNames[]{
        {"communication-lost", message(term("Messages", "No answer from the meter"))},
        {"malfunction", message(term("Messages", "Malfunction of the meter"))},
        {"device-exchanged", message(term("Messages", "Meter exchanged"))},
        {"counter-anomaly", message(term("Messages", "Counter not plausible"))},
        {"clock-set", message(term("Messages", "Clock of the computer set"))},
        {"phase-missing", message(term("Messages", "Phase missing"))},
        {"sequence-reversed", message(term("Messages", "Phase sequence reversed"))},
        {"voltage-high", message(term("Messages", "Phase-to-neutral voltage too high"))},
        {"phase-voltage-high", message(term("Messages", "Phase-to-phase voltage too high"))},
        {"voltage-uneven", message(term("Messages", "Phase-to-neutral voltages uneven"))},
        {"voltage-low", message(term("Messages", "Phase-to-neutral voltage too low"))},
        {"phase-voltage-low", message(term("Messages", "Phase-to-phase voltage too low"))},
        {"voltage-unbalance", message(term("Messages", "Voltage unbalance"))},
        {"frequency-off", message(term("Messages", "Frequency outside its rating"))},
        {"frequency-unknown", message(term("Messages", "Frequency not measurable"))},
        {"current-high", message(term("Messages", "Current too high"))},
        {"power-exported", message(term("Messages", "A consumer exports active power"))},
        {"current-missing", message(term("Messages", "Missing current"))},
        {"verdict-danger", message(term("Messages", "Danger (diagnosis)"))},
        {"verdict-energy", message(term("Messages", "Falsified energy (diagnosis)"))},
        {"verdict-warning", message(term("Messages", "Fault (diagnosis)"))},
        {"power-factor-low", message(term("Messages", "Power factor low"))},
        {"power-high", message(term("Messages", "Active power high"))},
        {"demand-high", message(term("Messages", "Mean power of a quarter-hour high"))},
        {"neutral-current-high", message(term("Messages", "Neutral current high"))},
        {"current-uneven", message(term("Messages", "Currents uneven"))},
    };
    return find(kNames, key);
}

std::optional<Message> adviceText(std::string_view advice) {
    // The first four and the connections are the manual's section 12.
    static const Words kAdvice[]{
        {"check-meter-and-network",
         message(term("Messages", "Look at the display of the meter. If it is dark, have an electrician check the "
                                  "connections of the neutral and of phase 1. If it is lit, check the network cable "
                                  "and the address."))},
        {"replace-meter", message(term("Messages", "Look at the display of the meter. If it shows the symbol for a "
                                                   "malfunction, the meter must be replaced."))},
        {"check-connections", message(term("Messages", "Have an electrician check the fuses and the connections of "
                                                       "the phases at the meter."))},
        {"check-network-configuration",
         message(term("Messages", "Check the network configuration: two phases are exchanged. If the sequence was "
                                  "changed on purpose, take the alarm out of service."))},
        {"confirm-device", message(term("Messages", "Check that the new meter belongs to this metering point."))},
        {"compare-display", message(term("Messages", "Compare the counter with the display of the meter, and check "
                                                     "whether the meter was exchanged."))},
        {"check-clock", message(term("Messages", "Check the time of the computer and its time server."))},
        {"isolate-voltage",
         message(term("Messages", "Danger: isolate the installation first. Then have an electrician "
                                  "measure the voltages of the supply and check which wire is at "
                                  "the terminal N."))},
        {"check-neutral", message(term("Messages", "Danger: the loads may get too high a voltage. Isolate the "
                                                   "installation, and have an electrician check the neutral from "
                                                   "the supply to the meter."))},
        {"measure-supply", checkSupplyAtMeter()},
        {"check-supply-source",
         message(term("Messages", "Check whether a generator or an inverter supplies the "
                                  "installation. Otherwise ask the operator of the network."))},
        {"reduce-load", checkRatingOfTerminals()},
        {"check-current-direction", checkWiresOfLoad()},
        {"switch-on-load", checkUnusedPhase()},
        {"read-diagnosis", message(term("Messages", "Open the Diagnosis page of this meter: it names the fault and "
                                                    "what to check next."))},
        {"check-compensation", message(term("Messages", "Check the fuses and the contactors of the capacitor bank, "
                                                        "and stop motors that run without load."))},
        {"reduce-power", message(term("Messages", "Switch off loads that can wait."))},
        {"spread-loads", message(term("Messages", "Spread the single-phase loads over the three phases."))},
    };
    return find(kAdvice, advice);
}

Message stateText(AlarmState state) {
    switch (state) {
    case AlarmState::Normal: return message(term("Messages", "normal"));
    case AlarmState::Unacknowledged: return message(term("Messages", "not acknowledged"));
    case AlarmState::Acknowledged: return message(term("Messages", "acknowledged"));
    case AlarmState::Returned: return message(term("Messages", "cleared, not acknowledged"));
    case AlarmState::LatchedUnacknowledged: return message(term("Messages", "latched, not acknowledged"));
    case AlarmState::LatchedAcknowledged: return message(term("Messages", "latched, acknowledged"));
    case AlarmState::Shelved: return message(term("Messages", "shelved"));
    case AlarmState::Suppressed: return message(term("Messages", "suppressed"));
    case AlarmState::OutOfService: return message(term("Messages", "out of service"));
    }
    return {};
}

Message refusalText(AlarmRefusal refusal) {
    switch (refusal) {
    case AlarmRefusal::AlreadyRaised: return message(term("Messages", "The alarm is raised already."));
    case AlarmRefusal::NotRaised: return message(term("Messages", "The alarm is not raised."));
    case AlarmRefusal::NothingToAcknowledge:
        return message(term("Messages", "The alarm is normal, so that there is nothing to acknowledge."));
    case AlarmRefusal::AlreadyAcknowledged: return message(term("Messages", "The alarm is acknowledged already."));
    case AlarmRefusal::NotLatched: return message(term("Messages", "Only a latched alarm can be reset."));
    case AlarmRefusal::StillRaised:
        return message(term("Messages", "The condition of the alarm is still met: reset it afterwards."));
    case AlarmRefusal::AcknowledgeFirst:
        return message(term("Messages", "Acknowledge the alarm before you reset it."));
    case AlarmRefusal::AlreadyShelved: return message(term("Messages", "The alarm is shelved."));
    case AlarmRefusal::NotShelved: return message(term("Messages", "The alarm is not shelved."));
    case AlarmRefusal::AlreadySuppressed:
        return message(term("Messages",
                            "The alarm is suppressed, because the meter is offline or the schedule of the "
                            "rule does not cover this time."));
    case AlarmRefusal::NotSuppressed: return message(term("Messages", "The alarm is not suppressed."));
    case AlarmRefusal::AlreadyOutOfService: return message(term("Messages", "The alarm is out of service."));
    case AlarmRefusal::NotOutOfService: return message(term("Messages", "The alarm is not out of service."));
    case AlarmRefusal::EndedAlready: return message(term("Messages", "The alarm has ended already."));
    case AlarmRefusal::NoSuchAlarm: return message(term("Messages", "There is no such alarm."));
    case AlarmRefusal::ShelvedTooShort:
        return message(term("Messages", "An alarm can be shelved for at least one minute."));
    case AlarmRefusal::ShelvedTooLong:
        return message(term("Messages", "An alarm can be shelved for at most seven days."));
    case AlarmRefusal::UserMissing: return message(term("Messages", "The name of the user is missing."));
    case AlarmRefusal::CommentTooLong:
        return message(term("Messages", "A comment on an alarm has at most %1 characters. Write a shorter one."),
                       kLongestAlarmComment);
    }
    return {};
}

} // namespace countis

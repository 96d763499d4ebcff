// SPDX-License-Identifier: GPL-3.0-or-later
#include "wording/diagnosis_words.h"

#include "wording/message_text.h"
#include "wording/number_text.h"
#include "wording/utf8.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QStringList>

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace countis {
namespace {

using diagnosis::CheckState;
using diagnosis::Fault;
using diagnosis::Severity;
using diagnosis::Status;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(countis::DiagnosisWords)
};

QString phaseName(int phase) {
    return QStringLiteral("L%1").arg(phase);
}

/// Of a phase, or of all of them where `phase` is 0.
QString ofPhase(int phase, const QString& one, const QString& all) {
    return phase == 0 ? all : one.arg(phaseName(phase));
}

QString wiringText(const diagnosis::FaultMark& mark) {
    switch (mark.fault) {
    case Fault::ReversedSequence: return Words::tr("Phase sequence reversed");
    case Fault::PhasesAlike:
        return Words::tr("One phase on the terminals %1 and %2").arg(phaseName(mark.phase), phaseName(mark.with));
    case Fault::ExchangedNeutral: return Words::tr("Neutral and %1 exchanged").arg(phaseName(mark.phase));
    case Fault::NeutralLost: return Words::tr("Neutral lost upstream");
    case Fault::ReversedCurrent:
        return ofPhase(mark.phase, Words::tr("Current of %1 reversed"), Words::tr("All currents reversed"));
    case Fault::ExchangedCurrents:
        return Words::tr("Currents of %1 and %2 exchanged").arg(phaseName(mark.phase), phaseName(mark.with));
    case Fault::RotatedCurrents:
        return mark.by == 2 ? Words::tr("Currents rotated by two phases")
                            : Words::tr("Currents rotated by one phase");
    case Fault::DeadCurrent: return Words::tr("Missing current on %1").arg(phaseName(mark.phase));
    case Fault::CurrentWithoutVoltage: return Words::tr("Current without voltage on %1").arg(phaseName(mark.phase));
    default: return {};
    }
}

QString supplyText(const diagnosis::FaultMark& mark) {
    switch (mark.fault) {
    case Fault::Overvoltage: return ofPhase(mark.phase, Words::tr("Overvoltage on %1"), Words::tr("Overvoltage"));
    case Fault::Undervoltage: return ofPhase(mark.phase, Words::tr("Undervoltage on %1"), Words::tr("Undervoltage"));
    case Fault::Unbalance: return Words::tr("Voltages too unequal");
    case Fault::FrequencyDrift: return Words::tr("Frequency out of range");
    case Fault::PhaseLost: return ofPhase(mark.phase, Words::tr("Phase %1 missing"), Words::tr("Phases missing"));
    case Fault::PowerCut: return Words::tr("No supply");
    case Fault::Overcurrent: return ofPhase(mark.phase, Words::tr("Overcurrent on %1"), Words::tr("Overcurrent"));
    default: return {};
    }
}

QString dataText(Fault fault) {
    switch (fault) {
    case Fault::MeasurementDead: return Words::tr("Measurement failure");
    case Fault::ProtocolScale: return Words::tr("Wrong scale of the powers");
    case Fault::ProtocolWordOrder: return Words::tr("Words of the values exchanged");
    case Fault::ProtocolFrozen: return Words::tr("Frozen values");
    case Fault::NotWiring: return Words::tr("Readings that contradict each other");
    default: return {};
    }
}

QString conditionText(const diagnosis::FaultMark& mark) {
    switch (mark.fault) {
    case Fault::Generation: return ofPhase(mark.phase, Words::tr("Generation on %1"), Words::tr("Generation"));
    case Fault::NetExport: return Words::tr("The installation exports energy");
    case Fault::UnusedPhase:
        return ofPhase(mark.phase, Words::tr("%1 is not used"), Words::tr("Phases are not used"));
    case Fault::LightLoad: return Words::tr("Light load");
    case Fault::UnbalancedSupply: return Words::tr("Unequal voltages of the supply");
    case Fault::SoundSupply: return Words::tr("Sound supply");
    default: return Words::tr("No fault");
    }
}

struct CheckWords {
    std::string_view name;
    const char* words;
};
constexpr std::array<CheckWords, 13> kChecks{{
    {"range", QT_TRANSLATE_NOOP("countis::DiagnosisWords", "values in range")},
    {"power-is-voltage-times-current", QT_TRANSLATE_NOOP("countis::DiagnosisWords", "power from V and I")},
    {"sums-of-phases", QT_TRANSLATE_NOOP("countis::DiagnosisWords", "sums of the phases")},
    {"means-of-phases", QT_TRANSLATE_NOOP("countis::DiagnosisWords", "means of the phases")},
    {"voltage-triangle", QT_TRANSLATE_NOOP("countis::DiagnosisWords", "V and U fit together")},
    {"neutral-current", QT_TRANSLATE_NOOP("countis::DiagnosisWords", "IN is possible")},
    {"counters-follow-power", QT_TRANSLATE_NOOP("countis::DiagnosisWords", "counters follow the power")},
    {"freshness", QT_TRANSLATE_NOOP("countis::DiagnosisWords", "readings fresh")},
    {"three-readings", QT_TRANSLATE_NOOP("countis::DiagnosisWords", "three readings agree")},
    {"load", QT_TRANSLATE_NOOP("countis::DiagnosisWords", "enough load")},
    {"voltage-unbalance", QT_TRANSLATE_NOOP("countis::DiagnosisWords", "voltage unbalance")},
    {"current-unbalance", QT_TRANSLATE_NOOP("countis::DiagnosisWords", "current unbalance")},
    {"implied-neutral", QT_TRANSLATE_NOOP("countis::DiagnosisWords", "IN from the currents")},
}};

/// Of no phase are current, P and Q known: somebody dictates the values one by one.
bool knowsNoCurrent(const diagnosis::Diagnosis& answer) {
    const auto load = std::ranges::find(answer.checks, "load", &diagnosis::Check::name);
    return load != answer.checks.end() && load->state == CheckState::NotPossible;
}

Message withNumbersOf(const Message& sentence, const QLocale& locale);

/// An argument that is a number ("-1380", "0.04"), as the language writes it; others as they are.
MessageArgument inLanguage(const MessageArgument& argument, const QLocale& locale) {
    static const QRegularExpression kNumber(QStringLiteral("^-?[0-9]{1,12}(?:\\.([0-9]{1,6}))?$"));
    if (const auto* const words = std::get_if<Message>(&argument.value))
        return withNumbersOf(*words, locale);
    QString text = QString::fromStdString(std::get<std::string>(argument.value));
    const QRegularExpressionMatch number = kNumber.match(text);
    if (!number.hasMatch())
        return argument;
    const auto decimals = static_cast<int>(number.capturedLength(1));
    return fixedText(text.remove(u'.').toLongLong(), decimals, locale).toStdString();
}

Message withNumbersOf(const Message& sentence, const QLocale& locale) {
    Message shown{sentence.text, {}};
    shown.arguments.reserve(sentence.arguments.size());
    for (const MessageArgument& argument : sentence.arguments)
        shown.arguments.push_back(inLanguage(argument, locale));
    return shown;
}

} // namespace

QString statusText(Status status) {
    switch (status) {
    case Status::Fault: return Words::tr("The readings show a fault.");
    case Status::Healthy: return Words::tr("The wiring is healthy, as far as the readings show it.");
    case Status::NotEnoughLoad: return Words::tr("There is not enough load for a verdict about the currents.");
    case Status::Indeterminate: return Words::tr("The readings do not decide whether there is a fault.");
    case Status::DataFault: return Words::tr("The readings are wrong, so that they say nothing about the wiring.");
    }
    return {};
}

QString statusText(const diagnosis::Diagnosis& answer) {
    if (answer.status == Status::Healthy && knowsNoCurrent(answer))
        return Words::tr("The known values show no fault. They say nothing about the wiring of the currents.");
    if (answer.status == Status::Healthy && !answer.verdicts.empty())
        return Words::tr("The readings show no fault of the wiring. See the remark below.");
    return statusText(answer.status);
}

QString severityText(Severity severity) {
    switch (severity) {
    case Severity::Danger: return Words::tr("Danger");
    case Severity::Energy: return Words::tr("Wrong energy");
    case Severity::Warning: return Words::tr("Warning");
    case Severity::Information: return Words::tr("Information");
    }
    return {};
}

QString checkStateText(CheckState state) {
    switch (state) {
    case CheckState::Passed: return Words::tr("passed");
    case CheckState::Failed: return Words::tr("failed");
    case CheckState::NotPossible: return Words::tr("not checked");
    }
    return {};
}

QString shareText(double share) {
    if (share < 0.01)
        return Words::tr("less than 1 %");
    if (share > 0.99)
        return Words::tr("more than 99 %"); // nothing is certain
    return Words::tr("%1 %").arg(std::lround(100 * share));
}

QString faultText(const diagnosis::FaultMark& mark) {
    for (const QString& text : {wiringText(mark), supplyText(mark), dataText(mark.fault)})
        if (!text.isEmpty())
            return text;
    return conditionText(mark);
}

QString faultText(const diagnosis::FaultMarks& marks) {
    if (marks.empty())
        return faultText(diagnosis::FaultMark{});
    QStringList texts;
    for (const diagnosis::FaultMark& mark : marks)
        texts.append(faultText(mark));
    return texts.join(QStringLiteral(" + "));
}

QString sentenceText(const Message& sentence, const QLocale& locale) {
    return messageText(withNumbersOf(sentence, locale));
}

QString checkText(std::string_view name) {
    for (const CheckWords& check : kChecks)
        if (check.name == name)
            return Words::tr(check.words);
    return utf8(name);
}

} // namespace countis

// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/diagnosis_text.h"

#include "diagnosis/diagnosis_json.h"
#include "wording/message_text.h"

#include <QCoreApplication>

#include <cmath>

namespace countis::cli {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(countisctl)
};

using diagnosis::CheckState;
using diagnosis::Severity;
using diagnosis::Status;

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

QString severityText(Severity severity) {
    switch (severity) {
    case Severity::Danger: return Words::tr("Danger");
    case Severity::Energy: return Words::tr("Energy");
    case Severity::Warning: return Words::tr("Warning");
    case Severity::Information: return Words::tr("Information");
    }
    return {};
}

QString stateText(CheckState state) {
    switch (state) {
    case CheckState::Passed: return Words::tr("passed");
    case CheckState::Failed: return Words::tr("failed");
    case CheckState::NotPossible: return Words::tr("not possible");
    }
    return {};
}

/// The names are those of the faults of countis-sim, the same in every language.
QString nameText(const diagnosis::FaultMarks& faults) {
    return QString::fromStdString(textOf(faults));
}

QString percentText(double share) {
    if (share < 0.01)
        return Words::tr("less than 1 %");
    return Words::tr("%1 %").arg(std::lround(100 * share));
}

QString line(const QString& text) {
    return QStringLiteral("  ") + text + u'\n';
}

QString verdictText(const diagnosis::Verdict& verdict) {
    const QString title =
        Words::tr("%1: %2 (%3)")
            .arg(severityText(verdict.severity), nameText(verdict.faults), percentText(verdict.confidence));
    QString text = u'\n' + title + u'\n';
    for (const diagnosis::Evidence& evidence : verdict.evidence)
        text += line(messageText(evidence.text));
    for (const diagnosis::Rival& rival : verdict.rivals)
        text += line(Words::tr("Or %1 (%2). %3")
                         .arg(nameText(rival.faults), percentText(rival.confidence), messageText(rival.tellApart)));
    text += line(Words::tr("Next: %1").arg(messageText(verdict.nextCheck)));
    return text + line(messageText(verdict.energy.text));
}

} // namespace

QString diagnosisText(const diagnosis::Diagnosis& diagnosis) {
    QString text = statusText(diagnosis.status) + u'\n';
    for (const diagnosis::Verdict& verdict : diagnosis.verdicts)
        text += verdictText(verdict);
    text += u'\n' + Words::tr("Checks") + u'\n';
    for (const diagnosis::Check& check : diagnosis.checks)
        text += line(Words::tr("%1 (%2): %3")
                         .arg(QString::fromUtf8(check.name.data(), static_cast<qsizetype>(check.name.size())),
                              stateText(check.state), messageText(check.text)));
    return text;
}

QString jsonText(const diagnosis::Diagnosis& diagnosis) {
    const auto translated = [](std::string_view pattern) { return messageText(Message{pattern, {}}).toStdString(); };
    return QString::fromStdString(toJson(diagnosis, translated)) + u'\n';
}

} // namespace countis::cli

// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/diagnosis_text.h"

#include "diagnosis/diagnosis_json.h"
#include "wording/diagnosis_words.h"
#include "wording/utf8.h"

#include <QCoreApplication>

namespace countis::cli {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(countisctl)
};

/// What is wrong, and the name that countis-sim and JSON have for it, which is the same in every language.
QString nameText(const diagnosis::FaultMarks& faults) {
    return QStringLiteral("%1 (%2)").arg(faultText(faults), QString::fromStdString(textOf(faults)));
}

QString shown(const Message& sentence) {
    return sentenceText(sentence, QLocale());
}

QString line(const QString& text) {
    return QStringLiteral("  ") + text + u'\n';
}

QString verdictText(const diagnosis::Verdict& verdict) {
    const QString title =
        Words::tr("%1: %2, %3")
            .arg(severityText(verdict.severity), nameText(verdict.faults), shareText(verdict.confidence));
    QString text = u'\n' + title + u'\n';
    if (verdict.severity == diagnosis::Severity::Information)
        text += line(Words::tr("The readings do not prove this fault. The lines below assume that it exists."));
    for (const diagnosis::Evidence& evidence : verdict.evidence)
        text += line(shown(evidence.text));
    for (const diagnosis::Rival& rival : verdict.rivals)
        text += line(Words::tr("Or: %1, %2. %3")
                         .arg(nameText(rival.faults), shareText(rival.confidence), shown(rival.tellApart)));
    text += line(Words::tr("Next: %1").arg(shown(verdict.nextCheck)));
    return text + line(shown(verdict.energy.text));
}

} // namespace

QString diagnosisText(const diagnosis::Diagnosis& diagnosis) {
    QString text = statusText(diagnosis) + u'\n';
    for (const diagnosis::Verdict& verdict : diagnosis.verdicts)
        text += verdictText(verdict);
    if (!diagnosis.verdicts.empty())
        text += u'\n' +
                Words::tr("Only a qualified electrician may open the terminal cover, with the supply switched "
                          "off and proved dead.") +
                u'\n';
    text += u'\n' + Words::tr("Checks") + u'\n';
    for (const diagnosis::Check& check : diagnosis.checks)
        text += line(Words::tr("%1 (%2): %3").arg(utf8(check.name), checkStateText(check.state), shown(check.text)));
    return text;
}

QString jsonText(const diagnosis::Diagnosis& diagnosis) {
    const auto wording = [](const Message& sentence) { return shown(sentence).toStdString(); };
    return QString::fromStdString(toJson(diagnosis, wording)) + u'\n';
}

} // namespace countis::cli

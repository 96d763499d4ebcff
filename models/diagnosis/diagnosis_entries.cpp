// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/diagnosis/diagnosis_entries.h"

#include "diagnosis/phasors.h"
#include "models/text/names.h"
#include "models/text/value_text.h"
#include "wording/diagnosis_words.h"
#include "wording/utf8.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <cmath>

namespace countis::ui {
namespace {

using namespace countis::diagnosis;

constexpr int kAngleDecimals = 1;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(countis::ui::DiagnosisModel)
};

/// As fine as its register, or a tenth.
int decimalsOf(std::string_view unit) {
    if (unit == "W" || unit == "var" || unit == "VA" || unit.empty())
        return 0;
    return unit == "A" ? 2 : unit == "Hz" ? 2 : 1;
}

QString evidenceValue(const Evidence& evidence, const QLocale& locale) {
    const QString unit = utf8(evidence.unit);
    const QString number = numberText(evidence.value, decimalsOf(evidence.unit), locale);
    return unit == QStringLiteral("°") || unit.isEmpty() ? number + unit : number + QChar(0xA0) + unit;
}

QVariantList evidenceOf(const Verdict& verdict, const QLocale& locale) {
    QVariantList rows;
    for (const Evidence& evidence : verdict.evidence)
        rows.append(QVariantMap{{QStringLiteral("text"), sentenceText(evidence.text, locale)},
                                {QStringLiteral("value"), evidenceValue(evidence, locale)}});
    return rows;
}

QVariantList rivalsOf(const Verdict& verdict, const QLocale& locale) {
    QVariantList rows;
    for (const Rival& rival : verdict.rivals)
        rows.append(QVariantMap{{QStringLiteral("title"), faultText(rival.faults)},
                                {QStringLiteral("shareText"), shareText(rival.confidence)},
                                {QStringLiteral("text"), sentenceText(rival.tellApart, locale)}});
    return rows;
}

QString knownText(const Known& value, double factor, int decimals, const QLocale& locale) {
    return value ? numberText(*value * factor, decimals, locale) : QString(kNotMeasured);
}

QVariantMap powerRow(Quantity quantity, const KnownPhases& phases, const Known& sum,
                     const std::array<bool, 3>& suspected, const QLocale& locale) {
    const double factor = info(quantity).shownFactor;
    QStringList cells;
    QVariantList marked;
    for (std::size_t n = 0; n < 3; ++n) {
        cells.append(knownText(phases[n], factor, decimals(quantity), locale));
        marked.append(suspected[n] && phases[n]);
    }
    cells.append(knownText(sum, factor, decimals(quantity), locale));
    marked.append(false);
    return {{QStringLiteral("symbol"), symbolText(quantity)},
            {QStringLiteral("unit"), unitText(quantity)},
            {QStringLiteral("cells"), cells},
            {QStringLiteral("marked"), marked}};
}

} // namespace

std::vector<QVariantMap> verdictRows(const Diagnosis& diagnosis, const QLocale& locale) {
    std::vector<QVariantMap> rows;
    for (const Verdict& verdict : diagnosis.verdicts)
        rows.push_back({{QStringLiteral("title"), faultText(verdict.faults)},
                        {QStringLiteral("severity"), static_cast<int>(verdict.severity)},
                        {QStringLiteral("severityWord"), severityText(verdict.severity)},
                        {QStringLiteral("share"), verdict.confidence},
                        {QStringLiteral("shareText"), shareText(verdict.confidence)},
                        {QStringLiteral("evidence"), evidenceOf(verdict, locale)},
                        {QStringLiteral("rivals"), rivalsOf(verdict, locale)},
                        {QStringLiteral("next"), sentenceText(verdict.nextCheck, locale)},
                        {QStringLiteral("energy"), sentenceText(verdict.energy.text, locale)}});
    return rows;
}

std::vector<QVariantMap> checkRows(const Diagnosis& diagnosis, const QLocale& locale) {
    std::vector<const Check*> checks;
    for (const Check& check : diagnosis.checks)
        checks.push_back(&check);
    std::ranges::stable_sort(checks, {}, [](const Check* check) { return check->state; });
    std::vector<QVariantMap> rows;
    rows.reserve(checks.size());
    for (const Check* const check : checks)
        rows.push_back({{QStringLiteral("name"), checkText(check->name)},
                        {QStringLiteral("text"), sentenceText(check->text, locale)},
                        {QStringLiteral("state"), static_cast<int>(check->state)},
                        {QStringLiteral("stateWord"), checkStateText(check->state)}});
    return rows;
}

int passedChecks(const Diagnosis& diagnosis) {
    return static_cast<int>(std::ranges::count(diagnosis.checks, CheckState::Passed, &Check::state));
}

std::vector<QVariantMap> valueRows(const Observation& seen, const PhasorFigure& figure,
                                   const std::array<bool, 3>& suspected, const QLocale& locale) {
    QStringList angles;
    QVariantList marked;
    for (std::size_t n = 0; n < 3; ++n) {
        const Known degrees = figure.lag[n] ? Known(*figure.lag[n] / kDegree) : std::nullopt;
        angles.append(knownText(degrees, 1, kAngleDecimals, locale));
        marked.append(suspected[n] && figure.lag[n]);
    }
    angles.append(QString());
    marked.append(false);
    return {powerRow(Quantity::P, seen.p, seen.pSum, suspected, locale),
            powerRow(Quantity::Q, seen.q, seen.qSum, suspected, locale),
            {{QStringLiteral("symbol"), QStringLiteral("φ")},
             {QStringLiteral("unit"), QStringLiteral("°")},
             {QStringLiteral("cells"), angles},
             {QStringLiteral("marked"), marked}}};
}

QString factorText(const Observation& seen, const QLocale& locale) {
    return knownText(seen.pfSum, 1, decimals(Quantity::PF), locale);
}

QString neutralText(const Observation& seen, const QLocale& locale) {
    return knownText(seen.neutral, 1, decimals(Quantity::I), locale);
}

QString arrowText(const QString& name, const PhasorArrow& arrow, Quantity quantity, const QLocale& locale) {
    //: An arrow of the phasor diagram: "I2 12.020 A at −159.9°"
    return Words::tr("%1 %2 %3 at %4°")
        .arg(name, numberText(arrow.size, decimals(quantity), locale), unitText(quantity),
             numberText(arrow.angle / kDegree, kAngleDecimals, locale));
}

QString figureText(const PhasorFigure& figure, const QLocale& locale) {
    QStringList texts;
    for (std::size_t n = 0; n < 3; ++n)
        if (figure.volts[n].size > 0)
            texts.append(arrowText(QStringLiteral("V%1").arg(n + 1), figure.volts[n], Quantity::V, locale));
    for (std::size_t n = 0; n < 3; ++n)
        if (figure.amps[n].size > 0)
            texts.append(arrowText(QStringLiteral("I%1").arg(n + 1), figure.amps[n], Quantity::I, locale));
    if (figure.neutral.size > 0)
        texts.append(arrowText(QStringLiteral("IN"), figure.neutral, Quantity::I, locale));
    return texts.join(QStringLiteral(", "));
}

std::array<bool, 3> suspectedCurrents(const FaultMarks& faults) {
    constexpr std::array kOfCurrents{Fault::ReversedCurrent, Fault::ExchangedCurrents, Fault::RotatedCurrents,
                                     Fault::DeadCurrent,     Fault::Overcurrent,       Fault::CurrentWithoutVoltage};
    std::array<bool, 3> phases{};
    for (const FaultMark& mark : faults) {
        if (std::ranges::find(kOfCurrents, mark.fault) == kOfCurrents.end())
            continue;
        for (std::size_t n = 0; n < 3; ++n)
            phases[n] = phases[n] || mark.phase == 0 || mark.phase == n + 1 || mark.with == n + 1;
    }
    return phases;
}

} // namespace countis::ui

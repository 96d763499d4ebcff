// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/diagnosis/phasor_model.h"

#include "diagnosis/diagnosis.h"
#include "diagnosis/phasors.h"
#include "models/diagnosis/diagnosis_entries.h"
#include "models/text/names.h"
#include "models/text/value_text.h"
#include "wording/diagnosis_words.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace countis::ui {
namespace {

using namespace countis::diagnosis;

bool isArrow(int arrow) {
    return arrow >= 0 && arrow < PhasorModel::kArrows;
}

bool isVoltage(int arrow) {
    return arrow >= 3;
}

Quantity quantityOf(int arrow) {
    return isVoltage(arrow) ? Quantity::V : Quantity::I;
}

QString nameOfArrow(int arrow) {
    return QStringLiteral("%1%2").arg(isVoltage(arrow) ? QLatin1Char('V') : QLatin1Char('I')).arg(arrow % 3 + 1);
}

/// The fault that is told first is more than information.
const Verdict* suspectOf(const Diagnosis& diagnosis) {
    return diagnosis.verdicts.empty() || diagnosis.verdicts.front().severity == Severity::Information
               ? nullptr
               : &diagnosis.verdicts.front();
}

/// The likeliest fault that another connection of the currents would mend.
WhatIf correctionIn(const Diagnosis& diagnosis) {
    for (const Verdict& verdict : diagnosis.verdicts)
        if (verdict.severity != Severity::Information)
            if (const auto change = correctionOf(verdict.faults))
                return *change;
    return {};
}

} // namespace

void PhasorModel::take(std::vector<Observation> readings, Role role, const Diagnosis& diagnosis) {
    readings_ = std::move(readings);
    role_ = role;
    const Verdict* const suspect = suspectOf(diagnosis);
    suspected_ = suspect != nullptr ? suspectedCurrents(suspect->faults) : std::array<bool, 3>{};
    correction_ = correctionIn(diagnosis);
    if (!touched_)
        change_ = correction_;
    calculate();
}

void PhasorModel::forget() {
    touched_ = false;
    change_ = {};
    correction_ = {};
    readings_.clear();
    suspected_ = {};
    calculate();
}

void PhasorModel::retranslate(const QLocale& locale) {
    locale_ = locale;
    calculate();
}

void PhasorModel::calculate() {
    const Observation newest = readings_.empty() ? Observation{} : readings_.back();
    readFigure_ = figureOf(newest);
    auto [reading, figure] = ui::changed(change_, newest);
    changedReading_ = std::move(reading);
    changedFigure_ = figure;
    readRows_.set(valueRows(newest, readFigure_, suspected_, locale_));
    changedRows_.set(valueRows(changedReading_, changedFigure_, {}, locale_));
    ask(newest);
    emit changed();
}

/// All readings are changed alike: the doctor wants to see that they agree.
void PhasorModel::ask(const Observation& newest) {
    answerText_.clear();
    answerGood_ = false;
    if (readings_.empty() || (change_.isNothing() && !touched_))
        return;
    std::vector<Observation> asked;
    for (const Observation& reading : readings_)
        asked.push_back(applied(change_, reading));
    asked.back() = changedReading_;
    asked.back().stale = newest.stale;
    const Diagnosis answer = diagnose(asked, role_);
    const Verdict* const left = suspectOf(answer);
    answerGood_ = answer.status == Status::Healthy && left == nullptr;
    answerText_ = left == nullptr ? statusText(answer.status)
                                  //: A fault and its probability: "Current of L2 reversed (97 %)"
                                  : tr("%1 (%2)").arg(faultText(left->faults), shareText(left->confidence));
}

QString PhasorModel::readFactor() const {
    return readings_.empty() ? QString(kNotMeasured) : factorText(readings_.back(), locale_);
}

QString PhasorModel::readNeutral() const {
    return readings_.empty() ? QString(kNotMeasured) : neutralText(readings_.back(), locale_);
}

QString PhasorModel::changedFactor() const {
    return factorText(changedReading_, locale_);
}

QString PhasorModel::changedNeutral() const {
    return neutralText(changedReading_, locale_);
}

QString PhasorModel::sequenceText() const {
    if (readings_.empty() || !readings_.back().sequence)
        return {};
    switch (*readings_.back().sequence) {
    case PhaseSequence::Order123: return tr("sequence 123");
    case PhaseSequence::Order132: return tr("sequence 132");
    case PhaseSequence::NotDetected: break;
    }
    return tr("sequence not detected");
}

QString PhasorModel::changedTitle() const {
    return touched_ || change_.isNothing() ? tr("What if") : tr("If corrected");
}

QString PhasorModel::changeText() const {
    QStringList texts;
    if (change_.from != WhatIf{}.from)
        texts.append(tr("currents rearranged"));
    if (change_.soundSupply)
        texts.append(tr("sound supply"));
    const bool all = change_.flipped == std::array{true, true, true};
    if (all)
        texts.append(tr("all currents turned round"));
    for (std::size_t n = 0; n < 3; ++n) {
        const auto phase = static_cast<int>(n) + 1;
        if (change_.flipped[n] && !all)
            texts.append(tr("I%1 turned round").arg(phase));
        for (const int arrow : {static_cast<int>(n), static_cast<int>(n) + 3})
            texts.append(movedTexts(arrow, isVoltage(arrow) ? change_.volts[n] : change_.amps[n]));
    }
    return texts.join(QStringLiteral(", "));
}

/// Of an arrow that was moved: "V2 turned by −10.0°", "V2 +12.00 V".
QStringList PhasorModel::movedTexts(int arrow, const ArrowChange& change) const {
    const Quantity quantity = quantityOf(arrow);
    QStringList texts;
    if (const double degrees = wrapped(change.turned) / kDegree; std::abs(degrees) >= 0.05)
        texts.append(tr("%1 turned by %2°").arg(nameOfArrow(arrow), numberText(degrees, 1, locale_)));
    if (change.longer != 0)
        //: By how much an arrow of the phasor diagram is longer: "V2", "+", "12.00", "V"
        texts.append(tr("%1 %2%3 %4")
                         .arg(nameOfArrow(arrow), change.longer > 0 ? QStringLiteral("+") : QString(),
                              numberText(change.longer, decimals(quantity), locale_), unitText(quantity)));
    return texts;
}

double PhasorModel::sizeOf(int arrow) const {
    return isArrow(arrow) ? arrowOf(changedFigure_, arrow).size : 0;
}

QString PhasorModel::arrowText(int arrow) const {
    if (!isArrow(arrow))
        return {};
    const PhasorArrow& one = arrowOf(changedFigure_, arrow);
    return one.size > 0 ? ui::arrowText(nameOfArrow(arrow), one, quantityOf(arrow), locale_)
                        : tr("%1 has no arrow").arg(nameOfArrow(arrow));
}

QString PhasorModel::readText() const {
    return figureText(readFigure_, locale_);
}

QString PhasorModel::changedText() const {
    return figureText(changedFigure_, locale_);
}

QList<bool> PhasorModel::flipped() const {
    return QList<bool>(change_.flipped.begin(), change_.flipped.end());
}

ArrowChange* PhasorModel::changeOf(int arrow) {
    if (!isArrow(arrow))
        return nullptr;
    const auto n = static_cast<std::size_t>(arrow);
    return isVoltage(arrow) ? &change_.volts[n - 3] : &change_.amps[n];
}

void PhasorModel::flip(int arrow) {
    if (isVoltage(arrow))
        return turn(arrow, 180);
    if (!isArrow(arrow))
        return;
    bool& flipped = change_.flipped[static_cast<std::size_t>(arrow)];
    flipped = !flipped;
    touch();
}

void PhasorModel::turn(int arrow, double degrees) {
    ArrowChange* const change = changeOf(arrow);
    if (change == nullptr)
        return;
    change->turned = wrapped(change->turned + degrees * kDegree);
    touch();
}

void PhasorModel::lengthen(int arrow, double by) {
    ArrowChange* const change = changeOf(arrow);
    if (change == nullptr || readings_.empty())
        return;
    // No arrow is shorter than none: the next key lengthens it at once.
    change->longer += std::max(by, -sizeOf(arrow));
    touch();
}

void PhasorModel::moveTo(int arrow, double degrees, double size) {
    ArrowChange* const change = changeOf(arrow);
    if (change == nullptr || readings_.empty())
        return;
    const ArrowChange before = *change;
    *change = {};
    const PhasorArrow from = arrowOf(ui::changed(change_, readings_.back()).figure, arrow);
    *change = from.size > 0 ? ArrowChange{wrapped(degrees * kDegree - from.angle), std::max(size, 0.0) - from.size}
                            : before;
    touch();
}

void PhasorModel::toggleSupply() {
    change_.soundSupply = !change_.soundSupply;
    touch();
}

void PhasorModel::reset() {
    change_ = correction_;
    touched_ = false;
    calculate();
}

void PhasorModel::touch() {
    touched_ = true;
    calculate();
}

} // namespace countis::ui

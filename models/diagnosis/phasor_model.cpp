// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/diagnosis/phasor_model.h"

#include "diagnosis/diagnosis.h"
#include "diagnosis/phasors.h"
#include "models/diagnosis/diagnosis_entries.h"
#include "models/text/value_text.h"
#include "wording/diagnosis_words.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace countis::ui {
namespace {

using namespace countis::diagnosis;

bool isPhase(int phase) {
    return phase >= 0 && phase < 3;
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
    changedReading_ = applied(change_, newest);
    readFigure_ = figureOf(newest);
    changedFigure_ = figureOf(changedReading_);
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
        if (const double degrees = wrapped(change_.turned[n]) / kDegree; std::abs(degrees) >= 0.05)
            texts.append(tr("I%1 turned by %2°").arg(phase).arg(numberText(degrees, 1, locale_)));
    }
    return texts.join(QStringLiteral(", "));
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

void PhasorModel::flip(int phase) {
    if (!isPhase(phase))
        return;
    bool& flipped = change_.flipped[static_cast<std::size_t>(phase)];
    flipped = !flipped;
    touch();
}

void PhasorModel::turn(int phase, double degrees) {
    if (!isPhase(phase))
        return;
    double& turned = change_.turned[static_cast<std::size_t>(phase)];
    turned = wrapped(turned + degrees * kDegree);
    touch();
}

void PhasorModel::turnTo(int phase, double degrees) {
    if (!isPhase(phase) || readings_.empty())
        return;
    const auto n = static_cast<std::size_t>(phase);
    WhatIf before = change_;
    before.turned[n] = 0;
    const PhasorArrow arrow = figureOf(applied(before, readings_.back())).amps[n];
    if (arrow.size <= 0)
        return;
    change_.turned[n] = wrapped(degrees * kDegree - arrow.angle);
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

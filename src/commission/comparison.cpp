// SPDX-License-Identifier: GPL-3.0-or-later
#include "commission/comparison.h"

#include "commission/checks.h"
#include "commission/wording.h"

#include <cmath>
#include <string>

namespace countis::commission {
namespace {

class Comparison {
public:
    Comparison(const EarlierResult& earlier, const Result& now) : earlier_(earlier), now_(now) {}

    std::vector<Message> run() {
        const std::string serial = serialOf(now_.identity);
        const bool isSame = serial == earlier_.serial;
        if (!isSame)
            add(message(term("Messages", "It is another meter: the serial number was %1 and is now %2."),
                        earlier_.serial, serial));
        if (earlier_.simulated != now_.simulated)
            add(now_.simulated
                    ? message(term("Messages", "The meter is simulated; the one of the earlier run was not."))
                    : message(term("Messages", "The meter of the earlier run was simulated; this one is not.")));
        for (const diagnosis::Role role :
             {diagnosis::Role::Consumer, diagnosis::Role::Producer, diagnosis::Role::Both})
            if (earlier_.role == nameOf(role) && role != now_.about.role)
                add(message(term("Messages", "The role of the installation was: %1. It is now: %2."), wordOf(role),
                            wordOf(now_.about.role)));
        for (const std::string_view name :
             {"model", "mid_product", "software_version", "table_version", "product_version", "phase_sequence"})
            compareTexts(name);
        for (const Figure& figure : now_.step(StepKey::Voltages).figures)
            compareVoltage(figure);
        if (isSame)
            for (const std::string_view key : counterKeys(Phase::Sum))
                compareCounter(key);
        for (std::size_t n = 0; n < kSteps; ++n)
            compareStates(static_cast<StepKey>(n));
        return std::move(differences_);
    }

private:
    void add(Message difference) { differences_.push_back(std::move(difference)); }

    const Figure* find(std::string_view name) const {
        for (const Step& step : now_.steps)
            for (const Figure& figure : step.figures)
                if (figure.name == name)
                    return &figure;
        return nullptr;
    }

    const EarlierResult::Value* before(std::string_view name) const {
        const auto found = earlier_.values.find(name);
        return found == earlier_.values.end() ? nullptr : &found->second;
    }

    static std::string textOf(const Figure& figure) { return figure.number ? toString(*figure.number) : figure.text; }

    static double valueOf(const Decimal& number) {
        return static_cast<double>(number.count) / std::pow(10.0, number.decimals);
    }

    void addChange(const Figure& figure, const std::string& was) {
        const std::string unit = figure.unit.empty() ? "" : ' ' + std::string(figure.unit);
        add(message(term("Messages", "%1 was %2%4 and is now %3%4."), titleOf(figure.name), was, textOf(figure),
                    unit));
    }

    void compareTexts(std::string_view name) {
        const Figure* const figure = find(name);
        const auto* const was = before(name);
        if (figure != nullptr && was != nullptr && was->text != textOf(*figure))
            addChange(*figure, was->text);
    }

    void compareVoltage(const Figure& figure) {
        const auto* const was = before(figure.name);
        if (figure.unit != "V" || !figure.number || was == nullptr || !was->number)
            return;
        if (std::abs(valueOf(*figure.number) - *was->number) > kVoltageChange * std::abs(*was->number))
            addChange(figure, was->text);
    }

    /// It only increases, but for a roll-over.
    void compareCounter(std::string_view key) {
        const Figure* const figure = find(key);
        const auto* const was = before(key);
        if (figure == nullptr || !figure->number || was == nullptr || !was->number)
            return;
        if (valueOf(*figure->number) < *was->number)
            add(message(
                term("Messages", "The counter %1 was %2 Wh and is now %3 Wh: it went backwards or rolled over."),
                titleOf(key), was->text, textOf(*figure)));
    }

    void compareStates(StepKey key) {
        const auto was = earlier_.states.find(nameOf(key));
        const Step& step = now_.step(key);
        if (was == earlier_.states.end() || was->second == nameOf(step.state))
            return;
        for (const StepState state : {StepState::Passed, StepState::Failed, StepState::NotDone})
            if (was->second == nameOf(state))
                add(message(term("Messages", "%1: %2 in the earlier run, %3 now."), titleOf(key), wordOf(state),
                            wordOf(step.state)));
    }

    const EarlierResult& earlier_;
    const Result& now_;
    std::vector<Message> differences_;
};

} // namespace

std::vector<Message> differencesOf(const EarlierResult& earlier, const Result& now) {
    return Comparison(earlier, now).run();
}

} // namespace countis::commission

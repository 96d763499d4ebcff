// SPDX-License-Identifier: GPL-3.0-or-later
#include "commission/checks.h"

#include "commission/wording.h"
#include "commission/words_behind.h"
#include "core/catalogue.h"
#include "core/device/meter_identity.h"
#include "core/ratings.h"
#include "diagnosis/phasors.h"
#include "diagnosis/supply_models.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <iterator>
#include <string>
#include <utility>

namespace countis::commission {
namespace {

using Words = std::vector<RegisterWords>;

constexpr std::int64_t kPercent = 100;

/// What the doctor looks at.
constexpr std::array<std::string_view, 17> kDiagnosedKeys{
    "voltage_V1_V",      "voltage_V2_V",          "voltage_V3_V",          "voltage_U12_V",
    "voltage_U23_V",     "voltage_U31_V",         "current_I1_A",          "current_I2_A",
    "current_I3_A",      "current_IN_A",          "power_active_P1_W",     "power_active_P2_W",
    "power_active_P3_W", "power_reactive_Q1_var", "power_reactive_Q2_var", "power_reactive_Q3_var",
    "phase_sequence"};

/// Passed, unless a figure is beyond its limits.
Step judged(std::vector<Figure> figures) {
    const auto beyond = std::ranges::find_if(figures, &Figure::isBeyond);
    if (beyond != figures.end()) {
        const Message reason = beyondText(*beyond);
        return failed(reason, std::move(figures));
    }
    Step step;
    step.state = StepState::Passed;
    step.figures = std::move(figures);
    return step;
}

Figure textFigure(std::string_view name, std::string text, Words words) {
    return {.name = name, .text = std::move(text), .registers = std::move(words)};
}

Figure numberFigure(std::string_view name, const Decimal& number, std::string_view unit, Words words = {}) {
    return {.name = name, .number = number, .unit = unit, .registers = std::move(words)};
}

Figure within(Figure figure, const Decimal& least, const Decimal& most) {
    figure.least = least;
    figure.most = most;
    return figure;
}

Decimal whole(std::int64_t number) {
    return {number, 0};
}

Decimal tenths(double value) {
    constexpr double kTenths = 10;
    return {std::llround(value * kTenths), 1};
}

Words identification(std::initializer_list<std::string_view> names, const KnownRegisters& known) {
    return wordsOf(Block::Identification, names, known);
}

/// nullopt: it is none of the two.
std::optional<Model> modelOf(const Identity& identity) {
    if (identity.extendedName.starts_with("COUNTIS E27"))
        return Model::E27;
    if (identity.extendedName.starts_with("COUNTIS E28"))
        return Model::E28;
    return std::nullopt;
}

} // namespace

Step notDone(const Message& reason, std::vector<Figure> figures) {
    return {.state = StepState::NotDone, .leftOut = false, .reason = reason, .figures = std::move(figures)};
}

Step failed(const Message& reason, std::vector<Figure> figures) {
    return {.state = StepState::Failed, .leftOut = false, .reason = reason, .figures = std::move(figures)};
}

Step checkIdentity(const Readings& readings, const KnownRegisters& known) {
    const Identity& identity = readings.identity;
    std::vector<Figure> figures;
    figures.reserve(6);
    figures.push_back(textFigure("model", identity.extendedName, identification({"extended_name"}, known)));
    figures.push_back(textFigure("vendor_name", identity.vendorName, identification({"vendor_name"}, known)));
    figures.push_back(
        textFigure("serial", serialOf(identity),
                   identification({"serial_year_week", "serial_week_line", "serial_order", "serial_lot"}, known)));
    figures.push_back(within(numberFigure("product_order_id", whole(identity.productOrderId), "",
                                          identification({"product_order_id"}, known)),
                             whole(kCountisOrderId), whole(kCountisOrderId)));
    // Not every meter has this block.
    if (readings.blocks[index(Block::MidStatus)].quality != Quality::NotMeasured) {
        const std::int64_t mid = modelOf(identity) == Model::E28 ? 1 : 0;
        constexpr std::array<std::string_view, 1> kMid{"mid_product"};
        constexpr std::array<std::string_view, 1> kFactory{"factory_mode"};
        figures.push_back(within(
            numberFigure("mid_product", whole(identity.midProduct), "", wordsOf(Block::MidStatus, kMid, known)),
            whole(mid), whole(mid)));
        figures.push_back(within(numberFigure("factory_mode", whole(identity.factoryMode ? 1 : 0), "",
                                              wordsOf(Block::MidStatus, kFactory, known)),
                                 whole(0), whole(0)));
    }
    if (!modelOf(identity))
        return failed(message(term("Messages", "The model is neither COUNTIS E27 nor COUNTIS E28.")),
                      std::move(figures));
    return judged(std::move(figures));
}

Step checkVersions(const Readings& readings, const KnownRegisters& known) {
    const Identity& identity = readings.identity;
    const std::string product = std::to_string(identity.versionMajor) + '.' + std::to_string(identity.versionMinor) +
                                (identity.versionLetters.empty() ? "" : ' ' + identity.versionLetters);
    std::vector<Figure> figures{
        numberFigure("software_version", whole(identity.softwareVersion), "",
                     identification({"software_version"}, known)),
        numberFigure("table_version", whole(identity.tableVersion), "", identification({"table_version"}, known)),
        textFigure("product_version", product,
                   identification({"product_version_major", "product_version_minor", "product_vlo"}, known))};
    if (identity.softwareVersion == 0 || identity.tableVersion == 0)
        return failed(message(term("Messages", "The meter does not tell its versions.")), std::move(figures));
    return judged(std::move(figures));
}

Step checkVoltages(const Readings& readings, const KnownRegisters& known) {
    std::vector<Figure> figures;
    figures.reserve(8);
    // A value that is not measured is 0 in its register.
    const auto add = [&](Quantity quantity, Phase phase, const Rating& rating) {
        const CatalogueEntry& entry = *findValue(InstantView{quantity, phase});
        const Value& value = readings.at(quantity, phase);
        const std::int64_t count = value.quality == Quality::NotMeasured ? 0 : value.count;
        figures.push_back(within(numberFigure(entry.key, inSteps(count, info(quantity).unitPerCount), entry.unit,
                                              wordsBehind(entry.key, known)),
                                 whole(rating.low), whole(rating.high)));
    };
    for (const Phase phase : kLinePhases)
        add(Quantity::V, phase, kRatedVoltage);
    for (const Phase phase : kLinePhases)
        add(Quantity::U, phase, kRatedPhaseVoltage);
    const double hertz = inUnit(readings, Quantity::F, Phase::Sum).value_or(0);
    const auto* const rated =
        std::ranges::min_element(kRatedFrequencies, {}, [&](int frequency) { return std::abs(hertz - frequency); });
    add(Quantity::F, Phase::Sum, {*rated - kFrequencyTolerance, *rated + kFrequencyTolerance});
    const auto volts = [&](Phase phase) { return inUnit(readings, Quantity::U, phase).value_or(0); };
    constexpr std::array<std::string_view, 3> kU{"voltage_U12_V", "voltage_U23_V", "voltage_U31_V"};
    const auto u2 = diagnosis::unbalance({volts(Phase::L1), volts(Phase::L2), volts(Phase::L3)});
    if (u2) {
        Figure figure = numberFigure("voltage-unbalance", tenths(u2->value * kPercent), "%", wordsBehind(kU, known));
        figure.most = tenths(diagnosis::kNotedUnbalance * kPercent);
        figures.push_back(std::move(figure));
    }
    return judged(std::move(figures));
}

Step checkSequence(const Readings& readings, const KnownRegisters& known) {
    constexpr std::string_view kKey = "phase_sequence";
    const bool isKnown =
        readings.sequenceQuality != Quality::NotMeasured && readings.sequence != PhaseSequence::NotDetected;
    if (!isKnown)
        return failed(message(term("Messages",
                                   "The meter detects no phase sequence. It detects none while a phase is missing.")),
                      {textFigure(kKey, "–", wordsBehind(kKey, known))});
    const std::int64_t order = readings.sequence == PhaseSequence::Order123 ? 123 : 132;
    std::vector<Figure> figures{
        within(numberFigure(kKey, whole(order), "", wordsBehind(kKey, known)), whole(123), whole(123))};
    if (order == 132)
        return failed(message(term("Messages", "The phase sequence is 132: exchange two phases of the supply.")),
                      std::move(figures));
    return judged(std::move(figures));
}

Step checkWiring(const diagnosis::Diagnosis& answer, const KnownRegisters& known) {
    std::vector<Figure> figures{
        textFigure("diagnosis", std::string(nameOf(answer.status)), wordsBehind(kDiagnosedKeys, known))};
    const bool isNamed = !answer.verdicts.empty() && answer.status != diagnosis::Status::Healthy;
    Message told;
    if (isNamed) {
        const diagnosis::Verdict& verdict = answer.verdicts.front();
        figures.front().text = textOf(verdict.faults);
        figures.reserve(verdict.evidence.size() + 1);
        for (const diagnosis::Evidence& evidence : verdict.evidence)
            figures.push_back(numberFigure("evidence", tenths(evidence.value), evidence.unit,
                                           wordsBehind(evidence.readings, known)));
        told = verdict.evidence.empty() ? verdict.nextCheck
                                        : Message{"%1 %2", {verdict.evidence.front().text, verdict.nextCheck}};
    }
    switch (answer.status) {
    case diagnosis::Status::Healthy: return judged(std::move(figures));
    case diagnosis::Status::Fault:
    case diagnosis::Status::DataFault: return failed(told, std::move(figures));
    case diagnosis::Status::NotEnoughLoad:
        return notDone(message(term("Messages", "No phase carried enough current to show how its current is wired.")),
                       std::move(figures));
    case diagnosis::Status::Indeterminate: break;
    }
    const Message undecided = message(term("Messages", "The readings do not show whether there is a wiring fault."));
    return notDone(isNamed ? Message{"%1 %2", {undecided, told}} : undecided, std::move(figures));
}

std::array<std::string_view, 2> counterKeys(Phase phase) {
    return {findValue(EnergyValue{EnergyKind::EaPos, phase, Tariff::Total})->key,
            findValue(EnergyValue{EnergyKind::EaNeg, phase, Tariff::Total})->key};
}

Step checkCounters(const CounterCheck& counters, const KnownRegisters& known,
                   std::span<const RegisterWords> earlier) {
    constexpr std::array<std::string_view, kEnergyPhases> kNames{"counted-L1", "counted-L2", "counted-L3",
                                                                 "counted-sum"};
    const auto energies = counters.energies();
    std::vector<Figure> figures;
    figures.reserve(energies.size() + 3);
    bool isMeaningful = false;
    bool fell = false;
    for (const Phase phase : {Phase::Sum, Phase::L1, Phase::L2, Phase::L3}) {
        const CountedEnergies& energy = energies[index(phase)];
        isMeaningful = isMeaningful || energy.isMeaningful();
        fell = fell || energy.fell;
        if (!energy.isKnown)
            continue;
        const Words words = since(wordsBehind(counterKeys(phase), known), earlier);
        figures.push_back(within(numberFigure(kNames[index(phase)], {energy.counted, 1}, "Wh", words),
                                 tenths(energy.integral - energy.bound), tenths(energy.integral + energy.bound)));
        if (phase == Phase::Sum)
            figures.push_back(
                numberFigure("integral-sum", tenths(energy.integral), "Wh", wordsBehind("power_active_P_W", known)));
    }
    if (const auto standing = counters.standing()) {
        const auto keys = counterKeys(Phase::Sum);
        for (std::size_t n = 0; n < keys.size(); ++n)
            figures.push_back(numberFigure(keys[n], {(*standing)[n], 1}, "Wh", wordsBehind(keys[n], known)));
    }
    if (fell)
        return failed(message(term("Messages", "A counter went backwards.")), std::move(figures));
    Step step = judged(std::move(figures));
    if (step.state == StepState::Passed && !isMeaningful)
        return notDone(
            message(term("Messages", "Too little energy was counted to compare it with the power: switch a "
                                     "load on, or let the run take longer.")),
            std::move(step.figures));
    return step;
}

Step checkTariff(const TariffFigures& tariffs, const KnownRegisters& known, std::span<const RegisterWords> earlier) {
    if (!tariffs.isKnown)
        return notDone(message(term("Messages", "The registers of the tariffs were not read twice.")));
    constexpr double kTenths = 10;
    constexpr double kTwoSteps = 20; // Wh: each of T1 and T2 is cut off at 10 Wh
    const auto words = [&](std::size_t n) { return since(wordsBehind(kTariffKeys[n], known), earlier); };
    std::vector<Figure> figures;
    figures.reserve(5);
    figures.push_back(within(
        numberFigure("tariff_in_progress", whole(tariffs.inProgress), "", wordsBehind("tariff_in_progress", known)),
        whole(1), whole(2)));
    figures.push_back(numberFigure("tariff-T1", {tariffs.grown[0], 1}, "Wh", words(0)));
    figures.push_back(numberFigure("tariff-T2", {tariffs.grown[1], 1}, "Wh", words(1)));
    const double total = static_cast<double>(tariffs.total) / kTenths;
    figures.push_back(within(numberFigure("tariff-total", {tariffs.grown[0] + tariffs.grown[1], 1}, "Wh",
                                          since(wordsBehind("energy_total_ea_pos_Wh", known), earlier)),
                             tenths(total - kTwoSteps - tariffs.slack), tenths(total + kTwoSteps + tariffs.slack)));
    Words both = words(0); // what grew while the other tariff was in progress
    std::ranges::move(words(1), std::back_inserter(both));
    figures.push_back(within(numberFigure("tariff-wrong", {tariffs.wrong, 1}, "Wh", std::move(both)), Decimal{0, 1},
                             Decimal{0, 1}));
    return judged(std::move(figures));
}

Step checkTime(const TariffFigures& tariffs, const KnownRegisters& known, std::span<const RegisterWords> earlier) {
    if (!tariffs.isKnown)
        return notDone(message(term("Messages", "The hours counters were not read twice.")));
    constexpr std::int64_t kStep = 36;   // s: 0.01 h
    constexpr double kRefreshes = 2;     // s: the registers are up to a second old, at each end
    constexpr double kMeaningful = 0.25; // of the time
    const double bound = static_cast<double>(kStep) * (1 + tariffs.changes) + kRefreshes;
    Words words = since(wordsBehind(std::array{kTariffKeys[2], kTariffKeys[3]}, known), earlier);
    std::vector<Figure> figures{
        within(numberFigure("time-counted", whole(kStep * tariffs.hundredths), "s", std::move(words)),
               tenths(tariffs.seconds - bound), tenths(tariffs.seconds + bound)),
        numberFigure("time-elapsed", tenths(tariffs.seconds), "s")};
    Step step = judged(std::move(figures));
    if (step.state == StepState::Passed && bound > kMeaningful * tariffs.seconds)
        return notDone(message(term("Messages", "The run was too short: the hours counters have steps of %1 s."),
                               std::to_string(kStep)),
                       std::move(step.figures));
    return step;
}

Step checkCommunication(const LinkFigures& link) {
    if (link.requests == 0)
        return notDone(message(term("Messages", "No request was sent.")));
    const auto atMost = [&](std::string_view name, std::int64_t number) {
        return within(numberFigure(name, whole(number), ""), whole(0),
                      whole(link.requests * kMostLostPercent / kPercent));
    };
    std::vector<Figure> figures;
    figures.reserve(8);
    figures.push_back(numberFigure("requests", whole(link.requests), ""));
    figures.push_back(atMost("lost", link.lost));
    figures.push_back(atMost("late", link.late));
    figures.push_back(atMost("refused", link.refused));
    figures.push_back(numberFigure("connections", whole(link.connections), ""));
    const auto milliseconds = [](std::chrono::microseconds time) {
        constexpr std::int64_t kMicrosInHundredth = 10;
        return Decimal{time.count() / kMicrosInHundredth, 2};
    };
    if (link.median) {
        figures.push_back(numberFigure("round-trip-median", milliseconds(*link.median), "ms"));
        figures.push_back(numberFigure("round-trip-95", milliseconds(*link.nineteenOfTwenty), "ms"));
        figures.push_back(numberFigure("round-trip-longest", milliseconds(*link.longest), "ms"));
    }
    return judged(std::move(figures));
}

} // namespace countis::commission

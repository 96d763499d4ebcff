// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagnosis/observation_json.h"

#include "core/catalogue.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <string>

namespace countis::diagnosis {
namespace {

using Json = nlohmann::ordered_json;

struct Slot {
    std::string_view key;
    Known Observation::*one = nullptr;
    KnownPhases Observation::*phases = nullptr;
    std::size_t phase = 0;
};

/// Where the value of a key of the catalogue goes; nothing: the doctor does not use it.
std::optional<Slot> slotOf(const CatalogueEntry& entry) {
    if (const auto* const energy = std::get_if<EnergyValue>(&entry.value)) {
        if (*energy == EnergyValue{EnergyKind::EaPos, Phase::Sum, Tariff::Total})
            return Slot{entry.key, &Observation::imported};
        if (*energy == EnergyValue{EnergyKind::EaNeg, Phase::Sum, Tariff::Total})
            return Slot{entry.key, &Observation::exported};
        return std::nullopt;
    }
    const auto* const view = std::get_if<InstantView>(&entry.value);
    if (view == nullptr)
        return std::nullopt;
    if (view->phase == Phase::N)
        return Slot{entry.key, &Observation::neutral};
    struct Members {
        KnownPhases Observation::*phases;
        Known Observation::*sum;
    };
    constexpr std::array<Members, kQuantities> kMembers{{{&Observation::v, &Observation::vMean},
                                                         {&Observation::u, &Observation::uMean},
                                                         {&Observation::i, &Observation::iMean},
                                                         {&Observation::p, &Observation::pSum},
                                                         {&Observation::q, &Observation::qSum},
                                                         {&Observation::s, &Observation::sSum},
                                                         {&Observation::pf, &Observation::pfSum},
                                                         {nullptr, &Observation::frequency}}};
    const Members& members = kMembers[index(view->quantity)];
    if (view->phase == Phase::Sum)
        return Slot{entry.key, members.sum};
    return Slot{entry.key, nullptr, members.phases, index(view->phase)};
}

bool isFactor(const CatalogueEntry& entry) {
    const auto* const view = std::get_if<InstantView>(&entry.value);
    return view != nullptr && view->quantity == Quantity::PF;
}

Message noNumber(std::string_view key) {
    return message(term("Messages", "%1 is not a number"), key);
}

/// "2026-11-28T14:30:01.250Z" in seconds.
Known secondsOf(const std::string& text) {
    int year = 0;
    unsigned month = 0;
    unsigned day = 0;
    int hour = 0;
    int minute = 0;
    double second = 0;
    if (std::sscanf(text.c_str(), "%d-%u-%uT%d:%d:%lf", &year, &month, &day, &hour, &minute, &second) != 6)
        return std::nullopt;
    const std::chrono::year_month_day date{std::chrono::year{year}, std::chrono::month{month}, std::chrono::day{day}};
    if (!date.ok())
        return std::nullopt;
    const auto days = std::chrono::sys_days{date}.time_since_epoch().count();
    return static_cast<double>(days) * 86400 + hour * 3600.0 + minute * 60.0 + second;
}

class Parser {
public:
    explicit Parser(const Json& object) : object_(object) {}

    tl::expected<Observation, Message> run() {
        for (const CatalogueEntry& entry : values())
            if (const auto slot = slotOf(entry))
                if (auto taken = take(entry, *slot); !taken)
                    return tl::unexpected(taken.error());
        if (auto taken = takeSequence(); !taken)
            return tl::unexpected(taken.error());
        if (known_ == 0)
            return tl::unexpected(message(
                term("Messages", "it has none of the keys of countisctl read --json that a diagnosis needs")));
        takeTime();
        return seen_;
    }

private:
    tl::expected<void, Message> take(const CatalogueEntry& entry, const Slot& slot) {
        const auto found = object_.find(std::string(slot.key));
        if (found == object_.end())
            return {};
        Known value;
        if (found->is_number())
            value = found->get<double>();
        else if (!found->is_null())
            return tl::unexpected(noNumber(slot.key));
        else if (!isFactor(entry) && entry.kind == ValueKind::Instantaneous)
            value = 0; // not measured, as that of a missing phase
        if (value && !std::isfinite(*value))
            return tl::unexpected(noNumber(slot.key));
        (slot.one != nullptr ? seen_.*slot.one : (seen_.*slot.phases)[slot.phase]) = value;
        ++known_;
        return {};
    }

    tl::expected<void, Message> takeSequence() {
        const auto found = object_.find("phase_sequence");
        if (found == object_.end())
            return {};
        ++known_;
        const std::string text = found->is_string() ? found->get<std::string>() : found->dump();
        if (text == "123")
            seen_.sequence = PhaseSequence::Order123;
        else if (text == "132")
            seen_.sequence = PhaseSequence::Order132;
        else if (found->is_null())
            seen_.sequence = PhaseSequence::NotDetected;
        else
            return tl::unexpected(message(term("Messages", "phase_sequence is neither 123 nor 132 nor null")));
        return {};
    }

    void takeTime() {
        if (const auto time = object_.find("time"); time != object_.end() && time->is_string())
            seen_.seconds = secondsOf(time->get<std::string>());
        const auto quality = object_.find("quality");
        seen_.stale = (quality != object_.end() && *quality == "stale") || listsStale();
    }

    /// Energies may be older than the rest: only the values of the moment have to be fresh.
    bool listsStale() const {
        const auto list = object_.find("stale");
        if (list == object_.end() || !list->is_array())
            return false;
        return std::ranges::any_of(values(), [&](const CatalogueEntry& entry) {
            const bool ofTheMoment =
                entry.kind == ValueKind::Instantaneous || entry.value == ValueId{StatusField::Sequence};
            return ofTheMoment && std::ranges::find(*list, Json(entry.key)) != list->end();
        });
    }

    const Json& object_;
    Observation seen_;
    int known_ = 0;
};

} // namespace

tl::expected<Observation, Message> parseObservation(std::string_view json) {
    const Json object = Json::parse(json, nullptr, false);
    if (object.is_discarded())
        return tl::unexpected(message(term("Messages", "it is not JSON")));
    if (!object.is_object())
        return tl::unexpected(message(term("Messages", "it is not one JSON object")));
    return Parser(object).run();
}

} // namespace countis::diagnosis

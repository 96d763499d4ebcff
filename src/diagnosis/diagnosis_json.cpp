// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagnosis/diagnosis_json.h"

#include <nlohmann/json.hpp>

#include <cmath>

namespace countis::diagnosis {
namespace {

using Json = nlohmann::ordered_json;

/// To so many digits as somebody may compare with.
double rounded(double value, double steps) {
    return std::round(value * steps) / steps;
}

class Writer {
public:
    explicit Writer(const Wording& wording) : wording_(wording) {}

    Json all(const Diagnosis& diagnosis) const {
        Json json{{"status", nameOf(diagnosis.status)}, {"verdicts", Json::array()}, {"checks", Json::array()}};
        for (const Verdict& verdict : diagnosis.verdicts)
            json["verdicts"].push_back(one(verdict));
        for (const Check& check : diagnosis.checks)
            json["checks"].push_back(one(check));
        return json;
    }

private:
    static Json one(const FaultMarks& faults) {
        Json json = Json::array();
        for (const FaultMark& mark : faults) {
            Json fault{{"fault", nameOf(mark.fault)}};
            if (hasPhase(mark))
                fault["phase"] = mark.phase;
            if (mark.with != 0)
                fault["with"] = mark.with;
            if (mark.by != 0)
                fault["by"] = mark.by;
            json.push_back(std::move(fault));
        }
        return json;
    }

    /// 0 for all phases is written where a fault may be of one phase or of all.
    static bool hasPhase(const FaultMark& mark) {
        if (mark.phase != 0)
            return true;
        return mark.fault == Fault::Overvoltage || mark.fault == Fault::Undervoltage ||
               mark.fault == Fault::ReversedCurrent;
    }

    Json one(const Evidence& evidence) const {
        Json json{{"rule", evidence.rule},
                  {"readings", evidence.readings},
                  {"value", rounded(evidence.value, 1000)},
                  {"threshold", rounded(evidence.threshold, 1000)},
                  {"unit", evidence.unit},
                  {"beyond_sigma", rounded(evidence.beyond, 10)}};
        json["text"] = wording_(evidence.text);
        return json;
    }

    Json one(const Verdict& verdict) const {
        Json json{{"faults", one(verdict.faults)},
                  {"severity", nameOf(verdict.severity)},
                  {"confidence", rounded(verdict.confidence, 1000)}};
        json["evidence"] = Json::array();
        for (const Evidence& evidence : verdict.evidence)
            json["evidence"].push_back(one(evidence));
        json["rivals"] = Json::array();
        for (const Rival& rival : verdict.rivals)
            json["rivals"].push_back({{"faults", one(rival.faults)},
                                      {"confidence", rounded(rival.confidence, 1000)},
                                      {"tell_apart", wording_(rival.tellApart)}});
        json["next_check"] = wording_(verdict.nextCheck);
        const auto watts = [](const std::optional<double>& value) {
            return value ? Json(rounded(*value, 1)) : Json(nullptr);
        };
        json["energy_effect"] = {{"missing_W", watts(verdict.energy.missing)},
                                 {"band_W", watts(verdict.energy.band)},
                                 {"text", wording_(verdict.energy.text)}};
        return json;
    }

    Json one(const Check& check) const {
        Json numbers = Json::object();
        for (const CheckNumber& number : check.numbers)
            numbers[std::string(number.name)] = rounded(number.value, 1000);
        return {{"check", check.name},
                {"state", nameOf(check.state)},
                {"numbers", numbers},
                {"text", wording_(check.text)}};
    }

    const Wording& wording_;
};

} // namespace

std::string toJson(const Diagnosis& diagnosis, const Wording& wording) {
    return Writer(wording).all(diagnosis).dump(-1, ' ', false, Json::error_handler_t::replace);
}

} // namespace countis::diagnosis

// SPDX-License-Identifier: GPL-3.0-or-later
#include "commission/result_json.h"

#include "core/printable.h"
#include "core/reading_json.h"

#include <nlohmann/json.hpp>

#include <utility>

namespace countis::commission {
namespace {

using Json = nlohmann::json;

/// The elements of an array, each of which is JSON already.
class JsonArray {
public:
    void add(const std::string& element) { text_ += (text_.size() > 1 ? ", " : "") + element; }
    std::string text() const { return text_ + ']'; }

private:
    std::string text_ = "[";
};

std::string numbers(std::span<const std::uint16_t> words) {
    JsonArray array;
    for (const std::uint16_t word : words)
        array.add(std::to_string(word));
    return array.text();
}

std::string toJson(const RegisterWords& words) {
    JsonObject json;
    json.text("key", words.key);
    json.number("address", {words.address, 0});
    json.raw("words", numbers(words.words));
    words.earlier.empty() ? json.null("earlier") : json.raw("earlier", numbers(words.earlier));
    return json.object();
}

void put(JsonObject& json, const std::string& key, const std::optional<Decimal>& number) {
    number ? json.number(key, *number) : json.null(key);
}

std::string toJson(const Figure& figure) {
    JsonObject json;
    json.text("figure", std::string(figure.name));
    figure.number ? json.number("value", *figure.number) : json.text("value", figure.text);
    json.text("unit", std::string(figure.unit));
    put(json, "least", figure.least);
    put(json, "most", figure.most);
    JsonArray registers;
    for (const RegisterWords& words : figure.registers)
        registers.add(toJson(words));
    json.raw("registers", registers.text());
    return json.object();
}

std::string toJson(StepKey key, const Step& step, const Translate& translate) {
    JsonObject json;
    json.text("step", std::string(nameOf(key)));
    json.text("state", std::string(nameOf(step.state)));
    json.raw("left_out", step.leftOut ? "true" : "false");
    step.reason.text.empty() ? json.null("reason") : json.text("reason", worded(step.reason, translate));
    JsonArray figures;
    for (const Figure& figure : step.figures)
        figures.add(toJson(figure));
    json.raw("figures", figures.text());
    return json.object();
}

/// Safe for a message, since the file may come from anywhere. "" where there is no such text.
std::string textAt(const Json& json, const char* key) {
    const auto found = json.find(key);
    return found != json.end() && found->is_string() ? printable(found->get<std::string>()) : std::string();
}

void takeFigures(const Json& step, EarlierResult& result) {
    const auto figures = step.find("figures");
    if (figures == step.end() || !figures->is_array())
        return;
    for (const Json& figure : *figures) {
        if (!figure.is_object())
            continue;
        const auto value = figure.find("value");
        const std::string name = textAt(figure, "figure");
        if (name.empty() || value == figure.end())
            continue;
        EarlierResult::Value taken;
        if (value->is_number())
            taken.number = value->get<double>();
        taken.text = printable(value->is_string() ? value->get<std::string>() : value->dump());
        result.values.emplace(name, std::move(taken));
    }
}

} // namespace

std::string toJson(const Result& result, std::span<const Message> differences, const Translate& translate) {
    const About& about = result.about;
    JsonObject json;
    json.text("format", std::string(kFormatName));
    json.number("version", {kFormatVersion, 0});
    json.text("program", about.program);
    json.text("result", std::string(nameOf(result.outcome())));
    json.raw("simulated", result.simulated ? "true" : "false");
    json.text("began", utcText(result.began));
    json.text("ended", utcText(result.ended));
    json.text("address", about.address);
    json.text("place", about.place);
    json.text("person", about.person);
    json.text("note", about.note);
    json.text("role", std::string(nameOf(about.role)));
    json.text("model", result.identity.extendedName);
    json.text("serial", serialOf(result.identity));
    JsonArray steps;
    for (std::size_t n = 0; n < kSteps; ++n)
        steps.add(toJson(static_cast<StepKey>(n), result.steps[n], translate));
    json.raw("steps", steps.text());
    JsonArray texts;
    for (const Message& difference : differences)
        texts.add(Json(worded(difference, translate)).dump(-1, ' ', false, Json::error_handler_t::replace));
    json.raw("differences", texts.text());
    json.text("legal_value", "none");
    return json.object();
}

tl::expected<EarlierResult, Message> parseResult(std::string_view json) {
    const Json object = Json::parse(json, nullptr, false);
    if (object.is_discarded())
        return tl::unexpected(message(term("Messages", "it is not JSON")));
    if (!object.is_object() || textAt(object, "format") != kFormatName)
        return tl::unexpected(message(term("Messages", "it is not the result of a commissioning")));
    const auto version = object.find("version");
    if (version == object.end() || !version->is_number_integer() || *version < 1)
        return tl::unexpected(message(term("Messages", "the version of its format is missing")));
    if (*version > kFormatVersion)
        return tl::unexpected(message(term("Messages", "a newer version of countis made it (format %1; this version "
                                                       "reads format %2)"),
                                      version->dump(), kFormatVersion));
    EarlierResult result;
    result.began = textAt(object, "began");
    result.serial = textAt(object, "serial");
    result.role = textAt(object, "role");
    const auto simulated = object.find("simulated");
    result.simulated = simulated != object.end() && *simulated == true;
    const auto steps = object.find("steps");
    if (result.serial.empty() || steps == object.end() || !steps->is_array())
        return tl::unexpected(message(term("Messages", "a part of it is missing")));
    for (const Json& step : *steps) {
        if (!step.is_object())
            continue;
        result.states[textAt(step, "step")] = textAt(step, "state");
        takeFigures(step, result);
    }
    return result;
}

} // namespace countis::commission

// SPDX-License-Identifier: GPL-3.0-or-later
#include "commission/result_csv.h"

#include "core/csv.h"
#include "core/registers/register_value.h"

#include <initializer_list>
#include <string_view>

namespace countis::commission {
namespace {

constexpr std::string_view kHeader =
    "step,state,reason,figure,value,unit,least,most,register,address,words,earlier_words\r\n";

std::string text(std::string_view value) {
    return csvField(withoutFormula(value));
}

std::string number(const std::optional<Decimal>& value) {
    return value ? toString(*value) : std::string();
}

std::string row(std::initializer_list<std::string> fields) {
    std::string line;
    for (const std::string& field : fields)
        line += (&field == fields.begin() ? "" : ",") + field;
    return line + "\r\n";
}

/// What comes from the run itself, as rows of their own.
std::string headRows(const Result& result) {
    const About& about = result.about;
    const std::initializer_list<std::pair<std::string_view, std::string>> facts{
        {"result", std::string(nameOf(result.outcome()))},
        {"simulated", result.simulated ? "yes" : "no"},
        {"began", utcText(result.began)},
        {"ended", utcText(result.ended)},
        {"address", about.address},
        {"place", about.place},
        {"person", about.person},
        {"note", about.note},
        {"role", std::string(nameOf(about.role))},
        {"program", about.program},
        {"legal_value", "none"}};
    std::string rows;
    for (const auto& [name, value] : facts)
        rows += row({"run", "", "", std::string(name), text(value), "", "", "", "", "", "", ""});
    return rows;
}

} // namespace

std::string toCsv(const Result& result, const Translate& translate) {
    std::string csv(kHeader);
    csv += headRows(result);
    for (std::size_t n = 0; n < kSteps; ++n) {
        const Step& step = result.steps[n];
        const std::string name(nameOf(static_cast<StepKey>(n)));
        const std::string state(nameOf(step.state));
        csv += row({name, state, text(worded(step.reason, translate)), "", "", "", "", "", "", "", "", ""});
        for (const Figure& figure : step.figures) {
            const std::string value = figure.number ? toString(*figure.number) : text(figure.text);
            const auto line = [&](const std::string& key, const std::string& address, const std::string& words,
                                  const std::string& earlier) {
                csv += row({name, state, "", std::string(figure.name), value, std::string(figure.unit),
                            number(figure.least), number(figure.most), key, address, words, earlier});
            };
            if (figure.registers.empty())
                line("", "", "", "");
            for (const RegisterWords& words : figure.registers)
                line(words.key, std::to_string(words.address), wordsText(words.words), wordsText(words.earlier));
        }
    }
    return csv;
}

} // namespace countis::commission

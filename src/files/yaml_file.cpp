// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/yaml_file.h"

#include "core/printable.h"

#include <yaml-cpp/depthguard.h>
#include <yaml-cpp/eventhandler.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <sstream>
#include <utility>

namespace countis {
namespace {

/// More than a file with as many of everything as is allowed has.
constexpr int kMostNodes = 50'000;

std::string hexOf(const char* format, unsigned value) {
    std::array<char, 12> text{};
    std::snprintf(text.data(), text.size(), format, value);
    return text.data();
}

bool isText(char32_t code) {
    return !isControl(code) || code == '\t' || code == '\n' || code == '\r';
}

void checkText(std::string_view text) {
    int line = 0;
    for (std::size_t at = 0; at < text.size();) {
        const auto character = firstCharacter(text.substr(at));
        if (!character || character->code < 0x80) {
            if (!character || !isText(character->code))
                throw YamlError{
                    line, message(term("Messages",
                                       "this is not a text file: it contains the byte %1; allowed: YAML in UTF-8"),
                                  hexOf("0x%02X", static_cast<unsigned char>(text[at])))};
        } else if (!isText(character->code)) {
            throw YamlError{line, message(term("Messages", "this is not a text file: it contains the control "
                                                           "character %1; allowed: YAML in UTF-8"),
                                          hexOf("U+%04X", character->code))};
        }
        line += text[at] == '\n' ? 1 : 0;
        at += character->bytes;
    }
}

int lineOf(const YAML::Mark& mark) {
    return mark.is_null() ? 0 : mark.line;
}

/// Lets the parser run over the text once without keeping anything, and ends it where it has had enough. A parser
/// left alone begins one document after another, without end, where a character like "," stands between them.
class Guard final : public YAML::EventHandler {
public:
    explicit Guard(std::string_view text) : text_(text) {}

    void OnDocumentStart(const YAML::Mark& mark) override {
        if (++documents_ > 1)
            refuseSecond(mark);
    }
    void OnDocumentEnd() override {}
    void OnNull(const YAML::Mark& mark, YAML::anchor_t /*anchor*/) override { count(mark); }
    void OnAlias(const YAML::Mark& mark, YAML::anchor_t /*anchor*/) override { count(mark); }
    void OnScalar(const YAML::Mark& mark, const std::string& /*tag*/, YAML::anchor_t /*anchor*/,
                  const std::string& /*value*/) override {
        count(mark);
    }
    void OnSequenceStart(const YAML::Mark& mark, const std::string& /*tag*/, YAML::anchor_t /*anchor*/,
                         YAML::EmitterStyle::value /*style*/) override {
        count(mark);
    }
    void OnSequenceEnd() override {}
    void OnMapStart(const YAML::Mark& mark, const std::string& /*tag*/, YAML::anchor_t /*anchor*/,
                    YAML::EmitterStyle::value /*style*/) override {
        count(mark);
    }
    void OnMapEnd() override {}

private:
    void count(const YAML::Mark& mark) {
        if (++nodes_ > kMostNodes)
            throw YamlError{
                lineOf(mark),
                message(term("Messages", "the file has too many values; allowed: at most %1"), kMostNodes)};
    }
    [[noreturn]] void refuseSecond(const YAML::Mark& mark) const {
        const std::size_t begin = text_.starts_with(kByteOrderMark) ? kByteOrderMark.size() : 0;
        const std::size_t at = begin + static_cast<std::size_t>(mark.pos);
        const std::string_view here = at < text_.size() ? text_.substr(at, 1) : std::string_view{};
        if (!here.empty() && std::string_view(",]}").find(here) != std::string_view::npos)
            throw YamlError{lineOf(mark), message(term("Messages", "this is not valid YAML: %1 is not allowed here"),
                                                  quotedValue(here))};
        throw YamlError{lineOf(mark),
                        message(term("Messages", "a second document begins here; allowed: one per file"))};
    }

    std::string_view text_;
    int documents_ = 0;
    int nodes_ = 0;
};

void guard(const std::string& text) {
    std::istringstream stream(text);
    YAML::Parser parser(stream);
    Guard handler(text);
    while (parser.HandleNextDocument(handler)) {
    }
}

} // namespace

YAML::Node loadYaml(const std::string& text) {
    checkText(text);
    try {
        guard(text);
        return YAML::Load(text);
    } catch (const YAML::DeepRecursion& error) {
        throw YamlError{lineOf(error.mark), message(term("Messages", "brackets or lists are nested too deeply"))};
    } catch (const YAML::Exception& error) {
        throw YamlError{lineOf(error.mark),
                        message(term("Messages", "this is not valid YAML: %1"), printable(error.msg))};
    }
}

Message located(std::string_view fileName, int line, Message clause) {
    return about(printable(fileName) + ":" + std::to_string(line + 1), std::move(clause));
}

std::vector<Message> located(std::string_view fileName, YamlProblems problems) {
    std::ranges::stable_sort(problems, {}, &YamlError::line);
    std::vector<Message> lines;
    for (YamlError& problem : problems)
        lines.push_back(located(fileName, problem.line, std::move(problem.message)));
    return lines;
}

} // namespace countis

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/csv.h"

#include "core/printable.h"

#include <algorithm>
#include <optional>

namespace countis {
namespace {

constexpr char kQuote = '"';
constexpr char kApostrophe = '\'';

bool isLineEnd(char c) {
    return c == '\n' || c == '\r';
}

class Reader {
public:
    Reader(std::string_view text, char separator) : text_(text), separator_(separator) {}

    std::vector<CsvRecord> records() {
        std::vector<CsvRecord> records;
        while (at_ < text_.size()) {
            CsvRecord next = record();
            if (next.isBroken || next.fields.size() > 1 || !next.fields.front().empty())
                records.push_back(std::move(next));
        }
        return records;
    }

private:
    bool atFieldEnd() const { return at_ == text_.size() || text_[at_] == separator_ || isLineEnd(text_[at_]); }

    CsvRecord record() {
        CsvRecord result;
        result.line = line_;
        for (;;) {
            const std::size_t begin = at_;
            const std::size_t line = line_;
            auto field = at_ < text_.size() && text_[at_] == kQuote ? quoted() : plain();
            if (!field) { // the quotation mark is taken as a character like others
                result.isBroken = true;
                at_ = begin;
                line_ = line;
                field = std::string(text_.substr(begin, endOfLine() - begin));
                at_ = endOfLine();
            }
            result.fields.push_back(*std::move(field));
            if (at_ == text_.size() || text_[at_] != separator_)
                break;
            ++at_;
        }
        skipLineEnd();
        return result;
    }

    std::optional<std::string> plain() {
        const std::size_t begin = at_;
        while (!atFieldEnd())
            ++at_;
        return std::string(text_.substr(begin, at_ - begin));
    }

    std::optional<std::string> quoted() {
        std::string field;
        for (++at_; at_ < text_.size() && field.size() <= kLongestCsvField; ++at_) {
            const char c = text_[at_];
            if (c != kQuote) {
                field += c;
                if (c == '\n' || (c == '\r' && text_.substr(at_ + 1, 1) != "\n"))
                    ++line_;
            } else if (text_.substr(at_ + 1, 1) == "\"") {
                field += c;
                ++at_;
            } else {
                ++at_;
                return atFieldEnd() ? std::optional(field) : std::nullopt;
            }
        }
        return std::nullopt;
    }

    std::size_t endOfLine() const { return std::min(text_.find_first_of("\r\n", at_), text_.size()); }

    void skipLineEnd() {
        if (at_ == text_.size())
            return;
        at_ += text_.substr(at_, 2) == "\r\n" ? 2 : 1;
        ++line_;
    }

    std::string_view text_;
    char separator_;
    std::size_t at_ = 0;
    std::size_t line_ = 1;
};

/// Behind the apostrophes that may stand before it.
bool isFormula(std::string_view text) {
    const std::size_t first = text.find_first_not_of(kApostrophe);
    return first != std::string_view::npos &&
           std::string_view("=+-@\t\r").find(text[first]) != std::string_view::npos;
}

} // namespace

char csvSeparator(std::string_view text) {
    std::ptrdiff_t semicolons = 0;
    std::ptrdiff_t commas = 0;
    bool quoted = false;
    for (const char c : text) {
        if (!quoted && isLineEnd(c))
            break;
        quoted = quoted != (c == kQuote);
        semicolons += !quoted && c == ';' ? 1 : 0;
        commas += !quoted && c == ',' ? 1 : 0;
    }
    return semicolons > commas ? ';' : ',';
}

std::vector<CsvRecord> parseCsv(std::string_view text, char separator) {
    if (text.starts_with(kByteOrderMark))
        text.remove_prefix(kByteOrderMark.size());
    return Reader(text, separator).records();
}

std::string csvField(std::string_view value) {
    const bool blankEnd = !value.empty() && (value.front() == ' ' || value.back() == ' ');
    if (!blankEnd && value.find_first_of(",;\"\r\n\t") == std::string_view::npos)
        return std::string(value);
    std::string field(1, kQuote);
    for (const char c : value) {
        if (c == kQuote)
            field += kQuote;
        field += c;
    }
    return field + kQuote;
}

std::string withoutFormula(std::string_view text) {
    return (isFormula(text) ? std::string(1, kApostrophe) : std::string()).append(text);
}

std::string asBeforeExport(std::string_view text) {
    return std::string(text.starts_with(kApostrophe) && isFormula(text) ? text.substr(1) : text);
}

} // namespace countis

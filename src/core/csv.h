// SPDX-License-Identifier: GPL-3.0-or-later
// CSV files (RFC 4180) as spreadsheets and people write them. Pure.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace countis {

inline constexpr std::size_t kLongestCsvField = 4096; // bytes, between quotation marks

struct CsvRecord {
    std::size_t line = 0; // on which it begins, from 1
    std::vector<std::string> fields;
    /// A quotation mark is not closed, or text follows a closed one. The record ends with its line then, so that
    /// the records behind it are read all the same.
    bool isBroken = false;

    bool operator==(const CsvRecord&) const = default;
};

/// ';' where the first line has more of them than commas outside quotation marks, otherwise ','.
char csvSeparator(std::string_view text);

/// Lines end with CR LF, LF or CR. Empty lines are no records; a byte order mark is none of the text.
std::vector<CsvRecord> parseCsv(std::string_view text, char separator);

/// In quotation marks where a comma, a semicolon, a quotation mark, a line break or a blank at an end demands them.
std::string csvField(std::string_view value);

/// A text that a spreadsheet would calculate (it begins with =, +, -, @, a tab or CR) with an apostrophe before it,
/// which spreadsheets take as "this is text". A text that already has such an apostrophe gets another.
std::string withoutFormula(std::string_view text);
/// The text that withoutFormula() was given.
std::string asBeforeExport(std::string_view text);

} // namespace countis

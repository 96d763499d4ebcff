// SPDX-License-Identifier: GPL-3.0-or-later
// The metering points of a site as CSV: a header with the names of the columns, then a point a line. An import is a
// preview first: what each line would do, or what is wrong with it. Pure; nothing is changed here.
//
//   name,address,unit,place,role,period_s,commands
//   Assembly A,192.168.0.4,5,Hall 2/Board 1,consumer,1,no
#pragma once

#include "site/roster.h"

#include <tl/expected.hpp>

#include <array>
#include <bitset>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace countis {

enum class CsvColumn : std::uint8_t { Name, Address, Unit, Place, Role, Period, Commands };
inline constexpr std::size_t kCsvColumns = 7;
inline constexpr std::array<std::string_view, kCsvColumns> kCsvColumnNames{"name", "address",  "unit",    "place",
                                                                           "role", "period_s", "commands"};

constexpr std::size_t index(CsvColumn column) {
    return static_cast<std::size_t>(column);
}

/// The bundled meter is none of the site and is left out. Lines end with CR LF; a byte order mark tells spreadsheets
/// that the text is UTF-8.
std::string rosterCsv(const Roster& roster);

/// Why a line is left out.
enum class CsvProblem : std::uint8_t {
    Broken,       // quotation marks that do not match, or more fields than the header has
    NotUtf8,      // in `column`
    NotAllowed,   // the value of `column` is none that it can have
    AddressTwice, // `otherLine` has the address already
    SiteFull,
};

struct CsvError {
    CsvProblem problem{};
    std::optional<CsvColumn> column;
    std::size_t otherLine = 0;

    bool operator==(const CsvError&) const = default;
};

enum class CsvEffect : std::uint8_t { New, Changed, Known, LeftOut };

struct CsvRow {
    std::size_t line = 0;                        // of the file, from 1
    std::array<std::string, kCsvColumns> fields; // as they stand in the file; "" where there is none
    CsvEffect effect = CsvEffect::LeftOut;
    std::bitset<kCsvColumns> changes; // of a point that is known by its address
    CsvError error;                   // of a line that is left out
    Point point;                      // as it would be, but for its place
    std::optional<std::string> place; // its path; nullopt: it stays where it is
};

struct CsvPreview {
    std::vector<CsvRow> rows;
    std::vector<std::string> unknownColumns; // of the header; they are not read

    std::size_t count(CsvEffect effect) const;
};

/// Why nothing of a file can be read.
enum class CsvFileError : std::uint8_t {
    NotUtf8,  // UTF-16, or no text at all
    NoColumn, // the header lacks the column "address", or has a column twice
    NoLines,  // nothing behind the header
};

/// The address "HOST[:PORT]/UNIT"; nullopt where it is none.
using AddressReader = std::function<std::optional<MeterAddress>(const std::string&)>;

tl::expected<CsvPreview, CsvFileError> previewCsv(std::string_view bytes, const Roster& roster,
                                                  const AddressReader& readAddress);

} // namespace countis

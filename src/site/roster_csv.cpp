// SPDX-License-Identifier: GPL-3.0-or-later
#include "site/roster_csv.h"

#include "core/csv.h"
#include "core/printable.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <unordered_map>

namespace countis {
namespace {

using std::chrono::milliseconds;

constexpr std::size_t kDecimals = 3; // of a second
constexpr std::string_view kRoleNames[] = {"consumer", "producer", "both"};

std::string_view trimmed(std::string_view text) {
    const std::size_t first = text.find_first_not_of(' ');
    return first == std::string_view::npos ? "" : text.substr(first, text.find_last_not_of(' ') - first + 1);
}

std::string lower(std::string_view text) {
    std::string result(text);
    std::ranges::transform(result, result.begin(),
                           [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return result;
}

/// Digits only, as many as fit into an int.
std::optional<int> number(std::string_view digits) {
    int value = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    const bool plain = std::ranges::all_of(digits, [](char c) { return c >= '0' && c <= '9'; });
    return plain && error == std::errc{} && end == digits.data() + digits.size() ? std::optional(value)
                                                                                 : std::nullopt;
}

/// Seconds, with up to three decimals behind a point or a comma.
std::optional<milliseconds> period(std::string_view text) {
    const std::size_t mark = std::min(text.find_first_of(".,"), text.size());
    std::string decimals(mark < text.size() ? text.substr(mark + 1) : "0");
    if (decimals.empty() || decimals.size() > kDecimals)
        return std::nullopt;
    decimals.resize(kDecimals, '0');
    const auto seconds = number(text.substr(0, mark));
    const auto rest = number(decimals);
    if (!seconds || !rest || *seconds > std::chrono::ceil<std::chrono::seconds>(kLongestPeriod).count())
        return std::nullopt;
    const milliseconds value = std::chrono::seconds{*seconds} + milliseconds{*rest};
    return value >= kShortestPeriod && value <= kLongestPeriod ? std::optional(value) : std::nullopt;
}

std::string periodText(milliseconds period) {
    std::string text = std::to_string(period.count() / 1000);
    if (const auto rest = period.count() % 1000; rest != 0) {
        text += '.' + std::to_string(1000 + rest).substr(1);
        text.erase(text.find_last_not_of('0') + 1);
    }
    return text;
}

std::optional<PointRole> role(const std::string& word) {
    const auto* const found = std::ranges::find(kRoleNames, word);
    return found == std::end(kRoleNames) ? std::nullopt
                                         : std::optional(static_cast<PointRole>(found - std::begin(kRoleNames)));
}

std::optional<bool> yesOrNo(const std::string& word) {
    if (word == "yes" || word == "true" || word == "1")
        return true;
    if (word == "no" || word == "false" || word == "0")
        return false;
    return std::nullopt;
}

/// Of UTF-8; nullopt where it is none.
std::optional<std::u32string> characters(std::string_view text) {
    std::u32string all;
    while (!text.empty()) {
        const auto next = firstCharacter(text);
        if (!next)
            return std::nullopt;
        all += next->code;
        text.remove_prefix(next->bytes);
    }
    return all;
}

bool isName(const std::u32string& name) {
    return name.size() <= kLongestPointName && std::ranges::none_of(name, [](char32_t c) {
               return isControl(c) && c != U'\t' && c != U'\n' && c != U'\r';
           });
}

/// "192.168.0.4" of "192.168.0.4:502".
std::string withoutUsualPort(const MeterAddress& address) {
    return address.port == kDefaultPort && address.host.find(':') == std::string::npos ? address.host
                                                                                       : address.endpoint();
}

using Columns = std::array<std::optional<std::size_t>, kCsvColumns>; // where each stands in the header

class Importer {
public:
    Importer(const Roster& roster, const AddressReader& readAddress, const Columns& columns, std::size_t width)
        : roster_(roster), readAddress_(readAddress), columns_(columns), width_(width), points_(roster.size()) {}

    CsvRow row(const CsvRecord& record) {
        CsvRow row;
        row.line = record.line;
        for (std::size_t column = 0; column < kCsvColumns; ++column)
            if (const auto at = columns_.at(column); at && *at < record.fields.size())
                row.fields.at(column) = asBeforeExport(record.fields[*at]);
        if (const auto error = record.isBroken || record.fields.size() > width_
                                   ? std::optional(CsvError{CsvProblem::Broken, {}, 0})
                                   : read(row)) {
            row.effect = CsvEffect::LeftOut;
            row.error = *error;
        }
        return row;
    }

private:
    static CsvError notAllowed(CsvColumn column) { return {CsvProblem::NotAllowed, column, 0}; }

    std::optional<CsvError> read(CsvRow& row) {
        for (std::size_t column = 0; column < kCsvColumns; ++column)
            if (!characters(row.fields.at(column)))
                return CsvError{CsvProblem::NotUtf8, static_cast<CsvColumn>(column), 0};
        if (const auto wrong = readAddress(row))
            return wrong;
        const Point* const known = roster_.findAddress(row.point.address);
        if (known)
            row.point = *known;
        if (const auto wrong = readRest(row))
            return wrong;
        if (known)
            return compare(row, *known);
        if (points_ >= kMostPoints)
            return CsvError{CsvProblem::SiteFull, {}, 0};
        ++points_;
        row.effect = CsvEffect::New;
        return std::nullopt;
    }

    std::optional<CsvError> readAddress(CsvRow& row) {
        const std::string unitText(trimmed(row.fields[index(CsvColumn::Unit)]));
        const auto unit = unitText.empty() ? kDefaultUnit : number(unitText).value_or(0);
        if (unit < 1 || (unit > kLastUnit && unit != kAnyUnit))
            return notAllowed(CsvColumn::Unit);
        const std::string host(trimmed(row.fields[index(CsvColumn::Address)]));
        const auto address =
            host.find('/') == std::string::npos ? readAddress_(host + '/' + std::to_string(unit)) : std::nullopt;
        if (!address)
            return notAllowed(CsvColumn::Address);
        const auto [first, isFirst] = lines_.try_emplace(address->toString(), row.line);
        if (!isFirst)
            return CsvError{CsvProblem::AddressTwice, CsvColumn::Address, first->second};
        row.point.address = *address;
        return std::nullopt;
    }

    /// An empty field leaves what is as it is, but for the place: there it is the site itself.
    std::optional<CsvError> readRest(CsvRow& row) const {
        const auto word = [&](CsvColumn column) { return lower(trimmed(row.fields[index(column)])); };
        const std::string& name = row.fields[index(CsvColumn::Name)];
        if (!isName(*characters(name)))
            return notAllowed(CsvColumn::Name);
        if (!name.empty())
            row.point.name = name;
        if (columns_[index(CsvColumn::Place)]) {
            row.place = std::string(trimmed(row.fields[index(CsvColumn::Place)]));
            if (PlaceTree::pathError(*row.place))
                return notAllowed(CsvColumn::Place);
        }
        if (const std::string text = word(CsvColumn::Role); !text.empty()) {
            const auto value = role(text);
            if (!value)
                return notAllowed(CsvColumn::Role);
            row.point.role = *value;
        }
        if (const std::string text = word(CsvColumn::Period); !text.empty()) {
            const auto value = period(text);
            if (!value)
                return notAllowed(CsvColumn::Period);
            row.point.period = *value;
        }
        if (const std::string text = word(CsvColumn::Commands); !text.empty()) {
            const auto value = yesOrNo(text);
            if (!value)
                return notAllowed(CsvColumn::Commands);
            row.point.commandsAllowed = *value;
        }
        return std::nullopt;
    }

    std::optional<CsvError> compare(CsvRow& row, const Point& known) const {
        const auto note = [&](CsvColumn column, bool differs) { row.changes.set(index(column), differs); };
        note(CsvColumn::Name, row.point.name != known.name);
        note(CsvColumn::Place, row.place && *row.place != roster_.pathOf(known.place));
        note(CsvColumn::Role, row.point.role != known.role);
        note(CsvColumn::Period, row.point.period != known.period);
        note(CsvColumn::Commands, row.point.commandsAllowed != known.commandsAllowed);
        row.effect = row.changes.any() ? CsvEffect::Changed : CsvEffect::Known;
        return std::nullopt;
    }

    const Roster& roster_;
    const AddressReader& readAddress_;
    const Columns& columns_;
    std::size_t width_;
    std::size_t points_;                                 // of the site, with those of the lines so far
    std::unordered_map<std::string, std::size_t> lines_; // by address
};

} // namespace

std::string rosterCsv(const Roster& roster) {
    std::string text(kByteOrderMark);
    for (std::size_t column = 0; column < kCsvColumns; ++column)
        text.append(column == 0 ? "" : ",").append(kCsvColumnNames.at(column));
    text += "\r\n";
    for (const Point& point : roster.points()) {
        if (point.origin == PointOrigin::Bundled)
            continue;
        const std::array<std::string, kCsvColumns> fields{
            withoutFormula(point.name),
            withoutUsualPort(point.address),
            std::to_string(point.address.unit),
            withoutFormula(roster.pathOf(point.place)),
            std::string(kRoleNames[static_cast<std::size_t>(point.role)]),
            periodText(point.period),
            point.commandsAllowed ? "yes" : "no"};
        for (std::size_t column = 0; column < kCsvColumns; ++column)
            text.append(column == 0 ? "" : ",").append(csvField(fields.at(column)));
        text += "\r\n";
    }
    return text;
}

std::size_t CsvPreview::count(CsvEffect effect) const {
    return static_cast<std::size_t>(std::ranges::count(rows, effect, &CsvRow::effect));
}

tl::expected<CsvPreview, CsvFileError> previewCsv(std::string_view bytes, const Roster& roster,
                                                  const AddressReader& readAddress) {
    const auto records = parseCsv(bytes, csvSeparator(bytes));
    if (records.empty())
        return tl::unexpected(CsvFileError::NoLines);
    CsvPreview preview;
    Columns columns;
    const auto& header = records.front().fields;
    for (std::size_t at = 0; at < header.size(); ++at) {
        const std::string name = lower(trimmed(header[at]));
        if (name.find('\0') != std::string::npos || !characters(name))
            return tl::unexpected(CsvFileError::NotUtf8);
        const auto* const known = std::ranges::find(kCsvColumnNames, name);
        if (known == kCsvColumnNames.end())
            preview.unknownColumns.push_back(header[at]);
        else if (std::exchange(columns.at(static_cast<std::size_t>(known - kCsvColumnNames.begin())), at))
            return tl::unexpected(CsvFileError::NoColumn);
    }
    if (!columns[index(CsvColumn::Address)])
        return tl::unexpected(CsvFileError::NoColumn);
    if (records.size() == 1)
        return tl::unexpected(CsvFileError::NoLines);
    Importer importer(roster, readAddress, columns, header.size());
    preview.rows.reserve(records.size() - 1);
    for (const CsvRecord& record : std::span(records).subspan(1))
        preview.rows.push_back(importer.row(record));
    return preview;
}

} // namespace countis

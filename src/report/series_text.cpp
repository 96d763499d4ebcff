// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/series_text.h"

#include "core/csv.h"
#include "core/decimal.h"

#include <QDateTime>

#include <nlohmann/json.hpp>

namespace countis {
namespace {

std::int64_t roundedMean(const Extent& extent) {
    const std::int64_t half = extent.n / 2;
    return (extent.sum + (extent.sum < 0 ? -half : half)) / extent.n;
}

} // namespace

std::string isoTime(WallTime time, const QTimeZone& zone) {
    const qint64 milliseconds = time.time_since_epoch().count();
    const QDateTime local = QDateTime::fromMSecsSinceEpoch(milliseconds, zone);
    // With the offset, which QDateTime leaves out for a time zone that has a name.
    const QDateTime withOffset = local.toOffsetFromUtc(local.offsetFromUtc());
    return withOffset.toString(milliseconds % 1000 == 0 ? Qt::ISODate : Qt::ISODateWithMs).toStdString();
}

std::string numberOf(const Extent& extent, std::size_t entry) {
    return extent.n == 0 ? std::string() : toString(inSteps(roundedMean(extent), values()[entry].step));
}

std::string SeriesText::head() const {
    if (layout_.format == Format::Json) {
        const nlohmann::json name = layout_.meter;
        return R"({"meter":)" + name.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace) + R"(,"step":")" +
               std::string(info(layout_.tier).name) + R"(","note":")" + std::string(kNoLegalValue) + R"(","rows":[)";
    }
    std::string line = "time";
    for (std::size_t n = 0; n < layout_.entries.size(); ++n)
        line.append(",").append(layout_.titles.empty() ? std::string(values()[layout_.entries[n]].key)
                                                       : csvField(withoutFormula(layout_.titles[n])));
    return line + "\r\n";
}

std::string SeriesText::row(const SeriesRow& row) {
    std::string text;
    if (latest_ && row.time - *latest_ > layout_.longest)
        text += line(*latest_ + layout_.step, nullptr);
    latest_ = row.time;
    return text + line(row.time, &row);
}

std::string SeriesText::tail() const {
    return layout_.format == Format::Json ? "]}\n" : "";
}

std::string SeriesText::line(WallTime time, const SeriesRow* row) {
    const bool first = std::exchange(first_, false);
    if (layout_.format == Format::Csv)
        return csvLine(time, row);
    return (first ? "\n" : ",\n") + jsonLine(time, row);
}

std::string SeriesText::csvLine(WallTime time, const SeriesRow* row) const {
    std::string text = isoTime(time, layout_.zone);
    for (std::size_t n = 0; n < layout_.entries.size(); ++n)
        text.append(",").append(row == nullptr ? "" : numberOf(row->values[n], layout_.entries[n]));
    return text + "\r\n";
}

std::string SeriesText::jsonLine(WallTime time, const SeriesRow* row) const {
    std::string text = R"({"time":")" + isoTime(time, layout_.zone) + '"';
    for (std::size_t n = 0; n < layout_.entries.size(); ++n) {
        const std::string number = row == nullptr ? "" : numberOf(row->values[n], layout_.entries[n]);
        text.append(",\"").append(values()[layout_.entries[n]].key).append("\":");
        text.append(number.empty() ? "null" : number);
    }
    return text + '}';
}

} // namespace countis

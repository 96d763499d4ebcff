// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/energy_text.h"

#include "core/csv.h"
#include "core/decimal.h"
#include "report/report_figures.h"

#include <nlohmann/json.hpp>

#include <array>
#include <cmath>
#include <utility>

namespace countis {
namespace {

constexpr int kWattHours = 1; // decimals
constexpr int kKilowattHours = 4;
constexpr int kMoney = 6;

/// A field as it stands in CSV and, unless it is a text, in JSON; empty: not known.
struct Field {
    std::string key;
    std::string value;
    bool isText = false;
};
using Fields = std::vector<Field>;

void addNumber(Fields& fields, const std::string& key, std::int64_t count, int decimals) {
    fields.push_back({key, numberOf(count, decimals), false});
}

void addMark(Fields& fields, const std::string& key, bool is) {
    fields.push_back({key, is ? "1" : "0", false});
}

/// An energy of the row, which nobody knows where the row is not known.
void addEnergy(Fields& fields, const std::string& key, const SheetRow& row, std::int64_t tenths, int decimals) {
    fields.push_back({key, row.isKnown() ? numberOf(tenths, decimals) : std::string(), false});
}

void addAmount(Fields& fields, const std::string& name, const SheetRow& row, EnergyKind kind) {
    const EnergyAmount& amount = row.of(kind);
    const auto add = [&](const std::string& key, std::int64_t tenths) {
        addEnergy(fields, name + key, row, tenths, kWattHours);
    };
    add("_Wh", amount.total());
    add("_T1_Wh", amount.parts[0]);
    add("_T2_Wh", amount.parts[1]);
    add("_least_Wh", amount.leastTotal);
    add("_most_Wh", amount.mostTotal);
    add("_T1_least_Wh", amount.least[0]);
    add("_T1_most_Wh", amount.most[0]);
    add("_T2_least_Wh", amount.least[1]);
    add("_T2_most_Wh", amount.most[1]);
    addMark(fields, name + "_estimated", amount.estimated());
    addMark(fields, name + "_tariffs_estimated", amount.partsEstimated());
    addMark(fields, name + "_incomplete", amount.incomplete);
    addMark(fields, name + "_entered", amount.entered);
}

void addCost(Fields& fields, const SheetRow& row) {
    const EnergyCost& cost = row.cost;
    const bool known = cost.priced && row.isKnown();
    const auto money = [&](const std::string& key, std::int64_t millionths) {
        fields.push_back({key, known ? numberOf(millionths, kMoney) : std::string(), false});
    };
    money("cost_imported_T1", cost.imported[0]);
    money("cost_imported_T2", cost.imported[1]);
    money("cost_exported", cost.exported);
    fields.push_back({"co2_g", known ? numberOf(cost.grams, 0) : std::string(), false});
}

Fields fieldsOf(const SheetRow& row, const QTimeZone& zone) {
    constexpr std::int64_t kMilliwatts = 400; // of 0.1 Wh in a quarter-hour
    constexpr std::int64_t kMilliwattsInTenth = 100;
    Fields fields{{"from", isoTime(row.from, zone), true}, {"to", isoTime(row.to, zone), true}};
    addAmount(fields, "imported", row, EnergyKind::EaPos);
    addAmount(fields, "exported", row, EnergyKind::EaNeg);
    addCost(fields, row);
    addNumber(fields, "quarter_hours", row.quarters, 0);
    addNumber(fields, "quarter_hours_read", row.quartersRead, 0);
    const auto& highest = row.highest;
    fields.push_back({"maximum_W",
                      highest ? numberOf(highest->tenths * kMilliwatts / kMilliwattsInTenth, 1) : std::string(),
                      false});
    fields.push_back({"maximum_at", highest ? isoTime(highest->start, zone) : std::string(), true});
    return fields;
}

const char* keyOf(CounterEvent::Kind kind) {
    using Kind = CounterEvent::Kind;
    switch (kind) {
    case Kind::Gap: return "gap";
    case Kind::RollOver: return "roll-over";
    case Kind::Exchange: return "exchange";
    case Kind::Reset: return "reset";
    case Kind::Rejected: return "rejected";
    case Kind::Restart: return "restart";
    }
    return "";
}

Fields fieldsOf(const CounterEvent& event, const std::string& meter, const QTimeZone& zone) {
    return {{"meter", meter, true},
            {"event", keyOf(event.kind), true},
            {"from", isoTime(event.from, zone), true},
            {"to", isoTime(event.to, zone), true},
            {"imported_register_Wh", numberOf(event.tenths, kWattHours), false}};
}

std::string csvLine(const Fields& fields) {
    std::string line;
    for (const Field& field : fields)
        line += (line.empty() ? "" : ",") + csvField(field.isText ? withoutFormula(field.value) : field.value);
    return line + "\r\n";
}

std::string csvHead(const Fields& fields) {
    std::string line;
    for (const Field& field : fields)
        line += (line.empty() ? "" : ",") + field.key;
    return line + "\r\n";
}

std::string quoted(const std::string& text) {
    return nlohmann::json(text).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

std::string jsonLine(const Fields& fields) {
    std::string line;
    for (const Field& field : fields)
        line += (line.empty() ? "{\"" : ",\"") + field.key + "\":" +
                (field.value.empty() ? "null"
                 : field.isText      ? quoted(field.value)
                                     : field.value);
    return line + '}';
}

/// A head, and rows that have the same keys.
class TableText {
public:
    TableText(SeriesText::Format format, std::string csvHead, std::string jsonHead)
        : isJson_(format == SeriesText::Format::Json), text_(isJson_ ? std::move(jsonHead) : std::move(csvHead)) {}

    void add(const Fields& fields) {
        text_ += isJson_ ? (first_ ? "\n" : ",\n") + jsonLine(fields) : csvLine(fields);
        first_ = false;
    }
    std::string finished() { return std::move(text_) + (isJson_ ? "]}\n" : ""); }

private:
    bool isJson_;
    std::string text_;
    bool first_ = true;
};

Fields tableFields(const std::string& table, const std::string& name, std::size_t meters, const SheetRow& row,
                   const EnergyReport& report) {
    const EnergyAmount& imported = row.of(EnergyKind::EaPos);
    const EnergyAmount& exported = row.of(EnergyKind::EaNeg);
    const auto factor = powerFactorOf(row);
    Fields fields{{"table", table, true},
                  {"name", name, true},
                  {"meters", std::to_string(meters), false},
                  {"from", isoTime(report.from, report.zone), true},
                  {"to", isoTime(report.to, report.zone), true}};
    const auto add = [&](const std::string& key, std::int64_t tenths) {
        addEnergy(fields, key, row, tenths, kKilowattHours);
    };
    add("imported_T1_kWh", imported.parts[0]);
    add("imported_T2_kWh", imported.parts[1]);
    add("imported_kWh", imported.total());
    add("exported_kWh", exported.total());
    add("reactive_imported_kvarh", row.of(EnergyKind::ErPos).total());
    add("reactive_exported_kvarh", row.of(EnergyKind::ErNeg).total());
    constexpr double kThousandths = 1000;
    fields.push_back({"PF", factor ? numberOf(std::llround(*factor * kThousandths), 3) : std::string(), false});
    fields.push_back({"cost", row.cost.priced ? numberOf(row.cost.total(), kMoney) : std::string(), false});
    fields.push_back(
        {"currency", row.cost.priced && report.price() != nullptr ? report.price()->currency : "", true});
    addNumber(fields, "quarter_hours", row.quarters, 0);
    addNumber(fields, "quarter_hours_read", row.quartersRead, 0);
    addMark(fields, "estimated", imported.estimated() || exported.estimated());
    addMark(fields, "incomplete", imported.incomplete || exported.incomplete);
    addMark(fields, "entered_by_hand", hasEntered(row));
    fields.push_back({"note", std::string(kNoLegalValue), true});
    return fields;
}

} // namespace

std::string numberOf(std::int64_t count, int decimals) {
    return toString(Decimal{count, decimals});
}

std::string energyText(const EnergySheet& sheet, const EnergyTextLayout& layout) {
    const std::string note = ",\"note\":" + quoted(std::string(kNoLegalValue));
    TableText table(layout.format, csvHead(fieldsOf(SheetRow{}, layout.zone)),
                    "{\"scope\":" + quoted(layout.scope) + ",\"step\":" + quoted(layout.step) + note + ",\"rows\":[");
    for (const SheetRow& row : sheet.rows())
        table.add(fieldsOf(row, layout.zone));
    return table.finished();
}

std::string eventsText(const EnergySheet& sheet, std::span<const ReportMeter> meters,
                       const EnergyTextLayout& layout) {
    TableText table(layout.format, csvHead(fieldsOf(CounterEvent{}, {}, layout.zone)),
                    "{\"scope\":" + quoted(layout.scope) + ",\"events\":[");
    for (std::size_t n = 0; n < meters.size(); ++n)
        for (const CounterEvent& event : sheet.shares()[n].events)
            table.add(fieldsOf(event, meters[n].point.name, layout.zone));
    return table.finished();
}

std::string tablesText(const EnergyReport& report) {
    const SheetRow& whole = report.sheet.whole();
    std::string text = csvHead(tableFields("", "", 0, whole, report));
    for (const auto& [table, groups] : {std::pair{"place", &report.byPlace}, std::pair{"meter", &report.byMeter}})
        for (const ReportGroup& group : *groups)
            text += csvLine(tableFields(table, group.name, group.meters, group.whole, report));
    const std::string& name = report.scope.empty() ? report.site : report.scope;
    for (const ReportGroup& group : report.virtualMeters)
        text += csvLine(tableFields("virtual", group.name, group.meters, group.whole, report));
    return text + csvLine(tableFields("total", name, report.meters, whole, report));
}

} // namespace countis

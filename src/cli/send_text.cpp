// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/send_text.h"

#include "cli/text_table.h"
#include "core/csv.h"
#include "core/printable.h"
#include "core/registers/command_words.h"
#include "report/series_text.h"
#include "wording/message_text.h"

#include <nlohmann/json.hpp>

#include <QCoreApplication>

#include <algorithm>
#include <initializer_list>

namespace countis::cli {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(countisctl)
};

using Json = nlohmann::ordered_json;

QString shown(const std::string& text) {
    return QString::fromStdString(printable(text));
}

std::string lineOf(const Json& json) {
    return json.dump(-1, ' ', false, Json::error_handler_t::replace) + '\n';
}

/// "energy_partial_ea_pos_Wh: 12340 → 0".
QString changesText(const CommandReport& report) {
    QStringList changes;
    for (std::size_t n = 0; n < report.before.size() && n < report.after.size(); ++n)
        changes << QStringLiteral("%1: %2 → %3")
                       .arg(QString::fromUtf8(report.before[n].key.data(),
                                              static_cast<qsizetype>(report.before[n].key.size())),
                            QString::fromStdString(report.before[n].value),
                            QString::fromStdString(report.after[n].value));
    return changes.join(QStringLiteral(", "));
}

/// The log, which other programs may write too, has texts.
Json valueOf(const std::string& text) {
    Json number = Json::parse(text, nullptr, false);
    return number.is_number() ? number : Json(text);
}

/// "KEY=VALUE KEY=VALUE", as the log has them.
Json valuesOf(const std::string& text) {
    Json values = Json::object();
    for (const QString& pair : QString::fromStdString(text).split(u' ', Qt::SkipEmptyParts)) {
        const std::string value = pair.section(u'=', 1).toStdString();
        values[pair.section(u'=', 0, 0).toStdString()] = value.empty() ? Json(nullptr) : valueOf(value);
    }
    return values;
}

Json resultOfEntry(const AuditEntry& entry) {
    Json line{{"id", entry.point.number},
              {"meter", entry.meter},
              {"address", entry.address},
              {"serial", entry.serial.empty() ? Json(nullptr) : Json(entry.serial)},
              {"command", entry.command},
              {"result", nameOf(resultOf(entry.reason))},
              {"reason", nameOf(entry.reason)},
              {"exception", entry.exception == 0 ? Json(nullptr) : Json(entry.exception)}};
    line["before"] = valuesOf(entry.before);
    line["after"] = valuesOf(entry.after);
    return line;
}

} // namespace

QString previewText(const MeterCommand& command, std::span<const Point> points) {
    QString text = messageText(commandTitle(command)) + u'\n';
    std::string product;
    for (const Point& point : points) {
        const Device* const device = point.device();
        text += QStringLiteral("  %1 (%2)").arg(shown(point.name), QString::fromStdString(point.address.toString()));
        if (device != nullptr)
            text += QStringLiteral(", %1, %2").arg(shown(device->product), shown(device->serial));
        text += u'\n';
        if (device != nullptr && (product.empty() || device->product.find("E28") != std::string::npos))
            product = device->product;
    }
    text += messageText(effectText(command)) + u'\n';
    if (!std::holds_alternative<SetTariff>(command))
        text += messageText(keptText(product)) + u'\n';
    return text;
}

QString resultLine(const AuditEntry& entry, const CommandReport& report) {
    QString line = QStringLiteral("%1 (%2): %3. %4")
                       .arg(shown(entry.meter), shown(entry.address), messageText(resultText(report.result())),
                            messageText(reasonText(report.reason, report.exception)));
    if (const QString changes = changesText(report); !changes.isEmpty())
        line += QStringLiteral(" (%1)").arg(changes);
    if (report.reason == CommandReason::OtherMeter)
        line += QStringLiteral(" [%1]").arg(
            Words::tr("serial number %1 instead of %2").arg(shown(report.serial), shown(report.meant)));
    const bool isToldByReason = report.reason == CommandReason::Refused;
    if (report.failure.error != LinkError::None && !isToldByReason)
        line += QStringLiteral(" [%1]").arg(linkSentence(report.failure));
    return line + u'\n';
}

QString resultJson(const AuditEntry& entry, const CommandReport& report) {
    Json line = resultOfEntry(entry);
    const bool failed = report.failure.error != LinkError::None;
    line["failure"] = failed ? Json(linkSentence(report.failure).toStdString()) : Json(nullptr);
    return QString::fromStdString(lineOf(line));
}

QString auditTable(const std::vector<AuditEntry>& entries, const QTimeZone& zone) {
    TextTable table(TextTable::Cells::Text);
    table.row({Words::tr("Time"), Words::tr("Person"), Words::tr("Computer"), Words::tr("Meter"),
               Words::tr("Serial number"), Words::tr("Command"), Words::tr("Result"), Words::tr("Before"),
               Words::tr("After")});
    for (const AuditEntry& entry : entries)
        table.row({QString::fromStdString(isoTime(entry.at, zone)), shown(entry.person), shown(entry.host),
                   shown(entry.meter), shown(entry.serial), shown(entry.command),
                   messageText(resultText(resultOf(entry.reason))), shown(entry.before), shown(entry.after)});
    return table.text();
}

std::string auditJson(const AuditEntry& entry, const QTimeZone& zone) {
    Json line{{"time", isoTime(entry.at, zone)}, {"person", entry.person}, {"host", entry.host}};
    line.update(resultOfEntry(entry));
    return lineOf(line);
}

std::string auditCsvHead() {
    return "time,person,host,id,meter,address,serial,command,result,reason,exception,before,after\r\n";
}

std::string auditCsv(const AuditEntry& entry, const QTimeZone& zone) {
    std::string line;
    const std::string exception = entry.exception == 0 ? std::string() : std::to_string(entry.exception);
    for (const std::string& field :
         {isoTime(entry.at, zone), entry.person, entry.host, std::to_string(entry.point.number), entry.meter,
          entry.address, entry.serial, entry.command, std::string(nameOf(resultOf(entry.reason))),
          std::string(nameOf(entry.reason)), exception, entry.before, entry.after})
        line.append(line.empty() ? "" : ",").append(csvField(withoutFormula(field)));
    return line + "\r\n";
}

} // namespace countis::cli

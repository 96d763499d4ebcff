// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/bundle_text.h"

#include "bundle/bundle_words.h"
#include "core/printable.h"
#include "history/site_time.h"

#include <QCoreApplication>
#include <QDateTime>

#include <nlohmann/json.hpp>

#include <algorithm>

namespace countis::cli {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(countisctl)
};

QString dateTime(WallTime time, const QTimeZone& zone) {
    return QDateTime::fromMSecsSinceEpoch(time.time_since_epoch().count(), zone)
        .toString(QStringLiteral("yyyy-MM-dd HH:mm:ss"));
}

/// Names come from a file that anybody may have made.
QString shown(const std::string& text) {
    return QString::fromStdString(printable(text));
}

QString nameIn(const BundleOverview& bundle, PointId id) {
    if (!id)
        return Words::tr("the site");
    const auto found = std::ranges::find(bundle.roster.points, id, &Point::id);
    if (found == bundle.roster.points.end())
        return QString::number(id.number);
    return shown(found->name.empty() ? found->address.toString() : found->name);
}

std::int64_t countIn(const std::map<PointId, std::int64_t>& counts, PointId point) {
    const auto found = counts.find(point);
    return found == counts.end() ? 0 : found->second;
}

QString headText(const BundleOverview& bundle) {
    const BundleInfo& info = bundle.info;
    QStringList lines;
    lines << Words::tr("Made: %1 by %2, tables of version %3")
                 .arg(dateTime(info.made, bundle.zone), shown(info.program))
                 .arg(info.schema);
    lines << Words::tr("Readings: %1 to %2 (%3)")
                 .arg(dateTime(info.from, bundle.zone), dateTime(info.to, bundle.zone),
                      QString::fromUtf8(bundle.zone.id()));
    lines << Words::tr("Site: %1")
                 .arg(bundle.roster.siteName.empty() ? QStringLiteral("–") : shown(bundle.roster.siteName));
    lines << (info.redacted
                  ? Words::tr("Redacted: addresses, names, places, serial numbers and comments were left out.")
                  : Words::tr("Not redacted: it contains addresses, names and serial numbers."));
    if (info.simulated)
        lines << Words::tr("Simulated meters are among its meters.");
    if (info.leftOut > 0)
        lines << Words::tr("Meters whose readings did not fit: %1").arg(info.leftOut);
    return lines.join(u'\n') + u'\n';
}

QString metersText(const BundleOverview& bundle) {
    QString text = u'\n' + Words::tr("Meters") + u'\n';
    for (const Point& point : bundle.roster.points) {
        const Device* const device = point.device();
        text += QStringLiteral("  %1: ").arg(nameIn(bundle, point.id)) + shown(point.address.toString()) +
                (device ? QStringLiteral(", ") + shown(device->product + ' ' + device->serial) : QString()) +
                QStringLiteral(", ") +
                Words::tr("%n minute(s) with readings", nullptr, static_cast<int>(countIn(bundle.minutes, point.id)));
        if (const auto frames = countIn(bundle.frames, point.id); frames > 0)
            text += QStringLiteral(", ") + Words::tr("%n frame(s)", nullptr, static_cast<int>(frames));
        text += u'\n';
    }
    return text;
}

QString eventsText(const BundleOverview& bundle) {
    if (bundle.events.empty())
        return {};
    QString text = u'\n' + Words::tr("Events") + u'\n';
    for (const BundleEvent& event : bundle.events)
        text += QStringLiteral("  %1  %2: %3\n")
                    .arg(dateTime(event.at, bundle.zone), nameIn(bundle, event.point),
                         shown(eventText(event.kind, event.detail).toStdString()));
    return text;
}

/// The last that was said of each meter.
QString verdictsText(const BundleOverview& bundle) {
    std::map<PointId, const BundleVerdict*> last;
    for (const BundleVerdict& verdict : bundle.verdicts)
        last[verdict.point] = &verdict;
    if (last.empty())
        return {};
    QString text = u'\n' + Words::tr("Diagnosis at the end") + u'\n';
    for (const auto& [point, verdict] : last)
        text += QStringLiteral("  %1: %2\n")
                    .arg(nameIn(bundle, point), shown(faultsText(verdict->status, verdict->faults).toStdString()));
    return text;
}

QString settingsText(const BundleOverview& bundle) {
    if (bundle.settings.empty())
        return {};
    QString text = u'\n' + Words::tr("Settings") + u'\n';
    for (const auto& [key, value] : bundle.settings)
        text += QStringLiteral("  %1: %2\n").arg(shown(key), shown(value));
    return text;
}

/// Bytes that are no UTF-8 become a mark.
std::string dumped(const nlohmann::ordered_json& json) {
    return json.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + '\n';
}

} // namespace

std::string bundleText(const BundleOverview& bundle) {
    return (headText(bundle) + metersText(bundle) + eventsText(bundle) + verdictsText(bundle) + settingsText(bundle))
        .toStdString();
}

std::string bundleJson(const BundleOverview& bundle) {
    using Json = nlohmann::ordered_json;
    const BundleInfo& info = bundle.info;
    Json json{{"program", info.program},
              {"bundle_version", kBundleVersion},
              {"schema_version", info.schema},
              {"made", utcText(info.made)},
              {"from", utcText(info.from)},
              {"to", utcText(info.to)},
              {"time_zone", bundle.zone.id().toStdString()},
              {"redacted", info.redacted},
              {"simulated", info.simulated},
              {"left_out", info.leftOut},
              {"in_view", info.inView.number},
              {"site", bundle.roster.siteName}};
    json["meters"] = Json::array();
    for (const Point& point : bundle.roster.points) {
        const Device* const device = point.device();
        json["meters"].push_back({{"point", point.id.number},
                                  {"name", point.name},
                                  {"address", point.address.toString()},
                                  {"serial", device ? Json(device->serial) : Json()},
                                  {"product", device ? Json(device->product) : Json()},
                                  {"minutes", countIn(bundle.minutes, point.id)},
                                  {"frames", countIn(bundle.frames, point.id)}});
    }
    json["events"] = Json::array();
    for (const BundleEvent& event : bundle.events)
        json["events"].push_back({{"time", utcText(event.at)},
                                  {"point", event.point.number},
                                  {"kind", std::string(nameOf(event.kind))},
                                  {"detail", event.detail}});
    json["verdicts"] = Json::array();
    for (const BundleVerdict& verdict : bundle.verdicts) {
        const Json answer = Json::parse(verdict.answer, nullptr, false);
        json["verdicts"].push_back({{"time", utcText(verdict.at)},
                                    {"point", verdict.point.number},
                                    {"status", verdict.status},
                                    {"faults", verdict.faults},
                                    {"diagnosis", answer.is_discarded() ? Json() : answer}});
    }
    json["settings"] = Json::object();
    for (const auto& [key, value] : bundle.settings)
        json["settings"][key] = value;
    return dumped(json);
}

} // namespace countis::cli

// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/fleet/settings_roster.h"

#include "acquisition/address.h"
#include "site/roster.h"

#include <QHash>
#include <QMap>
#include <QSet>
#include <QStringList>
#include <QVariant>

#include <algorithm>
#include <array>
#include <type_traits>
#include <unordered_map>
#include <unordered_set>
#include <utility>

namespace countis::ui {
namespace {

using std::chrono::milliseconds;

constexpr int kLongestText = 300; // a host name has 253 characters at most

constexpr std::array kRoles{std::pair{PointRole::Consumer, "consumer"}, std::pair{PointRole::Producer, "producer"},
                            std::pair{PointRole::Both, "both"}};

const QString kSiteName = QStringLiteral("site/name");
const QString kMeters = QStringLiteral("meters");
const QString kPlaces = QStringLiteral("places");
const QString kName = QStringLiteral("name");
const QString kAddress = QStringLiteral("address");
const QString kPlace = QStringLiteral("placeId");
const QString kPlacePath = QStringLiteral("place"); // until 0.1: "Hall 1/Board 2"
const QString kParent = QStringLiteral("parent");
const QString kRole = QStringLiteral("role");
const QString kPeriod = QStringLiteral("period");
const QString kCommands = QStringLiteral("commands");
const QString kSerial = QStringLiteral("serial");
const QString kProduct = QStringLiteral("product");
const QString kSince = QStringLiteral("since");

QString text(const std::string& utf8) {
    return QString::fromStdString(utf8);
}

/// The keys of one point with their values; what is as usual has none.
using Values = QMap<QString, QVariant>;

Values valuesOf(const Point& point) {
    Values values{{kName, text(point.name)}, {kAddress, text(point.address.toString())}};
    if (point.place)
        values[kPlace] = static_cast<qint64>(point.place.number);
    if (point.role != PointRole::Consumer)
        values[kRole] =
            QString::fromLatin1(std::ranges::find(kRoles, point.role, [](auto role) { return role.first; })->second);
    if (point.period != Point{}.period)
        values[kPeriod] = static_cast<qint64>(point.period.count());
    if (point.commandsAllowed)
        values[kCommands] = true;
    if (const Device* device = point.device()) {
        values[kSerial] = text(device->serial);
        values[kProduct] = text(device->product);
        values[kSince] = static_cast<qint64>(point.devices.back().since.time_since_epoch().count());
    }
    return values;
}

PointRole roleOf(const QString& word) {
    const auto found = std::ranges::find_if(kRoles, [&](auto role) { return word == QLatin1String(role.second); });
    return found == kRoles.end() ? PointRole::Consumer : found->first;
}

std::vector<DeviceSpan> devicesOf(const Values& values) {
    const std::string serial = values[kSerial].toString().toStdString();
    if (serial.empty())
        return {};
    return {
        {{serial, values[kProduct].toString().toStdString()}, WallTime{milliseconds{values[kSince].toLongLong()}}}};
}

std::optional<Point> pointOf(qint64 number, const Values& values) {
    const auto address = parseMeterAddress(values[kAddress].toString());
    if (!address)
        return std::nullopt;
    Point point;
    point.id = {number};
    point.name = values[kName].toString().left(kLongestName).toStdString();
    point.place = {values[kPlace].toLongLong()};
    point.address = *address;
    point.role = roleOf(values[kRole].toString());
    if (values.contains(kPeriod))
        point.period = std::clamp(milliseconds{values[kPeriod].toLongLong()}, kShortestPeriod, kLongestPeriod);
    point.commandsAllowed = values[kCommands].toString() == QLatin1String("true");
    point.devices = devicesOf(values);
    return point;
}

Values valuesOf(const Place& place) {
    Values values{{kName, text(place.name)}};
    if (place.parent)
        values[kParent] = static_cast<qint64>(place.parent.number);
    return values;
}

Place placeOf(qint64 number, const Values& values) {
    return {{number}, {values[kParent].toLongLong()}, values[kName].toString().left(kLongestName).toStdString()};
}

QString groupOf(const QString& list, std::int64_t number) {
    return QStringLiteral("%1/%2/").arg(list).arg(number);
}

/// Ascending.
std::vector<qint64> numbers(QSettings& settings, const QString& list) {
    std::vector<qint64> found;
    settings.beginGroup(list);
    for (const QString& group : settings.childGroups()) {
        bool isNumber = false;
        const qint64 number = group.toLongLong(&isNumber);
        if (isNumber && number > 0 && group == QString::number(number))
            found.push_back(number);
    }
    settings.endGroup();
    std::ranges::sort(found);
    return found;
}

Values read(const QSettings& settings, const QString& group, const QStringList& keys) {
    Values values;
    for (const QString& key : keys) {
        const QVariant value = settings.value(group + key);
        if (value.isValid())
            values[key] = value.toString().left(kLongestText);
    }
    return values;
}

/// One key of an entry that another window removed would be half an entry, so that it is written whole: `main` is a
/// key that every entry has.
void write(QSettings& settings, const QString& group, const QString& main, const Values& before, const Values& now) {
    const bool whole = !settings.contains(group + main);
    for (const QString& key : before.keys())
        if (!now.contains(key))
            settings.remove(group + key);
    for (auto value = now.cbegin(); value != now.cend(); ++value)
        if (whole || before.value(value.key()) != value.value())
            settings.setValue(group + value.key(), value.value());
}

/// With whatever else stands for the same addresses, as another window may have added it too.
void removePoints(QSettings& settings, const std::vector<const Point*>& gone) {
    if (gone.empty())
        return;
    QSet<QString> addresses;
    QSet<qint64> removed;
    for (const Point* const point : gone) {
        addresses.insert(text(point->address.toString()));
        removed.insert(point->id.number);
    }
    for (const qint64 number : numbers(settings, kMeters)) {
        const QString group = groupOf(kMeters, number);
        if (removed.contains(number) || addresses.contains(settings.value(group + kAddress).toString()))
            settings.remove(group.chopped(1));
    }
}

/// Those that are kept, by number.
template <typename Entry>
auto byNumber(const std::vector<Entry>& entries) {
    std::unordered_map<decltype(Entry::id), const Entry*> found;
    for (const Entry& entry : entries) {
        if constexpr (std::is_same_v<Entry, Point>) {
            if (entry.origin != PointOrigin::Saved)
                continue;
        }
        found.emplace(entry.id, &entry);
    }
    return found;
}

void savePoints(QSettings& settings, const std::vector<Point>& before, const std::vector<Point>& now) {
    const auto old = byNumber(before);
    const auto kept = byNumber(now);
    std::vector<const Point*> gone;
    for (const auto& [id, point] : old)
        if (!kept.contains(id))
            gone.push_back(point);
    removePoints(settings, gone);
    for (const auto& [id, point] : kept) {
        const auto was = old.find(id);
        if (was == old.end() || *was->second != *point)
            write(settings, groupOf(kMeters, id.number), kAddress,
                  was == old.end() ? Values{} : valuesOf(*was->second), valuesOf(*point));
    }
}

void savePlaces(QSettings& settings, const std::vector<Place>& before, const std::vector<Place>& now) {
    const auto old = byNumber(before);
    const auto kept = byNumber(now);
    for (const auto& [id, place] : old)
        if (!kept.contains(id))
            settings.remove(groupOf(kPlaces, id.number).chopped(1));
    for (const auto& [id, place] : kept) {
        const auto was = old.find(id);
        if (was == old.end() || *was->second != *place)
            write(settings, groupOf(kPlaces, id.number), kName, was == old.end() ? Values{} : valuesOf(*was->second),
                  valuesOf(*place));
    }
}

/// Points of version 0.1 name their place by its path. The places are made and written once, so that they keep their
/// numbers.
void takePaths(QSettings& settings, RosterContent& content, const QHash<qint64, QString>& paths) {
    if (paths.isEmpty())
        return;
    PlaceTree tree;
    tree.take(content.places);
    for (Point& point : content.points) {
        const auto path = paths.find(point.id.number);
        if (path == paths.end())
            continue;
        point.place = tree.findOrMake(path->toStdString()).value_or(kSite);
        settings.remove(groupOf(kMeters, point.id.number) + kPlacePath);
        if (point.place)
            settings.setValue(groupOf(kMeters, point.id.number) + kPlace, qint64{point.place.number});
    }
    std::unordered_set<PlaceId> stored;
    for (const Place& place : content.places)
        stored.insert(place.id);
    for (const Place& place : tree.places()) {
        if (stored.contains(place.id))
            continue;
        content.places.push_back(place);
        write(settings, groupOf(kPlaces, place.id.number), kName, {}, valuesOf(place));
    }
}

} // namespace

tl::expected<RosterContent, Message> SettingsRoster::load() {
    RosterContent content;
    content.siteName = settings_.value(kSiteName).toString().left(kLongestName).toStdString();
    for (const qint64 number : numbers(settings_, kPlaces))
        content.places.push_back(placeOf(number, read(settings_, groupOf(kPlaces, number), {kName, kParent})));
    QHash<qint64, QString> paths;
    const QStringList keys{kName, kAddress, kPlace, kPlacePath, kRole, kPeriod, kCommands, kSerial, kProduct, kSince};
    for (const qint64 number : numbers(settings_, kMeters)) {
        if (content.points.size() == kMostPoints)
            break;
        const Values values = read(settings_, groupOf(kMeters, number), keys);
        auto point = pointOf(number, values);
        if (!point)
            continue;
        if (!values.contains(kPlace) && values.contains(kPlacePath))
            paths.insert(number, values[kPlacePath].toString());
        content.points.push_back(*std::move(point));
    }
    takePaths(settings_, content, paths);
    return content;
}

tl::expected<void, Message> SettingsRoster::save(const RosterContent& before, const RosterContent& now) {
    settings_.sync(); // what the other windows wrote
    if (before.siteName != now.siteName)
        settings_.setValue(kSiteName, text(now.siteName));
    savePlaces(settings_, before.places, now.places);
    savePoints(settings_, before.points, now.points);
    return {};
}

} // namespace countis::ui

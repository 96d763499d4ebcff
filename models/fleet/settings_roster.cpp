// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/fleet/settings_roster.h"

#include "acquisition/address.h"

#include <QMap>
#include <QStringList>
#include <QVariant>

#include <algorithm>
#include <array>
#include <utility>

namespace countis::ui {
namespace {

using std::chrono::milliseconds;

constexpr std::size_t kMostPoints = 900; // as many as libmodbus can read in one process
constexpr int kLongestText = 300;        // a host name has 253 characters at most
constexpr milliseconds kShortestPeriod{1000};
constexpr milliseconds kLongestPeriod{3'600'000};

constexpr std::array kRoles{std::pair{PointRole::Consumer, "consumer"}, std::pair{PointRole::Producer, "producer"},
                            std::pair{PointRole::Both, "both"}};

const QString kMeters = QStringLiteral("meters");
const QString kName = QStringLiteral("name");
const QString kAddress = QStringLiteral("address");
const QString kPlace = QStringLiteral("place");
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
    if (!point.place.empty())
        values[kPlace] = text(point.place);
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
    point.place = values[kPlace].toString().toStdString();
    point.address = *address;
    point.role = roleOf(values[kRole].toString());
    if (values.contains(kPeriod))
        point.period = std::clamp(milliseconds{values[kPeriod].toLongLong()}, kShortestPeriod, kLongestPeriod);
    point.commandsAllowed = values[kCommands].toString() == QLatin1String("true");
    point.devices = devicesOf(values);
    return point;
}

QString groupOf(PointId id) {
    return QStringLiteral("%1/%2/").arg(kMeters).arg(id.number);
}

/// Ascending.
std::vector<qint64> numbers(QSettings& settings) {
    std::vector<qint64> found;
    settings.beginGroup(kMeters);
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

Values read(const QSettings& settings, qint64 number) {
    Values values;
    for (const QString& key : {kName, kAddress, kPlace, kRole, kPeriod, kCommands, kSerial, kProduct, kSince}) {
        const QVariant value = settings.value(groupOf({number}) + key);
        if (value.isValid())
            values[key] = value.toString().left(kLongestText);
    }
    return values;
}

/// The key of a point that another window removed would be half a point, so that it is written whole.
void write(QSettings& settings, PointId id, const Values& before, const Values& now) {
    const QString group = groupOf(id);
    const bool whole = !settings.contains(group + kAddress);
    for (const QString& key : before.keys())
        if (!now.contains(key))
            settings.remove(group + key);
    for (auto value = now.cbegin(); value != now.cend(); ++value)
        if (whole || before.value(value.key()) != value.value())
            settings.setValue(group + value.key(), value.value());
}

/// With whatever else stands for the same address, as another window may have added it too.
void remove(QSettings& settings, const Point& point) {
    for (const qint64 number : numbers(settings)) {
        if (number == point.id.number ||
            settings.value(groupOf({number}) + kAddress).toString() == text(point.address.toString()))
            settings.remove(groupOf({number}).chopped(1));
    }
}

const Point* find(std::span<const Point> points, PointId id) {
    const auto found = std::ranges::find_if(
        points, [&](const Point& point) { return point.id == id && point.origin == PointOrigin::Saved; });
    return found == points.end() ? nullptr : &*found;
}

} // namespace

std::vector<Point> SettingsRoster::load() {
    std::vector<Point> points;
    for (const qint64 number : numbers(settings_)) {
        if (points.size() == kMostPoints)
            break;
        if (auto point = pointOf(number, read(settings_, number)))
            points.push_back(*std::move(point));
    }
    return points;
}

void SettingsRoster::save(std::span<const Point> before, std::span<const Point> now) {
    settings_.sync(); // what the other windows wrote
    for (const Point& old : before) {
        if (old.origin == PointOrigin::Saved && !find(now, old.id))
            remove(settings_, old);
    }
    for (const Point& point : now) {
        if (point.origin != PointOrigin::Saved)
            continue;
        const Point* const old = find(before, point.id);
        if (!old || *old != point)
            write(settings_, point.id, old ? valuesOf(*old) : Values{}, valuesOf(point));
    }
}

} // namespace countis::ui

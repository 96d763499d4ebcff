// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/database_roster.h"

#include "history/sample_tables.h"
#include "history/statements.h"

#include <QDateTime>

#include <algorithm>
#include <array>
#include <optional>
#include <span>
#include <unordered_map>

namespace countis {
namespace {

using Done = DatabaseResult<void>;

constexpr std::array kRoles{std::pair{PointRole::Consumer, "consumer"}, std::pair{PointRole::Producer, "producer"},
                            std::pair{PointRole::Both, "both"}};

QString wordOf(PointRole role) {
    return QString::fromLatin1(std::ranges::find(kRoles, role, [](auto entry) { return entry.first; })->second);
}

PointRole roleOf(const QString& word) {
    const auto* const found =
        std::ranges::find_if(kRoles, [&](auto entry) { return word == QLatin1String(entry.second); });
    return found == kRoles.end() ? PointRole::Consumer : found->first;
}

std::string utf8(const Statement& row, int column) {
    return row.text(column).toStdString();
}

Done loadSiteName(DatabaseConnection& connection, RosterContent& content) {
    auto rows = select(connection, QStringLiteral("SELECT name FROM site WHERE id = 1"));
    return forEachRow(rows, [&](const Statement& row) { content.siteName = utf8(row, 0); });
}

Done loadPlaces(DatabaseConnection& connection, RosterContent& content) {
    auto rows = select(connection, QStringLiteral("SELECT id, parent, name FROM place ORDER BY position, id"));
    return forEachRow(rows, [&](const Statement& row) {
        content.places.push_back({{row.integer(0)}, {row.integer(1)}, utf8(row, 2)});
    });
}

Point pointIn(const Statement& row) {
    Point point;
    point.id = {row.integer(0)};
    point.name = utf8(row, 1);
    point.place = {row.integer(2)};
    point.address = {utf8(row, 3), static_cast<std::uint16_t>(row.integer(4)),
                     static_cast<std::uint8_t>(row.integer(5))};
    point.role = roleOf(row.text(6));
    point.period = std::chrono::milliseconds{row.integer(7)};
    point.commandsAllowed = row.integer(8) != 0;
    return point;
}

DatabaseResult<Statement> selectPoints(DatabaseConnection& connection, const char* which) {
    return select(connection, QStringLiteral("SELECT id, name, place, host, port, unit, role, period_ms, "
                                             "commands_allowed, removed_ms FROM point WHERE removed_ms IS %1")
                                  .arg(QLatin1String(which)));
}

Done loadPoints(DatabaseConnection& connection, RosterContent& content) {
    auto rows = selectPoints(connection, "NULL ORDER BY position, id");
    return forEachRow(rows, [&](const Statement& row) { content.points.push_back(pointIn(row)); });
}

Done loadDevices(DatabaseConnection& connection, const std::unordered_map<PointId, Point*>& points) {
    auto rows =
        select(connection, QStringLiteral("SELECT span.point, span.since_ms, device.serial, device.product FROM "
                                          "device_span span LEFT JOIN device ON device.id = span.device ORDER "
                                          "BY span.point, span.since_ms"));
    return forEachRow(rows, [&](const Statement& row) {
        if (const auto found = points.find(PointId{row.integer(0)}); found != points.end())
            found->second->devices.push_back({{utf8(row, 2), utf8(row, 3)}, timeIn(row, 1)});
    });
}

Done loadDevices(DatabaseConnection& connection, RosterContent& content) {
    std::unordered_map<PointId, Point*> points;
    for (Point& point : content.points)
        points[point.id] = &point;
    return loadDevices(connection, points);
}

/// What a store keeps of points, by their number.
std::unordered_map<PointId, const Point*> keptOf(const RosterContent& content) {
    std::unordered_map<PointId, const Point*> kept;
    for (const Point& point : content.points)
        if (point.origin == PointOrigin::Saved)
            kept[point.id] = &point;
    return kept;
}

/// Writes this column, and leaves the others as anybody else may have written them meanwhile.
template <typename Value>
Done update(DatabaseConnection& connection, const char* table, const char* column, std::int64_t id,
            const Value& value) {
    return run(connection,
               QStringLiteral("UPDATE %1 SET %2 = ? WHERE id = ?").arg(QLatin1String(table), QLatin1String(column)),
               value, qint64{id});
}

Done changePlace(DatabaseConnection& connection, const Place& before, const Place& now) {
    Done done;
    if (before.name != now.name)
        done = update(connection, "place", "name", now.id.number, qtText(now.name));
    if (done && before.parent != now.parent)
        done = update(connection, "place", "parent", now.id.number, qint64{now.parent.number});
    return done;
}

Done addPlace(DatabaseConnection& connection, const Place& place) {
    return run(connection,
               QStringLiteral(
                   "INSERT INTO place (id, parent, name, position) VALUES (?, ?, ?, (SELECT coalesce(max(position), "
                   "0) + 1 FROM place)) ON CONFLICT (id) DO UPDATE SET parent = excluded.parent, name = "
                   "excluded.name"),
               static_cast<qint64>(place.id.number), static_cast<qint64>(place.parent.number), qtText(place.name));
}

Done savePlaces(DatabaseConnection& connection, const RosterContent& before, const RosterContent& now) {
    std::unordered_map<PlaceId, const Place*> known;
    for (const Place& place : before.places)
        known[place.id] = &place;
    for (const Place& place : now.places) {
        const auto found = known.find(place.id);
        auto done =
            found == known.end() ? addPlace(connection, place) : changePlace(connection, *found->second, place);
        if (!done)
            return done;
        known.erase(place.id);
    }
    for (const auto& [id, place] : known)
        if (auto done =
                run(connection, QStringLiteral("DELETE FROM place WHERE id = ?"), static_cast<qint64>(id.number));
            !done)
            return done;
    return {};
}

/// Writes points by statements that are prepared once: a site has up to 10,000 of them.
class PointWriter {
public:
    explicit PointWriter(DatabaseConnection& connection) : connection_(connection), samples_(connection) {}

    Done add(const Point& point) {
        return prepare().and_then([&] { return writePoint(point); }).and_then([&] { return writeSpans(point, {}); });
    }
    /// What differs: whoever only heard a device leaves alone what people change meanwhile.
    Done change(const Point& before, const Point& now) {
        const auto set = [&](bool differs, const char* column, const auto& value) {
            return differs ? update(connection_, "point", column, now.id.number, value) : Done();
        };
        const MeterAddress& from = before.address;
        const MeterAddress& to = now.address;
        return set(before.name != now.name, "name", qtText(now.name))
            .and_then([&] { return set(before.place != now.place, "place", qint64{now.place.number}); })
            .and_then([&] { return set(from.host != to.host, "host", qtText(to.host)); })
            .and_then([&] { return set(from.port != to.port, "port", int{to.port}); })
            .and_then([&] { return set(from.unit != to.unit, "unit", int{to.unit}); })
            .and_then([&] { return set(before.role != now.role, "role", wordOf(now.role)); })
            .and_then([&] { return set(before.period != now.period, "period_ms", qint64{now.period.count()}); })
            .and_then([&] {
                return set(before.commandsAllowed != now.commandsAllowed, "commands_allowed",
                           now.commandsAllowed ? 1 : 0);
            })
            .and_then([&] { return before.devices == now.devices ? Done() : prepare(); })
            .and_then([&] { return writeSpans(now, before.devices); });
    }

private:
    Done prepare() {
        if (point_)
            return {};
        const auto latest = connection_.scalar(QStringLiteral("SELECT coalesce(max(position), 0) FROM point"));
        if (!latest)
            return tl::unexpected(latest.error());
        position_ = latest->toLongLong();
        auto point = connection_.prepare(QStringLiteral(
            "INSERT INTO point (id, name, place, host, port, unit, role, period_ms, commands_allowed, position) "
            "VALUES "
            "(?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET name = excluded.name, place = "
            "excluded.place, host = excluded.host, port = excluded.port, unit = excluded.unit, role = excluded.role, "
            "period_ms = excluded.period_ms, commands_allowed = excluded.commands_allowed, removed_ms = NULL"));
        if (!point)
            return tl::unexpected(point.error());
        auto span = connection_.prepare(
            QStringLiteral("INSERT INTO device_span (point, since_ms, device) VALUES (?, ?, ?) ON CONFLICT (point, "
                           "since_ms) DO UPDATE SET device = excluded.device"));
        if (!span)
            return tl::unexpected(span.error());
        point_.emplace(*std::move(point));
        span_.emplace(*std::move(span));
        return {};
    }

    Done writePoint(const Point& point) {
        return point_->run(point.id.number, qtText(point.name), point.place.number, qtText(point.address.host),
                           int{point.address.port}, int{point.address.unit}, wordOf(point.role), point.period.count(),
                           point.commandsAllowed ? 1 : 0, ++position_);
    }

    Done writeSpans(const Point& point, std::span<const DeviceSpan> known) {
        for (const DeviceSpan& span : point.devices) {
            if (std::ranges::find(known, span) != known.end())
                continue;
            const std::int64_t device = span.device.serial.empty() ? 0 : SampleTables::numberOf(span.device);
            if (device != 0)
                if (auto done = samples_.insert(DeviceRow{device, span.device}); !done)
                    return done;
            if (auto done = span_->run(point.id.number, milliseconds(span.since), device); !done)
                return done;
        }
        return {};
    }

    DatabaseConnection& connection_;
    SampleTables samples_;
    std::int64_t position_ = 0; // of the last point; one that exists keeps its own
    std::optional<Statement> point_;
    std::optional<Statement> span_;
};

Done removePoint(DatabaseConnection& connection, PointId id) {
    return run(connection, QStringLiteral("UPDATE point SET removed_ms = ? WHERE id = ?"),
               QDateTime::currentMSecsSinceEpoch(), static_cast<qint64>(id.number));
}

Done savePoints(DatabaseConnection& connection, PointWriter& writer, const RosterContent& before,
                const RosterContent& now) {
    auto known = keptOf(before);
    for (const Point& point : now.points) {
        if (point.origin != PointOrigin::Saved)
            continue;
        const auto found = known.find(point.id);
        auto done = found == known.end() ? writer.add(point) : writer.change(*found->second, point);
        if (!done)
            return done;
        known.erase(point.id);
    }
    for (const auto& [id, point] : known)
        if (auto done = removePoint(connection, id); !done)
            return done;
    return {};
}

/// Of points where commands are allowed now and were not before, or the other way round.
Done auditPermissions(DatabaseConnection& connection, const RosterContent& before, const RosterContent& now,
                      const AuditHand& by) {
    if (by.person.empty()) // a copy of a site, which nobody changes
        return {};
    const auto known = keptOf(before);
    const WallTime at{std::chrono::milliseconds{QDateTime::currentMSecsSinceEpoch()}};
    for (const auto& [id, point] : keptOf(now)) {
        const auto found = known.find(id);
        const bool wasAllowed = found != known.end() && found->second->commandsAllowed;
        if (point->commandsAllowed == wasAllowed)
            continue;
        AuditEntry entry =
            auditEntry(*point, std::string(point->commandsAllowed ? kAllowCommands : kForbidCommands), by, at);
        entry.reason = CommandReason::Permitted;
        if (auto done = addAudit(connection, entry); !done)
            return done;
    }
    return {};
}

Done saveSiteName(DatabaseConnection& connection, const RosterContent& before, const RosterContent& now) {
    if (before.siteName == now.siteName)
        return {};
    return run(connection, QStringLiteral("UPDATE site SET name = ? WHERE id = 1"), qtText(now.siteName));
}

} // namespace

DatabaseResult<std::vector<RemovedPoint>> readRemovedPoints(DatabaseConnection& connection) {
    std::vector<RemovedPoint> removed;
    auto rows = selectPoints(connection, "NOT NULL ORDER BY removed_ms, id");
    auto done = forEachRow(rows, [&](const Statement& row) { removed.push_back({pointIn(row), timeIn(row, 9)}); });
    std::unordered_map<PointId, Point*> points;
    for (RemovedPoint& each : removed)
        points[each.point.id] = &each.point;
    if (done)
        done = loadDevices(connection, points);
    if (!done)
        return tl::unexpected(done.error());
    return removed;
}

tl::expected<RosterContent, Message> DatabaseRoster::load() {
    RosterContent content;
    const Done done = loadSiteName(connection_, content)
                          .and_then([&] { return loadPlaces(connection_, content); })
                          .and_then([&] { return loadPoints(connection_, content); })
                          .and_then([&] { return loadDevices(connection_, content); });
    if (!done)
        return tl::unexpected(text_(done.error()));
    return content;
}

tl::expected<void, Message> DatabaseRoster::save(const RosterContent& before, const RosterContent& now) {
    PointWriter writer(connection_); // its statements are given up after a transaction that failed, not in it
    auto transaction = Transaction::begin(connection_);
    Done done = transaction ? Done() : tl::unexpected(transaction.error());
    if (done)
        done = saveSiteName(connection_, before, now)
                   .and_then([&] { return savePlaces(connection_, before, now); })
                   .and_then([&] { return savePoints(connection_, writer, before, now); })
                   .and_then([&] { return auditPermissions(connection_, before, now, by_); })
                   .and_then([&] { return transaction->commit(); });
    if (!done)
        return tl::unexpected(text_(done.error()));
    return {};
}

} // namespace countis

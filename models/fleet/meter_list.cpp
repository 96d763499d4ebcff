// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/fleet/meter_list.h"

#include "acquisition/address.h"
#include "acquisition/fleet.h"
#include "models/fleet/settings_roster.h"
#include "models/fleet/site_words.h"
#include "models/meter/meter_in_view.h"
#include "models/meter/rating_words.h"
#include "models/text/names.h"
#include "models/text/value_text.h"

#include <algorithm>
#include <functional>
#include <unordered_set>
#include <utility>

namespace countis::ui {

namespace {

bool isBundled(const Point& point) {
    return point.origin == PointOrigin::Bundled;
}

/// The chip in one: "simulated ×60".
QString chipText(const Point& point, Measure::State state, const QLocale& locale) {
    const QString word = stateWord(state, isBundled(point));
    return isBundled(point) && isFresh(state) && !isOnWorldTime(point) ? word + u' ' + speedText(point.speed, locale)
                                                                       : word;
}

QString reasonText(const MeterStatus& status) {
    return sentence(status.state == Measure::State::Alarm ? troubleText(status.trouble)
                                                          : linkSentence(status.failure));
}

PlaceId placeOf(double number) {
    return {static_cast<std::int64_t>(number)};
}

QString named(const QString& typed) {
    return typed.trimmed().left(kLongestName);
}

/// An empty name becomes the address.
std::string nameOr(const QString& name, const MeterAddress& address) {
    return name.isEmpty() ? address.toString() : name.toStdString();
}

} // namespace

MeterList::MeterList(Roster& roster, QObject* parent)
    : QAbstractListModel(parent), roster_(roster), statuses_(roster.size()) {
    connect(this, &MeterList::countChanged, this, &MeterList::limitTextChanged);
}

int MeterList::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : count();
}

QHash<int, QByteArray> MeterList::roleNames() const {
    return {{NameRole, "name"},          {AddressRole, "address"},     {AddressTextRole, "addressText"},
            {PointRole, "point"},        {SimulatedRole, "simulated"}, {StateRole, "state"},
            {EditableRole, "editable"},  {StateWordRole, "stateWord"}, {ReasonRole, "reason"},
            {StateNoteRole, "stateNote"}};
}

QVariant MeterList::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Point& point = pointAt(index.row());
    const MeterStatus& status = statusAt(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case NameRole: return nameOf(point);
    case AddressRole: return QString::fromStdString(point.address.toString());
    case AddressTextRole: return addressText(point.address);
    case SimulatedRole: return isBundled(point);
    case PointRole: return static_cast<double>(point.id.number);
    case StateRole: return QVariant::fromValue(status.state);
    case StateWordRole: return chipText(point, status.state, locale_);
    case StateNoteRole: return stateNote(status.state, isBundled(point));
    case ReasonRole: return reasonText(status);
    case EditableRole: return !isBundled(point);
    default: return {};
    }
}

QString MeterList::addressText(const MeterAddress& address) {
    const std::string where = address.port == kDefaultPort ? address.host : address.endpoint();
    return tr("%1 · unit %2").arg(QString::fromStdString(where)).arg(address.unit);
}

QString MeterList::shortAddress(const MeterAddress& address) {
    const std::string where = address.port == kDefaultPort ? address.host : address.endpoint();
    return QString::fromStdString(where + '/' + std::to_string(address.unit));
}

void MeterList::setRefusal(const QString& refusal) {
    if (refusal == refusal_)
        return;
    refusal_ = refusal;
    emit refusalChanged();
}

QString MeterList::limitText() const {
    const int most = static_cast<int>(Fleet::kMaxMeters);
    if (count() <= most)
        return {};
    return tr("This program reads the first %1 of the %2 meters in the list. The others need collectors that share "
              "the meters of a database of PostgreSQL.")
        .arg(locale_.toString(most), locale_.toString(count()));
}

QStringList MeterList::pointRoles() const {
    return {roleText(countis::PointRole::Consumer), roleText(countis::PointRole::Producer),
            roleText(countis::PointRole::Both)};
}

QString MeterList::nameOf(const Point& point) {
    return isBundled(point) ? tr("Simulator") : QString::fromStdString(point.name);
}

QString MeterList::text(const RosterProblem& problem) const {
    const Point* const other = roster_.find(problem.other);
    if (problem.error == RosterError::AddressTaken && other)
        return tr("%1 already has this address.").arg(nameOf(*other));
    if (problem.error == RosterError::Full)
        return tr("A site has at most %1 meters.").arg(locale_.toString(static_cast<int>(kMostPoints)));
    if (problem.error == RosterError::NoSuchPlace)
        return placeErrorText(PlaceError::NoSuchPlace);
    return tr("This meter cannot be changed.");
}

QString MeterList::add(const QString& name, const QString& address, double place) {
    if (!refusal_.isEmpty())
        return refusal_;
    const auto parsed = parseMeterAddress(address);
    if (!parsed)
        return parsed.error();
    if (const Point* other = roster_.findAddress(*parsed))
        return text({RosterError::AddressTaken, other->id});
    if (roster_.size() >= kMostPoints)
        return text({RosterError::Full, {}});
    Point point;
    point.name = named(name).toStdString();
    point.address = *parsed;
    point.place = placeOf(place);
    if (!roster_.places().contains(point.place))
        return text({RosterError::NoSuchPlace, {}});
    insert(std::move(point), count());
    return keep();
}

QString MeterList::edit(int row, const QString& name, const QString& address) {
    return edit(row, name, address, placeAt(row), roleAt(row));
}

QString MeterList::edit(int row, const QString& name, const QString& address, double place, int role) {
    if (!refusal_.isEmpty())
        return refusal_;
    if (!valid(row) || isBundled(pointAt(row)))
        return tr("This meter cannot be changed.");
    const auto parsed = parseMeterAddress(address);
    if (!parsed)
        return parsed.error();
    Point changed = pointAt(row);
    changed.name = nameOr(named(name), *parsed);
    changed.address = *parsed;
    changed.place = placeOf(place);
    changed.role = static_cast<countis::PointRole>(std::clamp(role, 0, static_cast<int>(countis::PointRole::Both)));
    changed.origin = PointOrigin::Saved; // who names a meter of the command line wants it again
    const bool moved = changed.place != pointAt(row).place;
    if (const auto done = change(changed); !done)
        return text(done.error());
    if (moved)
        emit arranged();
    return keep();
}

void MeterList::declare(PointId point, countis::PointRole role) {
    const Point* const before = roster_.find(point);
    if (before == nullptr || before->role == role)
        return;
    Point changed = *before;
    changed.role = role;
    if (change(changed) && changed.origin == PointOrigin::Saved && refusal_.isEmpty())
        emit keptChanged();
}

QString MeterList::arrange() {
    emit arranged();
    return keep();
}

/// Whoever keeps the roster may be told by its store that this user changes nothing.
QString MeterList::keep() {
    emit keptChanged();
    return refusal_;
}

QString MeterList::import(std::vector<Point> added, const std::vector<Point>& changed) {
    if (!refusal_.isEmpty())
        return refusal_;
    const std::size_t wanted = roster_.size() + added.size();
    append(std::move(added));
    for (const Point& point : changed)
        change(point);
    const bool isFull = roster_.size() < wanted;
    emit arranged();
    const QString refusal = keep();
    return refusal.isEmpty() && isFull ? text({RosterError::Full, {}}) : refusal;
}

tl::expected<void, RosterProblem> MeterList::change(const Point& changed) {
    const Point* const before = roster_.find(changed.id);
    const bool moved = before && before->address != changed.address;
    if (before && *before == changed)
        return {};
    if (auto done = roster_.change(changed); !done)
        return done;
    const int row = rowOf(changed.id);
    emit dataChanged(createIndex(row, 0), createIndex(row, 0));
    if (moved)
        emit placesChanged();
    emit pointEdited(changed.id);
    return {};
}

QString MeterList::remove(int row) {
    if (!refusal_.isEmpty())
        return refusal_;
    if (!valid(row) || isBundled(pointAt(row)))
        return tr("This meter cannot be removed.");
    removeRow(row);
    emit placesChanged();
    return keep();
}

QString MeterList::allowCommands(int row, bool allowed) {
    if (!refusal_.isEmpty())
        return refusal_;
    if (!valid(row) || pointAt(row).origin != PointOrigin::Saved)
        return tr("Only a meter that is kept in the site can allow commands.");
    Point changed = pointAt(row);
    changed.commandsAllowed = allowed;
    if (const auto done = change(changed); !done)
        return text(done.error());
    return keep();
}

bool MeterList::commandsAllowedAt(int row) const {
    return valid(row) && pointAt(row).commandsAllowed;
}

QString MeterList::nameAt(int row) const {
    return valid(row) ? nameOf(pointAt(row)) : QString();
}

QString MeterList::addressAt(int row) const {
    return valid(row) ? QString::fromStdString(pointAt(row).address.toString()) : QString();
}

double MeterList::placeAt(int row) const {
    return valid(row) ? static_cast<double>(pointAt(row).place.number) : 0;
}

int MeterList::roleAt(int row) const {
    return valid(row) ? static_cast<int>(pointAt(row).role) : 0;
}

int MeterList::rowOf(PointId id) const {
    const auto position = roster_.positionOf(id);
    return position ? static_cast<int>(*position) : -1;
}

int MeterList::take(Point point) {
    if (const Point* known = isBundled(point) ? nullptr : roster_.findAddress(point.address))
        return rowOf(known->id);
    if (!isBundled(point) && roster_.size() >= kMostPoints)
        return -1;
    if (point.origin == PointOrigin::Saved)
        return insert(std::move(point), count());
    const auto points = roster_.points();
    const auto kept = std::ranges::find(points, PointOrigin::Saved, &Point::origin);
    return insert(std::move(point), static_cast<int>(kept - points.begin()));
}

void MeterList::take(RosterContent content) {
    roster_.takePlaces(content.siteName, std::move(content.places), content.points);
    append(std::move(content.points));
}

void MeterList::takeBack(RosterContent kept) {
    const auto isKept = [&](const Point& point) {
        return point.origin != PointOrigin::Saved ||
               std::ranges::find(kept.points, point.id, &Point::id) != kept.points.end();
    };
    for (int row = count() - 1; row >= 0; --row)
        if (!isKept(pointAt(row)))
            removeRow(row);
    std::vector<std::pair<std::size_t, PlaceId>> places; // the innermost are removed first
    for (const Place& place : roster_.places().places())
        places.emplace_back(roster_.places().levelOf(place.id), place.id);
    std::ranges::sort(places, std::ranges::greater{}, &std::pair<std::size_t, PlaceId>::first);
    for (const auto& [level, place] : places)
        (void)roster_.removePlace(place);
    roster_.takePlaces(kept.siteName, std::move(kept.places), kept.points);
    std::vector<Point> removed;
    for (Point& point : kept.points)
        if (roster_.find(point.id) == nullptr)
            removed.push_back(std::move(point));
        else
            change(point);
    append(std::move(removed));
    emit arranged();
    emit placesChanged();
}

void MeterList::removeRow(int row) {
    beginRemoveRows({}, row, row);
    roster_.remove(pointAt(row).id);
    statuses_.erase(statuses_.begin() + row);
    endRemoveRows();
    emit countChanged();
}

/// All at once, since views and the monitor look at the whole list after each change. Points that the roster refuses
/// are left out.
void MeterList::append(std::vector<Point> points) {
    std::unordered_set<std::string> addresses;
    std::erase_if(points, [&](const Point& point) {
        return roster_.findAddress(point.address) || !roster_.places().contains(point.place) ||
               !addresses.insert(point.address.toString()).second;
    });
    const std::size_t room = kMostPoints - std::min(kMostPoints, roster_.size());
    points.erase(points.begin() + static_cast<std::ptrdiff_t>(std::min(room, points.size())), points.end());
    if (points.empty())
        return;
    beginInsertRows({}, count(), count() + static_cast<int>(points.size()) - 1);
    for (Point& point : points) {
        point.name = nameOr(QString::fromStdString(point.name), point.address);
        roster_.add(std::move(point));
    }
    statuses_.resize(roster_.size());
    endInsertRows();
    emit countChanged();
    emit placesChanged();
}

/// The caller made sure that the address is free.
int MeterList::insert(Point point, int row) {
    point.name = nameOr(QString::fromStdString(point.name), point.address);
    beginInsertRows({}, row, row);
    roster_.add(std::move(point), static_cast<std::size_t>(row));
    statuses_.insert(statuses_.begin() + row, MeterStatus{});
    endInsertRows();
    emit countChanged();
    emit placesChanged();
    return row;
}

void MeterList::deviceChanged(PointId point) {
    if (const int row = rowOf(point); row >= 0)
        emit dataChanged(createIndex(row, 0), createIndex(row, 0));
}

void MeterList::setStatus(int row, const MeterStatus& status) {
    if (!valid(row) || statusAt(row) == status)
        return;
    statuses_[static_cast<std::size_t>(row)] = status;
    emit dataChanged(createIndex(row, 0), createIndex(row, 0), {StateRole, StateWordRole, StateNoteRole, ReasonRole});
}

void MeterList::exchangeAddresses(PointId one, PointId other) {
    if (!refusal_.isEmpty())
        return;
    roster_.exchangeAddresses(one, other);
    emit placesChanged();
    for (const PointId point : {one, other}) {
        const int row = rowOf(point);
        emit dataChanged(createIndex(row, 0), createIndex(row, 0), {AddressRole, AddressTextRole});
        emit pointEdited(point);
    }
    emit keptChanged();
}

void MeterList::moveDevice(PointId to, WallTime now) {
    if (!refusal_.isEmpty())
        return;
    roster_.moveDevice(to, now);
    emit keptChanged();
}

void MeterList::retranslate(const QLocale& locale) {
    locale_ = locale;
    emit limitTextChanged();
    if (count() > 0)
        emit dataChanged(createIndex(0, 0), createIndex(count() - 1, 0),
                         {NameRole, StateWordRole, StateNoteRole, ReasonRole, AddressTextRole});
}

} // namespace countis::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/fleet/meter_list.h"

#include "acquisition/address.h"
#include "models/fleet/settings_roster.h"
#include "models/meter/meter_in_view.h"
#include "models/meter/rating_words.h"
#include "models/text/names.h"
#include "models/text/value_text.h"

#include <algorithm>
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

QString named(const QString& typed) {
    return typed.trimmed().left(kLongestName);
}

/// An empty name becomes the address.
std::string nameOr(const QString& name, const MeterAddress& address) {
    return name.isEmpty() ? address.toString() : name.toStdString();
}

} // namespace

MeterList::MeterList(QObject* parent) : QAbstractListModel(parent) {}

int MeterList::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : count();
}

QHash<int, QByteArray> MeterList::roleNames() const {
    return {{NameRole, "name"},          {AddressRole, "address"},     {AddressTextRole, "addressText"},
            {CurrentRole, "current"},    {SimulatedRole, "simulated"}, {StateRole, "state"},
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
    case CurrentRole: return index.row() == current_;
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

QString MeterList::nameOf(const Point& point) {
    return isBundled(point) ? tr("Simulator") : QString::fromStdString(point.name);
}

QString MeterList::text(const RosterProblem& problem) const {
    const Point* const other = roster_.find(problem.other);
    if (problem.error == RosterError::AddressTaken && other)
        return tr("%1 already has this address.").arg(nameOf(*other));
    return tr("This meter cannot be changed.");
}

QStringList MeterList::addressParts(const QString& address) const {
    QString rest = address.trimmed();
    QStringList parts{{}, {}, {}};
    if (const auto slash = rest.indexOf(u'/'); slash >= 0) {
        parts[2] = rest.mid(slash + 1);
        rest.truncate(slash);
    }
    // A bare IPv6 address has colons that begin no port.
    const auto colon = rest.startsWith(u'[') ? rest.indexOf(QStringLiteral("]:")) + 1 : rest.indexOf(u':');
    if (colon > 0 && (rest.startsWith(u'[') || rest.count(u':') == 1)) {
        parts[1] = rest.mid(colon + 1);
        rest.truncate(colon);
    }
    if (rest.startsWith(u'[') && rest.endsWith(u']'))
        rest = rest.mid(1, rest.size() - 2);
    parts[0] = rest;
    return parts;
}

QString MeterList::addressOf(const QString& host, const QString& port, const QString& unit) const {
    const QString bare = host.trimmed();
    QString address = bare.contains(u':') && !bare.startsWith(u'[') ? u'[' + bare + u']' : bare;
    if (!port.trimmed().isEmpty())
        address += u':' + port.trimmed();
    if (!unit.trimmed().isEmpty())
        address += u'/' + unit.trimmed();
    return address;
}

QStringList MeterList::partProblems(const QString& host, const QString& port, const QString& unit) const {
    const QString anyHost = QStringLiteral("localhost");
    const QString anyUnit = QStringLiteral("1"); // so that a port with a unit behind it is no port
    return {check(addressOf(host, {}, {})), check(addressOf(anyHost, port, anyUnit)),
            check(addressOf(anyHost, {}, unit))};
}

QString MeterList::check(const QString& address) const {
    const auto parsed = parseMeterAddress(address);
    return parsed ? QString() : parsed.error();
}

QString MeterList::add(const QString& name, const QString& address) {
    const auto parsed = parseMeterAddress(address);
    if (!parsed)
        return parsed.error();
    if (const Point* other = roster_.findAddress(*parsed))
        return text({RosterError::AddressTaken, other->id});
    Point point;
    point.name = named(name).toStdString();
    point.address = *parsed;
    insert(std::move(point), count());
    emit keptChanged();
    return {};
}

QString MeterList::edit(int row, const QString& name, const QString& address) {
    if (!valid(row) || isBundled(pointAt(row)))
        return tr("This meter cannot be changed.");
    const auto parsed = parseMeterAddress(address);
    if (!parsed)
        return parsed.error();
    Point changed = pointAt(row);
    const bool moved = changed.address != *parsed;
    changed.name = nameOr(named(name), *parsed);
    changed.address = *parsed;
    changed.origin = PointOrigin::Saved; // who names a meter of the command line wants it again
    if (const auto done = roster_.change(changed); !done)
        return text(done.error());
    emit dataChanged(createIndex(row, 0), createIndex(row, 0));
    emit keptChanged();
    if (moved)
        emit placesChanged();
    if (row == current_)
        emit currentEdited();
    return {};
}

QString MeterList::remove(int row) {
    if (!valid(row) || isBundled(pointAt(row)))
        return tr("This meter cannot be removed.");
    beginRemoveRows({}, row, row);
    roster_.remove(pointAt(row).id);
    statuses_.erase(statuses_.begin() + row);
    const int before = current_;
    // The one in view stays in view; when it goes, the one that takes its place does.
    if (row < current_ || current_ == count())
        --current_;
    endRemoveRows();
    emit countChanged();
    emit placesChanged();
    if (row == before || before != current_)
        emit currentIndexChanged();
    if (row == before && valid(current_))
        emit dataChanged(createIndex(current_, 0), createIndex(current_, 0), {CurrentRole});
    emit keptChanged();
    return {};
}

void MeterList::test(const QString& address) {
    const auto parsed = parseMeterAddress(address);
    if (parsed)
        emit testRequested(*parsed);
    else
        emit tested(address, false, parsed.error());
}

QString MeterList::nameAt(int row) const {
    return valid(row) ? nameOf(pointAt(row)) : QString();
}

QString MeterList::addressAt(int row) const {
    return valid(row) ? QString::fromStdString(pointAt(row).address.toString()) : QString();
}

int MeterList::rowOf(PointId id) const {
    const auto place = roster_.placeOf(id);
    return place ? static_cast<int>(*place) : -1;
}

void MeterList::setCurrentIndex(int row) {
    if (!valid(row) || row == current_)
        return;
    const int before = std::exchange(current_, row);
    for (const int changed : {before, row}) {
        if (valid(changed))
            emit dataChanged(createIndex(changed, 0), createIndex(changed, 0), {CurrentRole});
    }
    emit currentIndexChanged();
}

int MeterList::addTransient(Point point) {
    if (const Point* known = isBundled(point) ? nullptr : roster_.findAddress(point.address))
        return rowOf(known->id);
    const auto points = roster_.points();
    const auto kept = std::ranges::find(points, PointOrigin::Saved, &Point::origin);
    return insert(std::move(point), static_cast<int>(kept - points.begin()));
}

/// The caller made sure that the address is free.
int MeterList::insert(Point point, int row) {
    point.name = nameOr(QString::fromStdString(point.name), point.address);
    const bool moved = row <= current_;
    beginInsertRows({}, row, row);
    roster_.add(std::move(point), static_cast<std::size_t>(row));
    statuses_.insert(statuses_.begin() + row, MeterStatus{});
    if (moved)
        ++current_;
    endInsertRows();
    emit countChanged();
    emit placesChanged();
    if (moved)
        emit currentIndexChanged();
    if (current_ < 0)
        setCurrentIndex(0);
    return row;
}

void MeterList::setStatus(int row, const MeterStatus& status) {
    if (!valid(row) || statusAt(row) == status)
        return;
    statuses_[static_cast<std::size_t>(row)] = status;
    emit dataChanged(createIndex(row, 0), createIndex(row, 0), {StateRole, StateWordRole, StateNoteRole, ReasonRole});
}

const Point* MeterList::bundled() const {
    const auto points = roster_.points();
    const auto found = std::ranges::find_if(points, isBundled);
    return found == points.end() ? nullptr : &*found;
}

void MeterList::changeBundled(const Point& changed, const QList<int>& roles) {
    roster_.change(changed);
    const int row = rowOf(changed.id);
    emit dataChanged(createIndex(row, 0), createIndex(row, 0), roles);
    if (row == current_)
        emit currentEdited();
}

void MeterList::setBundledSpeed(double speed) {
    const Point* const point = bundled();
    if (!point || point->speed == speed)
        return;
    Point changed = *point;
    changed.speed = speed;
    changeBundled(changed, {StateWordRole});
}

void MeterList::setBundledAddress(const MeterAddress& address) {
    const Point* const point = bundled();
    if (!point || point->address == address)
        return;
    Point changed = *point;
    changed.address = address;
    changeBundled(changed, {AddressRole, AddressTextRole});
    emit placesChanged();
}

void MeterList::exchangeAddresses(PointId one, PointId other) {
    roster_.exchangeAddresses(one, other);
    for (const int row : {rowOf(one), rowOf(other)}) {
        if (valid(row))
            emit dataChanged(createIndex(row, 0), createIndex(row, 0), {AddressRole, AddressTextRole});
    }
    emit keptChanged();
    emit placesChanged();
    emit currentEdited();
}

void MeterList::moveDevice(PointId to, WallTime now) {
    roster_.moveDevice(to, now);
    emit keptChanged();
}

void MeterList::retranslate(const QLocale& locale) {
    locale_ = locale;
    if (count() > 0)
        emit dataChanged(createIndex(0, 0), createIndex(count() - 1, 0),
                         {NameRole, StateWordRole, StateNoteRole, ReasonRole, AddressTextRole});
}

void MeterList::load(RosterStore& store) {
    for (Point& point : store.load())
        if (!roster_.findAddress(point.address))
            insert(std::move(point), count());
    saved_.assign(roster_.points().begin(), roster_.points().end());
}

void MeterList::save(RosterStore& store) {
    store.save(saved_, roster_.points());
    saved_.assign(roster_.points().begin(), roster_.points().end());
}

} // namespace countis::ui

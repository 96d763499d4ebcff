// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/meter_list.h"

#include "models/meter_in_view.h"
#include "models/names.h"
#include "models/rating_words.h"
#include "models/value_text.h"

#include <algorithm>
#include <utility>

namespace countis::ui {

namespace {

/// The chip in one: "simulated ×60".
QString chipText(const MeterEntry& entry, const QLocale& locale) {
    const QString word = stateWord(entry.state, entry.simulated);
    return entry.simulated && isFresh(entry.state) && entry.warped() ? word + u' ' + speedText(entry.speed, locale)
                                                                     : word;
}

QString reasonText(const MeterEntry& entry) {
    return sentence(entry.state == Measure::State::Alarm ? troubleText(entry.trouble) : linkSentence(entry.failure));
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
    const MeterEntry& entry = entries_[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
    case NameRole: return nameOf(entry);
    case AddressRole: return entry.address.toString();
    case AddressTextRole: return addressText(entry.address);
    case SimulatedRole: return entry.simulated;
    case CurrentRole: return index.row() == current_;
    case StateRole: return QVariant::fromValue(entry.state);
    case StateWordRole: return chipText(entry, locale_);
    case StateNoteRole: return stateNote(entry.state, entry.simulated);
    case ReasonRole: return reasonText(entry);
    case EditableRole: return !entry.simulated;
    default: return {};
    }
}

QString MeterList::addressText(const MeterAddress& address) {
    const QString where = address.port == kDefaultPort
                              ? address.host
                              : MeterAddress{address.host, address.port, address.unit}.toString().section(u'/', 0, 0);
    return tr("%1 · unit %2").arg(where).arg(address.unit);
}

QString MeterList::nameOf(const MeterEntry& entry) {
    return entry.simulated ? tr("Simulator") : entry.name;
}

QString MeterList::problem(const QString& address, int exceptRow) const {
    const auto parsed = parseMeterAddress(address);
    if (!parsed)
        return parsed.error();
    for (int row = 0; row < count(); ++row) {
        const MeterEntry& entry = entries_[static_cast<std::size_t>(row)];
        if (row != exceptRow && entry.address == *parsed)
            return tr("%1 already has this address.").arg(nameOf(entry));
    }
    return {};
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
    if (QString wrong = problem(address, -1); !wrong.isEmpty())
        return wrong;
    append({.name = name.trimmed().left(kLongestName), .address = *parseMeterAddress(address)});
    emit keptChanged();
    return {};
}

QString MeterList::edit(int row, const QString& name, const QString& address) {
    if (!valid(row) || entries_[static_cast<std::size_t>(row)].simulated)
        return tr("This meter cannot be changed.");
    if (QString wrong = problem(address, row); !wrong.isEmpty())
        return wrong;
    MeterEntry& entry = entries_[static_cast<std::size_t>(row)];
    const MeterAddress parsed = *parseMeterAddress(address);
    const QString trimmed = name.trimmed().left(kLongestName);
    entry.name = trimmed.isEmpty() ? parsed.toString() : trimmed;
    entry.address = parsed;
    entry.kept = true; // who names a meter of the command line wants it again
    emit dataChanged(createIndex(row, 0), createIndex(row, 0));
    emit keptChanged();
    if (row == current_)
        emit currentEdited();
    return {};
}

QString MeterList::remove(int row) {
    if (!valid(row) || entries_[static_cast<std::size_t>(row)].simulated)
        return tr("This meter cannot be removed.");
    beginRemoveRows({}, row, row);
    entries_.erase(entries_.begin() + row);
    const int before = current_;
    // The one in view stays in view; when it goes, the one that takes its place does.
    if (row < current_ || current_ == count())
        --current_;
    endRemoveRows();
    emit countChanged();
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
    return valid(row) ? nameOf(entries_[static_cast<std::size_t>(row)]) : QString();
}

QString MeterList::addressAt(int row) const {
    return valid(row) ? entries_[static_cast<std::size_t>(row)].address.toString() : QString();
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

void MeterList::append(const MeterEntry& entry) {
    insert(count(), entry);
}

int MeterList::addTransient(const MeterEntry& entry) {
    if (const int row = rowOf(entry.address); row >= 0 && !entry.simulated)
        return row;
    const auto before =
        std::find_if(entries_.begin(), entries_.end(), [](const MeterEntry& one) { return one.kept; });
    const int row = static_cast<int>(before - entries_.begin());
    insert(row, entry);
    return row;
}

void MeterList::insert(int row, const MeterEntry& entry) {
    const bool moved = row <= current_;
    beginInsertRows({}, row, row);
    const auto inserted = entries_.insert(entries_.begin() + row, entry);
    if (inserted->name.isEmpty())
        inserted->name = entry.address.toString();
    if (moved)
        ++current_;
    endInsertRows();
    emit countChanged();
    if (moved)
        emit currentIndexChanged();
    if (current_ < 0)
        setCurrentIndex(0);
}

int MeterList::rowOf(const MeterAddress& address) const {
    const auto found = std::find_if(entries_.begin(), entries_.end(), [&](const MeterEntry& entry) {
        return !entry.simulated && entry.address == address;
    });
    return found == entries_.end() ? -1 : static_cast<int>(found - entries_.begin());
}

void MeterList::setState(int row, Measure::State state, const LinkFailure& failure, const Trouble& trouble) {
    if (!valid(row))
        return;
    MeterEntry& entry = entries_[static_cast<std::size_t>(row)];
    if (entry.state == state && entry.failure == failure && entry.trouble == trouble)
        return;
    entry.state = state;
    entry.failure = failure;
    entry.trouble = trouble;
    emit dataChanged(createIndex(row, 0), createIndex(row, 0), {StateRole, StateWordRole, StateNoteRole, ReasonRole});
}

void MeterList::setSimulatedSpeed(double speed) {
    for (int row = 0; row < count(); ++row) {
        MeterEntry& entry = entries_[static_cast<std::size_t>(row)];
        if (!entry.simulated || entry.speed == speed)
            continue;
        entry.speed = speed;
        emit dataChanged(createIndex(row, 0), createIndex(row, 0), {StateWordRole});
        if (row == current_)
            emit currentEdited();
    }
}

int MeterList::simulatedRow() const {
    const auto found =
        std::find_if(entries_.begin(), entries_.end(), [](const MeterEntry& one) { return one.simulated; });
    return found == entries_.end() ? -1 : static_cast<int>(found - entries_.begin());
}

void MeterList::setSimulatedAddress(const MeterAddress& address) {
    const int row = simulatedRow();
    if (row < 0 || entries_[static_cast<std::size_t>(row)].address == address)
        return;
    entries_[static_cast<std::size_t>(row)].address = address;
    emit dataChanged(createIndex(row, 0), createIndex(row, 0), {AddressRole, AddressTextRole});
    emit simulatedMoved();
    if (row == current_)
        emit currentEdited();
}

void MeterList::retranslate(const QLocale& locale) {
    locale_ = locale;
    if (count() > 0)
        emit dataChanged(createIndex(0, 0), createIndex(count() - 1, 0),
                         {NameRole, StateWordRole, StateNoteRole, ReasonRole, AddressTextRole});
}

void MeterList::load(QSettings& settings) {
    for (const KeptMeter& meter : readMeters(settings))
        loadEntry(meter);
    saved_ = kept();
}

void MeterList::loadEntry(const KeptMeter& meter) {
    const auto parsed = parseMeterAddress(meter.address);
    // A line that somebody edited into nonsense is left out; the others stay.
    if (!parsed)
        return;
    const int row = rowOf(*parsed);
    if (row < 0) {
        append({.name = meter.name, .address = *parsed, .number = meter.number});
        return;
    }
    MeterEntry& entry = entries_[static_cast<std::size_t>(row)];
    if (entry.kept)
        return;
    entry.kept = true;
    entry.name = meter.name.isEmpty() ? parsed->toString() : meter.name;
    entry.number = meter.number;
    emit dataChanged(createIndex(row, 0), createIndex(row, 0));
    if (row == current_)
        emit currentEdited();
}

std::vector<KeptMeter> MeterList::kept() const {
    std::vector<KeptMeter> meters;
    for (const MeterEntry& entry : entries_) {
        if (entry.kept)
            meters.push_back({entry.number, entry.name, entry.address.toString()});
    }
    return meters;
}

void MeterList::save(QSettings& settings) {
    std::vector<KeptMeter> meters = kept();
    writeMeters(settings, saved_, meters);
    auto written = meters.cbegin();
    for (MeterEntry& entry : entries_) {
        if (entry.kept)
            entry.number = (written++)->number;
    }
    saved_ = std::move(meters);
}

} // namespace countis::ui

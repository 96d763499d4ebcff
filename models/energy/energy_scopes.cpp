// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/energy/energy_scopes.h"

#include "models/fleet/site_words.h"

#include <QCoreApplication>
#include <QVariantMap>

#include <algorithm>

namespace countis::ui {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(countis::ui::Energy)
};

const QString kSiteKey = QStringLiteral("site");
const QString kMeterKey = QStringLiteral("meter");
const QString kPlaceKey = QStringLiteral("place:");
const QString kVirtualKey = QStringLiteral("virtual:");

} // namespace

EnergyScope EnergyScope::of(const QString& key) {
    if (key == kMeterKey)
        return {Kind::Meter, 0};
    if (key.startsWith(kPlaceKey))
        return {Kind::Place, key.mid(kPlaceKey.size()).toLongLong()};
    if (key.startsWith(kVirtualKey))
        return {Kind::Virtual, key.mid(kVirtualKey.size()).toLongLong()};
    return {};
}

QString EnergyScope::key() const {
    switch (kind) {
    case Kind::Site: return kSiteKey;
    case Kind::Place: return kPlaceKey + QString::number(number);
    case Kind::Meter: return kMeterKey;
    case Kind::Virtual: break;
    }
    return kVirtualKey + QString::number(number);
}

const VirtualMeter* EnergyScopes::virtualMeter(std::int64_t id) const {
    const auto found = std::ranges::find(virtualMeters_, id, &VirtualMeter::id);
    return found == virtualMeters_.end() ? nullptr : &*found;
}

EnergyScope EnergyScopes::existing(const EnergyScope& scope) const {
    const bool gone =
        (scope.kind == EnergyScope::Kind::Place && places_.roster().places().find({scope.number}) == nullptr) ||
        (scope.kind == EnergyScope::Kind::Virtual && virtualMeter(scope.number) == nullptr) ||
        (scope.kind == EnergyScope::Kind::Meter && selection_.point() == nullptr);
    return gone ? EnergyScope{} : scope;
}

std::vector<AccountedPoint> EnergyScopes::points(const EnergyScope& scope) const {
    const Roster& roster = places_.roster();
    std::vector<AccountedPoint> points;
    const auto add = [&](const Point* point, int factor) {
        if (point != nullptr && point->origin == PointOrigin::Saved)
            points.push_back({*point, factor});
    };
    if (scope.kind == EnergyScope::Kind::Meter) {
        add(selection_.point(), 1);
        return points;
    }
    if (scope.kind == EnergyScope::Kind::Virtual) {
        const VirtualMeter* const meter = virtualMeter(scope.number);
        for (const VirtualTerm& term : meter != nullptr ? meter->terms : std::vector<VirtualTerm>())
            add(roster.find(term.point), term.factor);
        return points;
    }
    for (const Point& point : roster.points())
        if (roster.places().isWithin(point.place, {scope.number}))
            add(&point, 1);
    return points;
}

std::vector<ReportMeter> EnergyScopes::reportMeters(const EnergyScope& scope) const {
    const VirtualMeter* const meter = scope.kind == EnergyScope::Kind::Virtual ? virtualMeter(scope.number) : nullptr;
    if (meter != nullptr)
        return metersOf(*meter, places_.roster().points());
    const PlaceTree& places = places_.roster().places();
    std::vector<Point> points;
    std::unordered_map<PlaceId, PlaceId> meant; // the roster's places are those of its tree
    for (const AccountedPoint& one : this->points(scope)) {
        points.push_back(one.point);
        meant.emplace(one.point.place, one.point.place);
    }
    if (scope.kind == EnergyScope::Kind::Meter)
        return points.empty() ? std::vector<ReportMeter>() : std::vector<ReportMeter>{{points.front(), {}, {}}};
    return metersIn({scope.number}, places, meant, points);
}

QString EnergyScopes::name(const EnergyScope& scope) const {
    switch (scope.kind) {
    case EnergyScope::Kind::Site: return Words::tr("All meters");
    case EnergyScope::Kind::Place: return places_.nameOf(static_cast<double>(scope.number));
    case EnergyScope::Kind::Meter: return selection_.point() ? MeterList::nameOf(*selection_.point()) : QString();
    case EnergyScope::Kind::Virtual: break;
    }
    const VirtualMeter* const meter = virtualMeter(scope.number);
    return meter != nullptr ? QString::fromStdString(meter->name) : QString();
}

QString EnergyScopes::detail(const EnergyScope& scope) const {
    const QString meters = metersText(static_cast<int>(points(scope).size()));
    switch (scope.kind) {
    case EnergyScope::Kind::Site: return places_.siteName() + QStringLiteral(" · ") + meters;
    case EnergyScope::Kind::Place: return Words::tr("place · %1").arg(meters);
    case EnergyScope::Kind::Meter:
        return selection_.point() ? MeterList::addressText(selection_.point()->address) : QString();
    case EnergyScope::Kind::Virtual: break;
    }
    return Words::tr("virtual meter · %1").arg(meters);
}

QVariantMap EnergyScopes::choice(const EnergyScope& scope) const {
    return {{QStringLiteral("key"), scope.key()},
            {QStringLiteral("name"), name(scope)},
            {QStringLiteral("detail"), detail(scope)}};
}

QVariantList EnergyScopes::choices() const {
    QVariantList choices{choice({})};
    for (int row = 0; row < places_.count(); ++row)
        if (const double place = places_.numberAt(row); place != 0)
            choices << choice({EnergyScope::Kind::Place, static_cast<std::int64_t>(place)});
    for (const VirtualMeter& meter : virtualMeters_)
        choices << choice({EnergyScope::Kind::Virtual, meter.id});
    return choices;
}

} // namespace countis::ui

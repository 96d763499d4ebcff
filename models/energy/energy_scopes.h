// SPDX-License-Identifier: GPL-3.0-or-later
// What the Energy page may be about: all meters of the site, those of a place, the meter in view, or a virtual meter.
#pragma once

#include "models/fleet/meter_selection.h"
#include "models/fleet/place_list.h"
#include "monitor/energy_work.h"
#include "report/report_scope.h"

#include <QVariantList>

#include <cstdint>
#include <vector>

namespace countis::ui {

struct EnergyScope {
    enum class Kind : std::uint8_t { Site, Place, Meter, Virtual };

    Kind kind = Kind::Site;
    std::int64_t number = 0; // of the place or the virtual meter

    /// "site", "place:3", "meter", "virtual:2"; of another text the site.
    static EnergyScope of(const QString& key);
    QString key() const;
    bool operator==(const EnergyScope&) const = default;
};

/// All are asked for at one moment.
class EnergyScopes {
public:
    /// All must outlive it.
    EnergyScopes(const MeterList& meters, const PlaceList& places, const MeterSelection& selection,
                 const std::vector<VirtualMeter>& virtualMeters)
        : meters_(meters), places_(places), selection_(selection), virtualMeters_(virtualMeters) {}

    /// The site where the scope is gone.
    EnergyScope existing(const EnergyScope& scope) const;
    /// Those that are recorded.
    std::vector<AccountedPoint> points(const EnergyScope& scope) const;
    /// The same for a report.
    std::vector<ReportMeter> reportMeters(const EnergyScope& scope) const;
    QString name(const EnergyScope& scope) const;
    QString detail(const EnergyScope& scope) const;
    /// For the selector, all but the meters. Keys: key, name, detail.
    QVariantList choices() const;

    /// Null where there is none.
    const VirtualMeter* virtualMeter(std::int64_t id) const;

private:
    QVariantMap choice(const EnergyScope& scope) const;

    const MeterList& meters_;
    const PlaceList& places_;
    const MeterSelection& selection_;
    const std::vector<VirtualMeter>& virtualMeters_;
};

} // namespace countis::ui

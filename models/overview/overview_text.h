// SPDX-License-Identifier: GPL-3.0-or-later
// The figures of the overview in the words, the units and the language of the application.
#pragma once

#include "models/fleet/meter_list.h"
#include "models/overview/overview_cells.h"
#include "models/overview/overview_table.h"

#include <QLocale>
#include <QTimeZone>

#include <utility>

namespace countis::ui {

/// At one moment.
class OverviewText {
public:
    /// `zone` is that of the site, in which the day begins. `isReplay`: now is the time of a replay. `cutOff`: what
    /// to say of a meter that is not live while nobody asks the meters from here, and nobody tells of them; "" else.
    OverviewText(const QLocale& locale, const QTimeZone& zone, SampleTime now, bool isReplay, QString cutOff = {})
        : locale_(locale), zone_(zone), now_(now), isReplay_(isReplay), cutOff_(std::move(cutOff)) {}

    /// `status` and `speed` as the list of meters has them.
    MeterCell cell(const OverviewTable::Meter& meter, const MeterStatus& status, double speed) const;
    GroupCell cell(const OverviewTable::Group& group, Arrange::Grouping grouping, bool collapsed) const;
    /// `name` is that of the site; "" while it has none.
    SiteCell site(const OverviewTable& table, const QString& name, SampleTime latest) const;
    TotalsCell cell(const SiteTotals& totals) const;

    QString power(std::int64_t count) const;
    QString energy(std::int64_t tenths) const;

private:
    void tellState(MeterCell& cell, const OverviewTable::Meter& meter, const MeterStatus& status, double speed) const;
    void tellEnergy(MeterCell& cell, const MeterFigures& figures) const;
    QString percent(std::optional<double> percent) const;
    QString factor(std::optional<double> factor) const;
    QString comparison(const SiteTotals& totals, bool withFigures) const;
    QString lastRead(const MeterFigures& figures) const;
    static QString hint(const MeterCell& cell, const MeterLabel& label);
    static QString spoken(const MeterCell& cell);
    static QString sizeText(const OverviewTable& table, const QString& name);
    QDateTime dateTime(WallTime time) const;
    QString clockText(WallTime time) const;
    double curveOf(const MeterFigures& figures) const;

    QLocale locale_;
    QTimeZone zone_;
    SampleTime now_;
    bool isReplay_;
    QString cutOff_;
};

} // namespace countis::ui

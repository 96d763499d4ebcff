// SPDX-License-Identifier: GPL-3.0-or-later
// What a display on a wall shows of the site beside its totals: its half hours and its largest loads.
#pragma once

#include "models/overview/day_profile.h"
#include "models/overview/overview.h"

#include <QObject>
#include <QTimer>
#include <QVariantList>
#include <QtQml/qqmlregistration.h>

#include <map>

namespace countis::ui {

class WallSite : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("AppModel.wall")
    /// Half hours from midnight: fractions of the axis from its zero, negative for export; NaN where nothing is
    /// known.
    Q_PROPERTY(QVariantList today READ today NOTIFY changed)
    Q_PROPERTY(QVariantList yesterday READ yesterday NOTIFY changed)
    Q_PROPERTY(int halfHour READ halfHour NOTIFY changed) // the one in progress
    /// Where zero lies on the axis, from below; and the marks of the axis: {position, text}.
    Q_PROPERTY(double zero READ zero NOTIFY changed)
    Q_PROPERTY(QVariantList marks READ marks NOTIFY changed)
    /// The largest first: {name, power, share of the largest}.
    Q_PROPERTY(QVariantList loads READ loads NOTIFY changed)
    Q_PROPERTY(QString clockText READ clockText NOTIFY changed) // "14:32"
    Q_PROPERTY(QString dateText READ dateText NOTIFY changed)   // "Tue 24 Nov 2026"
    /// Somebody sees it.
    Q_PROPERTY(bool active READ active WRITE setActive NOTIFY activeChanged)

public:
    static constexpr int kLoads = 9;

    /// Both must outlive it.
    WallSite(const Clock& clock, Overview& overview, QObject* parent = nullptr);

    QVariantList today() const { return fractions(profile_.today()); }
    QVariantList yesterday() const { return fractions(profile_.yesterday()); }
    int halfHour() const;
    double zero() const;
    QVariantList marks() const;
    QVariantList loads() const;
    QString clockText() const;
    QString dateText() const;
    bool active() const { return active_; }
    void setActive(bool active);

    void retranslate(const QLocale& locale);
    /// From the history, once: the power of the site in watts, by the beginnings of quarter-hours.
    void fill(const std::map<WallTime, double>& quarters);
    /// Called by a timer, and by tests with a clock of their own.
    void tick();

signals:
    void changed();
    void activeChanged();

private:
    QDateTime siteTime(WallTime time) const;
    QVariantList fractions(const DayProfile::Day& day) const;

    const Clock& clock_;
    Overview& overview_;
    QLocale locale_;
    DayProfile profile_;
    PowerAxis axis_;
    bool active_ = false;
    QTimer timer_;
};

} // namespace countis::ui

// SPDX-License-Identifier: GPL-3.0-or-later
// The meters of a site in groups, sorted and filtered, with the totals of each group and of the site. A new reading
// costs the same however many meters there are; the order changes only when arrange() is called.
#pragma once

#include "models/overview/arrange.h"
#include "models/overview/site_totals.h"
#include "models/text/search_words.h"

#include <QCollator>
#include <QLocale>
#include <QString>
#include <QStringList>

#include <optional>
#include <unordered_map>
#include <vector>

namespace countis::ui {

/// What does not change with its readings.
struct MeterLabel {
    PointId point;
    QString name;
    QStringList place; // levels, the group first
    QString address;
    bool simulated = false;
};

class OverviewTable {
public:
    struct Meter {
        MeterLabel label;
        MeterFigures figures;
        QString searched;
        QCollatorSortKey nameOrder;
        int group = 0;
        QString alarm{}; // the most severe one that is open; "": none
    };
    struct Group {
        QString name; // "": no place
        bool simulated = false;
        SiteTotals totals{}; // of all its meters
        int size = 0;
        int first = 0; // of those that are shown, in shown()
        int count = 0;
    };

    explicit OverviewTable(const QLocale& locale = QLocale(QLocale::English));

    /// Another list of meters: the figures of those that stay are kept. Arranges.
    void setMeters(std::vector<MeterLabel> labels);
    void setLocale(const QLocale& locale); // names sort by it
    void setFigures(int meter, const MeterFigures& figures);
    void setAlarm(int meter, const QString& alarm);
    /// Simulated meters last; without a place before them; then by name, and readings by their size: largest power
    /// and energy first, lowest PF first, worst state first. Where readings decide, meters that are not live stand
    /// last, but for the state. Groups have the order of their totals.
    void arrange(const Arrangement& arrangement);

    int size() const { return static_cast<int>(meters_.size()); }
    /// −1: none.
    int find(PointId point) const;
    const Meter& meter(int index) const { return meters_[static_cast<std::size_t>(index)]; }
    /// The groups that have shown meters, in their order.
    const std::vector<int>& groupOrder() const { return groupOrder_; }
    const Group& group(int index) const { return groups_[static_cast<std::size_t>(index)]; }
    /// Meters, group after group.
    const std::vector<int>& shown() const { return shown_; }
    int shownAt(int place) const { return shown_[static_cast<std::size_t>(place)]; }
    const Arrangement& arrangement() const { return arrangement_; }
    const SiteTotals& totals() const { return totals_; }
    /// Of all meters: an alarm is open.
    int inAlarm() const { return inAlarm_; }
    /// Groups by place that there are, whether they are shown so or not; without the meters that have no place.
    int places() const { return places_; }

private:
    struct GroupPlace;
    struct MeterPlace;

    void labelMeters(std::vector<MeterLabel> labels);
    void groupMeters();
    void countMeters();
    void sortGroups();
    void sortMeters();
    std::vector<MeterPlace> shownPlaces() const;
    bool before(const MeterPlace& one, const MeterPlace& other) const;
    void show(const std::vector<MeterPlace>& places);
    bool isShown(const Meter& meter, const SearchWords& words) const;
    bool turnsNames() const { return arrangement_.reversed && arrangement_.sort == Arrange::Sort::Name; }
    /// Smaller stands first; equal ones go by their names.
    double rankOf(const Meter& meter) const;
    double rankOf(const SiteTotals& totals) const;

    std::vector<Meter> meters_;
    std::unordered_map<PointId, int> indices_;
    std::vector<Group> groups_;
    std::vector<int> groupOrder_;
    std::vector<int> shown_;
    SiteTotals totals_;
    int places_ = 0;
    int inAlarm_ = 0;
    Arrangement arrangement_;
    QCollator collator_;
};

} // namespace countis::ui

// SPDX-License-Identifier: GPL-3.0-or-later
// All meters of the site at once: their figures as they are read, and how somebody wants to see them.
#pragma once

#include "core/clock.h"
#include "models/fleet/meter_list.h"
#include "models/overview/hour_traces.h"
#include "models/overview/overview_rows.h"
#include "monitor/monitor.h"

#include <QList>
#include <QObject>
#include <QSettings>
#include <QTimer>
#include <QVariant>
#include <QtQml/qqmlregistration.h>

#include <map>

namespace countis::ui {

class Overview : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("AppModel.overview")
    Q_PROPERTY(countis::ui::OverviewRows* rows READ rows CONSTANT)
    /// The site: renewed once a second.
    Q_PROPERTY(countis::ui::SiteCell site READ site NOTIFY siteChanged)
    Q_PROPERTY(countis::ui::Arrange::Grouping grouping READ grouping WRITE setGrouping NOTIFY arrangementChanged)
    Q_PROPERTY(countis::ui::Arrange::Sort sort READ sort NOTIFY arrangementChanged)
    Q_PROPERTY(bool reversed READ reversed NOTIFY arrangementChanged)
    Q_PROPERTY(countis::ui::Arrange::Show show READ show WRITE setShow NOTIFY arrangementChanged)
    Q_PROPERTY(QString text READ text WRITE setText NOTIFY arrangementChanged)
    Q_PROPERTY(bool filters READ filters NOTIFY arrangementChanged)      // some meters may be hidden
    Q_PROPERTY(bool table READ table WRITE setTable NOTIFY tableChanged) // rather than tiles
    Q_PROPERTY(bool addressShown READ addressShown WRITE setAddressShown NOTIFY addressShownChanged)
    /// Tiles in a row; of a table 1.
    Q_PROPERTY(int columns READ columns WRITE setColumns NOTIFY columnsChanged)
    /// Somebody sees the page. Nothing is formatted while false.
    Q_PROPERTY(bool active READ active WRITE setActive NOTIFY activeChanged)
    /// The pointer is on the list, or it scrolls: nothing moves in it by itself.
    Q_PROPERTY(bool held READ held WRITE setHeld NOTIFY heldChanged)
    /// Where the keyboard is; −1: nowhere. It stays with its meter when the order changes.
    Q_PROPERTY(int currentRow READ currentRow NOTIFY currentChanged)
    Q_PROPERTY(int currentColumn READ currentColumn NOTIFY currentChanged)

public:
    /// The order follows the readings no more often.
    static constexpr std::chrono::seconds kSettle{5};

    /// Both must outlive it.
    Overview(const Clock& clock, MeterList& meters, QObject* parent = nullptr);

    OverviewRows* rows() { return &rows_; }
    const SiteCell& site() const { return site_; }
    Arrange::Grouping grouping() const { return wanted_.grouping; }
    void setGrouping(Arrange::Grouping grouping);
    Arrange::Sort sort() const { return wanted_.sort; }
    bool reversed() const { return wanted_.reversed; }
    /// A second time the same: the other way round.
    Q_INVOKABLE void sortBy(countis::ui::Arrange::Sort sort);
    Arrange::Show show() const { return wanted_.show; }
    void setShow(Arrange::Show show);
    QString text() const { return wanted_.text; }
    void setText(const QString& text);
    bool filters() const { return wanted_.filters(); }
    Q_INVOKABLE void showAll();
    bool table() const { return asTable_; }
    void setTable(bool table);
    bool addressShown() const { return addressShown_; }
    void setAddressShown(bool shown);
    int columns() const { return columns_; }
    void setColumns(int columns);
    bool active() const { return active_; }
    void setActive(bool active);
    /// Somebody sees the totals of the site, and not the page.
    void setSiteWatched(bool watched);
    bool held() const { return held_; }
    void setHeld(bool held);

    int currentRow() const { return current_.row; }
    int currentColumn() const { return current_.column; }
    Q_INVOKABLE void move(countis::ui::Arrange::Move move, int rowsOfPage);
    Q_INVOKABLE void setCurrent(int row, int column);
    /// The point of a place in the list; 0: there is no meter.
    Q_INVOKABLE double pointAt(int row, int column) const;
    /// The metering points that are listed, in their order: those of one group by the row of its header, or −1: all.
    Q_INVOKABLE QList<double> pointsShown(int header) const;
    /// Of the group with its header in this row.
    Q_INVOKABLE void toggleGroup(int row);
    /// In the list of meters; −1: none.
    Q_INVOKABLE int meterRow(double point) const;

    void load(const QSettings& settings);
    void retranslate(const QLocale& locale);
    /// Of the site, in which days begin and times are shown; until then, that of this computer.
    void setZone(const QTimeZone& zone);
    const QTimeZone& zone() const { return zone_; }
    /// Recorded readings are shown, and none of now.
    void setReplayed(bool replayed);
    /// What to say of meters that are not live: nobody asks them from here, and nobody tells of them; "": not so.
    void setCutOff(const QString& note);
    /// After the list of meters has taken the batch.
    void take(SampleBatch batch);
    /// From the history, about once a minute.
    void setDay(PointId point, const DayStart& day);
    /// The names of open alarms by their points, the most severe of each.
    void setAlarms(const std::map<PointId, QString>& alarms);
    /// The clock has jumped: nothing of the last hour is known any more.
    void forget();
    /// Ages, states and totals go on; called by a timer, and by tests with a clock of their own.
    void tick();

    /// Of a point, or with none of the site: what small curves draw.
    std::vector<TracePoint> curve(PointId point) const;
    Instant now() const { return clock_.now().mono; }
    HourTraces& traces() { return traces_; }
    const OverviewTable& meters() const { return meters_; }

signals:
    void siteChanged();
    void arrangementChanged();
    void tableChanged();
    void addressShownChanged();
    void columnsChanged();
    void activeChanged();
    void heldChanged();
    void currentChanged();
    /// A person chose: this value is to be kept in the settings, under the key that `load` reads.
    void chosen(const QString& key, const QVariant& value);

private:
    void relabelSoon();
    void relabel();
    void arrange(const Arrangement& wanted);
    void lay();
    void settle();
    bool takeSample(int meter, const MeterSample& sample);
    void syncStates();
    void updateSite();
    bool anyFailed() const;
    void follow(int meter);

    const Clock& clock_;
    MeterList& list_;
    QLocale locale_;
    QTimeZone zone_ = QTimeZone::systemTimeZone();
    OverviewTable meters_;
    HourTraces traces_;
    OverviewRows rows_;
    SiteCell site_;
    Arrangement wanted_;
    bool isReplay_ = false;
    bool asTable_ = false;
    bool addressShown_ = true;
    int columns_ = 1;
    QSet<QString> collapsed_;
    bool active_ = false;
    bool siteWatched_ = false;
    bool held_ = false;
    bool relabels_ = false;
    GridSpot current_;
    SampleTime latest_; // of all readings of the meters that count
    Instant settled_{}; // when the order last followed the readings
    QTimer timer_;
};

} // namespace countis::ui

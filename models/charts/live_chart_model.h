// SPDX-License-Identifier: GPL-3.0-or-later
// The one model behind the live charts: what was measured in the last 24 hours of the meter in view, decimated into
// the line series that QML hands over. A meter whose time runs faster than the world's is drawn along its own time.
#pragma once

#include "core/clock.h"
#include "core/readings.h"
#include "models/charts/chart_panel.h"
#include "models/charts/chart_view.h"
#include "models/charts/point_samples.h"
#include "models/text/measure.h"

#include <QLocale>
#include <QObject>
#include <QPointer>
#include <QTimeZone>
#include <QTimer>
#include <QXYSeries>
#include <QtQml/qqmlregistration.h>

#include <array>
#include <functional>
#include <memory>
#include <optional>
#include <set>
#include <utility>
#include <vector>

namespace countis::ui {

class LiveChartModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("AppModel.charts")
    /// Seconds shown; one of `windows`.
    Q_PROPERTY(int window READ window WRITE setWindow NOTIFY windowChanged)
    /// 60, 300, 900, 3600, 86400; of a meter whose time runs faster those that hold a few readings, 30 days at most.
    Q_PROPERTY(QList<int> windows READ windows NOTIFY windowChanged)
    /// Measuring goes on; the picture stands still.
    Q_PROPERTY(bool paused READ paused WRITE setPaused NOTIFY pausedChanged)
    /// "Live", "Paused", "Recorded", with the speed of the meter's time: "Live ×600"; and what there is to know of
    /// it: "since 14:26:49", "time of the meter", "".
    Q_PROPERTY(QString title READ title NOTIFY titleChanged)
    Q_PROPERTY(QString caption READ caption NOTIFY titleChanged)
    /// Heads the latest values: "now", of paused charts their time of day.
    Q_PROPERTY(QString nowText READ nowText NOTIFY titleChanged)
    /// Somebody sees the charts. Nothing is drawn while false.
    Q_PROPERTY(bool active READ active WRITE setActive NOTIFY activeChanged)
    /// Width of a plot area in pixels: at most two points a column are drawn.
    Q_PROPERTY(int columns READ columns WRITE setColumns NOTIFY columnsChanged)
    Q_PROPERTY(countis::ui::ChartMarks* timeTicks READ timeTicks CONSTANT)
    /// Stretches without data, with the reason: "no data", "clock set"; fractions of the window.
    Q_PROPERTY(countis::ui::ChartMarks* gaps READ gaps CONSTANT)
    /// Where the pointer is, as a fraction of the window; −1: no cursor.
    Q_PROPERTY(double cursor READ cursor WRITE setCursor NOTIFY cursorChanged)
    Q_PROPERTY(QString cursorText READ cursorText NOTIFY cursorTextChanged) // "14:26:49", "" without a cursor
    Q_PROPERTY(bool hasData READ hasData NOTIFY hasDataChanged)

public:
    /// The time of the meter in view by its own clock; nullopt when it is not known.
    using OwnClock = std::function<std::optional<SampleTime>()>;

    /// `clock` must outlive the model.
    explicit LiveChartModel(const Clock& clock, QObject* parent = nullptr);
    ~LiveChartModel() override;

    /// From now on `series` shows this quantity and phase: x in seconds from the window's left edge, y in the shown
    /// unit, and its value axes get their ranges from here. Lets go when the series is destroyed.
    Q_INVOKABLE void attach(QXYSeries* series, countis::ui::Measure::Quantity quantity,
                            countis::ui::Measure::Phase phase);
    Q_INVOKABLE void detach(QXYSeries* series);
    Q_INVOKABLE countis::ui::ChartPanel* panel(countis::ui::Measure::Quantity quantity);

    /// Shows or hides a line; the value axis is for those that are shown.
    Q_INVOKABLE void toggle(countis::ui::Measure::Quantity quantity, countis::ui::Measure::Phase phase);

    /// From now on those of another point, which must live until the next call; null: of no point.
    void show(PointSamples* samples);
    void setReadings(const Readings& readings);
    /// How fast the meter's time runs. Above 1 it is drawn along its own clock, and leaves a gap in the world's time.
    void setSpeed(double speed);
    /// What is drawn was recorded before, and is replayed.
    void setRecorded(bool recorded);
    void setOwnClock(OwnClock clock) { ownClock_ = std::move(clock); }
    void retranslate(const QLocale& locale);
    /// Times of day are those of the site.
    void setZone(const QTimeZone& zone);
    /// Draws now; the model does it by itself once a second while active and not paused.
    void refresh();

    int window() const;
    /// What was chosen for meters that live in the world's time.
    int keptWindow() const { return window_; }
    void setWindow(int seconds);
    QList<int> windows() const;
    bool paused() const { return pause_.has_value(); }
    void setPaused(bool paused);
    QString title() const;
    QString caption() const;
    QString nowText() const;
    bool active() const { return active_; }
    void setActive(bool active);
    int columns() const { return columns_; }
    void setColumns(int columns);
    ChartMarks* timeTicks() { return &timeTicks_; }
    ChartMarks* gaps() { return &gaps_; }
    double cursor() const { return cursor_; }
    void setCursor(double position);
    QString cursorText() const { return cursorText_; }
    bool hasData() const { return !shown().empty(); }

signals:
    void windowChanged();
    void pausedChanged();
    void titleChanged();
    void activeChanged();
    void columnsChanged();
    void cursorChanged();
    void cursorTextChanged();
    void hasDataChanged();

private:
    struct Line {
        QPointer<QXYSeries> series;
        Measure::Quantity quantity{};
        Measure::Phase phase{};
    };
    struct Pause {
        ChartEnd end;
        Seconds clock = 0; // of the end, without the store's offset
        bool own = false;
        double speed = 1;
    };
    /// Of the meter's time, as the charts show it.
    double shownSpeed() const { return pause_ ? pause_->speed : speed_; }
    bool warped() const { return speed_ > 1; }
    /// The charts show the meter's own time.
    bool ownTime() const { return pause_ ? pause_->own : warped() && ownClock_; }
    SampleStore& axis() { return ownTime() ? samples_->own() : samples_->world(); }
    const ChartSource& shown() const { return ownTime() ? samples_->own() : samples_->world(); }
    bool isShown(Measure::Quantity quantity, Measure::Phase phase) const;
    ChartEnd follow();
    ChartView view();
    void drawGaps(const ChartView& now);
    void drawLines(const ChartView& now);
    void updateRange(Measure::Quantity quantity, const ChartView& now);
    void updateLegends(const ChartView& now);
    void updateTimer();

    const Clock& clock_;
    QLocale locale_;
    QTimeZone zone_ = QTimeZone::systemTimeZone();
    PointSamples nobody_;
    PointSamples* samples_ = &nobody_;
    OwnClock ownClock_;
    std::set<std::pair<Measure::Quantity, Measure::Phase>> hidden_;
    std::array<std::unique_ptr<ChartPanel>, kQuantities> panels_;
    std::vector<Line> lines_;
    ChartMarks timeTicks_;
    ChartMarks gaps_;
    QTimer timer_;
    QString cursorText_;
    std::optional<Pause> pause_;
    double speed_ = 1;
    double cursor_ = -1;
    int window_ = 60;   // full soon after the start
    int ownWindow_ = 0; // 0: not chosen
    int columns_ = 420;
    bool active_ = false;
    bool recorded_ = false;
};

} // namespace countis::ui

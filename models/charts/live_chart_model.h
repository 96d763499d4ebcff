// SPDX-License-Identifier: GPL-3.0-or-later
// The one model behind the live charts: what was measured in the last 24 hours of the meter in view, decimated into
// the line series that QML hands over.
#pragma once

#include "core/clock.h"
#include "core/readings.h"
#include "models/charts/chart_panel.h"
#include "models/charts/chart_view.h"
#include "models/charts/sample_store.h"
#include "models/measure.h"

#include <QLocale>
#include <QObject>
#include <QPointer>
#include <QTimer>
#include <QXYSeries>
#include <QtQml/qqmlregistration.h>

#include <array>
#include <memory>
#include <vector>

namespace countis::ui {

class LiveChartModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("AppModel.charts")
    /// Seconds shown; one of `windows`.
    Q_PROPERTY(int window READ window WRITE setWindow NOTIFY windowChanged)
    Q_PROPERTY(QList<int> windows READ windows CONSTANT) // 60, 300, 900, 3600, 86400
    /// Measuring goes on; the picture stands still.
    Q_PROPERTY(bool paused READ paused WRITE setPaused NOTIFY pausedChanged)
    /// Somebody sees the charts. Nothing is drawn while false.
    Q_PROPERTY(bool active READ active WRITE setActive NOTIFY activeChanged)
    /// Width of a plot area in pixels: at most two points a column are drawn.
    Q_PROPERTY(int columns READ columns WRITE setColumns NOTIFY columnsChanged)
    Q_PROPERTY(countis::ui::ChartMarks* timeTicks READ timeTicks CONSTANT)
    /// Stretches without data, "no data" as text; fractions of the window.
    Q_PROPERTY(countis::ui::ChartMarks* gaps READ gaps CONSTANT)
    /// Where the pointer is, as a fraction of the window; −1: no cursor.
    Q_PROPERTY(double cursor READ cursor WRITE setCursor NOTIFY cursorChanged)
    Q_PROPERTY(QString cursorText READ cursorText NOTIFY cursorTextChanged) // "14:26:49", "" without a cursor
    Q_PROPERTY(bool hasData READ hasData NOTIFY hasDataChanged)

public:
    /// `clock` must outlive the model.
    explicit LiveChartModel(const Clock& clock, QObject* parent = nullptr);
    ~LiveChartModel() override;

    /// From now on `series` shows this quantity and phase: x in seconds from the window's left edge, y in the shown
    /// unit, and its value axes get their ranges from here. Lets go when the series is destroyed.
    Q_INVOKABLE void attach(QXYSeries* series, countis::ui::Measure::Quantity quantity,
                            countis::ui::Measure::Phase phase);
    Q_INVOKABLE void detach(QXYSeries* series);
    Q_INVOKABLE countis::ui::ChartPanel* panel(countis::ui::Measure::Quantity quantity);

    void setReadings(const Readings& readings);
    /// The meter's time is not the world's: nothing of it is drawn until it is again.
    void setWarped(bool warped) { warped_ = warped; }
    /// Another meter is in view.
    void clear();
    void retranslate(const QLocale& locale);
    /// Draws now; the model does it by itself once a second while active and not paused.
    void refresh();

    int window() const { return window_; }
    void setWindow(int seconds);
    QList<int> windows() const;
    bool paused() const { return paused_; }
    void setPaused(bool paused);
    bool active() const { return active_; }
    void setActive(bool active);
    int columns() const { return columns_; }
    void setColumns(int columns);
    ChartMarks* timeTicks() { return &timeTicks_; }
    ChartMarks* gaps() { return &gaps_; }
    double cursor() const { return cursor_; }
    void setCursor(double position);
    QString cursorText() const { return cursorText_; }
    bool hasData() const { return !store_.empty(); }

signals:
    void windowChanged();
    void pausedChanged();
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
    ChartView view() const;
    void drawLines(const ChartView& now);
    void updateRange(Measure::Quantity quantity, const ChartView& now);
    void updateLegends(const ChartView& now);
    void updateTimer();

    const Clock& clock_;
    QLocale locale_;
    SampleStore store_;
    std::array<std::unique_ptr<ChartPanel>, kQuantities> panels_;
    std::vector<Line> lines_;
    ChartMarks timeTicks_;
    ChartMarks gaps_;
    QTimer timer_;
    QString cursorText_;
    SampleTime pausedAt_;
    double cursor_ = -1;
    int window_ = 60; // full soon after the start
    int columns_ = 420;
    bool paused_ = false;
    bool active_ = false;
    bool warped_ = false;
};

} // namespace countis::ui

// SPDX-License-Identifier: GPL-3.0-or-later
// One quantity's chart: its value axis and its legend.
#pragma once

#include "models/charts/chart_legend.h"
#include "models/charts/chart_marks.h"
#include "models/charts/nice_range.h"
#include "models/text/measure.h"

#include <QObject>
#include <QtQml/qqmlregistration.h>

namespace countis::ui {

class ChartPanel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("LiveChartModel.panel()")
    Q_PROPERTY(countis::ui::Measure::Quantity quantity READ quantity CONSTANT)
    Q_PROPERTY(QString symbol READ symbol CONSTANT) // "P"
    Q_PROPERTY(QString unit READ unit CONSTANT)     // "kW"
    Q_PROPERTY(QString name READ name NOTIFY nameChanged)
    /// Of the value axis, in the shown unit.
    Q_PROPERTY(double minimum READ minimum NOTIFY rangeChanged)
    Q_PROPERTY(double maximum READ maximum NOTIFY rangeChanged)
    /// Where the base line 0 stands on the axis as a fraction; −1 when out of range.
    Q_PROPERTY(double zeroPosition READ zeroPosition NOTIFY rangeChanged)
    Q_PROPERTY(countis::ui::ChartMarks* ticks READ ticks CONSTANT)
    Q_PROPERTY(countis::ui::ChartLegend* legend READ legend CONSTANT)

public:
    explicit ChartPanel(Measure::Quantity quantity, QObject* parent = nullptr);

    Measure::Quantity quantity() const { return quantity_; }
    QString symbol() const;
    QString unit() const;
    QString name() const;
    double minimum() const { return range_.minimum; }
    double maximum() const { return range_.maximum; }
    double zeroPosition() const;
    ChartMarks* ticks() { return &ticks_; }
    ChartLegend* legend() { return &legend_; }

    const AxisRange& range() const { return range_; }
    void setRange(const AxisRange& range, const QLocale& locale);
    /// Fraction of the axis, or −1 for NaN.
    double position(double value) const;
    void retranslate(const QLocale& locale);

signals:
    void nameChanged();
    void rangeChanged();

private:
    Measure::Quantity quantity_;
    AxisRange range_;
    ChartMarks ticks_;
    ChartLegend legend_;
};

} // namespace countis::ui

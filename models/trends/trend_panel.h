// SPDX-License-Identifier: GPL-3.0-or-later
// One quantity's chart on the Trends page: its value axis, its lines, and what stands at their ends.
#pragma once

#include "models/charts/chart_marks.h"
#include "models/charts/nice_range.h"
#include "models/text/measure.h"
#include "models/trends/trend_ends.h"
#include "models/trends/trend_figures.h"

#include <QLocale>
#include <QObject>
#include <QtQml/qqmlregistration.h>

#include <memory>
#include <vector>

namespace countis::ui {

/// Colours by number, from the page's theme: ∑ and the first meter, the meters two to four, L1, L2, L3, N.
inline constexpr int kTrendColours = 8;

/// What is drawn, and how.
struct TrendLine {
    std::shared_ptr<const TrendCurve> curve;
    int colour = 0;
    bool dashed = false; // the colours of the first four meters come again
    bool before = false; // the period before: dotted, without a band
    Seconds shift = 0;   // added to its times
    std::vector<TrendEstimate> estimates{};
};

class TrendPanel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("TrendsModel.panel()")
    Q_PROPERTY(QString symbol READ symbol CONSTANT)                // "P"
    Q_PROPERTY(QString caption READ caption NOTIFY captionChanged) // "kW, mean and range"
    Q_PROPERTY(QString name READ name NOTIFY captionChanged)
    Q_PROPERTY(countis::ui::ChartMarks* ticks READ ticks CONSTANT)
    /// Where 0 stands on the axis as a fraction; −1 when out of range.
    Q_PROPERTY(double zeroPosition READ zeroPosition NOTIFY rangeChanged)
    Q_PROPERTY(countis::ui::TrendEnds* ends READ ends CONSTANT)

public:
    explicit TrendPanel(Measure::Quantity quantity, QObject* parent = nullptr);

    Measure::Quantity quantity() const { return quantity_; }
    QString symbol() const;
    QString caption() const { return caption_; }
    QString name() const;
    ChartMarks* ticks() { return &ticks_; }
    TrendEnds* ends() { return &ends_; }
    double zeroPosition() const { return position(0); }

    const std::vector<TrendLine>& lines() const { return lines_; }
    const Span& view() const { return view_; }
    const AxisRange& range() const { return range_; }
    /// Fraction of the axis; −1 for NaN and out of range.
    double position(double value) const;

    /// Of the navigator, which has no name.
    void setQuantity(Measure::Quantity quantity) { quantity_ = quantity; }
    void setLines(std::vector<TrendLine> lines) { lines_ = std::move(lines); }
    void setCaption(const QString& caption);
    /// Draws the lines over this time; the axis follows what is in it.
    void show(const Span& view, const QLocale& locale);

signals:
    void captionChanged();
    void rangeChanged();
    /// Lines, view or axis are others now.
    void drawn();

private:
    Measure::Quantity quantity_;
    QString caption_;
    Span view_;
    AxisRange range_;
    bool ranged_ = false;
    std::vector<TrendLine> lines_;
    ChartMarks ticks_;
    TrendEnds ends_;
};

} // namespace countis::ui

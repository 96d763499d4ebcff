// SPDX-License-Identifier: GPL-3.0-or-later
// Draws the lines of a chart of the Trends page: bands from lowest to highest, means, the period before, estimates.
// Painted, since QtCharts is too slow for years of twelve series in the software renderer (docs/benchmarks.md).
#pragma once

#include "models/trends/trend_canvas.h"
#include "models/trends/trend_panel.h"

#include <QColor>
#include <QPointer>
#include <QQuickPaintedItem>
#include <QVariant>
#include <QtQml/qqmlregistration.h>

namespace countis::ui {

/// Draws into the rectangle, in place of what is there; `colours` has kTrendColours of them. `canvas` may be used
/// again and again. `area`: the line is filled down to 0.
void paintTrend(QPainter& painter, const QRectF& rect, const TrendPanel& panel, const QList<QColor>& colours,
                TrendCanvas& canvas, bool area = false);

class TrendLines : public QQuickPaintedItem {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(countis::ui::TrendPanel* panel READ panel WRITE setPanel NOTIFY panelChanged)
    /// kTrendColours colours.
    Q_PROPERTY(QVariantList colours READ colours WRITE setColours NOTIFY coloursChanged)
    Q_PROPERTY(bool area MEMBER area_ NOTIFY areaChanged)

public:
    explicit TrendLines(QQuickItem* parent = nullptr);

    TrendPanel* panel() const { return panel_; }
    void setPanel(TrendPanel* panel);
    QVariantList colours() const { return {colours_.begin(), colours_.end()}; }
    void setColours(const QVariantList& colours);

    void paint(QPainter* painter) override;

signals:
    void panelChanged();
    void coloursChanged();
    void areaChanged();

private:
    QPointer<TrendPanel> panel_;
    QList<QColor> colours_;
    bool area_ = false;
    TrendCanvas canvas_;
};

} // namespace countis::ui

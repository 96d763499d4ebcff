// SPDX-License-Identifier: GPL-3.0-or-later
// The value that an alarm is about, in the last hour: its curve and its gaps, the limit, the deadband, and when it
// was raised, over times of the site and values with their unit.
#pragma once

#include "models/drawing/lettered_item.h"

#include <QColor>
#include <QVariantMap>
#include <QtQml/qqmlregistration.h>

namespace countis::ui {

class AlarmCurvePlot;
struct AxisRange;

class AlarmCurveItem : public countis::ui::LetteredItem {
    Q_OBJECT
    QML_ELEMENT
    /// AlarmsModel.curve, see curveMap().
    Q_PROPERTY(QVariantMap curve READ curve WRITE setCurve NOTIFY changed)
    Q_PROPERTY(QColor line READ line WRITE setLine NOTIFY changed)
    Q_PROPERTY(QColor limitColor READ limitColor WRITE setLimitColor NOTIFY changed)
    Q_PROPERTY(QColor limitText READ limitText WRITE setLimitText NOTIFY changed)
    Q_PROPERTY(QColor raisedColor READ raisedColor WRITE setRaisedColor NOTIFY changed)
    Q_PROPERTY(QColor raisedText READ raisedText WRITE setRaisedText NOTIFY changed)
    Q_PROPERTY(QColor gapColor READ gapColor WRITE setGapColor NOTIFY changed)
    Q_PROPERTY(QString gapText READ gapText WRITE setGapText NOTIFY changed)
    Q_PROPERTY(QColor grid READ grid WRITE setGrid NOTIFY changed)
    Q_PROPERTY(QColor ink READ ink WRITE setInk NOTIFY changed)

public:
    using LetteredItem::LetteredItem;

    QVariantMap curve() const { return curve_; }
    void setCurve(const QVariantMap& curve) { set(curve_, curve); }
    QColor line() const { return line_; }
    void setLine(const QColor& color) { set(line_, color); }
    QColor limitColor() const { return limitColor_; }
    void setLimitColor(const QColor& color) { set(limitColor_, color); }
    QColor limitText() const { return limitText_; }
    void setLimitText(const QColor& color) { set(limitText_, color); }
    QColor raisedColor() const { return raisedColor_; }
    void setRaisedColor(const QColor& color) { set(raisedColor_, color); }
    QColor raisedText() const { return raisedText_; }
    void setRaisedText(const QColor& color) { set(raisedText_, color); }
    QColor gapColor() const { return gapColor_; }
    void setGapColor(const QColor& color) { set(gapColor_, color); }
    QString gapText() const { return gapText_; }
    void setGapText(const QString& text) { set(gapText_, text); }
    QColor grid() const { return grid_; }
    void setGrid(const QColor& color) { set(grid_, color); }
    QColor ink() const { return ink_; }
    void setInk(const QColor& color) { set(ink_, color); }

    void paint(QPainter* painter) override;

private:
    QRectF areaOf(const AxisRange& range) const;
    void paintGaps(QPainter& painter, const AlarmCurvePlot& plot) const;
    void paintGrid(QPainter& painter, const AlarmCurvePlot& plot) const;
    void paintLimit(QPainter& painter, const AlarmCurvePlot& plot) const;
    void paintNames(QPainter& painter, const AlarmCurvePlot& plot) const;
    void paintRaised(QPainter& painter, const AlarmCurvePlot& plot) const;
    void paintLine(QPainter& painter, const AlarmCurvePlot& plot) const;

    QVariantMap curve_;
    QString gapText_;
    QColor line_, limitColor_, limitText_, raisedColor_, raisedText_, gapColor_, grid_, ink_;
};

} // namespace countis::ui

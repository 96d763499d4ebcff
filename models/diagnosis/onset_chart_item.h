// SPDX-License-Identifier: GPL-3.0-or-later
// The exported energy of each phase over the time before and since the suspected fault began.
#pragma once

#include "models/diagnosis/fault_history.h"
#include "models/drawing/lettered_item.h"

#include <QColor>
#include <QPointer>
#include <QtQml/qqmlregistration.h>

namespace countis::ui {

class OnsetChartItem : public countis::ui::LetteredItem {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(countis::ui::FaultHistory* history READ history WRITE setHistory NOTIFY changed)
    /// Of L1, L2, L3.
    Q_PROPERTY(QList<QColor> lines READ lines WRITE setLines NOTIFY changed)
    Q_PROPERTY(QList<QColor> texts READ texts WRITE setTexts NOTIFY changed)
    Q_PROPERTY(QColor axis READ axis WRITE setAxis NOTIFY changed)
    Q_PROPERTY(QColor grid READ grid WRITE setGrid NOTIFY changed)
    Q_PROPERTY(QColor baseLine READ baseLine WRITE setBaseLine NOTIFY changed)
    Q_PROPERTY(QColor alarm READ alarm WRITE setAlarm NOTIFY changed)

public:
    using LetteredItem::LetteredItem;

    FaultHistory* history() const { return history_; }
    void setHistory(FaultHistory* history);
    QList<QColor> lines() const { return lines_; }
    void setLines(const QList<QColor>& lines) { set(lines_, lines); }
    QList<QColor> texts() const { return texts_; }
    void setTexts(const QList<QColor>& texts) { set(texts_, texts); }
    QColor axis() const { return axis_; }
    void setAxis(const QColor& axis) { set(axis_, axis); }
    QColor grid() const { return grid_; }
    void setGrid(const QColor& grid) { set(grid_, grid); }
    QColor baseLine() const { return baseLine_; }
    void setBaseLine(const QColor& color) { set(baseLine_, color); }
    QColor alarm() const { return alarm_; }
    void setAlarm(const QColor& alarm) { set(alarm_, alarm); }

    void paint(QPainter* painter) override;

private:
    struct Plot;
    Plot plotOf() const;
    void paintGrid(QPainter& painter, const Plot& plot) const;
    void paintOnset(QPainter& painter, const Plot& plot) const;
    void paintLines(QPainter& painter, const Plot& plot) const;
    void paintNames(QPainter& painter, const Plot& plot) const;

    QPointer<FaultHistory> history_;
    QList<QColor> lines_, texts_;
    QColor axis_, grid_, baseLine_, alarm_;
};

} // namespace countis::ui

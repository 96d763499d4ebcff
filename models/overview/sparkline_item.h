// SPDX-License-Identifier: GPL-3.0-or-later
// The power of the last hour as a small curve: it ends where the readings end. Painted, since hundreds of them
// scroll.
#pragma once

#include "models/drawing/painted_item.h"
#include "models/overview/overview.h"

#include <QColor>
#include <QPointer>
#include <QtQml/qqmlregistration.h>

namespace countis::ui {

class SparklineItem : public countis::ui::PaintedItem {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(countis::ui::Overview* overview READ overview WRITE setOverview NOTIFY changed)
    /// 0: the site.
    Q_PROPERTY(double point READ point WRITE setPoint NOTIFY changed)
    /// Another number: the curve is another.
    Q_PROPERTY(double revision READ revision WRITE setRevision NOTIFY changed)
    /// The last reading is of now: a dot marks it.
    Q_PROPERTY(bool fresh READ fresh WRITE setFresh NOTIFY changed)
    Q_PROPERTY(QColor line READ line WRITE setLine NOTIFY changed)
    Q_PROPERTY(QColor zeroLine READ zeroLine WRITE setZeroLine NOTIFY changed)

public:
    using PaintedItem::PaintedItem;

    Overview* overview() const { return overview_; }
    void setOverview(Overview* overview) { set(overview_, QPointer(overview)); }
    double point() const { return point_; }
    void setPoint(double point) { set(point_, point); }
    double revision() const { return revision_; }
    void setRevision(double revision) { set(revision_, revision); }
    bool fresh() const { return fresh_; }
    void setFresh(bool fresh) { set(fresh_, fresh); }
    QColor line() const { return line_; }
    void setLine(const QColor& line) { set(line_, line); }
    QColor zeroLine() const { return zeroLine_; }
    void setZeroLine(const QColor& zeroLine) { set(zeroLine_, zeroLine); }

    void paint(QPainter* painter) override;

private:
    QPointer<Overview> overview_;
    double point_ = 0;
    double revision_ = 0;
    bool fresh_ = true;
    QColor line_;
    QColor zeroLine_;
};

} // namespace countis::ui

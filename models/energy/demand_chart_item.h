// SPDX-License-Identifier: GPL-3.0-or-later
// The highest quarter-hour of each row of the Energy page, against the contracted power.
#pragma once

#include "models/energy/energy_model.h"

#include <QColor>
#include <QFontMetricsF>
#include <QPointer>
#include <QQuickPaintedItem>
#include <QtQml/qqmlregistration.h>

namespace countis::ui {

class DemandChartItem : public QQuickPaintedItem {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(countis::ui::EnergyModel* energy READ energy WRITE setEnergy NOTIFY changed)
    Q_PROPERTY(QColor bar MEMBER bar_ NOTIFY changed)
    Q_PROPERTY(QColor chosen MEMBER chosen_ NOTIFY changed)
    Q_PROPERTY(QColor over MEMBER over_ NOTIFY changed)
    Q_PROPERTY(QColor axis MEMBER axis_ NOTIFY changed)
    Q_PROPERTY(QColor grid MEMBER grid_ NOTIFY changed)
    Q_PROPERTY(QColor missing MEMBER missing_ NOTIFY changed)
    Q_PROPERTY(QColor limit MEMBER limit_ NOTIFY changed)
    Q_PROPERTY(QColor limitText MEMBER limitText_ NOTIFY changed)
    Q_PROPERTY(QString limitWord MEMBER limitWord_ NOTIFY changed)
    Q_PROPERTY(QString family MEMBER family_ NOTIFY changed)
    Q_PROPERTY(int fontSize MEMBER fontSize_ NOTIFY changed)

public:
    explicit DemandChartItem(QQuickItem* parent = nullptr);

    EnergyModel* energy() const { return energy_; }
    void setEnergy(EnergyModel* energy);

    /// The row at this place; −1: none.
    Q_INVOKABLE int rowAt(double x) const;

    void paint(QPainter* painter) override;

signals:
    void changed();

private:
    double leftFor(const QFontMetricsF& metrics, double most) const;
    double pitchOf(const EnergyShown& shown) const;
    void paintLimits(QPainter& painter, const EnergyShown& shown, double bottom, double scale) const;
    void paintBars(QPainter& painter, const EnergyShown& shown, double bottom, double scale) const;

    QPointer<EnergyModel> energy_;
    QColor bar_, chosen_, over_, axis_, grid_, missing_, limit_, limitText_;
    QString limitWord_;
    QString family_;
    int fontSize_ = 11;
    double left_ = 0; // of the bars, as painted last
};

} // namespace countis::ui

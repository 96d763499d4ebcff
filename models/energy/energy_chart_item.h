// SPDX-License-Identifier: GPL-3.0-or-later
// The bars of the Energy page: T2 below T1, imported up and exported down, those of the period before as dotted
// frames, estimates hatched, and below the axis how much was read. Painted, since it has more parts than items
// should.
#pragma once

#include "models/energy/energy_model.h"

#include <QColor>
#include <QPointer>
#include <QQuickPaintedItem>
#include <QtQml/qqmlregistration.h>

namespace countis::ui {

class EnergyChartItem : public QQuickPaintedItem {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(countis::ui::EnergyModel* energy READ energy WRITE setEnergy NOTIFY changed)
    Q_PROPERTY(QColor bar MEMBER bar_ NOTIFY changed)
    Q_PROPERTY(QColor tint MEMBER tint_ NOTIFY changed)
    Q_PROPERTY(QColor card MEMBER card_ NOTIFY changed)
    Q_PROPERTY(QColor text MEMBER ink_ NOTIFY changed)
    Q_PROPERTY(QColor axis MEMBER axis_ NOTIFY changed)
    Q_PROPERTY(QColor quiet MEMBER quiet_ NOTIFY changed)
    Q_PROPERTY(QColor grid MEMBER grid_ NOTIFY changed)
    Q_PROPERTY(QColor baseLine MEMBER baseLine_ NOTIFY changed)
    Q_PROPERTY(QColor hatch MEMBER hatch_ NOTIFY changed)
    Q_PROPERTY(QColor dataInk MEMBER data_ NOTIFY changed)
    Q_PROPERTY(QColor gap MEMBER gap_ NOTIFY changed)
    Q_PROPERTY(QString family MEMBER family_ NOTIFY changed)
    Q_PROPERTY(int fontSize MEMBER fontSize_ NOTIFY changed)
    /// What is written before the strip of data: "data".
    Q_PROPERTY(QString dataWord MEMBER dataWord_ NOTIFY changed)
    Q_PROPERTY(QString estimatedWord MEMBER estimatedWord_ NOTIFY changed)

public:
    explicit EnergyChartItem(QQuickItem* parent = nullptr);

    EnergyModel* energy() const { return energy_; }
    void setEnergy(EnergyModel* energy);

    /// The row at this place; −1: none.
    Q_INVOKABLE int rowAt(double x) const;
    /// The middle of a row.
    Q_INVOKABLE double middleOf(int row) const;

    void paint(QPainter* painter) override;

signals:
    void changed();

private:
    struct Plot;
    Plot plotOf(const EnergyShown& shown) const;
    void paintGrid(QPainter& painter, const Plot& plot) const;
    void paintRow(QPainter& painter, const Plot& plot, const EnergyShown& shown, std::size_t row) const;
    void paintGhost(QPainter& painter, const Plot& plot, const EnergyFigure& figure, double x) const;
    void paintStack(QPainter& painter, const Plot& plot, const EnergyFigure& figure, double x) const;
    void paintEstimates(QPainter& painter, const Plot& plot, const EnergyShown& shown) const;
    void paintAxis(QPainter& painter, const Plot& plot, const EnergyShown& shown) const;
    void paintStrip(QPainter& painter, const Plot& plot, const EnergyShown& shown) const;

    QPointer<EnergyModel> energy_;
    QColor bar_, tint_, card_, ink_, axis_, quiet_, grid_, baseLine_, hatch_, data_, gap_;
    QString family_;
    int fontSize_ = 11;
    QString dataWord_;
    QString estimatedWord_;
};

} // namespace countis::ui

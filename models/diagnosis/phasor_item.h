// SPDX-License-Identifier: GPL-3.0-or-later
// A phasor diagram: V1 up, an angle that lags turns clockwise. The currents share one scale in both diagrams.
// Painted, since its names find their places together (label_places.h).
#pragma once

#include "models/diagnosis/phasor_model.h"
#include "models/drawing/lettered_item.h"

#include <QColor>
#include <QPointF>
#include <QPointer>
#include <QtQml/qqmlregistration.h>

#include <array>
#include <optional>
#include <vector>

namespace countis::ui {

class PhasorItem : public countis::ui::LetteredItem {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(countis::ui::PhasorModel* phasors READ phasors WRITE setPhasors NOTIFY changed)
    /// It shows the currents as they would be, and not as they are read.
    Q_PROPERTY(bool changedReading READ isChanged WRITE setChanged NOTIFY changed)
    /// The arrow that the keyboard has chosen, as PhasorModel counts them; −1: none. A ring in the colour `mark`
    /// shows it.
    Q_PROPERTY(int chosen READ chosen WRITE setChosen NOTIFY changed)
    /// The scale stays while an arrow is dragged, so that its tip stays under the pointer.
    Q_PROPERTY(bool held READ isHeld WRITE setHeld NOTIFY changed)
    /// Lines and texts of L1, L2, L3, N.
    Q_PROPERTY(QList<QColor> lines READ lines WRITE setLines NOTIFY changed)
    Q_PROPERTY(QList<QColor> texts READ texts WRITE setTexts NOTIFY changed)
    Q_PROPERTY(QColor rim READ rim WRITE setRim NOTIFY changed)
    Q_PROPERTY(QColor grid READ grid WRITE setGrid NOTIFY changed)
    Q_PROPERTY(QColor tick READ tick WRITE setTick NOTIFY changed)
    Q_PROPERTY(QColor card READ card WRITE setCard NOTIFY changed)
    Q_PROPERTY(QColor alarm READ alarm WRITE setAlarm NOTIFY changed)
    Q_PROPERTY(QColor mark READ mark WRITE setMark NOTIFY changed)

public:
    using LetteredItem::LetteredItem;

    PhasorModel* phasors() const { return phasors_; }
    void setPhasors(PhasorModel* phasors);
    bool isChanged() const { return changed_; }
    void setChanged(bool changed) { set(changed_, changed); }
    int chosen() const { return chosen_; }
    void setChosen(int chosen) { set(chosen_, chosen); }
    bool isHeld() const { return held_.has_value(); }
    void setHeld(bool held);
    QList<QColor> lines() const { return lines_; }
    void setLines(const QList<QColor>& lines) { set(lines_, lines); }
    QList<QColor> texts() const { return texts_; }
    void setTexts(const QList<QColor>& texts) { set(texts_, texts); }
    QColor rim() const { return rim_; }
    void setRim(const QColor& rim) { set(rim_, rim); }
    QColor grid() const { return grid_; }
    void setGrid(const QColor& grid) { set(grid_, grid); }
    QColor tick() const { return tick_; }
    void setTick(const QColor& tick) { set(tick_, tick); }
    QColor card() const { return card_; }
    void setCard(const QColor& card) { set(card_, card); }
    QColor alarm() const { return alarm_; }
    void setAlarm(const QColor& alarm) { set(alarm_, alarm); }
    QColor mark() const { return mark_; }
    void setMark(const QColor& mark) { set(mark_, mark); }

    /// The arrow that is there; −1: none.
    Q_INVOKABLE int arrowAt(double x, double y) const;
    /// Its tip, for tests and for the pointer; the middle where there is no arrow.
    Q_INVOKABLE QPointF tipOf(int arrow) const;
    /// Of an arrow whose tip is as far from the middle as this place, in V or A.
    Q_INVOKABLE double sizeAt(int arrow, double x, double y) const;
    /// The direction from the middle, in degrees counter-clockwise from V1.
    Q_INVOKABLE double angleAt(double x, double y) const;

    void paint(QPainter* painter) override;

private:
    struct Scale {
        QPointF middle;
        double radius = 1;
        double volts = 1; // px for a V
        double amps = 1;  // px for an A

        double pixelsOf(int arrow) const { return arrow < 3 ? amps : volts; }
        QPointF tip(const PhasorArrow& arrow, double pixels) const;
    };
    struct Name;
    Scale scaleOf() const;
    Scale fittingScale() const;
    void paintRing(QPainter& painter, const Scale& scale, const PhasorFigure& figure) const;
    void paintRim(QPainter& painter, const Scale& scale) const;
    void paintArrows(QPainter& painter, const Scale& scale, const PhasorFigure& figure) const;
    void paintGhosts(QPainter& painter, const Scale& scale) const;
    std::array<std::optional<QPointF>, 3> ghostTips(const Scale& scale) const;
    std::vector<QRectF> marks(const Scale& scale) const;
    void paintNames(QPainter& painter, const Scale& scale, const PhasorFigure& figure) const;
    bool isMarked(std::size_t phase) const;

    QPointer<PhasorModel> phasors_;
    bool changed_ = false;
    int chosen_ = -1;
    std::optional<Scale> held_;
    QList<QColor> lines_, texts_;
    QColor rim_, grid_, tick_, card_, alarm_, mark_;
};

} // namespace countis::ui

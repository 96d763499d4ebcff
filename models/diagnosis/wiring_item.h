// SPDX-License-Identifier: GPL-3.0-or-later
// How the meter is connected: supply, terminals and loads of each phase. What a fault makes suspicious is drawn in
// the colour of alarms, with a ring around the terminals that somebody should look at.
#pragma once

#include "models/diagnosis/diagnosis_model.h"
#include "models/diagnosis/wiring_marks.h"
#include "models/drawing/lettered_item.h"

#include <QColor>
#include <QPointer>
#include <QtQml/qqmlregistration.h>

namespace countis::ui {

class WiringItem : public countis::ui::LetteredItem {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(countis::ui::DiagnosisModel* diagnosis READ diagnosis WRITE setDiagnosis NOTIFY changed)
    /// L1, L2, L3, N.
    Q_PROPERTY(QList<QColor> phases READ phases WRITE setPhases NOTIFY changed)
    Q_PROPERTY(QColor ink READ ink WRITE setInk NOTIFY changed)
    Q_PROPERTY(QColor quiet READ quiet WRITE setQuiet NOTIFY changed)
    Q_PROPERTY(QColor card READ card WRITE setCard NOTIFY changed)
    Q_PROPERTY(QColor alarm READ alarm WRITE setAlarm NOTIFY changed)
    /// What stands above and below: "supply", "loads".
    Q_PROPERTY(QString supplyWord READ supplyWord WRITE setSupplyWord NOTIFY changed)
    Q_PROPERTY(QString loadWord READ loadWord WRITE setLoadWord NOTIFY changed)

public:
    using LetteredItem::LetteredItem;

    DiagnosisModel* diagnosis() const { return diagnosis_; }
    void setDiagnosis(DiagnosisModel* diagnosis);
    QList<QColor> phases() const { return phases_; }
    void setPhases(const QList<QColor>& phases) { set(phases_, phases); }
    QColor ink() const { return ink_; }
    void setInk(const QColor& ink) { set(ink_, ink); }
    QColor quiet() const { return quiet_; }
    void setQuiet(const QColor& quiet) { set(quiet_, quiet); }
    QColor card() const { return card_; }
    void setCard(const QColor& card) { set(card_, card); }
    QColor alarm() const { return alarm_; }
    void setAlarm(const QColor& alarm) { set(alarm_, alarm); }
    QString supplyWord() const { return supplyWord_; }
    void setSupplyWord(const QString& word) { set(supplyWord_, word); }
    QString loadWord() const { return loadWord_; }
    void setLoadWord(const QString& word) { set(loadWord_, word); }

    void paint(QPainter* painter) override;

private:
    struct Plan;
    Plan planOf() const;
    void paintMeter(QPainter& painter, const Plan& plan) const;
    void paintPhase(QPainter& painter, const Plan& plan, const WiringMarks& marks, std::size_t phase) const;
    void paintCrossed(QPainter& painter, const Plan& plan, std::size_t phase) const;
    void paintNeutral(QPainter& painter, const Plan& plan, const WiringMarks& marks) const;
    void paintEnds(QPainter& painter, const Plan& plan) const;
    void paintTerminal(QPainter& painter, const QPointF& at, bool suspected) const;
    QPen wire(std::size_t phase, bool suspected) const;

    QPointer<DiagnosisModel> diagnosis_;
    QList<QColor> phases_;
    QColor ink_, quiet_, card_, alarm_;
    QString supplyWord_;
    QString loadWord_;
};

} // namespace countis::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/diagnosis/wiring_item.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>

namespace countis::ui {
namespace {

constexpr int kNeutral = 3;
constexpr double kCell = 0.26;  // half of the width of a phase's part of the meter, of the pitch
constexpr double kTerminal = 4; // radius, px
constexpr double kRing = 9;     // around a suspected one

} // namespace

/// Where everything stands: four columns, the meter in the middle of three of them.
struct WiringItem::Plan {
    std::array<double, 4> x{};
    double pitch = 1;
    double top = 0;    // of the wires of the supply
    double input = 0;  // the terminals A-V
    double output = 0; // the terminals A
    double bottom = 0; // of the wires of the loads
    double lane = 0;   // beside a column, for wires that cross
};

void WiringItem::setDiagnosis(DiagnosisModel* diagnosis) {
    if (diagnosis == diagnosis_)
        return;
    if (diagnosis_)
        diagnosis_->disconnect(this);
    diagnosis_ = diagnosis;
    if (diagnosis_)
        connect(diagnosis_, &DiagnosisModel::changed, this, [this] { update(); });
    update();
    emit changed();
}

WiringItem::Plan WiringItem::planOf() const {
    Plan plan;
    plan.pitch = std::min(width() / 4, 12.0 * fontSize());
    const double left = (width() - 4 * plan.pitch) / 2;
    for (std::size_t n = 0; n < plan.x.size(); ++n)
        plan.x[n] = left + plan.pitch * (static_cast<double>(n) + 0.5);
    plan.top = 2.8 * fontSize();
    plan.bottom = height() - 2.8 * fontSize();
    plan.input = plan.top + std::max(28.0, (plan.bottom - plan.top) * 0.3);
    plan.output = plan.bottom - std::max(28.0, (plan.bottom - plan.top) * 0.3);
    plan.lane = plan.pitch * 0.38;
    return plan;
}

QPen WiringItem::wire(std::size_t phase, bool suspected) const {
    QPen pen(suspected ? alarm_ : phases_[static_cast<int>(phase)], suspected ? 2 : 1.6);
    pen.setJoinStyle(Qt::RoundJoin);
    if (suspected)
        pen.setDashPattern({3, 2});
    return pen;
}

void WiringItem::paint(QPainter* painter) {
    if (!diagnosis_ || phases_.size() <= kNeutral || width() < 120 || height() < 120)
        return;
    painter->setFont(letters());
    painter->setRenderHint(QPainter::Antialiasing);
    const Plan plan = planOf();
    const WiringMarks marks = wiringMarks(diagnosis_->suspected());
    paintMeter(*painter, plan);
    paintNeutral(*painter, plan, marks);
    for (std::size_t phase = 0; phase < 3; ++phase)
        paintPhase(*painter, plan, marks, phase);
    paintEnds(*painter, plan);
}

void WiringItem::paintMeter(QPainter& painter, const Plan& plan) const {
    const QRectF box(plan.x[0] - 0.3 * plan.pitch, plan.input, plan.x[3] - plan.x[0] + 0.6 * plan.pitch,
                     plan.output - plan.input);
    painter.setPen(QPen(quiet_, 1, Qt::DotLine));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(box.adjusted(-0.14 * plan.pitch, 8, 0, -8), 6, 6);
    painter.setPen(QPen(ink_, 1.2));
    painter.setBrush(card_);
    // A cell for each phase: wires that go past it are not within the meter.
    for (const double x : plan.x)
        painter.drawRoundedRect(QRectF(x - kCell * plan.pitch, plan.input, 2 * kCell * plan.pitch, box.height()), 5,
                                5);
    painter.setPen(quiet_);
    const double line = 1.5 * fontSize();
    for (std::size_t phase = 0; phase < 3; ++phase) {
        const double x = plan.x[phase] - plan.pitch / 2;
        painter.drawText(QRectF(x, plan.input + 10, plan.pitch, line), Qt::AlignCenter, QStringLiteral("A-V"));
        painter.drawText(QRectF(x, plan.output - 10 - line, plan.pitch, line), Qt::AlignCenter, QStringLiteral("A"));
    }
    painter.drawText(QRectF(plan.x[3] - plan.pitch / 2, plan.input + 10, plan.pitch, line), Qt::AlignCenter,
                     QStringLiteral("N"));
}

/// The neutral passes the meter; a wire from it comes to the terminal N.
void WiringItem::paintNeutral(QPainter& painter, const Plan& plan, const WiringMarks& marks) const {
    const double beside = plan.x[3] + plan.lane + 0.08 * plan.pitch;
    const double branch = plan.top + 0.5 * (plan.input - plan.top);
    const bool lost = marks.neutral && marks.exchanged < 0;
    painter.setPen(wire(kNeutral, lost));
    painter.drawPolyline(QPolygonF({{plan.x[3], plan.top}, {plan.x[3], branch}, {beside, branch}}));
    painter.setPen(wire(kNeutral, false));
    painter.drawPolyline(QPolygonF(
        {{beside, branch}, {beside, plan.output + 12}, {plan.x[3], plan.output + 12}, {plan.x[3], plan.bottom}}));
    painter.setPen(wire(kNeutral, marks.neutral));
    if (marks.exchanged < 0)
        painter.drawLine(QPointF(plan.x[3], branch), QPointF(plan.x[3], plan.input));
    else
        painter.drawLine(QPointF(plan.x[3], branch),
                         QPointF(plan.x[static_cast<std::size_t>(marks.exchanged)], plan.input));
    paintTerminal(painter, {plan.x[3], plan.input}, marks.neutral);
}

void WiringItem::paintPhase(QPainter& painter, const Plan& plan, const WiringMarks& marks, std::size_t phase) const {
    const double x = plan.x[phase];
    // Within the meter the current goes from A-V to A.
    painter.setPen(QPen(quiet_, 1, Qt::DotLine));
    painter.drawLine(QPointF(x, plan.input + 10 + 1.5 * fontSize()), QPointF(x, plan.output - 10 - 1.5 * fontSize()));
    if (marks.crossed[phase]) {
        paintCrossed(painter, plan, phase);
    } else {
        painter.setPen(wire(phase, marks.supply[phase]));
        const bool exchanged = marks.exchanged == static_cast<int>(phase);
        painter.drawLine(QPointF(x, plan.top), QPointF(exchanged ? plan.x[3] : x, plan.input));
        painter.setPen(wire(phase, marks.load[phase]));
        painter.drawLine(QPointF(plan.x[marks.from[phase]], plan.output), QPointF(x, plan.bottom));
    }
    paintTerminal(painter, {x, plan.input}, marks.crossed[phase] || marks.supply[phase]);
    paintTerminal(painter, {x, plan.output}, marks.crossed[phase] || marks.load[phase]);
}

/// The wire of the supply goes past the meter to A, that of the loads to A-V.
void WiringItem::paintCrossed(QPainter& painter, const Plan& plan, std::size_t phase) const {
    const double x = plan.x[phase];
    const double left = x - plan.lane;
    const double right = x + plan.lane;
    painter.setBrush(Qt::NoBrush);
    painter.setPen(wire(phase, true));
    painter.drawPolyline(QPolygonF({{x, plan.top},
                                    {x, plan.input - 20},
                                    {left, plan.input - 20},
                                    {left, plan.output + 10},
                                    {x, plan.output + 10},
                                    {x, plan.output}}));
    painter.drawPolyline(QPolygonF({{x, plan.bottom},
                                    {x, plan.output + 20},
                                    {right, plan.output + 20},
                                    {right, plan.input - 10},
                                    {x, plan.input - 10},
                                    {x, plan.input}}));
}

void WiringItem::paintTerminal(QPainter& painter, const QPointF& at, bool suspected) const {
    painter.setPen(QPen(suspected ? alarm_ : ink_, 1.3));
    painter.setBrush(card_);
    painter.drawEllipse(at, kTerminal, kTerminal);
    painter.setBrush(Qt::NoBrush);
    if (suspected)
        painter.drawEllipse(at, kRing, kRing);
}

void WiringItem::paintEnds(QPainter& painter, const Plan& plan) const {
    const double line = 1.4 * fontSize();
    QFont strong = painter.font();
    QFont plain = strong;
    strong.setWeight(QFont::Medium);
    painter.setFont(strong);
    for (std::size_t n = 0; n < plan.x.size(); ++n) {
        painter.setPen(phases_[static_cast<int>(n)]);
        const QString name = n == kNeutral ? QStringLiteral("N") : QStringLiteral("L%1").arg(n + 1);
        const double left = plan.x[n] - plan.pitch / 2;
        painter.drawText(QRectF(left, plan.top - line, plan.pitch, line), Qt::AlignCenter, name);
        painter.drawText(QRectF(left, plan.bottom, plan.pitch, line), Qt::AlignCenter, name);
    }
    painter.setFont(plain);
    painter.setPen(quiet_);
    painter.drawText(QRectF(0, 0, width(), line), Qt::AlignHCenter | Qt::AlignTop, supplyWord_);
    painter.drawText(QRectF(0, height() - line, width(), line), Qt::AlignHCenter | Qt::AlignBottom, loadWord_);
}

} // namespace countis::ui

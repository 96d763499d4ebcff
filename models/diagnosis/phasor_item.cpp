// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/diagnosis/phasor_item.h"

#include "diagnosis/phasors.h"
#include "models/diagnosis/label_places.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace countis::ui {
namespace {

using diagnosis::kDegree;

constexpr int kNeutral = 3;              // in the lists of colours
constexpr double kLongestCurrent = 0.55; // of the radius
constexpr double kLongestNeutral = 0.96;
constexpr double kVoltWidth = 1.2;
constexpr double kAmpWidth = 2.6;
constexpr double kGrasp = 9;    // px around an arrow
constexpr double kGhost = 4;    // px, the end of a dotted arrow
constexpr double kShortest = 2; // px; a shorter arrow is a dot

QPointF direction(double angle) {
    return {-std::sin(angle), -std::cos(angle)};
}

double distanceTo(const QPointF& point, const QPointF& from, const QPointF& to) {
    const QPointF way = to - from;
    const double length = QPointF::dotProduct(way, way);
    const double along = length > 0 ? std::clamp(QPointF::dotProduct(point - from, way) / length, 0.0, 1.0) : 0;
    const QPointF off = point - (from + along * way);
    return std::hypot(off.x(), off.y());
}

void paintHead(QPainter& painter, const QPointF& tip, double angle, double size, bool filled) {
    const QPointF back = -direction(angle);
    const QPointF across(-back.y(), back.x());
    const QPointF one = tip + size * back + 0.42 * size * across;
    const QPointF other = tip + size * back - 0.42 * size * across;
    if (filled) {
        painter.setBrush(painter.pen().color());
        painter.drawPolygon(QPolygonF({tip, one, other}));
    } else {
        painter.drawLine(tip, one);
        painter.drawLine(tip, other);
    }
}

} // namespace

QPointF PhasorItem::Scale::tip(const PhasorArrow& arrow, double pixels) const {
    return middle + pixels * arrow.size * direction(arrow.angle);
}

struct PhasorItem::Name {
    QString text;
    QColor color;
    bool marked = false;
};

void PhasorItem::setPhasors(PhasorModel* phasors) {
    if (phasors == phasors_)
        return;
    if (phasors_)
        phasors_->disconnect(this);
    phasors_ = phasors;
    if (phasors_)
        connect(phasors_, &PhasorModel::changed, this, [this] { update(); });
    update();
    emit changed();
}

void PhasorItem::setHeld(bool held) {
    if (held == isHeld() || !phasors_)
        return;
    held_ = held ? std::optional(fittingScale()) : std::nullopt;
    update();
    emit changed();
}

PhasorItem::Scale PhasorItem::scaleOf() const {
    return held_ ? *held_ : fittingScale();
}

/// One scale for both diagrams, so that arrows of one length are of one size.
PhasorItem::Scale PhasorItem::fittingScale() const {
    Scale scale{{width() / 2, height() / 2}, std::max(1.0, std::min(width(), height()) / 2 - 2.4 * fontSize())};
    double volts = 0;
    double amps = 0;
    double neutral = 0;
    for (const bool changed : {false, true}) {
        const PhasorFigure& figure = phasors_->figure(changed);
        volts = std::max(volts, std::ranges::max_element(figure.volts, {}, &PhasorArrow::size)->size);
        amps = std::max(amps, largestCurrent(figure));
        neutral = std::max(neutral, figure.neutral.size);
    }
    scale.volts = volts > 0 ? scale.radius / volts : 1;
    if (amps > 0)
        scale.amps = scale.radius * std::min(kLongestCurrent / amps, kLongestNeutral / std::max(neutral, amps / 10));
    return scale;
}

void PhasorItem::paint(QPainter* painter) {
    if (!phasors_ || width() < 60 || height() < 60 || lines_.size() <= kNeutral || texts_.size() <= kNeutral)
        return;
    QFont font = letters();
    font.setWeight(QFont::Medium);
    painter->setFont(font);
    painter->setRenderHint(QPainter::Antialiasing);
    const Scale scale = scaleOf();
    const PhasorFigure& figure = phasors_->figure(changed_);
    paintRim(*painter, scale);
    if (!changed_)
        paintGhosts(*painter, scale);
    paintArrows(*painter, scale, figure);
    paintNames(*painter, scale, figure);
}

void PhasorItem::paintRim(QPainter& painter, const Scale& scale) const {
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(rim_, 1));
    painter.drawEllipse(scale.middle, scale.radius, scale.radius);
    painter.setPen(QPen(grid_, 1));
    painter.drawEllipse(scale.middle, scale.radius / 2, scale.radius / 2);
    for (int step = 0; step < 12; ++step) {
        const QPointF way = direction(step * 30 * kDegree);
        const bool quarter = step % 3 == 0;
        if (quarter) {
            painter.setPen(QPen(grid_, 1));
            painter.drawLine(scale.middle, scale.middle + scale.radius * way);
        }
        painter.setPen(QPen(tick_, 1));
        painter.drawLine(scale.middle + scale.radius * way, scale.middle + (scale.radius + (quarter ? 8 : 5)) * way);
    }
}

/// Where a current would point if it were connected as in the other diagram.
std::array<std::optional<QPointF>, 3> PhasorItem::ghostTips(const Scale& scale) const {
    const PhasorFigure& other = phasors_->figure(true);
    const PhasorFigure& own = phasors_->figure(false);
    std::array<std::optional<QPointF>, 3> tips;
    for (std::size_t n = 0; n < 3; ++n) {
        const PhasorArrow& arrow = other.amps[n];
        if (arrow.size > 0 && std::abs(diagnosis::wrapped(arrow.angle - own.amps[n].angle)) >= kDegree)
            tips[n] = scale.tip(arrow, scale.amps);
    }
    return tips;
}

void PhasorItem::paintGhosts(QPainter& painter, const Scale& scale) const {
    const auto tips = ghostTips(scale);
    for (std::size_t n = 0; n < 3; ++n) {
        if (!tips[n])
            continue;
        QPen pen(lines_[static_cast<int>(n)], kVoltWidth);
        pen.setDashPattern({2, 3});
        painter.setPen(pen);
        painter.drawLine(scale.middle, *tips[n]);
        painter.setPen(QPen(lines_[static_cast<int>(n)], kVoltWidth));
        painter.setBrush(card_);
        painter.drawEllipse(*tips[n], kGhost, kGhost);
    }
}

/// What no name should cover: the ends of the dotted arrows, and the ring of the chosen one.
std::vector<QRectF> PhasorItem::marks(const Scale& scale) const {
    std::vector<QRectF> places;
    const auto add = [&](const QPointF& tip, double radius) {
        places.emplace_back(tip.x() - radius, tip.y() - radius, 2 * radius, 2 * radius);
    };
    if (changed_ && chosen_ >= 0 && chosen_ < PhasorModel::kArrows)
        add(tipOf(chosen_), kGrasp);
    if (!changed_)
        for (const auto& tip : ghostTips(scale))
            if (tip)
                add(*tip, kGhost + 1);
    return places;
}

void PhasorItem::paintArrows(QPainter& painter, const Scale& scale, const PhasorFigure& figure) const {
    const auto paintArrow = [&](const PhasorArrow& arrow, double pixels, QPen pen, double head, bool filled) {
        if (arrow.size <= 0)
            return;
        const QPointF tip = scale.tip(arrow, pixels);
        painter.setPen(pen);
        if (arrow.size * pixels > kShortest)
            // The line ends within the head, whose tip stays sharp.
            painter.drawLine(scale.middle,
                             filled ? tip - std::min(0.7 * head, arrow.size * pixels) * direction(arrow.angle) : tip);
        pen.setStyle(Qt::SolidLine);
        pen.setWidthF(filled ? 0.5 : kVoltWidth);
        painter.setPen(pen);
        if (arrow.size * pixels > head)
            paintHead(painter, tip, arrow.angle, head, filled);
    };
    QPen neutral(lines_[kNeutral], 1.5);
    neutral.setDashPattern({3, 2});
    paintArrow(figure.neutral, scale.amps, neutral, 9, true);
    for (std::size_t n = 0; n < 3; ++n)
        paintArrow(figure.volts[n], scale.volts, QPen(lines_[static_cast<int>(n)], kVoltWidth), 9, false);
    for (std::size_t n = 0; n < 3; ++n)
        paintArrow(figure.amps[n], scale.amps,
                   QPen(lines_[static_cast<int>(n)], kAmpWidth, Qt::SolidLine, Qt::RoundCap), 11, true);
    paintRing(painter, scale, figure);
    painter.setPen(Qt::NoPen);
    painter.setBrush(tick_);
    painter.drawEllipse(scale.middle, 2.5, 2.5);
}

void PhasorItem::paintRing(QPainter& painter, const Scale& scale, const PhasorFigure& figure) const {
    if (!changed_ || chosen_ < 0 || chosen_ >= PhasorModel::kArrows)
        return;
    painter.setPen(QPen(mark_, 1.5));
    painter.setBrush(Qt::NoBrush);
    painter.drawEllipse(scale.tip(arrowOf(figure, chosen_), scale.pixelsOf(chosen_)), kGrasp, kGrasp);
}

bool PhasorItem::isMarked(std::size_t phase) const {
    return !changed_ && phasors_->suspected()[phase];
}

void PhasorItem::paintNames(QPainter& painter, const Scale& scale, const PhasorFigure& figure) const {
    const QFontMetricsF metrics(painter.font());
    std::vector<LabelWish> wishes;
    std::vector<Name> names;
    const auto wish = [&](const PhasorArrow& arrow, double pixels, const Name& name) {
        if (arrow.size * pixels <= kShortest)
            return;
        const double side = name.marked ? 1.9 * fontSize() : 0;
        const QSizeF size(std::max(metrics.horizontalAdvance(name.text) + 2, side), std::max(metrics.height(), side));
        wishes.push_back({scale.middle, scale.tip(arrow, pixels), size});
        names.push_back(name);
    };
    for (std::size_t n = 0; n < 3; ++n)
        wish(figure.volts[n], scale.volts, {QStringLiteral("V%1").arg(n + 1), texts_[static_cast<int>(n)]});
    for (std::size_t n = 0; n < 3; ++n)
        wish(figure.amps[n], scale.amps,
             {QStringLiteral("I%1").arg(n + 1), isMarked(n) ? alarm_ : texts_[static_cast<int>(n)], isMarked(n)});
    wish(figure.neutral, scale.amps, {QStringLiteral("IN"), texts_[kNeutral]});
    const std::vector<QRectF> places = placeLabels(wishes, boundingRect().adjusted(1, 1, -1, -1), marks(scale));
    for (std::size_t n = 0; n < names.size(); ++n) {
        if (names[n].marked) {
            const double radius = places[n].height() / 2 - 1;
            painter.setPen(QPen(alarm_, 1.3));
            painter.setBrush(Qt::NoBrush);
            painter.drawEllipse(places[n].center(), radius, radius);
        }
        painter.setPen(names[n].color);
        painter.drawText(places[n], Qt::AlignCenter | Qt::TextDontClip, names[n].text);
    }
}

QPointF PhasorItem::tipOf(int arrow) const {
    if (!phasors_ || arrow < 0 || arrow >= PhasorModel::kArrows)
        return {width() / 2, height() / 2};
    const Scale scale = scaleOf();
    return scale.tip(arrowOf(phasors_->figure(changed_), arrow), scale.pixelsOf(arrow));
}

/// Of a current and a voltage that lie on each other, it is the current.
int PhasorItem::arrowAt(double x, double y) const {
    if (!phasors_)
        return -1;
    const Scale scale = scaleOf();
    int nearest = -1;
    double least = kGrasp;
    for (int n = 0; n < PhasorModel::kArrows; ++n) {
        const PhasorArrow& arrow = arrowOf(phasors_->figure(changed_), n);
        const double distance = distanceTo({x, y}, scale.middle, scale.tip(arrow, scale.pixelsOf(n)));
        if (arrow.size <= 0 || distance >= least)
            continue;
        least = distance;
        nearest = n;
    }
    return nearest;
}

double PhasorItem::sizeAt(int arrow, double x, double y) const {
    return phasors_ ? std::hypot(x - width() / 2, y - height() / 2) / scaleOf().pixelsOf(arrow) : 0;
}

double PhasorItem::angleAt(double x, double y) const {
    return std::atan2(width() / 2 - x, height() / 2 - y) / kDegree;
}

} // namespace countis::ui

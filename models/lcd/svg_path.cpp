// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/lcd/svg_path.h"

#include <QList>
#include <QRectF>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace countis::ui {
namespace {

double degrees(double radians) {
    return radians * 180.0 / std::numbers::pi;
}

struct Arc {
    double rx = 0, ry = 0;
    bool large = false, sweep = false;
    QPointF to;
};

// From end points to centre, SVG 1.1 appendix F.6.5, without a rotation of the ellipse.
void addArc(QPainterPath& path, Arc arc) {
    const QPointF from = path.currentPosition();
    const QPointF half = (from - arc.to) / 2;
    const double x = half.x() / arc.rx;
    const double y = half.y() / arc.ry;
    const double square = x * x + y * y;
    if (square == 0)
        return;
    // Radii too small to reach grow until they do: the centre is then half way.
    const double grow = std::max(1.0, std::sqrt(square));
    arc.rx *= grow;
    arc.ry *= grow;
    const double side = arc.large == arc.sweep ? -1 : 1;
    const double factor = side * std::sqrt(std::max(0.0, 1 / square - 1));
    const QPointF offset{factor * arc.rx * half.y() / arc.ry, -factor * arc.ry * half.x() / arc.rx};
    const QPointF centre = (from + arc.to) / 2 + offset;
    const auto angle = [&](QPointF point) {
        return std::atan2(-(point.y() - centre.y()) / arc.ry, (point.x() - centre.x()) / arc.rx);
    };
    const double start = degrees(angle(from));
    double length = degrees(angle(arc.to)) - start;
    if (arc.sweep && length > 0)
        length -= 360;
    if (!arc.sweep && length < 0)
        length += 360;
    path.arcTo(QRectF(centre.x() - arc.rx, centre.y() - arc.ry, 2 * arc.rx, 2 * arc.ry), start, length);
}

int numbersOf(QChar command) {
    switch (command.unicode()) {
    case 'M':
    case 'L': return 2;
    case 'H':
    case 'V': return 1;
    case 'C': return 6;
    case 'A': return 7;
    case 'Z': return 0;
    default: return -1;
    }
}

void addCommand(QPainterPath& path, QChar command, const QList<double>& n) {
    const QPointF at = path.currentPosition();
    switch (command.unicode()) {
    case 'M': path.moveTo(n[0], n[1]); break;
    case 'L': path.lineTo(n[0], n[1]); break;
    case 'H': path.lineTo(n[0], at.y()); break;
    case 'V': path.lineTo(at.x(), n[0]); break;
    case 'C': path.cubicTo(n[0], n[1], n[2], n[3], n[4], n[5]); break;
    case 'A': addArc(path, {n[0], n[1], n[3] != 0, n[4] != 0, {n[5], n[6]}}); break;
    case 'Z': path.closeSubpath(); break;
    default: break;
    }
}

} // namespace

QPainterPath svgPath(const QString& data) {
    static const QRegularExpression token(QStringLiteral("[A-Za-z]|-?[0-9.]+"));
    QPainterPath path;
    QChar command;
    QList<double> numbers;
    auto tokens = token.globalMatch(data);
    while (tokens.hasNext()) {
        const QStringView text = tokens.next().capturedView();
        if (text.front().isLetter()) {
            command = text.front();
            numbers.clear();
        } else {
            numbers.append(text.toDouble());
        }
        const int needed = numbersOf(command);
        if (needed < 0)
            return path;
        if (numbers.size() < needed)
            continue;
        addCommand(path, command, numbers);
        numbers.clear();
    }
    return path;
}

} // namespace countis::ui

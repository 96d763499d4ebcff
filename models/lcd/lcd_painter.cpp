// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/lcd/lcd_painter.h"

#include <QLinearGradient>
#include <QPainter>
#include <QPen>

namespace countis::ui {
namespace {

constexpr double kTopEdge = 26; // units of darkening below the top edge
constexpr float kTopEdgeAlpha = 0.16F;

const LcdInk& inkFor(bool backlight) {
    return backlight ? lcdGeometry().backlightOn : lcdGeometry().backlightOff;
}

void draw(QPainter& painter, const LcdShapes& shapes, const QColor& color) {
    painter.fillPath(shapes.fill, color);
    for (const auto& [width, path] : shapes.strokes)
        painter.strokePath(path, QPen(color, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
}

void addSymbol(LcdShapes& shapes, const QString& name) {
    const auto found = lcdGeometry().symbols.constFind(name);
    if (found != lcdGeometry().symbols.cend())
        shapes.add(*found);
}

void addSequenceDigit(LcdShapes& shapes, std::size_t cell, char digit) {
    const auto& digits = lcdGeometry().sequence.digits;
    if (cell < digits.size())
        addCharacter(shapes.fill, digits[cell], digit, false);
}

void addSequence(LcdShapes& shapes, const char* head, std::string_view order) {
    addSymbol(shapes, QStringLiteral("seqRing"));
    addSymbol(shapes, QLatin1String(head));
    for (std::size_t i = 0; i < order.size(); ++i)
        addSequenceDigit(shapes, i, order[i]);
}

void addFrameSymbol(LcdShapes& shapes, Symbol symbol) {
    switch (symbol) {
    case Symbol::Sequence123: addSequence(shapes, "seqCw", "123"); break;
    case Symbol::Sequence132: addSequence(shapes, "seqCcw", "132"); break;
    case Symbol::Missing: addSymbol(shapes, QStringLiteral("missing")); break;
    case Symbol::Missing1: addSequenceDigit(shapes, 0, '1'); break;
    case Symbol::Missing2: addSequenceDigit(shapes, 1, '2'); break;
    case Symbol::Missing3: addSequenceDigit(shapes, 2, '3'); break;
    default: {
        // The other names are those of the geometry.
        const std::string_view name = symbolName(symbol);
        addSymbol(shapes, QString::fromLatin1(name.data(), static_cast<qsizetype>(name.size())));
    }
    }
}

template <std::size_t N>
void addCells(LcdShapes& shapes, const std::array<LcdCell, N>& cells, const std::vector<LcdDigit>& digits,
              std::bitset<N> hidden) {
    for (std::size_t i = 0; i < N && i < digits.size(); ++i) {
        if (!hidden.test(i))
            addCharacter(shapes.fill, digits[i], cells[i].character, cells[i].point);
    }
}

} // namespace

bool flashes(const LcdFrame& frame) {
    return frame.powered && !frame.allOn && (frame.flashingSymbols.any() || frame.flashingCells.any());
}

LcdShapes litShapes(const LcdFrame& frame, bool flashOn) {
    if (!frame.powered)
        return {};
    if (frame.allOn)
        return lcdGeometry().all;
    LcdShapes shapes;
    shapes.fill.setFillRule(Qt::WindingFill);
    for (std::size_t i = 0; i < kSymbols; ++i) {
        if (frame.symbols.test(i) && (flashOn || !frame.flashingSymbols.test(i)))
            addFrameSymbol(shapes, static_cast<Symbol>(i));
    }
    const std::string_view unit = unitName(frame.unit);
    for (const QString& part : lcdGeometry().units.value(QString::fromLatin1(unit.data(), qsizetype(unit.size()))))
        addSymbol(shapes, part);
    addCells<kLabelCells>(shapes, frame.label, lcdGeometry().label.digits, {});
    addCells<kMainCells>(shapes, frame.main, lcdGeometry().main.digits,
                         flashOn ? std::bitset<kMainCells>{} : frame.flashingCells);
    return shapes;
}

void paintGlass(QPainter& painter, bool backlight) {
    const LcdInk& ink = inkFor(backlight);
    const QRectF area({}, lcdGeometry().grid);
    QPainterPath outline;
    outline.addRoundedRect(area, lcdGeometry().cornerRadius, lcdGeometry().cornerRadius);
    QLinearGradient glass(area.topLeft(), area.bottomLeft());
    glass.setColorAt(0, ink.top);
    glass.setColorAt(1, ink.bottom);
    painter.fillPath(outline, glass);
    QLinearGradient edge(area.topLeft(), area.topLeft() + QPointF(0, kTopEdge));
    edge.setColorAt(0, QColor::fromRgbF(0, 0, 0, kTopEdgeAlpha));
    edge.setColorAt(1, QColor::fromRgbF(0, 0, 0, 0));
    painter.fillPath(outline, edge);
    draw(painter, lcdGeometry().all, ink.unlit);
}

void paintLit(QPainter& painter, const LcdShapes& lit, bool backlight) {
    const LcdInk& ink = inkFor(backlight);
    painter.translate(ink.shadeOffset);
    draw(painter, lit, ink.shade);
    painter.translate(-ink.shadeOffset);
    draw(painter, lit, ink.lit);
}

} // namespace countis::ui

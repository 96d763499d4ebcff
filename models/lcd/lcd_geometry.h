// SPDX-License-Identifier: GPL-3.0-or-later
// Every part of the glass as paths in grid units, 1000 × 400, from lcd-geometry.json.
#pragma once

#include "core/device/lcd_frame.h"

#include <QColor>
#include <QHash>
#include <QPainterPath>
#include <QPointF>

#include <array>
#include <map>
#include <vector>

namespace countis::ui {

/// Filled areas in one path, strokes in one path a width: where parts overlap, nothing gets darker.
struct LcdShapes {
    QPainterPath fill;
    std::map<double, QPainterPath> strokes;

    void add(const LcdShapes& other);
};

struct LcdInk {
    QColor top, bottom; // of the glass
    QColor lit;
    QColor unlit; // with alpha
    QColor shade; // with alpha
    QPointF shadeOffset;
};

struct LcdDigit {
    std::array<QPainterPath, 7> segments; // a … g
    QPainterPath point;
};

struct LcdRow {
    double x = 0, y = 0, height = 0, pitch = 0;
    std::vector<LcdDigit> digits;
};

struct LcdGeometry {
    QSizeF grid;
    double cornerRadius = 0;
    LcdInk backlightOff, backlightOn;
    LcdRow main, label, sequence;
    QHash<QString, LcdShapes> symbols;
    QHash<QString, QStringList> units; // "kWh" -> names of symbols
    QHash<QChar, QString> characters;  // 'A' -> "abcefg"
    LcdShapes all;
};

/// Parsed at its first use.
const LcdGeometry& lcdGeometry();

/// The lit segments of `character` in one cell; nothing for a character that the glass has not.
void addCharacter(QPainterPath& path, const LcdDigit& digit, char character, bool point);

} // namespace countis::ui

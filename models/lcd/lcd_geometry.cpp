// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/lcd/lcd_geometry.h"

#include "models/lcd/svg_path.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPolygonF>

namespace countis::ui {
namespace {

QPainterPath polygon(const QJsonArray& vertices) {
    QPolygonF points;
    for (const QJsonValue vertex : vertices)
        points.append({vertex[0].toDouble(), vertex[1].toDouble()});
    QPainterPath path;
    path.addPolygon(points);
    path.closeSubpath();
    return path;
}

LcdRow parseRow(const QJsonObject& json) {
    LcdRow row{json["x"].toDouble(), json["y"].toDouble(), json["h"].toDouble(), json["pitch"].toDouble(), {}};
    for (const QJsonValue cell : json["cells"].toArray()) {
        LcdDigit digit;
        for (std::size_t i = 0; i < digit.segments.size(); ++i)
            digit.segments[i] = polygon(cell[QString(QChar(char16_t(u'a' + i)))].toArray());
        digit.point = polygon(cell["dp"].toArray());
        row.digits.push_back(std::move(digit));
    }
    return row;
}

LcdShapes parseSymbol(const QJsonArray& parts) {
    LcdShapes shapes;
    for (const QJsonValue part : parts) {
        const QPainterPath path = svgPath(part["path"].toString());
        if (part["kind"].toString() == QLatin1String("fill"))
            shapes.fill.addPath(path);
        else
            shapes.strokes[part["width"].toDouble()].addPath(path);
    }
    shapes.fill.setFillRule(Qt::WindingFill);
    return shapes;
}

LcdInk parseInk(const QJsonObject& json) {
    LcdInk ink;
    ink.top = QColor(json["top"].toString());
    ink.bottom = QColor(json["bottom"].toString());
    ink.lit = QColor(json["lit"].toString());
    ink.unlit = QColor(json["segment"].toString());
    ink.shade = ink.unlit;
    ink.unlit.setAlphaF(static_cast<float>(json["ghost_alpha"].toDouble()));
    ink.shade.setAlphaF(static_cast<float>(json["shadow_alpha"].toDouble()));
    const QJsonArray offset = json["shadow_offset"].toArray();
    ink.shadeOffset = {offset[0].toDouble(), offset[1].toDouble()};
    return ink;
}

void addDigits(QPainterPath& path, const LcdRow& row) {
    for (const LcdDigit& digit : row.digits) {
        for (const QPainterPath& segment : digit.segments)
            path.addPath(segment);
        path.addPath(digit.point);
    }
}

void parseTables(const QJsonObject& json, LcdGeometry& geometry) {
    const QJsonObject units = json["units"].toObject();
    for (auto unit = units.begin(); unit != units.end(); ++unit) {
        QStringList names;
        for (const QJsonValue name : unit.value().toArray())
            names.append(name.toString());
        geometry.units.insert(unit.key(), names);
    }
    const QJsonObject characters = json["characters"].toObject();
    for (auto entry = characters.begin(); entry != characters.end(); ++entry)
        geometry.characters.insert(entry.key().front(), entry.value().toString());
}

LcdGeometry parse() {
    QFile file(QStringLiteral(":/qt/qml/Countis/Models/lcd/lcd-geometry.json"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QJsonObject json = QJsonDocument::fromJson(file.readAll()).object();
    LcdGeometry geometry;
    geometry.grid = {json["grid"][0].toDouble(), json["grid"][1].toDouble()};
    geometry.cornerRadius = json["corner_radius"].toDouble();
    geometry.backlightOff = parseInk(json["glass"]["off"].toObject());
    geometry.backlightOn = parseInk(json["glass"]["on"].toObject());
    geometry.main = parseRow(json["rows"]["main"].toObject());
    geometry.label = parseRow(json["rows"]["label"].toObject());
    geometry.sequence = parseRow(json["rows"]["sequence"].toObject());
    const QJsonObject symbols = json["symbols"].toObject();
    for (auto symbol = symbols.begin(); symbol != symbols.end(); ++symbol) {
        const LcdShapes shapes = parseSymbol(symbol.value().toArray());
        geometry.symbols.insert(symbol.key(), shapes);
        geometry.all.add(shapes);
    }
    for (const LcdRow* row : {&geometry.main, &geometry.label, &geometry.sequence})
        addDigits(geometry.all.fill, *row);
    geometry.all.fill.setFillRule(Qt::WindingFill);
    parseTables(json, geometry);
    return geometry;
}

} // namespace

void LcdShapes::add(const LcdShapes& other) {
    fill.addPath(other.fill);
    for (const auto& [width, path] : other.strokes)
        strokes[width].addPath(path);
}

const LcdGeometry& lcdGeometry() {
    static const LcdGeometry geometry = parse();
    return geometry;
}

void addCharacter(QPainterPath& path, const LcdDigit& digit, char character, bool point) {
    const QString segments = lcdGeometry().characters.value(QChar::fromLatin1(character));
    for (const QChar segment : segments)
        path.addPath(digit.segments[std::size_t(segment.unicode() - u'a')]);
    if (point)
        path.addPath(digit.point);
}

} // namespace countis::ui

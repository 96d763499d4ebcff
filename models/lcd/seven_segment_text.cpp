// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/lcd/seven_segment_text.h"

#include "models/lcd/lcd_geometry.h"

#include <QPainter>

namespace countis::ui {
namespace {

// The label row's first digit, moved along for each character; a point belongs to the cell before it.
QPainterPath labelPath(const QString& text) {
    QPainterPath path;
    path.setFillRule(Qt::WindingFill);
    const LcdRow& row = lcdGeometry().label;
    if (row.digits.empty())
        return path;
    const LcdDigit& digit = row.digits.front();
    double x = -row.x;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] == u'.')
            continue;
        QPainterPath cell;
        addCharacter(cell, digit, text[i].toLatin1(), i + 1 < text.size() && text[i + 1] == u'.');
        path.addPath(cell.translated(x, -row.y));
        x += row.pitch;
    }
    return path;
}

} // namespace

SevenSegmentText::SevenSegmentText(QQuickItem* parent) : QQuickPaintedItem(parent) {
    setAntialiasing(true);
}

void SevenSegmentText::setText(const QString& text) {
    if (text == text_)
        return;
    text_ = text;
    resize();
    emit textChanged();
}

void SevenSegmentText::setColor(const QColor& color) {
    if (color == color_)
        return;
    color_ = color;
    update();
    emit colorChanged();
}

void SevenSegmentText::setDigitHeight(double height) {
    if (height == digitHeight_)
        return;
    digitHeight_ = height;
    resize();
    emit digitHeightChanged();
}

void SevenSegmentText::resize() {
    const LcdRow& row = lcdGeometry().label;
    const auto cells = static_cast<double>(text_.size() - text_.count(u'.'));
    setImplicitSize(row.height > 0 ? cells * row.pitch * digitHeight_ / row.height : 0, digitHeight_);
    update();
}

void SevenSegmentText::paint(QPainter* painter) {
    const double height = lcdGeometry().label.height;
    if (height <= 0)
        return;
    painter->setRenderHint(QPainter::Antialiasing);
    painter->scale(digitHeight_ / height, digitHeight_ / height);
    painter->fillPath(labelPath(text_), color_);
}

} // namespace countis::ui

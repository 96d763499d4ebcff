// SPDX-License-Identifier: GPL-3.0-or-later
// A short text in the meter's own seven-segment spelling, for the names in the menu map.
#pragma once

#include <QColor>
#include <QQuickPaintedItem>
#include <QtQml/qqmlregistration.h>

namespace countis::ui {

/// Slanted as the glass; its width follows from `height` and the text.
class SevenSegmentText : public QQuickPaintedItem {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString text READ text WRITE setText NOTIFY textChanged)
    Q_PROPERTY(QColor color READ color WRITE setColor NOTIFY colorChanged)
    /// Height of a digit in pixels; 12.5 in the menu map.
    Q_PROPERTY(double digitHeight READ digitHeight WRITE setDigitHeight NOTIFY digitHeightChanged)

public:
    explicit SevenSegmentText(QQuickItem* parent = nullptr);

    QString text() const { return text_; }
    void setText(const QString& text);
    QColor color() const { return color_; }
    void setColor(const QColor& color);
    double digitHeight() const { return digitHeight_; }
    void setDigitHeight(double height);

    void paint(QPainter* painter) override;

signals:
    void textChanged();
    void colorChanged();
    void digitHeightChanged();

private:
    void resize();

    QString text_;
    QColor color_ = Qt::black;
    double digitHeight_ = 12.5;
};

} // namespace countis::ui

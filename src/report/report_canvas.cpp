// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/report_canvas.h"

#include <QFontMetricsF>
#include <QPainterPath>
#include <QPdfWriter>
#include <QTextLayout>

#include <array>

namespace countis {
namespace {

constexpr double kPixelsInInch = 96;
constexpr double kLeft = 56;
constexpr double kTop = 38;
constexpr double kBottom = 1067; // the line above the note
constexpr double kLineHeight = 16;

} // namespace

ReportCanvas::ReportCanvas(QPdfWriter& writer, PageFrame frame)
    : writer_(writer), painter_(&writer), frame_(std::move(frame)) {
    painter_.setRenderHint(QPainter::Antialiasing);
    const double scale = writer.resolution() / kPixelsInInch;
    painter_.scale(scale, scale);
    painter_.translate(kLeft, 0);
    beginPage();
}

QFont ReportCanvas::fontOf(const TextStyle& style) const {
    QFont font;
    font.setFamilies({QStringLiteral("Roboto"), QStringLiteral("DejaVu Sans")});
    font.setPixelSize(qRound(style.size));
    font.setWeight(style.bold ? QFont::Medium : QFont::Normal);
    font.setHintingPreference(QFont::PreferNoHinting);
    font.setStyleStrategy(QFont::PreferNoShaping); // ligatures are odd characters for who copies the text
    return font;
}

/// The mark of the application: three bars on a dark square.
void ReportCanvas::drawMark(double y) {
    struct Bar {
        double x = 0;
        double length = 0;
        QColor color;
    };
    const std::array<Bar, 3> bars{
        {{7, 6, QColor(0xea, 0x9a, 0x55)}, {12, 10, QColor(0xc3, 0xd5, 0xea)}, {17, 8, QColor(0x4f, 0xd0, 0xb0)}}};
    painter_.save();
    painter_.translate(0, y);
    painter_.scale(22.0 / 24, 22.0 / 24);
    painter_.setPen(Qt::NoPen);
    painter_.setBrush(ink::kText);
    painter_.drawRoundedRect(QRectF(1.5, 1.5, 21, 21), 5, 5);
    for (const Bar& bar : bars) {
        painter_.setPen(QPen(bar.color, 2.6, Qt::SolidLine, Qt::RoundCap));
        painter_.drawLine(QPointF(bar.x, 7), QPointF(bar.x, 7 + bar.length));
    }
    painter_.restore();
}

void ReportCanvas::beginPage() {
    ++page_;
    drawMark(kTop);
    text({31, kTop, 200, 22}, QStringLiteral("countis"), {14, true});
    text({kWidth / 3, kTop, kWidth * 2 / 3, 22}, frame_.title, {12, false, ink::kText2}, Qt::AlignRight);
    line(0, kTop + 31.5, kWidth, ink::kStrongBorder);
    line(0, kBottom + .5, kWidth, ink::kStrongBorder);
    const TextStyle bold{11, true};
    text({0, kBottom + 7, kWidth, 14}, frame_.note, bold);
    const double width = widthOf(frame_.note, bold);
    text({width, kBottom + 7, kWidth - width, 14}, u' ' + frame_.noteRest, {11, false, ink::kText2});
    text({0, kBottom + 7, kWidth, 14}, frame_.made.arg(page_).arg(frame_.pages), {11, false, ink::kText2},
         Qt::AlignRight);
    y_ = kTop + 32;
}

double ReportCanvas::left() const {
    return kBottom - 4 - y_;
}

bool ReportCanvas::need(double height) {
    if (height <= left())
        return false;
    writer_.newPage();
    beginPage();
    return true;
}

void ReportCanvas::line(double x1, double y, double x2, const QColor& color) {
    painter_.setPen(QPen(color, 1));
    painter_.drawLine(QPointF(x1, y), QPointF(x2, y));
}

double ReportCanvas::widthOf(const QString& text, const TextStyle& style) const {
    return QFontMetricsF(fontOf(style)).horizontalAdvance(text);
}

void ReportCanvas::text(const QRectF& box, const QString& text, const TextStyle& style, Qt::Alignment alignment) {
    const QFont font = fontOf(style);
    painter_.setFont(font);
    painter_.setPen(style.color);
    const QFontMetricsF metrics(font);
    const bool fits = metrics.horizontalAdvance(text) <= box.width() + 1;
    const QString shown = fits ? text : metrics.elidedText(text, Qt::ElideRight, box.width());
    painter_.drawText(box, static_cast<int>(alignment | Qt::AlignVCenter) | Qt::TextSingleLine | Qt::TextDontClip,
                      shown);
}

double ReportCanvas::paragraph(double x, double width, const QString& bold, const QString& text, bool draws) {
    QTextLayout layout(bold + text, fontOf({12, false}));
    QTextLayout::FormatRange first;
    first.start = 0;
    first.length = static_cast<int>(bold.size());
    first.format.setFont(fontOf({12, true}));
    first.format.setForeground(ink::kText);
    QTextLayout::FormatRange rest;
    rest.start = first.length;
    rest.length = static_cast<int>(text.size());
    rest.format.setForeground(ink::kText2);
    layout.setFormats({first, rest});
    double height = 0;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        line.setPosition({0, height});
        height += kLineHeight;
    }
    layout.endLayout();
    if (draws)
        layout.draw(&painter_, {x, y_});
    return height;
}

void ReportCanvas::heading(double x, const QString& title, const QString& caption) {
    const TextStyle style{14, true};
    text({x, y_, kWidth, 20}, title, style);
    text({x + widthOf(title, style) + 8, y_ + 1, kWidth, 20}, caption, {12, false, ink::kText3});
    y_ += 20;
}

} // namespace countis

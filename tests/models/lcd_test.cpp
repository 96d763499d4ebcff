// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/lcd/lcd_painter.h"

#include "models/lcd/lcd_item.h"
#include "models/lcd/seven_segment_text.h"
#include "models/lcd/svg_path.h"
#include "support/catch.h"

#include <QImage>
#include <QPainter>

using namespace countis;
using namespace countis::ui;

namespace {

constexpr QSize kPixels{1000, 400};

LcdFrame frameOf(std::string_view digits, LcdUnit unit = LcdUnit::None) {
    LcdFrame frame;
    for (std::size_t i = 0; i < digits.size(); ++i)
        frame.main.at(i).character = digits[i];
    frame.unit = unit;
    return frame;
}

QImage picture(const LcdFrame& frame, bool flashOn = true) {
    QImage image(kPixels, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    paintGlass(painter, frame.backlight);
    paintLit(painter, litShapes(frame, flashOn), frame.backlight);
    return image;
}

QPoint centreOf(const QPainterPath& path) {
    return path.boundingRect().center().toPoint();
}

bool dark(const QImage& image, QPoint at) {
    return qGray(image.pixel(at)) < 80;
}

LcdFrame with(Symbol symbol) {
    LcdFrame frame;
    frame.symbols.set(static_cast<std::size_t>(symbol));
    return frame;
}

} // namespace

TEST_CASE("The geometry holds every part of the glass") {
    const LcdGeometry& geometry = lcdGeometry();
    CHECK(geometry.grid == QSizeF(1000, 400));
    CHECK(geometry.main.digits.size() == kMainCells);
    CHECK(geometry.label.digits.size() == kLabelCells);
    CHECK(geometry.sequence.digits.size() == 3);
    for (std::size_t i = 1; i <= static_cast<std::size_t>(LcdUnit::Hz); ++i) {
        const std::string_view name = unitName(static_cast<LcdUnit>(i));
        INFO(name);
        CHECK_FALSE(geometry.units.value(QString::fromLatin1(name.data(), qsizetype(name.size()))).isEmpty());
    }
    CHECK(geometry.all.fill.boundingRect().left() >= 0);
    CHECK(geometry.all.fill.boundingRect().right() <= 1000);
}

TEST_CASE("Every symbol lights something of its own") {
    const auto index = static_cast<std::size_t>(GENERATE(range(0, static_cast<int>(kSymbols))));
    const LcdShapes shapes = litShapes(with(static_cast<Symbol>(index)), true);
    INFO(symbolName(static_cast<Symbol>(index)));
    CHECK((!shapes.fill.isEmpty() || !shapes.strokes.empty()));
}

TEST_CASE("A one lights its two segments and no other") {
    const QImage image = picture(frameOf("1"));
    const auto& segments = lcdGeometry().main.digits.front().segments;
    for (std::size_t i = 0; i < segments.size(); ++i) {
        INFO("segment " << char('a' + i));
        CHECK(dark(image, centreOf(segments[i])) == (i == 1 || i == 2));
    }
}

TEST_CASE("A point lights with its cell") {
    LcdFrame frame = frameOf("1");
    const QPoint point = centreOf(lcdGeometry().main.digits.front().point);
    CHECK_FALSE(dark(picture(frame), point));
    frame.main[0].point = true;
    CHECK(dark(picture(frame), point));
}

TEST_CASE("A glass without supply has unlit parts only") {
    LcdFrame frame = frameOf("88888888", LcdUnit::kWh);
    frame.powered = false;
    const LcdShapes lit = litShapes(frame, true);
    CHECK(lit.fill.isEmpty());
    CHECK(lit.strokes.empty());
    // They are there, faintly.
    const QImage image = picture(frame);
    const QPoint segment = centreOf(lcdGeometry().main.digits.front().segments[6]);
    const QPoint beside = segment - QPoint(0, 40);
    CHECK(qGray(image.pixel(segment)) < qGray(image.pixel(beside)));
    CHECK_FALSE(dark(image, segment));
}

TEST_CASE("Flashing parts are dark for one half second only") {
    LcdFrame frame = frameOf("12");
    frame.flashingCells.set(1);
    frame.symbols.set(static_cast<std::size_t>(Symbol::Partial));
    frame.flashingSymbols.set(static_cast<std::size_t>(Symbol::Partial));
    CHECK(flashes(frame));
    CHECK_FALSE(flashes(frameOf("12")));
    CHECK(litShapes(frame, true).strokes.size() > litShapes(frame, false).strokes.size());
    const QPoint second = centreOf(lcdGeometry().main.digits[1].segments[0]);
    const QPoint first = centreOf(lcdGeometry().main.digits[0].segments[1]);
    CHECK(dark(picture(frame, true), second));
    CHECK_FALSE(dark(picture(frame, false), second));
    CHECK(dark(picture(frame, false), first));
}

TEST_CASE("The display test lights everything") {
    LcdFrame frame;
    frame.allOn = true;
    const QImage image = picture(frame);
    for (const LcdDigit& digit : lcdGeometry().main.digits) {
        for (const QPainterPath& segment : digit.segments)
            CHECK(dark(image, centreOf(segment)));
    }
}

TEST_CASE("The backlight makes the glass brighter") {
    LcdFrame frame;
    const int off = qGray(picture(frame).pixel(10, 200));
    frame.backlight = true;
    CHECK(qGray(picture(frame).pixel(10, 200)) > off + 20);
}

TEST_CASE("SVG arcs go round the side that the flags choose") {
    const QRectF upper = svgPath("M0 0A10 10 0 0 1 20 0").boundingRect();
    CHECK(upper.top() == Approx(-10).margin(0.05));
    CHECK(upper.bottom() == Approx(0).margin(0.05));
    const QRectF lower = svgPath("M0 0A10 10 0 0 0 20 0").boundingRect();
    CHECK(lower.bottom() == Approx(10).margin(0.05));
    const QRectF large = svgPath("M0 0A10 10 0 1 1 10 10").boundingRect();
    CHECK(large.width() == Approx(20).margin(0.05));
    CHECK(large.bottom() == Approx(10).margin(0.05));
    const QRectF tall = svgPath("M0 0A13 20 0 0 1 26 0").boundingRect();
    CHECK(tall.top() == Approx(-20).margin(0.05));
    CHECK(svgPath("M1 2H5V8L0 0Z").boundingRect() == QRectF(0, 0, 5, 8));
    CHECK(svgPath("M1 2Q3 4 5 6").elementCount() <= 1);
}

TEST_CASE("A menu's name is as wide as its cells; points take none") {
    SevenSegmentText text;
    text.setText("tot");
    const double three = text.implicitWidth();
    text.setText("t.o.t");
    CHECK(text.implicitWidth() == Approx(three));
    text.setText("SEtuP.2");
    CHECK(text.implicitWidth() == Approx(2 * three));
    CHECK(text.implicitHeight() == Approx(12.5));

    QImage image(200, 40, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::white);
    QPainter painter(&image);
    text.paint(&painter);
    painter.end();
    int inked = 0;
    for (int x = 0; x < image.width(); ++x)
        inked += dark(image, {x, 6}) || dark(image, {x, 3}) ? 1 : 0;
    CHECK(inked > 5);
}

TEST_CASE("The item paints the frame that it is given") {
    LcdItem item;
    item.setSize({1000, 400});
    LcdFrame frame = frameOf("8");
    item.setFrame(frame);
    QImage image(kPixels, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    item.paint(&painter);
    painter.end();
    CHECK(dark(image, centreOf(lcdGeometry().main.digits.front().segments[6])));
    CHECK(qAlpha(image.pixel(0, 0)) < 40); // outside the round corner
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/training/front_painter.h"

#include <QFont>
#include <QLinearGradient>
#include <QPainter>
#include <QPainterPath>
#include <QString>

#include <array>

namespace countis::ui {
namespace {

// The same in both themes: a thing, not a surface.
const QColor kPrint{0x2B, 0x31, 0x34};
const QColor kSmallPrint{0x58, 0x60, 0x64};
const QColor kEdge{0x8B, 0x93, 0x91};
const QColor kGroove{0xB4, 0xBA, 0xB8};
const QColor kGlaze{255, 255, 255, 66};
constexpr double kFaceTop = 225;
constexpr double kFaceBottom = 675;
constexpr double kStepBottom = 660; // where the lower step begins, under the face

struct Print {
    double size = 0;
    bool strong = false;
    Qt::Alignment alignment = Qt::AlignHCenter;
    QColor color = kPrint;
    double spacing = 0;
};

/// `x` is the left edge, the middle or the right edge of the text, as it is aligned; `y` its base line.
void print(QPainter& painter, double x, double y, const QString& text, const Print& print) {
    QFont font(QStringLiteral("Roboto"));
    font.setPixelSize(qRound(print.size));
    font.setWeight(print.strong ? QFont::Medium : QFont::Normal);
    font.setLetterSpacing(QFont::AbsoluteSpacing, print.spacing);
    painter.setFont(font);
    painter.setPen(print.color);
    const double width = QFontMetricsF(font).horizontalAdvance(text);
    const double shift = print.alignment == Qt::AlignLeft ? 0 : print.alignment == Qt::AlignRight ? width : width / 2;
    painter.drawText(QPointF(x - shift, y), text);
}

QLinearGradient vertical(double top, double bottom, const QColor& from, const QColor& to) {
    QLinearGradient gradient(0, top, 0, bottom);
    gradient.setColorAt(0, from);
    gradient.setColorAt(1, to);
    return gradient;
}

QPen pen(const QColor& color, double width) {
    return {QBrush(color), width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin};
}

void line(QPainter& painter, double x1, double y1, double x2, double y2, const QPen& pen) {
    painter.setPen(pen);
    painter.drawLine(QPointF(x1, y1), QPointF(x2, y2));
}

/// A terminal's screw of this outer radius, its cross turned by `degrees`.
void screw(QPainter& painter, QPointF centre, double radius, double degrees, bool covered) {
    const double head = radius * 0.747;
    painter.setPen(pen({0x8E, 0x96, 0x94}, 1.5));
    painter.setBrush(covered ? QColor(0x73, 0x7A, 0x7B) : QColor(0x4A, 0x51, 0x54));
    painter.drawEllipse(centre, radius, radius);
    painter.setPen(pen({0x6E, 0x76, 0x74}, 1));
    painter.setBrush(vertical(centre.y() - head, centre.y() + head, {0xDD, 0xE0, 0xDE}, {0xA7, 0xAD, 0xAB}));
    painter.drawEllipse(centre, head, head);
    painter.save();
    painter.translate(centre);
    painter.rotate(degrees);
    const double arm = radius * 0.464;
    const QPen cross = pen({0x50, 0x57, 0x5A}, radius * 0.165);
    line(painter, -arm, 0, arm, 0, cross);
    line(painter, 0, -arm, 0, arm, cross);
    painter.restore();
}

void cover(QPainter& painter, const QRectF& place) {
    painter.setPen(pen(kEdge, 1.6));
    painter.setBrush(kGlaze);
    painter.drawRoundedRect(place, 10, 10);
    line(painter, place.left() + 10, place.top() + 1.5, place.right() - 10, place.top() + 1.5,
         pen({255, 255, 255, 178}, 1.5));
}

void coverScrew(QPainter& painter, QPointF centre) {
    painter.setPen(pen({0x7F, 0x87, 0x85}, 1.3));
    painter.setBrush(QColor(0xAE, 0xB5, 0xB2));
    painter.drawEllipse(centre, 12, 12);
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(0x5D, 0x64, 0x67));
    painter.drawEllipse(centre, 4.5, 4.5);
}

void housing(QPainter& painter) {
    painter.setPen(Qt::NoPen);
    painter.setBrush(vertical(0, kFrontUnits.height(), {0xD6, 0xDA, 0xD8}, {0xC6, 0xCB, 0xC9}));
    painter.drawRoundedRect(QRectF(QPointF(), kFrontUnits), 16, 16);
    painter.setBrush(vertical(kStepBottom, kFrontUnits.height(), {0xCD, 0xD2, 0xD0}, {0xBD, 0xC3, 0xC1}));
    painter.drawRoundedRect(QRectF(0, kStepBottom, kFrontUnits.width(), kFrontUnits.height() - kStepBottom), 16, 16);
}

void phaseTerminals(QPainter& painter) {
    constexpr std::array degrees{12, 49, 26, 63, 40, 17};
    double x = 60;
    for (const int turned : degrees) {
        screw(painter, {x, 116}, 44.2, turned, true);
        x += 120;
    }
    for (const double between : {120, 360, 600})
        line(painter, between, 52, between, 190, pen(kGroove, 1.5));
    for (const double between : {240, 480})
        line(painter, between, 52, between, 190, pen(kGroove, 3));
    line(painter, 10, 26, 710, 26, pen(kGroove, 1.5));
    cover(painter, {8, 38, 704, 166});
    coverScrew(painter, {360, 60});
}

void setAndNeutral(QPainter& painter, const FrontLook& look) {
    screw(painter, {196, 772}, 30.8, 30, !look.coverOpen);
    print(painter, 196, 846, QStringLiteral("N"), {.size = 20, .strong = true});
    print(painter, 86, 846, QStringLiteral("SET"), {.size = 17, .strong = true, .spacing = 0.6});
}

void lowerCover(QPainter& painter, const FrontLook& look) {
    const QRectF closed(20, 704, 250, 160);
    if (look.coverOpen) { // swung up: its edge stands where the hinge is
        painter.setPen(pen(kEdge, 1.6));
        painter.setBrush(QColor(255, 255, 255, 120));
        painter.drawRoundedRect(QRectF(closed.left(), closed.top() - 22, closed.width(), 26), 6, 6);
        return;
    }
    cover(painter, closed);
    coverScrew(painter, {144, 728});
    if (!look.mid)
        return;
    QPainterPath wire(QPointF(144, 728));
    wire.cubicTo(148, 744, 130, 748, 134, 760);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(pen({0x8F, 0x84, 0x58}, 2));
    painter.drawPath(wire);
    painter.setPen(pen({0x8E, 0x33, 0x2C}, 1));
    painter.setBrush(QColor(0xB9, 0x48, 0x3F));
    painter.drawRoundedRect(QRectF(124, 758, 20, 16), 3, 3);
}

void socketContacts(QPainter& painter) {
    QPainterPath hole(QPointF(316, 736));
    for (const QPointF corner : {QPointF(440, 736), QPointF(440, 806), QPointF(416, 806), QPointF(416, 818),
                                 QPointF(398, 818), QPointF(398, 828), QPointF(358, 828), QPointF(358, 818),
                                 QPointF(340, 818), QPointF(340, 806), QPointF(316, 806)})
        hole.lineTo(corner);
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(0x25, 0x2B, 0x2D));
    painter.drawPath(hole);
    painter.setBrush(QColor(0xC6, 0xA2, 0x4A));
    for (int contact = 0; contact < 8; ++contact)
        painter.drawRect(QRectF(334 + 11.6 * contact, 736, 5, 26));
}

void plug(QPainter& painter) {
    painter.setPen(pen({0x4C, 0x57, 0x60}, 1.5));
    painter.setBrush(vertical(742, 900, {0x8A, 0x97, 0xA2}, {0x66, 0x73, 0x7E}));
    painter.drawRoundedRect(QRectF(326, 744, 104, 92), 6, 6);
    painter.setBrush(QColor(0x5A, 0x67, 0x72));
    painter.drawRoundedRect(QRectF(352, 752, 52, 56), 4, 4);
    painter.setPen(Qt::NoPen);
    painter.setBrush(vertical(836, 900, {0x3F, 0x4A, 0x54}, {0x39, 0x43, 0x4C}));
    painter.drawRect(QRectF(362, 836, 32, 64));
}

void ethernet(QPainter& painter, const FrontLook& look) {
    painter.setPen(pen({0x8D, 0x95, 0x93}, 1.5));
    painter.setBrush(QColor(0xB9, 0xBF, 0xBD));
    painter.drawRoundedRect(QRectF(300, 714, 156, 128), 6, 6);
    socketContacts(painter);
    const QColor dark(0x7C, 0x84, 0x82);
    painter.setBrush(look.cablePlugged ? QColor(0x39, 0xB5, 0x6A) : dark);
    painter.drawRoundedRect(QRectF(316, 722, 22, 9), 2, 2);
    painter.setBrush(look.cablePlugged ? QColor(0xE0, 0xA6, 0x3A) : dark);
    painter.drawRoundedRect(QRectF(418, 722, 22, 9), 2, 2);
    if (look.cablePlugged)
        plug(painter);
    else
        print(painter, 378, 872, QStringLiteral("Ethernet"), {.size = 15, .color = kSmallPrint});
}

void pulseOutput(QPainter& painter) {
    screw(painter, {550, 772}, 25.5, 10, false);
    screw(painter, {634, 772}, 25.5, 48, false);
    const Print number{.size = 20, .strong = true};
    const Print sign{.size = 15, .color = kSmallPrint};
    print(painter, 550, 846, QStringLiteral("2"), number);
    print(painter, 634, 846, QStringLiteral("1"), number);
    print(painter, 550, 868, QStringLiteral("+"), sign);
    print(painter, 634, 868, QChar(0x2212), sign);
    line(painter, 520, 726, 664, 726, pen({0x9A, 0xA1, 0x9F}, 1.5));
    print(painter, 592, 718, QStringLiteral("100 Wh/imp"), {.size = 13, .color = kSmallPrint});
}

void terminalNames(QPainter& painter) {
    const Print small{.size = 13, .color = kSmallPrint};
    for (int phase = 0; phase < 3; ++phase) {
        const double middle = 120 + 240 * phase;
        print(painter, middle - 60, 247, QStringLiteral("A-V"), small);
        print(painter, middle, 249, QStringLiteral("L%1").arg(phase + 1), {.size = 19, .strong = true});
        print(painter, middle + 60, 247, QStringLiteral("A"), small);
        line(painter, middle - 42, 242.5, middle - 20, 242.5, pen(kGroove, 1.5));
        line(painter, middle + 20, 242.5, middle + 42, 242.5, pen(kGroove, 1.5));
    }
}

// The trade's own marks are left out: placeholders stand where they would.
void markingArea(QPainter& painter) {
    painter.setBrush(Qt::NoBrush);
    painter.setPen(pen(kPrint, 1.6));
    painter.drawRoundedRect(QRectF(190, 591, 120, 40), 3, 3);
    line(painter, 252, 591, 252, 631, pen(kPrint, 1.6));
    const Print mark{.size = 18, .strong = true};
    print(painter, 221, 618, QStringLiteral("M 26"), mark);
    print(painter, 281, 618, QStringLiteral("0000"), mark);
    print(painter, 328, 608, QStringLiteral("Cl. B"), {.size = 14, .strong = true, .alignment = Qt::AlignLeft});
    print(painter, 328, 625, QStringLiteral("EN 50470-3"),
          {.size = 12, .alignment = Qt::AlignLeft, .color = kSmallPrint});
}

void windowAndPrint(QPainter& painter, const FrontLook& look) {
    print(painter, 45, 289, look.mid ? QStringLiteral("COUNTIS E28") : QStringLiteral("COUNTIS E27"),
          {.size = 19, .strong = true, .alignment = Qt::AlignLeft, .spacing = 0.8});
    print(painter, 675, 289, look.mid ? QStringLiteral("4850 3055") : QStringLiteral("4850 3054"),
          {.size = 14, .alignment = Qt::AlignRight, .color = kSmallPrint});
    painter.setPen(pen({0x45, 0x4D, 0x50}, 1));
    painter.setBrush(vertical(303, 569, {0x2C, 0x33, 0x35}, {0x1D, 0x23, 0x25}));
    painter.drawRoundedRect(QRectF(44, 303, 632, 266), 14, 14);
    print(painter, 94, 608, QStringLiteral("1000"), {.size = 15, .strong = true, .alignment = Qt::AlignLeft});
    const Print small{.size = 13, .alignment = Qt::AlignLeft, .color = kSmallPrint};
    print(painter, 94, 624, QStringLiteral("imp/kWh"), small);
    print(painter, 44, 659, QStringLiteral("3 × 230/400 V … 3 × 240/415 V    0.25–5(80) A    50/60 Hz    3N~"),
          small);
    const Print key{.size = 14, .strong = true, .color = kSmallPrint, .spacing = 0.6};
    print(painter, 566, 661, QStringLiteral("UP"), key);
    print(painter, 646, 661, QStringLiteral("ENTER"), key);
}

void face(QPainter& painter, const FrontLook& look) {
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(0x9B, 0xA2, 0xA0));
    painter.drawRect(QRectF(0, kFaceTop - 3, kFrontUnits.width(), kFaceBottom - kFaceTop + 6));
    painter.setBrush(vertical(kFaceTop, kFaceBottom, {0xEE, 0xF0, 0xEE}, {0xE2, 0xE5, 0xE3}));
    painter.drawRect(QRectF(0, kFaceTop, kFrontUnits.width(), kFaceBottom - kFaceTop));
    line(painter, 0, kFaceTop + 0.8, kFrontUnits.width(), kFaceTop + 0.8, pen({255, 255, 255, 230}, 1.6));
    terminalNames(painter);
    windowAndPrint(painter, look);
    if (look.mid)
        markingArea(painter);
}

} // namespace

void paintFront(QPainter& painter, const FrontLook& look) {
    housing(painter);
    phaseTerminals(painter);
    setAndNeutral(painter, look);
    ethernet(painter, look);
    pulseOutput(painter);
    face(painter, look);
    lowerCover(painter, look);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(pen({0x7F, 0x87, 0x85}, 1.6));
    painter.drawRoundedRect(QRectF(QPointF(0.8, 0.8), kFrontUnits - QSizeF(1.6, 1.6)), 15.2, 15.2);
}

} // namespace countis::ui

// SPDX-License-Identifier: GPL-3.0-or-later
// A4 pages on which blocks stand one below the other. Lengths are in px of 1/96 inch, as in the design.
#pragma once

#include <QColor>
#include <QPainter>
#include <QString>

class QPdfWriter;

namespace countis {

/// The colours of the light theme.
namespace ink {
inline const QColor kText(0x15, 0x19, 0x1c);
inline const QColor kText2(0x46, 0x50, 0x59);
inline const QColor kText3(0x5e, 0x68, 0x71);
inline const QColor kGrid(0xe7, 0xea, 0xe7);
inline const QColor kBorder(0xd9, 0xdd, 0xd9);
inline const QColor kStrongBorder(0x86, 0x8e, 0x88);
inline const QColor kAccent(0x2b, 0x5c, 0xe6);
inline const QColor kAccentTint(0xe6, 0xec, 0xfc);
inline const QColor kStale(0xb9, 0x7a, 0x0a);
inline const QColor kAlarm(0xd1, 0x30, 0x2a);
inline const QColor kSimulated(0x2c, 0x6f, 0xc9);
inline const QColor kHatch(0xc9, 0xcf, 0xca);
} // namespace ink

struct TextStyle {
    double size = 12; // px
    bool bold = false;
    QColor color = ink::kText;
};

/// What stands on each page.
struct PageFrame {
    QString title; // top right
    QString note;  // bottom left: its first part is bold
    QString noteRest;
    QString made;  // bottom right, with the place %1 for the page and %2 for their number
    int pages = 0; // 0: not known yet
};

class ReportCanvas {
public:
    static constexpr double kWidth = 682; // of what stands on a page

    ReportCanvas(QPdfWriter& writer, PageFrame frame);
    ReportCanvas(const ReportCanvas&) = delete;
    ReportCanvas& operator=(const ReportCanvas&) = delete;

    int pages() const { return page_; }
    QPainter& painter() { return painter_; }

    /// Where the next block begins: the left margin is x = 0.
    double y() const { return y_; }
    void down(double height) { y_ += height; }
    void setY(double y) { y_ = y; }
    /// The height that is left on this page.
    double left() const;
    /// Begins a page if the rest of this one is lower.
    bool need(double height);

    void line(double x1, double y, double x2, const QColor& color);
    /// One line of text in a box, cut off with an ellipsis if it is too long.
    void text(const QRectF& box, const QString& text, const TextStyle& style,
              Qt::Alignment alignment = Qt::AlignLeft);
    /// Lines of text in a column; the height.
    double paragraph(double x, double width, const QString& bold, const QString& text, bool draws = true);
    double widthOf(const QString& text, const TextStyle& style) const;
    /// The head of a block: a title, and a caption in grey behind it. 24 px high.
    void heading(double x, const QString& title, const QString& caption);

private:
    void beginPage();
    void drawMark(double y);
    QFont fontOf(const TextStyle& style) const;

    QPdfWriter& writer_;
    QPainter painter_;
    PageFrame frame_;
    int page_ = 0;
    double y_ = 0;
};

} // namespace countis

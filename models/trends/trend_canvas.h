// SPDX-License-Identifier: GPL-3.0-or-later
// A picture of lines that go from left to right, drawn a column of pixels at a time. In the software renderer
// QPainter's antialiased lines cost several times more (docs/benchmarks.md).
#pragma once

#include <QImage>

#include <algorithm>
#include <cmath>
#include <vector>

namespace countis::ui {

class TrendCanvas {
public:
    /// Makes it transparent and of this size; `scale`: pixels of the screen in one of `size`.
    void begin(const QSizeF& size, double scale);

    const QImage& image() const { return image_; }
    /// In pixels of the screen.
    int width() const { return width_; }
    int height() const { return height_; }

    /// Fills the column from `top` to `bottom`, pixels from the upper edge. A pixel of which it fills a part gets so
    /// much of the colour. `ink` is premultiplied; `strength`: 0 to 1 of it. What lies outside is left out.
    void stroke(int column, double top, double bottom, QRgb ink, double strength = 1) {
        top = std::max(top, 0.0);
        bottom = std::min(bottom, static_cast<double>(height_));
        if (!(bottom > top) || column < 0 || column >= width_)
            return;
        const QRgb whole = strength < 1 ? scaled(ink, partOf(strength)) : ink;
        const auto first = static_cast<int>(top);
        const auto last = static_cast<int>(bottom);
        QRgb* pixel = pixels_ + first * pitch_ + column;
        if (first == last) {
            lay(*pixel, scaled(whole, partOf(bottom - top)));
            return;
        }
        lay(*pixel, scaled(whole, partOf(first + 1 - top)));
        for (int line = first + 1; line < last; ++line) {
            pixel += pitch_;
            lay(*pixel, whole);
        }
        if (bottom > last)
            lay(*(pixel + pitch_), scaled(whole, partOf(bottom - last)));
    }

private:
    static constexpr unsigned kWhole = 256; // of a pixel

    /// Cut off, since std::lround would cost more than the rest; a whole is a whole.
    static unsigned partOf(double fraction) { return static_cast<unsigned>(fraction * (kWhole + 0.5)); }
    /// All four parts of a colour, times `part` / kWhole.
    static constexpr QRgb scaled(QRgb colour, unsigned part) {
        constexpr unsigned kOdd = 0x00ff00ff;
        return (((colour & kOdd) * part / kWhole) & kOdd) | ((((colour >> 8U) & kOdd) * part) & ~kOdd);
    }
    static void lay(QRgb& pixel, QRgb ink) {
        const unsigned alpha = ink >> 24U;
        pixel = ink + scaled(pixel, kWhole - alpha - (alpha >> 7U));
    }

    QImage image_; // premultiplied
    QRgb* pixels_ = nullptr;
    qsizetype pitch_ = 0; // pixels from one line to the next
    int width_ = 0;
    int height_ = 0;
};

/// A point of a line that is as thick as `top` and `bottom` are apart, in pixels.
struct TrendVertex {
    double x;
    double top;
    double bottom;
};

/// Calls `take(column, top, bottom)` for each column of pixels that the line enters: `top` and `bottom` are where it
/// is highest and lowest in it. The points, one at least, are in the order of x.
template <typename Take>
void alongColumns(const std::vector<TrendVertex>& line, int columns, const Take& take) {
    auto column = static_cast<int>(std::floor(line.front().x));
    double top = line.front().top;
    double bottom = line.front().bottom;
    for (std::size_t n = 1; n < line.size() && column < columns; ++n) {
        const TrendVertex& from = line[n - 1];
        const TrendVertex& to = line[n];
        const auto last = static_cast<int>(std::floor(to.x));
        if (last > column) {
            const double topSlope = (to.top - from.top) / (to.x - from.x);
            const double bottomSlope = (to.bottom - from.bottom) / (to.x - from.x);
            if (column < -1) { // nobody sees what lies far to the left
                column = std::min(last, -1);
                top = from.top + (column - from.x) * topSlope;
                bottom = from.bottom + (column - from.x) * bottomSlope;
            }
            for (; column < last && column < columns; ++column) {
                const double way = column + 1 - from.x;
                const double topEdge = from.top + way * topSlope;
                const double bottomEdge = from.bottom + way * bottomSlope;
                take(column, std::min(top, topEdge), std::max(bottom, bottomEdge));
                top = topEdge;
                bottom = bottomEdge;
            }
        }
        top = std::min(top, to.top);
        bottom = std::max(bottom, to.bottom);
    }
    take(column, top, bottom);
}

} // namespace countis::ui

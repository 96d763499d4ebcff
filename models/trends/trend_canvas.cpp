// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/trends/trend_canvas.h"

namespace countis::ui {

void TrendCanvas::begin(const QSizeF& size, double scale) {
    const QSize pixels = (size * scale).toSize();
    if (pixels != image_.size())
        image_ = QImage(pixels, QImage::Format_ARGB32_Premultiplied);
    image_.setDevicePixelRatio(scale);
    image_.fill(Qt::transparent);
    pixels_ = reinterpret_cast<QRgb*>(image_.bits()); // NOLINT(*-reinterpret-cast): that is how QImage keeps them
    pitch_ = image_.bytesPerLine() / static_cast<qsizetype>(sizeof(QRgb));
    width_ = image_.width();
    height_ = image_.height();
}

} // namespace countis::ui

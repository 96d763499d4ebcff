// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/drawing/drawing_item.h"

#include <QPainter>
#include <QSvgRenderer>

namespace countis::ui {

void DrawingItem::paint(QPainter* painter) {
    if (path_.isEmpty())
        return;
    const QString svg =
        QStringLiteral(R"(<svg xmlns="http://www.w3.org/2000/svg" viewBox="%1 %2 %3 %4"><path d="%5" )"
                       R"(fill="none" stroke="%6" stroke-opacity="%7" stroke-width="%8" )"
                       R"(stroke-linecap="round" stroke-linejoin="round"/></svg>)")
            .arg(box_.x())
            .arg(box_.y())
            .arg(box_.width())
            .arg(box_.height())
            .arg(path_, color_.name())
            .arg(color_.alphaF())
            .arg(strokeWidth_);
    painter->setRenderHint(QPainter::Antialiasing);
    QSvgRenderer(svg.toUtf8()).render(painter, boundingRect());
}

} // namespace countis::ui

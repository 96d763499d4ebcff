// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window_icon.h"

#include <QPainter>
#include <QPixmap>
#include <QSvgRenderer>

namespace countis::app {

QIcon windowIcon() {
    QSvgRenderer drawing(QStringLiteral(":/countis/org.countis.Countis.svg"));
    QIcon icon;
    for (const int size : {16, 24, 32, 48, 64, 128, 256}) {
        QPixmap picture(size, size);
        picture.fill(Qt::transparent);
        QPainter painter(&picture);
        drawing.render(&painter);
        icon.addPixmap(picture);
    }
    return icon;
}

} // namespace countis::app

// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/alarms/alarm_mark_item.h"

#include "report/alarm_mark.h"

#include <QPainter>

namespace countis::ui {

void AlarmMarkItem::paint(QPainter* painter) {
    const double size = std::min(width(), height());
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(filled_ ? QPen(Qt::NoPen) : QPen(color_, 1.2));
    painter->setBrush(filled_ ? QBrush(color_) : QBrush(Qt::NoBrush));
    painter->drawPath(alarmMarkShape(severity_, size));
    QFont font = letters();
    font.setWeight(QFont::Bold);
    painter->setFont(font);
    painter->setPen(filled_ ? ink_ : color_);
    painter->drawText(alarmMarkLetterBox(severity_, size), Qt::AlignCenter, QString::number(severity_ + 1));
}

} // namespace countis::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/training/front_item.h"

#include <QPainter>

namespace countis::ui {

FrontItem::FrontItem(QQuickItem* parent) : QQuickPaintedItem(parent) {
    setImplicitSize(kFrontUnits.width(), kFrontUnits.height());
}

void FrontItem::setMid(bool mid) {
    FrontLook look = look_;
    look.mid = mid;
    show(look);
}

void FrontItem::setCoverOpen(bool open) {
    FrontLook look = look_;
    look.coverOpen = open;
    show(look);
}

void FrontItem::setCablePlugged(bool plugged) {
    FrontLook look = look_;
    look.cablePlugged = plugged;
    show(look);
}

void FrontItem::show(const FrontLook& look) {
    if (look == look_)
        return;
    look_ = look;
    update();
    emit lookChanged();
}

void FrontItem::paint(QPainter* painter) {
    painter->setRenderHint(QPainter::Antialiasing);
    painter->scale(width() / kFrontUnits.width(), height() / kFrontUnits.height());
    paintFront(*painter, look_);
}

} // namespace countis::ui

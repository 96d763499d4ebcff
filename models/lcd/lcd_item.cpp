// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/lcd/lcd_item.h"

#include "core/boot_clock.h"
#include "models/lcd/lcd_painter.h"

#include <QPainter>

#include <chrono>

namespace countis::ui {
namespace {

constexpr std::chrono::milliseconds kHalfFlash{500};

// Counted on the machine's clock, so that every glass flashes in step.
std::chrono::milliseconds intoFlash() {
    return std::chrono::duration_cast<std::chrono::milliseconds>(bootTime().time_since_epoch()) % (2 * kHalfFlash);
}

} // namespace

LcdItem::LcdItem(QQuickItem* parent) : QQuickPaintedItem(parent) {
    setImplicitSize(344, 137.6);
    setOpaquePainting(false);
    frame_.powered = false;
    flash_.setSingleShot(true);
    flash_.setTimerType(Qt::PreciseTimer);
    connect(&flash_, &QTimer::timeout, this, &LcdItem::flash);
}

void LcdItem::setDisplay(LcdSource* display) {
    if (display_ == display)
        return;
    if (display_)
        display_->disconnect(this);
    display_ = display;
    if (display_)
        connect(display_, &LcdSource::frameChanged, this, &LcdItem::follow);
    follow();
    emit displayChanged();
}

void LcdItem::follow() {
    if (display_)
        setFrame(display_->frame());
}

void LcdItem::setFrame(const LcdFrame& frame) {
    if (frame == frame_)
        return;
    frame_ = frame;
    scheduleFlash();
    update();
}

void LcdItem::scheduleFlash() {
    if (!flashes(frame_) || !isVisible()) {
        flash_.stop();
        flashOn_ = true;
        return;
    }
    const auto now = intoFlash();
    flashOn_ = now < kHalfFlash;
    flash_.start(kHalfFlash - now % kHalfFlash);
}

void LcdItem::flash() {
    const bool before = flashOn_;
    scheduleFlash();
    if (flashOn_ != before)
        update();
}

void LcdItem::itemChange(ItemChange change, const ItemChangeData& data) {
    QQuickPaintedItem::itemChange(change, data);
    if (change == ItemVisibleHasChanged)
        scheduleFlash();
}

const QImage& LcdItem::glass(QSize pixels) {
    if (glass_.size() == pixels && glassBacklight_ == frame_.backlight)
        return glass_;
    glass_ = QImage(pixels, QImage::Format_ARGB32_Premultiplied);
    glass_.fill(Qt::transparent);
    glassBacklight_ = frame_.backlight;
    QPainter painter(&glass_);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(pixels.width() / lcdGeometry().grid.width(), pixels.height() / lcdGeometry().grid.height());
    paintGlass(painter, frame_.backlight);
    return glass_;
}

void LcdItem::paint(QPainter* painter) {
    if (lcdGeometry().grid.isEmpty() || width() <= 0 || height() <= 0)
        return;
    const QTransform device = painter->deviceTransform();
    const QSize pixels{qRound(width() * device.m11()), qRound(height() * device.m22())};
    painter->drawImage(QRectF(0, 0, width(), height()), glass(pixels));
    painter->setRenderHint(QPainter::Antialiasing);
    painter->scale(width() / lcdGeometry().grid.width(), height() / lcdGeometry().grid.height());
    paintLit(*painter, litShapes(frame_, flashOn_), frame_.backlight);
}

} // namespace countis::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/training/desk_undo.h"

#include <utility>

namespace countis::ui {

DeskUndo::DeskUndo(const DeskLink& link, std::chrono::milliseconds offered, QObject* parent)
    : QObject(parent), link_(link) {
    timer_.setSingleShot(true);
    timer_.setInterval(offered);
    connect(&timer_, &QTimer::timeout, this, &DeskUndo::withdraw);
}

void DeskUndo::offer(const QString& text, std::function<void()> back) {
    text_ = text;
    back_ = std::move(back);
    asked_ = link_.asked();
    timer_.start();
    emit changed();
}

void DeskUndo::withdraw() {
    if (!offered())
        return;
    timer_.stop();
    text_.clear();
    back_ = nullptr;
    emit changed();
}

void DeskUndo::look() {
    if (link_.asked() != asked_)
        withdraw();
}

void DeskUndo::take() {
    look();
    const auto back = std::exchange(back_, nullptr);
    if (!back)
        return;
    back();
    timer_.stop();
    text_.clear();
    emit changed();
}

} // namespace countis::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/training/bench_undo.h"

#include <utility>

namespace countis::ui {

BenchUndo::BenchUndo(const BenchLink& link, std::chrono::milliseconds offered, QObject* parent)
    : QObject(parent), link_(link) {
    timer_.setSingleShot(true);
    timer_.setInterval(offered);
    connect(&timer_, &QTimer::timeout, this, &BenchUndo::withdraw);
}

void BenchUndo::offer(const QString& text, std::function<void()> back) {
    text_ = text;
    back_ = std::move(back);
    asked_ = link_.asked();
    timer_.start();
    emit changed();
}

void BenchUndo::withdraw() {
    if (!offered())
        return;
    timer_.stop();
    text_.clear();
    back_ = nullptr;
    emit changed();
}

void BenchUndo::look() {
    if (link_.asked() != asked_)
        withdraw();
}

void BenchUndo::take() {
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

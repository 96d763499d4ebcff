// SPDX-License-Identifier: GPL-3.0-or-later
// Undoes an action on the desk that replaced its state, for as long as the undo is offered.
#pragma once

#include "models/training/desk_link.h"

#include <QObject>
#include <QTimer>
#include <QtQml/qqmlregistration.h>

#include <chrono>
#include <cstdint>
#include <functional>

namespace countis::ui {

class DeskUndo : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("TrainingDesk.undo")
    /// One sentence that names the action; "" if there is nothing to undo.
    Q_PROPERTY(QString text READ text NOTIFY changed)
    Q_PROPERTY(bool offered READ offered NOTIFY changed)

public:
    static constexpr std::chrono::milliseconds kOffered{10'000};

    explicit DeskUndo(const DeskLink& link, std::chrono::milliseconds offered = kOffered, QObject* parent = nullptr);

    /// Instead of what was offered before. To be called when all is done: whatever the trainer does to the device
    /// afterwards would be wiped by the way back, and so withdraws it.
    void offer(const QString& text, std::function<void()> back);
    void withdraw();
    /// Withdraws what does not hold any more.
    void look();
    Q_INVOKABLE void take();

    QString text() const { return text_; }
    bool offered() const { return back_ != nullptr; }

signals:
    void changed();

private:
    const DeskLink& link_;
    QTimer timer_;
    std::uint64_t asked_ = 0; // of the device, when it was offered
    QString text_;
    std::function<void()> back_;
};

} // namespace countis::ui

// SPDX-License-Identifier: GPL-3.0-or-later
// SIGINT and SIGTERM end the event loop, so that links and simulator end in order.
#pragma once

#include <QObject>
#include <QSocketNotifier>

#include <array>
#include <memory>

namespace countis::app {

class Ending : public QObject {
    Q_OBJECT

public:
    explicit Ending(QObject* parent = nullptr);
    ~Ending() override;

private:
    std::array<int, 2> pipe_{-1, -1};
    std::unique_ptr<QSocketNotifier> notifier_;
};

} // namespace countis::app

// SPDX-License-Identifier: GPL-3.0-or-later
// One notification on request, each way that the settings name, so that people see whether it arrives. It passes by
// the queue of the database: it is tried once.
#pragma once

#include "notify/delivery.h"

#include <QObject>
#include <QString>

#include <functional>
#include <stop_token>
#include <string>
#include <thread>
#include <vector>

namespace countis {

struct NotificationTestOutcome {
    bool sent = false;
    QString text; // one sentence, translated: where it was sent, or why it was not

    bool operator==(const NotificationTestOutcome&) const = default;
};
using TellTest = std::function<void(const NotificationTestOutcome&)>;

/// Blocks until each channel has told its outcome, one after the other, or the token stops it. `site`: its name,
/// which may be empty.
void sendTest(const std::vector<DeliveryChannel>& channels, const std::string& site, WallTime now,
              const std::stop_token& stop, const TellTest& tell);

/// The same on a thread of its own, which begins at once. Its end breaks off what is being sent.
class NotificationTest : public QObject {
    Q_OBJECT

public:
    NotificationTest(std::vector<DeliveryChannel> channels, std::string site, WallTime now,
                     QObject* parent = nullptr);
    ~NotificationTest() override;

signals:
    void told(const countis::NotificationTestOutcome& outcome);
    void ended();

private:
    std::jthread thread_;
};

} // namespace countis

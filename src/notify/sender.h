// SPDX-License-Identifier: GPL-3.0-or-later
// Sends the notifications that wait in the database, on a thread of its own. Belongs to the program that records: two
// programs would send each one twice.
#pragma once

#include "core/clock.h"
#include "history/database/connection.h"
#include "notify/delivery.h"
#include "notify/notify_settings.h"

#include <QObject>
#include <QString>

#include <chrono>
#include <functional>
#include <memory>
#include <vector>

namespace countis {

/// The pause after so many failures in a row, at least one: 10 s, 20 s, … 15 min.
std::chrono::milliseconds pauseAfter(int failures);

/// What is older is given up when an attempt to send it has failed.
inline constexpr std::chrono::days kNotificationKept{3};

/// What these settings ask for.
std::vector<DeliveryChannel> channelsOf(const NotifySettings& settings);

class NotificationSender : public QObject {
    Q_OBJECT

public:
    using Pause = std::chrono::milliseconds (*)(int failures);
    /// Asked on the sender's thread before each delivery. False: another program sends.
    using MaySend = std::function<bool()>;
    /// Carried out on the sender's thread before each delivery, in the transaction that reads the queue. False:
    /// another program sends.
    using Prepare = std::function<DatabaseResult<bool>(DatabaseConnection& connection)>;

    /// What waits from before is tried at once. `clock` must outlive it. The database has its tables.
    NotificationSender(const Clock& clock, DatabaseUrl url, std::vector<DeliveryChannel> channels,
                       Pause pause = pauseAfter, MaySend maySend = {}, Prepare prepare = {},
                       QObject* parent = nullptr);
    /// Breaks off what is being sent: it waits in the database, and is sent after the next start.
    ~NotificationSender() override;

    /// The database may have more than before.
    void wake();

signals:
    /// Translated: what is wrong with a channel or the database, and that notifications are sent again. It tries
    /// again.
    void failed(const QString& problem);
    void worksAgain(const QString& notice);
    /// So many were delivered.
    void delivered(int count);

private:
    class Private;
    std::unique_ptr<Private> d_;
};

} // namespace countis

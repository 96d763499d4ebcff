// SPDX-License-Identifier: GPL-3.0-or-later
// Sends the test that somebody asks for in the settings, to whom their file names. Any window does, since the file is
// read on this computer; whether the window judges the alarms makes no difference.
#pragma once

#include "core/clock.h"
#include "models/alarms/alarm_notices.h"
#include "notify/notification_test.h"
#include "site/roster.h"

#include <memory>

namespace countis::app {

class NoticeTest : public QObject {
    Q_OBJECT

public:
    /// All must outlive it. `roster` names the site.
    NoticeTest(ui::AlarmNotices& notices, const Roster& roster, const Clock& clock);

private:
    void send();

    ui::AlarmNotices& notices_;
    const Roster& roster_;
    const Clock& clock_;
    std::unique_ptr<NotificationTest> test_;
};

} // namespace countis::app

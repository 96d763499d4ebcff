// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/notice_test.h"

#include "notify/notify_config.h"
#include "notify/sender.h"
#include "wording/message_text.h"

namespace countis::app {

NoticeTest::NoticeTest(ui::AlarmNotices& notices, const Roster& roster, const Clock& clock)
    : notices_(notices), roster_(roster), clock_(clock) {
    connect(&notices, &ui::AlarmNotices::testRequested, this, &NoticeTest::send);
    connect(&notices, &ui::AlarmNotices::fileChanged, this, [this] {
        test_.reset();
        notices_.endTest();
    });
}

void NoticeTest::send() {
    const auto settings = readNotifyFile(notices_.file().toStdString());
    if (!settings) {
        for (const Message& problem : settings.error())
            notices_.addTestOutcome(false, messageText(problem));
        return notices_.endTest();
    }
    const auto channels = channelsOf(*settings);
    if (channels.empty()) {
        notices_.addTestOutcome(false,
                                tr("The file names neither a webhook nor a mail server: there is nothing to test."));
        return notices_.endTest();
    }
    test_ = std::make_unique<NotificationTest>(channels, roster_.siteName(), clock_.now().wall);
    connect(test_.get(), &NotificationTest::told, this,
            [this](const NotificationTestOutcome& outcome) { notices_.addTestOutcome(outcome.sent, outcome.text); });
    connect(test_.get(), &NotificationTest::ended, &notices_, &ui::AlarmNotices::endTest);
}

} // namespace countis::app

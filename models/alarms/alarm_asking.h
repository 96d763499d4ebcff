// SPDX-License-Identifier: GPL-3.0-or-later
// What a person asks about an alarm: this window does it where it judges, and otherwise asks the program that judges
// by the database.
#pragma once

#include "core/clock.h"
#include "models/alarms/alarm_shown.h"
#include "monitor/site_alarms.h"

#include <QObject>
#include <QString>
#include <QTimer>

#include <optional>
#include <string>

namespace countis::ui {

class AlarmAsking : public QObject {
    Q_OBJECT

public:
    /// `clock` must outlive it.
    explicit AlarmAsking(const Clock& clock, QObject* parent = nullptr);

    /// Both may be null, and outlive its use. What was asked before gets no answer any more.
    void use(AlarmWork* work, SiteAlarms* judge);
    /// The name with which this person acknowledges.
    void setPerson(const std::string& name) { person_ = name; }
    /// A request is on its way to the program that judges, or what that has done is not written yet.
    bool isAsking() const { return asking_; }
    /// The program that judges here has written its alarms up to this change (SiteAlarms::lastChange()). True: so
    /// what was asked of it is done.
    bool takeWritten(std::int64_t last);
    /// What was asked last.
    AlarmInput input() const { return asked_; }
    /// The database has refused it.
    void refuse(const QString& reason);
    /// The database cannot be reached.
    void giveUp() { asking_ = false; }
    /// False: it was refused, or there is nobody to ask.
    bool ask(const AlarmRow& row, AlarmInput input, const QString& comment, std::chrono::minutes lasts);

signals:
    void changed();
    /// The alarm of this row (AlarmRow::id) is another one now.
    void done(const QString& id);
    /// What became of it, one sentence.
    void told(const QString& text);

private:
    bool tell(const std::optional<AlarmRefusal>& refusal);
    QString doneText() const;

    const Clock& clock_;
    AlarmWork* work_ = nullptr;
    SiteAlarms* judge_ = nullptr;
    std::string person_;
    bool asking_ = false;
    AlarmInput asked_ = AlarmInput::Acknowledge;
    QString askedId_, askedName_;
    QTimer writes_;           // while a change of this program's own judge is not written yet
    std::int64_t change_ = 0; // that one
};

} // namespace countis::ui

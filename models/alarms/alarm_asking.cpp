// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/alarms/alarm_asking.h"

#include "site/alarms/alarm_words.h"
#include "wording/message_text.h"

namespace countis::ui {

AlarmAsking::AlarmAsking(const Clock& clock, QObject* parent) : QObject(parent), clock_(clock) {
    writes_.setSingleShot(true);
    connect(&writes_, &QTimer::timeout, this, [this] {
        asking_ = false;
        emit changed();
        emit told(
            tr("The database does not take the change of “%1” at the moment. It is written as soon as possible; "
               "if the program ends before, it is lost.")
                .arg(askedName_));
    });
}

void AlarmAsking::use(AlarmWork* work, SiteAlarms* judge) {
    work_ = work;
    judge_ = judge;
    asking_ = false;
    writes_.stop();
    if (work_ == nullptr)
        return;
    connect(work_, &AlarmWork::answered, this, &AlarmAsking::tell);
    connect(work_, &AlarmWork::unanswered, this, [this] {
        asking_ = false;
        emit changed();
        emit told(tr("No program records this site at the moment, so that nobody can change the alarm."));
    });
}

bool AlarmAsking::ask(const AlarmRow& row, AlarmInput input, const QString& comment, std::chrono::minutes lasts) {
    if (work_ == nullptr)
        return false;
    const AlarmRequest request{{},   clock_.now().wall, row.alarm, input, {person_, comment.trimmed().toStdString()},
                               lasts};
    asked_ = input;
    askedId_ = row.id;
    askedName_ = row.where.isEmpty() ? row.name : tr("%1, %2", "an alarm and its meter").arg(row.name, row.where);
    if (isTooLongComment(request.by.comment)) // the database would not take the request
        return tell(AlarmRefusal::CommentTooLong);
    if (judge_ != nullptr) {
        if (const auto carriedOut = judge_->carryOut(request); !carriedOut)
            return tell(carriedOut.error());
        change_ = judge_->lastChange();
        writes_.start(AlarmWork::kPatience);
    } else {
        work_->ask(request);
    }
    asking_ = true;
    emit changed();
    return true;
}

void AlarmAsking::refuse(const QString& reason) {
    asking_ = false;
    emit changed();
    emit told(reason);
}

/// What is written may be something else that happened before.
bool AlarmAsking::takeWritten(std::int64_t last) {
    if (!writes_.isActive() || last < change_)
        return false;
    writes_.stop();
    tell(std::nullopt);
    return true;
}

/// False: it was refused.
bool AlarmAsking::tell(const std::optional<AlarmRefusal>& refusal) {
    asking_ = false;
    emit changed();
    if (refusal) {
        emit told(messageText(refusalText(*refusal)));
        return false;
    }
    emit done(askedId_);
    emit told(doneText());
    return true;
}

QString AlarmAsking::doneText() const {
    switch (asked_) {
    case AlarmInput::Acknowledge: return tr("“%1” is acknowledged.").arg(askedName_);
    case AlarmInput::Shelve: return tr("“%1” is shelved.").arg(askedName_);
    case AlarmInput::Unshelve: return tr("“%1” is no longer shelved.").arg(askedName_);
    case AlarmInput::Reset: return tr("“%1” is reset.").arg(askedName_);
    case AlarmInput::TakeOutOfService: return tr("“%1” is out of service.").arg(askedName_);
    default: return tr("“%1” is in service again.").arg(askedName_);
    }
}

} // namespace countis::ui

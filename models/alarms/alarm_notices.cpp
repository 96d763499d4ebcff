// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/alarms/alarm_notices.h"

namespace countis::ui {
namespace {

const QString kDesktopKey = QStringLiteral("alarms/desktop");
const QString kFileKey = QStringLiteral("alarms/notifyFile");

} // namespace

void AlarmNotices::load(const QSettings& settings) {
    desktop_ = settings.value(kDesktopKey, true).toBool();
    file_ = settings.value(kFileKey).toString();
}

void AlarmNotices::setDesktop(bool desktop) {
    if (desktop == desktop_)
        return;
    desktop_ = desktop;
    emit desktopChanged();
    emit chosen(kDesktopKey, desktop);
}

void AlarmNotices::setFile(const QString& file) {
    const QString path = file.trimmed();
    const bool isOther = path != file_;
    file_ = path;
    emit fileChanged();
    emit outcomeChanged(); // its words
    clearTest();
    if (isOther)
        emit chosen(kFileKey, path);
}

QString AlarmNotices::stateText() const {
    if (file_.isEmpty())
        return {};
    if (!outcome_.judges)
        return tr("This window does not judge the alarms. The program that records sends its own notifications.");
    if (outcome_.webhook && outcome_.mail)
        return tr("New alarms are sent to the webhook and by mail.");
    if (outcome_.webhook)
        return tr("New alarms are sent to the webhook.");
    if (outcome_.mail)
        return tr("New alarms are sent by mail.");
    return tr("No alarm is sent.");
}

void AlarmNotices::setOutcome(const Outcome& outcome) {
    if (outcome == outcome_)
        return;
    outcome_ = outcome;
    emit outcomeChanged();
}

void AlarmNotices::setProblem(const QString& problem) {
    Outcome changed = outcome_;
    changed.problem = problem;
    setOutcome(changed);
}

void AlarmNotices::sendTest() {
    if (testing_ || file_.isEmpty())
        return;
    testing_ = true;
    clearTest();
    emit testRequested();
}

void AlarmNotices::addTestOutcome(bool sent, const QString& text) {
    (sent ? sent_ : unsent_) << text;
    emit testChanged();
}

void AlarmNotices::endTest() {
    testing_ = false;
    emit testChanged();
}

void AlarmNotices::clearTest() {
    sent_.clear();
    unsent_.clear();
    emit testChanged();
}

} // namespace countis::ui

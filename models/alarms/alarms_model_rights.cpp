// SPDX-License-Identifier: GPL-3.0-or-later
// Who judges the alarms that AlarmsModel shows, and what this person may do with them.
#include "models/alarms/alarms_model.h"

#include <algorithm>

namespace countis::ui {
namespace {

const QString kOperator = QStringLiteral("countis_operator");
const QString kEngineer = QStringLiteral("countis_engineer");

} // namespace

/// In a replay nobody changes what happened.
bool AlarmsModel::mayChange() const {
    return database_ == nullptr || !database_->url().immutable;
}

QString AlarmsModel::notice() const {
    if (!isElsewhere())
        return {};
    if (!mayChange())
        return tr("These are the alarms of the support bundle at the time of the replay. You cannot change them.");
    if (!isRecorded()) {
        const QString nobody = tr("No program records this site at the moment, so that no alarm is judged.");
        return database_->isRecordedElsewhere() && database_->mayRecord()
                   ? nobody + u' ' + tr("Close this window and start countis again: it then records.")
                   : nobody;
    }
    if (database_->isRecordedElsewhere()) {
        const QString who =
            recorders().isEmpty()
                ? tr("Another program records this site and judges its alarms.")
                : tr("countis-collector on %1 records this site and judges its alarms.").arg(recorders());
        return who + u' ' +
               (acknowledgeRefusal().isEmpty() ? tr("What you do here is done there, within a second or two.")
                                               : acknowledgeRefusal());
    }
    return tr("This window does not record, so that it raises no alarms. It shows the alarms in the database. "
              "Settings, History gives the reason why it does not record.");
}

/// A window that judges does itself what is asked of it.
QString AlarmsModel::acknowledgeRefusal() const {
    return judge_ != nullptr ? QString() : acknowledgeRefusal_;
}

QString AlarmsModel::changeRefusal() const {
    return judge_ != nullptr ? QString() : changeRefusal_;
}

void AlarmsModel::setRefusals(const QString& ofAcknowledging, const QString& ofChanges) {
    acknowledgeRefusal_ = ofAcknowledging;
    changeRefusal_ = ofChanges;
    emit changed();
}

/// A role may have been taken away, or given.
void AlarmsModel::takeRights(const SiteRights& rights) {
    acknowledgeRefusal_ = rights.acknowledge ? QString() : roleRefusal(rights, kOperator);
    changeRefusal_ = rights.settings ? QString() : roleRefusal(rights, kEngineer);
}

/// Of a role that was taken away just now the button did not know yet.
void AlarmsModel::takeRefusal(const DatabaseError& error) {
    asking_.refuse(error.kind == DatabaseError::Kind::Denied
                       ? roleRefusal({}, asking_.input() == AlarmInput::Acknowledge ? kOperator : kEngineer)
                       : databaseErrorText(error, database_->url()));
    refresh();
}

/// The number of the process tells two of one computer apart.
QString AlarmsModel::recorders() const {
    QStringList names;
    const auto collectors = board_ ? board_->collectors : std::vector<AliveCollector>();
    for (const AliveCollector& one : collectors) {
        const bool isOnlyOne = std::ranges::count(collectors, one.computer, &AliveCollector::computer) == 1;
        names << tr("%1 (%n meter(s))", nullptr, one.meters)
                     .arg(isOnlyOne || one.process.isEmpty() ? one.computer : one.computer + u' ' + one.process);
    }
    return names.join(QStringLiteral(", "));
}

} // namespace countis::ui

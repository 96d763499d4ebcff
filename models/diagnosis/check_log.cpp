// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/diagnosis/check_log.h"

#include <QSysInfo>

#include <utility>

namespace countis::ui {

using Access = DatabaseConnection::Access;

CheckLog::CheckLog(const Clock& clock, QObject* parent) : QObject(parent), clock_(clock) {}

CheckLog::~CheckLog() = default;

void CheckLog::show(const std::optional<DatabaseUrl>& url) {
    url_ = url;
    problem_.clear();
    read();
    emit changed();
}

void CheckLog::setMeter(const CheckedMeter& meter) {
    if (meter == meter_)
        return;
    const bool other = meter.point != meter_.point || meter.isStored != meter_.isStored;
    meter_ = meter;
    if (!other)
        return;
    read();
    emit changed();
}

void CheckLog::setActive(bool active) {
    if (std::exchange(active_, active) != active && active)
        read();
}

const CheckTicks& CheckLog::ticks() const {
    static const CheckTicks none;
    const auto found = ticks_.find(meter_.point);
    return found == ticks_.end() ? none : found->second;
}

void CheckLog::tick(const std::string& check, bool done) {
    CheckTicks& ticks = ticks_[meter_.point];
    if (ticks.contains(check) == done)
        return;
    const CheckTick tick{person_, QSysInfo::machineHostName().toStdString(), clock_.now().wall};
    if (done)
        ticks[check] = tick;
    else
        ticks.erase(check);
    emit changed();
    if (!isKeeping())
        return;
    AuditEntry entry;
    entry.at = tick.at;
    entry.point = meter_.point;
    entry.meter = meter_.name;
    entry.address = meter_.address;
    entry.serial = meter_.serial;
    entry.person = tick.person;
    entry.host = tick.host;
    entry.command = checkCommand(check, done);
    entry.reason = CommandReason::Confirmed; // as the person says
    ++writing_;
    add(Access::Write, [entry](DatabaseConnection& connection) { return addAudit(connection, entry); });
}

void CheckLog::read() {
    if (!active_ || !isKeeping())
        return;
    add(Access::Read, [this, point = meter_.point](DatabaseConnection& connection) {
        const auto checks = readChecks(connection, point);
        if (!checks)
            return DatabaseResult<void>(tl::unexpected(checks.error()));
        CheckTicks ticks;
        for (const StoredCheck& check : *checks)
            ticks[check.check] = {check.person, check.host, check.at};
        jobs_.post([this, point, ticks] {
            if (writing_ > 0)
                return; // it is read again after them
            ticks_[point] = ticks;
            emit changed();
        });
        return DatabaseResult<void>();
    });
}

void CheckLog::add(Access access, std::function<DatabaseResult<void>(DatabaseConnection&)> work) {
    jobs_.add({0, *url_, access,
               [work = std::move(work)](DatabaseConnection& connection, const std::stop_token&) {
                   return work(connection);
               },
               [this, access, url = *url_](const DatabaseResult<void>& result) { finish(access, url, result); }});
}

void CheckLog::finish(Access access, const DatabaseUrl& url, const DatabaseResult<void>& result) {
    const bool wrote = access == Access::Write;
    if (wrote)
        --writing_;
    if (!result) {
        const QString reason = databaseErrorText(result.error(), url);
        problem_ =
            wrote ? tr("This tick is kept only until you close the window, because the audit log cannot be "
                       "written. %1")
                        .arg(reason)
                  : tr("The ticks of earlier days are missing, because the audit log cannot be read. %1").arg(reason);
    } else if (wrote) {
        problem_.clear();
    }
    if (wrote && writing_ == 0 && result)
        read();
    emit changed();
}

} // namespace countis::ui

// SPDX-License-Identifier: GPL-3.0-or-later
// Which physical checks of a meter a person has ticked, who and when: kept in the audit log of the site, which is
// written and read on a thread of its own.
#pragma once

#include "core/clock.h"
#include "history/audit_log.h"
#include "history/database/database_url.h"
#include "monitor/database_jobs.h"

#include <QObject>
#include <QString>
#include <QtQml/qqmlregistration.h>

#include <functional>
#include <map>
#include <optional>
#include <string>

namespace countis::ui {

/// Whose checks they are, as the audit log has them.
struct CheckedMeter {
    PointId point;
    std::string name;
    std::string address;
    std::string serial;    // empty: not known
    bool isStored = false; // its point is one of the site database

    bool operator==(const CheckedMeter&) const = default;
};

struct CheckTick {
    std::string person;
    std::string host;
    WallTime at{};

    bool operator==(const CheckTick&) const = default;
};
/// By the keys of the checks.
using CheckTicks = std::map<std::string, CheckTick, std::less<>>;

class CheckLog : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("DiagnosisModel.checkLog")
    /// Ticks are written down in the audit log. Without it they are kept until the window closes.
    Q_PROPERTY(bool keeping READ isKeeping NOTIFY changed)
    /// Why ticks could not be written or read, one sentence; "" where they could.
    Q_PROPERTY(QString problem READ problem NOTIFY changed)

public:
    /// `clock` must outlive it.
    explicit CheckLog(const Clock& clock, QObject* parent = nullptr);
    ~CheckLog() override; // waits until the thread has ended, which is soon

    /// nullopt: there is no database, or nobody may write it, as that of a replay.
    void show(const std::optional<DatabaseUrl>& url);
    void setPerson(const std::string& person) { person_ = person; }
    void setMeter(const CheckedMeter& meter);
    /// Somebody looks: what others have ticked meanwhile is read.
    void setActive(bool active);

    void tick(const std::string& check, bool done);
    /// Those of the meter.
    const CheckTicks& ticks() const;

    bool isKeeping() const { return url_ && meter_.isStored; }
    QString problem() const { return problem_; }

signals:
    void changed();

private:
    void read();
    void add(DatabaseConnection::Access access, std::function<DatabaseResult<void>(DatabaseConnection&)> work);
    void finish(DatabaseConnection::Access access, const DatabaseUrl& url, const DatabaseResult<void>& result);

    const Clock& clock_;
    std::optional<DatabaseUrl> url_;
    std::string person_;
    CheckedMeter meter_;
    bool active_ = false;
    std::map<PointId, CheckTicks> ticks_;
    QString problem_;
    int writing_ = 0; // ticks that are not written yet: what was read before them is old
    DatabaseJobs jobs_;
};

} // namespace countis::ui

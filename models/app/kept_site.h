// SPDX-License-Identifier: GPL-3.0-or-later
// What a window keeps: its settings, and the meters and places of the site in their store.
#pragma once

#include "models/fleet/meter_list.h"
#include "site/roster_keeper.h"

#include <QObject>
#include <QSettings>
#include <QTimer>
#include <QVariant>

#include <functional>
#include <memory>
#include <optional>

namespace countis::ui {

class KeptSite : public QObject {
    Q_OBJECT

public:
    /// `settings` may be null: nothing is kept in them then. The site is kept in `store`, or in the settings where it
    /// is null. `roster` and its list must outlive this.
    KeptSite(std::unique_ptr<QSettings> settings, std::unique_ptr<RosterStore> store, Roster& roster,
             MeterList& meters);

    const QSettings* settings() const { return settings_.get(); }
    /// Puts the meters of the store into the list. False: there are none to be had.
    bool load();

    /// Each value by itself and at once: other windows keep theirs in the same settings.
    void keep(const QString& key, const QVariant& value);
    /// Of a user who may change nothing, whoever records keeps the devices that are heard.
    void saveMeters();
    /// The devices of a whole site are heard within seconds: they are written a few times, not one by one.
    void saveMetersSoon() { soon_.start(kSoon); }
    /// What waits is saved now.
    void finish();

    /// Tells why this user may not change the meters of the site, translated; "" where they may. It is asked again
    /// when a change could not be kept.
    void setRights(std::function<QString()> refusal);

    /// Why changes are not kept, one sentence; "" while they are.
    QString problem() const;
    /// A problem is reported once; the first one stays until an empty text clears it.
    void setSettingsProblem(const QString& problem) { setProblem(settingsProblem_, problem); }

signals:
    void problemChanged();
    /// A change could not be kept for this reason, and was taken back.
    void refused(const QString& reason);

private:
    static constexpr std::chrono::milliseconds kSoon{1000};

    bool isRefused();
    void setProblem(QString& kept, const QString& problem);

    std::unique_ptr<QSettings> settings_;
    std::optional<RosterKeeper> keeper_; // none: nothing of the site is kept
    Roster& roster_;
    MeterList& meters_;
    std::function<QString()> refusal_;
    QTimer soon_;
    QString settingsProblem_;
    QString saveProblem_;   // why the site cannot be written
    QString rosterProblem_; // why the site could not be read: nothing of it is kept then
};

} // namespace countis::ui

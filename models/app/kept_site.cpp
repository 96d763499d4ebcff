// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/app/kept_site.h"

#include "models/app/settings_file.h"
#include "models/fleet/settings_roster.h"
#include "wording/message_text.h"

#include <utility>

namespace countis::ui {

KeptSite::KeptSite(std::unique_ptr<QSettings> settings, std::unique_ptr<RosterStore> store, Roster& roster,
                   MeterList& meters)
    : settings_(std::move(settings)), roster_(roster), meters_(meters) {
    soon_.setSingleShot(true);
    connect(&soon_, &QTimer::timeout, this, &KeptSite::saveMeters);
    if (!store && settings_)
        store = std::make_unique<SettingsRoster>(*settings_);
    if (store)
        keeper_.emplace(std::move(store));
}

bool KeptSite::load() {
    if (!keeper_)
        return false;
    auto content = keeper_->load();
    if (!content) {
        keeper_.reset(); // what could not be read is not written over
        rosterProblem_ = messageText(content.error());
        return false;
    }
    meters_.take(*std::move(content));
    keeper_->loaded(roster_);
    return true;
}

void KeptSite::keep(const QString& key, const QVariant& value) {
    if (!settings_)
        return;
    settings_->setValue(key, value);
    setSettingsProblem(writeSettings(*settings_));
}

void KeptSite::saveMeters() {
    if (!keeper_ || !meters_.refusal().isEmpty())
        return;
    const auto saved = keeper_->save(roster_);
    if (!saved && isRefused())
        return;
    setProblem(saveProblem_, saved ? QString() : messageText(saved.error()));
    if (saved && settings_)
        setSettingsProblem(writeSettings(*settings_));
}

void KeptSite::finish() {
    if (!soon_.isActive())
        return;
    soon_.stop();
    saveMeters();
}

/// Then the list is again what the store has, so that nothing looks changed that is not.
bool KeptSite::isRefused() {
    const QString reason = refusal_ ? refusal_() : QString();
    if (reason.isEmpty())
        return false;
    meters_.setRefusal(reason);
    emit refused(reason);
    if (auto kept = keeper_->load()) {
        meters_.takeBack(*std::move(kept));
        keeper_->loaded(roster_);
    }
    return true;
}

void KeptSite::setRights(std::function<QString()> refusal) {
    refusal_ = std::move(refusal);
    meters_.setRefusal(refusal_());
}

QString KeptSite::problem() const {
    if (!rosterProblem_.isEmpty())
        return rosterProblem_;
    return saveProblem_.isEmpty() ? settingsProblem_ : saveProblem_;
}

void KeptSite::setProblem(QString& kept, const QString& problem) {
    if (problem.isEmpty() == kept.isEmpty())
        return;
    kept = problem;
    emit problemChanged();
}

} // namespace countis::ui

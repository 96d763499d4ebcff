// SPDX-License-Identifier: GPL-3.0-or-later
// What AlarmsModel hands to QML about its alarms: the chosen one in full, the strip of the last day, and the figures.
#include "models/alarms/alarms_model.h"

#include <QDateTime>

#include <algorithm>

namespace countis::ui {
namespace {

/// How far the journal goes back: a younger one says nothing of the days before. Some alarms in a young one are not
/// many a day.
std::chrono::milliseconds timeKnown(const AlarmBoard& board, WallTime now) {
    using std::chrono::milliseconds;
    constexpr milliseconds kMost = AlarmWork::kJournal;
    if (board.journal.empty())
        return kMost;
    return std::clamp<milliseconds>(now - board.journal.front().transition.at.wall, std::chrono::days(1), kMost);
}

} // namespace

QVariantMap AlarmsModel::mapOf(const AlarmDetails& details) const {
    const AlarmRow& row = details.row;
    QVariantList history;
    for (const AlarmStep& step : details.history)
        history << QVariantMap{{QStringLiteral("time"), step.time},
                               {QStringLiteral("text"), step.text},
                               {QStringLiteral("comment"), step.comment}};
    QVariantList before;
    for (const AlarmBefore& one : details.before)
        before << QVariantMap{{QStringLiteral("time"), one.time},
                              {QStringLiteral("lasting"), one.lasting},
                              {QStringLiteral("person"), one.person}};
    const bool may = mayChange();
    const bool latched =
        row.state == AlarmState::LatchedAcknowledged || row.state == AlarmState::LatchedUnacknowledged;
    return {{QStringLiteral("name"), row.name},
            {QStringLiteral("where"), row.where},
            {QStringLiteral("severity"), static_cast<int>(row.severity)},
            {QStringLiteral("severityText"), details.severityText},
            {QStringLiteral("stateText"), row.stateText},
            {QStringLiteral("stateNote"), row.stateNote},
            {QStringLiteral("open"), row.group == AlarmGroup::Open},
            {QStringLiteral("hidden"), row.group == AlarmGroup::Hidden},
            {QStringLiteral("cleared"), row.group == AlarmGroup::Cleared},
            {QStringLiteral("waits"), row.waits},
            {QStringLiteral("raised"), row.since},
            {QStringLiteral("acknowledged"), details.acknowledged},
            {QStringLiteral("acknowledgedLast"), details.isAcknowledgedLast},
            {QStringLiteral("stale"), details.isStale},
            {QStringLiteral("ofDiagnosis"), details.isOfDiagnosis},
            {QStringLiteral("ended"), row.ended && shown_ ? shown_->timeText(*row.ended) : QString()},
            {QStringLiteral("value"), row.value},
            {QStringLiteral("limit"), row.limit},
            {QStringLiteral("rule"), details.rule},
            {QStringLiteral("advice"), details.advice},
            {QStringLiteral("firstOut"), details.firstOut},
            {QStringLiteral("history"), history},
            {QStringLiteral("before"), before},
            {QStringLiteral("canComment"),
             may && row.group != AlarmGroup::Cleared && row.state != AlarmState::Suppressed},
            {QStringLiteral("canAcknowledge"), may && row.waits},
            {QStringLiteral("canShelve"), may && row.group == AlarmGroup::Open},
            {QStringLiteral("canUnshelve"), may && row.state == AlarmState::Shelved},
            {QStringLiteral("canReset"), may && latched && !row.waits},
            {QStringLiteral("canTakeOut"),
             may && row.group != AlarmGroup::Cleared && row.state != AlarmState::OutOfService},
            {QStringLiteral("canReturn"), may && row.state == AlarmState::OutOfService},
            {QStringLiteral("ofMeter"), static_cast<bool>(row.alarm.point)}};
}

QVariantList AlarmsModel::stretches() const {
    QVariantList all;
    if (!shown_)
        return all;
    for (const AlarmStretch& one : shown_->strip())
        all << QVariantMap{{QStringLiteral("severity"), static_cast<int>(one.severity)},
                           {QStringLiteral("from"), one.from},
                           {QStringLiteral("to"), one.to},
                           {QStringLiteral("pale"), one.pale}};
    return all;
}

QVariantList AlarmsModel::marks() const {
    constexpr int kHours = 24;
    constexpr int kEach = 3;
    QVariantList all;
    const qint64 now = clock_.now().wall.time_since_epoch().count();
    QDateTime mark = QDateTime::fromMSecsSinceEpoch(now, zone());
    mark.setTime(QTime(mark.time().hour() / kEach * kEach, 0));
    constexpr double kDayMs = 24 * 3600 * 1000.0;
    for (int hours = 0; hours < kHours; hours += kEach, mark = mark.addSecs(-kEach * 3600)) {
        const double at = 1 - static_cast<double>(now - mark.toMSecsSinceEpoch()) / kDayMs;
        if (at > 0)
            all << QVariantMap{{QStringLiteral("at"), at},
                               {QStringLiteral("text"), mark.time().toString(QStringLiteral("HH:mm"))}};
    }
    return all;
}

void AlarmsModel::buildFigures() {
    constexpr std::chrono::hours kDay{24};
    const auto day = shown_->figures(kDay);
    const auto known = timeKnown(*board_, clock_.now().wall);
    const int days = static_cast<int>(std::chrono::round<std::chrono::days>(known).count());
    const auto month = shown_->figures(known);
    dayText_ = tr("%n raised", "alarms", static_cast<int>(day.alarms)) + QStringLiteral(", ") +
               tr("%1 an hour").arg(locale_.toString(static_cast<double>(day.alarms) / 24, 'f', 1));
    monthText_ = tr("%n day(s): %1 a day, %2 standing over 24 h, %3 chattering", nullptr, days)
                     .arg(locale_.toString(month.perDay, 'f', 1), QString::number(month.standing.size()),
                          QString::number(month.chattering.size()));
    QVariantList busiest;
    for (const AlarmOften& one : shown_->busiest(month))
        busiest << QVariantMap{{QStringLiteral("name"), one.name},
                               {QStringLiteral("where"), one.where},
                               {QStringLiteral("count"), one.count}};
    if (busiest == busiest_)
        return;
    busiest_ = std::move(busiest);
    emit busiestChanged();
}

} // namespace countis::ui

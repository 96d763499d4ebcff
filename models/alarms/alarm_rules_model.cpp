// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/alarms/alarm_rules_model.h"

#include "models/text/typed_number.h"
#include "site/alarms/alarm_defaults.h"
#include "site/alarms/alarm_range.h"
#include "wording/alarm_text.h"
#include "wording/message_text.h"

#include <QTime>

#include <algorithm>
#include <cmath>

namespace countis::ui {
namespace {

constexpr int kDaysOfWeek = 7;
constexpr int kMinutesOfDay = 24 * 60;

bool isOfSite(const AlarmRule& rule) {
    const auto* const place = std::get_if<PlaceId>(&rule.scope);
    return place != nullptr && *place == kSite;
}

bool hasLimit(const AlarmRule& rule) {
    return !std::holds_alternative<AlarmEvent>(rule.watch);
}

bool hasDelay(const AlarmRule& rule) {
    const auto* const event = std::get_if<AlarmEvent>(&rule.watch);
    return event != nullptr ? !isMoment(*event) : rule.watch != AlarmWatch(DerivedValue::Demand);
}

QString typed(const AlarmNumbers& numbers, double value, const QLocale& locale) {
    return typedText(std::llround(value * numbers.factor * std::pow(10, numbers.decimals)), numbers.decimals, locale);
}

std::optional<double> valueOf(const AlarmNumbers& numbers, const QString& text) {
    const auto count = typedNumber(text, numbers.decimals);
    if (!count)
        return std::nullopt;
    return static_cast<double>(*count) / std::pow(10, numbers.decimals) / numbers.factor;
}

QString timeText(std::chrono::minutes time) {
    return QStringLiteral("%1:%2")
        .arg(time.count() / 60, 2, 10, QLatin1Char('0'))
        .arg(time.count() % 60, 2, 10, QLatin1Char('0'));
}

std::optional<std::chrono::minutes> timeOf(const QString& text) {
    if (text.trimmed() == QLatin1String("24:00"))
        return std::chrono::minutes{kMinutesOfDay};
    const QTime time = QTime::fromString(text.trimmed(), QStringLiteral("H:mm"));
    return time.isValid() ? std::optional(std::chrono::minutes{time.msecsSinceStartOfDay() / 60'000}) : std::nullopt;
}

QString secondsText(std::chrono::milliseconds delay) {
    return QString::number(std::chrono::round<std::chrono::seconds>(delay).count());
}

} // namespace

AlarmRulesModel::AlarmRulesModel(AlarmsModel& alarms, const Roster& roster, QObject* parent)
    : QAbstractListModel(parent), alarms_(alarms), roster_(roster) {
    connect(&alarms_, &AlarmsModel::changed, this, &AlarmRulesModel::take);
}

void AlarmRulesModel::setReplayed(bool replayed) {
    replayed_ = replayed;
    emit changed();
}

bool AlarmRulesModel::isAvailable() const {
    return !rows_.empty() && !replayed_ && refusal().isEmpty();
}

QString AlarmRulesModel::refusal() const {
    return replayed_ ? QString() : alarms_.ruleRefusal();
}

QString AlarmRulesModel::unavailableText() const {
    return refusal().isEmpty() ? tr("The rules cannot be changed now.") : refusal();
}

/// Rules for a place or a point stand below that of the site.
void AlarmRulesModel::take() {
    const std::vector<AlarmRule> defaults = defaultAlarmRules();
    const std::vector<AlarmRule>& rules = alarms_.rules();
    std::vector<Row> rows;
    for (const AlarmRule& rule : defaults)
        for (const AlarmRule& one : rules)
            if (one.key == rule.key)
                rows.push_back({one, one != rule});
    if (rows == rows_)
        return;
    const auto same = [](const Row& one, const Row& other) { return one.rule.id == other.rule.id; };
    if (std::ranges::equal(rows, rows_, same)) { // a view keeps its place, and the keyboard its row
        rows_ = std::move(rows);
        emit dataChanged(index(0), index(count() - 1));
    } else {
        beginResetModel();
        rows_ = std::move(rows);
        endResetModel();
    }
    emit changed();
}

int AlarmRulesModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : count();
}

QHash<int, QByteArray> AlarmRulesModel::roleNames() const {
    return {{KeyRole, "key"},
            {NameRole, "name"},
            {RuleRole, "rule"},
            {SeverityRole, "severity"},
            {ScopeRole, "scope"},
            {SeverityTextRole, "severityText"},
            {EnabledRole, "enabledRule"},
            {ChangedRole, "changedRule"}};
}

QVariant AlarmRulesModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row& row = rows_[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
    case NameRole: return alarmNameText(row.rule.key);
    case KeyRole: return QString::fromStdString(row.rule.key);
    case RuleRole: return ruleText(row.rule);
    case SeverityRole: return static_cast<int>(row.rule.severity);
    case SeverityTextRole: return alarmSeverityText(row.rule.severity);
    case ScopeRole: return scopeText(row.rule);
    case EnabledRole: return row.rule.enabled;
    case ChangedRole: return row.changed;
    default: return {};
    }
}

/// A script can write into the database what no window takes: such a rule judges nothing.
QString AlarmRulesModel::ruleText(const AlarmRule& rule) const {
    const QString text = alarmRuleText(rule, locale_);
    const auto checked = checkRule(rule);
    return checked ? text : tr("%1. This rule judges nothing: %2").arg(text, messageText(checked.error()));
}

QString AlarmRulesModel::scopeText(const AlarmRule& rule) const {
    if (isOfSite(rule))
        return {};
    if (const auto* const id = std::get_if<PointId>(&rule.scope)) {
        const Point* const point = roster_.find(*id);
        return point != nullptr ? QString::fromStdString(point->name) : tr("a meter that was removed");
    }
    const PlaceId place = std::get<PlaceId>(rule.scope);
    return roster_.places().contains(place) ? QString::fromStdString(roster_.places().pathOf(place))
                                            : tr("a place that was removed");
}

QString AlarmRulesModel::summary() const {
    const auto on = std::ranges::count_if(rows_, [](const Row& row) { return row.rule.enabled; });
    const auto others = std::ranges::count_if(rows_, [](const Row& row) { return row.changed; });
    return tr("%1 of %2 on, %3 changed").arg(on).arg(rows_.size()).arg(others);
}

QStringList AlarmRulesModel::severities() const {
    QStringList words;
    for (std::size_t n = 0; n < kAlarmSeverities; ++n)
        words << alarmSeverityText(static_cast<AlarmSeverity>(n));
    return words;
}

QStringList AlarmRulesModel::days() const {
    QStringList words;
    for (int day = 1; day <= kDaysOfWeek; ++day)
        words << locale_.dayName(day, QLocale::ShortFormat);
    return words;
}

QVariantMap AlarmRulesModel::formOf(int row) const {
    if (!valid(row))
        return {};
    const AlarmRule& rule = ruleAt(row);
    const AlarmNumbers numbers = alarmNumbers(rule);
    QVariantList days;
    for (std::size_t day = 0; day < kDaysOfWeek; ++day)
        days << rule.schedule.days[day];
    return {{QStringLiteral("name"), alarmNameText(rule.key)},
            {QStringLiteral("scope"), scopeText(rule)},
            {QStringLiteral("scoped"), !isOfSite(rule)},
            {QStringLiteral("unit"), numbers.unit},
            {QStringLiteral("above"), rule.side == AlarmSide::Above},
            {QStringLiteral("hasLimit"), hasLimit(rule)},
            {QStringLiteral("hasDelay"), hasDelay(rule)},
            {QStringLiteral("enabled"), rule.enabled},
            {QStringLiteral("limit"), hasLimit(rule) ? typed(numbers, rule.limit, locale_) : QString()},
            {QStringLiteral("hysteresis"), hasLimit(rule) ? typed(numbers, rule.hysteresis, locale_) : QString()},
            {QStringLiteral("delayOn"), secondsText(rule.delayOn)},
            {QStringLiteral("delayOff"), secondsText(rule.delayOff)},
            {QStringLiteral("severity"), static_cast<int>(rule.severity)},
            {QStringLiteral("days"), days},
            {QStringLiteral("from"), timeText(rule.schedule.from)},
            {QStringLiteral("to"), timeText(rule.schedule.to)}};
}

QString AlarmRulesModel::takeForm(const QVariantMap& form, AlarmRule& rule) const {
    const auto text = [&](const char* key) { return form.value(QLatin1String(key)).toString(); };
    const AlarmNumbers numbers = alarmNumbers(rule);
    rule.enabled = form.value(QStringLiteral("enabled")).toBool();
    rule.severity = static_cast<AlarmSeverity>(
        std::clamp(form.value(QStringLiteral("severity")).toInt(), 0, static_cast<int>(kAlarmSeverities) - 1));
    if (hasLimit(rule))
        for (const auto& [key, number] : {std::pair{"limit", &rule.limit}, {"hysteresis", &rule.hysteresis}}) {
            const auto value = valueOf(numbers, text(key));
            if (!value)
                return tr("“%1” is not a number with at most %2 decimal places.")
                    .arg(text(key))
                    .arg(numbers.decimals);
            *number = *value;
        }
    if (hasLimit(rule) && !rangeOf(rule.watch).contains(rule.limit))
        return tr("The limit has to lie in the range that the meter can measure: %1.")
            .arg(alarmRangeText(rule, locale_));
    if (hasDelay(rule))
        for (const auto& [key, delay] : {std::pair{"delayOn", &rule.delayOn}, {"delayOff", &rule.delayOff}}) {
            const auto seconds = typedNumber(text(key), 0);
            if (!seconds)
                return tr("“%1” is not a whole number of seconds.").arg(text(key));
            *delay = std::chrono::seconds{*seconds};
        }
    const QVariantList days = form.value(QStringLiteral("days")).toList();
    for (std::size_t day = 0; day < kDaysOfWeek && day < static_cast<std::size_t>(days.size()); ++day)
        rule.schedule.days[day] = days[static_cast<qsizetype>(day)].toBool();
    for (const auto& [key, time] : {std::pair{"from", &rule.schedule.from}, {"to", &rule.schedule.to}}) {
        const auto minutes = timeOf(text(key));
        if (!minutes)
            return tr("“%1” is not a time of the day; write it as 22:00.").arg(text(key));
        *time = *minutes;
    }
    return {};
}

QString AlarmRulesModel::keep(const AlarmRule& rule) {
    if (!isAvailable())
        return unavailableText();
    if (const auto checked = checkRule(rule); !checked)
        return messageText(checked.error());
    alarms_.keepRule(rule);
    return {};
}

QString AlarmRulesModel::save(int row, const QVariantMap& form) {
    if (!valid(row))
        return unavailableText();
    AlarmRule rule = ruleAt(row);
    QString problem = takeForm(form, rule);
    return problem.isEmpty() ? keep(rule) : problem;
}

QString AlarmRulesModel::saveFor(int row, const QVariantMap& form, double place, double point) {
    if (!valid(row))
        return unavailableText();
    AlarmRule rule = ruleAt(row);
    if (QString problem = takeForm(form, rule); !problem.isEmpty())
        return problem;
    rule.scope = point > 0 ? AlarmScope(PointId{static_cast<std::int64_t>(point)})
                           : AlarmScope(PlaceId{static_cast<std::int64_t>(place)});
    return keep(rule);
}

QString AlarmRulesModel::setEnabled(int row, bool enabled) {
    if (!valid(row))
        return unavailableText();
    AlarmRule rule = ruleAt(row);
    rule.enabled = enabled;
    return keep(rule);
}

QString AlarmRulesModel::restore(int row) {
    if (!valid(row) || !isAvailable())
        return unavailableText();
    alarms_.restoreRule(ruleAt(row));
    return {};
}

void AlarmRulesModel::retranslate(const QLocale& locale) {
    locale_ = locale;
    if (!rows_.empty())
        emit dataChanged(index(0), index(count() - 1));
    emit changed();
}

} // namespace countis::ui

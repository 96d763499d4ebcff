// SPDX-License-Identifier: GPL-3.0-or-later
#include "wording/alarm_text.h"

#include "core/catalogue.h"
#include "diagnosis/fault_mark.h"
#include "site/alarms/alarm_range.h"
#include "site/alarms/alarm_words.h"
#include "site/alarms/watch_reader.h"
#include "wording/diagnosis_words.h"
#include "wording/message_text.h"
#include "wording/number_text.h"
#include "wording/utf8.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <cmath>

namespace countis {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Alarms)
};

int decimalsOf(double step) {
    int decimals = 0;
    for (; step < 0.999 && decimals < 4; step *= 10)
        ++decimals;
    return decimals;
}

const QuantityInfo* quantityOf(const CatalogueEntry& entry) {
    static const auto kInfos = [] {
        std::array<QuantityInfo, kQuantities> infos{};
        for (std::size_t n = 0; n < kQuantities; ++n)
            infos[n] = info(static_cast<Quantity>(n));
        return infos;
    }();
    const auto* view = std::get_if<InstantView>(&entry.value);
    return view == nullptr ? nullptr : &kInfos[static_cast<std::size_t>(view->quantity)];
}

QString numberOf(const AlarmRule& rule, double value, const QLocale& locale) {
    const AlarmNumbers shown = alarmNumbers(rule);
    const auto count = std::llround(value * shown.factor * std::pow(10, shown.decimals));
    const QString number = fixedText(count, shown.decimals, locale);
    return shown.unit.isEmpty() ? number : number + QChar(0xA0) + shown.unit;
}

QString symbolOf(const CatalogueEntry& entry) {
    const QuantityInfo* quantity = quantityOf(entry);
    if (quantity == nullptr)
        return utf8(entry.key);
    const auto& view = std::get<InstantView>(entry.value);
    static const char* const kBetween[]{"12", "23", "31"};
    QString symbol = utf8(quantity->symbol);
    const std::size_t phase = index(view.phase);
    if (view.phase == Phase::N)
        return symbol + u'N';
    if (view.quantity == Quantity::F)
        return symbol;
    if (view.phase == Phase::Sum)
        return symbol + QStringLiteral(" ∑");
    if (view.quantity == Quantity::U)
        return symbol + QLatin1String(kBetween[phase]);
    return symbol + QString::number(phase + 1);
}

QString symbolOf(DerivedValue value) {
    switch (value) {
    case DerivedValue::VoltageUnbalance: return QStringLiteral("u2");
    case DerivedValue::VoltageUnevenness: return QStringLiteral("ΔV");
    case DerivedValue::CurrentUnevenness: return QStringLiteral("ΔI");
    case DerivedValue::FrequencyDeviation: return QStringLiteral("Δf");
    case DerivedValue::Demand: return QStringLiteral("P 15") + QChar(0xA0) + QStringLiteral("min");
    }
    return {};
}

/// "V1"; of a whole rule, whose worst value counts, "V1, V2, V3".
QString symbolsOf(const AlarmRule& rule, std::optional<int> which) {
    if (const auto* derived = std::get_if<DerivedValue>(&rule.watch))
        return symbolOf(*derived);
    QStringList symbols;
    const auto& keys = std::get<WatchedValues>(rule.watch).keys;
    for (std::size_t n = 0; n < keys.size(); ++n)
        if (!which || *which == static_cast<int>(n))
            symbols << symbolOf(*findEntry(keys[n]));
    return symbols.join(QStringLiteral(", "));
}

QString sideText(AlarmSide side, const QString& number) {
    return side == AlarmSide::Above ? Words::tr("above %1").arg(number) : Words::tr("below %1").arg(number);
}

/// The condition, at the beginning of a sentence.
QString conditionText(AlarmEvent event) {
    switch (event) {
    case AlarmEvent::CommunicationLost: return Words::tr("The meter does not answer");
    case AlarmEvent::Malfunction: return Words::tr("The meter reports a malfunction");
    case AlarmEvent::ReversedSequence: return Words::tr("The phase sequence is 132");
    case AlarmEvent::PhaseMissing: return Words::tr("The voltage of a phase is missing");
    case AlarmEvent::MissingCurrent: return Words::tr("A phase has lost its current, and another one has not");
    case AlarmEvent::FrequencyUnknown: return Words::tr("The frequency cannot be measured");
    case AlarmEvent::VerdictOfDanger: return Words::tr("The diagnosis finds a danger");
    case AlarmEvent::VerdictOnEnergy: return Words::tr("The diagnosis finds falsified energy");
    case AlarmEvent::VerdictOfWarning: return Words::tr("The diagnosis finds a fault");
    case AlarmEvent::ClockSet: return Words::tr("The clock of the computer was set");
    case AlarmEvent::CounterAnomaly: return Words::tr("A counter is not plausible");
    case AlarmEvent::DeviceExchanged: break;
    }
    return Words::tr("Another meter answers");
}

} // namespace

AlarmNumbers alarmNumbers(const AlarmRule& rule) {
    if (std::holds_alternative<AlarmEvent>(rule.watch))
        return {};
    AlarmNumbers shown{utf8(unitOf(rule.watch)), 1, 0};
    const auto* watched = std::get_if<WatchedValues>(&rule.watch);
    const CatalogueEntry* entry = watched != nullptr ? findEntry(watched->keys.front()) : nullptr;
    const QuantityInfo* quantity = entry != nullptr ? quantityOf(*entry) : nullptr;
    if (quantity != nullptr) {
        shown.unit = utf8(quantity->shownUnit);
        shown.factor = quantity->shownFactor;
    } else if (rule.watch == AlarmWatch(DerivedValue::Demand)) {
        shown.unit = QStringLiteral("kW");
        shown.factor = 0.001;
    }
    shown.decimals = decimalsOf(stepOf(rule.watch) * shown.factor);
    return shown;
}

QString alarmRangeText(const AlarmRule& rule, const QLocale& locale) {
    if (std::holds_alternative<AlarmEvent>(rule.watch))
        return {};
    const AlarmNumbers shown = alarmNumbers(rule);
    const AlarmRange range = rangeOf(rule.watch);
    const QString low =
        fixedText(std::llround(range.low * shown.factor * std::pow(10, shown.decimals)), shown.decimals, locale);
    return Words::tr("%1 to %2").arg(low, numberOf(rule, range.high, locale));
}

QString alarmNameText(std::string_view key, std::string_view fault) {
    const auto marks = fault.empty() ? std::nullopt : diagnosis::marksIn(fault);
    if (marks && !marks->empty()) // else a later version may have named it
        return Words::tr("%1 (diagnosis)", "a fault").arg(faultText(*marks));
    const auto name = alarmName(key);
    return name ? messageText(*name) : utf8(key);
}

QString alarmStateText(AlarmState state) {
    return messageText(stateText(state));
}

QString alarmSeverityText(AlarmSeverity severity) {
    switch (severity) {
    case AlarmSeverity::Danger: return Words::tr("danger");
    case AlarmSeverity::Energy: return Words::tr("energy");
    case AlarmSeverity::Warning: return Words::tr("warning");
    case AlarmSeverity::Information: break;
    }
    return Words::tr("information");
}

QStringList alarmAdvice(std::string_view advice) {
    const auto text = adviceText(advice);
    if (!text)
        return {};
    static const QRegularExpression kEnd(QStringLiteral("(?<=\\.)\\s+"));
    return messageText(*text).split(kEnd, Qt::SkipEmptyParts);
}

QString alarmValueText(const AlarmRule& rule, double value, int which, const QLocale& locale) {
    if (std::holds_alternative<AlarmEvent>(rule.watch))
        return {};
    return symbolsOf(rule, which) + u' ' + numberOf(rule, value, locale);
}

QString alarmEventText(const AlarmRule& rule, int which) {
    const auto* event = std::get_if<AlarmEvent>(&rule.watch);
    if (event == nullptr)
        return {};
    if (*event == AlarmEvent::PhaseMissing || *event == AlarmEvent::MissingCurrent)
        return u'L' + QString::number(which + 1);
    return *event == AlarmEvent::ReversedSequence ? QStringLiteral("132") : QString();
}

QString alarmSymbolText(const AlarmRule& rule, int which) {
    return std::holds_alternative<AlarmEvent>(rule.watch) ? QString() : symbolsOf(rule, which);
}

QString alarmNumberText(const AlarmRule& rule, double value, const QLocale& locale) {
    return std::holds_alternative<AlarmEvent>(rule.watch) ? QString() : numberOf(rule, value, locale);
}

double alarmClearsAt(const AlarmRule& rule) {
    const double deadband =
        std::holds_alternative<AlarmEvent>(rule.watch) ? 0 : std::max(stepOf(rule.watch), rule.hysteresis);
    return rule.side == AlarmSide::Above ? rule.limit - deadband : rule.limit + deadband;
}

QString alarmClearsText(const AlarmRule& rule, const QLocale& locale) {
    if (std::holds_alternative<AlarmEvent>(rule.watch))
        return {};
    return sideText(rule.side == AlarmSide::Above ? AlarmSide::Below : AlarmSide::Above,
                    numberOf(rule, alarmClearsAt(rule), locale));
}

QString alarmLimitText(const AlarmRule& rule, double limit, const QLocale& locale) {
    if (!std::holds_alternative<AlarmEvent>(rule.watch))
        return sideText(rule.side, numberOf(rule, limit, locale));
    if (rule.delayOn.count() == 0)
        return {};
    return Words::tr("for %1").arg(lastingText(rule.delayOn));
}

QString alarmRuleText(const AlarmRule& rule, const QLocale& locale) {
    const QString on = lastingText(rule.delayOn);
    const QString off = lastingText(rule.delayOff);
    if (const auto* event = std::get_if<AlarmEvent>(&rule.watch)) {
        const QString condition = conditionText(*event);
        if (isMoment(*event))
            return Words::tr("%1: at once, and cleared at once", "a condition").arg(condition);
        return Words::tr("%1: after %2, cleared after %3", "a condition").arg(condition, on, off);
    }
    const QString raised =
        symbolsOf(rule, std::nullopt) + u' ' + sideText(rule.side, numberOf(rule, rule.limit, locale));
    return Words::tr("%1 for %2, clears %3 for %4").arg(raised, on, alarmClearsText(rule, locale), off);
}

QString lastingText(std::chrono::milliseconds lasts) {
    using namespace std::chrono;
    const auto total = duration_cast<seconds>(lasts).count();
    const auto unit = [](qint64 number, const QString& sign) { return QString::number(number) + QChar(0xA0) + sign; };
    const QString min = QStringLiteral("min");
    const QString hour = QStringLiteral("h");
    const QString day = Words::tr("d", "days");
    if (total < 60)
        return unit(total, QStringLiteral("s"));
    if (total < 3600)
        return unit(total / 60, min);
    if (total < 86'400)
        return total % 3600 < 60 ? unit(total / 3600, hour)
                                 : unit(total / 3600, hour) + u' ' + unit(total % 3600 / 60, min);
    return total % 86'400 < 3600 ? unit(total / 86'400, day)
                                 : unit(total / 86'400, day) + u' ' + unit(total % 86'400 / 3600, hour);
}

QString lastReadingText(const QString& time) {
    return Words::tr("last %1").arg(time);
}

QString untilText(const QString& time) {
    return Words::tr("until %1").arg(time);
}

QString alarmTransitionText(const AlarmTransition& transition, const QString& until) {
    const QString person = QString::fromStdString(transition.by.user);
    switch (transition.input) {
    case AlarmInput::Raise: return Words::tr("raised");
    case AlarmInput::Clear: return Words::tr("cleared");
    case AlarmInput::Acknowledge: return Words::tr("acknowledged by %1").arg(person);
    case AlarmInput::Reset: return Words::tr("reset by %1").arg(person);
    case AlarmInput::Shelve: return Words::tr("shelved by %1 until %2").arg(person, until);
    case AlarmInput::Unshelve: return Words::tr("taken off the shelf by %1").arg(person);
    case AlarmInput::ShelfEnds: return Words::tr("end of the time on the shelf");
    case AlarmInput::Suppress: return Words::tr("suppressed");
    case AlarmInput::Unsuppress: return Words::tr("no longer suppressed");
    case AlarmInput::TakeOutOfService: return Words::tr("taken out of service by %1").arg(person);
    case AlarmInput::ReturnToService: return Words::tr("returned to service by %1").arg(person);
    case AlarmInput::End:
        return Words::tr(
            "ended, since its rule was removed, switched off or cannot be used, or its meter was removed");
    }
    return {};
}

} // namespace countis

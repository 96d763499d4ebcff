// SPDX-License-Identifier: GPL-3.0-or-later
// What the question, the progress and the results of a command say.
#include "core/catalogue.h"
#include "core/registers/command_words.h"
#include "history/series.h"
#include "models/commands/meter_commands.h"
#include "models/text/names.h"
#include "models/text/value_text.h"
#include "wording/message_text.h"
#include "wording/utf8.h"

#include <QStringList>

#include <algorithm>
#include <cmath>
#include <utility>

namespace countis::ui {
namespace {

/// "T2", "0.04 h", "6.80 kWh": of a register as the log has it.
QString registerText(const CatalogueEntry& entry, const std::string& value, const QLocale& locale) {
    if (value.empty())
        return kNotMeasured;
    if (std::holds_alternative<StatusField>(entry.value))
        return u'T' + QString::fromStdString(value);
    constexpr int kHourDecimals = 2;
    constexpr double kTenths = 10;
    const double number = QString::fromStdString(value).toDouble();
    const auto* const partial = std::get_if<PartialMeter>(&entry.value);
    if (partial == nullptr)
        return numberText(number, kHourDecimals, locale) + u' ' + utf8(entry.unit);
    Energy energy;
    energy.tenths = std::llround(number * kTenths);
    energy.step = static_cast<std::int32_t>(std::lround(entry.step * kTenths));
    energy.quality = Quality::Good;
    return energyText(energy, locale) + u' ' + unitText(counted(*partial).kind);
}

} // namespace

QString MeterCommands::registerName(const CatalogueEntry& entry) {
    if (const auto* const time = std::get_if<TariffTimeView>(&entry.value))
        return tr("Hours of %1", "a tariff")
            .arg(time->tariff == countis::Tariff::T1 ? QStringLiteral("T1") : QStringLiteral("T2"));
    if (const auto* const partial = std::get_if<PartialMeter>(&entry.value))
        return tr("Partial meter %1").arg(symbolText(counted(*partial)));
    return tr("Tariff in progress");
}

QString MeterCommands::whyNot(const Point& point) const {
    if (point.origin == PointOrigin::Bundled)
        return tr("The bundled simulator takes its commands from its keys.");
    if (point.origin == PointOrigin::Session)
        return tr("This meter is not kept in the site, so nobody can allow commands to it.");
    return point.commandsAllowed ? QString() : tr("Commands to this meter are not allowed: see Settings, Meters.");
}

QString MeterCommands::whyNot(const QList<double>& points) const {
    if (replayed_)
        return tr("A replay sends nothing to meters.");
    if (!log_)
        return tr("Commands need a database, which keeps their log.");
    if (!refusal_.isEmpty())
        return refusal_;
    QString reason = tr("There is no meter.");
    for (const double number : points)
        if (const int row = meters_.rowOf({static_cast<std::int64_t>(number)}); row >= 0)
            if (reason = whyNot(meters_.pointAt(row)); reason.isEmpty())
                return {};
    return points.size() > 1 ? tr("None of these meters allows commands: see Settings, Meters.") : reason;
}

QString MeterCommands::reasonOf(const Row& row) const {
    if (row.outcome == NotAllowed)
        return whyNot(row.point);
    if (row.outcome == Running)
        return tr("being sent");
    if (!isResult(row.outcome))
        return step_ == Ended ? tr("Nothing was sent.") : QString();
    QString text = messageText(reasonText(row.report.reason, row.report.exception));
    const bool isToldByReason = row.report.reason == CommandReason::Refused;
    if (row.report.failure.error != LinkError::None && !isToldByReason)
        text += u' ' + sentence(linkSentence(row.report.failure));
    return text;
}

QString MeterCommands::changesOf(const Row& row) const {
    QStringList changes;
    const CommandReport& report = row.report;
    for (std::size_t n = 0; n < report.before.size() && n < report.after.size(); ++n) {
        const CatalogueEntry& entry = values()[*entryOf(report.before[n].key)];
        changes << tr("%1: %2 → %3")
                       .arg(registerName(entry), registerText(entry, report.before[n].value, locale_),
                            registerText(entry, report.after[n].value, locale_));
    }
    return changes.join(QStringLiteral(", "));
}

QString MeterCommands::title() const {
    const auto chosen = command();
    return chosen ? messageText(commandTitle(*chosen)) : QString();
}

QString MeterCommands::effect() const {
    const auto chosen = command();
    return chosen ? messageText(effectText(*chosen)) : QString();
}

/// What an E28 keeps counts where one is among the meters: its totals are legal registers.
QString MeterCommands::kept() const {
    std::string product;
    for (const Row& row : rows_)
        if (const Device* const device = row.point.device();
            device && row.outcome != NotAllowed &&
            (product.empty() || device->product.find("E28") != std::string::npos))
            product = device->product;
    return messageText(keptText(product));
}

QString MeterCommands::targets() const {
    constexpr int kMostNamed = 12;
    QStringList names;
    int others = 0;
    for (const Row& row : rows_) {
        if (row.outcome == NotAllowed)
            continue;
        if (names.size() == kMostNamed) {
            ++others;
            continue;
        }
        const Device* const device = row.point.device();
        const QString address = MeterList::shortAddress(row.point.address);
        names << (device ? tr("%1 (%2, %3)", "meter (address, model)")
                               .arg(MeterList::nameOf(row.point), address, utf8(device->product))
                         : tr("%1 (%2)", "meter (address)").arg(MeterList::nameOf(row.point), address));
    }
    if (others > 0)
        names << tr("and %n more", "meters", others);
    return names.join(QStringLiteral(", "));
}

QString MeterCommands::progressText() const {
    if (step_ == Sending)
        return current_ < rows_.size() ? tr("%1 of %2: %3")
                                             .arg(doneCount() + 1)
                                             .arg(allowedCount())
                                             .arg(MeterList::nameOf(rows_[current_].point))
                                       : QString();
    if (step_ != Ended)
        return {};
    const auto number = [this](Outcome outcome) {
        return static_cast<int>(std::ranges::count(rows_, outcome, &Row::outcome));
    };
    QStringList parts;
    if (const int count = number(Done); count > 0)
        parts << tr("%n done", "commands", count);
    if (const int count = number(NotDone); count > 0)
        parts << tr("%n not done", "commands", count);
    if (const int count = number(Unknown); count > 0)
        parts << tr("%n unknown", "commands", count);
    if (const int count = number(Waiting); count > 0)
        parts << tr("%n not sent", nullptr, count);
    return parts.join(QStringLiteral(", "));
}

} // namespace countis::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/energy/energy_entries.h"

#include "core/catalogue.h"
#include "history/counter_import.h"
#include "history/sample_tables.h"
#include "history/site_time.h"
#include "models/text/names.h"
#include "models/text/typed_number.h"
#include "report/energy_events.h"
#include "site/energy/rounded_shares.h"
#include "wording/reading_text.h"

#include <QDateTime>

#include <algorithm>
#include <array>
#include <utility>

namespace countis::ui {
namespace {

/// The registers that a person reads from the display.
constexpr std::array kRegisters{EnergyKind::EaPos, EnergyKind::EaNeg, EnergyKind::ErPos, EnergyKind::ErNeg,
                                EnergyKind::Eap};
constexpr int kTenthDecimals = 4; // of a kWh
constexpr int kLongestNote = 200;

const QString kMeter = QStringLiteral("meter");
const QString kRegister = QStringLiteral("register");
const QString kTime = QStringLiteral("time");
const QString kValue = QStringLiteral("value");
const QString kNote = QStringLiteral("note");
const std::array kTariffKeys{QStringLiteral("t1"), QStringLiteral("t2")};
const std::array kTariffNames{QStringLiteral("T1"), QStringLiteral("T2")};

QString fieldOf(const QVariantMap& form, const QString& key) {
    return form.value(key).toString().trimmed();
}

/// Of what a note does not change.
bool isSameReading(EnteredReading one, const EnteredReading& other) {
    one.note = other.note;
    return one == other;
}

/// What the last digit of a typed number stands for, in tenths of a Wh: the display hides what is below it.
std::int64_t digitOf(const QString& typed) {
    const qsizetype point = std::max(typed.indexOf(QLatin1Char('.')), typed.indexOf(QLatin1Char(',')));
    std::int64_t digit = 1;
    for (qsizetype n = point < 0 ? 0 : typed.size() - point - 1; n < kTenthDecimals; ++n)
        digit *= 10;
    return digit;
}

} // namespace

int EnergyEntries::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : count();
}

QHash<int, QByteArray> EnergyEntries::roleNames() const {
    return {{MeterRole, "meter"}, {TimeRole, "time"}, {ReadingRole, "reading"}, {NoteRole, "note"}};
}

QVariant EnergyEntries::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const EnteredReading& entry = entries_[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
    case MeterRole: {
        const Point* const point = meters_.roster().find(entry.point);
        return point != nullptr ? MeterList::nameOf(*point) : QString();
    }
    case TimeRole: return text_.fullDay(text_.dateOf(entry.at)) + QLatin1Char(' ') + text_.clock(entry.at);
    case ReadingRole: {
        const auto energy = [&](std::int64_t tenths) { return text_.energy(roundedSteps(tenths, 100)); };
        QStringList parts{symbolText(entry.kind) + QLatin1Char(' ') + energy(entry.tenths) + QLatin1Char(' ') +
                          unitText(entry.kind)};
        for (std::size_t n = 0; n < kTariffParts; ++n)
            if (entry.tariffs[n])
                parts << kTariffNames.at(n) + QLatin1Char(' ') + energy(*entry.tariffs[n]);
        return parts.join(QStringLiteral(", "));
    }
    case NoteRole: return QString::fromStdString(entry.note);
    default: return {};
    }
}

QStringList EnergyEntries::meterNames() const {
    QStringList names;
    for (const PointId id : points_) {
        const Point* const point = meters_.roster().find(id);
        names << (point != nullptr ? MeterList::nameOf(*point) : tr("a removed meter"));
    }
    return names;
}

QStringList EnergyEntries::registers() const {
    QStringList names;
    for (const EnergyKind kind : kRegisters)
        names << tr("%1 %2, %3", "symbol, name and unit of an energy")
                     .arg(symbolText(kind), nameText(kind), unitText(kind));
    return names;
}

void EnergyEntries::show(std::vector<EnteredReading> entries, std::vector<PointId> points, const EnergyText& text) {
    beginResetModel();
    entries_ = std::move(entries);
    points_ = std::move(points);
    text_ = text;
    endResetModel();
    emit countChanged();
}

/// The registers of the form; the error is what is wrong with the first one that is no reading.
EnergyEntries::Registers EnergyEntries::registersIn(const QVariantMap& form) {
    const QString value = fieldOf(form, kValue);
    if (value.isEmpty())
        return tl::unexpected(tr("Enter the reading, for example 12345.67."));
    const auto tenthsOf = [](const QString& text) -> tl::expected<std::int64_t, QString> {
        const auto tenths = typedNumber(text, kTenthDecimals);
        if (!tenths || *tenths < 0)
            return tl::unexpected(
                tr("“%1” is not a reading. Enter a number with at most 4 decimals, for example 12345.67.").arg(text));
        return *tenths;
    };
    Typed typed;
    const auto total = tenthsOf(value);
    if (!total)
        return tl::unexpected(total.error());
    typed.reading.tenths = *total;
    typed.digit = digitOf(value);
    if (fieldOf(form, kTariffKeys[0]).isEmpty() != fieldOf(form, kTariffKeys[1]).isEmpty())
        return tl::unexpected(tr("Enter both T1 and T2, or neither of them."));
    if (fieldOf(form, kTariffKeys[0]).isEmpty())
        return typed;
    for (std::size_t n = 0; n < kTariffParts; ++n) {
        const QString text = fieldOf(form, kTariffKeys.at(n));
        const auto tenths = tenthsOf(text);
        if (!tenths)
            return tl::unexpected(tenths.error());
        typed.reading.tariffs[n] = *tenths;
        typed.tariffDigits[n] = digitOf(text);
    }
    return typed;
}

/// Puts the reading of the form into `typed`; what is wrong with it, or "".
QString EnergyEntries::problemIn(const QVariantMap& form, const Point* point, Typed& typed) const {
    const int reg = form.value(kRegister, -1).toInt();
    if (point == nullptr)
        return tr("Choose the meter.");
    if (reg < 0 || reg >= static_cast<int>(kRegisters.size()))
        return tr("Choose the register.");
    const QString time = fieldOf(form, kTime);
    if (time.isEmpty())
        return tr("Enter the date and time of the reading, for example 2026-10-01 08:30.");
    const auto at = timeIn(QString(time).replace(QLatin1Char(' '), QLatin1Char('T')), text_.zone());
    if (!at)
        return tr("“%1” is no date and time. Write them as in 2026-10-01 08:30.").arg(time);
    if (*at > clock_.now().wall)
        return tr("This time is in the future.");
    const auto registers = registersIn(form);
    if (!registers)
        return registers.error();
    typed = *registers;
    EnteredReading& entry = typed.reading;
    entry.kind = kRegisters[static_cast<std::size_t>(reg)];
    if (entry.tariffs[0]) {
        const std::int64_t step = tenthsInCount(*findValue(EnergyValue{entry.kind, Phase::Sum, Tariff::T1}));
        const std::int64_t sum = *entry.tariffs[0] + *entry.tariffs[1];
        std::int64_t sumStep = 0;
        for (const std::int64_t digit : typed.tariffDigits)
            sumStep += std::max(digit, step);
        if (!areTariffsOf(entry.tenths, std::max(typed.digit, step), sum, sumStep))
            return tr("T1 and T2 together are %1 %2, and the total differs by more than the display cuts off: "
                      "correct one "
                      "of the three.")
                .arg(text_.exactEnergy(sum), unitText(entry.kind));
    }
    const QString note = fieldOf(form, kNote);
    if (note.size() > kLongestNote)
        return tr("A note has at most %1 characters.").arg(kLongestNote);
    const Device* const device = deviceAt(*point, *at);
    if (device == nullptr)
        return tr("No meter is known at this metering point yet, so a reading cannot belong to one.");
    entry.point = point->id;
    entry.at = *at;
    entry.device = SampleTables::numberOf(*device);
    entry.note = note.toStdString();
    return {};
}

QString EnergyEntries::add(const QVariantMap& form) {
    const int meter = form.value(kMeter, -1).toInt();
    const bool isOne = meter >= 0 && meter < static_cast<int>(points_.size());
    Typed typed;
    QString problem =
        problemIn(form, isOne ? meters_.roster().find(points_[static_cast<std::size_t>(meter)]) : nullptr, typed);
    if (!problem.isEmpty())
        return problem;
    if (asked_ && isSameReading(asked_->typed, typed.reading)) {
        EnteredReading meant = asked_->meant;
        meant.note = typed.reading.note;
        write(meant);
        return {};
    }
    ask(std::nullopt);
    typed_ = typed.reading;
    check(typed);
    return {};
}

void EnergyEntries::check(const Typed& typed) {
    const Point* const point = meters_.roster().find(typed.reading.point);
    if (point == nullptr) { // removed meanwhile
        setChecked(std::nullopt);
        emit refused(tr("Choose the meter."));
        return;
    }
    setChecked(typed);
    emit checkWanted(*point, typed.reading);
}

void EnergyEntries::take(const Checked& result) {
    if (!checked_)
        return;
    Typed typed = *checked_;
    if (!result || !*result) {
        setChecked(std::nullopt);
        if (result)
            write(typed.reading);
        else
            emit refused(result.error());
        return;
    }
    const EnteredContradiction& contradiction = **result;
    const Contradiction& what = contradiction.what;
    std::int64_t& tenths =
        contradiction.tariff ? *typed.reading.tariffs.at(*contradiction.tariff) : typed.reading.tenths;
    std::int64_t& digit = contradiction.tariff ? typed.tariffDigits.at(*contradiction.tariff) : typed.digit;
    if (what.kind == Contradiction::Kind::BelowEarlier && what.other.total - tenths < digit) {
        tenths = what.other.total; // which the display shows as it was typed
        digit = 1;
        check(typed);
        return;
    }
    setChecked(std::nullopt);
    if (contradiction.mayBe()) {
        Asked asked{typed_, typed.reading};
        if (contradiction.otherMeter)
            asked.meant.device = SampleTables::numberOf(*contradiction.otherMeter);
        ask(asked);
    }
    emit refused(refusal(contradiction, typed.reading));
}

QString EnergyEntries::refusal(const EnteredContradiction& contradiction, const EnteredReading& entry) const {
    const Contradiction& what = contradiction.what;
    const WallTime at = shownMinute(what.other.at);
    QString text =
        contradictionText(what, text_.exactEnergy(what.other.total) + QLatin1Char(' ') + unitText(entry.kind),
                          text_.fullDay(text_.dateOf(at)) + QLatin1Char(' ') + text_.clock(at));
    if (contradiction.tariff)
        text = tr("%1: %2", "T1 or T2, what is wrong with it").arg(kTariffNames.at(*contradiction.tariff), text);
    if (!contradiction.mayBe())
        return tr("%1 If another meter measured by then, countis must read it once before its reading can be "
                  "entered.")
            .arg(text);
    return contradiction.otherMeter
               ? tr("%1 If it is a reading of the meter %2, which was read later for the first time, add it all the "
                    "same.")
                     .arg(text, QString::fromStdString(contradiction.otherMeter->serial))
               : tr("%1 If the counter passed its highest value in between, add it all the same.").arg(text);
}

void EnergyEntries::forget() {
    if (checked_) {
        setChecked(std::nullopt);
        emit checkForgotten();
    }
    ask(std::nullopt);
}

void EnergyEntries::ask(std::optional<Asked> asked) {
    asked_ = std::move(asked);
    emit askingChanged();
}

void EnergyEntries::setChecked(std::optional<Typed> checked) {
    checked_ = std::move(checked);
    emit checkingChanged();
}

void EnergyEntries::write(const EnteredReading& entry) {
    ask(std::nullopt);
    emit changeWanted([entry](DatabaseConnection& connection) { return writeEntered(connection, entry); });
    emit added();
}

void EnergyEntries::remove(int row) {
    if (row < 0 || row >= count())
        return;
    const EnteredReading entry = entries_[static_cast<std::size_t>(row)];
    emit changeWanted([entry](DatabaseConnection& connection) { return removeEntered(connection, entry); });
}

} // namespace countis::ui

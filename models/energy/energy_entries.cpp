// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/energy/energy_entries.h"

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
    case ReadingRole:
        return symbolText(entry.kind) + QLatin1Char(' ') + text_.energy(roundedSteps(entry.tenths, 100)) +
               QLatin1Char(' ') + unitText(entry.kind);
    case NoteRole: return QString::fromStdString(entry.note);
    default: return {};
    }
}

QStringList EnergyEntries::meterNames() const {
    QStringList names;
    for (const PointId id : points_)
        if (const Point* const point = meters_.roster().find(id))
            names << MeterList::nameOf(*point);
    return names;
}

QStringList EnergyEntries::registers() const {
    QStringList names;
    for (const EnergyKind kind : kRegisters)
        names << tr("%1 %2, %3", "symbol, name and unit of an energy")
                     .arg(symbolText(kind), nameText(kind), unitText(kind));
    return names;
}

void EnergyEntries::show(std::vector<EnteredReading> entries, std::vector<PointId> points, WallTime now,
                         const EnergyText& text) {
    beginResetModel();
    entries_ = std::move(entries);
    points_ = std::move(points);
    std::erase_if(points_, [&](PointId id) { return meters_.roster().find(id) == nullptr; });
    now_ = now;
    text_ = text;
    endResetModel();
    emit countChanged();
}

QString EnergyEntries::add(int meter, const QString& time, int reg, const QString& value, const QString& note) {
    if (meter < 0 || meter >= static_cast<int>(points_.size()))
        return tr("Choose the meter.");
    if (reg < 0 || reg >= static_cast<int>(kRegisters.size()))
        return tr("Choose the register.");
    const Point* const point = meters_.roster().find(points_[static_cast<std::size_t>(meter)]);
    if (time.trimmed().isEmpty())
        return tr("Enter the date and time of the reading, for example 2026-10-01 08:30.");
    const QString written = time.trimmed().replace(QLatin1Char(' '), QLatin1Char('T'));
    const auto at = timeIn(written, text_.zone());
    if (!at)
        return tr("“%1” is no date and time. Write them as in 2026-10-01 08:30.").arg(time.trimmed());
    if (*at > now_)
        return tr("This time is in the future.");
    if (value.trimmed().isEmpty())
        return tr("Enter the reading, for example 12345.67.");
    const auto tenths = typedNumber(value, kTenthDecimals);
    if (!tenths || *tenths < 0)
        return tr("“%1” is not a reading. Enter a number with at most 4 decimals, for example 12345.67.")
            .arg(value.trimmed());
    if (note.size() > kLongestNote)
        return tr("A note has at most %1 characters.").arg(kLongestNote);
    const Device* const device = point != nullptr ? deviceAt(*point, *at) : nullptr;
    if (device == nullptr)
        return tr("No meter is known at this metering point yet, so a reading cannot belong to one.");
    const EnteredReading entry{point->id,
                               *at,
                               SampleTables::numberOf(*device),
                               kRegisters[static_cast<std::size_t>(reg)],
                               *tenths,
                               note.trimmed().toStdString()};
    return checked(*point, entry, digitOf(value.trimmed()));
}

QString EnergyEntries::checked(const Point& point, EnteredReading entry, std::int64_t digit) {
    if (asked_ && asked_->typed == entry) {
        write(asked_->meant);
        return {};
    }
    ask(std::nullopt);
    const auto found = check_(point, entry);
    if (!found)
        return found.error();
    if (!*found) {
        write(entry);
        return {};
    }
    const EnteredContradiction& contradiction = **found;
    const Contradiction& what = contradiction.what;
    if (what.kind == Contradiction::Kind::BelowEarlier && what.other.total - entry.tenths < digit) {
        entry.tenths = what.other.total; // which the display shows as it was typed
        return checked(point, entry, 1);
    }
    const WallTime at = shownMinute(what.other.at);
    const QString text =
        contradictionText(what, text_.exactEnergy(what.other.total) + QLatin1Char(' ') + unitText(entry.kind),
                          text_.fullDay(text_.dateOf(at)) + QLatin1Char(' ') + text_.clock(at));
    if (!contradiction.mayBe())
        return tr("%1 If another meter measured by then, countis must read it once before its reading can be "
                  "entered.")
            .arg(text);
    Asked asked{entry, entry};
    if (contradiction.otherMeter)
        asked.meant.device = SampleTables::numberOf(*contradiction.otherMeter);
    ask(asked);
    return contradiction.otherMeter
               ? tr("%1 If it is a reading of the meter %2, which was read later for the first time, add it all the "
                    "same.")
                     .arg(text, QString::fromStdString(contradiction.otherMeter->serial))
               : tr("%1 If the counter passed its highest value in between, add it all the same.").arg(text);
}

void EnergyEntries::ask(std::optional<Asked> asked) {
    asked_ = std::move(asked);
    emit askingChanged();
}

void EnergyEntries::write(const EnteredReading& entry) {
    ask(std::nullopt);
    emit changeWanted([entry](DatabaseConnection& connection) { return writeEntered(connection, entry); });
}

void EnergyEntries::remove(int row) {
    if (row < 0 || row >= count())
        return;
    const EnteredReading entry = entries_[static_cast<std::size_t>(row)];
    emit changeWanted([entry](DatabaseConnection& connection) { return removeEntered(connection, entry); });
}

} // namespace countis::ui

// SPDX-License-Identifier: GPL-3.0-or-later
// Makes the database of a site whose meters were read for many days: energy_site DATABASE ZONE FIRST_DAY DAYS METERS.
// It writes the quarter-hours themselves, since recording a year takes a year, and their days of energy. The first
// meter has everything that happens to counters: gaps, roll-overs, exchanges, readings that cannot be right
// (tests/endtoend/energy_accounting.py accounts the same on its own). The others have loads only.
#include "history/energy_days.h"
#include "history/energy_rows.h"
#include "history/energy_settings.h"
#include "history/roll_up_queue.h"
#include "history/sample_tables.h"
#include "history/schema.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QTimeZone>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>

using namespace countis;

namespace {

constexpr std::int64_t kDayMinutes = 1440;
constexpr std::chrono::milliseconds kLastReading{898'125}; // of a quarter-hour
constexpr std::int64_t kStaleBy = 6;                       // minutes

/// The same for the same numbers, and like noise for others: 0 to 999.
std::int64_t noise(std::int64_t seed, std::int64_t number) {
    auto bits = static_cast<std::uint64_t>(seed * 1'000'003 + number) + 0x9e3779b97f4a7c15ULL;
    bits = (bits ^ (bits >> 30U)) * 0xbf58476d1ce4e5b9ULL;
    bits = (bits ^ (bits >> 27U)) * 0x94d049bb133111ebULL;
    return static_cast<std::int64_t>((bits ^ (bits >> 31U)) % 1000);
}

/// What the counters of one device have counted, in watt-minutes: 6 of them are 0.1 Wh.
struct Counters {
    std::array<std::array<std::int64_t, kTariffParts>, kEnergyKinds> parts{};
    std::array<std::int64_t, kEnergyKinds> offset{}; // where the total began, in tenths

    void count(EnergyKind kind, std::size_t tariff, std::int64_t power) { parts[index(kind)][tariff] += power; }
    std::int64_t tenths(EnergyKind kind, std::size_t tariff) const { return parts[index(kind)][tariff] / 6; }
    std::int64_t total(EnergyKind kind) const { return offset[index(kind)] + tenths(kind, 0) + tenths(kind, 1); }
};

/// An hour of the day and the weekday, by the clock of the site.
struct LocalTime {
    std::int64_t minute = 0; // of the day
    bool isWeekend = false;
};

enum class Load : std::uint8_t { Works, Office, Solar };

/// Active power in W; negative: exported.
std::int64_t powerOf(Load load, const LocalTime& time, std::int64_t minute, std::int64_t seed) {
    const std::int64_t random = noise(seed, minute / 7);
    const bool works = !time.isWeekend && time.minute >= 360 && time.minute < 1320;
    const double sun = std::sin(3.14159265 * static_cast<double>(time.minute - 420) / 720);
    const std::int64_t solar =
        time.minute > 420 && time.minute < 1140
            ? static_cast<std::int64_t>(sun * static_cast<double>(4000 + 6 * noise(seed, minute / kDayMinutes)))
            : 0;
    switch (load) {
    case Load::Works: return (works ? 18'000 + 9 * random : 2'400 + random) - solar * 5 / 2;
    case Load::Office: return works && time.minute < 1140 ? 5'200 + 3 * random : 900 + random / 3;
    case Load::Solar: break;
    }
    return 30 - solar;
}

void countMinute(Counters& counters, std::int64_t power, std::size_t tariff, std::int64_t minute, std::int64_t seed) {
    const std::int64_t active = std::abs(power);
    const bool isCapacitive = active < 3'000 && noise(seed, minute / 11) < 300;
    const std::int64_t reactive = active * (isCapacitive ? 120 : 320 + noise(seed, minute / 13) / 10) / 1000;
    counters.count(power >= 0 ? EnergyKind::EaPos : EnergyKind::EaNeg, tariff, active);
    const bool imported = power >= 0 || noise(seed, minute / 17) < 500;
    counters.count(imported ? EnergyKind::ErPos : EnergyKind::ErNeg, tariff, reactive);
    if (imported)
        counters.count(isCapacitive ? EnergyKind::ErPosCap : EnergyKind::ErPosInd, tariff, reactive);
    else
        counters.count(isCapacitive ? EnergyKind::ErNegCap : EnergyKind::ErNegInd, tariff, reactive);
    counters.count(EnergyKind::Eap, tariff,
                   std::llround(std::hypot(static_cast<double>(active), static_cast<double>(reactive))));
}

void set(RollUp& row, const CatalogueEntry* entry, std::int64_t count) {
    row.lasts[kRollUpSlots.last[static_cast<std::size_t>(entry - values().data())]] = count;
}

/// What is wrong with a reading.
struct Flaws {
    std::int64_t add = 0; // to the totals
    bool zero = false;
    bool noTariffs = false;
    bool noTariffInProgress = false;
};

RollUp rowOf(const Counters& counters, std::int64_t device, WallTime at, std::size_t tariff, const Flaws& flaws) {
    RollUp row;
    row.device = device;
    row.fastAt = row.slowAt = at;
    if (!flaws.noTariffInProgress)
        set(row, findValue(StatusField::TariffInProgress), static_cast<std::int64_t>(tariff) + 1);
    for (std::size_t n = 0; n < kEnergyKinds; ++n) {
        const auto kind = static_cast<EnergyKind>(n);
        const std::int64_t total = flaws.zero ? 0 : std::max<std::int64_t>(0, counters.total(kind) + flaws.add);
        set(row, findValue(EnergyValue{kind, Phase::Sum, Tariff::Total}), total % kRollOverTenths);
        if (const CatalogueEntry* const rollOvers = rollOversOf(kind))
            set(row, rollOvers, total / kRollOverTenths % 256);
        for (const auto& [part, place] : {std::pair{Tariff::T1, 0U}, std::pair{Tariff::T2, 1U}}) {
            const CatalogueEntry* const entry = findValue(EnergyValue{kind, Phase::Sum, part});
            const std::int64_t tenths = flaws.zero ? 0 : counters.tenths(kind, place) % kRollOverTenths;
            if (!flaws.noTariffs)
                set(row, entry, tenths / tenthsInCount(*entry));
        }
    }
    return row;
}

/// From one minute of the span to another.
struct Stretch {
    std::int64_t from;
    std::int64_t to;
    bool holds(std::int64_t minute) const { return minute >= from && minute < to; }
};

constexpr std::int64_t at(std::int64_t day, std::int64_t hour, std::int64_t minute) {
    return day * kDayMinutes + hour * 60 + minute;
}

// What happens to the first meter, by the minutes since the beginning.
constexpr std::array kGaps{Stretch{at(10, 12, 0), at(12, 9, 10)}, Stretch{at(20, 19, 30), at(20, 23, 40)},
                           Stretch{at(80, 0, 0), at(83, 0, 0)},   Stretch{at(90, 0, 20), at(90, 3, 50)},
                           Stretch{at(58, 22, 0), at(60, 1, 0)},  Stretch{at(200, 5, 0), at(231, 5, 0)}};
constexpr Stretch kZero{at(30, 10, 15), at(30, 10, 45)};
constexpr Stretch kBackward{at(33, 14, 0), at(33, 14, 15)};
constexpr Stretch kAhead{at(36, 15, 0), at(36, 15, 15)};
constexpr std::int64_t kLost = at(40, 2, 30); // the memory of the meter
constexpr std::int64_t kExchange = at(50, 11, 3);
constexpr std::int64_t kSecondExchange = at(66, 11, 3); // nobody read the registers
constexpr Stretch kStale{at(64, 8, 0), at(64, 12, 0)};
constexpr Stretch kNoTariffs{at(68, 3, 0), at(68, 21, 30)};
constexpr Stretch kNoTariffInProgress{at(70, 0, 0), at(70, 9, 0)};
constexpr Stretch kAgain{at(75, 13, 0), at(75, 14, 0)}; // the clock was set back by an hour at its end
constexpr std::int64_t kEntered = at(81, 7, 20);
constexpr std::array<std::string_view, 3> kSerials{"26-47-1-0001", "26-47-1-0002", "26-47-1-0003"};

struct Span {
    WallTime begin{};
    std::int64_t minutes = 0;
    QTimeZone zone;
};

class MeterYear {
public:
    MeterYear(DatabaseConnection& connection, const Span& span, std::int64_t point, Load load)
        : tables_(connection), span_(span), point_(point), load_(load), isFirst_(point == 1) {
        startDevice(0);
        if (isFirst_) // rolls over after some weeks, and again after an exchange
            counters_.offset[index(EnergyKind::EaPos)] = kRollOverTenths - 40'000'000;
        else
            counters_.offset[index(EnergyKind::EaPos)] = 1'234'567;
    }

    DatabaseResult<void> write() {
        for (minute_ = 0; minute_ < span_.minutes; ++minute_) {
            if (auto done = happen(); !done)
                return done;
            const LocalTime time = localTime();
            tariff_ = !time.isWeekend && time.minute >= 367 && time.minute < 1327 ? 0 : 1;
            countMinute(counters_, powerOf(load_, time, minute_, point_), tariff_, minute_, point_);
            remember();
            if (minute_ % 15 == 14)
                if (auto done = writeQuarter(); !done)
                    return done;
        }
        return {};
    }
    const std::vector<EnteredReading>& entered() const { return entered_; }

private:
    LocalTime localTime() {
        const WallTime now = span_.begin + std::chrono::minutes{minute_};
        if (minute_ % 15 == 0) { // the clocks change at quarter-hours only
            const QDateTime local = QDateTime::fromMSecsSinceEpoch(now.time_since_epoch().count(), span_.zone);
            hour_ = {local.time().hour() * 60 + local.time().minute(), local.date().dayOfWeek() >= Qt::Saturday};
        }
        return {hour_.minute + minute_ % 15, hour_.isWeekend};
    }

    void startDevice(std::size_t place) {
        device_ = isFirst_ ? Device{std::string(kSerials.at(place)), "COUNTIS E28"}
                           : Device{"26-47-2-" + std::to_string(1000 + point_), "COUNTIS E27"};
        number_ = SampleTables::numberOf(device_);
        counters_ = {};
    }

    DatabaseResult<void> exchange(std::size_t place) {
        startDevice(place);
        return tables_.insert(DeviceRow{number_, device_});
    }

    DatabaseResult<void> happen() {
        if (minute_ == 0)
            return tables_.insert(DeviceRow{number_, device_});
        if (!isFirst_)
            return {};
        if (minute_ == kLost)
            counters_ = {};
        if (minute_ == kEntered)
            enter();
        if (minute_ == kSecondExchange)
            return exchange(2);
        if (minute_ != kExchange)
            return {};
        enter();
        auto done = exchange(1);
        counters_.offset[index(EnergyKind::EaPos)] = kRollOverTenths - 400'000;
        enter();
        return done;
    }

    /// Somebody reads the display.
    void enter() {
        for (const EnergyKind kind : {EnergyKind::EaPos, EnergyKind::EaNeg})
            entered_.push_back({PointId{point_}, span_.begin + std::chrono::minutes{minute_}, number_, kind,
                                counters_.total(kind) % kRollOverTenths, "read"});
    }

    /// The counters at the last reading of the quarter-hour.
    void remember() {
        const std::int64_t last = isFirst_ && kStale.holds(minute_) ? 14 - kStaleBy : 14;
        if (minute_ % 15 <= last) {
            read_ = counters_;
            readTariff_ = tariff_;
            readDevice_ = number_;
            readAt_ = span_.begin + std::chrono::minutes{minute_ / 15 * 15} + kLastReading -
                      std::chrono::minutes{14 - minute_ % 15};
        }
    }

    DatabaseResult<void> writeQuarter() {
        const std::int64_t start = minute_ / 15 * 15;
        const auto isIn = [&](const Stretch& stretch) { return stretch.holds(start); };
        Flaws flaws;
        if (isFirst_) {
            if (std::ranges::any_of(kGaps, isIn))
                return {};
            flaws = {isIn(kBackward) ? -50'000
                     : isIn(kAhead)  ? 900'000'000
                                     : 0,
                     isIn(kZero), isIn(kNoTariffs), isIn(kNoTariffInProgress)};
        }
        const RollUp row = rowOf(read_, readDevice_, readAt_, readTariff_, flaws);
        const bool isAfter = isFirst_ && start >= kAgain.to;
        const PeriodKey key{PointId{point_}, span_.begin + std::chrono::minutes{start}, isAfter ? 2 : 1};
        if (auto done = tables_.replace(Tier::Quarter, key, row); !done || !isFirst_ || !isIn(kAgain))
            return done;
        // The same time came again: an hour later for the meter.
        Counters later = read_;
        later.count(EnergyKind::EaPos, readTariff_, 60'000 * 6);
        counters_.count(EnergyKind::EaPos, readTariff_, start + 15 >= kAgain.to ? 60'000 * 6 : 0);
        return tables_.replace(Tier::Quarter, {key.point, key.start, 2},
                               rowOf(later, readDevice_, readAt_, readTariff_, flaws));
    }

    SampleTables tables_;
    const Span& span_;
    std::int64_t point_;
    Load load_;
    bool isFirst_;
    std::int64_t minute_ = 0;
    LocalTime hour_; // of the quarter-hour
    std::size_t tariff_ = 0;
    Device device_;
    std::int64_t number_ = 0;
    Counters counters_;
    Counters read_;
    std::size_t readTariff_ = 0;
    std::int64_t readDevice_ = 0;
    WallTime readAt_{};
    std::vector<EnteredReading> entered_;
};

struct MeterRow {
    const char* name;
    int place;
    Load load;
};
constexpr std::array kMeters{MeterRow{"CNC line 1", 1, Load::Works},   MeterRow{"Compressors", 1, Load::Works},
                             MeterRow{"Assembly", 2, Load::Works},     MeterRow{"Offices", 3, Load::Office},
                             MeterRow{"Server room", 3, Load::Office}, MeterRow{"PV roof", 4, Load::Solar}};
constexpr std::array kPlaces{"Hall 1", "Hall 2", "Offices", "Roof"};

DatabaseResult<void> execAll(DatabaseConnection& connection, const QStringList& statements) {
    for (const QString& statement : statements)
        if (auto done = connection.exec(statement); !done)
            return done;
    return {};
}

QStringList rosterOf(const QString& zone, std::size_t meters) {
    QStringList statements{
        QStringLiteral("UPDATE site SET name = 'Riverside works', time_zone = '%1'").arg(zone),
    };
    for (std::size_t n = 0; n < kPlaces.size(); ++n)
        statements << QStringLiteral("INSERT INTO place (id, parent, name, position) VALUES (%1, 0, '%2', %1)")
                          .arg(QString::number(n + 1), QString::fromLatin1(kPlaces.at(n)));
    for (std::size_t n = 0; n < meters; ++n)
        statements << QStringLiteral("INSERT INTO point (id, name, place, host, port, unit, role, period_ms, "
                                     "commands_allowed, position) VALUES (%1, '%2', %3, '10.0.0.%1', 502, 5, "
                                     "'consumer', 60000, 0, %1)")
                          .arg(QString::number(n + 1), QString::fromLatin1(kMeters.at(n).name),
                               QString::number(kMeters.at(n).place));
    return statements;
}

DatabaseResult<void> writeMeter(DatabaseConnection& connection, const Span& span, std::int64_t point, Load load) {
    auto transaction = Transaction::begin(connection);
    if (!transaction)
        return tl::unexpected(transaction.error());
    MeterYear year(connection, span, point, load);
    auto done = year.write().and_then([&] { return transaction->commit(); });
    for (const EnteredReading& reading : year.entered())
        if (done)
            done = writeEntered(connection, reading);
    return done;
}

DatabaseResult<void> writeAll(DatabaseConnection& connection, const Span& span, std::size_t meters) {
    for (const std::int64_t run : {1, 2})
        if (auto done = SampleTables(connection).insert(ClockRun{run, span.begin}); !done)
            return done;
    for (std::size_t n = 0; n < meters; ++n)
        if (auto done = writeMeter(connection, span, static_cast<std::int64_t>(n) + 1, kMeters.at(n).load); !done)
            return done;
    const SiteDays days(span.zone);
    const WallTime end = span.begin + std::chrono::minutes{span.minutes};
    for (WallTime day = span.begin; day < end; day = days.endOf(day))
        if (auto done = writeEnergyDays(connection, day, days.endOf(day)); !done)
            return done;
    return {};
}

} // namespace

int main(int count, char** arguments) {
    const QCoreApplication application(count, arguments);
    const QStringList given = QCoreApplication::arguments();
    const auto url = parseDatabaseUrl(given.value(1));
    const QTimeZone zone(given.value(2).toLatin1());
    const QDate first = QDate::fromString(given.value(3), Qt::ISODate);
    const auto meters =
        static_cast<std::size_t>(std::clamp(given.value(5).toInt(), 1, static_cast<int>(kMeters.size())));
    if (!url || !zone.isValid() || !first.isValid() || given.size() != 6)
        return 2;
    const QDateTime begin = first.startOfDay(zone);
    const QDateTime end = first.addDays(given.value(4).toInt()).startOfDay(zone);
    const Span span{WallTime(std::chrono::milliseconds{begin.toMSecsSinceEpoch()}), begin.secsTo(end) / 60, zone};
    const auto connection = DatabaseConnection::open(*url);
    if (!connection)
        return 1;
    const auto done = migrate(**connection)
                          .and_then([&] { return execAll(**connection, rosterOf(given.value(2), meters)); })
                          .and_then([&] { return (*connection)->exec(QStringLiteral("PRAGMA synchronous = OFF")); })
                          .and_then([&] { return writeAll(**connection, span, meters); });
    if (!done)
        std::fprintf(stderr, "%s\n", databaseErrorText(done.error(), *url).toUtf8().constData());
    return done ? 0 : 1;
}

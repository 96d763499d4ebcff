// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/energy_settings.h"

#include "core/catalogue.h"
#include "history/series.h"
#include "history/statements.h"

#include <QCoreApplication>

#include <algorithm>

namespace countis {
namespace {

using Done = DatabaseResult<void>;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(countis::EnergySettings)
};

/// Of tariffs that another program has left without their total.
constexpr std::int64_t kNoTotal = -1;

std::string utf8(const QString& text) {
    return text.toStdString();
}

QString keyOf(EnergyKind kind, Tariff tariff = Tariff::Total) {
    return qtText(findValue(EnergyValue{kind, Phase::Sum, tariff})->key);
}

constexpr std::array<Tariff, kTariffParts> kTariffOf{Tariff::T1, Tariff::T2};

struct Register {
    EnergyKind kind{};
    std::optional<std::size_t> tariff; // index into kTariffOf; nullopt: the total
};

/// nullopt: it is no energy, as after a change by another program.
std::optional<Register> registerOf(const QString& key) {
    for (std::size_t n = 0; n < kEnergyKinds; ++n) {
        const auto kind = static_cast<EnergyKind>(n);
        if (keyOf(kind) == key)
            return Register{kind, std::nullopt};
        for (std::size_t tariff = 0; tariff < kTariffParts; ++tariff)
            if (keyOf(kind, kTariffOf[tariff]) == key)
                return Register{kind, tariff};
    }
    return std::nullopt;
}

/// A row of the table becomes a part of its reading: the total and its tariffs are rows of their own.
void addRow(std::vector<EnteredReading>& readings, const Register& read, const EnteredReading& row) {
    const auto belongs = [&](const EnteredReading& one) {
        return one.at == row.at && one.device == row.device && one.kind == row.kind;
    };
    auto found = std::ranges::find_if(readings, belongs);
    if (found == readings.end())
        found = readings.insert(found, {row.point, row.at, row.device, row.kind, kNoTotal, {}});
    if (read.tariff) {
        found->tariffs[*read.tariff] = row.tenths;
    } else {
        found->tenths = row.tenths;
        found->note = row.note;
    }
}

/// Runs `work` in a transaction of its own.
template <typename Work>
Done inTransaction(DatabaseConnection& connection, Work work) {
    auto transaction = Transaction::begin(connection);
    if (!transaction)
        return tl::unexpected(transaction.error());
    return work().and_then([&] { return transaction->commit(); });
}

tl::unexpected<DatabaseError> conflict(const QString& detail) {
    return tl::unexpected(DatabaseError{DatabaseError::Kind::Conflict, detail});
}

Done insertPrice(DatabaseConnection& connection, const EnergyPrice& price) {
    return run(connection, QStringLiteral("INSERT INTO energy_price VALUES (?, ?, ?, ?, ?, ?, ?)"),
               milliseconds(price.since), qtText(price.currency), price.perKwh[0], price.perKwh[1],
               price.exportedPerKwh, price.gramsPerMwh, price.contractedWatts);
}

Done insertVirtualMeter(DatabaseConnection& connection, std::int64_t id, const VirtualMeter& meter) {
    if (auto done = run(connection, QStringLiteral("INSERT INTO virtual_meter VALUES (?, ?, ?)"), id,
                        qtText(meter.name), meter.place.number);
        !done)
        return done;
    for (const VirtualTerm& term : meter.terms)
        if (auto done = run(connection, QStringLiteral("INSERT INTO virtual_term VALUES (?, ?, ?)"), id,
                            term.point.number, term.factor);
            !done)
            return done;
    return {};
}

Done deleteVirtualMeter(DatabaseConnection& connection, std::int64_t id) {
    return run(connection, QStringLiteral("DELETE FROM virtual_term WHERE meter = ?"), id).and_then([&] {
        return run(connection, QStringLiteral("DELETE FROM virtual_meter WHERE id = ?"), id);
    });
}

} // namespace

DatabaseResult<std::vector<EnergyPrice>> readPrices(DatabaseConnection& connection) {
    auto rows = select(connection, QStringLiteral("SELECT since_ms, currency, t1_per_kwh, t2_per_kwh, "
                                                  "exported_per_kwh, grams_per_mwh, contracted_w FROM energy_price "
                                                  "ORDER BY since_ms"));
    std::vector<EnergyPrice> prices;
    return forEachRow(rows,
                      [&](const Statement& row) {
                          prices.push_back({timeIn(row, 0),
                                            utf8(row.text(1)),
                                            {row.integer(2), row.integer(3)},
                                            row.integer(4),
                                            row.integer(5),
                                            row.integer(6)});
                      })
        .map([&] { return std::move(prices); });
}

DatabaseResult<void> writePrice(DatabaseConnection& connection, const EnergyPrice& price,
                                std::optional<WallTime> instead) {
    return inTransaction(connection, [&]() -> Done {
        if (instead)
            if (auto done = removePrice(connection, *instead); !done)
                return done;
        const auto others = readPrices(connection);
        if (!others)
            return tl::unexpected(others.error());
        if (std::ranges::count(*others, price.since, &EnergyPrice::since) > 0)
            return conflict(Words::tr("there is already a price of this day"));
        if (!others->empty() && others->front().currency != price.currency)
            return conflict(Words::tr("the other prices are in %1").arg(qtText(others->front().currency)));
        return insertPrice(connection, price);
    });
}

DatabaseResult<void> removePrice(DatabaseConnection& connection, WallTime since) {
    return run(connection, QStringLiteral("DELETE FROM energy_price WHERE since_ms = ?"), milliseconds(since));
}

DatabaseResult<void> writePrices(DatabaseConnection& connection, const std::vector<EnergyPrice>& prices) {
    return inTransaction(connection, [&]() -> Done {
        if (auto done = connection.exec(QStringLiteral("DELETE FROM energy_price")); !done)
            return done;
        for (const EnergyPrice& price : prices)
            if (auto done = insertPrice(connection, price); !done)
                return done;
        return {};
    });
}

DatabaseResult<std::vector<EnteredReading>> readEntered(DatabaseConnection& connection, PointId point) {
    auto rows = select(connection,
                       QStringLiteral("SELECT at_ms, device, key, tenths, note FROM entered_reading WHERE point = ? "
                                      "ORDER BY at_ms, device, key"),
                       point.number);
    std::vector<EnteredReading> readings;
    return forEachRow(
               rows,
               [&](const Statement& row) {
                   if (const auto read = registerOf(row.text(2)))
                       addRow(readings, *read,
                              {point, timeIn(row, 0), row.integer(1), read->kind, row.integer(3), utf8(row.text(4))});
               })
        .map([&] {
            std::erase_if(readings, [](const EnteredReading& reading) { return reading.tenths == kNoTotal; });
            return std::move(readings);
        });
}

DatabaseResult<void> writeEntered(DatabaseConnection& connection, const EnteredReading& reading) {
    const auto insert = [&](Tariff tariff, std::int64_t tenths, const std::string& note) {
        return run(connection, QStringLiteral("INSERT INTO entered_reading VALUES (?, ?, ?, ?, ?, ?)"),
                   reading.point.number, milliseconds(reading.at), reading.device, keyOf(reading.kind, tariff),
                   tenths, qtText(note));
    };
    return inTransaction(connection, [&] {
        Done done = removeEntered(connection, reading).and_then([&] {
            return insert(Tariff::Total, reading.tenths, reading.note);
        });
        for (std::size_t n = 0; done && n < kTariffParts; ++n)
            if (reading.tariffs[n])
                done = insert(kTariffOf[n], *reading.tariffs[n], {});
        return done;
    });
}

DatabaseResult<void> removeEntered(DatabaseConnection& connection, const EnteredReading& reading) {
    return run(connection,
               QStringLiteral("DELETE FROM entered_reading WHERE point = ? AND at_ms = ? AND device = ? AND key IN "
                              "(?, ?, ?)"),
               reading.point.number, milliseconds(reading.at), reading.device, keyOf(reading.kind),
               keyOf(reading.kind, Tariff::T1), keyOf(reading.kind, Tariff::T2));
}

DatabaseResult<std::vector<VirtualMeter>> readVirtualMeters(DatabaseConnection& connection) {
    std::vector<VirtualMeter> meters;
    auto rows = select(connection, QStringLiteral("SELECT id, name, place FROM virtual_meter ORDER BY id"));
    const auto done = forEachRow(rows, [&](const Statement& row) {
        meters.push_back({row.integer(0), utf8(row.text(1)), PlaceId{row.integer(2)}, {}});
    });
    if (!done)
        return tl::unexpected(done.error());
    auto terms = select(connection, QStringLiteral("SELECT meter, point, factor FROM virtual_term ORDER BY point"));
    return forEachRow(terms,
                      [&](const Statement& row) {
                          const auto meter = std::ranges::find(meters, row.integer(0), &VirtualMeter::id);
                          if (meter != meters.end())
                              meter->terms.push_back({PointId{row.integer(1)}, row.integer(2) < 0 ? -1 : 1});
                      })
        .map([&] { return std::move(meters); });
}

DatabaseResult<void> writeVirtualMeter(DatabaseConnection& connection, const VirtualMeter& meter) {
    return inTransaction(connection, [&]() -> Done {
        const auto all = readVirtualMeters(connection);
        if (!all)
            return tl::unexpected(all.error());
        std::int64_t latest = 0;
        for (const VirtualMeter& other : *all) {
            latest = std::max(latest, other.id);
            if (other.id != meter.id && other.name == meter.name)
                return conflict(Words::tr("there is already a virtual meter with this name"));
        }
        if (meter.id == 0)
            return insertVirtualMeter(connection, latest + 1, meter);
        return deleteVirtualMeter(connection, meter.id).and_then([&] {
            return insertVirtualMeter(connection, meter.id, meter);
        });
    });
}

DatabaseResult<void> removeVirtualMeter(DatabaseConnection& connection, std::int64_t id) {
    return inTransaction(connection, [&] { return deleteVirtualMeter(connection, id); });
}

} // namespace countis

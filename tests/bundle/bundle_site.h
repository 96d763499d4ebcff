// SPDX-License-Identifier: GPL-3.0-or-later
// A site with readings, frames and names of all kinds, and bundles of it.
#pragma once

#include "bundle/bundle_writer.h"
#include "history/sample_fixtures.h"
#include "history/statements.h"
#include "history/test_database.h"
#include "support/catch.h"

#include <QFile>

namespace countis::test {

inline constexpr WallTime kBundleEnd = kTwoOClock + std::chrono::minutes{10};
inline const OnBundle kQuietly = [](double) {};

/// A frame of Modbus TCP of unit 5 with this transaction.
inline KeptFrame frameAt(WallTime at, FrameDirection direction, std::uint8_t transaction,
                         std::vector<std::uint8_t> body) {
    std::vector<std::uint8_t> bytes{0, transaction, 0, 0, 0, static_cast<std::uint8_t>(body.size() + 1), 5};
    bytes.insert(bytes.end(), body.begin(), body.end());
    return {direction, {Instant{at.time_since_epoch()}, at}, std::move(bytes), 1};
}

/// The serial number of the meter is asked for, and what is not Modbus answers with a name and an address.
inline std::vector<KeptFrame> tellingFrames(WallTime at) {
    // 50008, 5 words: year and week, week and line, order, lot.
    std::vector<std::uint8_t> answer{3, 10};
    answer.insert(answer.end(), {0x26, 0x47, 0x10, 0x01, 0xAB, 0xCD, 0x12, 0x34, 0x56, 0x78});
    KeptFrame banner = frameAt(at + std::chrono::milliseconds{40}, FrameDirection::Received, 9, {});
    const std::string text = "HTTP Brasserie 10.20.30.40";
    banner.bytes.assign(text.begin(), text.end());
    return {frameAt(at, FrameDirection::Sent, 7, {3, 0xC3, 0x58, 0, 5}),
            frameAt(at + std::chrono::milliseconds{20}, FrameDirection::Received, 7, answer), banner};
}

struct BundleSite : TestDatabase {
    TemporaryFolder files; // for bundles, wherever the site is

    BundleSite() {
        exec(QStringLiteral("UPDATE site SET name = 'Brasserie Dupont', time_zone = 'Europe/Paris'"));
        exec(QStringLiteral("INSERT INTO place VALUES (4, 0, 'Brasserie hall', 1)"));
        exec(QStringLiteral("UPDATE point SET name = 'Brasserie line', host = '10.20.30.40', place = 4"));
        exec(QStringLiteral(
            "INSERT INTO entered_reading VALUES (3, 1, 0, 'energy_total_ea_pos_Wh', 5, 'by Brasserie')"));
        exec(QStringLiteral(
            "INSERT INTO alarm_transition VALUES (2, 1, 3, 1, 'undervoltage', 'warning', 'acknowledge', "
            "'unacknowledged', 'acknowledged', NULL, NULL, 0, 0, 0, 0, 'B. Brasserie', 'by Brasserie', "
            "0, '')"));
        exec(QStringLiteral("INSERT INTO alarm_transition VALUES (%1, 7, %2, 3, 'voltage-high', 'warning', 'raise', "
                            "'normal', 'unacknowledged', 260000000, 253000000, 0, 0, 0, 0, '', '', 0, '')")
                 .arg(milliseconds(kTwoOClock + std::chrono::minutes{2}))
                 .arg(kPoint.number));
        exec(
            QStringLiteral("INSERT INTO alarm_rule_scope VALUES (1001, 'voltage-high', 4, 0, 1, 250000000, 2000000, "
                           "0, 0, 'warning', 0, 0, 1440), (1002, 'voltage-high', 0, %1, 1, 251000000, 2000000, 0, 0, "
                           "'warning', 0, 0, 1440)")
                .arg(kPoint.number));
        exec(QStringLiteral("INSERT INTO virtual_meter VALUES (1, 'Brasserie total', 0)"));
        exec(QStringLiteral("INSERT INTO device_span VALUES (3, 1, %1)").arg(SampleTables::numberOf(kMeter)));
        const auto recording = writer(kTwoOClock);
        // Two minutes without a reading; the last minute is still in the journal.
        for (WallTime at = kTwoOClock; at < kBundleEnd; at += std::chrono::seconds{1})
            if (at < kTwoOClock + std::chrono::minutes{4} || at >= kTwoOClock + std::chrono::minutes{6})
                REQUIRE(recording->take(sampleAt(kPoint, at, 100 + (at - kTwoOClock) / std::chrono::seconds{1},
                                                 (at - kTwoOClock) / std::chrono::seconds{1})));
        REQUIRE(recording->flush(connection(), kBundleEnd));
    }

    BundleRequest request() const {
        BundleRequest request;
        request.database = url();
        request.from = kTwoOClock - std::chrono::hours{1} + std::chrono::minutes{10};
        request.to = kBundleEnd;
        request.program = "countis test";
        request.record.frames[kPoint] = tellingFrames(kTwoOClock);
        request.record.settings = {
            {"computer", "brasserie-pc"}, {"database", "sqlite:/home/dupont/site"}, {"qt", "6"}};
        request.record.events = {{kTwoOClock, kPoint, BundleEventKind::Setting, "Brasserie"}};
        return request;
    }

    /// The path of a new bundle.
    QString save(bool redacts = false) const {
        QString file = files.path(redacts ? QStringLiteral("redacted.countis") : QStringLiteral("a.countis"));
        BundleRequest wanted = request();
        wanted.redact = redacts;
        const auto saved = saveBundle(wanted, file, {}, kQuietly);
        INFO((saved ? std::string() : saved.error().toStdString()));
        REQUIRE(saved);
        return file;
    }
};

inline std::unique_ptr<DatabaseConnection>
opened(const DatabaseUrl& url, DatabaseConnection::Access access = DatabaseConnection::Access::Read) {
    auto connection = DatabaseConnection::open(url, access);
    REQUIRE(connection);
    return *std::move(connection);
}

} // namespace countis::test

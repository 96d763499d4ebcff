// SPDX-License-Identifier: GPL-3.0-or-later
#include "bundle/bundle_file.h"
#include "bundle_site.h"
#include "history/codec/bytes.h"
#include "history/codec/zstd_frame.h"

#include <QtEndian>

#include <algorithm>

using namespace countis;
using namespace countis::test;

namespace {

/// Everything that stands in a file: its bytes, and each blob as it is and decompressed from wherever a frame of zstd
/// begins in it.
std::vector<QByteArray> everythingIn(const QString& path) {
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    std::vector<QByteArray> all{file.readAll()};
    const auto bundle = openBundle(path);
    REQUIRE(bundle);
    const auto connection = opened(bundle->url);
    for (const char* const sql : {"SELECT samples FROM sample_minute", "SELECT rollup FROM rollup_1m",
                                  "SELECT frames FROM bundle_frames", "SELECT samples FROM journal"}) {
        auto rows = select(*connection, QString::fromLatin1(sql));
        REQUIRE(forEachRow(rows, [&](const Statement& row) {
            const QByteArray blob = row.blob(0);
            all.push_back(blob);
            for (qsizetype at = blob.indexOf("\x28\xb5\x2f\xfd"); at >= 0;
                 at = blob.indexOf("\x28\xb5\x2f\xfd", at + 1)) {
                const auto content = decompress(bytesOf(blob).substr(static_cast<std::size_t>(at)), 100 << 20);
                REQUIRE(content);
                all.push_back(qtBytes(*content));
            }
        }));
    }
    return all;
}

QByteArray bytesIn(const QString& text, bool bigEndian) {
    QByteArray bytes;
    for (const QChar letter : text) {
        const char low = static_cast<char>(letter.unicode() & 0xFFU);
        const char high = static_cast<char>(letter.unicode() >> 8U);
        bytes.append(bigEndian ? high : low).append(bigEndian ? low : high);
    }
    return bytes;
}

/// What must not be found, in UTF-8 and UTF-16, and numbers in both orders of their bytes.
std::vector<QByteArray> needles() {
    std::vector<QByteArray> all;
    for (const char* const text : {"Brasserie", "brasserie", "Dupont", "dupont", "10.20.30.40", "26-47-1-0001"}) {
        all.emplace_back(text);
        all.push_back(bytesIn(QString::fromLatin1(text), false));
        all.push_back(bytesIn(QString::fromLatin1(text), true));
    }
    all.emplace_back("\x0a\x14\x1e\x28", 4); // 10.20.30.40
    all.emplace_back("\x28\x1e\x14\x0a", 4);
    all.emplace_back("\x26\x47\x10\x01\xab\xcd", 6); // of the serial number, in a frame
    all.emplace_back("\x12\x34\x56\x78", 4);
    const std::int64_t device = SampleTables::numberOf(kMeter);
    QByteArray number(8, 0);
    qToBigEndian(device, number.data());
    all.push_back(number);
    std::string coded;
    putSigned(coded, device);
    all.push_back(qtBytes(coded));
    return all;
}

/// In hexadecimal, with what is around it.
std::vector<std::string> foundIn(const QString& path) {
    std::vector<std::string> found;
    for (const QByteArray& place : everythingIn(path))
        for (const QByteArray& needle : needles())
            if (const qsizetype at = place.indexOf(needle); at >= 0)
                found.push_back(place.mid(std::max<qsizetype>(at - 8, 0), needle.size() + 16).toHex().toStdString());
    return found;
}

} // namespace

TEST_CASE("Nothing in a redacted bundle tells whose it is, in any table, blob or frame") {
    const BundleSite site;
    const QString whole = site.save();
    CHECK(foundIn(whole).size() > 8); // the search finds what is there
    CHECK(foundIn(site.save(true)).empty());

    const QString redacted = site.files.path(QStringLiteral("later.countis"));
    const auto made = redactBundle(whole, redacted, {});
    INFO((made ? std::string() : made.error().toStdString()));
    REQUIRE(made);
    CHECK(made->redacted);
    CHECK(foundIn(redacted).empty());
    SECTION("and once more") {
        const QString again = site.files.path(QStringLiteral("again.countis"));
        REQUIRE(redactBundle(redacted, again, {}));
        CHECK(foundIn(again).empty());
    }
    SECTION("while the readings stay") {
        const auto bundle = openBundle(redacted);
        REQUIRE(bundle);
        const auto connection = opened(bundle->url);
        CHECK(connection->scalar(QStringLiteral("SELECT count(*) FROM sample_minute"))->toLongLong() == 8);
        CHECK(
            connection->scalar(QStringLiteral("SELECT count(*) FROM device_span s JOIN device d ON d.id = s.device"))
                ->toLongLong() == 1);
        CHECK(connection->scalar(QStringLiteral("SELECT value FROM bundle_setting WHERE key = 'qt'"))->toString() ==
              QStringLiteral("6"));
        CHECK(connection->scalar(QStringLiteral("SELECT count(*) FROM alarm_transition"))->toLongLong() == 2);
        CHECK(readFrames(*connection, kPoint)->size() == 3);
        const auto events = readEvents(*connection);
        REQUIRE(events);
        // By the name of its rule, which is the same at every site.
        CHECK(std::ranges::count(*events, BundleEvent{kTwoOClock + std::chrono::minutes{2}, kPoint,
                                                      BundleEventKind::Alarm, "voltage-high"}) == 1);
    }
}

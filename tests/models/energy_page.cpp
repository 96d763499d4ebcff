// SPDX-License-Identifier: GPL-3.0-or-later
#include "energy_page.h"

#include "support/catch.h"

#include <QFile>
#include <QSignalSpy>
#include <QTest>

using namespace std::chrono_literals;

namespace countis::test {
namespace {

const RecordedMeter kA{PointId{1}, Device{"26-47-1-0001", "COUNTIS E28"}, 2, 30, 0};
const RecordedMeter kB{PointId{2}, Device{"26-47-1-0002", "COUNTIS E28"}, 1, 10, 8};

std::unique_ptr<SiteDatabase> openFile(const QString& file) {
    DatabaseUrl url;
    url.file = file;
    return SiteDatabase::open(url, SiteDatabase::Purpose::Record, QDateTime::currentDateTime()).value();
}

void record(const QString& file, bool gap) {
    REQUIRE(openFile(file)->connection().exec(QStringLiteral("UPDATE site SET time_zone = 'UTC'")));
    std::vector<TimeSpan> gaps;
    if (gap)
        gaps.emplace_back(kGap + 9h + 12min, kGap + 40h + 40min);
    recordQuarters(openFile(file)->connection(), {kA, kB}, {kBegin - 24h * 12, kNow}, gaps);
}

/// Recorded once for all tests, which copy it: that takes longer than most of them.
QString recordedFile(bool gap) {
    static const QTemporaryDir folder;
    QString file = folder.filePath(gap ? QStringLiteral("gap.sqlite") : QStringLiteral("whole.sqlite"));
    if (!QFile::exists(file))
        record(file, gap);
    return file;
}

Point pointOf(const RecordedMeter& meter, const char* name, const char* host) {
    Point point;
    point.id = meter.point;
    point.name = name;
    point.address.host = host;
    return point;
}

} // namespace

EnergyPage::EnergyPage(bool gap) : a(kA), b(kB) {
    const QString file = folder.filePath(QStringLiteral("site.sqlite"));
    REQUIRE(QFile::copy(recordedFile(gap), file));
    database = openFile(file);
    meters.take(pointOf(a, "Assembly A", "192.168.0.4"));
    meters.take(pointOf(b, "Charging bay", "192.168.0.7"));
    roster.observe(a.point, a.device, kBegin - 24h * 30);
    roster.observe(b.point, b.device, kBegin - 24h * 30);
    selection.setIndex(0);
    model.retranslate(QLocale(QLocale::English));
    model.show(database.get());
}

EnergyPage::~EnergyPage() {
    model.show(nullptr);
}

void EnergyPage::answer() {
    model.setActive(true);
    REQUIRE(QTest::qWaitFor(
        [this] {
            return !model.isBusy() && !model.isOutdated() &&
                   (model.shown() != nullptr || model.state() == ui::EnergyModel::NoMeter);
        },
        60'000)); // the machine may be busy
}

void EnergyPage::change(const QString& error) {
    CHECK(error == QString());
    QSignalSpy asked(&model, &ui::EnergyModel::changed);
    REQUIRE(QTest::qWaitFor([&] { return model.isBusy(); }));
    answer();
}

std::int64_t importedIn(const RecordedMeter& meter, WallTime from, WallTime to) {
    std::int64_t tenths = 0;
    for (WallTime at = from; at + 15min <= to; at += 15min)
        tenths += tenthsIn(meter, at).first;
    return tenths;
}

} // namespace countis::test

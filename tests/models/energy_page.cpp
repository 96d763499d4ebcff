// SPDX-License-Identifier: GPL-3.0-or-later
#include "energy_page.h"

#include "support/catch.h"

#include <QSignalSpy>
#include <QTest>

using namespace std::chrono_literals;

namespace countis::test {
namespace {

const Device kMeterA{"26-47-1-0001", "COUNTIS E28"};
const Device kMeterB{"26-47-1-0002", "COUNTIS E28"};

} // namespace

EnergyPage::EnergyPage(bool gap) {
    DatabaseUrl url;
    url.file = folder.filePath(QStringLiteral("site.sqlite"));
    const auto open = [&] {
        return SiteDatabase::open(url, SiteDatabase::Purpose::Record, QDateTime::currentDateTime()).value();
    };
    database = open();
    REQUIRE(database->connection().exec(QStringLiteral("UPDATE site SET time_zone = 'UTC'")));
    database.reset();
    database = open();
    meters.add(QStringLiteral("Assembly A"), QStringLiteral("192.168.0.4"));
    meters.add(QStringLiteral("Charging bay"), QStringLiteral("192.168.0.7"));
    a = {roster.points()[0].id, kMeterA, 2, 30, 0};
    b = {roster.points()[1].id, kMeterB, 1, 10, 8};
    roster.observe(a.point, kMeterA, kBegin - 24h * 30);
    roster.observe(b.point, kMeterB, kBegin - 24h * 30);
    selection.setIndex(0);
    std::vector<TimeSpan> gaps;
    if (gap)
        gaps.emplace_back(kGap + 9h + 12min, kGap + 40h + 40min);
    recordQuarters(database->connection(), {a, b}, {kBegin - 24h * 12, kNow}, gaps);
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

// SPDX-License-Identifier: GPL-3.0-or-later
// Databases in which something is recorded: energy, trends, and what happens to them.
#include "fixture.h"

#include "models/made_history.h"
#include "models/recorded_energy.h"
#include "report/whole_file.h"

namespace countis::test {

using namespace std::chrono_literals;

void Fixture::openFile() {
    DatabaseUrl url;
    url.file = folder_.filePath(QStringLiteral("site.sqlite"));
    database_.reset(); // its lock
    database_ = SiteDatabase::open(url, SiteDatabase::Purpose::Record, QDateTime::currentDateTime()).value();
}

void Fixture::openDatabase() {
    openFile();
    const auto filled = database_->connection().exec(
        QStringLiteral("WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 14400) "
                       "INSERT INTO sample_minute (start_ms, point, run, samples) "
                       "SELECT %1 - i * 60000, 1, 0, x'00' FROM n")
            .arg(clock_.now().wall.time_since_epoch().count()));
    if (!filled)
        qFatal("%s", qPrintable(filled.error().detail));
    app_.history()->show(database_.get(), nullptr);
    app_.storage()->show(database_.get());
    app_.energy()->show(database_.get());
}

void Fixture::record() {
    openDatabase();
    recorder_ = std::make_unique<SiteRecorder>(systemClock_, *database_);
    app_.history()->show(database_.get(), recorder_.get());
}

void Fixture::recordEnergy(int days) {
    openFile();
    if (const auto zone = database_->connection().exec(QStringLiteral("UPDATE site SET time_zone = 'UTC'")); !zone)
        qFatal("%s", qPrintable(zone.error().detail));
    openFile();
    const WallTime now = clock_.now().wall;
    std::vector<RecordedMeter> meters{{{}, {"26-47-1-0001", "COUNTIS E28"}, 4, 52, 0},
                                      {{}, {"26-47-1-0002", "COUNTIS E28"}, 2, 18, 11}};
    for (std::size_t n = 0; n < meters.size(); ++n) {
        meters[n].point = app_.roster().points()[n].id;
        app_.roster().observe(meters[n].point, meters[n].device, now - 24h * days);
    }
    const auto midnight = std::chrono::floor<std::chrono::days>(now);
    recordQuarters(database_->connection(), meters, {midnight - 24h * days, now},
                   {{midnight - 24h * 10 + 9h + 12min, midnight - 24h * 9 + 16h + 40min}});
    app_.history()->show(database_.get(), nullptr);
    app_.energy()->show(database_.get());
}

void Fixture::beginReport() {
    app_.energy()->saveReport(folder_.filePath(QStringLiteral("report.pdf")),
                              [this](const QString& path, const QByteArray& bytes) {
                                  reportMayEnd_.acquire();
                                  return writeWhole(path, bytes);
                              });
}

bool Fixture::hasReport() const {
    return QFile::exists(folder_.filePath(QStringLiteral("report.pdf")));
}

void Fixture::damageDatabase() {
    if (const auto dropped = database_->connection().exec(QStringLiteral("DROP TABLE rollup_15m")); !dropped)
        qFatal("%s", qPrintable(dropped.error().detail));
}

void Fixture::openTrends() {
    makeTrends(WallTime::max());
}

void Fixture::openReversed(int hours) {
    makeTrends(clock_.now().wall - std::chrono::hours(hours));
    app_.diagnosis()->history()->show(database_->url(), QTimeZone::utc());
    app_.diagnosis()->checkLog()->setPerson("A. Martin");
    app_.diagnosis()->checkLog()->show(database_->url());
}

void Fixture::makeTrends(WallTime reversed) {
    DatabaseUrl url;
    url.file = folder_.filePath(QStringLiteral("trends.sqlite"));
    database_ = SiteDatabase::open(url, SiteDatabase::Purpose::Record, QDateTime::currentDateTime()).value();
    std::vector<MadeCurve> curves;
    for (const Point& point : app_.roster().points())
        curves.push_back({point.id, curves.empty() ? 12.0 : -8.0, 230, curves.empty() ? reversed : WallTime::max()});
    const WallTime now = clock_.now().wall;
    makeHistory(database_->connection(), curves, Tier::Hour, now - 30 * 24h, now);
    makeHistory(database_->connection(), curves, Tier::Quarter, now - 4 * 24h, now);
    makeHistory(database_->connection(), curves, Tier::Minute, now - 48h, now);
    app_.trends()->show(url);
}

void Fixture::loseTrends() {
    const QString file = folder_.filePath(QStringLiteral("trends.sqlite"));
    database_.reset();
    QFile::rename(file, file + QStringLiteral(".away"));
}

void Fixture::findTrends() {
    const QString file = folder_.filePath(QStringLiteral("trends.sqlite"));
    QFile::rename(file + QStringLiteral(".away"), file);
}

} // namespace countis::test

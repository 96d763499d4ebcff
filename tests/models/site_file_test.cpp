// SPDX-License-Identifier: GPL-3.0-or-later
// The CSV file of a site: preview, import, export.
#include "models/fleet/site_file.h"

#include "support/catch.h"

#include <QAbstractItemModelTester>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace countis;
using namespace countis::ui;

namespace {

struct Site {
    QUrl written(const char* name, const QByteArray& bytes) const {
        QFile target(folder.filePath(name));
        REQUIRE(target.open(QIODevice::WriteOnly));
        REQUIRE(target.write(bytes) == bytes.size());
        return QUrl::fromLocalFile(target.fileName());
    }
    QString result(int row) const { return file.index(row).data(SiteFile::ResultRole).toString(); }
    QString detail(int row) const { return file.index(row).data(SiteFile::DetailRole).toString(); }

    QTemporaryDir folder;
    Roster roster;
    MeterList meters{roster};
    PlaceList places{roster, meters};
    SiteFile file{meters, places};
    QAbstractItemModelTester tester{&file, QAbstractItemModelTester::FailureReportingMode::Fatal};
};

} // namespace

TEST_CASE("A file is shown before it is imported, and its good lines are imported") {
    Site site;
    site.meters.add("Ovens", "192.168.0.13");
    site.file.open(site.written("yard.csv", "name;address;unit;place;comment\n"
                                            "Gate;192.168.7.61;5;Yard;x\n"
                                            "Lighting;192.168.7.62;;Yard/Poles\n"
                                            "Heat pump;192.168.7.63;512;Yard\n"
                                            "Oven hall;192.168.0.13;5;\n"));
    CHECK(site.file.fileName() == "yard.csv");
    CHECK(site.file.problem().isEmpty());
    REQUIRE(site.file.count() == 4);
    CHECK(site.result(0) == "new");
    CHECK(site.detail(0).isEmpty());
    CHECK(site.result(2) == "left out");
    CHECK(site.detail(2) == "unit: 1 to 247, or 255");
    CHECK(site.file.index(2).data(SiteFile::BadColumnRole) == "unit");
    CHECK(site.file.index(2).data(SiteFile::UnitRole) == "512");
    CHECK(site.file.index(2).data(SiteFile::LineRole) == 4);
    CHECK(site.result(3) == "changed");
    CHECK(site.detail(3) == "name");
    CHECK(site.file.importCount() == 3);
    CHECK(site.file.summary() == "Line 4 is left out. Not read: comment.");
    CHECK(site.meters.count() == 1); // so far

    QSignalSpy kept(&site.meters, &MeterList::keptChanged);
    QSignalSpy said(&site.file, &SiteFile::said);
    site.file.importLines();
    CHECK(said.size() == 1);
    CHECK_FALSE(kept.empty());
    CHECK(site.file.count() == 0);
    REQUIRE(site.meters.count() == 3);
    CHECK(site.meters.nameAt(0) == "Oven hall");
    CHECK(site.roster.pathOf(site.roster.points()[1].place) == "Yard");
    CHECK(site.roster.pathOf(site.roster.points()[2].place) == "Yard/Poles");
}

TEST_CASE("A file that cannot be read says why, and another can be opened") {
    Site site;
    site.file.open(QUrl::fromLocalFile(site.folder.filePath("none.csv")));
    CHECK(site.file.problem().contains("none.csv"));
    site.file.open(site.written("utf16.csv", QByteArray("\xFF\xFE"
                                                        "a\0d\0",
                                                        6)));
    CHECK(site.file.problem().contains("UTF-8"));
    site.file.open(site.written("empty.csv", ""));
    CHECK(site.file.problem().contains("no meters"));
    site.file.open(site.written("other.csv", "a,b\n1,2\n"));
    CHECK(site.file.problem().contains("address"));
    site.file.open(site.written("large.csv", QByteArray(16'000'001, 'x')));
    CHECK(site.file.problem().contains("16 MB"));
    CHECK(site.file.count() == 0);
    site.file.open(site.written("good.csv", "address\n10.0.0.1\n"));
    CHECK(site.file.problem().isEmpty());
    site.file.close();
    CHECK(site.file.fileName().isEmpty());
    CHECK(site.meters.count() == 0);
}

TEST_CASE("What is saved is known when it is opened again") {
    Site site;
    site.places.add(0, "Hall");
    site.meters.add("=1+1", "10.0.0.1", site.places.numberAt(1));
    site.meters.add("Press", "[::1]:1502/7");
    QSignalSpy said(&site.file, &SiteFile::said);
    const QUrl target = QUrl::fromLocalFile(site.folder.filePath("all.csv"));
    site.file.save(target);
    REQUIRE(said.size() == 1);
    CHECK(said[0][0].toString().contains("all.csv"));
    site.file.open(target);
    REQUIRE(site.file.count() == 2);
    CHECK(site.result(0) == "known");
    CHECK(site.result(1) == "known");
    site.file.save(QUrl::fromLocalFile("/proc/none/all.csv"));
    CHECK(said[1][0].toString().contains("cannot be written"));
}

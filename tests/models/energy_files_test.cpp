// SPDX-License-Identifier: GPL-3.0-or-later
// What the Energy page saves.
#include "models/energy/energy_model.h"

#include "energy_page.h"
#include "report/whole_file.h"
#include "site/energy/rounded_shares.h"
#include "support/catch.h"

#include <QFile>
#include <QSignalSpy>
#include <QTest>

#include <cmath>

using namespace countis;
using namespace countis::ui;
using namespace countis::test;
using namespace std::chrono_literals;

TEST_CASE("The report of what is chosen is saved as a PDF") {
    EnergyPage page;
    EnergyReportFile& report = *page.model.report();
    QSignalSpy ended(&report, &EnergyReportFile::ended);
    const QString path = page.folder.filePath(QStringLiteral("report.pdf"));
    const auto save = [&](const QString& to) {
        page.model.saveReport(to, writeWhole);
        CHECK(report.isBusy());
        CHECK(report.progressText() != QString());
        REQUIRE(ended.wait(60'000)); // the machine may be busy
        CHECK_FALSE(report.isBusy());
        return ended.takeFirst().value(0).toString();
    };

    REQUIRE(QTest::qWaitFor([&] { return page.model.hasReport(); }, 60'000));
    CHECK(save(path) == QStringLiteral("Saved as %1.").arg(path));
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    CHECK(file.read(5) == QByteArrayLiteral("%PDF-"));

    const QString nowhere = page.folder.filePath(QStringLiteral("missing/report.pdf"));
    CHECK(save(nowhere).startsWith(QStringLiteral("The report could not be saved as %1: ").arg(nowhere)));

    page.model.setScope(QStringLiteral("meter"));
    CHECK(save(path) == QStringLiteral("Saved as %1.").arg(path));
}

TEST_CASE("A report that is given up says nothing more") {
    EnergyPage page;
    const QString path = page.folder.filePath(QStringLiteral("report.pdf"));
    QSignalSpy ended(page.model.report(), &EnergyReportFile::ended);
    REQUIRE(QTest::qWaitFor([&] { return page.model.hasReport(); }, 60'000));
    page.model.saveReport(path, writeWhole);
    page.model.report()->cancel();
    CHECK_FALSE(page.model.report()->isBusy());
    QCoreApplication::processEvents();
    CHECK(ended.isEmpty());
    page.model.saveReport(path, writeWhole);
    page.model.saveReport(path, writeWhole); // the first one is given up
    REQUIRE(ended.wait(60'000));
    CHECK(ended.size() == 1);
}

TEST_CASE("The CSV has the figures of the table, and says that they have no legal value") {
    EnergyPage page(false);
    page.answer();
    const QList<QByteArray> lines = page.model.csv().split('\n');
    CHECK(lines.front().startsWith("from,to,imported_T1_kWh"));
    CHECK(lines.size() == 1 + 24 + 1); // the days that have begun
    CHECK(lines[1].contains("no legal value"));
    CHECK_FALSE(lines[2].contains("no legal value"));
    CHECK(lines[1].split(',')[4].split('.').value(1).size() == 4);
    double imported = 0;
    for (int n = 1; n <= 24; ++n)
        imported += lines[n].split(',')[4].toDouble() * 10'000;
    const std::int64_t tenths = page.model.shown()->answer->sheet.whole().of(EnergyKind::EaPos).total();
    CHECK(std::llround(imported) == tenths);
    CHECK(page.model.shown()->now.whole.imported() == roundedSteps(tenths, 100));
}

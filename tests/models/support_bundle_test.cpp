// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/replay/support_bundle.h"

#include "bundle/bundle_file.h"
#include "history/sample_fixtures.h"
#include "history/temporary_folder.h"
#include "support/catch.h"

#include <QEventLoop>
#include <QFileInfo>

using namespace countis;
using namespace countis::test;

TEST_CASE("A bundle of a window without a database is saved on another thread, and its end is told") {
    const TemporaryFolder folder;
    const QString file = folder.path(QStringLiteral("a.countis"));
    BundleRequest request;
    request.from = kTwoOClock - std::chrono::hours{1};
    request.to = kTwoOClock;
    request.program = "countis test";
    Point point;
    point.id = kPoint;
    point.name = "Line";
    point.address = {"10.0.0.1", 502, 5};
    request.record.points = {point};
    request.record.inView = kPoint;
    ui::SupportBundle bundle;
    QEventLoop loop;
    QString told;
    QObject::connect(&bundle, &ui::SupportBundle::ended, &loop, [&](const QString& message) {
        told = message;
        loop.quit();
    });
    bundle.save(request, file);
    CHECK(bundle.isBusy());
    loop.exec();
    CHECK_FALSE(bundle.isBusy());
    CHECK_THAT(told.toStdString(), Catch::Contains("Saved as"));
    const auto saved = openBundle(file);
    REQUIRE(saved);
    CHECK(saved->info.inView == kPoint);

    bundle.save(request, file); // it is there already
    loop.exec();
    CHECK_THAT(told.toStdString(), Catch::Contains("exists already"));
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/whole_file.h"

#include "support/catch.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

using namespace countis;

namespace {

QByteArray contentOf(const QString& path) {
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

} // namespace

TEST_CASE("A new file takes no other one's place, and a file that is replaced is replaced whole") {
    const QTemporaryDir folder;
    const QString path = folder.filePath("report.csv");
    REQUIRE(writeWholeNew(path, "mine"));
    CHECK(contentOf(path) == "mine");
    const auto second = writeWholeNew(path, "another");
    REQUIRE_FALSE(second);
    CHECK(second.error().exists);
    CHECK(contentOf(path) == "mine");
    CHECK(writeWhole(path, "newer"));
    CHECK(contentOf(path) == "newer");
    const auto nowhere = writeWholeNew(folder.filePath("none/report.csv"), "mine");
    REQUIRE_FALSE(nowhere);
    CHECK_FALSE(nowhere.error().exists);
    CHECK_FALSE(nowhere.error().reason.isEmpty());
    CHECK(QDir(folder.path()).entryList(QDir::Files) == QStringList{"report.csv"});
}

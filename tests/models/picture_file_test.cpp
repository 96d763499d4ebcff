// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/app/app_model.h"
#include "models/app/picture_file.h"

#include "support/catch.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <sys/resource.h>

#include <csignal>

using namespace countis;
using namespace countis::ui;

namespace {

QImage picture(QRgb colour) {
    QImage image(40, 30, QImage::Format_RGB32);
    image.fill(colour);
    return image;
}

/// As on a disk that takes so many bytes of a file and no more.
struct SmallDisk {
    explicit SmallDisk(rlim_t bytes) : signal(std::signal(SIGXFSZ, SIG_IGN)) {
        ::getrlimit(RLIMIT_FSIZE, &before);
        const rlimit small{bytes, before.rlim_max};
        ::setrlimit(RLIMIT_FSIZE, &small);
    }
    ~SmallDisk() {
        ::setrlimit(RLIMIT_FSIZE, &before);
        std::signal(SIGXFSZ, signal);
    }
    SmallDisk(const SmallDisk&) = delete;
    SmallDisk& operator=(const SmallDisk&) = delete;

    rlimit before{};
    void (*signal)(int);
};

} // namespace

TEST_CASE("Pictures of one second stand beside one another") {
    const QTemporaryDir folder;
    const QString pictures = folder.filePath("deep/er");
    for (const QRgb colour : {qRgb(255, 0, 0), qRgb(0, 255, 0), qRgb(0, 0, 255)})
        REQUIRE(addPicture(picture(colour), pictures, "countis-meter-20261127-050607"));
    CHECK(QDir(pictures).entryList(QDir::Files, QDir::Name) == QStringList{"countis-meter-20261127-050607-2.png",
                                                                           "countis-meter-20261127-050607-3.png",
                                                                           "countis-meter-20261127-050607.png"});
    CHECK(QImage(pictures + "/countis-meter-20261127-050607.png").pixel(0, 0) == qRgb(255, 0, 0));
    CHECK(QImage(pictures + "/countis-meter-20261127-050607-3.png").pixel(0, 0) == qRgb(0, 0, 255));
}

TEST_CASE("A picture that is asked for by name replaces the one before") {
    const QTemporaryDir folder;
    REQUIRE(writePicture(picture(qRgb(255, 0, 0)), folder.path(), "meter-light.png"));
    REQUIRE(writePicture(picture(qRgb(0, 255, 0)), folder.path(), "meter-light.png"));
    CHECK(QDir(folder.path()).entryList(QDir::Files) == QStringList{"meter-light.png"});
    CHECK(QImage(folder.filePath("meter-light.png")).pixel(0, 0) == qRgb(0, 255, 0));
}

TEST_CASE("A picture that cannot be written says why and leaves nothing behind") {
    const QTemporaryDir folder;
    const QString file = folder.filePath("file");
    REQUIRE(QFile(file).open(QIODevice::WriteOnly));
    const QImage image = picture(qRgb(255, 0, 0));
    for (const QString& nowhere : {file, file + "/deeper", QString("/proc/countis")}) {
        INFO(nowhere.toStdString());
        const auto written = writePicture(image, nowhere, "meter.png");
        REQUIRE_FALSE(written);
        CHECK_FALSE(written.error().isEmpty());
        const auto added = addPicture(image, nowhere, "meter");
        REQUIRE_FALSE(added);
        CHECK_FALSE(added.error().isEmpty());
    }
    CHECK_FALSE(addPicture(QImage(), folder.path(), "meter"));
    CHECK(QDir(folder.path()).entryList(QDir::Files) == QStringList{"file"});
}

TEST_CASE("A picture for which there is no room says so, and no part of it is left") {
    const QTemporaryDir folder;
    const QImage image = picture(qRgb(255, 0, 0));
    for (const rlim_t room : {0UL, 50UL}) {
        tl::expected<void, QString> written;
        tl::expected<QString, QString> added;
        {
            const SmallDisk disk(room);
            written = writePicture(image, folder.path(), "meter.png");
            added = addPicture(image, folder.path(), "meter");
        }
        REQUIRE_FALSE(written);
        REQUIRE_FALSE(added);
        CHECK(written.error() == "File too large");
        CHECK(added.error() == "File too large");
        CHECK(QDir(folder.path()).entryList(QDir::Files).isEmpty());
    }
}

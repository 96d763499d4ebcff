// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/app/picture_file.h"

#include "report/whole_file.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <filesystem>
#include <system_error>

namespace countis::ui {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(countis::ui::PictureFile)
};

// Not QImage::save: a disk that is full at the last bytes would be no error there.
tl::expected<QByteArray, QString> encoded(const QImage& image, const QString& folder) {
    std::error_code error;
    std::filesystem::create_directories(folder.toStdString(), error);
    if (error)
        return tl::unexpected(QString::fromLocal8Bit(error.message()));
    QByteArray bytes;
    QBuffer buffer(&bytes);
    if (!buffer.open(QIODevice::WriteOnly) || !image.save(&buffer, "PNG"))
        return tl::unexpected(Words::tr("the window could not be captured"));
    return bytes;
}

} // namespace

tl::expected<void, QString> writePicture(const QImage& image, const QString& folder, const QString& name) {
    const auto bytes = encoded(image, folder);
    if (!bytes)
        return tl::unexpected(bytes.error());
    return writeWhole(QDir(folder).filePath(name), *bytes);
}

tl::expected<QString, QString> addPicture(const QImage& image, const QString& folder, const QString& stem) {
    const auto bytes = encoded(image, folder);
    if (!bytes)
        return tl::unexpected(bytes.error());
    QFile file(QDir(folder).filePath(stem + QStringLiteral(".png")));
    for (int next = 2; !file.open(QIODevice::WriteOnly | QIODevice::NewOnly | QIODevice::Unbuffered); ++next) {
        if (!QFileInfo::exists(file.fileName()) && !QFileInfo(file.fileName()).isSymLink())
            return tl::unexpected(file.errorString());
        file.setFileName(QDir(folder).filePath(QStringLiteral("%1-%2.png").arg(stem).arg(next)));
    }
    if (writeAll(file, *bytes))
        return file.fileName();
    const QString reason = file.errorString();
    file.remove(); // half a picture is none
    return tl::unexpected(reason);
}

} // namespace countis::ui

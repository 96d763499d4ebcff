// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/whole_file.h"

#include <QFileInfo>
#include <QSaveFile>

namespace countis {

bool writeAll(QFileDevice& file, const QByteArray& bytes) {
    qint64 done = 0;
    while (done < bytes.size()) {
        const qint64 written = file.write(bytes.constData() + done, bytes.size() - done);
        if (written <= 0)
            return false;
        done += written;
    }
    return true;
}

namespace {

/// All but the last step, which puts it in its place.
bool isPrepared(QSaveFile& file, const QByteArray& bytes) {
    // Unbuffered: Qt 6.4 calls a file written whose last bytes found no room.
    return file.open(QIODevice::WriteOnly | QIODevice::Unbuffered) && writeAll(file, bytes);
}

} // namespace

tl::expected<void, QString> writeWhole(const QString& path, const QByteArray& bytes) {
    QSaveFile file(path);
    if (!isPrepared(file, bytes) || !file.commit())
        return tl::unexpected(file.errorString());
    return {};
}

tl::expected<void, NewFileFailure> writeWholeNew(const QString& path, const QByteArray& bytes) {
    QSaveFile file(path);
    if (!isPrepared(file, bytes))
        return tl::unexpected(NewFileFailure{QFileInfo::exists(path), file.errorString()});
    // The name belongs to whoever makes it: of two programs that write at the same time, one gets it.
    QFile claimed(path);
    if (!claimed.open(QIODevice::WriteOnly | QIODevice::NewOnly))
        return tl::unexpected(NewFileFailure{QFileInfo::exists(path), claimed.errorString()});
    claimed.close();
    if (file.commit())
        return {};
    claimed.remove();
    return tl::unexpected(NewFileFailure{false, file.errorString()});
}

} // namespace countis

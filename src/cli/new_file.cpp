// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/new_file.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QSaveFile>

namespace countis::cli {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(countisctl)
};

/// A part of it may find room.
bool writeAll(QSaveFile& file, const QByteArray& bytes) {
    qint64 done = 0;
    while (done < bytes.size()) {
        const qint64 written = file.write(bytes.constData() + done, bytes.size() - done);
        if (written <= 0)
            return false;
        done += written;
    }
    return true;
}

} // namespace

tl::expected<void, Ending> checkNew(const QString& file) {
    if (!file.isEmpty() && QFileInfo::exists(file))
        return tl::unexpected(
            Ending{ExitCode::Usage, Words::tr("The file %1 exists already. Name another file.").arg(file)});
    return {};
}

tl::expected<void, Ending> writeNew(const QString& file, const QByteArray& bytes) {
    if (auto isNew = checkNew(file); !isNew)
        return isNew;
    QSaveFile saved(file);
    // Unbuffered: Qt 6.4 calls a file written whose last bytes found no room.
    if (saved.open(QIODevice::WriteOnly | QIODevice::Unbuffered) && writeAll(saved, bytes) && saved.commit())
        return {};
    return tl::unexpected(Ending{ExitCode::CannotWrite,
                                 Words::tr("The file %1 cannot be written: %2.").arg(file, saved.errorString())});
}

} // namespace countis::cli

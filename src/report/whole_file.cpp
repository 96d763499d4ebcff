// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/whole_file.h"

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

tl::expected<void, QString> writeWhole(const QString& path, const QByteArray& bytes) {
    QSaveFile file(path);
    // Unbuffered: Qt 6.4 calls a file written whose last bytes found no room.
    if (!file.open(QIODevice::WriteOnly | QIODevice::Unbuffered) || !writeAll(file, bytes) || !file.commit())
        return tl::unexpected(file.errorString());
    return {};
}

} // namespace countis

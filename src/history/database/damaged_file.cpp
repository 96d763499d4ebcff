// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/database/damaged_file.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <filesystem>
#include <system_error>

namespace countis {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(countis::DamagedFile)
};

/// A name that no file has, so that a second one of the same minute replaces nothing.
QString freeName(const QString& wanted) {
    QString name = wanted;
    for (int number = 2; QFileInfo::exists(name); ++number)
        name = wanted + u'-' + QString::number(number);
    return name;
}

std::filesystem::path pathOf(const QString& name) {
    return QFile::encodeName(name).toStdString();
}

} // namespace

tl::expected<QString, QString> setAside(const QString& file, const QDateTime& now) {
    const QString aside =
        freeName(file + QStringLiteral(".damaged-") + now.toString(QStringLiteral("yyyy-MM-ddTHHmm")));
    // The log first: what is left if the power fails in between is the file alone, and no log without its file, which
    // SQLite would take for the new one's.
    for (const auto* const part : {"-wal", "-shm", ""}) {
        const QString suffix = QString::fromLatin1(part);
        if (!QFileInfo::exists(file + suffix))
            continue;
        std::error_code error; // QFile would copy what it cannot rename
        std::filesystem::rename(pathOf(file + suffix), pathOf(aside + suffix), error);
        if (error)
            return tl::unexpected(Words::tr("%1 could not be renamed (%2)")
                                      .arg(file + suffix, QString::fromLocal8Bit(error.message())));
    }
    return aside;
}

QString setAsideText(const QString& file, const QString& aside) {
    return Words::tr("The database %1 was damaged and is now called %2. countis has begun a new database.")
        .arg(file, aside);
}

} // namespace countis

// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/database/file_guard.h"

#include "history/database/database_url.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

#include <fcntl.h>
#include <unistd.h>

namespace countis {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(countis::FileGuard)
};

using Examined = tl::expected<FileUse, FileProblem>;

/// By the rights that the process has in effect. Opens nothing.
bool may(const QString& path, int mode) {
    return ::faccessat(AT_FDCWD, QFile::encodeName(path).constData(), mode, AT_EACCESS) == 0;
}

Examined refused(FileFault fault, const QString& text) {
    return tl::unexpected(FileProblem{fault, text});
}

Examined noFolder(const QString& file, const QString& folder) {
    return refused(FileFault::NoFolder,
                   Words::tr("The database %1 cannot be created: there is no folder %2. Create the "
                             "folder, or name a file in another folder.")
                       .arg(file, folder));
}

Examined examineExisting(const QFileInfo& info, FileUse use, const QString& folder) {
    use.exists = true;
    if (!info.isFile())
        return refused(FileFault::NotAFile,
                       Words::tr("%1 is not a regular file. Name a file for the database.").arg(use.path));
    if (!may(use.path, R_OK))
        return refused(FileFault::NotReadable, Words::tr("This user may not read the database %1. Change the "
                                                         "permissions of the file, or name another file.")
                                                   .arg(use.path));
    if (!may(use.path, W_OK))
        use.onlyRead =
            Words::tr("This user may not write the database %1. It is only read, and nothing is recorded. To "
                      "record, change the permissions of the file.")
                .arg(use.path);
    else if (!may(folder, W_OK | X_OK))
        use.onlyRead = Words::tr("This user may not create files in the folder %1. The database %2 is only read, and "
                                 "nothing is recorded. To record, change the permissions of the folder.")
                           .arg(folder, use.path);
    return use;
}

} // namespace

Examined examineFile(const QString& path, const FileSystemOf& systemOf) {
    const QFileInfo info(path);
    if (!info.exists() && path == standardDatabase().file)
        QDir().mkpath(info.absolutePath());
    FileUse use;
    const QString behindLinks = info.canonicalFilePath();
    const QString folder = QFileInfo(behindLinks.isEmpty() ? path : behindLinks).dir().canonicalPath();
    if (folder.isEmpty())
        return noFolder(path, info.absolutePath());
    use.path = behindLinks.isEmpty() ? QDir(folder).filePath(info.fileName()) : behindLinks;
    const QString existing = behindLinks.isEmpty() ? folder : behindLinks;
    if (const QString network = networkName(systemOf(existing)); !network.isEmpty())
        return refused(
            FileFault::NetworkFileSystem,
            Words::tr("The database %1 is on a file system of a network (%2), where SQLite cannot protect it "
                      "against damage. Name a file on a disk of this computer, or use PostgreSQL.")
                .arg(use.path, network));
    if (!behindLinks.isEmpty())
        return examineExisting(info, use, folder);
    if (!may(folder, W_OK | X_OK))
        return refused(
            FileFault::FolderNotWritable,
            Words::tr("The database %1 cannot be created: this user may not create files in the folder %2. "
                      "Change the permissions of the folder, or name a file in another folder.")
                .arg(use.path, folder));
    return use;
}

} // namespace countis

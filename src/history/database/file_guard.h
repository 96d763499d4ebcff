// SPDX-License-Identifier: GPL-3.0-or-later
// Whether a file may hold a database of SQLite, found out before it is opened.
#pragma once

#include "history/database/file_system.h"

#include <QString>

#include <tl/expected.hpp>

#include <cstdint>

namespace countis {

enum class FileFault : std::uint8_t {
    NetworkFileSystem,
    NoFolder,
    FolderNotWritable, // and the file does not exist
    NotAFile,          // a folder, a device …
    NotReadable,
};

struct FileProblem {
    FileFault fault{};
    QString text; // translated: what, where, what to do

    bool operator==(const FileProblem&) const = default;
};

struct FileUse {
    QString path; // of the file behind links: what SQLite calls its other files after
    bool exists = false;
    QString onlyRead; // translated: why the file can only be read; empty: it may be written

    bool operator==(const FileUse&) const = default;
};

/// Never opens the file: to close a descriptor of it would take the locks away that SQLite has in this process. The
/// folder of the standard database is made where it is missing.
tl::expected<FileUse, FileProblem> examineFile(const QString& path, const FileSystemOf& systemOf = fileSystemOf);

} // namespace countis

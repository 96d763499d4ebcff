// SPDX-License-Identifier: GPL-3.0-or-later
// Which file system a path lies on. SQLite needs locks and shared memory that all programs see, and file systems of a
// network only promise these: a database there is damaged sooner or later.
#pragma once

#include <QString>

#include <cstdint>
#include <functional>
#include <string>

namespace countis {

struct FileSystem {
    std::uint32_t magic = 0; // f_type of statfs(2)
    std::string type;        // of the mount, as in /proc/self/mountinfo: "ext4", "fuse.sshfs"; empty: not known
};

/// Injected where a test needs another one.
using FileSystemOf = std::function<FileSystem(const QString& path)>;

/// Of a path that exists. All zero and empty if the system does not say.
FileSystem fileSystemOf(const QString& path);

/// What a reader knows it by, if it is one of a network or may be one: "NFS", "fuse.sshfs". Otherwise empty.
QString networkName(const FileSystem& system);

} // namespace countis

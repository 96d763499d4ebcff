// SPDX-License-Identifier: GPL-3.0-or-later
#include "small_disk.h"

#include <sqlite3.h>

#include <atomic>
#include <map>
#include <mutex>
#include <stdexcept>

namespace countis::test {
namespace {

std::atomic<bool> isFull{false};
std::atomic<std::int64_t> refused{0};

/// The methods of an opened file, by those of the system that they stand before.
class Methods {
public:
    const sqlite3_io_methods* before(const sqlite3_io_methods* system) {
        const std::lock_guard lock(mutex_);
        const auto [entry, first] = ours_.try_emplace(system, Both{*system, system});
        if (first)
            entry->second.ours.xWrite = write;
        return &entry->second.ours;
    }

private:
    struct Both {
        sqlite3_io_methods ours; // first: a file points to it
        const sqlite3_io_methods* system;
    };

    static int write(sqlite3_file* file, const void* bytes, int count, sqlite3_int64 from) {
        sqlite3_int64 size = 0;
        if (isFull && file->pMethods->xFileSize(file, &size) == SQLITE_OK && from + count > size) {
            ++refused;
            return SQLITE_FULL;
        }
        return reinterpret_cast<const Both*>(file->pMethods)->system->xWrite(file, bytes, count, from);
    }

    std::mutex mutex_;
    std::map<const sqlite3_io_methods*, Both> ours_; // whose nodes stay where they are
};

sqlite3_vfs* systemFiles = nullptr;

int open(sqlite3_vfs* /*files*/, const char* name, sqlite3_file* file, int flags, int* given) {
    static Methods methods;
    const int code = systemFiles->xOpen(systemFiles, name, file, flags, given);
    if (code == SQLITE_OK)
        file->pMethods = methods.before(file->pMethods);
    return code;
}

} // namespace

void useSmallDisk() {
    static sqlite3_vfs files;
    systemFiles = sqlite3_vfs_find(nullptr);
    files = *systemFiles;
    files.zName = "small-disk";
    files.pNext = nullptr;
    files.xOpen = open;
    if (sqlite3_vfs_register(&files, 1) != SQLITE_OK)
        throw std::runtime_error("SQLite takes no other file system");
}

void setDiskFull(bool full) {
    isFull = full;
}

std::int64_t refusedWrites() {
    return refused;
}

} // namespace countis::test

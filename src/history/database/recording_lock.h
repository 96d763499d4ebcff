// SPDX-License-Identifier: GPL-3.0-or-later
// The first process that opens a file of SQLite records into it, and the others only read: an advisory lock on
// FILE.lock, which the kernel releases when the process ends, however it ends. What stands in that file says who has
// the lock, and whether the last one who had it came to its end.
#pragma once

#include "history/database/connection.h"

#include <QString>

#include <tl/expected.hpp>

#include <cstdint>
#include <optional>

namespace countis {

struct LockHolder {
    std::int64_t process = 0;
    QString host;

    bool operator==(const LockHolder&) const = default;
};

struct LockRefusal {
    bool held = false;                // another process records; otherwise the lock file cannot be used
    std::optional<LockHolder> holder; // where its file says so
    QString text;                     // translated: what, where, what to do
};

class RecordingLock {
public:
    /// `file`: the database, as FileUse::path has it.
    static tl::expected<RecordingLock, LockRefusal> take(const QString& file);
    /// Whether a process has the lock of this file just now. It changes nothing, and asks the kernel, so that one
    /// that was killed has it no more.
    static bool isTaken(const QString& file);
    ~RecordingLock();
    RecordingLock(RecordingLock&& other) noexcept;
    RecordingLock& operator=(RecordingLock&& other) noexcept;
    RecordingLock(const RecordingLock&) = delete;
    RecordingLock& operator=(const RecordingLock&) = delete;

    /// The last recorder of this file called endCleanly(). False also where nothing says so: a file that was copied
    /// here, for example.
    bool lastEndedCleanly() const { return lastEndedCleanly_; }
    /// Some recorder has used this file before: what is in it is ours.
    bool hadRecorder() const { return hadRecorder_; }

    /// Call it when the database is closed: the next recorder then has no reason to check it. Releases the lock. The
    /// error says why the note could not be written; the next recorder then checks the database.
    tl::expected<void, QString> endCleanly();

private:
    explicit RecordingLock(int descriptor) : descriptor_(descriptor) {}
    void release();

    int descriptor_;
    bool lastEndedCleanly_ = false;
    bool hadRecorder_ = false;
};

/// Translated, for a program that would change the database and must not while another one records.
QString refusalText(const LockRefusal& refusal, const DatabaseUrl& url);

} // namespace countis

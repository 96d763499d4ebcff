// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/database/recording_lock.h"

#include <QByteArray>
#include <QCoreApplication>
#include <QFile>
#include <QList>
#include <QSysInfo>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <chrono>
#include <cstring>
#include <thread>
#include <utility>

namespace countis {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(countis::RecordingLock)
};

/// What a lock file holds: "countis recording 1234 hostname\n", padded with blanks to one length, so that a full disk
/// cannot keep a later note from being written.
constexpr int kLength = 128;
const QByteArray kMark = QByteArrayLiteral("countis");
const QByteArray kRecording = QByteArrayLiteral("recording");
const QByteArray kEnded = QByteArrayLiteral("ended");

struct Note {
    bool ours = false;
    bool ended = false;
    LockHolder holder;
};

Note readNote(int descriptor) {
    std::array<char, kLength> bytes{};
    const ssize_t got = ::pread(descriptor, bytes.data(), bytes.size(), 0);
    const QList<QByteArray> words = QByteArray(bytes.data(), got > 0 ? got : 0).simplified().split(' ');
    if (words.size() < 3 || words[0] != kMark)
        return {};
    return {true, words[1] == kEnded, {words[2].toLongLong(), QString::fromUtf8(words.value(3))}};
}

bool writeNote(int descriptor, const QByteArray& state) {
    const QByteArray host = QSysInfo::machineHostName().toUtf8().left(64);
    const QByteArray line = kMark + ' ' + state + ' ' + QByteArray::number(::getpid()) + ' ' + host;
    const QByteArray bytes = line.leftJustified(kLength - 1, ' ') + '\n';
    return ::pwrite(descriptor, bytes.constData(), bytes.size(), 0) == bytes.size() && ::fsync(descriptor) == 0;
}

QString lastError() {
    return QString::fromLocal8Bit(std::strerror(errno)); // NOLINT(concurrency-mt-unsafe)
}

LockRefusal unusable(const QString& lockFile) {
    return {
        false, std::nullopt,
        Words::tr("Nothing is recorded, because the lock file %1 cannot be used (%2). Check the permissions and the "
                  "free space of its folder.")
            .arg(lockFile, lastError())};
}

LockRefusal heldByAnother(const QString& file, int descriptor) {
    const Note note = readNote(descriptor);
    if (!note.ours || note.ended)
        return {
            true, std::nullopt,
            Words::tr("Another program records into the database %1. Until it ends, no other one can.").arg(file)};
    return {
        true, note.holder,
        Words::tr("Another program records into the database %1 (process %2 on %3). Until it ends, no other one can.")
            .arg(file, QString::number(note.holder.process), note.holder.host)};
}

/// Whoever only asks who records holds the lock of a killed recorder for a moment.
bool lockNow(int descriptor) {
    constexpr int kAttempts = 3;
    constexpr std::chrono::milliseconds kMoment{10};
    for (int attempt = 1; ::flock(descriptor, LOCK_EX | LOCK_NB) != 0; ++attempt) {
        if (errno != EWOULDBLOCK || attempt == kAttempts)
            return false;
        std::this_thread::sleep_for(kMoment);
    }
    return true;
}

} // namespace

bool RecordingLock::isTaken(const QString& file) {
    const QString lockFile = file + QStringLiteral(".lock");
    const RecordingLock asked(::open(QFile::encodeName(lockFile).constData(), O_RDONLY | O_CLOEXEC));
    if (asked.descriptor_ < 0 || readNote(asked.descriptor_).ended)
        return false;
    return ::flock(asked.descriptor_, LOCK_SH | LOCK_NB) != 0 && errno == EWOULDBLOCK;
}

tl::expected<RecordingLock, LockRefusal> RecordingLock::take(const QString& file) {
    const QString lockFile = file + QStringLiteral(".lock");
    constexpr int kMode = 0644; // others, who only read, may see who records
    RecordingLock lock(::open(QFile::encodeName(lockFile).constData(), O_RDWR | O_CREAT | O_CLOEXEC, kMode));
    if (lock.descriptor_ < 0)
        return tl::unexpected(unusable(lockFile));
    if (!lockNow(lock.descriptor_))
        return tl::unexpected(errno == EWOULDBLOCK ? heldByAnother(file, lock.descriptor_) : unusable(lockFile));
    const Note before = readNote(lock.descriptor_);
    lock.hadRecorder_ = before.ours;
    lock.lastEndedCleanly_ = before.ended || !QFile::exists(file);
    if (!writeNote(lock.descriptor_, kRecording))
        return tl::unexpected(unusable(lockFile));
    return lock;
}

RecordingLock::RecordingLock(RecordingLock&& other) noexcept
    : descriptor_(std::exchange(other.descriptor_, -1)), lastEndedCleanly_(other.lastEndedCleanly_),
      hadRecorder_(other.hadRecorder_) {}

RecordingLock& RecordingLock::operator=(RecordingLock&& other) noexcept {
    std::swap(descriptor_, other.descriptor_);
    lastEndedCleanly_ = other.lastEndedCleanly_;
    hadRecorder_ = other.hadRecorder_;
    return *this;
}

RecordingLock::~RecordingLock() {
    release();
}

void RecordingLock::release() {
    if (descriptor_ >= 0)
        ::close(std::exchange(descriptor_, -1));
}

tl::expected<void, QString> RecordingLock::endCleanly() {
    if (descriptor_ < 0)
        return {};
    const bool written = writeNote(descriptor_, kEnded);
    const QString reason = written ? QString() : lastError();
    release();
    if (!written)
        return tl::unexpected(
            Words::tr("The end of the recording could not be noted (%1). The next start checks the database.")
                .arg(reason));
    return {};
}

QString refusalText(const LockRefusal& refusal, const DatabaseUrl& url) {
    const QString name = url.engine == DatabaseEngine::Sqlite ? url.file : url.toString();
    if (!refusal.held)
        return refusal.text;
    if (!refusal.holder)
        return Words::tr("Another program records into %1. End that program, then try again.").arg(name);
    return Words::tr("Another program records into %1 (process %2 on %3). End that program, then try again.")
        .arg(name, QString::number(refusal.holder->process), refusal.holder->host);
}

} // namespace countis

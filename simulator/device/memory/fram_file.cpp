// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/device/memory/fram_file.h"

#include "core/printable.h"
#include "files/clauses.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <filesystem>
#include <optional>
#include <system_error>
#include <utility>

namespace countis::sim {
namespace {

constexpr std::size_t kSlotDistance = 4096;
constexpr int kMostSetAside = 1000;
constexpr mode_t kOwnersAlone = 0600;

off_t wholeSize() {
    return static_cast<off_t>(kSlotDistance + framSlotBytes());
}

off_t placeOf(std::size_t slot) {
    return static_cast<off_t>(slot * kSlotDistance);
}

std::string because(int error) {
    return std::generic_category().message(error);
}

/// That of a newer version may be larger than this one's.
bool beginsNewer(int descriptor) {
    std::array<std::byte, 16> begin{};
    for (std::size_t slot = 0; slot < kFramSlots; ++slot)
        if (::pread(descriptor, begin.data(), begin.size(), placeOf(slot)) == static_cast<ssize_t>(begin.size()) &&
            framSlotSaysNewer(begin))
            return true;
    return false;
}

/// What the file is, as far as it keeps us from using it; nullopt where it serves.
std::optional<MessageArgument> objection(int descriptor) {
    struct stat status {};
    if (fstat(descriptor, &status) != 0)
        return because(errno);
    if (!S_ISREG(status.st_mode))
        return notRegularFile();
    if (static_cast<std::size_t>(status.st_size) > kSlotDistance + framSlotBytes() && !beginsNewer(descriptor))
        return message(term("Messages", "it is too long to be a meter's memory; name another file"));
    if (flock(descriptor, LOCK_EX | LOCK_NB) == 0)
        return std::nullopt;
    if (errno == EWOULDBLOCK)
        return message(term("Messages", "another meter uses it; name a different file for each meter"));
    return because(errno);
}

tl::expected<int, MessageArgument> openLocked(const std::string& path, int flags) {
    // O_NONBLOCK: a pipe must not make us wait for its other end.
    const int descriptor = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NONBLOCK | flags, kOwnersAlone);
    if (descriptor < 0)
        return tl::unexpected(because(errno));
    if (auto why = objection(descriptor)) {
        ::close(descriptor);
        return tl::unexpected(*std::move(why));
    }
    return descriptor;
}

/// All the room that the file will need, so that a disk that is filled later costs no store; but for the last byte,
/// whose block is there with the one before: a file without it was never stored to. "" where it worked, or where the
/// file system knows no such thing.
std::string reserve(int descriptor) {
    const int error = ::posix_fallocate(descriptor, 0, placeOf(1) + static_cast<off_t>(framSlotBytes()) - 1);
    return error == 0 || error == EOPNOTSUPP || error == EINVAL ? "" : because(error);
}

/// Makes it its owner's alone. What there is to say of that; "" where it was so before.
std::string closeToOthers(int descriptor) {
    struct stat status {};
    if (::fstat(descriptor, &status) == 0 && (status.st_mode & 0077U) == 0)
        return {};
    if (::fchmod(descriptor, kOwnersAlone) != 0)
        return "holds passwords but is open to other users, and its permissions cannot be changed (" +
               because(errno) + ")";
    return "holds passwords and was open to other users; now only its owner can open it";
}

/// What neither its length nor a mark in it shows to be a meter's memory.
bool isForeign(FramFile& file, int descriptor) {
    struct stat status {};
    if (::fstat(descriptor, &status) != 0 || status.st_size == wholeSize())
        return false;
    return !framSlotIsMarked(file.read(0)) && !framSlotIsMarked(file.read(1));
}

/// Without the links that lead to it; as it was given where the system does not say.
std::string realPath(const std::string& path) {
    std::error_code error;
    const std::filesystem::path real = std::filesystem::canonical(path, error);
    return error ? path : real.string();
}

/// The first of FILE.bad-1, FILE.bad-2 … that is free. No other process is at this one: it is locked.
tl::expected<std::string, MessageArgument> renameAside(const std::string& path) {
    for (int n = 1; n <= kMostSetAside; ++n) {
        const std::string aside = path + ".bad-" + std::to_string(n);
        if (::access(aside.c_str(), F_OK) == 0)
            continue;
        if (::rename(path.c_str(), aside.c_str()) != 0)
            return tl::unexpected(because(errno));
        return aside;
    }
    return tl::unexpected(message(term("Messages", "there are already %1 such files"), kMostSetAside));
}

} // namespace

tl::expected<std::shared_ptr<FramFile>, Message> FramFile::open(const std::string& path, LogSink log) {
    const auto cannot = [&](MessageArgument why) {
        return tl::unexpected(
            message(term("Messages", "cannot use \"%1\" as a meter's memory: %2"), printable(path), std::move(why)));
    };
    const auto descriptor = openLocked(path, 0);
    if (!descriptor)
        return cannot(descriptor.error());
    std::shared_ptr<FramFile> file(new FramFile(realPath(path), *descriptor, std::move(log)));
    const FramStatus found = Fram(*file).load().status;
    if (found == FramStatus::Newer)
        return cannot(message(
            term("Messages", "a newer version of countis-sim wrote it; use that version or name another file")));
    const bool bad = found == FramStatus::BothLost; // kept as it is
    if (bad && isForeign(*file, *descriptor))
        return cannot(message(term("Messages", "it does not hold a meter's memory; name another file")));
    if (const std::string why = bad ? "" : reserve(*descriptor); !why.empty())
        return cannot(why);
    if (const std::string what = closeToOthers(*descriptor); !what.empty())
        file->say("the memory file \"" + path + "\" " + what);
    return file;
}

FramFile::FramFile(std::string path, int descriptor, LogSink log)
    : path_(std::move(path)), descriptor_(descriptor), log_(std::move(log)) {}

FramFile::~FramFile() {
    ::close(descriptor_);
}

std::vector<std::byte> FramFile::read(std::size_t slot) {
    std::vector<std::byte> bytes(framSlotBytes());
    std::size_t done = 0;
    while (done < bytes.size()) {
        const ssize_t count =
            ::pread(descriptor_, bytes.data() + done, bytes.size() - done, placeOf(slot) + static_cast<off_t>(done));
        if (count < 0 && errno == EINTR)
            continue;
        if (count <= 0)
            break;
        done += static_cast<std::size_t>(count);
    }
    bytes.resize(done);
    return bytes;
}

bool FramFile::isThere() {
    struct stat status {};
    return ::fstat(descriptor_, &status) != 0 || status.st_nlink > 0;
}

bool FramFile::write(std::size_t slot, std::span<const std::byte> bytes) {
    if (!isThere()) {
        if (!goOnInNewFile())
            return false;
        say("the memory file \"" + path_ + "\" was deleted; a new one was created");
    }
    off_t at = placeOf(slot);
    while (!bytes.empty()) {
        const ssize_t count = ::pwrite(descriptor_, bytes.data(), bytes.size(), at);
        if (count < 0 && errno == EINTR)
            continue;
        if (count <= 0)
            return false;
        at += static_cast<off_t>(count);
        bytes = bytes.subspan(static_cast<std::size_t>(count));
    }
    return true;
}

void FramFile::say(const std::string& line) const {
    if (log_)
        log_(line);
}

void FramFile::setAside() {
    const auto aside = renameAside(path_);
    if (!aside) {
        say("the damaged memory file \"" + path_ + "\" could not be renamed (" + english(aside.error()) +
            ") and will be overwritten");
        return;
    }
    say("the damaged memory file was renamed to \"" + *aside + "\"");
    if (!goOnInNewFile())
        say("the new memory file \"" + path_ + "\" cannot be created; the meter continues with the renamed file");
}

bool FramFile::goOnInNewFile() {
    const auto next = openLocked(path_, O_EXCL);
    if (!next)
        return false;
    ::close(std::exchange(descriptor_, *next));
    if (const std::string why = reserve(descriptor_); !why.empty())
        say("no disk space could be reserved for the new memory file \"" + path_ + "\" (" + why + ")");
    return true;
}

} // namespace countis::sim

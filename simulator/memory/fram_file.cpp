// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/memory/fram_file.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>
#include <utility>

namespace countis::sim {
namespace {

constexpr std::size_t kSlotDistance = 4096;
constexpr int kMostSetAside = 1000;

off_t placeOf(std::size_t slot) {
    return static_cast<off_t>(slot * kSlotDistance);
}

std::string because(int error) {
    return std::generic_category().message(error);
}

/// What the file is, as far as it keeps us from using it; "" where it serves.
std::string objection(int descriptor) {
    struct stat status {};
    if (fstat(descriptor, &status) != 0)
        return because(errno);
    if (!S_ISREG(status.st_mode))
        return "it is no regular file";
    if (static_cast<std::size_t>(status.st_size) > kSlotDistance + framSlotBytes())
        return "it is longer than a meter's memory, so it holds something else; name another file";
    if (flock(descriptor, LOCK_EX | LOCK_NB) != 0)
        return errno == EWOULDBLOCK ? "another meter uses it; give each meter its own file" : because(errno);
    return {};
}

tl::expected<int, std::string> openLocked(const std::string& path, int flags) {
    // O_NONBLOCK: a pipe must not make us wait for its other end.
    const int descriptor = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NONBLOCK | flags, 0644);
    if (descriptor < 0)
        return tl::unexpected(because(errno));
    if (auto why = objection(descriptor); !why.empty()) {
        ::close(descriptor);
        return tl::unexpected(std::move(why));
    }
    return descriptor;
}

/// The first of FILE.bad-1, FILE.bad-2 … that is free. No other process is at this one: it is locked.
tl::expected<std::string, std::string> renameAside(const std::string& path) {
    for (int n = 1; n <= kMostSetAside; ++n) {
        const std::string aside = path + ".bad-" + std::to_string(n);
        if (::access(aside.c_str(), F_OK) == 0)
            continue;
        if (::rename(path.c_str(), aside.c_str()) != 0)
            return tl::unexpected(because(errno));
        return aside;
    }
    return tl::unexpected("there are " + std::to_string(kMostSetAside) + " of them already");
}

} // namespace

tl::expected<std::shared_ptr<FramFile>, std::string> FramFile::open(const std::string& path, LogSink log) {
    const auto descriptor = openLocked(path, 0);
    if (!descriptor)
        return tl::unexpected("cannot use \"" + path + "\" as a meter's memory: " + descriptor.error());
    return std::shared_ptr<FramFile>(new FramFile(path, *descriptor, std::move(log)));
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

bool FramFile::write(std::size_t slot, std::span<const std::byte> bytes) {
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

void FramFile::setAside() {
    const auto say = [this](const std::string& line) {
        if (log_)
            log_(line);
    };
    const auto aside = renameAside(path_);
    if (!aside) {
        say("the bad memory \"" + path_ + "\" could not be kept aside (" + aside.error() + ") and is written over");
        return;
    }
    say("the bad memory is kept aside as \"" + *aside + "\"");
    const auto next = openLocked(path_, O_EXCL);
    if (!next) {
        say("no new memory \"" + path_ + "\" (" + next.error() + "): going on in the one kept aside");
        return;
    }
    ::close(std::exchange(descriptor_, *next));
}

} // namespace countis::sim

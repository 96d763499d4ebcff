// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/support/text_file.h"

#include "core/printable.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>

namespace countis::sim {
namespace {

/// A hundred times what a file of ours needs, and little enough for whatever a parser makes of it.
constexpr std::size_t kMostBytes = 256 << 10;

class File {
public:
    // O_NONBLOCK: a pipe must not make us wait for its other end.
    explicit File(const std::string& path)
        : descriptor_(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)) {}
    ~File() {
        if (isOpen())
            ::close(descriptor_);
    }
    File(const File&) = delete;
    File& operator=(const File&) = delete;

    bool isOpen() const { return descriptor_ >= 0; }
    int descriptor() const { return descriptor_; }

private:
    int descriptor_;
};

std::string because(int error) {
    if (error == ELOOP)
        return "its symbolic links form a loop";
    if (error == ENOENT)
        return "it is a symbolic link to a file that does not exist";
    return std::generic_category().message(error);
}

/// What it is instead of a regular file; "" where it is one.
std::string otherKind(int descriptor) {
    struct stat status {};
    if (::fstat(descriptor, &status) != 0)
        return because(errno);
    switch (status.st_mode & S_IFMT) {
    case S_IFREG: return {};
    case S_IFDIR: return "it is a folder; allowed: a regular file";
    case S_IFIFO: return "it is a pipe; allowed: a regular file";
    case S_IFCHR:
    case S_IFBLK: return "it is a device; allowed: a regular file";
    default: return "it is not a regular file";
    }
}

/// One byte more than allowed shows that there are too many.
tl::expected<std::string, std::string> readBounded(int descriptor) {
    std::string text(kMostBytes + 1, '\0');
    std::size_t done = 0;
    while (done < text.size()) {
        const ssize_t count = ::read(descriptor, text.data() + done, text.size() - done);
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            return tl::unexpected(because(errno));
        if (count == 0)
            break;
        done += static_cast<std::size_t>(count);
    }
    text.resize(done);
    return text;
}

} // namespace

tl::expected<std::string, std::string> readTextFile(const std::string& path, std::string_view what) {
    const std::string named = std::string(what) + " file " + printable(path);
    const auto cannot = [&](const std::string& why) {
        return tl::unexpected("cannot read the " + named + ": " + why);
    };
    const File file(path);
    if (!file.isOpen())
        return cannot(because(errno));
    if (const std::string other = otherKind(file.descriptor()); !other.empty())
        return cannot(other);
    auto text = readBounded(file.descriptor());
    if (!text)
        return cannot(text.error());
    if (text->size() > kMostBytes)
        return tl::unexpected("the " + named + " is too large; allowed: at most 256 KiB");
    return text;
}

bool isNowhere(const std::string& path) {
    struct stat status {};
    return ::lstat(path.c_str(), &status) != 0 && errno == ENOENT;
}

} // namespace countis::sim

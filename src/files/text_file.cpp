// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/text_file.h"

#include "files/clauses.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <optional>
#include <system_error>
#include <utility>

namespace countis {
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

MessageArgument because(int error) {
    if (error == ELOOP)
        return message(term("Messages", "its symbolic links form a loop"));
    if (error == ENOENT)
        return message(term("Messages", "it is a symbolic link to a file that does not exist"));
    return std::generic_category().message(error);
}

/// What it is instead of a regular file; nullopt where it is one.
std::optional<MessageArgument> otherKind(int descriptor) {
    struct stat status {};
    if (::fstat(descriptor, &status) != 0)
        return because(errno);
    switch (status.st_mode & S_IFMT) {
    case S_IFREG: return std::nullopt;
    case S_IFDIR: return message(term("Messages", "it is a folder; allowed: a regular file"));
    case S_IFIFO: return message(term("Messages", "it is a pipe; allowed: a regular file"));
    case S_IFCHR:
    case S_IFBLK: return message(term("Messages", "it is a device; allowed: a regular file"));
    default: return notRegularFile();
    }
}

/// One byte more than allowed shows that there are too many.
tl::expected<std::string, MessageArgument> readBounded(int descriptor) {
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

tl::expected<std::string, Message> readTextFile(const std::string& path, const Message& named) {
    const auto cannot = [&](MessageArgument why) {
        return tl::unexpected(message(term("Messages", "cannot read %1: %2"), named, std::move(why)));
    };
    const File file(path);
    if (!file.isOpen()) {
        const int error = errno;
        return cannot(isNowhere(path) ? message(term("Messages", "it does not exist")) : because(error));
    }
    if (const auto other = otherKind(file.descriptor()))
        return cannot(*other);
    const auto text = readBounded(file.descriptor());
    if (!text)
        return cannot(text.error());
    if (text->size() > kMostBytes)
        return tl::unexpected(message(term("Messages", "%1 is too large; allowed: at most 256 KiB"), named));
    return *text;
}

bool isNowhere(const std::string& path) {
    struct stat status {};
    return ::lstat(path.c_str(), &status) != 0 && errno == ENOENT;
}

} // namespace countis

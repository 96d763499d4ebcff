// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/database/file_system.h"

#include <QFile>

#include <fcntl.h>
#include <sys/stat.h>
#include <sys/vfs.h>

#include <algorithm>
#include <array>
#include <fstream>
#include <sstream>
#include <string_view>

namespace countis {
namespace {

struct Known {
    std::uint32_t magic;
    const char* name;
};

/// The magic numbers of statfs(2) and linux/magic.h.
constexpr std::array kNetwork{
    Known{0x6969, "NFS"},        Known{0x517B, "SMB"},        Known{0xFF534D42, "CIFS"}, Known{0xFE534D42, "SMB"},
    Known{0x01021997, "9p"},     Known{0x5346414F, "AFS"},    Known{0x73757245, "Coda"}, Known{0x564C, "NCP"},
    Known{0x00C36400, "Ceph"},   Known{0x0BD00BD0, "Lustre"}, Known{0x47504653, "GPFS"}, Known{0x786F4256, "vboxsf"},
    Known{0xBACBACBC, "vmhgfs"},
};

/// A program behind a FUSE mount may fetch its files from anywhere. These are known to have them on this computer.
constexpr std::uint32_t kFuse = 0x65735546;
constexpr std::array<std::string_view, 9> kLocalFuse{
    "fuseblk",       "fuse.gocryptfs",      "fuse.encfs",   "fuse.cryfs",      "fuse.securefs",
    "fuse.mergerfs", "fuse.fuse-overlayfs", "fuse.ntfs-3g", "fuse.exfat-fuse",
};

/// The type of the mount with this number: the word behind " - " in its line.
std::string typeOfMount(std::uint64_t number) {
    std::ifstream mounts("/proc/self/mountinfo");
    for (std::string line; std::getline(mounts, line);) {
        std::istringstream words(line);
        std::uint64_t id = 0;
        if (!(words >> id) || id != number)
            continue;
        for (std::string word; words >> word;)
            if (word == "-" && words >> word)
                return word;
    }
    return {};
}

} // namespace

FileSystem fileSystemOf(const QString& path) {
    const QByteArray name = QFile::encodeName(path);
    FileSystem found;
    struct statfs system {};
    if (::statfs(name.constData(), &system) == 0)
        found.magic = static_cast<std::uint32_t>(system.f_type);
    struct statx mount {};
    if (::statx(AT_FDCWD, name.constData(), 0, STATX_MNT_ID, &mount) == 0 && (mount.stx_mask & STATX_MNT_ID) != 0)
        found.type = typeOfMount(mount.stx_mnt_id);
    return found;
}

QString networkName(const FileSystem& system) {
    if (system.magic == kFuse) {
        if (std::ranges::find(kLocalFuse, system.type) != kLocalFuse.end())
            return {};
        return system.type.empty() ? QStringLiteral("FUSE") : QString::fromStdString(system.type);
    }
    const auto* const found = std::ranges::find(kNetwork, system.magic, &Known::magic);
    return found == kNetwork.end() ? QString() : QString::fromLatin1(found->name);
}

} // namespace countis

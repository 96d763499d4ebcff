// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/database/file_guard.h"

#include "history/database/database_url.h"
#include "other_user.h"
#include "support/catch.h"
#include "temporary_folder.h"

#include <QDir>

#include <sys/stat.h>

using namespace countis;
using namespace countis::test;

namespace {

constexpr mode_t kAll = 0777;

void setMode(const QString& path, mode_t mode) {
    REQUIRE(::chmod(QFile::encodeName(path).constData(), mode) == 0);
}

/// A folder that another user may enter.
struct SharedFolder : TemporaryFolder {
    SharedFolder() { setMode(path("."), kAll); }
};

FileProblem refusal(const QString& path, const FileSystem& system = {}) {
    const auto use = examineFile(path, [&](const QString&) { return system; });
    REQUIRE_FALSE(use);
    return use.error();
}

bool says(const QString& text, const QString& part) {
    INFO(text.toStdString());
    return text.contains(part);
}

} // namespace

TEST_CASE("A file that does not exist yet may be made where the folder takes it") {
    const TemporaryFolder folder;
    const QString file = folder.path("site.sqlite");
    CHECK(examineFile(file) == FileUse{file, false, {}});
    folder.write("site.sqlite", "");
    CHECK(examineFile(file) == FileUse{file, true, {}});
}

TEST_CASE("A link to a database stands for the file behind it") {
    const TemporaryFolder folder;
    QDir(folder.path(".")).mkdir("data");
    const QString file = folder.write("data/site.sqlite", "");
    REQUIRE(QFile::link(file, folder.path("link")));
    CHECK(examineFile(folder.path("link"))->path == file);
    REQUIRE(QFile::link(folder.path("data"), folder.path("elsewhere")));
    CHECK(examineFile(folder.path("elsewhere/new.sqlite"))->path == folder.path("data/new.sqlite"));
}

TEST_CASE("A database on a file system of a network is refused with its name") {
    const TemporaryFolder folder;
    const QString file = folder.write("site.sqlite", "");
    const std::pair<FileSystem, const char*> cases[] = {
        {{0x6969, "nfs4"}, "(NFS)"},
        {{0xFF534D42, "cifs"}, "(CIFS)"},
        {{0xFE534D42, "smb3"}, "(SMB)"},
        {{0x01021997, "9p"}, "(9p)"},
        {{0x65735546, "fuse.sshfs"}, "(fuse.sshfs)"},
        {{0x65735546, "fuse.rclone"}, "(fuse.rclone)"},
        {{0x65735546, ""}, "(FUSE)"},
    };
    for (const auto& [system, name] : cases) {
        const FileProblem problem = refusal(file, system);
        CHECK(problem.fault == FileFault::NetworkFileSystem);
        CHECK(says(problem.text, name));
        CHECK(says(problem.text, file));
        CHECK(says(problem.text, "or use PostgreSQL"));
        CHECK(refusal(folder.path("new.sqlite"), system).fault == FileFault::NetworkFileSystem);
    }
}

TEST_CASE("The file systems of this computer's own disks are not refused") {
    CHECK(networkName({0xEF53, "ext4"}).isEmpty());
    CHECK(networkName({0x9123683E, "btrfs"}).isEmpty());
    CHECK(networkName({0x794C7630, "overlay"}).isEmpty());
    CHECK(networkName({0x65735546, "fuseblk"}).isEmpty());
    CHECK(networkName({0x65735546, "fuse.gocryptfs"}).isEmpty());
    CHECK(networkName({}).isEmpty());
}

TEST_CASE("The system says what a path lies on") {
    const FileSystem processes = fileSystemOf("/proc");
    CHECK(processes.magic == 0x9FA0);
    CHECK(processes.type == "proc");
    CHECK(fileSystemOf("/no/such/path").magic == 0);
}

TEST_CASE("A folder, a device and a missing folder are no place for a database") {
    const TemporaryFolder folder;
    CHECK(refusal(folder.path(".")).fault == FileFault::NotAFile);
    CHECK(says(refusal(folder.path(".")).text, "is not a regular file. Name a file for the database."));
    CHECK(refusal("/dev/null").fault == FileFault::NotAFile);
    const FileProblem missing = refusal(folder.path("a/b/site.sqlite"));
    CHECK(missing.fault == FileFault::NoFolder);
    CHECK(says(missing.text, "there is no folder " + folder.path("a/b") + ". Create the folder"));
    CHECK_FALSE(QFile::exists(folder.path("a")));
}

TEST_CASE("The folder of the standard database is made where it is missing") {
    const TemporaryFolder home;
    const QByteArray before = qgetenv("XDG_DATA_HOME");
    qputenv("XDG_DATA_HOME", home.path("data").toUtf8());
    CHECK(examineFile(standardDatabase().file) == FileUse{home.path("data/countis/site.sqlite"), false, {}});
    CHECK(QDir(home.path("data/countis")).exists());
    before.isNull() ? qunsetenv("XDG_DATA_HOME") : qputenv("XDG_DATA_HOME", before);
}

TEST_CASE("A file that may not be written, and one whose folder takes no other files, are only read") {
    const SharedFolder folder;
    const QString file = folder.write("site.sqlite", "");
    setMode(file, 0444);
    {
        const AsOtherUser other;
        const auto use = examineFile(file);
        REQUIRE(use);
        CHECK(says(use->onlyRead, "This user may not write the database " + file));
        CHECK(says(use->onlyRead, "It is only read, and nothing is recorded."));
    }
    setMode(file, 0666);
    setMode(folder.path("."), 0555);
    const AsOtherUser other;
    const auto use = examineFile(file);
    REQUIRE(use);
    CHECK(says(use->onlyRead, "may not create files in the folder " + folder.path("").chopped(1)));
}

TEST_CASE("A file that may not be read, and a new one in a folder that takes none, are refused") {
    const SharedFolder folder;
    const QString file = folder.write("site.sqlite", "");
    setMode(file, 0);
    {
        const AsOtherUser other;
        CHECK(refusal(file).fault == FileFault::NotReadable);
        CHECK(says(refusal(file).text, "This user may not read the database"));
    }
    setMode(folder.path("."), 0555);
    const AsOtherUser other;
    CHECK(refusal(folder.path("new.sqlite")).fault == FileFault::FolderNotWritable);
    CHECK(says(refusal(folder.path("new.sqlite")).text, "may not create files in the folder"));
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/device/memory/fram_file.h"

#include "support/catch.h"

#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <filesystem>
#include <fstream>

using namespace countis;
using namespace countis::sim;
namespace fs = std::filesystem;

namespace {

struct Folder {
    Folder() {
        std::string name = (fs::temp_directory_path() / "countis-fram-XXXXXX").string();
        REQUIRE(mkdtemp(name.data()) != nullptr);
        path = name;
    }
    ~Folder() { fs::remove_all(path); }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
    std::string operator/(const char* name) const { return (path / name).string(); }

    fs::path path;
};

MeterMemory memoryOf(std::int64_t tenths) {
    MeterMemory memory;
    memory.registers.tenths[0][3][0] = tenths;
    return memory;
}

void overwrite(const std::string& path, long at, std::string_view text) {
    std::fstream file(path, std::ios::in | std::ios::out | std::ios::binary);
    file.seekp(at);
    file << text;
    REQUIRE(file.good());
}

bool modesStay = false; // as on a file system without them, or in another's file

std::string errorOf(const std::string& path) {
    const auto file = FramFile::open(path);
    REQUIRE_FALSE(file);
    return english(file.error());
}

} // namespace

// The whole program's, libraries included.
extern "C" int fchmod(int fd, mode_t mode) noexcept {
    if (!modesStay)
        return static_cast<int>(::syscall(SYS_fchmod, fd, mode));
    errno = EPERM;
    return -1;
}

TEST_CASE("a file keeps the memory from one process to the next", "[fram]") {
    const Folder folder;
    for (int life = 0; life < 4; ++life) {
        auto file = FramFile::open(folder / "a.fram").value();
        Fram fram(*file);
        const FramContent content = fram.load();
        CHECK(content.status == (life == 0 ? FramStatus::Fresh : FramStatus::Good));
        CHECK(content.memory == memoryOf(life * 100));
        REQUIRE(fram.store(memoryOf(life * 100 + 50)));
        REQUIRE(fram.store(memoryOf(life * 100 + 100)));
    }
    CHECK(fs::file_size(folder / "a.fram") <= 4096 + framSlotBytes());
}

TEST_CASE("one store more than was written is not taken for a whole file", "[fram]") {
    const Folder folder;
    {
        auto file = FramFile::open(folder / "a.fram").value();
        Fram fram(*file);
        fram.load();
        REQUIRE(fram.store(memoryOf(1)));
    }
    auto again = FramFile::open(folder / "a.fram").value();
    CHECK(Fram(*again).load().status == FramStatus::Good); // slot 0 is a hole in the file: not written yet, not lost
    again.reset();
    fs::resize_file(folder / "a.fram", 4096 + 100); // the first store, cut off
    again = FramFile::open(folder / "a.fram").value();
    CHECK(Fram(*again).load().status == FramStatus::Fresh);
}

TEST_CASE("a bad file is renamed and nothing in it is touched", "[fram]") {
    const Folder folder;
    std::vector<std::string> log;
    for (int round = 1; round <= 2; ++round) {
        auto file = FramFile::open(folder / "a.fram", [&](std::string_view line) { log.emplace_back(line); }).value();
        Fram fram(*file);
        fram.load();
        REQUIRE(fram.store(memoryOf(1)));
        REQUIRE(fram.store(memoryOf(2)));
        overwrite(folder / "a.fram", 100, "spoilt");
        overwrite(folder / "a.fram", 4200, "spoilt");
        REQUIRE(fram.load().status == FramStatus::BothLost);
        file->setAside();
        const std::string aside = folder / (round == 1 ? "a.fram.bad-1" : "a.fram.bad-2");
        CHECK(log.back() == "the damaged memory file was renamed to \"" + aside + "\"");
        const auto kept = FramFile::open(aside).value();
        CHECK(Fram(*kept).load().status == FramStatus::BothLost);
        CHECK(kept->read(1).size() == framSlotBytes());
        CHECK(Fram(*file).load().status == FramStatus::Fresh);
        REQUIRE(fram.store(memoryOf(3)));
        CHECK(errorOf(folder / "a.fram").find("another meter uses it") != std::string::npos); // the new one is locked
    }
    auto file = FramFile::open(folder / "a.fram").value();
    CHECK(Fram(*file).load().memory == memoryOf(3));
}

TEST_CASE("a new file has its room at once, is still new, and is its owner's alone", "[fram]") {
    const Folder folder;
    const auto old = umask(0);
    auto file = FramFile::open(folder / "a.fram").value();
    umask(old);
    const auto statusOf = [&] {
        struct stat status {};
        REQUIRE(stat((folder / "a.fram").c_str(), &status) == 0);
        return status;
    };
    CHECK(statusOf().st_blocks * 512 >= 4096 + static_cast<long>(framSlotBytes()));
    CHECK((statusOf().st_mode & 0777U) == 0600);
    file = nullptr;
    file = FramFile::open(folder / "a.fram").value(); // killed before its first store
    CHECK(Fram(*file).load().status == FramStatus::Fresh);
    const auto blocks = statusOf().st_blocks;
    Fram fram(*file);
    for (int n = 1; n <= 3; ++n)
        REQUIRE(fram.store(memoryOf(n)));
    CHECK(statusOf().st_blocks == blocks);
}

TEST_CASE("a file that others can open is closed to them, and the log says so", "[fram]") {
    const Folder folder;
    FramFile::open(folder / "a.fram").value();
    fs::permissions(folder / "a.fram", fs::perms(0644));
    std::vector<std::string> log;
    for (int round = 0; round < 2; ++round)
        FramFile::open(folder / "a.fram", [&](std::string_view line) { log.emplace_back(line); }).value();
    CHECK(fs::status(folder / "a.fram").permissions() == fs::perms(0600));
    REQUIRE(log.size() == 1);
    CHECK(log[0].find("was open to other users") != std::string::npos);
}

TEST_CASE("a file that cannot be closed to others is used, and the log says why it is open", "[fram]") {
    const Folder folder;
    FramFile::open(folder / "a.fram").value();
    fs::permissions(folder / "a.fram", fs::perms(0644));
    std::vector<std::string> log;
    modesStay = true;
    const auto file = FramFile::open(folder / "a.fram", [&](std::string_view line) { log.emplace_back(line); });
    modesStay = false;
    REQUIRE(file);
    REQUIRE(log.size() == 1);
    CHECK(log[0] == "the memory file \"" + (folder / "a.fram") +
                        "\" holds passwords but is open to other users, and its permissions cannot be changed "
                        "(Operation not permitted)");
}

TEST_CASE("a file at the limit of the process is refused with the reason", "[fram]") {
    const Folder folder;
    rlimit before{};
    REQUIRE(getrlimit(RLIMIT_FSIZE, &before) == 0);
    const auto signalBefore = std::signal(SIGXFSZ, SIG_IGN); // as every program does
    const rlimit small{1024, before.rlim_max};
    REQUIRE(setrlimit(RLIMIT_FSIZE, &small) == 0);
    const auto file = FramFile::open(folder / "a.fram");
    REQUIRE(setrlimit(RLIMIT_FSIZE, &before) == 0);
    std::signal(SIGXFSZ, signalBefore);
    REQUIRE_FALSE(file);
    CHECK(english(file.error()).find("File too large") != std::string::npos);
}

TEST_CASE("a file of a newer layout is refused and left as it is", "[fram]") {
    const Folder folder;
    for (const std::size_t room : {0UL, 900UL}) { // the newer one may be longer
        {
            auto file = FramFile::open(folder / "a.fram").value();
            Fram fram(*file);
            fram.load();
            REQUIRE(fram.store(memoryOf(1)));
            REQUIRE(fram.store(memoryOf(2)));
        }
        overwrite(folder / "a.fram", 4, "\x07");
        overwrite(folder / "a.fram", 4100, "\x07");
        fs::resize_file(folder / "a.fram", 4096 + framSlotBytes() + room);
        CHECK(errorOf(folder / "a.fram").find("a newer version of countis-sim wrote it") != std::string::npos);
        CHECK(fs::file_size(folder / "a.fram") == 4096 + framSlotBytes() + room);
        CHECK_FALSE(fs::exists(folder / "a.fram.bad-1"));
        fs::remove(folder / "a.fram");
    }
}

TEST_CASE("a file that cannot serve is refused with its name and the reason", "[fram]") {
    const Folder folder;
    const auto says = [](const std::string& path, const char* why) {
        const std::string error = errorOf(path);
        INFO(error);
        CHECK(error.find("cannot use \"" + path + "\" as a meter's memory: ") == 0);
        CHECK(error.find(why) != std::string::npos);
        CHECK(error.find('\n') == std::string::npos);
    };
    says(folder / "none/a.fram", "No such file or directory");
    says(folder.path.string(), "Is a directory");
    says("/dev/null", "not a regular file");
    REQUIRE(mkfifo((folder / "pipe").c_str(), 0600) == 0);
    says(folder / "pipe", "not a regular file");
    std::ofstream(folder / "letter.txt") << std::string(10'000, 'x');
    says(folder / "letter.txt", "it is too long to be a meter's memory; name another file");
    CHECK(fs::file_size(folder / "letter.txt") == 10'000);
    for (const std::size_t length : {1UL, 100UL, 4095UL, 4100UL}) {
        std::ofstream(folder / "note.txt", std::ios::trunc) << std::string(length, 'x');
        says(folder / "note.txt", "it does not hold a meter's memory");
        CHECK(fs::file_size(folder / "note.txt") == length);
    }

    const auto first = FramFile::open(folder / "a.fram").value();
    says(folder / "a.fram", "another meter uses it; name a different file for each meter");
}

TEST_CASE("a memory that was cut short is bad, and is kept as it is", "[fram]") {
    const Folder folder;
    {
        auto file = FramFile::open(folder / "a.fram").value();
        Fram fram(*file);
        fram.load();
        REQUIRE(fram.store(memoryOf(1)));
        REQUIRE(fram.store(memoryOf(2)));
    }
    fs::resize_file(folder / "a.fram", 200);
    auto file = FramFile::open(folder / "a.fram").value();
    REQUIRE(Fram(*file).load().status == FramStatus::BothLost);
    file->setAside();
    CHECK(fs::file_size(folder / "a.fram.bad-1") == 200);
    CHECK(Fram(*file).load().status == FramStatus::Fresh);
}

TEST_CASE("behind a link it is the file that is kept aside, not the link", "[fram]") {
    const Folder folder;
    fs::create_symlink("a.fram", folder / "link");
    auto file = FramFile::open(folder / "link").value();
    file->setAside();
    CHECK(fs::is_symlink(folder / "link"));
    CHECK(fs::exists(folder / "a.fram.bad-1"));
    CHECK(fs::exists(folder / "a.fram"));
    CHECK_FALSE(fs::exists(folder / "link.bad-1"));
}

TEST_CASE("a memory that is deleted while the meter runs is made anew with the next store, and the log says so",
          "[fram]") {
    const Folder folder;
    std::vector<std::string> log;
    auto file = FramFile::open(folder / "a.fram", [&](std::string_view line) { log.emplace_back(line); }).value();
    Fram fram(*file);
    fram.load();
    REQUIRE(fram.store(memoryOf(1)));
    fs::remove(folder / "a.fram");
    REQUIRE(fram.store(memoryOf(2)));
    REQUIRE(fram.store(memoryOf(3)));
    CHECK(log == std::vector<std::string>{"the memory file \"" + (folder / "a.fram") +
                                          "\" was deleted; a new one was created"});
    fs::remove(folder / "a.fram");
    std::ofstream(folder / "a.fram") << "another's";
    CHECK_FALSE(fram.store(memoryOf(4)));
    fs::remove(folder / "a.fram");
    REQUIRE(fram.store(memoryOf(5)));
    file = nullptr;
    CHECK(Fram(*FramFile::open(folder / "a.fram").value()).load().memory == memoryOf(5));
}

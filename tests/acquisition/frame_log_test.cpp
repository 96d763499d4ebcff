// SPDX-License-Identifier: GPL-3.0-or-later
// The log of frames, and the file of them that tshark reads.
#include "acquisition/frame_log.h"
#include "acquisition/pcapng.h"

#include "support/catch.h"

#include <array>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <memory>
#include <string>
#include <vector>

#include <unistd.h>

using namespace countis;
using namespace std::chrono_literals;

namespace {

using Bytes = std::vector<std::uint8_t>;
using enum FrameDirection;

SampleTime at(std::chrono::microseconds time) {
    constexpr std::chrono::sys_time<std::chrono::milliseconds> kStart{1795530727000ms};
    return {Instant{1000s + time}, kStart + std::chrono::floor<std::chrono::milliseconds>(time)};
}

KeptFrame frame(FrameDirection direction, Bytes bytes, std::chrono::microseconds time, std::uint32_t connection = 1) {
    return {direction, at(time), std::move(bytes), connection};
}

Bytes request(std::uint16_t transaction, std::uint16_t address, std::uint8_t words) {
    return {static_cast<std::uint8_t>(transaction >> 8),
            static_cast<std::uint8_t>(transaction & 0xFF),
            0,
            0,
            0,
            6,
            5,
            3,
            static_cast<std::uint8_t>(address >> 8),
            static_cast<std::uint8_t>(address & 0xFF),
            0,
            words};
}

Bytes answer(std::uint16_t transaction, std::uint8_t words) {
    Bytes bytes{static_cast<std::uint8_t>(transaction >> 8),
                static_cast<std::uint8_t>(transaction & 0xFF),
                0,
                0,
                0,
                static_cast<std::uint8_t>(3 + 2 * words),
                5,
                3,
                static_cast<std::uint8_t>(2 * words)};
    bytes.resize(bytes.size() + std::size_t{2} * words, 0x42);
    return bytes;
}

Bytes exception(std::uint16_t transaction) {
    return {static_cast<std::uint8_t>(transaction >> 8),
            static_cast<std::uint8_t>(transaction & 0xFF),
            0,
            0,
            0,
            3,
            5,
            0x83,
            2};
}

struct ClosePipe {
    void operator()(FILE* pipe) const { ::pclose(pipe); }
};

/// What the command prints; it must be there and succeed.
std::string outputOf(const std::string& command) {
    FILE* const pipe = ::popen((command + " 2>&1").c_str(), "r"); // NOLINT(cert-env33-c): a fixed command
    REQUIRE(pipe != nullptr);
    std::string text;
    std::array<char, 4096> part{};
    while (std::fgets(part.data(), static_cast<int>(part.size()), pipe) != nullptr)
        text += part.data();
    const int code = ::pclose(pipe);
    INFO(command << ": " << text);
    REQUIRE(code == 0);
    return text;
}

/// In a file of its own, which goes at the end.
class CaptureFile {
public:
    explicit CaptureFile(const Bytes& bytes)
        : path_(std::filesystem::temp_directory_path() /
                ("countis-frames-" + std::to_string(::getpid()) + ".pcapng")) {
        std::ofstream file(path_, std::ios::binary);
        file.write(reinterpret_cast<const char*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
    }
    ~CaptureFile() { std::filesystem::remove(path_); }
    CaptureFile(const CaptureFile&) = delete;
    CaptureFile& operator=(const CaptureFile&) = delete;

    /// What tshark says of it, checksums checked; its warning that root runs it is left out.
    std::string read(const std::string& options) const {
        const std::string text = outputOf("tshark -o ip.check_checksum:TRUE -o tcp.check_checksum:TRUE -r " +
                                          path_.string() + ' ' + options);
        const std::string warning = "Running as user";
        return text.starts_with(warning) ? text.substr(text.find('\n') + 1) : text;
    }

private:
    std::filesystem::path path_;
};

std::size_t linesIn(const std::string& text) {
    return static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
}

} // namespace

TEST_CASE("An answer knows its request and how long it took") {
    FrameLog log;
    log.append(frame(Sent, request(7, 50520, 6), 0us));
    const LoggedFrame& logged = log.append(frame(Received, answer(7, 6), 16ms));
    CHECK(logged.asked == RegisterRange{50520, 6});
    CHECK(logged.roundTrip == 16ms);
    CHECK(logged.kind == FrameKind::Answer);
    CHECK(logged.parsed().range == RegisterRange{50520, 6});
}

TEST_CASE("An answer with another transaction, or on another connection, belongs to no request") {
    FrameLog log;
    log.append(frame(Sent, request(7, 50520, 6), 0us));
    CHECK_FALSE(log.append(frame(Received, answer(8, 6), 16ms)).asked);
    CHECK_FALSE(log.append(frame(Received, answer(7, 6), 20ms, 2)).roundTrip);
    CHECK(log.append(frame(Received, answer(7, 6), 30ms)).asked);
    CHECK_FALSE(log.append(frame(Received, answer(7, 6), 40ms)).asked); // it was answered
}

TEST_CASE("Exceptions and answers that did not come are counted") {
    FrameLog log;
    log.append(frame(Sent, request(1, 50568, 8), 0us));
    CHECK(log.append(frame(Received, exception(1), 10ms)).asked == RegisterRange{50568, 8});
    log.append(frame(Sent, request(2, 50512, 62), 1s));
    const LoggedFrame& missing = log.append(frame(Received, {}, 2500ms));
    CHECK(missing.isMissing());
    CHECK(missing.roundTrip == 1500ms);
    CHECK(log.exceptions() == 1);
    CHECK(log.missing() == 1);
}

TEST_CASE("The log stays within its budget, counts what it loses and keeps its numbers") {
    constexpr std::size_t kBudget = 20'000;
    FrameLog log(kBudget);
    for (std::uint16_t i = 0; i < 500; ++i) {
        log.append(frame(Sent, request(i, 50512, 62), i * 10ms));
        log.append(frame(Received, i % 2 == 0 ? exception(i) : answer(i, 62), i * 10ms + 1ms));
        CHECK(log.bytes() <= kBudget);
    }
    CHECK(log.size() > 20);
    CHECK(log.lost() + log.size() == 1000);
    CHECK(log.first() == log.lost());
    CHECK(log.next() == 1000);
    CHECK(log.find(log.first() - 1) == nullptr);
    CHECK(log.find(999)->number == 999);
    CHECK(log.find(1000) == nullptr);
    CHECK(log.exceptions() ==
          static_cast<std::size_t>(std::ranges::count(log.frames(), FrameKind::Exception, &LoggedFrame::kind)));
    log.clear();
    CHECK(log.empty());
    CHECK(log.bytes() == 0);
    CHECK(log.exceptions() == 0);
    CHECK(log.append(frame(Sent, request(1, 50512, 62), 0us)).number == 1000);
}

TEST_CASE("A tap tells its frames to the one who listens, and to nobody else") {
    FrameTap tap;
    CHECK_FALSE(tap.isHeard());
    int heard = 0;
    tap.listen([&](const FrameRecord& record) { heard += static_cast<int>(record.bytes.size()); });
    CHECK(tap.isHeard());
    const Bytes bytes = request(1, 50512, 62);
    tap.tell({Sent, at(0us), bytes, 1});
    CHECK(heard == 12);
    tap.listen({});
    CHECK_FALSE(tap.isHeard());
    tap.tell({Sent, at(0us), bytes, 1});
    CHECK(heard == 12);
}

TEST_CASE("tshark reads every saved frame as Modbus and finds no fault") {
    Pcapng file({"countis 0", "192.168.0.4:1502/5", Ipv4{192, 168, 0, 4}, english(pcapngComment())});
    std::size_t frames = 0;
    const auto add = [&](FrameDirection direction, const Bytes& bytes, std::uint32_t connection) {
        file.add(frame(direction, bytes, frames * 12'345us, connection));
        frames += bytes.empty() ? 0 : 1;
    };
    for (std::uint32_t connection = 1; connection <= 3; ++connection) {
        for (std::uint16_t i = 0; i < 40; ++i) {
            add(Sent, request(i, 50512, static_cast<std::uint8_t>(1 + 3 * i)), connection);
            add(Received, answer(i, static_cast<std::uint8_t>(1 + 3 * i)), connection);
        }
        add(Sent, request(100, 50568, 8), connection);
        add(Received, exception(100), connection);
        add(Sent, {0, 101, 0, 0, 0, 6, 5, 6, 0xE0, 0, 0, 7}, connection);
        add(Received, {0, 101, 0, 0, 0, 6, 5, 6, 0xE0, 0, 0, 7}, connection);
        add(Sent, {0, 102, 0, 0, 0, 11, 5, 16, 0x9E, 0x20, 0, 2, 4, 0, 0, 0, 2}, connection);
        add(Received, {0, 102, 0, 0, 0, 6, 5, 16, 0x9E, 0x20, 0, 2}, connection);
        add(Sent, request(103, 50512, 62), connection);
        add(Received, {}, connection);
    }
    const CaptureFile capture(file.bytes());
    CHECK(linesIn(capture.read("-Y modbus")) == frames);
    CHECK(capture.read("-Y 'not modbus or _ws.malformed or _ws.expert.severity >= warning'").empty());
    CHECK(capture.read("-Y 'ip.checksum.status != good or tcp.checksum.status != good'").empty());
    CHECK(linesIn(capture.read("-Y 'modbus.exception_code == 2'")) == 3);
    CHECK(linesIn(capture.read("-Y 'modbus.func_code == 16 and ip.dst == 192.168.0.4'")) == 3);
    CHECK(capture.read("-c 2 -T fields -e frame.time_epoch -e frame.packet_flags_direction -e tcp.seq -e tcp.ack") ==
          "1795530727.000000000\t0x00000002\t1\t1\n1795530727.012345000\t0x00000001\t1\t13\n");
}

TEST_CASE("Times in the file are exact to the microsecond until the clock of the computer is set") {
    Pcapng file({"countis 0", "meter", std::nullopt, {}});
    file.add(frame(Sent, request(1, 50512, 62), 1500us));
    file.add(frame(Received, answer(1, 62), 2250us));
    KeptFrame later = frame(Sent, request(2, 50512, 62), 3000us);
    later.time.wall += 1h;
    file.add(later);
    const CaptureFile capture(file.bytes());
    CHECK(capture.read("-T fields -e frame.time_epoch") ==
          "1795530727.001000000\n1795530727.001750000\n1795534327.003000000\n");
}

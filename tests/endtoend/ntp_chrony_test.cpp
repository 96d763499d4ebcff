// SPDX-License-Identifier: GPL-3.0-or-later
// A simulated meter sets its clock by a real NTP server. Started by ntp_against_chrony.py, which runs the server.
#include "simulator/device/simulated_meter.h"
#include "simulator/host/meter_thread.h"
#include "simulator/installation/loads/load_setting.h"
#include "support/catch.h"

#include <charconv>
#include <condition_variable>
#include <cstdlib>
#include <deque>
#include <mutex>
#include <string>
#include <thread>

using namespace countis;
using namespace countis::sim;
using namespace std::chrono;

namespace {

std::uint16_t serverPort() {
    const char* text = std::getenv("COUNTIS_NTP_PORT");
    REQUIRE(text != nullptr);
    std::uint16_t port = 0;
    const std::string_view digits = text;
    std::from_chars(digits.data(), digits.data() + digits.size(), port);
    REQUIRE(port != 0);
    return port;
}

/// What the meter logs, to be waited for.
class Log {
public:
    void write(std::string_view line) {
        const std::lock_guard lock(mutex_);
        lines_.emplace_back(line);
        changed_.notify_all();
    }

    /// The next line that begins so; empty if none comes in time.
    std::string next(std::string_view beginning) {
        std::unique_lock lock(mutex_);
        const auto end = steady_clock::now() + 20s;
        for (;;) {
            while (!lines_.empty()) {
                std::string line = std::move(lines_.front());
                lines_.pop_front();
                if (line.starts_with(beginning))
                    return line;
            }
            if (changed_.wait_until(lock, end) == std::cv_status::timeout)
                return {};
        }
    }

private:
    std::mutex mutex_;
    std::condition_variable changed_;
    std::deque<std::string> lines_;
};

milliseconds away(const MeterThread& host) {
    return host.snapshot()->time.wall - floor<milliseconds>(system_clock::now());
}

/// The log line comes before the snapshot of the same tick.
bool synchronised(const MeterThread& host) {
    for (const auto end = steady_clock::now() + 10s; steady_clock::now() < end; std::this_thread::yield())
        if (host.snapshot()->net.ntp.state == NtpState::Synchronised)
            return true;
    return false;
}

} // namespace

TEST_CASE("A meter whose clock is five years slow is set by chrony, to the hundredth of a second or so") {
    Log log;
    HostOptions options;
    options.log = [&](std::string_view line) { log.write(line); };
    options.net.ntpPort = serverPort();
    auto host = MeterThread::start(std::move(options));
    REQUIRE(host);
    (*host)->withDevice([&](SimulatedMeter& device) {
        device.clock().setWall(sys_days(2021y / 3 / 28) + 1h);
        device.handle([](Meter& meter) {
            MeterSettings settings = meter.settings();
            settings.ntpServer = {127, 0, 0, 1};
            meter.apply(SaveSettings{settings});
        });
    });
    CHECK(log.next("NTP: ") == "NTP: waiting for the first answer");
    CHECK(away(**host) < -hours(24 * 365 * 5));

    const std::string set = log.next("NTP: ");
    CHECK(set.starts_with("NTP: the clock was corrected by +"));
    CHECK(set.ends_with(" days"));
    REQUIRE(synchronised(**host));
    // The snapshot is of the latest tick, a tenth of a second ago at most; a busy machine adds to that.
    CHECK(away(**host) > -400ms);
    CHECK(away(**host) < 50ms);
    const auto shown = (*host)->snapshot();
    CHECK(shown->net.ntp.state == NtpState::Synchronised);
    CHECK(shown->net.ntp.server == "127.0.0.1:" + std::to_string(serverPort()));
    REQUIRE(shown->net.ntp.offset);
    CHECK(*shown->net.ntp.offset > hours(24 * 365 * 5));
    REQUIRE(shown->net.ntp.lastSet);
    CHECK(abs(shown->time.wall - *shown->net.ntp.lastSet) < 2s);
}

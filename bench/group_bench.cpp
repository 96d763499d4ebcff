// SPDX-License-Identifier: GPL-3.0-or-later
// How many meters one process hosts: a group in a process of its own, and here one client for each meter that asks
// once a second for 54 registers. Goal: 1,000 meters on half a core and 300 MB, every question answered. Then twice
// as many, and so on, as long as half a core does. Prints a table; fails if the goal is missed.
#include "group_clients.h"

#include "simulator/host/meter_group.h"

#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

namespace {

using countis::bench::ClientCounts;

constexpr int kGoalMeters = 1000;
constexpr int kMostMeters = 4000;
constexpr double kGoalCores = 0.5;
constexpr double kGoalMegabytes = 300;
constexpr std::chrono::seconds kDuration{20};

/// The group in a child process, which ends when it is told to or when we do.
class GroupProcess {
public:
    explicit GroupProcess(int meters) {
        std::array<int, 2> ports{};
        std::array<int, 2> end{};
        if (pipe(ports.data()) != 0 || pipe(end.data()) != 0)
            fail("pipe");
        process_ = fork();
        if (process_ < 0)
            fail("fork");
        if (process_ == 0) {
            close(ports[0]);
            close(end[1]);
            serve(meters, ports[1], end[0]);
        }
        close(ports[1]);
        close(end[0]);
        end_ = end[1];
        takePorts(meters, ports[0]);
    }
    ~GroupProcess() {
        close(end_);
        waitpid(process_, nullptr, 0);
    }
    GroupProcess(const GroupProcess&) = delete;
    GroupProcess& operator=(const GroupProcess&) = delete;

    const std::vector<std::uint16_t>& ports() const { return ports_; }

    double cpuSeconds() const {
        const std::string stat = text("stat");
        std::istringstream fields(stat.substr(stat.rfind(')') + 2));
        std::string field;
        for (int n = 3; n < 14; ++n)
            fields >> field;
        double user = 0;
        double system = 0;
        fields >> user >> system;
        return (user + system) / static_cast<double>(sysconf(_SC_CLK_TCK));
    }
    double megabytes() const {
        const std::string status = text("status");
        const auto at = status.find("VmHWM:");
        return at == std::string::npos ? 0 : std::strtod(status.c_str() + at + 6, nullptr) / 1024;
    }

private:
    [[noreturn]] static void fail(const char* what) {
        std::perror(what);
        std::exit(1);
    }

    [[noreturn]] static void serve(int meters, int ports, int end) {
        const auto group = countis::sim::MeterGroup::start({.meters = meters});
        if (!group) {
            std::fprintf(stderr, "group_bench: %s\n", english(group.error()).c_str());
            _exit(1);
        }
        std::string lines;
        for (const auto& place : (*group)->places())
            lines += place.endpoint.substr(place.endpoint.rfind(':') + 1) + "\n";
        if (write(ports, lines.data(), lines.size()) != static_cast<ssize_t>(lines.size()))
            _exit(1);
        close(ports);
        char nothing = 0;
        while (read(end, &nothing, 1) > 0) {
        }
        _exit(0);
    }

    void takePorts(int meters, int from) {
        std::FILE* file = fdopen(from, "r");
        unsigned port = 0;
        while (std::fscanf(file, "%u", &port) == 1)
            ports_.push_back(static_cast<std::uint16_t>(port));
        std::fclose(file);
        if (ports_.size() != static_cast<std::size_t>(meters))
            std::exit(1);
    }

    std::string text(const char* name) const {
        std::ifstream file("/proc/" + std::to_string(process_) + "/" + name);
        return {std::istreambuf_iterator<char>(file), {}};
    }

    pid_t process_ = -1;
    int end_ = -1;
    std::vector<std::uint16_t> ports_;
};

struct Found {
    int meters = 0;
    double cores = 0;
    double megabytes = 0;
    ClientCounts counts;

    /// The least that there may be: the answers to the last second's questions may still be under way.
    std::uint64_t due() const { return static_cast<std::uint64_t>(meters) * (kDuration.count() - 1); }
    std::string missed() const {
        std::string text;
        if (cores > kGoalCores)
            text += " CPU time";
        if (megabytes > kGoalMegabytes)
            text += " memory";
        if (counts.late > 0)
            text += " late answers";
        if (counts.answers < due())
            text += " answers missing";
        return text;
    }
};

/// False: beyond the goals.
bool measure(int meters) {
    const GroupProcess group(meters);
    countis::bench::GroupClients clients(group.ports());
    clients.run(std::chrono::seconds(2)); // all connected, and in step
    const double before = group.cpuSeconds();
    const auto begun = std::chrono::steady_clock::now();
    const ClientCounts counts = clients.run(kDuration);
    const std::chrono::duration<double> passed = std::chrono::steady_clock::now() - begun;
    const Found found{meters, (group.cpuSeconds() - before) / passed.count(), group.megabytes(), counts};
    const std::string missed = found.missed();
    std::printf("%8d %14.1f %14.1f %12llu %8llu %12.1f   %s\n", meters, found.cores * 100, found.megabytes,
                static_cast<unsigned long long>(counts.answers), static_cast<unsigned long long>(counts.late),
                counts.worst.count() * 1000, missed.empty() ? "met" : ("MISSED:" + missed).c_str());
    std::fflush(stdout);
    return missed.empty();
}

} // namespace

int main() {
    std::printf("one client for each meter, FC3 of 54 words once a second, over %d s; goal for %d meters: %.0f %% of "
                "a core, %.0f MB, no answer later than a second\n",
                static_cast<int>(kDuration.count()), kGoalMeters, kGoalCores * 100, kGoalMegabytes);
    std::printf("%8s %14s %14s %12s %8s %12s\n", "meters", "of a core [%]", "memory [MB]", "answers", "late",
                "worst [ms]");
    if (!measure(kGoalMeters))
        return 1;
    for (int meters = 2 * kGoalMeters; meters <= kMostMeters && measure(meters); meters *= 2) {
    }
    return 0;
}

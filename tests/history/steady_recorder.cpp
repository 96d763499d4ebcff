// SPDX-License-Identifier: GPL-3.0-or-later
// Records steady_meters.h until it is killed: steady_recorder DATABASE SEED BEGIN PACE. BEGIN is in ms; PACE in real
// ms a second of the samples, 0: as fast as it can. Each line says what is true when it is written: "t TIME": the
// samples of this second come next; "f TIME": their commit comes next; "c TIME": they are committed, and all before.
// The pace of 0 asks for commits at random, the other one leaves them to the recorder.
#include "history/recorder.h"
#include "steady_meters.h"

#include <QCoreApplication>

#include <unistd.h>

#include <random>
#include <string>
#include <thread>

using namespace countis;
using namespace countis::test;

namespace {

void say(char what, WallTime at) {
    const std::string line = std::string(1, what) + ' ' + std::to_string(at.time_since_epoch().count()) + '\n';
    if (::write(STDOUT_FILENO, line.data(), line.size()) < 0)
        std::exit(1); // nobody listens any more
}

void record(const DatabaseUrl& url, unsigned seed, WallTime begin, std::chrono::milliseconds pace) {
    std::mt19937 draw(seed);
    SharedClock clock(begin);
    Recorder recorder(clock, {url, QTimeZone("Europe/Paris"), {}});
    auto next = std::chrono::steady_clock::now();
    for (;; clock.advance(std::chrono::seconds{1})) {
        const WallTime at = clock.now().wall;
        say('t', at);
        recorder.take(steadySamples(at));
        if (pace.count() > 0) {
            next += pace;
            std::this_thread::sleep_until(next);
        } else if (draw() % 10 == 0) {
            say('f', at);
            recorder.flush();
            if (!recorder.state().problem)
                say('c', at);
        }
    }
}

} // namespace

int main(int count, char** arguments) {
    const QCoreApplication application(count, arguments);
    const QStringList given = QCoreApplication::arguments();
    if (given.size() != 5)
        return 2;
    const auto url = parseDatabaseUrl(given[1]);
    if (!url)
        return 2;
    record(*url, given[2].toUInt(), WallTime(std::chrono::milliseconds{given[3].toLongLong()}),
           std::chrono::milliseconds{given[4].toLongLong()});
}

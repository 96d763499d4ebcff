// SPDX-License-Identifier: GPL-3.0-or-later
// link_reader HOST PORT READINGS: reads all blocks that many times over the link and prints the CPU time of it, with
// thread hop, checks and decoding. link_reader --requests: the requests of one reading. For link_cost.py.
#include "acquisition/link.h"
#include "acquisition/read_plan.h"

#include <QCoreApplication>
#include <QStringList>
#include <QTimer>

#include <sys/resource.h>

#include <cstdio>

using namespace countis;

namespace {

ReadPlan everything() {
    ReadPlan plan{{Block::Identification}};
    for (const Pace pace : {Pace::Fast, Pace::Once, Pace::Slow})
        for (const PlannedRead& planned : planOf(pace, PollPeriods{}))
            plan.push_back(planned);
    return plan;
}

double cpuSeconds() {
    rusage usage{};
    ::getrusage(RUSAGE_SELF, &usage);
    const auto seconds = [](const timeval& time) {
        return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) * 1e-6;
    };
    return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

int printRequests() {
    for (const PlannedRead& planned : everything())
        for (const ReadRequest& request : requestsFor(planned.block))
            std::printf("%u %u\n", unsigned{request.address}, unsigned{request.words});
    return 0;
}

QCoro::Task<> measure(Link& link, int readings) {
    auto opening = link.open();
    LinkFailure failure = co_await opening;
    const double before = cpuSeconds();
    for (int i = 0; i < readings && failure.error == LinkError::None; ++i) {
        auto reading = link.read(everything());
        const PlanResult result = co_await reading;
        failure = result.failure;
    }
    if (failure.error == LinkError::None)
        std::printf("%.9f\n", (cpuSeconds() - before) / readings);
    else
        std::fprintf(stderr, "link_reader: %s\n", qPrintable(linkErrorText(failure)));
    QCoreApplication::exit(failure.error == LinkError::None ? 0 : 1);
}

} // namespace

int main(int argc, char** argv) {
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() == 2 && arguments[1] == QLatin1String("--requests"))
        return printRequests();
    if (arguments.size() != 4) {
        std::fputs("usage: link_reader HOST PORT READINGS | --requests\n", stderr);
        return 2;
    }
    Link link({arguments[1].toStdString(), static_cast<quint16>(arguments[2].toUInt()), kDefaultUnit},
              LinkDeadlines{});
    QTimer::singleShot(0, &application, [&] { measure(link, arguments[3].toInt()); });
    return QCoreApplication::exec();
}

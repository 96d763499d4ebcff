// SPDX-License-Identifier: GPL-3.0-or-later
#include "countisctl_fixture.h"

#include "support/catch.h"

#include <csignal>
#include <sys/types.h>

namespace countis::test {
namespace {

QProcessEnvironment speaking(const char* locale) {
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("LC_ALL"), QLatin1String(locale));
    return environment;
}

} // namespace

bool Result::oneLineOfError() const {
    return error.count('\n') == 1 && error.endsWith('\n') && error.startsWith("countisctl: ");
}

Result run(const QStringList& arguments, const char* locale) {
    QProcess process;
    process.setProcessEnvironment(speaking(locale));
    process.start(QStringLiteral(COUNTISCTL), arguments);
    const bool ended = runUntil([&] { return process.state() == QProcess::NotRunning; });
    INFO(arguments.join(' ').toStdString());
    REQUIRE(ended);
    REQUIRE(process.exitStatus() == QProcess::NormalExit);
    return {process.exitCode(), QString::fromUtf8(process.readAllStandardOutput()),
            QString::fromUtf8(process.readAllStandardError())};
}

void refuses(const QStringList& arguments, int code, const char* words) {
    const Result result = run(arguments);
    INFO(result.error.toStdString());
    CHECK(result.code == code);
    CHECK(result.out.isEmpty());
    CHECK(result.oneLineOfError());
    CHECK(result.error.contains(words));
}

QString at(const FakeMeter& meter) {
    return QStringLiteral("127.0.0.1:%1").arg(meter.port());
}

Watching::Watching(const FakeMeter& meter) {
    process_.setProcessEnvironment(speaking("C.UTF-8"));
    process_.start(QStringLiteral(COUNTISCTL), {"read", at(meter), "--json", "--watch"});
}

nlohmann::json Watching::next() {
    REQUIRE(runUntil([this] { return process_.canReadLine(); }));
    return nlohmann::json::parse(process_.readLine().toStdString());
}

nlohmann::json Watching::nextThat(const std::function<bool(const nlohmann::json&)>& wanted) {
    constexpr int kMinute = 60;
    nlohmann::json line = next();
    for (int lines = 1; !wanted(line); ++lines) {
        INFO(line.dump());
        REQUIRE(lines < kMinute);
        line = next();
    }
    return line;
}

void Watching::stop() {
    ::kill(static_cast<pid_t>(process_.processId()), SIGINT);
    REQUIRE(runUntil([this] { return process_.state() == QProcess::NotRunning; }));
    CHECK(process_.exitStatus() == QProcess::NormalExit);
    CHECK(process_.exitCode() == 0);
}

} // namespace countis::test

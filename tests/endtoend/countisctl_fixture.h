// SPDX-License-Identifier: GPL-3.0-or-later
// countisctl as a process, while the loop of the test runs, and with it the fake meter.
#pragma once

#include "fake_meter.h"

#include <nlohmann/json.hpp>

#include <QProcess>
#include <QStringList>

#include <functional>

namespace countis::test {

struct Result {
    int code;
    QString out;
    QString error;

    bool oneLineOfError() const;
};

/// To its end.
Result run(const QStringList& arguments, const char* locale = "C.UTF-8");
/// Checks that it ends with this code, one line of error with these words in it, and no output.
void refuses(const QStringList& arguments, int code, const char* words);

QString at(const FakeMeter& meter);

/// `countisctl read --json --watch`, until stop().
class Watching {
public:
    explicit Watching(const FakeMeter& meter);

    nlohmann::json next();
    /// The first line of those to come that is as wanted; a test fails that waits for a minute's lines.
    nlohmann::json nextThat(const std::function<bool(const nlohmann::json&)>& wanted);
    QString errors() { return QString::fromUtf8(process_.readAllStandardError()); }
    /// By SIGINT, which is no failure.
    void stop();

private:
    QProcess process_;
};

} // namespace countis::test

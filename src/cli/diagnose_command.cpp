// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/diagnose_command.h"

#include "cli/commands.h"
#include "cli/diagnosis_text.h"
#include "diagnosis/diagnosis.h"
#include "diagnosis/observation_json.h"
#include "selftest/self_test.h"
#include "wording/message_text.h"

#include <QCoreApplication>
#include <QFile>

namespace countis::cli {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(countisctl)
};

constexpr std::size_t kReadings = 3;
/// The output of `read --json` has less than 10 kB.
constexpr qint64 kLargestFile = 1'000'000;

tl::expected<diagnosis::Observation, QString> readFile(const QString& name) {
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        return tl::unexpected(QCoreApplication::translate("countisctl", "The file %1 cannot be read: %2.")
                                  .arg(name, file.errorString()));
    const QByteArray bytes = file.read(kLargestFile + 1);
    if (bytes.size() > kLargestFile)
        return tl::unexpected(
            QCoreApplication::translate("countisctl", "The file %1 is too large for a reading.").arg(name));
    auto seen = diagnosis::parseObservation({bytes.constData(), static_cast<std::size_t>(bytes.size())});
    if (!seen)
        return tl::unexpected(QCoreApplication::translate("countisctl", "The file %1 is not a reading: %2.")
                                  .arg(name, messageText(seen.error())));
    return *seen;
}

QString answerTo(const std::vector<diagnosis::Observation>& readings, const DiagnoseOptions& options) {
    const diagnosis::Diagnosis answer = diagnosis::diagnose(readings, options.role);
    return options.json ? jsonText(answer) : diagnosisText(answer);
}

Ending testItself(const DiagnoseOptions& options) {
    const selftest::SelfTestOptions test{.cases = options.cases, .seed = options.seed};
    const selftest::SelfTestResult result = selftest::selfTest(test);
    return {ExitCode::Ok, QString::fromStdString(selftest::tableOf(result, test))};
}

} // namespace

Ending diagnoseOffline(const DiagnoseOptions& options) {
    if (options.selfTest)
        return testItself(options);
    std::vector<diagnosis::Observation> readings;
    for (const QString& file : options.files) {
        auto seen = readFile(file);
        if (!seen)
            return {ExitCode::Usage, seen.error()};
        readings.push_back(*seen);
    }
    return {ExitCode::Ok, answerTo(readings, options)};
}

DiagnoseMeter::DiagnoseMeter(DiagnoseOptions options, int stop)
    : options_(std::move(options)), stop_(stop), poller_(*options_.address, PollTiming{}) {
    limit_.setSingleShot(true);
    QObject::connect(&limit_, &QTimer::timeout, &limit_, [this] { late(); });
    QObject::connect(&poller_, &Poller::sampled, &poller_, [this](const SharedReadings& r) { sampled(r); });
    QObject::connect(&poller_, &Poller::failureChanged, &poller_, [this](const LinkFailure& f) { failed(f); });
}

void DiagnoseMeter::start() {
    limit_.start(options_.timeout);
    poller_.start();
}

/// The sequence comes from another block than V, I and P: both have to be fresh.
void DiagnoseMeter::sampled(const SharedReadings& readings) {
    const BlockSample& metrology = readings->blocks[index(Block::Metrology)];
    const BlockSample& compact = readings->blocks[index(Block::MetrologyCompact)];
    if (ended_ || metrology.quality != Quality::Good || compact.quality != Quality::Good ||
        metrology.time.mono == read_)
        return;
    read_ = metrology.time.mono;
    readings_.push_back(diagnosis::observationOf(*readings));
    if (readings_.size() < kReadings)
        return;
    ended_ = true;
    limit_.stop();
    poller_.stop();
    const auto said = say(answerTo(readings_, options_), stop_);
    if (said || said.error().why != process::WriteFailure::Why::Stopped)
        QCoreApplication::exit(said ? 0 : process::exitCode(said.error()));
}

void DiagnoseMeter::failed(const LinkFailure& failure) {
    if (failure.error == LinkError::None || ended_)
        return;
    ended_ = true;
    complain(linkErrorText(failure));
    QCoreApplication::exit(static_cast<int>(exitCodeFor(failure.error)));
}

void DiagnoseMeter::late() {
    ended_ = true;
    complain(
        Words::tr("%1: the three readings did not finish within %2 s. Check the network, or allow more time with "
                  "--timeout.")
            .arg(QString::fromStdString(options_.address->endpoint()))
            .arg(options_.timeout.count()));
    QCoreApplication::exit(static_cast<int>(ExitCode::Unreachable));
}

} // namespace countis::cli

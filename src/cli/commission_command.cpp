// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commission_command.h"

#include "acquisition/frame_log.h"
#include "cli/commands.h"
#include "cli/commission_text.h"
#include "cli/new_file.h"
#include "commission/comparison.h"
#include "commission/result_csv.h"
#include "commission/wording.h"
#include "core/boot_clock.h"
#include "process/user_name.h"
#include "report/commission_file.h"
#include "report/commission_pdf.h"
#include "report/commission_words.h"
#include "wording/message_text.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>
#include <QTimeZone>

#include <array>
#include <memory>
#include <unistd.h>
#include <utility>

namespace countis::cli {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(countisctl)
};

constexpr std::chrono::milliseconds kTick{200};

std::string translated(std::string_view pattern) {
    return messageText(Message{pattern, {}}).toStdString();
}

tl::expected<std::optional<commission::EarlierResult>, Ending> readEarlier(const QString& name) {
    if (name.isEmpty())
        return std::optional<commission::EarlierResult>();
    auto earlier = readEarlierResult(name);
    if (!earlier)
        return tl::unexpected(Ending{ExitCode::Usage, earlier.error()});
    return std::optional(*std::move(earlier));
}

/// Whether a read of standard input is for this program, and not for the one in the foreground.
bool isInForeground() {
    return ::isatty(STDIN_FILENO) == 0 || ::tcgetpgrp(STDIN_FILENO) == ::getpgrp();
}

} // namespace

CommissionRun::CommissionRun(CommissionOptions options, std::optional<commission::EarlierResult> earlier, int stop)
    : options_(std::move(options)), earlier_(std::move(earlier)), stop_(stop),
      poller_(options_.address, PollTiming{}), run_(options_.plan, bootTime()) {
    QObject::connect(&tick_, &QTimer::timeout, &context_, [this] { follow(); });
    QObject::connect(&poller_, &Poller::sampled, &context_, [this](const SharedReadings& r) { sampled(r); });
    QObject::connect(&poller_, &Poller::failureChanged, &context_, [this](const LinkFailure& f) { failed(f); });
}

CommissionRun::~CommissionRun() {
    poller_.listen({});
}

/// Frames are posted by the thread of the link before the reading that is made of them, and come in this order.
void CommissionRun::listen() {
    poller_.listen([this](const FrameRecord& record) {
        auto frame = std::make_shared<KeptFrame>(kept(record));
        QMetaObject::invokeMethod(
            &context_,
            [this, frame] {
                run_.take({frame->direction, frame->time.mono, frame->bytes, frame->connection});
            },
            Qt::QueuedConnection);
    });
}

void CommissionRun::start() {
    print(Words::tr("Acceptance run of %1, unit %2: %3 minutes.")
              .arg(QString::fromStdString(options_.address.endpoint()))
              .arg(options_.address.unit)
              .arg(std::chrono::duration<double, std::ratio<60>>(options_.plan.length).count()) +
          u'\n');
    if (options_.plan.hasLoadSteps)
        listenToPerson();
    listen();
    poller_.start();
    tick_.start(kTick);
}

void CommissionRun::listenToPerson() {
    if (!isInForeground())
        return;
    person_ = std::make_unique<QSocketNotifier>(STDIN_FILENO, QSocketNotifier::Read);
    QObject::connect(person_.get(), &QSocketNotifier::activated, &context_, [this] { heard(); });
}

/// A line leaves the load step out that waits.
void CommissionRun::heard() {
    std::array<char, 256> bytes{};
    const auto count = isInForeground() ? ::read(STDIN_FILENO, bytes.data(), bytes.size()) : 0;
    if (count <= 0)
        return person_->setEnabled(false);
    if (std::string_view(bytes.data(), static_cast<std::size_t>(count)).find('\n') == std::string_view::npos)
        return;
    run_.leaveOut();
    follow();
}

void CommissionRun::sampled(const SharedReadings& readings) {
    if (ended_)
        return;
    run_.take(*readings);
    follow();
}

void CommissionRun::failed(const LinkFailure& failure) {
    if (failure.error == LinkError::None || ended_)
        return;
    line_.clear();
    complain(linkErrorText(failure));
    if (!run_.hasBegun())
        end(static_cast<int>(exitCodeFor(failure.error)));
}

void CommissionRun::follow() {
    if (ended_)
        return;
    run_.tick(bootTime());
    tellSteps();
    if (ended_)
        return;
    if (run_.isOver())
        return conclude();
    const commission::View view = run_.view(bootTime());
    if (view.waitsFor && asked_ != view.waitsFor) {
        const bool isHeard = person_ && person_->isEnabled();
        const QString todo = messageText(view.now);
        print((isHeard ? Words::tr("%1 Press Enter to leave this step out.").arg(todo) : todo) + u'\n');
    }
    asked_ = view.waitsFor;
    line_.show(QStringLiteral("%1  %2").arg(leftText(view.left), messageText(view.now)));
}

/// Steps that are over since the last time.
void CommissionRun::tellSteps() {
    for (std::size_t n = 0; n < commission::kSteps; ++n) {
        const commission::Step& step = run_.steps()[n];
        if (std::exchange(told_[n].state, step.state) != step.state && step.isOver())
            print(stepLine(static_cast<commission::StepKey>(n), step));
    }
}

void CommissionRun::conclude() {
    line_.clear();
    poller_.stop();
    if (!run_.hasBegun()) {
        complain(Words::tr("%1: no whole reading came within %2 s. Check the network, or allow more time with "
                           "--timeout.")
                     .arg(QString::fromStdString(options_.address.endpoint()))
                     .arg(std::chrono::duration_cast<std::chrono::seconds>(options_.plan.patience).count()));
        return end(static_cast<int>(ExitCode::Unreachable));
    }
    commission::About about;
    about.address = options_.address.toString();
    about.place = options_.place.toStdString();
    about.person = options_.person.isEmpty() ? process::userName() : options_.person.toStdString();
    about.note = options_.note.toStdString();
    about.program = "countisctl " + QCoreApplication::applicationVersion().toStdString();
    const commission::Result result = run_.result(std::move(about));
    std::vector<Message> differences;
    QString text = u'\n' + resultText(result);
    if (earlier_) {
        differences = differencesOf(*earlier_, result);
        text += differencesText(earlier_->began, differences);
    }
    // The files first: a reader of the text who has seen enough loses none of them.
    const auto saved = save(result, differences);
    print(text);
    if (!saved) {
        complain(saved.error().text);
        return end(static_cast<int>(saved.error().code));
    }
    for (const QString& file : {options_.pdf, options_.csv, options_.json})
        if (!file.isEmpty())
            print(Words::tr("Saved as %1.").arg(file) + u'\n');
    const bool isPassed = result.outcome() == commission::Outcome::Passed;
    end(static_cast<int>(isPassed ? ExitCode::Ok : ExitCode::NotDone));
}

tl::expected<void, Ending> CommissionRun::save(const commission::Result& result,
                                               std::span<const Message> differences) const {
    if (!options_.pdf.isEmpty()) {
        const commission::WallTime now{std::chrono::milliseconds{QDateTime::currentMSecsSinceEpoch()}};
        const Compared compared{earlier_.has_value(), earlier_ ? earlier_->began : std::string(), differences};
        const QByteArray bytes = pdfOf(result, compared, {QLocale(), QCoreApplication::applicationVersion(), now},
                                       QTimeZone::systemTimeZone());
        if (auto written = writeNew(options_.pdf, bytes); !written)
            return written;
    }
    if (!options_.csv.isEmpty())
        if (auto written = writeNew(options_.csv, QByteArray::fromStdString(toCsv(result, translated))); !written)
            return written;
    if (options_.json.isEmpty())
        return {};
    return writeNew(options_.json, QByteArray::fromStdString(toJson(result, differences, translated) + '\n'));
}

void CommissionRun::print(const QString& text) {
    line_.clear();
    const auto said = say(text, stop_);
    if (!said && said.error().why != process::WriteFailure::Why::Stopped) // a signal has an exit code of its own
        end(process::exitCode(said.error()));
}

void CommissionRun::end(int code) {
    if (std::exchange(ended_, true))
        return;
    tick_.stop();
    poller_.stop();
    QCoreApplication::exit(code);
}

int CommissionRun::finish(int code) const {
    if (!ended_) { // by a signal
        line_.clear();
        complain(Words::tr("The run was cancelled. No file was written."));
    }
    return code;
}

int runCommission(const CommissionOptions& options, int stop) {
    auto earlier = readEarlier(options.compare);
    if (!earlier) {
        complain(earlier.error().text);
        return static_cast<int>(earlier.error().code);
    }
    CommissionRun run(options, *std::move(earlier), stop);
    QTimer::singleShot(0, QCoreApplication::instance(), [&run] { run.start(); });
    return run.finish(QCoreApplication::exec());
}

} // namespace countis::cli

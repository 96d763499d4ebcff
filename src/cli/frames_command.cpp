// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/frames_command.h"

#include "acquisition/pcapng.h"
#include "cli/commands.h"
#include "cli/frames_text.h"
#include "cli/new_file.h"
#include "core/ipv4.h"
#include "wording/message_text.h"

#include <QCoreApplication>

#include <memory>
#include <utility>

namespace countis::cli {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(countisctl)
};

/// More than half a day of a meter that is read closely.
constexpr std::size_t kBudget = std::size_t{256} << 20U;
/// Without a file to write, the log only brings requests and answers together.
constexpr std::size_t kSmallBudget = std::size_t{1} << 16U;

} // namespace

FramesCommand::FramesCommand(FramesOptions options, int stop)
    : options_(std::move(options)), stop_(stop), poller_(options_.address, PollTiming{}),
      log_(options_.pcapng.isEmpty() ? kSmallBudget : kBudget) {
    end_.setSingleShot(true);
    end_.setTimerType(Qt::PreciseTimer);
    QObject::connect(&end_, &QTimer::timeout, &context_, [this] {
        ended_ = true;
        QCoreApplication::exit(0);
    });
    QObject::connect(&poller_, &Poller::failureChanged, &context_, [this](const LinkFailure& f) { failed(f); });
    // Moved by a shared pointer, since Qt may copy what it queues.
    poller_.listen([this](const FrameRecord& record) {
        auto frame = std::make_shared<KeptFrame>(kept(record));
        QMetaObject::invokeMethod(
            &context_, [this, frame] { take(std::move(*frame)); }, Qt::QueuedConnection);
    });
}

FramesCommand::~FramesCommand() {
    poller_.listen({});
}

void FramesCommand::start() {
    if (options_.duration)
        end_.start(*options_.duration);
    poller_.start();
}

void FramesCommand::take(KeptFrame frame) {
    if (ended_)
        return;
    const LoggedFrame& logged = log_.append(std::move(frame));
    answered_ = answered_ || logged.kind == FrameKind::Answer;
    const auto said =
        say(options_.json ? frameJson(logged, options_.fields) : frameText(logged, options_.fields), stop_);
    if (said)
        return;
    ended_ = true;
    QCoreApplication::exit(process::exitCode(said.error()));
}

void FramesCommand::failed(const LinkFailure& failure) {
    if (failure.error == LinkError::None || ended_)
        return;
    complain(linkErrorText(failure));
    if (answered_)
        return;
    ended_ = true;
    QCoreApplication::exit(static_cast<int>(exitCodeFor(failure.error)));
}

int FramesCommand::finish(int code) {
    poller_.stop();
    if (options_.pcapng.isEmpty() || log_.empty())
        return code;
    Pcapng file({"countisctl " + QCoreApplication::applicationVersion().toStdString(), options_.address.toString(),
                 parseIpv4(options_.address.host), messageText(pcapngComment()).toStdString()});
    for (const LoggedFrame& frame : log_.frames())
        file.add(frame.frame);
    const auto bytes = QByteArray::fromRawData(reinterpret_cast<const char*>(file.bytes().data()),
                                               static_cast<qsizetype>(file.bytes().size()));
    if (const auto written = writeNew(options_.pcapng, bytes); !written) {
        complain(written.error().text);
        return static_cast<int>(written.error().code);
    }
    if (log_.lost() > 0)
        complain(Words::tr("The oldest %n frames are not in the file: there was no memory for them.", nullptr,
                           static_cast<int>(log_.lost())));
    return code;
}

} // namespace countis::cli

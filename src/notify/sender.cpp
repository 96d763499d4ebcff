// SPDX-License-Identifier: GPL-3.0-or-later
#include "notify/sender.h"

#include "core/boot_clock.h"
#include "notify/mail_delivery.h"
#include "notify/webhook_delivery.h"

#include <QCoreApplication>
#include <QMetaObject>
#include <QStringList>

#include <algorithm>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>

namespace countis {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(countis::Notifications)
};

/// After the database did not answer. A channel that works is not kept waiting for long.
constexpr std::chrono::seconds kDatabasePause{5};
/// What is read of the queue at once.
constexpr int kMost = 200;
/// Of what is given up at once, so many are named.
constexpr std::size_t kMostNamed = 20;

/// Meter and alarm; of an older version of countis the identifier.
QString nameOf(const QueuedNotification& one) {
    return QString::fromStdString(one.subject.empty() ? one.event : one.subject).simplified();
}

/// What has waited for too long, one sentence each.
QStringList givenUpTexts(const std::vector<QueuedNotification>& old) {
    QStringList texts;
    for (const QueuedNotification& one : std::span(old).first(std::min(old.size(), kMostNamed)))
        texts << Words::tr("The notification “%1” (%2) could not be sent for three days, and is given up.")
                     .arg(nameOf(one), QString::fromStdString(one.channel));
    if (old.size() > kMostNamed)
        texts << Words::tr("%n further notifications could not be sent for three days, and are given up. “countisctl "
                           "alarms --history” lists the alarms.",
                           nullptr, static_cast<int>(old.size() - kMostNamed));
    return texts;
}

} // namespace

std::chrono::milliseconds pauseAfter(int failures) {
    constexpr std::chrono::milliseconds kFirst{10'000};
    constexpr std::chrono::milliseconds kLongest{15 * 60'000};
    constexpr int kDoublings = 7; // more than it takes
    return std::min(kFirst * (1 << std::clamp(failures - 1, 0, kDoublings)), kLongest);
}

std::vector<DeliveryChannel> channelsOf(const NotifySettings& settings) {
    std::vector<DeliveryChannel> channels;
    if (settings.webhook)
        channels.push_back(webhookChannel(*settings.webhook));
    if (settings.mail)
        channels.push_back(mailChannel(*settings.mail));
    return channels;
}

/// A channel with its pauses. A channel that fails keeps no other one from its work, and goes on with the
/// notification that failed, so that the order stays.
class NotificationSender::Private {
public:
    Private(NotificationSender& owner, const Clock& clock, DatabaseUrl url, std::vector<DeliveryChannel> channels,
            Pause pause, MaySend maySend, Prepare prepare)
        : owner_(owner), clock_(clock), url_(std::move(url)), pause_(pause), maySend_(std::move(maySend)),
          prepare_(std::move(prepare)) {
        for (DeliveryChannel& channel : channels)
            lines_.push_back({std::move(channel), 0, Instant{}});
        thread_ = std::jthread([this](const std::stop_token& stop) { run(stop); });
    }

    void wake() {
        const std::scoped_lock lock(mutex_);
        woken_ = true;
        changed_.notify_one();
    }

private:
    struct Line {
        DeliveryChannel channel;
        int failures = 0;           // in a row
        std::optional<Instant> due; // nullopt: nothing waits
        QString databaseProblem{};  // told once while it lasts
        QString leftOut{};          // the same of whom a channel left out
    };

    /// Carried out by the event loop; Qt drops what was posted to an object that is gone.
    template <typename Emit>
    void post(Emit emission) {
        QMetaObject::invokeMethod(&owner_, std::move(emission), Qt::QueuedConnection);
    }

    void run(const std::stop_token& stop) {
        while (!stop.stop_requested()) {
            for (Line& line : lines_)
                if (line.due && *line.due <= bootTime() && !stop.stop_requested())
                    line.due = work(line, stop);
            wait(stop);
        }
    }

    /// Until something is due or new.
    void wait(const std::stop_token& stop) {
        std::optional<Instant> next;
        for (const Line& line : lines_)
            if (line.due && (!next || *line.due < *next))
                next = line.due;
        std::unique_lock lock(mutex_);
        const auto isWoken = [this] { return woken_; };
        if (next)
            changed_.wait_for(lock, stop, std::max(*next - bootTime(), Instant::duration::zero()), isWoken);
        else
            changed_.wait(lock, stop, isWoken);
        if (!std::exchange(woken_, false))
            return;
        const auto now = bootTime();
        for (Line& line : lines_)
            if (line.failures == 0 || !line.due) // one that failed waits for the end of its pause
                line.due = std::min(line.due.value_or(Instant::max()), now + line.channel.collects);
    }

    /// When there is something to do again.
    std::optional<Instant> work(Line& line, const std::stop_token& stop) {
        if (maySend_ && !maySend_())
            return std::nullopt;
        auto connection = DatabaseConnection::open(url_, DatabaseConnection::Access::Write);
        auto sent =
            connection ? sendAll(**connection, line, stop) : DatabaseResult<bool>(tl::unexpected(connection.error()));
        const QString problem = sent ? QString() : databaseErrorText(sent.error(), url_);
        if (std::exchange(line.databaseProblem, problem) != problem && !problem.isEmpty())
            post([this, problem] { emit owner_.failed(problem); });
        if (!sent)
            return bootTime() + kDatabasePause;
        if (*sent)
            return std::nullopt;
        return bootTime() + pause_(std::max(line.failures, 1));
    }

    /// False: the channel failed.
    DatabaseResult<bool> sendAll(DatabaseConnection& connection, Line& line, const std::stop_token& stop) {
        const auto old = takeOldNotifications(connection, clock_.now().wall - kNotificationKept);
        if (!old)
            return tl::unexpected(old.error());
        for (const QString& text : givenUpTexts(*old))
            post([this, text] { emit owner_.failed(text); });
        for (;;) {
            const auto waiting = nextOf(connection, line);
            if (!waiting)
                return tl::unexpected(waiting.error());
            if (waiting->empty())
                return true;
            for (std::size_t at = 0; at < waiting->size(); at += line.channel.together) {
                const std::size_t count = std::min(line.channel.together, waiting->size() - at);
                auto goes = send(connection, line, std::span(*waiting).subspan(at, count), stop);
                if (!goes || !*goes)
                    return goes;
            }
        }
    }

    /// What is prepared and what is read belong together: nothing is added between them.
    DatabaseResult<std::vector<QueuedNotification>> nextOf(DatabaseConnection& connection, const Line& line) {
        if (!prepare_)
            return readNotifications(connection, line.channel.name, kMost);
        auto transaction = Transaction::begin(connection);
        if (!transaction)
            return tl::unexpected(transaction.error());
        auto waiting =
            prepare_(connection).and_then([&] { return readNotifications(connection, line.channel.name, kMost); });
        if (const auto committed = waiting ? transaction->commit() : DatabaseResult<void>(); !committed)
            return tl::unexpected(committed.error());
        return waiting;
    }

    DatabaseResult<bool> send(DatabaseConnection& connection, Line& line, std::span<const QueuedNotification> some,
                              const std::stop_token& stop) {
        const Delivered done = line.channel.deliver(some, clock_.now(), stop);
        if (stop.stop_requested() && !done)
            return false; // broken off
        if (!done && !done.error().isFinal) {
            tell(line, Words::tr("Notifications cannot be sent to %1: %2. They wait, and are tried again.")
                           .arg(line.channel.target, done.error().reason));
            return false;
        }
        for (const QueuedNotification& one : some)
            if (auto removed = removeNotification(connection, one); !removed)
                return tl::unexpected(removed.error());
        const bool hadFailed = std::exchange(line.failures, 0) > 0;
        if (!done) {
            for (const QueuedNotification& one : some)
                post([this, text = Words::tr("The notification “%1” was refused by %2: %3. It is given up.")
                                       .arg(nameOf(one), line.channel.target, done.error().reason)] {
                    emit owner_.failed(text);
                });
            return true;
        }
        if (std::exchange(line.leftOut, *done) != *done && !done->isEmpty())
            post([this, text = *done] { emit owner_.failed(text); });
        if (hadFailed)
            post([this, text = Words::tr("Notifications are sent to %1 again.").arg(line.channel.target)] {
                emit owner_.worksAgain(text);
            });
        post([this, count = static_cast<int>(some.size())] { emit owner_.delivered(count); });
        return true;
    }

    void tell(Line& line, const QString& problem) {
        ++line.failures;
        post([this, problem] { emit owner_.failed(problem); });
    }

    NotificationSender& owner_;
    const Clock& clock_;
    DatabaseUrl url_;
    Pause pause_;
    MaySend maySend_;
    Prepare prepare_;
    std::vector<Line> lines_; // of the thread
    std::mutex mutex_;
    std::condition_variable_any changed_;
    bool woken_ = false;
    std::jthread thread_; // ends first
};

NotificationSender::NotificationSender(const Clock& clock, DatabaseUrl url, std::vector<DeliveryChannel> channels,
                                       Pause pause, MaySend maySend, Prepare prepare, QObject* parent)
    : QObject(parent), d_(std::make_unique<Private>(*this, clock, std::move(url), std::move(channels), pause,
                                                    std::move(maySend), std::move(prepare))) {}

NotificationSender::~NotificationSender() = default;

void NotificationSender::wake() {
    d_->wake();
}

} // namespace countis

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
        : owner_(owner), clock_(clock), began_(clock.now()), url_(std::move(url)), pause_(pause),
          maySend_(std::move(maySend)), prepare_(std::move(prepare)) {
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
        /// What was delivered, or refused for good, and still stands in the database: nothing else is sent meanwhile,
        /// as it would be read, and sent, again with it.
        std::vector<QueuedNotification> done{};
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
        if (line.done.empty() && maySend_ && !maySend_())
            return std::nullopt;
        auto connection = DatabaseConnection::open(url_, DatabaseConnection::Access::Write);
        auto sent =
            connection ? sendAll(**connection, line, stop) : DatabaseResult<bool>(tl::unexpected(connection.error()));
        const QString problem = sent ? QString() : problemOf(sent.error(), line);
        const QString before = std::exchange(line.databaseProblem, problem);
        if (problem != before && !problem.isEmpty())
            post([this, problem] { emit owner_.failed(problem); });
        if (sent && *sent && !before.isEmpty())
            tellWorksAgain(line);
        if (sent && *sent)
            return std::nullopt;
        return bootTime() + (sent || line.failures > 0 ? pause_(std::max(line.failures, 1)) : kDatabasePause);
    }

    QString problemOf(const DatabaseError& error, const Line& line) const {
        QString text = databaseErrorText(error, url_);
        if (line.done.empty())
            return text;
        return Words::tr(
                   "Notifications were sent to %1, but could not be removed from the database. No others are sent "
                   "there until they are removed. %2")
            .arg(line.channel.target, text);
    }

    /// False: the channel failed.
    DatabaseResult<bool> sendAll(DatabaseConnection& connection, Line& line, const std::stop_token& stop) {
        if (const auto removed = removeDone(connection, line); !removed)
            return tl::unexpected(removed.error());
        for (;;) { // another program may send by now what was read before
            const auto waiting = nextOf(connection, line);
            if (!waiting)
                return tl::unexpected(waiting.error());
            if (!*waiting)
                return true;
            if ((*waiting)->empty())
                return giveUpOld(connection, nullptr).map([] { return true; });
            auto goes = send(connection, line, **waiting, stop);
            if (!goes || (!*goes && stop.stop_requested()))
                return goes;
            if (!*goes)
                return giveUpOld(connection, &line).map([] { return false; });
        }
    }

    /// What is to be sent next; nullopt: another program sends. What is prepared and what is read belong together:
    /// nothing is added between them.
    DatabaseResult<std::optional<std::vector<QueuedNotification>>> nextOf(DatabaseConnection& connection,
                                                                          const Line& line) {
        using Next = std::optional<std::vector<QueuedNotification>>;
        const auto read = [&] {
            return readNotifications(connection, line.channel.name, static_cast<int>(line.channel.together))
                .map([](std::vector<QueuedNotification>&& waiting) { return Next(std::move(waiting)); });
        };
        if (maySend_ && !maySend_())
            return Next();
        if (!prepare_)
            return read();
        auto transaction = Transaction::begin(connection);
        if (!transaction)
            return tl::unexpected(transaction.error());
        auto next =
            prepare_(connection).and_then([&](bool sends) { return sends ? read() : DatabaseResult<Next>(); });
        if (const auto committed = next ? transaction->commit() : DatabaseResult<void>(); !committed)
            return tl::unexpected(committed.error());
        return next;
    }

    /// Only what could be tried and failed, and what no channel here sends: the time of a notification may be that of
    /// a clock that was wrong. `failed` null: no channel has failed.
    DatabaseResult<void> giveUpOld(DatabaseConnection& connection, const Line* failed) {
        std::vector<std::string> spared;
        for (const Line& line : lines_)
            if (&line != failed)
                spared.push_back(line.channel.name);
        return takeOldNotifications(connection, oldBefore(), spared)
            .map([&](const std::vector<QueuedNotification>& old) {
                for (const QString& text : givenUpTexts(old))
                    post([this, text] { emit owner_.failed(text); });
            });
    }

    /// By how much the clock was set forward since the beginning, nothing has waited.
    WallTime oldBefore() const {
        using std::chrono::milliseconds;
        const SampleTime now = clock_.now();
        const milliseconds passed = std::chrono::floor<milliseconds>(now.mono - began_.mono);
        const milliseconds setForward = std::max(now.wall - began_.wall - passed, milliseconds{0});
        return now.wall - setForward - kNotificationKept;
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
        line.done.assign(some.begin(), some.end());
        auto removed = removeDone(connection, line).map([] { return true; });
        tellOutcome(line, some, done); // whoever hears of it finds it removed
        return removed;
    }

    DatabaseResult<void> removeDone(DatabaseConnection& connection, Line& line) {
        if (line.done.empty())
            return {};
        return removeNotifications(connection, line.done).map([&] { line.done.clear(); });
    }

    /// Of what was delivered, or refused for good.
    void tellOutcome(Line& line, std::span<const QueuedNotification> some, const Delivered& done) {
        const bool hadFailed = std::exchange(line.failures, 0) > 0;
        if (!done) {
            for (const QueuedNotification& one : some)
                post([this, text = Words::tr("The notification “%1” was refused by %2: %3. It is given up.")
                                       .arg(nameOf(one), line.channel.target, done.error().reason)] {
                    emit owner_.failed(text);
                });
            return;
        }
        if (std::exchange(line.leftOut, *done) != *done && !done->isEmpty())
            post([this, text = *done] { emit owner_.failed(text); });
        if (hadFailed)
            tellWorksAgain(line);
        post([this, count = static_cast<int>(some.size())] { emit owner_.delivered(count); });
    }

    void tellWorksAgain(const Line& line) {
        post([this, text = Words::tr("Notifications are sent to %1 again.").arg(line.channel.target)] {
            emit owner_.worksAgain(text);
        });
    }

    void tell(Line& line, const QString& problem) {
        ++line.failures;
        post([this, problem] { emit owner_.failed(problem); });
    }

    NotificationSender& owner_;
    const Clock& clock_;
    const SampleTime began_;
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

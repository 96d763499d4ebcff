// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/database/postgres_link.h"

#include <QLoggingCategory>
#include <QSqlDriver>
#include <QStringList>
#include <QVariant>

#include <libpq-fe.h>

#include <poll.h>

#include <algorithm>
#include <array>
#include <condition_variable>
#include <map>
#include <mutex>
#include <string_view>
#include <thread>
#include <utility>

namespace countis {
namespace {

/// What a server of PostgreSQL says beside its answers: shown only where somebody switches it on.
Q_LOGGING_CATEGORY(lcDatabase, "countis.database", QtCriticalMsg)

/// Of one notice, which has several lines.
void logNotice(void*, const char* text) {
    qCWarning(lcDatabase).noquote() << QString::fromUtf8(text).simplified();
}

/// Null: the driver has another one.
PGconn* handleOf(const QSqlDriver& driver) {
    const QVariant handle = driver.handle();
    const std::string_view type = handle.isValid() ? handle.typeName() : ""; // differs between versions of Qt
    return type == "pg_conn*" || type == "PGconn*" ? *static_cast<PGconn* const*>(handle.constData()) : nullptr;
}

/// A value in a connection string of libpq.
QString quoted(QString value) {
    value.replace(u'\\', QStringLiteral("\\\\")).replace(u'\'', QStringLiteral("\\'"));
    return u'\'' + value + u'\'';
}

} // namespace

QString postgresOptions(const DatabaseUrl& url, std::chrono::milliseconds patience) {
    const auto seconds = std::max(std::chrono::ceil<std::chrono::seconds>(patience), std::chrono::seconds{2});
    std::map<QString, QString> options{
        {QStringLiteral("application_name"), QStringLiteral("countis")},
        {QStringLiteral("connect_timeout"), QString::number(seconds.count())}, // s
        {QStringLiteral("keepalives_idle"), QStringLiteral("10")},             // s
        {QStringLiteral("tcp_user_timeout"), QStringLiteral("10000")},         // ms
    };
    for (const auto& [name, value] : url.options)
        options[name] = value;
    if (!url.service.isEmpty())
        options[QStringLiteral("service")] = url.service;
    QStringList words;
    for (const auto& [name, value] : options)
        words += name + u'=' + quoted(value);
    return words.join(u';');
}

/// A request may come before the statement that it means: it is made again until nobody wants it any more.
struct PostgresLink::Cancelling {
    struct Free {
        void operator()(PGcancel* cancel) const { ::PQfreeCancel(cancel); }
    };

    void run() {
        constexpr std::chrono::milliseconds kAgain{100};
        std::unique_lock lock(mutex);
        while (!ended) {
            lock.unlock();
            std::array<char, 256> problem{}; // a server that cannot be reached carries nothing out either
            (void)::PQcancel(cancel.get(), problem.data(), problem.size());
            lock.lock();
            wake.wait_for(lock, kAgain, [this] { return ended; });
        }
    }

    std::unique_ptr<PGcancel, Free> cancel;
    std::mutex mutex; // over what follows
    std::condition_variable wake;
    bool begun = false;
    bool ended = false;
};

PostgresLink::PostgresLink(const QSqlDriver& driver) : handle_(handleOf(driver)) {
    if (handle_ != nullptr)
        ::PQsetNoticeProcessor(handle_, logNotice, nullptr); // otherwise libpq writes them to standard error
}

PostgresLink::~PostgresLink() {
    if (!cancelling_)
        return;
    {
        const std::lock_guard lock(cancelling_->mutex);
        cancelling_->ended = true;
    }
    cancelling_->wake.notify_all();
}

int PostgresLink::socket() const {
    return handle_ != nullptr ? ::PQsocket(handle_) : -1;
}

bool PostgresLink::isLost() const {
    if (handle_ == nullptr)
        return false;
    pollfd watched{socket(), POLLRDHUP, 0}; // what was sent before the end may still wait to be read
    return ::PQstatus(handle_) != CONNECTION_OK || ::poll(&watched, 1, 0) > 0;
}

bool PostgresLink::answers() const {
    if (handle_ == nullptr)
        return true;
    PGresult* const answer = ::PQexec(handle_, "");
    const bool isEmpty = ::PQresultStatus(answer) == PGRES_EMPTY_QUERY;
    ::PQclear(answer);
    return isEmpty;
}

bool PostgresLink::hasFailedTransaction() const {
    return handle_ != nullptr && ::PQtransactionStatus(handle_) == PQTRANS_INERROR;
}

void PostgresLink::allowCancel() {
    if (cancelling_ || handle_ == nullptr)
        return;
    if (PGcancel* const cancel = ::PQgetCancel(handle_)) {
        cancelling_ = std::make_shared<Cancelling>();
        cancelling_->cancel.reset(cancel);
    }
}

void PostgresLink::cancel() {
    if (!cancelling_)
        return;
    {
        const std::lock_guard lock(cancelling_->mutex);
        if (std::exchange(cancelling_->begun, true))
            return;
    }
    // PQcancel() waits for a server that hangs however long: nobody waits for the thread.
    std::thread([cancelling = cancelling_] { cancelling->run(); }).detach();
}

} // namespace countis

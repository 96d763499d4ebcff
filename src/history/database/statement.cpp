// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/database/answer_watch.h"
#include "history/database/connection.h"

#include <utility>

namespace countis {

Statement& Statement::operator=(Statement&& other) noexcept {
    if (this != &other) {
        connection_->release(query_);
        connection_ = other.connection_;
        query_ = std::exchange(other.query_, std::nullopt);
    }
    return *this;
}

Statement::~Statement() {
    connection_->release(query_);
}

DatabaseError Statement::failed() {
    return connection_->remember(databaseError(connection_->engine_, query_->lastError()));
}

DatabaseResult<void> Statement::exec() {
    if (const auto reason = connection_->unusable())
        return tl::unexpected(*reason);
    const AwaitedAnswer awaited(connection_->watch_.get());
    if (!query_->exec())
        return tl::unexpected(failed());
    return {};
}

DatabaseResult<bool> Statement::next() {
    if (const auto reason = connection_->unusable())
        return tl::unexpected(*reason);
    const AwaitedAnswer awaited(connection_->watch_.get());
    if (query_->next())
        return true;
    if (query_->lastError().isValid())
        return tl::unexpected(failed());
    return false;
}

} // namespace countis

// SPDX-License-Identifier: GPL-3.0-or-later
// Reading from the site database that can be given up.
#pragma once

#include "history/database/connection.h"

#include <functional>
#include <optional>
#include <stop_token>

namespace countis {

/// From a stop on, every statement that runs or begins on the connection ends with Interrupted, as long as this
/// lives; on one to PostgreSQL, afterwards too. Whoever stops does not wait for that, not even for a server that
/// hangs. Lives shorter than the connection.
class Interruption {
public:
    Interruption(DatabaseConnection& connection, const std::stop_token& stop);

private:
    std::optional<Statement> lasting_;
    std::stop_callback<std::function<void()>> callback_;
};

} // namespace countis

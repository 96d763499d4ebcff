// SPDX-License-Identifier: GPL-3.0-or-later
// The site in its database: name, places and metering points, with the devices that measured there.
#pragma once

#include "history/audit_log.h"
#include "history/database/connection.h"
#include "site/roster_store.h"

#include <functional>
#include <utility>
#include <vector>

namespace countis {

/// A metering point that somebody removed, with its devices. Its history stays.
struct RemovedPoint {
    Point point;
    WallTime removed{};
};

/// In the order of their removal. DatabaseRoster::save() takes one up again that it is given as a point.
DatabaseResult<std::vector<RemovedPoint>> readRemovedPoints(DatabaseConnection& connection);

class DatabaseRoster final : public RosterStore {
public:
    /// `connection` must outlive it, and has the newest schema. `text` words an error of the database. `by`: who
    /// allows commands to meters, or forbids them, which the audit log keeps; nobody: nothing is logged.
    DatabaseRoster(DatabaseConnection& connection, std::function<Message(const DatabaseError&)> text,
                   AuditHand by = {})
        : connection_(connection), text_(std::move(text)), by_(std::move(by)) {}

    /// Points that were removed stay in the database with their history, and are not loaded.
    tl::expected<RosterContent, Message> load() override;
    tl::expected<void, Message> save(const RosterContent& before, const RosterContent& now) override;

private:
    DatabaseConnection& connection_;
    std::function<Message(const DatabaseError&)> text_;
    AuditHand by_;
};

} // namespace countis

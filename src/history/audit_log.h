// SPDX-License-Identifier: GPL-3.0-or-later
// The log of the commands that people sent to the meters of a site, and of the physical checks that they ticked, in
// its database. Several programs write it at once.
#pragma once

#include "core/registers/meter_command.h"
#include "history/database/connection.h"
#include "site/point.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace countis {

struct AuditEntry {
    std::string id; // like no other's; beginAudit() gives it
    WallTime at{};  // when the command began; PostgreSQL writes down the time of its own clock
    PointId point;
    std::string meter;   // the name of the point at that time
    std::string address; // "192.168.0.4:502/5"
    std::string serial;  // of the meter; empty: not known
    std::string person;
    std::string host;    // the computer from which it was sent
    std::string command; // keyOf() or checkCommand()
    CommandReason reason = CommandReason::Interrupted;
    std::uint8_t exception = 0;
    std::string before; // "tariff_in_progress=1": the registers by the keys of the catalogue, a blank between two
    std::string after;

    bool operator==(const AuditEntry&) const = default;
};

/// Who does something to a meter, or changes what others may do.
struct AuditHand {
    std::string person;
    std::string host;
};
/// The user of this program, at this computer.
AuditHand auditHand();

/// Of the audit log: the site allows commands to a meter from now on, or forbids them.
inline constexpr std::string_view kAllowCommands = "allow-commands";
inline constexpr std::string_view kForbidCommands = "forbid-commands";

/// Something that begins now. The serial number is that of the device that measures at the point.
AuditEntry auditEntry(const Point& point, std::string command, const AuditHand& by, WallTime at);

/// As AuditEntry has them.
std::string auditText(const std::vector<ShownValue>& values);

/// What became of a command.
void takeResult(AuditEntry& entry, CommandReason reason, std::uint8_t exception,
                const std::vector<ShownValue>& before, const std::vector<ShownValue>& after);

/// Writes down a command that is about to be sent to `address`, and returns the id of its entry. Until endAudit() its
/// result is Interrupted: that is what stays of a program that was killed. nullopt: the site does not allow commands
/// to the point now, has removed it, or has it at another address. Then nothing was written, and nothing may be sent.
DatabaseResult<std::optional<std::string>> beginAudit(DatabaseConnection& connection, const AuditEntry& entry,
                                                      const MeterAddress& address);
/// Writes down what is over already, with its result: also a tick, whose `command` is a checkCommand() and whose
/// result is Confirmed.
DatabaseResult<void> addAudit(DatabaseConnection& connection, const AuditEntry& entry);
/// Writes down serial number, result, and registers of the entry with this id.
DatabaseResult<void> endAudit(DatabaseConnection& connection, const AuditEntry& entry);

/// "check reversed-current:phase=2/wires" where somebody has ticked this check, "uncheck …" where he took it back.
std::string checkCommand(std::string_view check, bool done);

/// Who has ticked a check last, and when.
struct StoredCheck {
    std::string check;
    WallTime at{};
    std::string person;
    std::string host;

    bool operator==(const StoredCheck&) const = default;
};
/// The checks of a point that are ticked now, by their keys.
DatabaseResult<std::vector<StoredCheck>> readChecks(DatabaseConnection& connection, PointId point);

/// The commands and ticks that began in [from, to), in the order of time.
DatabaseResult<std::vector<AuditEntry>> readAuditLog(DatabaseConnection& connection, WallTime from, WallTime to);

} // namespace countis

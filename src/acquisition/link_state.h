// SPDX-License-Identifier: GPL-3.0-or-later
// How a link to a meter is doing, in codes; linkErrorText() turns them into words.
#pragma once

#include "acquisition/address.h"

#include <QMetaType>
#include <QString>

#include <cstdint>

namespace countis {

enum class LinkError : std::uint8_t {
    None,
    HostNotFound,     // the name does not resolve
    LookupSilent,     // nobody says in time what address the name has
    Unreachable,      // refused, no route, network down
    Silent,           // connected, but no answer within the deadline
    UnitSilent,       // the host answers another unit or probe, this unit does not
    ConnectionClosed, // closed by the peer, mid-frame or between frames
    NotACountis,      // SOCO or the extended name is missing
    NotModbus,        // whoever answers does not speak Modbus: a web server, say
    Protocol,         // an answer that does not fit the request: transaction, unit, function, length
    Exception,        // the meter answered a Modbus exception where it must not
    TooManyMeters,    // more links than libmodbus bears in one process
    NoCollector       // of a shared database: the collector of the meter has told nothing for seconds
};

/// What the system says of a connection that failed, where it is one of the usual things.
enum class LinkReason : std::uint8_t {
    None,
    Refused,  // the host is there, and nothing listens on the port
    TimedOut, // nobody answers at that address
    NoRoute,  // the network says that the host cannot be reached
    NoNetwork // this machine has no way there
};

/// `detail` is a fact for the reader: the exception and its block, the name read, what did not fit.
struct LinkFailure {
    LinkError error = LinkError::None;
    QString detail;
    MeterAddress address;
    LinkReason reason = LinkReason::None;

    bool operator==(const LinkFailure&) const = default;
};

/// The one catalogue of translated words for these codes: where, what, what to do. Empty for None.
QString linkErrorText(const LinkFailure& failure);
/// The same without where, beside the address.
QString linkSentence(const LinkFailure& failure);
/// A few words, for beside the state; empty for None.
QString linkReasonText(LinkReason reason);

} // namespace countis

Q_DECLARE_METATYPE(countis::LinkFailure)

// SPDX-License-Identifier: GPL-3.0-or-later
// Which connection makes room when all places are taken and one more client comes: a pure decision.
#pragma once

#include <asio/ip/address.hpp>

#include <cstddef>
#include <span>

namespace countis::sim {

/// A connection, as far as the decision looks at it.
struct Place {
    asio::ip::address address; // of the client
    bool proven = false;       // it has made a valid request
};

/// The index of the one to drop. `places` has one at least, in the order of their last requests: longest idle first.
/// In this order:
/// - no connection goes for a newcomer whose address holds more places than its own does;
/// - those that never made a valid request go before those that did;
/// - an address that holds more than half of all places gives one of its own;
/// - the longest idle goes.
std::size_t whoMakesRoom(std::span<const Place> places, const asio::ip::address& newcomer);

} // namespace countis::sim

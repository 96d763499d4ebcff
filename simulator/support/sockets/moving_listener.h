// SPDX-License-Identifier: GPL-3.0-or-later
// What moves with the address of a meter: its Modbus server, its web server.
#pragma once

#include "core/message.h"

#include <tl/expected.hpp>

#include <string>

namespace countis::sim {

/// Anything that listens on the meter's address. All of it moves, or nothing.
class MovingListener {
public:
    virtual ~MovingListener() = default;
    /// Takes its port at `address` beside the one that it has. The error is one sentence.
    virtual tl::expected<void, Message> prepareMove(const std::string& address) = 0;
    /// Lets go of the old one and listens at the new one, if it listened.
    virtual void commitMove() = 0;
    virtual void abandonMove() = 0;
};

} // namespace countis::sim

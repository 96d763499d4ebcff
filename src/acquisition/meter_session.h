// SPDX-License-Identifier: GPL-3.0-or-later
// What happens on a link's own thread: connect, identify, read blocks into Readings. Blocking.
#pragma once

#include "acquisition/connection.h"
#include "core/readings.h"

#include <map>
#include <span>
#include <vector>

namespace countis {

/// `failure` None: all blocks were read. Exception: the meter refused some, in this plan or when they were asked for
/// before, whose values are stale; the rest is good.
/// Anything else: the link is lost (`lost`), and every value that was good is stale.
struct PlanResult {
    Readings readings;
    LinkFailure failure;
    bool lost = false;
};

class MeterSession {
public:
    MeterSession(MeterAddress address, LinkDeadlines deadlines, FrameSink sink);

    /// Connects and makes sure that this is a COUNTIS. None when the link stands. After silence a second connection
    /// asks unit 255, which any COUNTIS answers, to tell a silent host from a wrong unit; and then the unit itself
    /// the same, since the host may have been silent to all until just now, or too slow for the long question.
    LinkFailure open(std::span<const QHostAddress> addresses);
    PlanResult read(const std::vector<Block>& plan);
    void close();

    /// For another thread.
    Connection& connection() { return connection_; }

private:
    tl::expected<void, ReadFault> readBlock(std::uint8_t unit, Block block);
    LinkFailure failure(const ReadFault& fault) const;
    LinkFailure identify();
    LinkFailure identifyAfterSilence();
    tl::expected<void, ReadFault> readMagic(std::uint8_t unit);
    bool anyUnitAnswers(std::span<const QHostAddress> addresses);
    void allStale();

    MeterAddress address_;
    Connection connection_;
    Readings readings_;
    std::vector<Block> refused_;           // optional blocks that this meter does not have
    std::map<Block, ReadFault> unwilling_; // blocks whose latest read was answered with an exception
    std::vector<std::uint16_t> words_;
};

} // namespace countis

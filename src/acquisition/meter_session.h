// SPDX-License-Identifier: GPL-3.0-or-later
// What happens on a link's own thread: connect, identify, read blocks into Readings. Blocking.
#pragma once

#include "acquisition/connection.h"
#include "acquisition/read_plan.h"
#include "core/readings.h"

#include <map>
#include <span>
#include <vector>

namespace countis {

/// `failure` None: all blocks were read. Exception: the meter refused some, in this plan or when they were asked for
/// before, whose values are stale; the rest is good.
/// UnitSilent: a gateway answered for the meter behind it, to some or all. Anything else: the link is lost (`lost`),
/// and every value that was good is stale.
struct PlanResult {
    SharedReadings readings; // null where nobody was asked
    BlockSet changed;        // read, or gone stale
    LinkFailure failure;
    bool lost = false;
};

/// Registers that somebody asked for besides the plans.
struct WordsResult {
    std::vector<std::uint16_t> words; // empty where `failure` is one
    LinkFailure failure;
    std::uint8_t exception = 0; // the code, where the meter refused: the link stands
    PlanResult after;           // `lost` where the link is, as after a plan
};

/// How far a register that was written came.
struct WriteResult {
    /// NotSent: nothing has left this computer. Lost: it was sent, and no clear answer came; the meter may have it.
    /// Refused: the meter answered with an exception. Confirmed: the meter repeated it.
    enum class Fate : std::uint8_t { NotSent, Lost, Refused, Confirmed };

    Fate fate = Fate::NotSent;
    LinkFailure failure;        // None where it is confirmed
    std::uint8_t exception = 0; // the code, where there was one
    PlanResult after;           // `lost` where the link is, as after a plan
};

class MeterSession {
public:
    MeterSession(MeterAddress address, LinkDeadlines deadlines, std::shared_ptr<FrameTap> tap);

    /// Connects and makes sure that this is a COUNTIS. None when the link stands. After silence a second connection
    /// asks unit 255, which any COUNTIS answers, to tell a silent host from a wrong unit; and then the unit itself
    /// the same, since the host may have been silent to all until just now, or too slow for the long question.
    LinkFailure open(std::span<const QHostAddress> addresses);
    /// Where the peer closes the connection between two answers, as gateways do after each or after ten, the plan
    /// goes on where it was on the next one, once it is sure that the same meter answers there.
    PlanResult read(const ReadPlan& plan);
    /// Registers as they are, for whoever wants to see them.
    WordsResult readWords(const ReadRequest& request);
    /// One register, at most once: where the connection ended before anything was sent, it goes out on the next one.
    WriteResult write(const RegisterWrite& request);
    void close();

    /// For another thread.
    Connection& connection() { return connection_; }

private:
    using RegisterWords = std::vector<std::uint16_t>;
    template <typename Exchange>
    auto onNextConnection(Exchange exchange) -> decltype(exchange());
    WriteResult written(const tl::expected<void, ReadFault>& answer);
    tl::expected<RegisterWords, ReadFault> ask(std::uint8_t unit, const ReadRequest& request);
    tl::expected<RegisterWords, ReadFault> readWords(Block block);
    tl::expected<void, ReadFault> readBlock(const PlannedRead& planned);
    tl::expected<void, ReadFault> sameMeter();
    LinkFailure failure(const ReadFault& fault) const;
    LinkFailure identify();
    LinkFailure identifyAfterSilence();
    tl::expected<RegisterWords, ReadFault> readMagic(std::uint8_t unit);
    bool anyUnitAnswers(std::span<const QHostAddress> addresses);
    Readings& draft();
    void setStale(Block block);
    PlanResult handOut(LinkFailure failure, bool lost);
    PlanResult loseLink(const ReadFault& fault);

    MeterAddress address_;
    Connection connection_;
    std::shared_ptr<Readings> readings_ = std::make_shared<Readings>();
    bool handedOut_ = false;               // `readings_` as they are; others hold them, so they change no more
    BlockSet changed_;                     // since the plan began, and while the link was opened before it
    std::vector<Block> refused_;           // optional blocks that this meter does not have
    std::map<Block, ReadFault> unwilling_; // blocks whose latest read was answered with an exception
    bool identified_ = false;              // since the link was opened, or since the plan that runs began
};

} // namespace countis

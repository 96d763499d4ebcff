// SPDX-License-Identifier: GPL-3.0-or-later
// The client side of NTP, unicast (RFC 5905, modes 3 and 4), without sockets and without a clock of its own: packets
// and the time come in, requests and the time to set come out.
//
// It is the client of a simple device: the clock is set to the best sample, in one step and not slewed (assumed: the
// manual says only that the meter has an NTP client).
#pragma once

#include "simulator/network/net/net_status.h"
#include "simulator/network/net/ntp_packet.h"
#include "simulator/support/random.h"

#include "core/clock.h"

#include <optional>
#include <vector>

namespace countis::sim {

/// If the server has not answered lately, the client sends four requests, otherwise one in each interval (RFC 5905
/// section 13, `iburst`). The interval doubles from kMinPoll to kMaxPoll while the clock needs only a small
/// correction, or while the server does not answer.
class NtpClient {
public:
    static constexpr std::chrono::seconds kBurstSpacing{
        2}; // BTIME, section 13; also how long an answer is waited for
    static constexpr int kBurst = 4;
    static constexpr std::chrono::seconds kMinPoll{64};         // 2^MINPOLL, section 7.2
    static constexpr std::chrono::seconds kMaxPoll{1024};       // 2^10, the usual maximum of a client
    static constexpr std::chrono::seconds kPanic{1000};         // PANICT, section 11.2.1
    static constexpr std::chrono::seconds kMaxDispersion{16};   // MAXDISP, section 7.2
    static constexpr std::chrono::seconds kMaxDistance{1};      // MAXDIST, section 11.2.2
    static constexpr std::chrono::milliseconds kGoodOffset{20}; // the clock needs no closer look
    static constexpr std::uint8_t kMaxStratum = 16;             // MAXSTRAT
    static constexpr std::size_t kFilter = 8;                   // NSTAGE, section 10

    explicit NtpClient(std::uint64_t seed) : random_(seed) {}

    /// Begins anew with a server ("192.168.0.1:123", for the words).
    void start(std::string server, Instant now);
    /// `why` is one clause for the status.
    void stop(std::string why);

    /// Somebody else has set the clock, or its time stood still: the next good answer counts as the first, however
    /// far off, and however much quicker an earlier one came.
    void clockWasSet();

    struct Actions {
        std::optional<std::array<std::uint8_t, kNtpPacketBytes>> request; // to send now
        std::optional<WallTime> wall;                                     // to set the clock to, now
    };
    /// Call it often: an action that becomes due between two calls comes late.
    Actions tick(const SampleTime& now);

    /// A datagram of the server, at the moment it came.
    void received(std::span<const std::uint8_t> datagram, const SampleTime& now);

    const NtpStatus& status() const { return status_; }

private:
    struct Question {
        NtpTimestamp nonce; // sent as transmit timestamp, comes back as origin
        Instant sent;
    };
    struct Sample {
        Instant at;     // half-way between question and answer
        NtpTime server; // the server's time then
        std::chrono::nanoseconds delay;
    };

    std::array<std::uint8_t, kNtpPacketBytes> ask(Instant now);
    /// Why an answer cannot be used; nullopt: it can.
    std::optional<std::string> fault(const NtpPacket& answer, const Sample& sample) const;
    Sample sampleOf(const NtpPacket& answer, const SampleTime& now) const;
    void keep(const Sample& sample);
    void kissOfDeath(const NtpPacket& answer);
    void refuse(NtpState state, std::string words);
    /// After the last question of a round.
    std::optional<WallTime> conclude(const SampleTime& now);
    std::optional<WallTime> correct(const Sample& best, const SampleTime& now);
    const Sample* bestSample(Instant now) const;
    void wait(std::chrono::seconds interval, Instant now);

    Random random_;
    NtpStatus status_;
    std::optional<Question> question_;
    int left_ = 0; // questions of this round still to ask
    Instant next_{};
    std::chrono::seconds minPoll_ = kMinPoll; // more where the server asked for it
    std::vector<Sample> samples_;             // the newest kFilter
    std::optional<Instant> used_;             // the newest sample that was used
    std::optional<std::string> fault_;        // of the last answer of this round
    bool answered_ = false;                   // usably, in this round
    bool reachable_ = false;                  // in the round before
    bool trusted_ = false;                    // the clock has been set by this server
};

} // namespace countis::sim

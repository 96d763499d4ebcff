// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/network/net/ntp_client.h"

#include <algorithm>
#include <cstdlib>
#include <utility>

namespace countis::sim {
namespace {

using std::chrono::milliseconds;
using std::chrono::nanoseconds;
using std::chrono::seconds;

constexpr std::int64_t kDriftPerMillion = 15; // PHI, RFC 5905 section 7.2

/// A clock that was never set, or set to nonsense, must not choose the era: no server is older than this program, and
/// nanoseconds end in 2262.
NtpTime pivot(WallTime wall) {
    using namespace std::chrono;
    constexpr sys_days kOldest = year{2026} / January / 1;
    constexpr sys_days kNewest = year{2150} / January / 1;
    return std::clamp<WallTime>(wall, kOldest, kNewest);
}

/// Of the clock that the meter's own page can set; what says another is no source of time.
constexpr std::chrono::year kFirstYear{2000};
constexpr std::chrono::year kLastYear{2099};

std::chrono::year yearOf(NtpTime time) {
    return std::chrono::year_month_day(std::chrono::floor<std::chrono::days>(time)).year();
}

milliseconds difference(NtpTime server, WallTime meter) {
    return std::chrono::round<milliseconds>(server) - meter;
}

std::string span(milliseconds time) {
    const auto ms = std::abs(time.count());
    const std::string sign = time.count() < 0 ? "-" : "+";
    if (ms < 10'000)
        return sign + std::to_string(ms) + " ms";
    if (ms < 600'000)
        return sign + std::to_string(ms / 1000) + " s";
    if (ms < 172'800'000)
        return sign + std::to_string(ms / 3'600'000) + " h " + std::to_string(ms / 60'000 % 60) + " min";
    return sign + std::to_string(ms / 86'400'000) + " days";
}

std::string code(const std::array<char, 4>& reference) {
    std::string text;
    for (const char letter : reference)
        if (letter >= ' ' && letter <= '~')
            text += letter;
    return text;
}

} // namespace

void NtpClient::stop(std::string why) {
    const Random random = random_;
    *this = NtpClient(0);
    random_ = random; // a number that was used does not come again
    status_.words = std::move(why);
}

void NtpClient::start(std::string server, Instant now) {
    stop("waiting for the first answer");
    status_.state = NtpState::Asking;
    status_.server = std::move(server);
    status_.interval = kBurstSpacing;
    left_ = kBurst;
    next_ = now;
}

void NtpClient::clockWasSet() {
    trusted_ = false;
    samples_.clear();
    question_.reset();
    fault_.reset();
    answered_ = false;
    left_ = kBurst; // the round, if one was running, begins anew
}

NtpClient::Actions NtpClient::tick(const SampleTime& now) {
    Actions actions;
    if (status_.state == NtpState::Off || status_.state == NtpState::Denied || now.mono < next_)
        return actions;
    question_.reset(); // its answer did not come in time
    if (left_ == 0) {
        actions.wall = conclude(now);
        left_ = reachable_ ? 1 : kBurst;
        fault_.reset();
        answered_ = false;
        return actions;
    }
    actions.request = ask(now.mono);
    return actions;
}

/// The transmit timestamp is a random number: a server only returns it, and nobody who has not seen the request can
/// forge an answer (RFC 5905 section 8 asks for the check, RFC 9109's authors for numbers that cannot be guessed).
std::array<std::uint8_t, kNtpPacketBytes> NtpClient::ask(Instant now) {
    --left_;
    next_ = now + kBurstSpacing;
    question_ = Question{random_.bits() | 1U, now}; // not 0, which means "unknown"
    NtpPacket packet;
    packet.transmit = question_->nonce;
    return encode(packet);
}

void NtpClient::received(std::span<const std::uint8_t> datagram, const SampleTime& now) {
    const auto answer = decodeNtp(datagram);
    // Not an answer to the question that is open: late, twice, or forged. Nothing of it is believed, not even a
    // kiss-o'-death.
    if (!answer || !question_ || answer->origin != question_->nonce || answer->mode != kNtpModeServer)
        return;
    if (now.mono - question_->sent >= kBurstSpacing)
        return;
    const Sample sample = sampleOf(*answer, now);
    question_.reset();
    if (answer->stratum == 0)
        kissOfDeath(*answer);
    else if ((fault_ = fault(*answer, sample)); !fault_)
        keep(sample);
    if (left_ == 0)
        next_ = now.mono; // nothing more to wait for in this round
}

void NtpClient::keep(const Sample& sample) {
    answered_ = true;
    samples_.push_back(sample);
    if (samples_.size() > kFilter)
        samples_.erase(samples_.begin());
}

/// Section 8, with our own interval taken on the monotonic clock: the wall clock may be set meanwhile.
NtpClient::Sample NtpClient::sampleOf(const NtpPacket& answer, const SampleTime& now) const {
    const NtpTime received = fromNtp(answer.receive, pivot(now.wall));
    const NtpTime sent = fromNtp(answer.transmit, pivot(now.wall));
    const auto roundTrip = now.mono - question_->sent;
    return {question_->sent + roundTrip / 2, received + (sent - received) / 2, roundTrip - (sent - received)};
}

/// The checks of sections 9.1 and 9.2 and of A.5.1.1 (sanity of packets), A.5.5.3 (fit to synchronise).
std::optional<std::string> NtpClient::fault(const NtpPacket& answer, const Sample& sample) const {
    if (answer.version < 3 || answer.version > kNtpVersion)
        return "the server speaks NTP version " + std::to_string(answer.version);
    if (answer.leap == kNtpLeapUnsynchronised || answer.stratum >= kMaxStratum)
        return "the server's own clock is not synchronised";
    if (answer.transmit == 0 || answer.receive == 0)
        return "the server's answer carries no time";
    if (const auto year = yearOf(sample.server); year < kFirstYear || year > kLastYear)
        return "the server's time is in the year " + std::to_string(static_cast<int>(year)) + ", but must be from " +
               std::to_string(static_cast<int>(kFirstYear)) + " to " + std::to_string(static_cast<int>(kLastYear));
    if (static_cast<std::int64_t>(answer.transmit - answer.receive) < 0)
        return "the server claims that it answered before it was asked";
    if (answer.reference != 0 && static_cast<std::int64_t>(answer.transmit - answer.reference) < 0)
        return "the server claims that its clock was last set in the future";
    // Clocks of finite resolution can give a little less than nothing.
    if (sample.delay < -milliseconds(1))
        return "the server claims that it worked on the answer for longer than the answer took";
    const auto rootDistance = answer.rootDelay / 2 + answer.rootDispersion;
    if (rootDistance >= kMaxDispersion || rootDistance + sample.delay / 2 > kMaxDistance)
        return "the server's time is too uncertain (by up to " +
               span(std::chrono::duration_cast<milliseconds>(rootDistance + sample.delay / 2)).substr(1) + ")";
    return std::nullopt;
}

/// Section 7.4. Codes other than these are for information.
void NtpClient::kissOfDeath(const NtpPacket& answer) {
    const std::string kiss = code(answer.referenceId);
    if (kiss == "DENY" || kiss == "RSTR") {
        refuse(NtpState::Denied, "the server refuses requests from this meter (" + kiss + ")");
        return;
    }
    fault_ = "the server sent a kiss-o'-death (" + kiss + ")";
    if (kiss != "RATE")
        return;
    fault_ = "the server asks for fewer requests (RATE)";
    left_ = 0;
    minPoll_ = std::min(minPoll_ * 2, kMaxPoll);
}

void NtpClient::refuse(NtpState state, std::string words) {
    status_.state = state;
    status_.words = std::move(words);
}

std::optional<WallTime> NtpClient::conclude(const SampleTime& now) {
    reachable_ = answered_;
    if (!answered_) {
        if (fault_)
            refuse(NtpState::Refused, *fault_);
        else
            refuse(NtpState::Silent, "no answer from " + status_.server);
        wait(status_.interval * 2, now.mono);
        return std::nullopt;
    }
    const Sample* best = bestSample(now.mono);
    // A sample serves once, and none that is older than one that has served (section 10).
    if (used_ && best->at <= *used_) {
        refuse(NtpState::Synchronised, "an earlier answer was more accurate: the clock is unchanged");
        wait(status_.interval, now.mono);
        return std::nullopt;
    }
    return correct(*best, now);
}

/// Section 10: of the last answers the one with the least delay, ageing at the drift that a clock may have.
const NtpClient::Sample* NtpClient::bestSample(Instant now) const {
    const auto distance = [now](const Sample& sample) {
        return sample.delay / 2 + (now - sample.at) * kDriftPerMillion / 1'000'000;
    };
    return &*std::ranges::min_element(samples_, {}, distance);
}

std::optional<WallTime> NtpClient::correct(const Sample& best, const SampleTime& now) {
    const NtpTime server = best.server + (now.mono - best.at);
    const milliseconds offset = difference(server, now.wall);
    used_ = best.at;
    if (trusted_ && std::chrono::abs(offset) > kPanic) {
        refuse(NtpState::Refused,
               "the server's time was refused: it differs by " + span(offset) +
                   " from the clock that the server set before (limit: " + std::to_string(kPanic.count()) + " s)");
        samples_.clear();
        wait(kMinPoll, now.mono);
        return std::nullopt;
    }
    const bool steady = trusted_ && std::chrono::abs(offset) <= kGoodOffset;
    trusted_ = true;
    status_.offset = offset;
    status_.lastSet = std::chrono::round<milliseconds>(server);
    refuse(NtpState::Synchronised, "the clock was corrected by " + span(offset));
    wait(steady ? status_.interval * 2 : kMinPoll, now.mono);
    return status_.lastSet;
}

void NtpClient::wait(seconds interval, Instant now) {
    status_.interval = std::clamp(interval, minPoll_, kMaxPoll);
    next_ = now + status_.interval;
}

} // namespace countis::sim

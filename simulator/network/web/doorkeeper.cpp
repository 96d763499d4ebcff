// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/network/web/doorkeeper.h"

#include "simulator/network/web/text.h"

#include <algorithm>

namespace countis::sim::web {
namespace {

/// So many names may be tried from one address before all of them wait.
constexpr LockOutRules kSourceRules{.free = 20};
constexpr std::size_t kLongestName = 32;

} // namespace

Doorkeeper::Doorkeeper(RandomSource& random, const PasswordCost& cost)
    : seal_(random), cost_(cost), sources_(kSourceRules) {}

Doorkeeper::Counted Doorkeeper::countedAs(const LoginAttempt& attempt) const {
    const std::string name(attempt.name.substr(0, kLongestName));
    const Account* const account = findAccount(attempt.name);
    if (account != nullptr && !attempt.browser.empty() &&
        sameSecret(knownProof(*account, attempt.browser), attempt.known))
        return {"browser " + std::string(attempt.browser) + " " + name, ""};
    const std::string source = sourceOf(attempt.peer);
    return {source + " " + name, source};
}

std::chrono::seconds Doorkeeper::begin(const Counted& counted, Instant now) {
    const std::lock_guard lock(counting_);
    auto wait = attempts_.wait(counted.attempts, now);
    if (!counted.source.empty())
        wait = std::max(wait, sources_.wait(counted.source, now));
    if (wait.count() > 0)
        return wait;
    attempts_.attempt(counted.attempts, now);
    if (!counted.source.empty())
        sources_.attempt(counted.source, now);
    return wait;
}

void Doorkeeper::succeeded(const Counted& counted) {
    const std::lock_guard lock(counting_);
    attempts_.clear(counted.attempts);
    if (!counted.source.empty())
        sources_.takeBack(counted.source);
}

tl::expected<const Account*, LoginRefusal> Doorkeeper::admit(const LoginAttempt& attempt,
                                                             const MeterSettings& settings, Instant now) {
    const Counted counted = countedAs(attempt);
    if (const auto wait = begin(counted, now); wait.count() > 0)
        return tl::unexpected(LoginRefusal{wait});
    const Account* const account = findAccount(attempt.name);
    {
        const std::lock_guard lock(hashing_);
        if (!passwordMatches(account, settings, attempt.password, cost_))
            return tl::unexpected(LoginRefusal{});
    }
    succeeded(counted);
    return account;
}

std::string Doorkeeper::knownProof(const Account& account, std::string_view browser) const {
    return seal_.of("known " + std::string(account.name) + " " + std::string(browser));
}

std::string Doorkeeper::formToken(std::string_view browser) const {
    return seal_.of("form " + std::string(browser));
}

} // namespace countis::sim::web

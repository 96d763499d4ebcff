// SPDX-License-Identifier: GPL-3.0-or-later
// Passwords, sessions and waits, one by one.
#include "simulator/network/web/doorkeeper.h"
#include "simulator/network/web/sessions.h"

#include "support/catch.h"
#include "web_fixture.h"

#include <set>

using namespace countis;
using namespace countis::sim::web;
using namespace countis::test;
using namespace std::chrono_literals;

namespace {

constexpr Instant kStart{1h};

MeterSettings withAdminPassword(std::string_view password) {
    MeterSettings settings;
    settings.adminPassword = hashPassword(password, kCheap).value();
    return settings;
}

} // namespace

TEST_CASE("Passwords are salted argon2id hashes that fit the settings") {
    const auto one = hashPassword("correct horse", PasswordCost{}).value();
    const auto two = hashPassword("correct horse", kCheap).value();
    CHECK(std::string(one.data()).starts_with("$argon2id$v=19$m=7168,t=5,p=1$"));
    CHECK(hashPassword("correct horse", kCheap).value() != two);
    const auto settings = withAdminPassword("correct horse");
    CHECK(passwordMatches(findAccount("admin"), settings, "correct horse", kCheap));
    CHECK_FALSE(passwordMatches(findAccount("admin"), settings, "correct horsf", kCheap));
    CHECK_FALSE(passwordMatches(findAccount("admin"), settings, "Admin", kCheap));
    CHECK_FALSE(hashPassword("x", PasswordCost{.passes = 1, .bytes = std::size_t{1} << 60U}));
}

TEST_CASE("The documented passwords hold until one is set") {
    MeterSettings settings;
    for (const Account& account : kAccounts) {
        CHECK(hasDefaultPassword(account, settings));
        CHECK(passwordMatches(&account, settings, account.defaultPassword, kCheap));
        CHECK_FALSE(passwordMatches(&account, settings, "", kCheap));
    }
    CHECK_FALSE(passwordMatches(findAccount("admin"), settings, "admin", kCheap));
    CHECK_FALSE(passwordMatches(nullptr, settings, "user", kCheap));
    CHECK(findAccount("Admin") == nullptr);
    CHECK(findAccount("") == nullptr);
}

TEST_CASE("A hash without its end is no way in, and no way out of its memory") {
    MeterSettings settings;
    settings.adminPassword.fill('$');
    CHECK_FALSE(passwordMatches(findAccount("admin"), settings, "Admin", kCheap));
}

TEST_CASE("Tokens are long and differ") {
    SystemRandom random;
    std::set<std::string> tokens;
    for (int i = 0; i < 100; ++i)
        tokens.insert(randomToken(random));
    CHECK(tokens.size() == 100);
    CHECK(tokens.begin()->size() == 64);
    const Seal one(random);
    const Seal two(random);
    CHECK(one.holds("text", one.of("text")));
    CHECK_FALSE(one.holds("text", two.of("text")));
    CHECK_FALSE(one.holds("texu", one.of("text")));
    CHECK_FALSE(sameSecret("abc", "ab"));
    CHECK(sameSecret("", ""));
}

TEST_CASE("Waiting begins with the fifth failure and doubles to five minutes") {
    LockOut lock;
    Instant now = kStart;
    for (int i = 0; i < 4; ++i) {
        lock.attempt("a", now);
        CHECK(lock.wait("a", now) == 0s);
    }
    for (const auto expected : {15s, 30s, 60s, 120s, 240s, 300s, 300s}) {
        lock.attempt("a", now);
        CHECK(lock.wait("a", now) == expected);
        CHECK(lock.wait("a", now + expected - 1ms) == 1s);
        CHECK(lock.wait("b", now) == 0s);
        now += expected;
        CHECK(lock.wait("a", now) == 0s);
    }
}

TEST_CASE("Success clears, and so does half an hour") {
    LockOut lock;
    for (int i = 0; i < 5; ++i)
        lock.attempt("a", kStart);
    lock.clear("a");
    CHECK(lock.wait("a", kStart) == 0s);
    for (int i = 0; i < 4; ++i)
        lock.attempt("a", kStart);
    lock.attempt("a", kStart + 30min);
    CHECK(lock.wait("a", kStart + 30min) == 0s);
}

TEST_CASE("An attempt taken back does not count") {
    LockOut lock;
    for (int i = 0; i < 20; ++i) {
        lock.attempt("a", kStart);
        lock.takeBack("a");
    }
    CHECK(lock.wait("a", kStart) == 0s);
    for (int i = 0; i < 5; ++i)
        lock.attempt("a", kStart);
    lock.takeBack("a");
    CHECK(lock.wait("a", kStart) == 0s);
    lock.attempt("a", kStart);
    CHECK(lock.wait("a", kStart) == 15s);
}

TEST_CASE("What is remembered is bounded, and the latest stay") {
    LockOut lock({.free = 1, .remembered = 3});
    for (const char* who : {"a", "b", "c"})
        lock.attempt(who, kStart);
    lock.attempt("a", kStart);
    lock.attempt("d", kStart);
    CHECK(lock.wait("b", kStart) == 0s);
    for (const char* who : {"a", "c", "d"})
        CHECK(lock.wait(who, kStart) > 0s);
}

TEST_CASE("A session ends when idle, when old, and when its password changes") {
    CountingRandom random;
    Sessions sessions(random);
    MeterSettings settings;
    const std::string id = sessions.open(Role::Admin, settings, kStart);
    CHECK(id.size() == 64);
    REQUIRE(sessions.find(id, settings, kStart) != nullptr);
    CHECK(sessions.find(id, settings, kStart)->csrf != id);
    CHECK(sessions.find("", settings, kStart) == nullptr);
    CHECK(sessions.find(id.substr(1), settings, kStart) == nullptr);

    SECTION("idle") {
        CHECK(sessions.find(id, settings, kStart + 15min - 1ms) != nullptr);
        sessions.touch(id, kStart + 10min);
        CHECK(sessions.find(id, settings, kStart + 25min - 1ms) != nullptr);
        CHECK(sessions.find(id, settings, kStart + 25min) == nullptr);
        CHECK(sessions.find(id, settings, kStart) == nullptr); // gone for good
    }
    SECTION("old, however busy") {
        for (auto at = kStart; at < kStart + 8h; at += 10min) {
            REQUIRE(sessions.find(id, settings, at) != nullptr);
            sessions.touch(id, at);
        }
        CHECK(sessions.find(id, settings, kStart + 8h) == nullptr);
    }
    SECTION("another password") {
        settings.userPassword[0] = 'x';
        CHECK(sessions.find(id, settings, kStart) != nullptr);
        settings.adminPassword[0] = 'x';
        CHECK(sessions.find(id, settings, kStart) == nullptr);
    }
    SECTION("another password, by this session") {
        settings.adminPassword[0] = 'x';
        sessions.keep(id, settings);
        CHECK(sessions.find(id, settings, kStart) != nullptr);
    }
    SECTION("closed") {
        sessions.close(id);
        CHECK(sessions.find(id, settings, kStart) == nullptr);
    }
}

TEST_CASE("Any number of users logs no admin out") {
    CountingRandom random;
    Sessions sessions(random);
    const MeterSettings settings;
    const std::string admin = sessions.open(Role::Admin, settings, kStart);
    for (int i = 0; i < 40; ++i)
        sessions.open(Role::User, settings, kStart + 1s);
    CHECK(sessions.find(admin, settings, kStart + 1s) != nullptr);
}

TEST_CASE("The seventeenth session of an account ends its longest idle") {
    CountingRandom random;
    Sessions sessions(random);
    const MeterSettings settings;
    std::vector<std::string> ids(16);
    for (std::string& id : ids)
        id = sessions.open(Role::User, settings, kStart);
    sessions.touch(ids[0], kStart);
    sessions.open(Role::User, settings, kStart);
    CHECK(sessions.find(ids[0], settings, kStart) != nullptr);
    CHECK(sessions.find(ids[1], settings, kStart) == nullptr);
}

namespace {

struct Door {
    CountingRandom random;
    Doorkeeper door{random, kCheap};
    MeterSettings settings;
    Instant now = kStart;

    /// −1: admitted; 0: wrong; otherwise how long to wait.
    long tries(std::string_view name, std::string_view password, std::string_view peer, std::string_view browser = "",
               std::string_view known = "") {
        const auto admitted = door.admit({name, password, peer, browser, known}, settings, now);
        return admitted ? -1 : static_cast<long>(admitted.error().wait.count());
    }
};

} // namespace

TEST_CASE("Who fails five times waits, even with the right password; others do not") {
    Door d;
    for (int i = 0; i < 5; ++i)
        CHECK(d.tries("admin", "wrong", "10.0.0.66") == 0);
    CHECK(d.tries("admin", "Admin", "10.0.0.66") == 15);
    CHECK(d.tries("admin", "Admin", "10.0.0.1") == -1);
    CHECK(d.tries("user", "user", "10.0.0.66") == -1);
    d.now += 15s;
    CHECK(d.tries("admin", "Admin", "10.0.0.66") == -1);
}

TEST_CASE("Unknown names are treated as known ones") {
    Door d;
    for (int i = 0; i < 5; ++i)
        CHECK(d.tries("nobody", "wrong", "10.0.0.66") == 0);
    CHECK(d.tries("nobody", "wrong", "10.0.0.66") == 15);
}

TEST_CASE("Many names from one address wait together") {
    Door d;
    for (int i = 0; i < 20; ++i)
        CHECK(d.tries("name" + std::to_string(i), "wrong", "10.0.0.66") == 0);
    CHECK(d.tries("admin", "Admin", "10.0.0.66") == 15);
    CHECK(d.tries("admin", "Admin", "10.0.0.67") == -1);
}

TEST_CASE("Attempts while waiting make nobody wait longer") {
    Door d;
    for (int i = 0; i < 5; ++i)
        d.tries("admin", "wrong", "10.0.0.66");
    for (int i = 0; i < 100; ++i)
        CHECK(d.tries("admin", "wrong", "10.0.0.66") == 15);
    d.now += 15s;
    CHECK(d.tries("admin", "Admin", "10.0.0.66") == -1);
}

TEST_CASE("A browser that has logged in before is not kept out by its neighbours") {
    Door d;
    const Account& admin = *findAccount("admin");
    const std::string known = d.door.knownProof(admin, "browser");
    for (int i = 0; i < 5; ++i)
        d.tries("admin", "wrong", "10.0.0.1");
    CHECK(d.tries("admin", "Admin", "10.0.0.1") > 0);
    CHECK(d.tries("admin", "Admin", "10.0.0.1", "browser", known) == -1);
    SECTION("but not with the proof of another browser or account") {
        CHECK(d.tries("admin", "Admin", "10.0.0.1", "other", known) > 0);
        CHECK(d.tries("admin", "Admin", "10.0.0.1", "browser", d.door.knownProof(*findAccount("user"), "browser")) >
              0);
    }
    SECTION("and waits by its own failures") {
        for (int i = 0; i < 5; ++i)
            CHECK(d.tries("admin", "wrong", "10.0.0.1", "browser", known) == 0);
        CHECK(d.tries("admin", "Admin", "10.0.0.1", "browser", known) == 15);
    }
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "notify/webhook.h"

#include "notify/webhook_delivery.h"
#include "support/catch.h"

using namespace countis;

TEST_CASE("A webhook is signed as the specification of Standard Webhooks signs its example") {
    const auto key = keyOf(Secret("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"));
    REQUIRE(key);
    CHECK(webhookSignature(*key, "msg_p5jXN8AQM9LWM0D4loKWxJek", 1614265330, R"({"test": 2432232314})") ==
          "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
}

TEST_CASE("The headers of a webhook have the identifier, the time of the attempt, and the signature of both") {
    const auto key = keyOf(Secret("a secret of thirty-two characters"));
    REQUIRE(key);
    const WallTime at{std::chrono::milliseconds{1'767'254'400'999}};
    CHECK(webhookHeaders(*key, "event-1", at, "{}") ==
          std::vector<std::string>{"Content-Type: application/json", "webhook-id: event-1",
                                   "webhook-timestamp: 1767254400",
                                   "webhook-signature: " + webhookSignature(*key, "event-1", 1'767'254'400, "{}")});
    CHECK(webhookSignature(*key, "event-1", 1, "{}") != webhookSignature(*key, "event-2", 1, "{}"));
    CHECK(webhookSignature(*key, "event-1", 1, "{}") != webhookSignature(*key, "event-1", 2, "{}"));
}

TEST_CASE("A secret that is too short, too long or no base64 is refused") {
    CHECK(keyOf(Secret(QString(24, 'x')))->size() == 24);
    CHECK(keyOf(Secret(QString(64, 'x'))));
    for (const QString& wrong : {QString(23, 'x'), QString(65, 'x'), QStringLiteral("whsec_!!"),
                                 QStringLiteral("whsec_c2hvcnQ="), QString()})
        CHECK_FALSE(keyOf(Secret(wrong)));
}

TEST_CASE("A webhook is an https address, or an http address of this computer") {
    for (const char* good :
         {"https://example.org", "https://example.org:8443/alarms?site=1", "http://localhost:8080/a",
          "http://127.0.0.1/", "http://127.1.2.3/", "http://[::1]:1/", "https://10.0.0.1/x"}) {
        INFO(good);
        CHECK_FALSE(webhookUrlProblem(good));
    }
    for (const char* wrong : {"", "example.org", "ftp://example.org", "https://", "https://example.org/#a",
                              "http://example.org", "http://10.0.0.1/", "http://127.0.0.1.example.org/",
                              "http://localhost.example.org", "file:///etc/passwd", "https://a b/"}) {
        INFO(wrong);
        CHECK(webhookUrlProblem(wrong));
    }
}

TEST_CASE("A password in an address is refused, and not repeated") {
    for (const char* wrong : {"https://me:s3cret@example.org/", "https://s3cret@example.org/"}) {
        const auto problem = webhookUrlProblem(wrong);
        REQUIRE(problem);
        CHECK(english(*problem).find("s3cret") == std::string::npos);
    }
}

TEST_CASE("A webhook is named by its host: its path and its query may be secret") {
    for (const char* url : {"https://example.org/a?token=s3cret", "https://example.org/hooks/s3cret/T0"}) {
        const QString target = webhookChannel({url, Secret(QString(24, 'x')), {}}).target;
        CHECK(target.contains("example.org"));
        CHECK_FALSE(target.contains("s3cret"));
    }
}

TEST_CASE("Only an answer that says that the event itself is wrong is final") {
    for (const long code : {400, 413, 415, 422})
        CHECK(refusesForGood(code));
    for (const long code : {301, 401, 403, 404, 408, 429, 500, 502, 503})
        CHECK_FALSE(refusesForGood(code));
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "collector/collector_config.h"

#include "support/catch.h"

#include <QFile>
#include <QTemporaryDir>

using namespace countis;
using namespace countis::collector;

namespace {

CollectorConfig config(const std::string& text) {
    const auto read = collectorConfig(text, QStringLiteral("site.yaml"));
    INFO((read ? QString() : read.error().join(u'\n')).toStdString());
    REQUIRE(read);
    return *read;
}

QStringList problems(const std::string& text) {
    const auto read = collectorConfig(text, QStringLiteral("site.yaml"));
    REQUIRE_FALSE(read);
    return read.error();
}

} // namespace

TEST_CASE("A configuration names the database, the meters and the places") {
    const CollectorConfig read =
        config("database: service=site\n"
               "meters:\n"
               "  - {name: CNC line 1, address: \"192.168.0.21:502/5\", place: Hall 1, role: both}\n"
               "  - {name: Solar, address: roof, period: 2.5}\n"
               "places: [Hall 1, Hall 2/Board 3]\n");
    CHECK(read.database.toString() == "service=site");
    REQUIRE(read.site.meters);
    REQUIRE(read.site.meters->size() == 2);
    CHECK(read.site.meters->front() ==
          PlannedMeter{"CNC line 1", {"192.168.0.21", 502, 5}, "Hall 1", PointRole::Both, {}});
    CHECK(read.site.meters->back() ==
          PlannedMeter{"Solar", {"roof", 502, 5}, {}, {}, std::chrono::milliseconds{2500}});
    CHECK(read.site.places == std::vector<std::string>{"Hall 1", "Hall 2/Board 3"});
}

TEST_CASE("What a configuration leaves out is the database of this user, and all its meters") {
    for (const char* text : {"", "# nothing\n", "{}"})
        CHECK(config(text) == CollectorConfig{standardDatabase(), {}, {}, {}, {}});
}

TEST_CASE("Every problem of a configuration is named at once, by line and key, in the order of the file") {
    const QStringList found = problems("databse: service=site\n"                       // 1
                                       "places: [Hall 1, 'Hall 1//Board 2']\n"         // 2
                                       "meters:\n"                                     // 3
                                       "  - {name: A, address: '10.0.0.256'}\n"        // 4
                                       "  - {address: 10.0.0.1, role: car}\n"          // 5
                                       "  - {name: A, address: 10.0.0.1, period: 0}\n" // 6
                                       "  - {name: B, address: 10.0.0.2, place: Hall 7}\n");
    CHECK(
        found ==
        QStringList{
            R"(site.yaml:1: there is no key "databse" here; allowed: database, meters, places, prometheus, mqtt, notify)",
            R"(site.yaml:2: places[2]: "Hall 1//Board 2" is not a place; allowed: at most 8 names of at most 100 characters, like Hall 1/Board 2)",
            R"(site.yaml:4: meters[1].address: "10.0.0.256" is not an IPv4 address: an IPv4 address has four decimal numbers from 0 to 255, like 192.168.0.4.)",
            R"(site.yaml:5: meters[2]: the key "name" is missing)",
            R"(site.yaml:5: meters[2].role: "car" is not known; allowed: consumer, producer, both)",
            R"(site.yaml:6: meters[3].name: "A" is given twice, here and in meters[1].name; remove or change one)",
            R"(site.yaml:6: meters[3].address: "10.0.0.1:502/5" is given twice, here and in meters[2].address; remove or change one)",
            R"(site.yaml:6: meters[3].period: 0 is out of range; allowed: 1 to 3600 s)",
            R"(site.yaml:7: meters[4].place: "Hall 7" is in none of the places that the key places lists, so the meter would not be read; add the place there)",
        });
}

TEST_CASE("What belongs on one line has no line break, and what is empty is said to be missing") {
    CHECK(problems("meters: [{name: \"a\\nb\", address: 10.0.0.1}]") ==
          QStringList{"site.yaml:1: meters[1].name: contains a line break; write it on one line"});
    CHECK(problems("mqtt: {host: broker, topic: \"a\\nb\"}") ==
          QStringList{"site.yaml:1: mqtt.topic: contains a line break; write it on one line"});
    CHECK(problems("mqtt: {host: ''}") ==
          QStringList{"site.yaml:1: mqtt.host: the host is missing; write a host name or an IPv4 address"});
}

TEST_CASE("A value of the wrong kind is a problem of its line, and a broken file is one problem") {
    for (const auto& [text, problem] : {
             std::pair{"meters: 7", "site.yaml:1: meters: must be a list"},
             {"meters: [7]", "site.yaml:1: meters[1]: must be a map of: name, address, place, role, period"},
             {"meters: []", "site.yaml:1: meters: the list is empty; leave the key out if you want all of them"},
             {"\ndatabase: ftp://x", "site.yaml:2: database: "},
             {"database: [a]", "site.yaml:1: database: must be a single value"},
             {"places:", "site.yaml:1: places: must be a list"},
             {"- a", "site.yaml:1: must be a map of: database, meters, places, prometheus, mqtt"},
             {"database: {", "site.yaml:1: this is not valid YAML: "},
             {"database: a\ndatabase: b", "site.yaml:2: "},
         }) {
        const QStringList found = problems(text);
        const QLatin1String expected(problem);
        INFO(found.join(u'\n').toStdString());
        CHECK(std::ranges::any_of(found, [&](const QString& line) { return line.startsWith(expected); }));
        CHECK_FALSE(found.join(QString()).contains(u'\n'));
    }
}

TEST_CASE("An endpoint for Prometheus listens on an address of this computer") {
    CHECK(config("prometheus: {}").prometheus == PrometheusSettings{});
    CHECK(config("prometheus: {listen: '[::1]:0', values: all}").prometheus ==
          PrometheusSettings{"[::1]:0", ExportedValues::All});
    CHECK(config("prometheus: {listen: '0.0.0.0:9000'}").prometheus->listen == "0.0.0.0:9000");
    for (const char* listen : {"localhost:9464", "127.0.0.1", "127.0.0.1:99999", ":9464", "::1:9464", "127.0.0.1:x",
                               "127.0.0.1:", "127.0.0.1:9464,127.0.0.1:1"})
        CHECK(problems("prometheus: {listen: '" + std::string(listen) + "'}").size() == 1);
    CHECK(problems("prometheus: {values: some}").front() ==
          R"(site.yaml:1: prometheus.values: "some" is not known; allowed: main, all)");
    CHECK(problems("prometheus: {port: 1}").size() == 1);
    CHECK(problems("prometheus:").size() == 1);
}

TEST_CASE("An MQTT broker has a host, and a password that nobody else can read") {
    const QTemporaryDir folder;
    QFile file(folder.filePath("password"));
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write("s3cret\n");
    file.close();
    const auto read = [&](const std::string& keys) {
        return collectorConfig("mqtt: {" + keys + "}", folder.filePath("site.yaml"));
    };
    const std::string all = "host: broker, tls: true, user: countis, password_file: password, period: 5, "
                            "topic: plant/countis, discovery: homeassistant";
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup);
    const auto good = read(all);
    REQUIRE(good);
    CHECK(good->mqtt->port == 8883);
    CHECK(good->mqtt->password == Secret("s3cret"));
    CHECK(good->mqtt->topic == "plant/countis");
    CHECK(good->mqtt->discovery);
    CHECK(read("host: 10.0.0.1")->mqtt->port == 1883);
    file.setPermissions(QFile::ReadOwner | QFile::ReadOther);
    REQUIRE_FALSE(read(all));
    CHECK(read(all).error().front().contains("chmod o= "));
    CHECK_FALSE(read(all).error().front().contains("s3cret"));
    for (const char* wrong :
         {"tls: true", "host: 'broker:1883'", "host: b, port: 0", "host: b, topic: 'a/#'",
          "host: b, password_file: password", "host: b, user: u, password_file: none", "host: b, discovery: yes",
          "host: b, ca_file: password", "host: b, tls: maybe", "host: b, period: 0.1"}) {
        INFO(wrong);
        const auto refused = read(wrong);
        REQUIRE_FALSE(refused);
        CHECK(refused.error().size() == 1);
    }
}

TEST_CASE("Who is told of alarms is a section with files of its own") {
    const QTemporaryDir folder;
    for (const auto& [name, text] :
         {std::pair{"secret", "a secret of thirty-two characters\n"}, {"password", "s3cret\n"}}) {
        QFile file(folder.filePath(QLatin1String(name)));
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(text);
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    }
    const auto read = [&](const std::string& url) {
        return collectorConfig("notify:\n  webhook: {url: '" + url +
                                   "', secret_file: secret}\n  mail: {to: a@b, smtp: "
                                   "{host: m, user: u, password_file: password}}\n",
                               folder.filePath("site.yaml"));
    };
    const auto good = read("https://example.org/alarms");
    REQUIRE(good);
    CHECK(good->notify.webhook->url == "https://example.org/alarms");
    CHECK(good->notify.mail->password == Secret("s3cret"));
    const auto wrong = read("http://example.org/alarms");
    REQUIRE_FALSE(wrong);
    REQUIRE(wrong.error().size() == 1);
    CHECK(wrong.error().front().contains("site.yaml:2: notify.webhook.url: without encryption"));
}

TEST_CASE("A configuration that cannot be read is one problem") {
    const QTemporaryDir folder;
    const auto missing = readCollectorConfig(folder.filePath("none.yaml"));
    REQUIRE_FALSE(missing);
    CHECK(missing.error().size() == 1);
    CHECK(missing.error().front().contains("none.yaml"));
    QFile file(folder.filePath("site.yaml"));
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write("database: service=site\n");
    file.close();
    CHECK(readCollectorConfig(file.fileName())->database.toString() == "service=site");
}

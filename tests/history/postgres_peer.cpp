// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres_peer.h"

#include "history/database/connection.h"

#include <fstream>
#include <stdexcept>
#include <string>
#include <utility>

namespace countis::test {

PostgresPeer::PostgresPeer() : folder_(qEnvironmentVariable("COUNTIS_POSTGRES")) {
    if (folder_.isEmpty())
        throw std::runtime_error("no PostgreSQL server: start this program by tests/endtoend/postgres_peer.py");
}

PostgresPeer::~PostgresPeer() {
    try {
        goOn();
        start();
    } catch (const std::exception&) {
        // Says so to the next test, which finds no server.
    }
}

DatabaseUrl PostgresPeer::urlOf(const QString& database, const QString& user) const {
    DatabaseUrl url;
    url.engine = DatabaseEngine::Postgres;
    url.user = user;
    url.database = database;
    url.options[QStringLiteral("host")] = folder_;
    return url;
}

DatabaseUrl PostgresPeer::fresh(const QString& original) const {
    static int count = 0;
    const QString name = QStringLiteral("test_%1").arg(++count);
    const auto server = DatabaseConnection::open(urlOf(QStringLiteral("postgres")));
    if (!server)
        throw std::runtime_error("no PostgreSQL server: " + server.error().detail.toStdString());
    const QString like = original.isEmpty() ? QString() : QStringLiteral(" TEMPLATE ") + original;
    if (const auto made = (*server)->exec(QStringLiteral("CREATE DATABASE ") + name + like); !made)
        throw std::runtime_error("no database for a test: " + made.error().detail.toStdString());
    return urlOf(name);
}

void PostgresPeer::order(const char* word) const {
    const std::string folder = folder_.toStdString();
    std::ofstream(folder + "/control") << word;
    std::string answer;
    std::ifstream answers(folder + "/answer");
    std::getline(answers, answer);
    if (answer != "done")
        throw std::runtime_error(answer);
}

void PostgresPeer::stop() {
    if (!std::exchange(stopped_, true))
        order("stop");
}

void PostgresPeer::start() {
    if (std::exchange(stopped_, false))
        order("start");
}

void PostgresPeer::hang() {
    if (!std::exchange(hangs_, true))
        order("hang");
}

void PostgresPeer::goOn() {
    if (std::exchange(hangs_, false))
        order("go on");
}

} // namespace countis::test

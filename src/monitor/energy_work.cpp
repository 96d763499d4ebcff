// SPDX-License-Identifier: GPL-3.0-or-later
#include "monitor/energy_work.h"

#include "history/energy_readings.h"

#include <optional>
#include <utility>

namespace countis {

EnergyWork::EnergyWork(const Clock& clock, DatabaseUrl url, QObject* parent)
    : QObject(parent), clock_(clock), url_(std::move(url)) {}

EnergyWork::~EnergyWork() = default;

void EnergyWork::ask(EnergyQuestion question) {
    cancel();
    add({Kind::Question, [this, question = std::move(question), number = question_](DatabaseConnection& connection,
                                                                                    const std::stop_token& stop) {
             return answer(connection, stop, question, number);
         }});
}

void EnergyWork::cancel() {
    ++question_;
    std::erase_if(waiting_, [](const Job& job) { return job.kind == Kind::Question; });
    if (isRunning_ && running_ == Kind::Question)
        thread_.request_stop();
}

void EnergyWork::readSettings() {
    add({Kind::Settings, [this](DatabaseConnection& connection, const std::stop_token&) -> DatabaseResult<void> {
             auto prices = readPrices(connection);
             if (!prices)
                 return tl::unexpected(prices.error());
             auto meters = readVirtualMeters(connection);
             if (!meters)
                 return tl::unexpected(meters.error());
             post([this, settings = EnergySettings{*std::move(prices), *std::move(meters)}] {
                 emit settingsRead(settings);
             });
             return {};
         }});
}

void EnergyWork::change(Change change) {
    add({Kind::Change, [this, change = std::move(change)](DatabaseConnection& connection, const std::stop_token&) {
             return change(connection).map([this] { post([this] { emit changed(); }); });
         }});
}

DatabaseResult<void> EnergyWork::answer(DatabaseConnection& connection, const std::stop_token& stop,
                                        const EnergyQuestion& question, std::int64_t number) {
    const auto prices = readPrices(connection);
    if (!prices)
        return tl::unexpected(prices.error());
    const WallTime end = accountedBefore(clock_.now().wall);
    auto answer = std::make_shared<EnergyAnswer>(EnergyAnswer{EnergySheet(question.boundaries, *prices, end),
                                                              EnergySheet(question.before, *prices, end),
                                                              *prices,
                                                              {},
                                                              end});
    const auto all = static_cast<int>(question.points.size());
    const auto tell = [this, number](auto emission) {
        post([this, number, emission] {
            if (number == question_)
                emission();
        });
    };
    for (int done = 0; const AccountedPoint& one : question.points) {
        if (stop.stop_requested())
            return {};
        const auto ledger =
            readLedger(connection, one.point, question.before.front(), question.boundaries.back(), end);
        if (!ledger)
            return tl::unexpected(ledger.error());
        answer->sheet.add(one.point.id, *ledger, one.factor);
        answer->before.add(one.point.id, *ledger, one.factor);
        const auto entered = readEntered(connection, one.point.id);
        if (!entered)
            return tl::unexpected(entered.error());
        answer->entered.insert(answer->entered.end(), entered->begin(), entered->end());
        tell([this, done = ++done, all] { emit progressed(done, all); });
    }
    tell([this, answer = std::shared_ptr<const EnergyAnswer>(std::move(answer))] { emit answered(answer); });
    return {};
}

void EnergyWork::add(Job job) {
    waiting_.push_back(std::move(job));
    if (!isRunning_)
        startNext();
}

void EnergyWork::startNext() {
    isRunning_ = !waiting_.empty();
    if (!isRunning_)
        return;
    Job next = std::move(waiting_.front());
    waiting_.pop_front();
    running_ = next.kind;
    thread_ = std::jthread([this, next = std::move(next)](const std::stop_token& stop) {
        const auto access =
            next.kind == Kind::Change ? DatabaseConnection::Access::Write : DatabaseConnection::Access::Read;
        auto connection = DatabaseConnection::open(url_, access);
        if (!connection) {
            post([this, kind = next.kind, error = connection.error()] { ended(kind, tl::unexpected(error)); });
            return;
        }
        // A year of a point takes long to read.
        std::optional<std::stop_callback<std::function<void()>>> interrupts;
        if (next.kind != Kind::Change)
            interrupts.emplace(stop, [&connection] { (*connection)->interrupt(); });
        auto result = next.work(**connection, stop);
        interrupts.reset();
        if (!result && result.error().kind == DatabaseError::Kind::Interrupted)
            result = {};
        post([this, kind = next.kind, result] { ended(kind, result); });
    });
}

void EnergyWork::ended(Kind kind, const DatabaseResult<void>& result) {
    startNext();
    if (result)
        return;
    if (kind == Kind::Change)
        emit changeFailed(result.error());
    else
        emit failed(result.error());
}

} // namespace countis

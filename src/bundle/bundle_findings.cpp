// SPDX-License-Identifier: GPL-3.0-or-later
#include "bundle/bundle_findings.h"

#include "diagnosis/diagnosis.h"
#include "diagnosis/diagnosis_json.h"
#include "history/codec/minute_blob.h"
#include "history/codec/stored_readings.h"
#include "history/statements.h"

#include <algorithm>
#include <optional>
#include <unordered_map>

namespace countis {
namespace {

using diagnosis::Observation;

/// The doctor wants so many that agree.
constexpr std::size_t kReadings = 3;
/// Of one meter: a verdict that comes and goes tells no more.
constexpr std::size_t kMostVerdicts = 500;

struct Seen {
    WallTime at;
    Observation observation;
};

std::string marksOf(const diagnosis::Diagnosis& answer) {
    const bool named =
        !answer.verdicts.empty() && answer.verdicts.front().severity != diagnosis::Severity::Information;
    return named ? textOf(answer.verdicts.front().faults) : textOf(diagnosis::FaultMarks{});
}

/// What is looked for at one meter, as its minutes come.
class MeterFindings {
public:
    MeterFindings(const Point& point, BundleFindings& found)
        : point_(point.id), role_(static_cast<diagnosis::Role>(point.role)), holds_(3 * point.period), found_(found) {
    }

    void take(const MinuteSamples& minute) {
        for (const StoredRow& row : rowsByTime(minute))
            take(row);
        judge();
    }

    void end(WallTime to) {
        if (latest_ && to - *latest_ > holds_ + RunningMinutes::kGrace)
            add(BundleEventKind::NoAnswer, *latest_ + holds_);
    }

private:
    void take(const StoredRow& row) {
        if (row.device != device_ && device_ != 0)
            replace(row);
        device_ = row.device;
        const WallTime at = row.time();
        putRow(row.rows->block, {Instant(at.time_since_epoch()), at}, row.rows->row(row.place), readings_);
        if (row.rows->block != Block::Metrology)
            return;
        if (latest_ && at - *latest_ > holds_) {
            add(BundleEventKind::NoAnswer, *latest_ + holds_);
            add(BundleEventKind::Back, at);
            seen_.clear();
        }
        latest_ = at;
        seen_.push_back({at, diagnosis::observationOf(readings_)});
    }

    void replace(const StoredRow& row) {
        add(BundleEventKind::Replaced, row.time());
        readings_ = {};
        seen_.clear();
    }

    void add(BundleEventKind kind, WallTime at, std::string detail = {}) {
        found_.events.push_back({at, point_, kind, std::move(detail)});
    }

    diagnosis::Diagnosis answerAt(std::size_t last) const {
        std::vector<Observation> readings;
        for (std::size_t n = last + 1 < kReadings ? 0 : last + 1 - kReadings; n <= last; ++n)
            readings.push_back(seen_[n].observation);
        return diagnosis::diagnose(readings, role_);
    }

    /// At the end of a minute; where the answer is another one, its readings tell since when.
    void judge() {
        if (seen_.empty())
            return;
        const diagnosis::Diagnosis answer = answerAt(seen_.size() - 1);
        if (const std::string faults = marksOf(answer); !told_ || answer.status != status_ || faults != faults_) {
            std::size_t first = seen_.size() - 1;
            for (std::size_t n = std::min(kReadings, seen_.size()) - 1; n < first; ++n)
                if (const auto at = answerAt(n); at.status == answer.status && marksOf(at) == faults)
                    first = n;
            tell(answer, faults, seen_[first].at);
        }
        if (seen_.size() > kReadings - 1)
            seen_.erase(seen_.begin(), seen_.end() - (kReadings - 1));
    }

    void tell(const diagnosis::Diagnosis& answer, const std::string& faults, WallTime at) {
        const std::string healthy = textOf(diagnosis::FaultMarks{});
        if (faults != faults_ && faults != healthy)
            add(BundleEventKind::Fault, at, faults);
        else if (faults != faults_ && told_)
            add(BundleEventKind::FaultEnded, at, faults_);
        if (++verdicts_ <= kMostVerdicts)
            found_.verdicts.push_back({point_, at, std::string(nameOf(answer.status)), faults,
                                       toJson(answer, [](const Message& sentence) { return english(sentence); })});
        told_ = true;
        status_ = answer.status;
        faults_ = faults;
    }

    PointId point_;
    diagnosis::Role role_;
    std::chrono::milliseconds holds_;
    BundleFindings& found_;
    Readings readings_;
    std::int64_t device_ = 0;
    std::optional<WallTime> latest_;
    std::vector<Seen> seen_; // of the minute, and the last of the one before
    bool told_ = false;
    diagnosis::Status status_{};
    std::string faults_ = textOf(diagnosis::FaultMarks{});
    std::size_t verdicts_ = 0;
};

} // namespace

DatabaseResult<BundleFindings> findInSamples(DatabaseConnection& connection, std::span<const Point> points,
                                             WallTime to, const std::stop_token& stop,
                                             const std::function<void(double)>& progress) {
    const auto count = connection.scalar(QStringLiteral("SELECT count(*) FROM sample_minute"));
    if (!count)
        return tl::unexpected(count.error());
    BundleFindings found;
    std::unordered_map<PointId, MeterFindings> meters;
    for (const Point& point : points)
        meters.try_emplace(point.id, point, found);
    auto rows = select(connection, QStringLiteral("SELECT point, samples FROM sample_minute ORDER BY run, start_ms"));
    std::int64_t done = 0;
    const auto looked = forEachRow(rows, [&](const Statement& row) {
        const auto meter = meters.find(PointId{row.integer(0)});
        if (stop.stop_requested() || meter == meters.end())
            return;
        const QByteArray bytes = row.blob(1);
        if (const auto minute = decodeMinute(bytesOf(bytes)))
            meter->second.take(*minute);
        if (++done % 50 == 0)
            progress(static_cast<double>(done) / static_cast<double>(count->toLongLong()));
    });
    if (!looked)
        return tl::unexpected(looked.error());
    for (auto& [id, meter] : meters)
        meter.end(to);
    std::ranges::stable_sort(found.events, {},
                             [](const BundleEvent& event) { return std::pair(event.at, event.point); });
    return found;
}

} // namespace countis

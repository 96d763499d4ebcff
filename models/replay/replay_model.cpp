// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/replay/replay_model.h"

#include "bundle/bundle_words.h"

#include <QDateTime>
#include <QFileInfo>

#include <algorithm>
#include <optional>

namespace countis::ui {
namespace {

/// What stands nearer together on the track than this has one label.
constexpr double kLabelRoom = 0.17;

struct Happened {
    WallTime from;
    WallTime to;
    ReplayModel::Mark mark{};
    QString text;
};

/// The words of a reason are in the label of the outage that it explains.
bool isOutage(const Happened& happened) {
    return happened.mark == ReplayModel::Outage;
}

} // namespace

void ReplayModel::show(ReplaySource* source, const BundleFile& bundle, const QTimeZone& zone) {
    source_ = source;
    info_ = bundle.info;
    fileName_ = QFileInfo(bundle.path).fileName();
    zone_ = zone;
    connect(source, &ReplaySource::moved, this, &ReplayModel::moved);
    makeMarks();
    emit changed();
    emit moved();
}

void ReplayModel::setPoint(PointId point) {
    if (point == point_)
        return;
    point_ = point;
    makeMarks();
}

void ReplayModel::retranslate(const QLocale& locale) {
    locale_ = locale;
    makeMarks();
    emit changed();
    emit moved();
}

QString ReplayModel::text(WallTime time, const QString& format) const {
    if (!source_)
        return {};
    return locale_.toString(QDateTime::fromMSecsSinceEpoch(time.time_since_epoch().count(), zone_), format);
}

QString ReplayModel::day() const {
    //: A day without its year, as Qt writes dates: "19 Nov"
    return text(info_.to, tr("d MMM"));
}

QString ReplayModel::origin() const {
    //: %1: a day with its year
    return source_ ? tr("support bundle of %1").arg(text(info_.made, tr("d MMM yyyy"))) : QString();
}

QString ReplayModel::fromText() const {
    return text(info_.from, QStringLiteral("HH:mm"));
}

QString ReplayModel::toText() const {
    return text(info_.to, QStringLiteral("HH:mm"));
}

QString ReplayModel::timeText() const {
    return source_ ? text(source_->position(), QStringLiteral("HH:mm:ss")) : QString();
}

QString ReplayModel::dateText() const {
    //: A day with its weekday, as Qt writes dates: "Thu 19 Nov"
    return source_ ? text(source_->position(), tr("ddd d MMM")) : QString();
}

double ReplayModel::fraction(WallTime time) const {
    const auto whole = static_cast<double>((info_.to - info_.from).count());
    return std::clamp(static_cast<double>((time - info_.from).count()) / whole, 0.0, 1.0);
}

double ReplayModel::position() const {
    return source_ ? fraction(source_->position()) : 0;
}

void ReplayModel::seek(double position) {
    if (!source_)
        return;
    const auto whole = static_cast<double>((info_.to - info_.from).count());
    const std::chrono::milliseconds into{static_cast<std::int64_t>(std::clamp(position, 0.0, 1.0) * whole)};
    // To whole seconds: the time that the bar shows.
    source_->seek(into >= info_.to - info_.from ? info_.to
                                                : info_.from + std::chrono::floor<std::chrono::seconds>(into));
}

void ReplayModel::setSpeed(int speed) {
    if (source_)
        source_->setSpeed(speed);
}

void ReplayModel::toggle() {
    if (source_)
        source_->setPlaying(!source_->isPlaying());
}

bool ReplayModel::concerns(const BundleEvent& event) const {
    return !event.point || event.point == point_;
}

/// Where previous() and next() halt.
std::vector<WallTime> ReplayModel::stops() const {
    std::vector<WallTime> times{info_.from};
    if (source_)
        for (const BundleEvent& event : source_->events())
            if (concerns(event) && event.kind != BundleEventKind::Link && event.at > info_.from &&
                event.at < info_.to)
                times.emplace_back(std::chrono::ceil<std::chrono::seconds>(event.at));
    times.push_back(info_.to);
    return times;
}

void ReplayModel::previous() {
    if (!source_)
        return;
    // Shortly behind an event, the one before it is meant.
    const WallTime now = source_->position() - std::chrono::seconds{source_->isPlaying() ? source_->speed() : 0};
    const auto all = stops();
    const auto found = std::ranges::lower_bound(all, now);
    source_->seek(found == all.begin() ? info_.from : *std::prev(found));
}

void ReplayModel::next() {
    if (!source_)
        return;
    const auto all = stops();
    const auto found = std::ranges::upper_bound(all, source_->position());
    source_->seek(found == all.end() ? info_.to : *found);
}

void ReplayModel::skip(int seconds) {
    if (source_)
        source_->seek(source_->position() + std::chrono::seconds{seconds});
}

void ReplayModel::makeMarks() {
    std::vector<Happened> all;
    std::optional<WallTime> silent;
    const auto endOutage = [&](WallTime at) {
        if (silent)
            all.push_back({*silent, at, Outage, eventText(BundleEventKind::NoAnswer, {})});
        silent.reset();
    };
    for (const BundleEvent& event : source_ ? source_->events() : std::vector<BundleEvent>()) {
        if (!concerns(event) || event.at < info_.from || event.at > info_.to)
            continue;
        switch (event.kind) {
        case BundleEventKind::NoAnswer: silent = event.at; break;
        case BundleEventKind::Back:
            endOutage(event.at);
            all.push_back({event.at, event.at, Back, eventText(event.kind, event.detail)});
            break;
        case BundleEventKind::Fault:
        case BundleEventKind::Alarm:
            all.push_back({event.at, event.at, Fault, eventText(event.kind, event.detail)});
            break;
        case BundleEventKind::Link: break; // why there is no answer: the header says it
        case BundleEventKind::Replaced:
        case BundleEventKind::FaultEnded:
        case BundleEventKind::Setting:
            all.push_back({event.at, event.at, Note, eventText(event.kind, event.detail)});
            break;
        }
    }
    endOutage(info_.to);
    std::ranges::stable_sort(all, {}, &Happened::from);
    // Faults have their labels first, then what else has room.
    std::vector<double> labels;
    std::vector<bool> labelled(all.size());
    for (const bool faults : {true, false})
        for (std::size_t n = 0; n < all.size(); ++n) {
            const double at = fraction(all[n].from);
            const bool near =
                std::ranges::any_of(labels, [&](double other) { return std::abs(other - at) < kLabelRoom; });
            if ((all[n].mark == Fault) != faults || near)
                continue;
            labelled[n] = true;
            labels.push_back(at);
        }
    marks_.clear();
    for (std::size_t n = 0; n < all.size(); ++n) {
        const Happened& happened = all[n];
        const QString clock = text(happened.from, QStringLiteral("HH:mm:ss"));
        const QString until = text(happened.to, QStringLiteral("HH:mm:ss"));
        marks_.append(QVariantMap{{QStringLiteral("from"), fraction(happened.from)},
                                  {QStringLiteral("to"), fraction(happened.to)},
                                  {QStringLiteral("kind"), happened.mark},
                                  {QStringLiteral("text"), happened.text},
                                  //: What happened, and from when to when
                                  {QStringLiteral("detail"), isOutage(happened)
                                                                 ? tr("%1, %2 to %3").arg(happened.text, clock, until)
                                                                 : tr("%1, %2").arg(happened.text, clock)},
                                  {QStringLiteral("labelled"), static_cast<bool>(labelled[n])}});
    }
    emit marksChanged();
}

} // namespace countis::ui

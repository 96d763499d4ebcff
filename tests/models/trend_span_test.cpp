// SPDX-License-Identifier: GPL-3.0-or-later
// The span of the Trends page by the calendar of the site, its view, and the ticks of its time axis.
#include "models/trends/trend_ticks.h"
#include "models/trends/trends_model.h"
#include "support/catch.h"

#include <algorithm>

using namespace countis;
using namespace countis::ui;

namespace {

const QTimeZone kParis("Europe/Paris");
constexpr double kHours = 3600;

Seconds at(const char* iso) {
    return secondsOf(QDateTime::fromString(QLatin1String(iso), Qt::ISODate));
}

} // namespace

TEST_CASE("A day of the site has 23 or 25 hours when its clocks change, and a week begins on Monday") {
    using Kind = TrendSpan::Kind;
    CHECK(lengthOf(calendarPeriod(Kind::Day, at("2026-10-25T12:00:00+01:00"), kParis)) == 25 * kHours);
    CHECK(lengthOf(calendarPeriod(Kind::Day, at("2026-03-29T12:00:00+02:00"), kParis)) == 23 * kHours);
    const Span week = calendarPeriod(Kind::Week, at("2026-11-24T14:32:00+01:00"), kParis);
    CHECK(week.from == at("2026-11-23T00:00:00+01:00"));
    CHECK(calendarStep(Kind::Month, calendarPeriod(Kind::Month, at("2026-03-31T12:00:00+02:00"), kParis), -1,
                       kParis) == Span{at("2026-02-01T00:00:00+01:00"), at("2026-03-01T00:00:00+01:00")});
    const Span hour = calendarPeriod(Kind::Hour, at("2026-11-24T14:32:00+05:30"), QTimeZone("Asia/Kolkata"));
    CHECK(hour.from == at("2026-11-24T14:00:00+05:30"));
}

TEST_CASE("The span decides how finely it is read") {
    CHECK(tierFor(kHours) == Tier::Raw);
    CHECK(tierFor(25 * kHours) == Tier::Minute);
    CHECK(tierFor(31 * 24 * kHours) == Tier::Quarter);
    CHECK(tierFor(366 * 24 * kHours) == Tier::Hour);
    CHECK(tierFor(800 * 24 * kHours) == Tier::Day);
}

TEST_CASE("A zoom keeps the time under the pointer, and the period comes back") {
    TrendView view;
    view.show(TrendSpan::Kind::Day, at("2026-11-24T14:32:00Z"));
    view.zoom(0.5, 0.25);
    CHECK(view.view().from + 0.25 * lengthOf(view.view()) == at("2026-11-24T06:00:00Z"));
    CHECK_FALSE(view.fits());
    view.fit();
    CHECK(view.view().from == at("2026-11-24T00:00:00Z"));
    view.zoom(1e-9, 0.5);
    CHECK(lengthOf(view.view()) == TrendView::kShortest);
}

TEST_CASE("Whoever moves a live view stops it") {
    TrendView view;
    view.show(TrendSpan::Kind::Live, 10'000);
    view.follow(10'005);
    CHECK(view.view() == Span{10'005 - TrendView::kLiveSeconds, 10'005});
    view.pan(-0.1);
    CHECK(view.kind() == TrendSpan::Kind::Custom);
    view.follow(10'100);
    CHECK(view.view().to == 10'005 - 0.1 * TrendView::kLiveSeconds);
}

TEST_CASE("A view does not leave what is recorded") {
    TrendView view;
    view.show(TrendSpan::Kind::Hour, 100'000);
    view.setLimits({90'000, 110'000});
    view.pan(-100);
    CHECK(view.view().to == 90'000);
    view.pan(100);
    CHECK(view.view().from == 110'000);
}

TEST_CASE("What was a period earlier is a calendar period earlier") {
    TrendView view;
    view.setZone(kParis);
    view.show(TrendSpan::Kind::Month, at("2026-03-15T12:00:00+01:00"));
    CHECK(view.before().from == at("2026-02-01T00:00:00+01:00"));
}

TEST_CASE("Two ends of one year name it once") {
    const Seconds noon = 1'795'521'600; // 24 November 2026, 12:00 UTC
    const auto text = [](const Span& span) {
        return spanText(TrendSpan::Kind::Custom, span, QTimeZone::utc(), QLocale(QLocale::English));
    };
    CHECK(text({noon, noon + 86'400}) == QStringLiteral("24 Nov 12:00 – 25 Nov 2026 12:00"));
    const Seconds lastDay = noon + 37 * 86'400;
    CHECK(text({lastDay, lastDay + 86'400}) == QStringLiteral("31 Dec 2026 12:00 – 1 Jan 2027 12:00"));
}

TEST_CASE("No text of a span or a moment is longer than the longest of its forms") {
    const QLocale locale(QLocale::French);
    const auto longest = [](const QStringList& texts) {
        return std::ranges::max(texts, {}, [](const QString& text) { return text.size(); }).size();
    };
    for (const auto kind : {TrendSpan::Kind::Hour, TrendSpan::Kind::Day, TrendSpan::Kind::Week,
                            TrendSpan::Kind::Month, TrendSpan::Kind::Year}) {
        const auto most = longest(spanForms(kind, locale));
        for (int day = 0; day < 400; day += 3) {
            const Span span = calendarPeriod(kind, 1'795'521'600 + day * 86'400.0, QTimeZone::utc());
            CHECK(spanText(kind, span, QTimeZone::utc(), locale).size() <= most);
        }
    }
    for (const double length : {600.0, 86'400.0, 7 * 86'400.0, 800 * 86'400.0}) {
        const Span span{1'795'521'600, 1'795'521'600 + length};
        const QString text = momentText(span.from, span, QTimeZone::utc(), locale);
        CHECK(text.size() <= longest(momentForms(momentFormOf(span), locale)));
    }
}

TEST_CASE("Ticks stand at round times of the site") {
    const auto ticks = trendTicks(calendarPeriod(TrendSpan::Kind::Day, at("2026-11-24T12:00:00+01:00"), kParis), 12,
                                  kParis, QLocale::c());
    REQUIRE(ticks.size() >= 12);
    CHECK(ticks[0].position == 0);
    CHECK(ticks[1].text == "02:00");
    const auto months = trendTicks(calendarPeriod(TrendSpan::Kind::Year, at("2026-11-24T12:00:00+01:00"), kParis), 13,
                                   kParis, QLocale::c());
    CHECK(months[1].text == "Feb");
}

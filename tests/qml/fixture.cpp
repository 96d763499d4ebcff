// SPDX-License-Identifier: GPL-3.0-or-later
#include "fixture.h"

#include "models/text/languages.h"
#include "models/text/value_text.h"

#include <QClipboard>
#include <QDir>
#include <QGuiApplication>
#include <QTemporaryFile>

namespace countis::test {
namespace {

using namespace std::chrono_literals;

// Tuesday 24 November 2026, 14:32:07 UTC, as in the design's pictures.
constexpr SampleTime kStart{std::chrono::steady_clock::time_point{100000s},
                            std::chrono::sys_time<std::chrono::milliseconds>{1795530727000ms}};

} // namespace

Fixture::Fixture(QObject* parent) : QObject(parent), clock_(kStart), app_(clock_, nullptr) {
    // Frames and readings are made here; nobody waits for what is asked besides.
    app_.commission()->setAsk([](const ReadRequest&, const WordsSink& answer) { answer({}); });
}

Fixture::~Fixture() {
    QLocale::setDefault(locale_);
}

void Fixture::speak(const QString& language) {
    if (!translator_.load(catalogueOf(language)))
        qFatal("there is no catalogue of %s", qPrintable(language));
    QLocale::setDefault(QLocale(language));
    QCoreApplication::installTranslator(&translator_);
    app_.appearance()->setLanguage(language);
    app_.retranslate();
}

void Fixture::advance(int milliseconds) {
    clock_.advance(std::chrono::milliseconds(milliseconds));
    app_.display()->tick();
    app_.meter()->tick();
    app_.meter()->led()->update();
}

void Fixture::advanceOverview(int milliseconds) {
    clock_.advance(std::chrono::milliseconds(milliseconds));
    app_.overview()->tick();
}

QString Fixture::powerOfMany(int meter, int step) const {
    return numberText(MadeSite::kilowatts(meter, step), 2, QLocale(QLocale::English));
}

void Fixture::addMeters() {
    app_.meters()->add(QStringLiteral("Assembly A"), QStringLiteral("192.168.0.4"));
    app_.meters()->add(QStringLiteral("Charging bay"), QStringLiteral("192.168.0.7"));
    app_.selection()->setIndex(0);
}

QSize Fixture::clipboardPicture() const {
    return QGuiApplication::clipboard()->image().size();
}

QString Fixture::clipboard() const {
    return QGuiApplication::clipboard()->text();
}

void Fixture::crossMeters() {
    Roster& roster = app_.roster();
    const PointId one = roster.points()[0].id;
    const PointId other = roster.points()[1].id;
    const auto hear = [&](PointId at, const char* serial) {
        roster.observe(at, {serial, "COUNTIS E28"}, clock_.now().wall);
    };
    hear(one, "A");
    hear(other, "B");
    hear(one, "B");
    hear(other, "A");
    app_.visits()->update();
}

void Fixture::loseSettings(const QString& reason) {
    app_.setSettingsProblem(reason);
}

void Fixture::exchangeMeter() {
    Roster& roster = app_.roster();
    const PointId point = roster.points()[0].id;
    for (const char* serial : {"A", "C"})
        roster.observe(point, {serial, "COUNTIS E27"}, clock_.now().wall);
    app_.meters()->deviceChanged(point);
    app_.visits()->update();
}

void Fixture::addSite(int meters) {
    constexpr int kPlaces = 20;
    RosterContent content;
    for (std::int64_t n = 1; n <= kPlaces; ++n)
        content.places.push_back({{n}, kSite, "Hall " + std::to_string(n)});
    for (int n = 0; n < meters; ++n) {
        Point point;
        point.name = "Meter " + std::to_string(n + 1);
        point.address = {"10.0." + std::to_string(n / 250) + '.' + std::to_string(n % 250), 502, 5};
        point.place = {n * kPlaces / meters + 1};
        content.points.push_back(std::move(point));
    }
    app_.meters()->take(std::move(content));
}

void Fixture::openSiteFile(const QString& text) {
    QTemporaryFile file(QDir::tempPath() + QStringLiteral("/meters.XXXXXX.csv"));
    if (!file.open() || file.write(text.toUtf8()) < 0 || !file.flush())
        qFatal("no temporary file");
    app_.siteFile()->open(QUrl::fromLocalFile(file.fileName()));
}

int Fixture::silentPort() {
    if (!silent_.isListening() && !silent_.listen(QHostAddress(QHostAddress::AnyIPv4)))
        qFatal("no port");
    return silent_.serverPort();
}

} // namespace countis::test

// SPDX-License-Identifier: GPL-3.0-or-later
#include "collector/collector.h"
#include "collector/collector_config.h"
#include "collector/collector_options.h"
#include "collector/log.h"
#include "collector/service.h"
#include "history/database/stored_password.h"
#include "keyring/keyring_store.h"
#include "monitor/fleet_source.h"
#include "notify/notification_test.h"
#include "notify/sender.h"
#include "process/hang_up.h"
#include "process/last_words.h"
#include "process/standard_streams.h"
#include "process/termination.h"

#include <QCoreApplication>
#include <QLocale>
#include <QSocketNotifier>
#include <QTranslator>

using namespace countis;
using namespace countis::collector;

namespace {

int fail(const QString& text, int code) {
    writeLog({Priority::Error, text});
    return code;
}

int end(const CollectorExit& ending) {
    if (ending.code != 0)
        return fail(ending.text, ending.code);
    const auto written = process::writeOutput(ending.text.toStdString() + '\n');
    if (written)
        return 0;
    const int code = process::exitCode(written.error());
    if (code == 0)
        return code;
    return fail(QCoreApplication::translate("countis-collector", "standard output cannot be written: %1")
                    .arg(QString::fromLocal8Bit(written.error().reason)),
                code);
}

int failAll(const QStringList& problems, int code) {
    for (const QString& problem : problems)
        writeLog({Priority::Error, problem});
    return code;
}

/// One line for each way: on standard output where the test was sent, on standard error where it was not.
int testNotify(const NotifySettings& settings, const QString& file) {
    if (settings.empty())
        return fail(QCoreApplication::translate(
                        "countis-collector", "%1 names neither a webhook nor a mail server: there is nothing to test")
                        .arg(file),
                    kUsageError);
    QStringList sent;
    int code = 0;
    const auto tell = [&](const NotificationTestOutcome& outcome) {
        if (outcome.sent)
            sent << outcome.text;
        else
            code = fail(outcome.text, kNotNotified);
    };
    sendTest(channelsOf(settings), {}, SystemClock().now().wall, {}, tell);
    if (const int written = sent.isEmpty() ? 0 : end({0, sent.join(u'\n')}); written != 0)
        return written;
    return code;
}

int record(const CollectorConfig& config, const QString& file) {
    const DatabaseUrl& url = config.database;
    using namespace std::chrono_literals;
    // Another collector that stands still in a transaction holds its locks for up to 8 s (limitWaiting()).
    constexpr auto kPatience = 12s;
    const process::Termination termination(kPatience + 1s); // links and recorder end in order
    const process::HangUp hangUp;
    const SystemClock clock;
    KeyringStore keyring;
    const auto ready = withPassword(url, keyring);
    if (!ready)
        return fail(databaseErrorText(ready.error(), url), kCannotRecord);
    const auto database = SiteDatabase::open(*ready, SiteDatabase::Purpose::Share, QDateTime::currentDateTime());
    if (!database)
        return fail(database.error(), kCannotRecord);
    if (!(*database)->records())
        return fail((*database)->notice(), kCannotRecord);
    std::unique_ptr<LeaseHolder> leases; // outlives who uses it
    if ((*database)->isShared())
        leases = std::make_unique<LeaseHolder>(clock);
    const Clock& time = leases ? leases->clock() : clock;
    Collector collector(time, **database, std::make_unique<FleetSource>(), writeLog, leases.get());
    Service service(time, collector, config, file, writeLog);
    if (const auto started = service.start(); !started)
        return fail(started.error(), kCannotRecord);
    const process::LastWords words(termination, collector.lastWords(), kPatience);
    const QSocketNotifier signalled(termination.descriptor(), QSocketNotifier::Read);
    QObject::connect(&signalled, &QSocketNotifier::activated, &collector, [] { QCoreApplication::exit(0); });
    const QSocketNotifier hungUp(hangUp.descriptor(), QSocketNotifier::Read);
    QObject::connect(&hungUp, &QSocketNotifier::activated, &service, [&] {
        hangUp.take();
        service.reload();
    });
    QObject::connect(&collector, &Collector::replaced, &collector, [] { QCoreApplication::exit(kCannotRecord); });
    const int code = QCoreApplication::exec();
    const bool wroteAll = service.end();
    return code == 0 && !wroteAll ? kReadingsLost : code;
}

} // namespace

int main(int argc, char** argv) {
    process::holdStandardStreams();
    const QtMessages messages(writeLog);
    const QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("countis-collector"));
    QCoreApplication::setApplicationVersion(QStringLiteral(COUNTIS_VERSION));
    QTranslator translator;
    if (translator.load(QLocale(), QStringLiteral("countis"), QStringLiteral("_"), QStringLiteral(":/i18n")))
        QCoreApplication::installTranslator(&translator);
    const auto options = parseCollectorOptions(QCoreApplication::arguments().mid(1));
    if (!options)
        return end(options.error());
    if (options->config.isEmpty())
        return record({options->database, {}, {}, {}, {}}, {});
    const auto config = readCollectorConfig(options->config);
    if (!config)
        return failAll(config.error(), kUsageError);
    if (options->check)
        return end(
            {0, QCoreApplication::translate("countis-collector", "%1: no problem found").arg(options->config)});
    if (options->testNotify)
        return testNotify(config->notify, options->config);
    return record(*config, options->config);
}

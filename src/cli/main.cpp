// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/alarm_commands.h"
#include "cli/bundle_commands.h"
#include "cli/commands.h"
#include "cli/commission_command.h"
#include "cli/database_commands.h"
#include "cli/diagnose_command.h"
#include "cli/energy_commands.h"
#include "cli/frames_command.h"
#include "cli/history_commands.h"
#include "cli/registers_command.h"
#include "cli/scan_command.h"
#include "cli/send_command.h"
#include "cli/site_commands.h"
#include "process/standard_streams.h"
#include "process/termination.h"

#include <QCoreApplication>
#include <QFile>
#include <QGuiApplication>
#include <QLocale>
#include <QLoggingCategory>
#include <QSocketNotifier>
#include <QTimer>
#include <QTranslator>

#include <memory>
#include <string_view>
#include <variant>

using namespace countis::cli;
namespace process = countis::process;

namespace {

int finish(const Ending& ending) {
    if (ending.code == ExitCode::Ok) {
        const auto said = say(ending.text);
        return said ? 0 : process::exitCode(said.error());
    }
    complain(ending.text);
    return static_cast<int>(ending.code);
}

/// std::visit() could throw, as far as a compiler knows.
ExitCode run(const DatabaseCommand& command, int stop) {
    if (const auto* const site = std::get_if<SiteOptions>(&command))
        return runOnDatabase(*site, stop);
    if (const auto* const history = std::get_if<HistoryOptions>(&command))
        return runOnDatabase(*history, stop);
    if (const auto* const energy = std::get_if<EnergyOptions>(&command))
        return runOnDatabase(*energy, stop);
    if (const auto* const alarms = std::get_if<AlarmOptions>(&command))
        return runOnDatabase(*alarms, stop);
    if (const auto* const audit = std::get_if<AuditOptions>(&command))
        return runOnDatabase(*audit, stop);
    if (const auto* const bundle = std::get_if<BundleOptions>(&command))
        return runOnDatabase(*bundle, stop);
    const auto* const database = std::get_if<DatabaseOptions>(&command);
    return database != nullptr ? runOnDatabase(*database, stop) : ExitCode::Usage;
}

/// A signal does not end it at once: what was sent may not be left without its result.
int run(const SendOptions& options, int stop) {
    SendCommand send(options, stop);
    if (const auto ready = send.prepare(); !ready)
        return finish(ready.error());
    const QSocketNotifier signalled(stop, QSocketNotifier::Read);
    QObject::connect(&signalled, &QSocketNotifier::activated, QCoreApplication::instance(), [&send] { send.stop(); });
    QTimer::singleShot(0, QCoreApplication::instance(), [&send] { send.start(); });
    return QCoreApplication::exec();
}

int run(const WireOptions& command, int stop) {
    if (const auto* const registers = std::get_if<RegistersOptions>(&command)) {
        RegistersCommand reading(*registers, stop);
        QTimer::singleShot(0, QCoreApplication::instance(), [&reading] { reading.start(); });
        return QCoreApplication::exec();
    }
    const auto* const options = std::get_if<FramesOptions>(&command);
    if (options == nullptr)
        return static_cast<int>(ExitCode::Usage);
    FramesCommand frames(*options, stop);
    QTimer::singleShot(0, QCoreApplication::instance(), [&frames] { frames.start(); });
    return frames.finish(QCoreApplication::exec());
}

/// To be interrupted is the way to end these.
bool goesOnForEver(const Options& options) {
    return options.watch || (options.wire && std::holds_alternative<FramesOptions>(*options.wire));
}

/// A report on paper needs fonts, and so a QGuiApplication; but no display.
std::unique_ptr<QCoreApplication> applicationFor(int& argc, char** argv) {
    const std::string_view command(argc < 2 ? "" : argv[1]);
    if (command != "report" && command != "commission")
        return std::make_unique<QCoreApplication>(argc, argv);
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    // Qt complains where a session has no folder of its own, as that of cron: nothing is needed there.
    QLoggingCategory::setFilterRules(QStringLiteral("default.warning=false"));
    return std::make_unique<QGuiApplication>(argc, argv);
}

/// Of the language in which the program speaks: the first one of the user that has a catalogue, otherwise English.
QLocale languageLocale() {
    for (const QString& name : QLocale().uiLanguages()) {
        QLocale locale(name);
        const QString language = QLocale::languageToCode(locale.language());
        if (locale.language() != QLocale::C && QFile::exists(QStringLiteral(":/i18n/countis_%1.qm").arg(language)))
            return locale;
    }
    return {QLocale::English, QLocale::UnitedKingdom};
}

} // namespace

int main(int argc, char** argv) {
    process::holdStandardStreams();
    const auto application = applicationFor(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("countisctl"));
    QCoreApplication::setApplicationVersion(QStringLiteral(COUNTIS_VERSION));
    QLocale::setDefault(languageLocale());
    QTranslator translator;
    // The English catalogue has the plurals.
    if (translator.load(QLocale(), QStringLiteral("countis"), QStringLiteral("_"), QStringLiteral(":/i18n")) ||
        translator.load(QStringLiteral(":/i18n/countis_en.qm")))
        QCoreApplication::installTranslator(&translator);

    const auto options = parseOptions(QCoreApplication::arguments().mid(1));
    if (!options)
        return finish(options.error());
    const process::Termination termination;
    if (options->onDatabase)
        return static_cast<int>(run(*options->onDatabase, termination.descriptor()));
    if (options->diagnose && !options->diagnose->address)
        return finish(diagnoseOffline(*options->diagnose));
    if (options->send)
        return run(*options->send, termination.descriptor());
    const QSocketNotifier signalled(termination.descriptor(), QSocketNotifier::Read);
    QObject::connect(&signalled, &QSocketNotifier::activated, application.get(), [forEver = goesOnForEver(*options)] {
        QCoreApplication::exit(forEver ? 0 : process::Termination::exitCode());
    });
    if (options->wire)
        return run(*options->wire, termination.descriptor());
    if (options->commission)
        return runCommission(*options->commission, termination.descriptor());
    if (options->watch) {
        Watch watch(*options, termination.descriptor());
        QTimer::singleShot(0, application.get(), [&watch] { watch.start(); });
        return QCoreApplication::exec();
    }
    if (options->diagnose) {
        DiagnoseMeter diagnose(*options->diagnose, termination.descriptor());
        QTimer::singleShot(0, application.get(), [&diagnose] { diagnose.start(); });
        return QCoreApplication::exec();
    }
    if (options->command == Options::Command::Scan) {
        ScanCommand scan(*options, termination.descriptor());
        QTimer::singleShot(0, application.get(), [&scan] { scan.start(); });
        return QCoreApplication::exec();
    }
    ReadOnce once(*options, termination.descriptor());
    QTimer::singleShot(0, application.get(), [&once] { once.start(); });
    return QCoreApplication::exec();
}

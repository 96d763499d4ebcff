// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"
#include "cli/interrupt.h"
#include "process/standard_streams.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTimer>
#include <QTranslator>

#include <memory>

using namespace countis::cli;

namespace {

int finish(const Ending& ending) {
    if (ending.code == ExitCode::Ok)
        return static_cast<int>(exitCodeFor(say(ending.text)));
    complain(ending.text);
    return static_cast<int>(ending.code);
}

} // namespace

int main(int argc, char** argv) {
    countis::process::holdStandardStreams();
    const QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("countisctl"));
    QCoreApplication::setApplicationVersion(QStringLiteral(COUNTIS_VERSION));
    QTranslator translator;
    if (translator.load(QLocale(), QStringLiteral("countis"), QStringLiteral("_"), QStringLiteral(":/i18n")))
        QCoreApplication::installTranslator(&translator);

    const auto options = parseOptions(QCoreApplication::arguments().mid(1));
    if (!options)
        return finish(options.error());
    const InterruptQuits interrupts(options->watch ? InterruptQuits::Means::Done : InterruptQuits::Means::Aborted);
    if (options->watch) {
        Watch watch(*options, interrupts.descriptor());
        QTimer::singleShot(0, &application, [&watch] { watch.start(); });
        return QCoreApplication::exec();
    }
    ReadOnce once(*options, interrupts.descriptor());
    QTimer::singleShot(0, &application, [&once] { once.start(); });
    return QCoreApplication::exec();
}

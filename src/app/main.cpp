// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/app_options.h"
#include "app/application.h"
#include "app/display_check.h"
#include "app/ending.h"
#include "app/language.h"
#include "models/appearance.h"

#include <QApplication>
#include <QTextStream>

#include <cstdio>

namespace {

constexpr int kFailed = 1;

int fail(const QString& message, int code) {
    QTextStream(stderr) << "countis: " << message << Qt::endl;
    return code;
}

QStringList argumentsOf(int argc, char** argv) {
    QStringList arguments;
    for (int i = 1; i < argc; ++i)
        arguments.append(QString::fromLocal8Bit(argv[i]));
    return arguments;
}

int run(int& argc, char** argv, const countis::app::AppOptions& options) {
    // Widgets, since QtCharts draws with them.
    QApplication application(argc, argv);
    QApplication::setOrganizationName(QStringLiteral("countis"));
    QApplication::setApplicationName(QStringLiteral("countis"));
    QApplication::setApplicationVersion(QStringLiteral(COUNTIS_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("org.countis.Countis"));
    countis::app::Ending ending;
    countis::app::Application countis(options);
    if (const auto started = countis.start(); !started)
        return fail(started.error(), kFailed);
    const int code = QApplication::exec();
    return countis.exitCode() != 0 ? countis.exitCode() : code;
}

// Options are read before there may be a display: a small application of its own puts their texts into the language.
tl::expected<countis::app::AppOptions, countis::app::AppExit> readOptions(int argc, char** argv) {
    const QStringList arguments = argumentsOf(argc, argv);
    const QCoreApplication application(argc, argv);
    countis::app::Language language;
    const QString asked = countis::app::languageOf(arguments);
    language.use(asked.isEmpty() ? countis::ui::systemLanguage() : asked);
    auto options = countis::app::parseAppOptions(arguments);
    if (options && options->screenshotFolder.isEmpty() && !countis::app::hasDisplay())
        return tl::unexpected(countis::app::AppExit{kFailed, countis::app::noDisplayText()});
    return options;
}

} // namespace

int main(int argc, char** argv) {
    const auto options = readOptions(argc, argv);
    if (!options) {
        if (options.error().code != 0)
            return fail(options.error().text, options.error().code);
        QTextStream(stdout) << options.error().text << Qt::endl;
        return 0;
    }
    if (!countis::app::hasDisplay())
        countis::app::useOffscreen();
    countis::app::chooseRenderer();
    return run(argc, argv, *options);
}

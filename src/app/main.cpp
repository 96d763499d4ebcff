// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/app_options.h"
#include "app/application.h"
#include "app/display_check.h"
#include "app/ending.h"

#include <QApplication>
#include <QTextStream>

#include <cstdio>

namespace {

constexpr int kFailed = 1;
constexpr int kUsage = 2;

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

} // namespace

int main(int argc, char** argv) {
    const auto options = countis::app::parseAppOptions(argumentsOf(argc, argv));
    if (!options) {
        if (options.error().failed)
            return fail(options.error().text, kUsage);
        QTextStream(stdout) << options.error().text << Qt::endl;
        return 0;
    }
    if (!countis::app::hasDisplay()) {
        if (options->screenshotFolder.isEmpty())
            return fail(QStringLiteral("no display: DISPLAY and WAYLAND_DISPLAY are empty; QT_QPA_PLATFORM=offscreen "
                                       "runs without one"),
                        kFailed);
        countis::app::useOffscreen();
    }
    countis::app::chooseRenderer();
    return run(argc, argv, *options);
}

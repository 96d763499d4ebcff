// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/app_options.h"
#include "app/application.h"
#include "app/display_check.h"
#include "app/display_guard.h"
#include "app/language.h"
#include "app/window_icon.h"
#include "models/app/appearance.h"
#include "models/app/settings_file.h"
#include "process/complaint.h"
#include "process/standard_streams.h"
#include "process/termination.h"

#include <QApplication>
#include <QSocketNotifier>

#include <utility>

namespace process = countis::process;

namespace {

constexpr int kFailed = 1;

int fail(const QString& message, int code) {
    process::complain("countis", message.toStdString());
    return code;
}

int say(const QString& text) {
    const auto written = process::writeOutput(text.toStdString() + '\n');
    if (written)
        return 0;
    const int code = process::exitCode(written.error());
    if (code == 0)
        return code;
    return fail(QCoreApplication::translate("countis", "standard output cannot be written: %1")
                    .arg(QString::fromLocal8Bit(written.error().reason)),
                code);
}

QStringList argumentsOf(int argc, char** argv) {
    QStringList arguments;
    for (int i = 1; i < argc; ++i)
        arguments.append(QString::fromLocal8Bit(argv[i]));
    return arguments;
}

struct Beginning {
    countis::app::AppOptions options;
    countis::app::Application::OpenedSettings settings;
};

// Pictures are taken of a known state, and leave a person's settings alone.
countis::app::Application::OpenedSettings settingsFor(const countis::app::AppOptions& options) {
    if (!options.screenshotFolder.isEmpty())
        return nullptr;
    return countis::ui::openSettings(countis::ui::settingsPath());
}

int run(int& argc, char** argv, Beginning beginning) {
    const countis::app::AppOptions& options = beginning.options;
    // Widgets, since QtCharts draws with them.
    QApplication application(argc, argv);
    QApplication::setOrganizationName(QStringLiteral("countis"));
    QApplication::setApplicationName(QStringLiteral("countis"));
    QApplication::setApplicationVersion(QStringLiteral(COUNTIS_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("org.countis.Countis"));
    countis::app::displayIsThere();
    QApplication::setWindowIcon(countis::app::windowIcon());
    countis::app::Application countis(options, std::move(beginning.settings));
    if (const auto started = countis.start(); !started)
        return fail(started.error(), kFailed);
    // Links and simulator end in order. Pictures that were not taken are no success.
    const process::Termination termination;
    const QSocketNotifier signalled(termination.descriptor(), QSocketNotifier::Read);
    QObject::connect(&signalled, &QSocketNotifier::activated, &application, [&options] {
        QCoreApplication::exit(options.screenshotFolder.isEmpty() ? 0 : process::Termination::exitCode());
    });
    const int code = QApplication::exec();
    return countis.exitCode() != 0 ? countis.exitCode() : code;
}

/// The options, or the exit code: what is to be said was said.
tl::expected<countis::app::AppOptions, int> readOptions(const QStringList& arguments) {
    auto options = countis::app::parseAppOptions(arguments);
    if (!options) {
        const countis::app::AppExit& ending = options.error();
        return tl::unexpected(ending.code == 0 ? say(ending.text) : fail(ending.text, ending.code));
    }
    if (options->screenshotFolder.isEmpty() && !countis::app::hasDisplay())
        return tl::unexpected(fail(countis::app::noDisplayText(), kFailed));
    return *std::move(options);
}

// Before there may be a display: a small application of its own puts the texts into the language.
tl::expected<Beginning, int> begin(int argc, char** argv) {
    const QStringList arguments = argumentsOf(argc, argv);
    const QCoreApplication application(argc, argv);
    countis::app::Language language;
    const QString asked = countis::app::languageOf(arguments);
    language.use(asked.isEmpty() ? countis::ui::systemLanguage() : asked);
    auto options = readOptions(arguments);
    if (!options)
        return tl::unexpected(options.error());
    countis::app::guardDisplay(argv, !options->screenshotFolder.isEmpty());
    auto settings = settingsFor(*options);
    return Beginning{*std::move(options), std::move(settings)};
}

} // namespace

int main(int argc, char** argv) {
    process::holdStandardStreams();
    auto beginning = begin(argc, argv);
    if (!beginning)
        return beginning.error();
    if (!countis::app::hasDisplay())
        countis::app::useOffscreen();
    countis::app::chooseRenderer();
    return run(argc, argv, *std::move(beginning));
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/app_options.h"
#include "app/application.h"
#include "app/demo_start.h"
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
#include <QMessageBox>
#include <QSocketNotifier>

#include <memory>
#include <optional>
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

using OpenedSettings = countis::app::Application::OpenedSettings;
using OpenedDemo = tl::expected<std::unique_ptr<countis::DemoSite>, QString>;

/// What came of one window.
struct Shown {
    int code = 0;
    std::optional<countis::app::NextSite> next; // the site that the user wants to see next
};

Shown show(QApplication& application, const countis::app::AppOptions& options, OpenedSettings settings,
           std::optional<countis::BundleFile> bundle) {
    countis::app::Application countis(options, std::move(settings), std::move(bundle));
    if (const auto started = countis.start(); !started)
        return {fail(started.error(), kFailed), {}};
    // Links and simulator end in order. Pictures that were not taken are no success.
    const process::Termination termination;
    const QSocketNotifier signalled(termination.descriptor(), QSocketNotifier::Read);
    QObject::connect(&signalled, &QSocketNotifier::activated, &application, [&options] {
        QCoreApplication::exit(options.screenshotFolder.isEmpty() ? 0 : process::Termination::exitCode());
    });
    // The windows before it are closed, and nothing ends with them.
    QCoreApplication::removePostedEvents(&application, QEvent::Quit);
    QApplication::setQuitOnLastWindowClosed(true);
    const int code = QApplication::exec();
    QApplication::setQuitOnLastWindowClosed(false);
    return {countis.exitCode() != 0 ? countis.exitCode() : code, countis.next()};
}

OpenedDemo openDemo(QApplication& application, const countis::app::AppOptions& options,
                    const OpenedSettings& settings) {
    using countis::app::DemoWindow;
    countis::ui::Appearance appearance;
    if (settings && *settings)
        appearance.load(**settings);
    countis::app::Language language;
    language.use(options.language.isEmpty() ? appearance.language() : options.language);
    const process::Termination termination;
    const QSocketNotifier signalled(termination.descriptor(), QSocketNotifier::Read);
    QObject::connect(&signalled, &QSocketNotifier::activated, &application, [] { QCoreApplication::exit(); });
    const countis::SystemClock clock;
    return countis::app::openDemo(clock, options.screenshotFolder.isEmpty() ? DemoWindow::Shown : DemoWindow::None);
}

/// One site after the other, each in a window of its own, until the user closes one.
int runSites(QApplication& application, Beginning beginning) {
    countis::app::AppOptions options = beginning.options;
    OpenedSettings settings = std::move(beginning.settings);
    for (bool first = true;; first = false) {
        std::unique_ptr<countis::DemoSite> demo; // outlives its window
        if (options.demo) {
            auto opened = openDemo(application, options, settings);
            if (const int signal = process::Termination::exitCode(); signal != 0)
                return options.screenshotFolder.isEmpty() ? 0 : signal;
            if (first && !(opened && *opened))
                return opened ? 0 : fail(opened.error(), kFailed);
            if (opened)
                demo = *std::move(opened);
            else
                QMessageBox::warning(nullptr, QStringLiteral("countis"), opened.error());
        }
        options.demo = demo != nullptr;
        if (demo) {
            options.meters.clear();
            options.database = demo->database();
            if (options.screenshotFolder.isEmpty())
                settings = countis::app::demoSettings(*demo, settings ? settings->get() : nullptr);
        }
        std::optional<countis::BundleFile> bundle;
        if (!options.bundle.isEmpty()) {
            auto opened = countis::openBundle(options.bundle);
            if (!opened)
                return fail(opened.error(), kFailed);
            bundle = *std::move(opened);
        }
        const Shown shown = show(application, options, std::move(settings), std::move(bundle));
        if (!shown.next)
            return shown.code;
        options = beginning.options;
        options.demo = shown.next->demo;
        options.bundle = shown.next->bundle;
        settings = settingsFor(options);
    }
}

int run(int& argc, char** argv, Beginning beginning) {
    // Widgets, since QtCharts draws with them.
    QApplication application(argc, argv);
    QApplication::setOrganizationName(QStringLiteral("countis"));
    QApplication::setApplicationName(QStringLiteral("countis"));
    QApplication::setApplicationVersion(QStringLiteral(COUNTIS_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("org.countis.Countis"));
    countis::app::displayIsThere();
    QApplication::setWindowIcon(countis::app::windowIcon());
    QApplication::setQuitOnLastWindowClosed(false); // show() changes it
    return runSites(application, std::move(beginning));
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

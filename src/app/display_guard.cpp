// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/display_guard.h"

#include "app/display_check.h"
#include "process/complaint.h"

#include <QCoreApplication>
#include <QList>
#include <QMutex>
#include <QStringList>

#include <algorithm>
#include <cstdio>
#include <utility>

#include <unistd.h>

namespace countis::app {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(countis::app::DisplayGuard)
};

constexpr int kFailed = 1;

struct KeptMessage {
    QtMsgType type;
    const char* category;
    QString text;
};

// A message handler is a plain function, and there is one in a process.
struct Guard {
    QMutex mutex; // Qt's threads say things too
    QtMessageHandler before = nullptr;
    char** argv = nullptr;
    bool withoutDisplay = false;
    QString text;        // of the error, with a place for the reason: no translator is there when it is needed
    bool waiting = true; // for the display
    QList<KeptMessage> kept;
};

Guard& guard() {
    static Guard one;
    return one;
}

/// What the display was to be, as the environment says it.
QString wanted() {
    QStringList variables;
    for (const char* name : {"QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY"}) {
        if (qEnvironmentVariableIsEmpty(name))
            continue;
        variables.append(QString::fromLatin1(name) + u'=' + qEnvironmentVariable(name));
        if (variables.size() == 1 && variables.front().startsWith(QLatin1String("QT_")))
            break; // it decides alone
    }
    return variables.join(QLatin1String(", "));
}

/// What Qt warned of first is the reason; the fatal message advises a new installation.
QString reason(const QString& fatal) {
    const QList<KeptMessage>& kept = guard().kept;
    const auto warning =
        std::find_if(kept.begin(), kept.end(), [](const KeptMessage& one) { return one.type == QtWarningMsg; });
    return (warning == kept.end() ? fatal : warning->text).simplified();
}

[[noreturn]] void endWith(const QString& fatal) {
    if (guard().waiting && guard().withoutDisplay && qgetenv("QT_QPA_PLATFORM") != "offscreen") {
        useOffscreen();
        ::execv("/proc/self/exe", guard().argv);
    }
    const QString text = guard().waiting ? guard().text.arg(wanted(), reason(fatal)) : fatal.simplified();
    process::complain("countis", text.toStdString());
    ::_exit(kFailed);
}

void handle(QtMsgType type, const QMessageLogContext& context, const QString& message) {
    const QMutexLocker lock(&guard().mutex);
    if (type == QtFatalMsg)
        endWith(message);
    if (guard().waiting)
        guard().kept.append({type, context.category, message});
    else
        guard().before(type, context, message);
}

} // namespace

void guardDisplay(char** argv, bool withoutDisplay) {
    guard().argv = argv;
    guard().withoutDisplay = withoutDisplay;
    guard().text = Words::tr("no window can be opened with %1: %2; QT_QPA_PLATFORM=offscreen runs without a display");
    guard().before = qInstallMessageHandler(handle);
}

void displayIsThere() {
    const QMutexLocker lock(&guard().mutex);
    guard().waiting = false;
    for (const KeptMessage& one : std::exchange(guard().kept, {}))
        guard().before(one.type, QMessageLogContext(nullptr, 0, nullptr, one.category), one.text);
}

} // namespace countis::app

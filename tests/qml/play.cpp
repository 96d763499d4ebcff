// SPDX-License-Identifier: GPL-3.0-or-later
// Plays with the window for a while: a crash, a warning of QML (binding loops are such) or a standstill fails, with
// the seed of the game and the actions that led there. COUNTIS_PLAY_SECONDS: how long (120). COUNTIS_PLAY_SEED: of
// the first game (1); the others follow it.
#include "player.h"

#include "core/printable.h"

#include <QApplication>
#include <QDesktopServices>
#include <QElapsedTimer>
#include <QQmlEngine>
#include <QQmlExtensionPlugin>
#include <QTemporaryDir>

#include <array>
#include <csignal>
#include <cstdio>
#include <execinfo.h>
#include <optional>
#include <unistd.h>

Q_IMPORT_QML_PLUGIN(Countis_ModelsPlugin)
Q_IMPORT_QML_PLUGIN(Countis_UiPlugin)

namespace {

using countis::test::Player;

constexpr int kActionsPerGame = 250;
constexpr unsigned kStandstill = 60; // seconds for one action, on a busy machine and under a sanitizer

unsigned game = 0;        // its seed
Player* player = nullptr; // of the game that runs
QByteArray complaint;     // the first warning
QtMessageHandler before = nullptr;

void tell(const char* why) {
    std::fprintf(stderr, "%s\nThe game of COUNTIS_PLAY_SEED=%u; its latest actions:\n", why, game);
    if (player) {
        for (const QByteArray& action : player->lastActions())
            std::fprintf(stderr, "  %s\n", action.constData());
    }
    std::fflush(stderr);
}

/// The calls that led here, as library and place in it: addr2line knows the lines.
void tellWhere() {
    std::array<void*, 64> calls{};
    backtrace_symbols_fd(calls.data(), backtrace(calls.data(), static_cast<int>(calls.size())), STDERR_FILENO);
}

// Not safe at such a time, but the actions are worth the try; the process ends either way.
void onSignal(int signal) {
    std::signal(signal, SIG_DFL);
    tellWhere();
    tell(signal == SIGALRM ? "The window stands still." : "It crashed.");
    std::raise(signal);
}

void onMessage(QtMsgType type, const QMessageLogContext& context, const QString& text) {
    if (type != QtDebugMsg && type != QtInfoMsg && complaint.isEmpty())
        complaint = text.toUtf8();
    before(type, context, text);
}

/// Takes what would go to a browser.
class NoBrowser : public QObject {
    Q_OBJECT

public:
    NoBrowser() { QDesktopServices::setUrlHandler(kScheme, this, "open"); }
    ~NoBrowser() override { QDesktopServices::unsetUrlHandler(kScheme); }

    Q_INVOKABLE void open(const QUrl&) {}

private:
    const QString kScheme = QStringLiteral("http");
};

bool play(QQmlEngine& engine) {
    Player one(engine, game);
    player = &one;
    for (int action = 0; action < kActionsPerGame && complaint.isEmpty(); ++action) {
        alarm(kStandstill);
        one.act();
    }
    if (!complaint.isEmpty())
        tell("There was a warning: " + complaint);
    player = nullptr;
    return complaint.isEmpty();
}

constexpr int kUsage = 2;

/// nullopt: what it holds is no number, as was said.
std::optional<unsigned> numberOf(const char* variable, unsigned otherwise) {
    if (!qEnvironmentVariableIsSet(variable))
        return otherwise;
    bool good = false;
    const unsigned value = qEnvironmentVariable(variable).toUInt(&good);
    if (good)
        return value;
    std::fprintf(stderr, "countis_play: %s is \"%s\"; allowed: a whole number from 0 to 4294967295\n", variable,
                 countis::printable(qgetenv(variable).toStdString()).c_str());
    return std::nullopt;
}

} // namespace

int main(int argc, char* argv[]) {
    const auto seconds = numberOf("COUNTIS_PLAY_SECONDS", 120);
    const auto seed = numberOf("COUNTIS_PLAY_SEED", 1);
    if (!seconds || !seed)
        return kUsage;
    const QTemporaryDir home; // pictures go there
    for (const char* variable : {"HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_RUNTIME_DIR"})
        qputenv(variable, home.path().toUtf8());
    qputenv("QT_QPA_PLATFORM", "offscreen");
    qputenv("QT_QUICK_BACKEND", "software");
    const QApplication application(argc, argv);
    QGuiApplication::setQuitOnLastWindowClosed(false);
    const NoBrowser nobody;
    for (const int signal : {SIGSEGV, SIGABRT, SIGFPE, SIGBUS, SIGALRM})
        std::signal(signal, onSignal);

    const qint64 milliseconds = 1000LL * *seconds;
    game = *seed;
    QQmlEngine engine;
    engine.addImportPath(QStringLiteral("qrc:/qt/qml"));
    before = qInstallMessageHandler(onMessage);
    QElapsedTimer clock;
    clock.start();
    int games = 0;
    for (; games == 0 || clock.elapsed() < milliseconds; ++games, ++game) {
        if (!play(engine))
            return 1;
    }
    std::printf("%d games of %d actions in %lld s\n", games, kActionsPerGame,
                static_cast<long long>(clock.elapsed()) / 1000);
    return 0;
}

#include "play.moc"

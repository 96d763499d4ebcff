// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo_start.h"

#include "models/app/settings_file.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QProgressDialog>
#include <QTimer>

#include <atomic>
#include <optional>
#include <stop_token>
#include <thread>

namespace countis::app {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(countis::app::DemoStart)
};

constexpr int kWhole = 1000; // of the bar
constexpr std::chrono::milliseconds kLook{100};

/// The history is made on a thread of its own.
class Making {
public:
    Making(const DemoSite& site, const Clock& clock)
        : thread_([this, &site, &clock](const std::stop_token& stop) {
              DemoWork work;
              work.stop = stop;
              work.progress = [this](std::int64_t done, std::int64_t all) {
                  share_ = static_cast<int>(kWhole * done / std::max<std::int64_t>(all, 1));
              };
              end_ = site.prepare(clock, work);
              finished_ = true;
          }) {}

    int share() const { return share_; }
    bool finished() const { return finished_; }
    void cancel() { thread_.request_stop(); }
    tl::expected<DemoEnd, QString> wait() {
        thread_.join();
        return *end_;
    }

private:
    std::atomic<int> share_ = 0;
    std::atomic<bool> finished_ = false;
    std::optional<tl::expected<DemoEnd, QString>> end_;
    std::jthread thread_; // last: it uses what is above
};

std::unique_ptr<QProgressDialog> progressWindow(Making& making) {
    auto dialog = std::make_unique<QProgressDialog>(
        Words::tr("The history of the demo site “Riverside works” is being made: three months of 14 simulated "
                  "meters. This is done once and takes up to a minute."),
        Words::tr("Cancel"), 0, kWhole);
    dialog->setWindowTitle(Words::tr("Demo site (simulated) – countis"));
    dialog->setAttribute(Qt::WA_QuitOnClose, false); // another window follows
    dialog->setAutoClose(false);
    dialog->setAutoReset(false);
    dialog->setMinimumDuration(500); // ms: one that goes on is ready sooner
    QObject::connect(dialog.get(), &QProgressDialog::canceled, dialog.get(), [&making] { making.cancel(); });
    return dialog;
}

/// Returns when the history is ready, cancelled, or the application is to end.
void waitFor(Making& making, QProgressDialog* dialog) {
    QEventLoop loop;
    QTimer timer;
    QObject::connect(&timer, &QTimer::timeout, &loop, [&] {
        if (dialog)
            dialog->setValue(std::min(making.share(), kWhole - 1));
        if (making.finished())
            loop.quit();
    });
    timer.start(kLook);
    loop.exec();
    making.cancel();
}

} // namespace

tl::expected<std::unique_ptr<DemoSite>, QString> openDemo(const Clock& clock, DemoWindow window) {
    auto site = DemoSite::take(DemoSite::standardFolder());
    if (!site)
        return site;
    Making making(**site, clock);
    const auto dialog = window == DemoWindow::Shown ? progressWindow(making) : nullptr;
    waitFor(making, dialog.get());
    const auto end = making.wait();
    if (!end)
        return tl::unexpected(end.error());
    if (*end != DemoEnd::Written)
        return nullptr;
    if (auto started = (*site)->start(clock); !started)
        return tl::unexpected(started.error());
    return site;
}

tl::expected<std::unique_ptr<QSettings>, QString> demoSettings(const DemoSite& site, const QSettings* own) {
    auto settings = ui::openSettings(site.folder() + QStringLiteral("/countis.conf"));
    if (!settings || own == nullptr)
        return settings;
    for (const QString& key : own->allKeys())
        if (key.startsWith(QLatin1String("appearance/")))
            (*settings)->setValue(key, own->value(key));
    return settings;
}

} // namespace countis::app

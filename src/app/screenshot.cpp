// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/screenshot.h"

#include "app/meter_json.h"

#include <QDir>
#include <QSaveFile>

namespace countis::app {
namespace {

using namespace std::chrono_literals;
constexpr auto kRepaint = 100ms; // from a change of theme to a picture that has it

} // namespace

Screenshot::Screenshot(const AppOptions& options, ui::AppModel& model, QQuickWindow& window, QObject* parent)
    : QObject(parent), options_(options), model_(model), window_(window) {
    themes_ = options.theme.isEmpty() ? QStringList{QStringLiteral("light"), QStringLiteral("dark")}
                                      : QStringList{options.theme};
    connect(&patience_, &QTimer::timeout, this, &Screenshot::giveUp);
    patience_.setSingleShot(true);
    patience_.start(kPatience);
    connect(&model_, &ui::AppModel::firstReading, this, [this] {
        patience_.stop();
        QTimer::singleShot(options_.settle, this, &Screenshot::takeNext);
    });
}

void Screenshot::takeNext() {
    if (themes_.isEmpty()) {
        writeMeter();
        return;
    }
    const bool dark = themes_.front() == QLatin1String("dark");
    model_.appearance()->setTheme(dark ? ui::Appearance::Theme::Dark : ui::Appearance::Theme::Light);
    QTimer::singleShot(kRepaint, this, &Screenshot::write);
}

void Screenshot::write() {
    const QDir folder(options_.screenshotFolder);
    const QString path =
        folder.filePath(options_.page + QLatin1Char('-') + themes_.takeFirst() + QStringLiteral(".png"));
    const QImage image = window_.grabWindow();
    if (!folder.mkpath(QStringLiteral(".")) || image.isNull() || !image.save(path)) {
        emit finished(tr("%1 cannot be written").arg(path));
        return;
    }
    takeNext();
}

void Screenshot::writeMeter() {
    const QByteArray json = meterJson(model_);
    QSaveFile file(QDir(options_.screenshotFolder).filePath(QStringLiteral("meter.json")));
    const bool written = file.open(QIODevice::WriteOnly) && file.write(json) == json.size() && file.commit();
    emit finished(written ? QString() : tr("%1 cannot be written").arg(file.fileName()));
}

void Screenshot::giveUp() {
    const QString reason = model_.meter()->reason();
    emit finished(reason.isEmpty() ? tr("no live reading came within %1 seconds").arg(kPatience.count())
                                   : tr("no live reading came: %1").arg(reason));
}

} // namespace countis::app

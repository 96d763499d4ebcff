// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/screenshot.h"

#include "app/meter_json.h"
#include "models/app/picture_file.h"
#include "models/text/names.h"
#include "report/whole_file.h"

#include <QDir>

#include <algorithm>

namespace countis::app {
namespace {

using namespace std::chrono_literals;
constexpr auto kOthers = 3s;     // for the meter in view alone
constexpr auto kRepaint = 100ms; // from a change of theme to a picture that has it

} // namespace

Screenshot::Screenshot(const AppOptions& options, ui::AppModel& model, QQuickWindow& window, QObject* parent)
    : QObject(parent), options_(options), model_(model), window_(window) {
    themes_ = options.theme.isEmpty() ? QStringList{QStringLiteral("light"), QStringLiteral("dark")}
                                      : QStringList{options.theme};
    connect(&patience_, &QTimer::timeout, this, &Screenshot::giveUp);
    patience_.setSingleShot(true);
    patience_.start(kPicturePatience);
    connect(&others_, &QTimer::timeout, this, &Screenshot::lookElsewhere);
    others_.start(kOthers);
    connect(&model_, &ui::AppModel::firstReading, this, [this] {
        patience_.stop();
        others_.stop();
        QTimer::singleShot(options_.settle, this, &Screenshot::takeNext);
    });
}

void Screenshot::lookElsewhere() {
    ui::MeterList& meters = *model_.meters();
    for (int row = 0; row < meters.count() && !ui::isFresh(model_.meter()->state()); ++row) {
        if (ui::isFresh(meters.statusAt(row).state))
            model_.selection()->setIndex(row);
    }
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
    const QString name = options_.page + QLatin1Char('-') + themes_.takeFirst() + QStringLiteral(".png");
    const QString& folder = options_.screenshotFolder;
    if (const auto written = ui::writePicture(window_.grabWindow(), folder, name); !written) {
        emit finished(tr("%1 cannot be written: %2").arg(QDir(folder).filePath(name), written.error()));
        return;
    }
    takeNext();
}

void Screenshot::writeMeter() {
    const QByteArray json = meterJson(model_);
    const QString path = QDir(options_.screenshotFolder).filePath(QStringLiteral("meter.json"));
    const auto written = writeWhole(path, json);
    emit finished(written ? QString() : tr("%1 cannot be written: %2").arg(path, written.error()));
}

void Screenshot::giveUp() {
    others_.stop();
    QStringList reasons;
    for (int row = 0; row < model_.meters()->count(); ++row) {
        const LinkFailure& failure = model_.meters()->statusAt(row).failure;
        if (const QString reason = ui::sentence(linkErrorText(failure)); !reason.isEmpty())
            reasons.append(reason);
    }
    emit finished(reasons.isEmpty() ? tr("no live reading came within %1 seconds").arg(kPicturePatience.count())
                                    : tr("no live reading came: %1").arg(reasons.join(u' ')));
}

} // namespace countis::app

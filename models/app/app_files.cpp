// SPDX-License-Identifier: GPL-3.0-or-later
// What the user saves of a page: pictures in the pictures folder, readings in the documents folder.
#include "bundle/system_settings.h"
#include "models/app/app_model.h"
#include "models/app/picture_file.h"
#include "report/whole_file.h"

#include <QClipboard>
#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QGuiApplication>
#include <QQuickItem>
#include <QQuickWindow>
#include <QStandardPaths>

namespace countis::ui {
namespace {

QString folderOf(QStandardPaths::StandardLocation location) {
    return QStandardPaths::writableLocation(location);
}

/// In the folder of documents, which is made where it is not there yet.
QString documentPath(const QString& name) {
    const QString folder = folderOf(QStandardPaths::DocumentsLocation);
    QDir().mkpath(folder);
    return QDir(folder).filePath(name);
}

/// As it is in the window; null where it is in none.
QImage pictureOf(QQuickItem* item) {
    if (!item || !item->window())
        return {};
    const QImage whole = item->window()->grabWindow();
    const QRectF place = item->mapRectToScene(QRectF(0, 0, item->width(), item->height()));
    const double scale = whole.devicePixelRatio();
    const QRectF pixels(place.topLeft() * scale, place.size() * scale);
    return whole.copy(pixels.toAlignedRect());
}

} // namespace

/// "countis-trends-20261124-143207"
QString AppModel::fileStem(const QString& page, WallTime time) {
    const QDateTime at = QDateTime::fromMSecsSinceEpoch(time.time_since_epoch().count());
    return QStringLiteral("countis-%1-%2").arg(page, at.toString(QStringLiteral("yyyyMMdd-HHmmss")));
}

QString AppModel::fileStem(const QString& page) const {
    return fileStem(page, clock_.now().wall);
}

QString AppModel::savePicture(QQuickWindow* window, const QString& page) {
    return window ? savePicture(window->grabWindow(), page) : QString();
}

QString AppModel::savePart(QQuickItem* item, const QString& page) {
    const QImage picture = pictureOf(item);
    return picture.isNull() ? QString() : savePicture(picture, page);
}

bool AppModel::copyPart(QQuickItem* item) const { // NOLINT(readability-convert-member-functions-to-static): for QML
    const QImage picture = pictureOf(item);
    if (picture.isNull())
        return false;
    QGuiApplication::clipboard()->setImage(picture);
    return true;
}

QString AppModel::savePicture(const QImage& picture, const QString& page) const {
    const QString folder = folderOf(QStandardPaths::PicturesLocation);
    const auto written = addPicture(picture, folder, fileStem(page));
    if (!written)
        return tr("The picture could not be saved in %1: %2.").arg(folder, written.error());
    return tr("Saved as %1.").arg(*written);
}

void AppModel::suggestTrends() {
    if (const Point* const point = selection_.point())
        trends_.suggest(point->id);
}

void AppModel::showAlarmInTrends() {
    if (const auto moment = alarms_.chosenMoment())
        trends_.showAround(moment->point, moment->entry, moment->raised);
}

/// `what`: the sentence for the user where it could not be saved, with %1 for the path and %2 for the reason.
QString AppModel::saveDocument(const QString& name, const QByteArray& bytes, const QString& what) const {
    const QString path = documentPath(name);
    const auto written = writeWhole(path, bytes);
    if (!written)
        return what.arg(QDir::toNativeSeparators(path), written.error());
    return tr("Saved as %1.").arg(QDir::toNativeSeparators(path));
}

QString AppModel::saveTrends() {
    return saveDocument(fileStem(QStringLiteral("trends")) + QStringLiteral(".csv"),
                        QByteArray::fromStdString(trends_.csv()), tr("The readings could not be saved as %1: %2."));
}

QString AppModel::saveEnergy() {
    const QByteArray csv = energy_.csv();
    if (csv.isEmpty())
        return {};
    return saveDocument(fileStem(QStringLiteral("energy")) + QStringLiteral(".csv"), csv,
                        tr("The energies could not be saved as %1: %2."));
}

QString AppModel::saveRegisters() {
    return saveDocument(fileStem(QStringLiteral("registers")) + QStringLiteral(".csv"),
                        registers_.registersCsv().toUtf8(), tr("The registers could not be saved as %1: %2."));
}

QString AppModel::saveFrames() {
    const std::vector<std::uint8_t> bytes = registers_.framesFile();
    if (bytes.empty())
        return tr("There are no frames to save yet.");
    return saveDocument(fileStem(QStringLiteral("frames")) + QStringLiteral(".pcapng"),
                        QByteArray(reinterpret_cast<const char*>(bytes.data()), static_cast<qsizetype>(bytes.size())),
                        tr("The frames could not be saved as %1: %2."));
}

void AppModel::saveReport() {
    energy_.saveReport(documentPath(fileStem(QStringLiteral("energy")) + QStringLiteral(".pdf")), writeWhole);
}

QString AppModel::saveCommission(const QString& kind) {
    const auto began = commission_.began();
    if (!began)
        return {};
    const QByteArray bytes = kind == QLatin1String("pdf")   ? commission_.pdf()
                             : kind == QLatin1String("csv") ? commission_.csv()
                                                            : commission_.json();
    return saveDocument(fileStem(QStringLiteral("acceptance"), *began) + u'.' + kind, bytes,
                        tr("The result of the acceptance run could not be saved as %1: %2."));
}

BundleSettings AppModel::bundleSettings() const {
    BundleSettings settings = systemSettings();
    if (historyUrl_)
        settings.emplace_back("database", historyUrl_->toString().toStdString());
    settings.emplace_back("theme", appearance_.dark() ? "dark" : "light");
    settings.emplace_back("window_language", appearance_.language().toStdString());
    settings.emplace_back("text_scale", std::to_string(appearance_.textScale()));
    return settings;
}

void AppModel::saveBundle(bool redact) {
    BundleRequest request;
    request.database = historyUrl_;
    request.to = clock_.now().wall;
    request.from = request.to - FlightRecorder::kSpan;
    request.redact = redact;
    request.program = "countis " + QCoreApplication::applicationVersion().toStdString();
    request.record = recorder_.record();
    request.record.settings = bundleSettings();
    for (Point& point : request.record.points)
        point.name = MeterList::nameOf(point).toStdString();
    request.simulated = demo_.active() || roster_.bundled() != nullptr;
    bundle_.save(std::move(request), documentPath(fileStem(QStringLiteral("support")) + QStringLiteral(".countis")));
}

} // namespace countis::ui

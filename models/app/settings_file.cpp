// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/app/settings_file.h"

#include "models/app/ini_text.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>
#include <QTemporaryFile>

#include <filesystem>
#include <system_error>

namespace countis::ui {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(countis::ui::SettingsFile)
};

constexpr qint64 kLargestFile = 16'000'000; // 10,000 meters with all that is known of them are 4 MB
constexpr int kProbe = 64 * 1024;           // as much as a disk that is full does not take

bool read(QIODevice& device, QSettings::SettingsMap& values) {
    values = readIni(device.read(kLargestFile));
    return true;
}

bool write(QIODevice& device, const QSettings::SettingsMap& values) {
    const QByteArray text = writeIni(values);
    return device.write(text) == text.size();
}

QSettings::Format format() {
    static const QSettings::Format registered = QSettings::registerFormat(QStringLiteral("conf"), read, write);
    return registered;
}

QString unusable(const QString& path, const QString& reason) {
    return Words::tr("The settings could not be read, and changes are not saved: %1 %2.").arg(path, reason);
}

/// What stands against writing the file, found out by trying: QSettings only says that something does.
QString reasonAgainstWriting(const QString& path) {
    std::error_code error;
    std::filesystem::create_directories(QFileInfo(path).absolutePath().toStdString(), error);
    if (error)
        return QString::fromLocal8Bit(error.message());
    if (QFile file(path); file.exists() && !file.open(QIODevice::ReadWrite))
        return file.errorString();
    QTemporaryFile probe(QFileInfo(path).absolutePath() + QStringLiteral("/countis.XXXXXX"));
    if (!probe.open() || probe.write(QByteArray(kProbe, ' ')) != kProbe || !probe.flush())
        return probe.errorString();
    return Words::tr("the reason is unknown");
}

} // namespace

QString settingsPath() {
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) +
           QStringLiteral("/countis/countis.conf");
}

tl::expected<std::unique_ptr<QSettings>, QString> openSettings(const QString& path) {
    const QFileInfo info(path);
    if (info.exists() && !info.isFile())
        return tl::unexpected(unusable(path, Words::tr("is not a regular file")));
    if (info.size() > kLargestFile)
        return tl::unexpected(unusable(path, Words::tr("is larger than %1 bytes").arg(kLargestFile)));
    QFile file(path);
    if (info.exists() && !file.open(QIODevice::ReadOnly))
        return tl::unexpected(unusable(path, Words::tr("cannot be read (%1)").arg(file.errorString())));
    return std::make_unique<QSettings>(path, format());
}

QString writeSettings(QSettings& settings) {
    // All objects of one file share what is not written yet; but one that failed once says so for ever.
    QSettings current(settings.fileName(), settings.format());
    current.sync();
    if (current.status() != QSettings::AccessError && current.isWritable())
        return {};
    return Words::tr("Changes are not saved: %1 cannot be written (%2).")
        .arg(settings.fileName(), reasonAgainstWriting(settings.fileName()));
}

} // namespace countis::ui

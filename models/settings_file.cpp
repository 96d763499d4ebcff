// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/settings_file.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryFile>

#include <filesystem>
#include <system_error>

namespace countis::ui {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(countis::ui::SettingsFile)
};

constexpr qint64 kLargestFile = 4'000'000;
constexpr int kProbe = 64 * 1024; // as much as a disk that is full does not take

// The application stores text and numbers only. QSettings reads any other value recursively, as deep as it says.
const QRegularExpression& foreignValue() {
    static const QRegularExpression pattern(QStringLiteral("[=,]\\s*\"?@Variant\\("));
    return pattern;
}

QString unusable(const QString& path, const QString& reason) {
    return Words::tr("The settings are not read and changes are not kept: %1 %2.").arg(path, reason);
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
        return tl::unexpected(unusable(path, Words::tr("is no plain file")));
    if (info.size() > kLargestFile)
        return tl::unexpected(unusable(path, Words::tr("is larger than %1 bytes").arg(kLargestFile)));
    QFile file(path);
    if (info.exists() && !file.open(QIODevice::ReadOnly))
        return tl::unexpected(unusable(path, Words::tr("cannot be read (%1)").arg(file.errorString())));
    if (file.isOpen() && QString::fromLatin1(file.read(kLargestFile)).contains(foreignValue()))
        return tl::unexpected(unusable(path, Words::tr("holds values that this application never writes")));
    return std::make_unique<QSettings>(path, QSettings::IniFormat);
}

QString writeSettings(QSettings& settings) {
    settings.sync();
    if (settings.status() != QSettings::AccessError && settings.isWritable())
        return {};
    return Words::tr("Changes are not kept: %1 cannot be written (%2).")
        .arg(settings.fileName(), reasonAgainstWriting(settings.fileName()));
}

} // namespace countis::ui

// SPDX-License-Identifier: GPL-3.0-or-later
// What the user saves of the Energy page.
#include "models/app/app_model.h"
#include "models/app/whole_file.h"

#include <QDir>
#include <QStandardPaths>

namespace countis::ui {
namespace {

/// In the folder of documents, which is made where it is not there yet.
QString pathOf(const QString& name) {
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    QDir().mkpath(folder);
    return QDir(folder).filePath(name);
}

} // namespace

QString AppModel::saveEnergy() {
    const QByteArray csv = energy_.csv();
    if (csv.isEmpty())
        return {};
    const QString path = pathOf(energy_.fileName() + QStringLiteral(".csv"));
    const auto written = writeWhole(path, csv);
    if (!written)
        return tr("The energies could not be saved as %1: %2.").arg(QDir::toNativeSeparators(path), written.error());
    return tr("Saved as %1.").arg(QDir::toNativeSeparators(path));
}

void AppModel::saveReport() {
    energy_.saveReport(pathOf(energy_.fileName() + QStringLiteral(".pdf")), writeWhole);
}

} // namespace countis::ui

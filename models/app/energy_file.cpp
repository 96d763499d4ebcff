// SPDX-License-Identifier: GPL-3.0-or-later
// What the user saves of the Energy page.
#include "models/app/app_model.h"
#include "models/app/whole_file.h"

#include <QDir>
#include <QStandardPaths>

namespace countis::ui {

QString AppModel::saveEnergy() {
    const QByteArray csv = energy_.csv();
    if (csv.isEmpty())
        return {};
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    QDir().mkpath(folder);
    const QString path = QDir(folder).filePath(energy_.csvName() + QStringLiteral(".csv"));
    const auto written = writeWhole(path, csv);
    if (!written)
        return tr("The energies could not be saved as %1: %2.").arg(QDir::toNativeSeparators(path), written.error());
    return tr("Saved as %1.").arg(QDir::toNativeSeparators(path));
}

} // namespace countis::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QFile>
#include <QString>
#include <QTemporaryDir>

#include <stdexcept>

namespace countis::test {

/// A folder of a test's own, which goes with it.
class TemporaryFolder {
public:
    QString path(const QString& name) const { return folder_.filePath(name); }

    /// Writes a file, and gives its path.
    QString write(const QString& name, const QByteArray& bytes) const {
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            throw std::runtime_error("a file of a test cannot be written");
        return file.fileName();
    }

    QByteArray read(const QString& name) const {
        QFile file(path(name));
        if (!file.open(QIODevice::ReadOnly))
            throw std::runtime_error("a file of a test cannot be read");
        return file.readAll();
    }

private:
    QTemporaryDir folder_;
};

} // namespace countis::test

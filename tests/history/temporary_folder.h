// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QString>
#include <QTemporaryDir>

#include <cstdint>
#include <stdexcept>

namespace countis::test {

/// A folder of a test's own, which goes with it.
class TemporaryFolder {
public:
    /// InMemory: where the system has a file system for that, a disk that others use does not slow the test down.
    enum class Where : std::uint8_t { OnDisk, InMemory };

    explicit TemporaryFolder(Where where = Where::OnDisk)
        : folder_(parentOf(where) + QStringLiteral("/countis-XXXXXX")) {}

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
    static QString parentOf(Where where) {
        const QFileInfo memory(QStringLiteral("/dev/shm"));
        return where == Where::InMemory && memory.isDir() && memory.isWritable() ? memory.filePath()
                                                                                 : QDir::tempPath();
    }

    QTemporaryDir folder_;
};

} // namespace countis::test

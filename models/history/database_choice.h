// SPDX-License-Identifier: GPL-3.0-or-later
// The database that the application opens when it starts without --database.
#pragma once

#include "history/database/database_url.h"

#include <QObject>
#include <QSettings>
#include <QString>
#include <QVariant>
#include <QtQml/qqmlregistration.h>

#include <tl/expected.hpp>

namespace countis::ui {

/// That of `settings`, which may be null; this user's own where nothing was chosen. The error is one translated
/// sentence.
tl::expected<DatabaseUrl, QString> chosenDatabase(const QSettings* settings);

class DatabaseChoice : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("AppModel.databaseChoice")
    /// As it was typed; "" for this user's own database.
    Q_PROPERTY(QString url READ url NOTIFY urlChanged)
    /// Another one than when the window was opened: it counts from the next start on.
    Q_PROPERTY(bool waits READ waits NOTIFY urlChanged)

public:
    explicit DatabaseChoice(QObject* parent = nullptr) : QObject(parent) {}

    void load(const QSettings& settings);
    QString url() const { return url_; }
    bool waits() const { return url_ != opened_; }
    /// "", or one translated sentence that says what is wrong with it: then nothing changes.
    Q_INVOKABLE QString choose(const QString& typed);

signals:
    void urlChanged();
    /// To be kept in the settings.
    void chosen(const QString& key, const QVariant& value);

private:
    QString url_;
    QString opened_;
};

} // namespace countis::ui

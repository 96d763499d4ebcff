// SPDX-License-Identifier: GPL-3.0-or-later
// The database that the application opens when it starts without --database, and its password in the keyring.
#pragma once

#include "history/database/database_url.h"
#include "history/database/password_store.h"

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
    /// The keyring is being asked.
    Q_PROPERTY(bool passwordBusy READ isPasswordBusy NOTIFY passwordChanged)
    /// What the keyring has done last, a translated sentence or two; "" where there is nothing to say.
    Q_PROPERTY(QString passwordOutcome READ passwordOutcome NOTIFY passwordChanged)
    /// passwordOutcome says why the keyring could not do it.
    Q_PROPERTY(bool passwordFailed READ hasPasswordFailed NOTIFY passwordChanged)

public:
    explicit DatabaseChoice(QObject* parent = nullptr) : QObject(parent) {}

    void load(const QSettings& settings);
    /// Lives longer than this object. Without one, every password is refused as by a keyring that is not there.
    void setPasswords(PasswordStore* passwords) { passwords_ = passwords; }

    QString url() const { return url_; }
    bool waits() const { return url_ != opened_; }
    bool isPasswordBusy() const { return passwordBusy_; }
    QString passwordOutcome() const { return passwordOutcome_; }
    bool hasPasswordFailed() const { return passwordFailed_; }

    /// "", or one translated sentence that says what is wrong with it: then nothing changes. A password goes to the
    /// keyring, and nowhere else.
    Q_INVOKABLE QString choose(const QString& typed, const QString& password = {});
    /// The keyring can keep a password of this database: its server and its user are named.
    Q_INVOKABLE bool takesPassword(const QString& typed) const;
    /// Removes the password of this database from the keyring.
    Q_INVOKABLE void forgetPassword(const QString& typed);

signals:
    void urlChanged();
    void passwordChanged();
    /// To be kept in the settings.
    void chosen(const QString& key, const QVariant& value);

private:
    /// What comes to happen once the store has answered; `done` is the sentence for its success.
    PasswordStore::Then told(const QString& done);
    void tellPassword(bool busy, bool failed, const QString& outcome);

    QString url_;
    QString opened_;
    PasswordStore* passwords_ = nullptr;
    bool passwordBusy_ = false;
    bool passwordFailed_ = false;
    QString passwordOutcome_;
};

} // namespace countis::ui

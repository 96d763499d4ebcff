// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/history/database_choice.h"

#include <QPointer>

#include <optional>

namespace countis::ui {
namespace {

const QString kKey = QStringLiteral("recording/database");

/// Where the keyring keeps the password of what was typed, if anywhere.
std::optional<QString> keyOf(const QString& typed) {
    const auto parsed = parseDatabaseUrl(typed.trimmed());
    return parsed ? passwordKey(*parsed) : std::nullopt;
}

} // namespace

tl::expected<DatabaseUrl, QString> chosenDatabase(const QSettings* settings) {
    const QString url = settings != nullptr ? settings->value(kKey).toString() : QString();
    return url.isEmpty() ? standardDatabase() : parseDatabaseUrl(url);
}

void DatabaseChoice::load(const QSettings& settings) {
    url_ = opened_ = settings.value(kKey).toString();
}

QString DatabaseChoice::choose(const QString& typed, const QString& password) {
    const QString url = typed.trimmed();
    if (!url.isEmpty())
        if (const auto parsed = parseDatabaseUrl(url); !parsed)
            return parsed.error();
    const auto key = keyOf(url);
    if (key && !password.isEmpty()) {
        const auto then = told(tr("The keyring keeps the password of %1 now.").arg(url));
        if (passwords_ != nullptr)
            passwords_->write(*key, Secret(password), then);
        else
            then(tl::unexpected(PasswordProblem{}));
    }
    if (url == url_)
        return {};
    url_ = url;
    emit urlChanged();
    emit chosen(kKey, url);
    return {};
}

bool DatabaseChoice::takesPassword(const QString& typed) const {
    return keyOf(typed).has_value();
}

void DatabaseChoice::forgetPassword(const QString& typed) {
    const auto key = keyOf(typed);
    if (!key)
        return;
    const auto then = told(tr("The keyring has no password of %1 any more.").arg(typed.trimmed()));
    if (passwords_ != nullptr)
        passwords_->forget(*key, then);
    else
        then(tl::unexpected(PasswordProblem{}));
}

PasswordStore::Then DatabaseChoice::told(const QString& done) {
    tellPassword(true, false, {});
    return [self = QPointer(this), done](const PasswordStore::Answer& answer) {
        if (self)
            self->tellPassword(false, !answer, answer ? done : passwordProblemText(answer.error()));
    };
}

void DatabaseChoice::tellPassword(bool busy, bool failed, const QString& outcome) {
    passwordBusy_ = busy;
    passwordFailed_ = failed;
    passwordOutcome_ = outcome;
    emit passwordChanged();
}

} // namespace countis::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/history/database_choice.h"

namespace countis::ui {
namespace {

const QString kKey = QStringLiteral("recording/database");

} // namespace

tl::expected<DatabaseUrl, QString> chosenDatabase(const QSettings* settings) {
    const QString url = settings != nullptr ? settings->value(kKey).toString() : QString();
    return url.isEmpty() ? standardDatabase() : parseDatabaseUrl(url);
}

void DatabaseChoice::load(const QSettings& settings) {
    url_ = opened_ = settings.value(kKey).toString();
}

QString DatabaseChoice::choose(const QString& typed) {
    const QString url = typed.trimmed();
    if (url == url_)
        return {};
    if (!url.isEmpty())
        if (const auto parsed = parseDatabaseUrl(url); !parsed)
            return parsed.error();
    url_ = url;
    emit urlChanged();
    emit chosen(kKey, url);
    return {};
}

} // namespace countis::ui

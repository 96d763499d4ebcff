// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/database/database_url.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QStringList>
#include <QUrl>
#include <QUrlQuery>

namespace countis {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(countis::DatabaseUrl)
};

using Parsed = tl::expected<DatabaseUrl, QString>;

const QString kSqlite = QStringLiteral("sqlite:");
const QString kService = QStringLiteral("service=");
const QString kPassfile = QStringLiteral("passfile");

const QStringList& allowedOptions() {
    static const QStringList names{QStringLiteral("connect_timeout"), QStringLiteral("host"), kPassfile,
                                   QStringLiteral("sslmode"), QStringLiteral("sslrootcert")};
    return names;
}

/// `text` for a message: a password in any of the usual places is replaced by ***.
QString masked(QString text) {
    static const QRegularExpression beforeHost(QStringLiteral("^((?:[a-z]+:)?(?://)?[^:@]*):.*@"),
                                               QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression named(QStringLiteral("(password\\s*=\\s*)('[^']*'|[^&\\s]*)"),
                                          QRegularExpression::CaseInsensitiveOption);
    return text.replace(beforeHost, QStringLiteral("\\1:***@")).replace(named, QStringLiteral("\\1***"));
}

Parsed refused(const QString& sentence) {
    return tl::unexpected(sentence);
}

Parsed passwordRefused(const QString& text) {
    return refused(
        Words::tr("The database %1 contains a password, which other users of this computer could see in the "
                  "list of processes. Remove the password, and write it into ~/.pgpass, into a file that "
                  "you name with ?passfile=FILE, or into a service of ~/.pg_service.conf (service=NAME).")
            .arg(masked(text)));
}

/// "~/" is the home folder; a relative path begins in the current folder.
QString absolutePath(const QString& path) {
    if (path == u'~' || path.startsWith(QStringLiteral("~/")))
        return QDir::cleanPath(QDir::homePath() + path.sliced(1));
    return QDir::cleanPath(QDir::current().absoluteFilePath(path));
}

Parsed sqliteFile(const QString& path) {
    if (path.isEmpty() || path.endsWith(u'/'))
        return refused(Words::tr("The database %1 names no file. Write sqlite:FILE.").arg(kSqlite + path));
    DatabaseUrl url;
    url.file = absolutePath(path);
    return url;
}

Parsed service(const QString& name) {
    static const QRegularExpression oneName(QStringLiteral("^[^\\s;'\\\\\\[\\]=]+$"));
    if (!oneName.match(name).hasMatch())
        return refused(Words::tr("The database %1 names no service. Write service=NAME, where NAME is a section of "
                                 "~/.pg_service.conf.")
                           .arg(masked(kService + name)));
    DatabaseUrl url;
    url.engine = DatabaseEngine::Postgres;
    url.service = name;
    return url;
}

/// "", or why the options of `text` cannot be used.
QString readOptions(const QUrl& from, const QString& text, DatabaseUrl& url) {
    for (const auto& [name, value] : QUrlQuery(from).queryItems(QUrl::FullyDecoded)) {
        if (!allowedOptions().contains(name))
            return Words::tr("The database %1 has the option %2, which countis does not know. It knows %3.")
                .arg(text, name, allowedOptions().join(QStringLiteral(", ")));
        // QtSql separates the options of a connection by semicolons, and knows no way to quote one.
        if (value.isEmpty() || value.contains(u';'))
            return Words::tr("The database %1 has the option %2 with a value that cannot be used. The value must not "
                             "be empty and must not contain a semicolon.")
                .arg(text, name);
        url.options[name] = name == kPassfile ? absolutePath(value) : value;
    }
    return {};
}

bool hasPassword(const QUrl& url) {
    // A user name may contain no colon, so "user:secret" that was escaped is a password too.
    return !url.password().isEmpty() || url.userName().contains(u':') ||
           QUrlQuery(url).queryItemValue(QStringLiteral("password"), QUrl::FullyDecoded).size() > 0;
}

Parsed postgresServer(const QString& text) {
    const QUrl from(text, QUrl::StrictMode);
    if (!from.isValid() && masked(text) != text)
        return passwordRefused(text);
    if (!from.isValid())
        return refused(
            Words::tr("The database %1 cannot be read: %2. Write postgresql://[USER@]HOST[:PORT]/DATABASE.")
                .arg(text, from.errorString()));
    if (hasPassword(from))
        return passwordRefused(text);
    DatabaseUrl url;
    url.engine = DatabaseEngine::Postgres;
    url.user = from.userName(QUrl::FullyDecoded);
    url.host = from.host(QUrl::FullyEncoded);
    url.port = static_cast<std::uint16_t>(from.port(0));
    url.database = from.path(QUrl::FullyDecoded).sliced(from.path().isEmpty() ? 0 : 1);
    if (url.database.isEmpty() || url.database.contains(u'/'))
        return refused(Words::tr("The database %1 does not name one database on the server. Write "
                                 "postgresql://[USER@]HOST[:PORT]/DATABASE.")
                           .arg(text));
    if (const QString problem = readOptions(from, text, url); !problem.isEmpty())
        return refused(problem);
    return url;
}

QString encoded(const QString& text, const QByteArray& kept = {}) {
    return QString::fromLatin1(QUrl::toPercentEncoding(text, kept));
}

/// By hand: QUrl leaves out the two slashes before an empty host.
QString serverText(const DatabaseUrl& url) {
    QString text = QStringLiteral("postgresql://");
    if (!url.user.isEmpty())
        text += encoded(url.user) + u'@';
    text += url.host.contains(u':') ? u'[' + url.host + u']' : url.host;
    if (url.port != 0)
        text += u':' + QString::number(url.port);
    text += u'/' + encoded(url.database);
    QChar before = u'?';
    for (const auto& [name, value] : url.options) {
        text += before + name + u'=' + encoded(value, "/");
        before = u'&';
    }
    return text;
}

} // namespace

QString DatabaseUrl::toString() const {
    if (engine == DatabaseEngine::Sqlite)
        return kSqlite + file;
    return service.isEmpty() ? serverText(*this) : kService + service;
}

Parsed parseDatabaseUrl(const QString& text) {
    if (text.startsWith(kSqlite))
        return sqliteFile(text.sliced(kSqlite.size()));
    if (text.startsWith(kService))
        return service(text.sliced(kService.size()));
    if (text.startsWith(QStringLiteral("postgresql://")) || text.startsWith(QStringLiteral("postgres://")))
        return postgresServer(text);
    return refused(
        Words::tr("\"%1\" is not a database. Write sqlite:FILE, postgresql://[USER@]HOST[:PORT]/DATABASE or "
                  "service=NAME.")
            .arg(masked(text)));
}

DatabaseUrl standardDatabase() {
    DatabaseUrl url;
    url.file = QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) +
               QStringLiteral("/countis/site.sqlite");
    return url;
}

QString passfileProblem(const DatabaseUrl& url) {
    const auto option = url.options.find(kPassfile);
    if (option == url.options.end())
        return {};
    const QFileInfo info(option->second);
    if (!info.isFile())
        return Words::tr("The password file %1 does not exist. Create it with the permissions 0600 and one line: "
                         "HOST:PORT:DATABASE:USER:PASSWORD.")
            .arg(option->second);
    constexpr QFileDevice::Permissions kOthers = QFileDevice::ReadGroup | QFileDevice::WriteGroup |
                                                 QFileDevice::ExeGroup | QFileDevice::ReadOther |
                                                 QFileDevice::WriteOther | QFileDevice::ExeOther;
    if ((info.permissions() & kOthers) != 0)
        return Words::tr("Other users may read the password file %1. Set its permissions to 0600: chmod 600 %1")
            .arg(option->second);
    return {};
}

} // namespace countis

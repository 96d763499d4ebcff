// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/database/password_store.h"

#include <QCoreApplication>
#include <QEventLoop>

#include <memory>

namespace countis {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(countis::PasswordStore)
};

constexpr int kUsualPort = 5432;

QString whatHappened(PasswordProblem::Kind kind) {
    switch (kind) {
    case PasswordProblem::Kind::Missing:
        return Words::tr("The keyring has no password for this database, or it stayed locked.");
    case PasswordProblem::Kind::Locked: return Words::tr("The keyring is locked. Unlock it and try again.");
    case PasswordProblem::Kind::Unavailable:
        return Words::tr("The keyring of this system cannot be used. Write the password into ~/.pgpass instead.");
    case PasswordProblem::Kind::Late:
        return Words::tr("The keyring did not answer in time. Unlock it and try again, or write the password into "
                         "~/.pgpass instead.");
    }
    return {};
}

} // namespace

QString passwordProblemText(const PasswordProblem& problem) {
    const QString sentences = whatHappened(problem.kind);
    return problem.detail.isEmpty() ? sentences : QStringLiteral("%1 (%2)").arg(sentences, problem.detail);
}

std::optional<QString> passwordKey(const DatabaseUrl& url) {
    if (url.engine != DatabaseEngine::Postgres || !url.service.isEmpty() || url.user.isEmpty())
        return std::nullopt;
    const auto folder = url.options.find(QStringLiteral("host"));
    const QString& host = folder == url.options.end() ? url.host : folder->second;
    return QStringLiteral("%1@%2:%3/%4")
        .arg(url.user, host.contains(u':') ? u'[' + host + u']' : host,
             QString::number(url.port == 0 ? kUsualPort : url.port), url.database);
}

PasswordStore::Answer answerOf(const std::function<void(const PasswordStore::Then&)>& ask) {
    struct Waiting {
        std::optional<PasswordStore::Answer> answer;
        QEventLoop loop;
    };
    // The program may be ended before the answer is there, which then finds nobody.
    const auto waiting = std::make_shared<Waiting>();
    ask([still = std::weak_ptr<Waiting>(waiting)](const PasswordStore::Answer& answer) {
        if (const auto here = still.lock()) {
            here->answer = answer;
            here->loop.quit();
        }
    });
    if (!waiting->answer)
        waiting->loop.exec();
    return waiting->answer.value_or(tl::unexpected(PasswordProblem{PasswordProblem::Kind::Late, {}}));
}

} // namespace countis

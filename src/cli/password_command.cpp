// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/password_command.h"

#include "cli/password_input.h"
#include "cli/site_access.h"
#include "keyring/keyring_store.h"

#include <QCoreApplication>

namespace countis::cli {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(countisctl)
};

tl::unexpected<Ending> inputFailed(InputProblem problem) {
    switch (problem) {
    case InputProblem::None:
        return failed(ExitCode::Usage, Words::tr("Standard input contains no password. Write it on the first line."));
    case InputProblem::Unreadable:
        return failed(ExitCode::Usage, Words::tr("Standard input cannot be read. Write the password on its first "
                                                 "line."));
    case InputProblem::TooLong:
        return failed(ExitCode::Usage,
                      Words::tr("The password is too long; allowed: %1 bytes.").arg(kLongestPassword));
    case InputProblem::NotUtf8: return failed(ExitCode::Usage, Words::tr("The password is not text in UTF-8."));
    case InputProblem::Stopped: break;
    }
    return failed(interrupted(), Words::tr("The command was cancelled. The keyring was not changed."));
}

tl::unexpected<Ending> keyringFailed(const DatabaseUrl& url, const PasswordProblem& problem) {
    return failed(ExitCode::Database,
                  Words::tr("Password of %1: %2").arg(url.toString(), passwordProblemText(problem)));
}

} // namespace

tl::expected<QString, Ending> keepPassword(const DatabaseOptions& options, int stop) {
    const DatabaseUrl& url = options.database;
    const QString key = passwordKey(url).value_or(QString()); // the options were checked
    KeyringStore keyring;
    if (options.forget) {
        const auto gone = answerOf([&](const auto& then) { keyring.forget(key, then); });
        if (!gone)
            return keyringFailed(url, gone.error());
        return Words::tr("The keyring has no password of %1 any more.").arg(url.toString());
    }
    const auto password = readPassword(Words::tr("Password of %1: ").arg(url.toString()), stop);
    if (!password)
        return inputFailed(password.error());
    const auto kept = answerOf([&](const auto& then) { keyring.write(key, *password, then); });
    if (!kept)
        return keyringFailed(url, kept.error());
    return Words::tr("The keyring keeps the password of %1 now.").arg(url.toString());
}

} // namespace countis::cli

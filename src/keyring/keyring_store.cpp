// SPDX-License-Identifier: GPL-3.0-or-later
#include "keyring/keyring_store.h"

#include <QLoggingCategory>
#include <QTimer>

#include <qt6keychain/keychain.h>

#include <memory>
#include <utility>

namespace countis {
namespace {

using Answer = PasswordStore::Answer;
using Kind = PasswordProblem::Kind;

const QString kService = QStringLiteral("countis");

Kind kindOf(QKeychain::Error error) {
    switch (error) {
    case QKeychain::EntryNotFound: return Kind::Missing;
    case QKeychain::AccessDenied:
    case QKeychain::AccessDeniedByUser: return Kind::Locked;
    default: return Kind::Unavailable;
    }
}

Answer outcomeOf(const QKeychain::Job& job) {
    if (job.error() != QKeychain::NoError) {
        const Kind kind = kindOf(job.error());
        // What is missing needs no words of the keyring.
        return tl::unexpected(
            PasswordProblem{kind, kind == Kind::Missing ? QString() : job.errorString().simplified()});
    }
    const auto* const read = qobject_cast<const QKeychain::ReadPasswordJob*>(&job);
    return read != nullptr ? Secret(read->textData()) : Secret();
}

/// A job cannot be cancelled: one that is late deletes itself when it ends, and its answer is dropped.
void run(QKeychain::Job& job, const QString& key, std::chrono::milliseconds patience,
         const PasswordStore::Then& then) {
    const auto waiting = std::make_shared<PasswordStore::Then>(then);
    const auto tell = [waiting](const Answer& answer) {
        if (const auto told = std::exchange(*waiting, nullptr))
            told(answer);
    };
    job.setKey(key);
    QObject::connect(&job, &QKeychain::Job::finished, &job,
                     [tell](const QKeychain::Job* ended) { tell(outcomeOf(*ended)); });
    QTimer::singleShot(patience, &job, [tell] { tell(tl::unexpected(PasswordProblem{Kind::Late, {}})); });
    job.start();
}

} // namespace

KeyringStore::KeyringStore(std::chrono::milliseconds patience) : patience_(patience) {
    // QtKeychain writes the names of its functions there.
    QLoggingCategory::defaultCategory()->setEnabled(QtDebugMsg, false);
}

void KeyringStore::read(const QString& key, const Then& then) {
    run(*new QKeychain::ReadPasswordJob(kService), key, patience_, then);
}

void KeyringStore::write(const QString& key, const Secret& password, const Then& then) {
    auto& job = *new QKeychain::WritePasswordJob(kService);
    job.setTextData(password.reveal());
    run(job, key, patience_, then);
}

/// libsecret leaves out a locked password and calls that a success. Reading asks the user to unlock it.
void KeyringStore::forget(const QString& key, const Then& then) {
    read(key, [key, then, patience = patience_](const Answer& there) {
        if (there)
            run(*new QKeychain::DeletePasswordJob(kService), key, patience, then);
        else
            then(there);
    });
}

} // namespace countis

// SPDX-License-Identifier: GPL-3.0-or-later
// A keyring in memory, which answers at once, from the event loop, or with a problem.
#pragma once

#include "history/database/password_store.h"

#include <QCoreApplication>

#include <map>
#include <vector>

namespace countis::test {

class FakePasswords final : public PasswordStore {
public:
    void read(const QString& key, const Then& then) override {
        const auto found = kept.find(key);
        answer(key, then,
               found == kept.end() ? Answer(tl::unexpected(PasswordProblem{PasswordProblem::Kind::Missing, {}}))
                                   : Answer(Secret(found->second)));
    }
    void write(const QString& key, const Secret& password, const Then& then) override {
        if (!problem)
            kept[key] = password.reveal();
        answer(key, then, Secret());
    }
    void forget(const QString& key, const Then& then) override {
        const bool gone = problem || kept.erase(key) > 0;
        answer(key, then,
               gone ? Answer(Secret()) : Answer(tl::unexpected(PasswordProblem{PasswordProblem::Kind::Missing, {}})));
    }

    std::map<QString, QString> kept;
    std::optional<PasswordProblem> problem; // the answer to every request
    bool answersLater = false;              // by the event loop
    std::vector<QString> asked;             // the keys of all requests

private:
    void answer(const QString& key, const Then& then, const Answer& good) {
        asked.push_back(key);
        const Answer given = problem ? Answer(tl::unexpected(*problem)) : good;
        if (answersLater)
            QMetaObject::invokeMethod(
                QCoreApplication::instance(), [then, given] { then(given); }, Qt::QueuedConnection);
        else
            then(given);
    }
};

} // namespace countis::test

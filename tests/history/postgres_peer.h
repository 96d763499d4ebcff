// SPDX-License-Identifier: GPL-3.0-or-later
// The PostgreSQL server that tests/endtoend/postgres_peer.py runs beside this program. A test without one fails.
#pragma once

#include "history/database/database_url.h"

#include <QString>

namespace countis::test {

class PostgresPeer {
public:
    PostgresPeer();
    /// A server that a test stopped runs again for the next one.
    ~PostgresPeer();
    PostgresPeer(const PostgresPeer&) = delete;
    PostgresPeer& operator=(const PostgresPeer&) = delete;

    /// A database of a test's own: empty, or with what stands in `original`, to which nobody may be connected.
    DatabaseUrl fresh(const QString& original = {}) const;
    /// A database of this server; `user` empty: the one who may do everything.
    DatabaseUrl urlOf(const QString& database, const QString& user = {}) const;
    /// Where its socket is.
    QString folder() const { return folder_; }

    void stop();
    void start();
    /// It answers nothing until it goes on. Its connections stay.
    void hang();
    void goOn();

private:
    void order(const char* word) const;

    QString folder_;
    bool stopped_ = false;
    bool hangs_ = false;
};

} // namespace countis::test

// SPDX-License-Identifier: GPL-3.0-or-later
// One host name's addresses, asked for without waiting, and ended without leaving anything behind.
#pragma once

#include <QHostAddress>
#include <QHostInfo>
#include <QList>
#include <QObject>

#include <functional>
#include <optional>

namespace countis {

class NameLookup : public QObject {
    Q_OBJECT

public:
    using Done = std::function<void(const QList<QHostAddress>&)>;

    ~NameLookup() override; // aborts

    /// `done` is called once, later, unless aborted before; with no address when there is no such host.
    void start(const QString& host, Done done);
    bool isRunning() const { return running_.has_value(); }
    void abort();

private:
    Q_SLOT void found(const QHostInfo& info);

    std::optional<int> running_;
    Done done_;
};

} // namespace countis

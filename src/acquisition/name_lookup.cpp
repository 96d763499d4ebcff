// SPDX-License-Identifier: GPL-3.0-or-later
#include "acquisition/name_lookup.h"

#include <utility>

namespace countis {

NameLookup::~NameLookup() {
    abort();
}

/// By a slot's name, since QHostInfo leaks the function object of a lookup that is aborted (Qt 6.4).
void NameLookup::start(const QString& host, Done done) {
    abort();
    done_ = std::move(done);
    running_ = QHostInfo::lookupHost(host, this, SLOT(found(QHostInfo)));
}

void NameLookup::abort() {
    if (running_)
        QHostInfo::abortHostLookup(*std::exchange(running_, std::nullopt));
}

void NameLookup::found(const QHostInfo& info) {
    if (running_ != info.lookupId()) // an aborted one's answer was on its way
        return;
    running_.reset();
    const Done done = std::exchange(done_, nullptr);
    done(info.addresses());
}

} // namespace countis

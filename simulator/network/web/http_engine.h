// SPDX-License-Identifier: GPL-3.0-or-later
// cpp-httplib between a client's stream and the pages: it reads requests and writes responses.
#pragma once

#include "core/clock.h"
#include "simulator/network/web/http_stream.h"
#include "simulator/network/web/web_message.h"

#include <functional>

namespace countis::sim::web {

/// From any thread, for many streams at once.
class HttpEngine final : private httplib::Server {
public:
    using Answer = std::function<WebResponse(const WebRequest&)>;
    /// `clock`, of the field Date, must outlive it.
    HttpEngine(Answer answer, const Clock& clock);

    /// One request. False: the connection has had its last.
    bool serve(HttpStream& stream, const std::string& peer, bool last);

private:
    void handle(const httplib::Request& from, httplib::Response& to) const;

    Answer answer_;
};

} // namespace countis::sim::web

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clause.h"

#include "support/catch.h"

using namespace countis;

TEST_CASE("What a library says stands in a sentence without its full stop and its blanks") {
    CHECK(clauseOf("The connection was lost.") == "The connection was lost");
    CHECK(clauseOf("Connection refused") == "Connection refused");
    CHECK(clauseOf(" 550 5.1.1 no such user. \r\n") == "550 5.1.1 no such user");
    CHECK(clauseOf("waiting...") == "waiting");
    CHECK(clauseOf(" ..").empty());
    CHECK(clauseOf("").empty());
}

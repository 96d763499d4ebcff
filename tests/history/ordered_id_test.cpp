// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/ordered_id.h"

#include "support/catch.h"

#include <QUuid>

using namespace countis;

TEST_CASE("Identifiers are in the order in which they were made, as many as there are in a millisecond") {
    QString before;
    for (int n = 0; n < 20'000; ++n) {
        const QString id = newOrderedId();
        REQUIRE(before < id);
        before = id;
    }
    CHECK(before.size() == 36);
    CHECK(before == QUuid(before).toString(QUuid::WithoutBraces));
    CHECK(before[14] == u'7'); // the version
    CHECK(QUuid(before).variant() == QUuid::DCE);
}

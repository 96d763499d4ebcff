// SPDX-License-Identifier: GPL-3.0-or-later
// Identifiers that no other row has anywhere, and that keep the order in which they were made where the times of two
// rows are equal.
#pragma once

#include <QString>

namespace countis {

/// A UUID of version 7 (RFC 9562), in lower case: as a text greater than all that this program has made before, also
/// where the clock was set back. From any thread.
QString newOrderedId();

} // namespace countis

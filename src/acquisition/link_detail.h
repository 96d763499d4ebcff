// SPDX-License-Identifier: GPL-3.0-or-later
// The words of a failure's detail, in the language in use where the failure is found.
#pragma once

#include <QCoreApplication>

namespace countis {

struct LinkDetail {
    Q_DECLARE_TR_FUNCTIONS(LinkDetail)
};

} // namespace countis

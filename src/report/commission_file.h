// SPDX-License-Identifier: GPL-3.0-or-later
// The file of an earlier acceptance run.
#pragma once

#include "commission/result_json.h"

#include <QString>

#include <tl/expected.hpp>

namespace countis {

/// The error is one translated sentence with the name of the file.
tl::expected<commission::EarlierResult, QString> readEarlierResult(const QString& name);

} // namespace countis

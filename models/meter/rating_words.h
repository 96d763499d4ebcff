// SPDX-License-Identifier: GPL-3.0-or-later
// The ratings of the meter and the troubles of an installation, in words.
#pragma once

#include "core/ratings.h"

#include <QLocale>
#include <QString>

namespace countis::ui {

/// "This value is above the meter rating: 184 to 288 V." `where` is not Within.
QString ratingText(Quantity quantity, Standing where, const QLocale& locale);

/// What the sign of P, Q or PF says: "Exported.", "Inductive: …"; "" for others, at 0 and where not measured.
QString signText(Quantity quantity, const Value& value);

/// "phase 2 missing", "V outside rated range"; "" where there is no trouble.
QString troubleText(const Trouble& trouble);

} // namespace countis::ui

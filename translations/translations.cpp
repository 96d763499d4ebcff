// SPDX-License-Identifier: GPL-3.0-or-later
// A library needs one source of its own; the texts are its resources, /i18n/countis_*.qm.
namespace countis::translations {
extern const int count;
const int count = 1;
} // namespace countis::translations

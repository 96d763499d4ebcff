// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/roll_up_columns.h"

namespace countis {

QString quotedName(std::string_view key, const char* suffix) {
    return QLatin1Char('"') + QString::fromUtf8(key.data(), static_cast<qsizetype>(key.size())) +
           QLatin1String(suffix) + QLatin1Char('"');
}

bool isInstantaneous(const CatalogueEntry& entry) {
    return entry.kind == ValueKind::Instantaneous;
}

const QStringList& keyColumnsOfRollUp() {
    static const QStringList columns{QStringLiteral("point"),      QStringLiteral("start_ms"),
                                     QStringLiteral("run"),        QStringLiteral("device"),
                                     QStringLiteral("fast_at_ms"), QStringLiteral("slow_at_ms")};
    return columns;
}

QStringList columnsOfEntry(std::size_t entry) {
    const CatalogueEntry& of = values()[entry];
    if (!isInstantaneous(of))
        return {quotedName(of.key)};
    return {quotedName(of.key, "_min"), quotedName(of.key, "_max"), quotedName(of.key, "_sum"),
            quotedName(of.key, "_n")};
}

const QStringList& columnsOfRollUp() {
    static const QStringList all = [] {
        QStringList columns = keyColumnsOfRollUp();
        for (std::size_t n = 0; n < values().size(); ++n)
            columns << columnsOfEntry(n);
        return columns;
    }();
    return all;
}

} // namespace countis

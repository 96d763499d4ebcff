// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/text_table.h"

#include <algorithm>

namespace countis::cli {

QString TextTable::text() const {
    std::vector<qsizetype> widths;
    for (const QStringList& row : rows_) {
        widths.resize(std::max(widths.size(), static_cast<std::size_t>(row.size())));
        for (qsizetype i = 0; i < row.size(); ++i)
            widths[static_cast<std::size_t>(i)] = std::max(widths[static_cast<std::size_t>(i)], row[i].size());
    }
    QString text;
    for (const QStringList& row : rows_) {
        QString line;
        for (qsizetype i = 0; i < row.size(); ++i) {
            const qsizetype width = widths[static_cast<std::size_t>(i)];
            const bool left = i == 0 || cells_ == Cells::Text;
            line += i == 0 ? QString() : QStringLiteral("  ");
            line += left ? row[i].leftJustified(width) : row[i].rightJustified(width);
        }
        while (line.endsWith(u' '))
            line.chop(1);
        text += line + u'\n';
    }
    return text;
}

} // namespace countis::cli

// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/text_table.h"

#include <algorithm>

namespace countis::cli {
namespace {

/// What people and other programs have written must not move the cursor of a terminal, or end a line.
QString printable(QString cell) {
    for (QChar& letter : cell)
        if (letter.category() == QChar::Other_Control)
            letter = u' ';
    return cell;
}

} // namespace

QString TextTable::text() const {
    std::vector<QStringList> rows = rows_;
    std::vector<qsizetype> widths;
    for (QStringList& row : rows) {
        std::ranges::transform(row, row.begin(), printable);
        widths.resize(std::max(widths.size(), static_cast<std::size_t>(row.size())));
        for (qsizetype i = 0; i < row.size(); ++i)
            widths[static_cast<std::size_t>(i)] = std::max(widths[static_cast<std::size_t>(i)], row[i].size());
    }
    QString text;
    for (const QStringList& row : rows) {
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

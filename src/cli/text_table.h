// SPDX-License-Identifier: GPL-3.0-or-later
// Rows of cells as lines of text.
#pragma once

#include <QString>
#include <QStringList>

#include <cstdint>
#include <utility>
#include <vector>

namespace countis::cli {

/// Columns as wide as their widest cell; the first to the left, the others to the right unless they are text.
class TextTable {
public:
    enum class Cells : std::uint8_t { Numbers, Text };
    explicit TextTable(Cells cells = Cells::Numbers) : cells_(cells) {}

    void row(QStringList cells) { rows_.push_back(std::move(cells)); }
    /// A line for each row, with its line feed.
    QString text() const;

private:
    Cells cells_;
    std::vector<QStringList> rows_;
};

} // namespace countis::cli

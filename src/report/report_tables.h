// SPDX-License-Identifier: GPL-3.0-or-later
// Tables of a report: a head in small grey letters, rows with fine lines between them, a sum below.
#pragma once

#include "report/report_canvas.h"

#include <vector>

namespace countis {

struct TableColumn {
    double edge = 0; // of a right-aligned column its right edge, otherwise its left one
    bool isLeft = false;
    double width = 70;
    QString head;
};

struct TableCell {
    QString text;
    bool bold = false;
    QString boldRest; // behind the text
    bool grey = false;
};

struct TableRow {
    enum class Kind : std::uint8_t { Normal, Part, Sum };

    std::vector<TableCell> cells;
    Kind kind = Kind::Normal;
};

struct ReportTable {
    std::vector<TableColumn> columns;
    std::vector<TableRow> rows;
    double x = 0;
    double width = ReportCanvas::kWidth;

    double height() const;
};

/// At the place where the canvas is. On a page that is full it goes on with its head on the next one, if `breaks`.
void draw(ReportCanvas& canvas, const ReportTable& table, bool breaks = true);

} // namespace countis

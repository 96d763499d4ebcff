// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/report_tables.h"

namespace countis {
namespace {

constexpr double kRow = 20;
constexpr double kIndent = 14;

QRectF boxOf(const ReportTable& table, const TableColumn& column, double y) {
    const double left = column.isLeft ? column.edge : column.edge - column.width;
    return {table.x + left, y, column.width, kRow};
}

void drawHead(ReportCanvas& canvas, const ReportTable& table) {
    for (const TableColumn& column : table.columns)
        canvas.text(boxOf(table, column, canvas.y()), column.head, {11, false, ink::kText3},
                    column.isLeft ? Qt::AlignLeft : Qt::AlignRight);
    canvas.down(kRow);
    canvas.line(table.x, canvas.y() - .5, table.x + table.width, ink::kBorder);
}

void drawRow(ReportCanvas& canvas, const ReportTable& table, const TableRow& row) {
    const bool isPart = row.kind == TableRow::Kind::Part;
    for (std::size_t n = 0; n < row.cells.size(); ++n) {
        const TableCell& cell = row.cells[n];
        QRectF box = boxOf(table, table.columns[n], canvas.y());
        if (isPart && n == 0)
            box.adjust(kIndent, 0, 0, 0);
        const QColor color = cell.grey ? ink::kText3 : isPart ? ink::kText2 : ink::kText;
        const TextStyle style{12, cell.bold || row.kind == TableRow::Kind::Sum, color};
        canvas.text(box, cell.text, style, table.columns[n].isLeft ? Qt::AlignLeft : Qt::AlignRight);
        if (cell.boldRest.isEmpty())
            continue;
        // The blank is a letter of the file, so that both stay two words for who copies them.
        box.adjust(canvas.widthOf(cell.text, style), 0, 0, 0);
        canvas.text(box, u' ' + cell.boldRest, {12, true, color});
    }
    canvas.down(kRow);
}

} // namespace

double ReportTable::height() const {
    return kRow * static_cast<double>(rows.size() + 1);
}

void draw(ReportCanvas& canvas, const ReportTable& table, bool breaks) {
    drawHead(canvas, table);
    for (std::size_t n = 0; n < table.rows.size(); ++n) {
        const TableRow& row = table.rows[n];
        if (breaks && canvas.need(kRow)) {
            canvas.down(8);
            drawHead(canvas, table);
        } else if (n > 0) {
            canvas.line(table.x, canvas.y() - .5, table.x + table.width,
                        row.kind == TableRow::Kind::Sum ? ink::kStrongBorder : ink::kGrid);
        }
        drawRow(canvas, table, row);
    }
}

} // namespace countis

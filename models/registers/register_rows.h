// SPDX-License-Identifier: GPL-3.0-or-later
// The registers of the meter in view as a table: what each holds, and when it was read.
#pragma once

#include "core/clock.h"
#include "core/registers/known_registers.h"
#include "core/registers/register_table.h"

#include <QAbstractListModel>
#include <QLocale>
#include <QtQml/qqmlregistration.h>

#include <optional>
#include <vector>

namespace countis::ui {

/// One row a register, and one for each run of reserved words, in the order of the addresses.
class RegisterRows : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("RegistersModel.rows")
    /// −1: all; otherwise the place of a block in RegistersModel.blocks, less one.
    Q_PROPERTY(int block READ block WRITE setBlock NOTIFY filterChanged)
    /// Words that are all in the address, the name, the symbol or the block of a register.
    Q_PROPERTY(QString text READ text WRITE setText NOTIFY filterChanged)
    /// Registers in the table, without reserved words, and of all.
    Q_PROPERTY(int shown READ shown NOTIFY filterChanged)
    Q_PROPERTY(int all READ all CONSTANT)
    /// The first row of the registers that the chosen frame is about; −1: none is in the table.
    Q_PROPERTY(int markedRow READ markedRow NOTIFY marksChanged)
    Q_PROPERTY(QString readingNote READ readingNote NOTIFY languageChanged)

public:
    /// Fresh: read not longer ago than it is read three times. Refused: the meter answered with an exception.
    enum class State { NotRead, Fresh, Stale, Refused, WriteOnly };
    Q_ENUM(State)

    enum Role {
        AddressRole = Qt::UserRole,
        HexRole,
        SymbolRole,
        NameRole,
        TypeRole,
        AccessRole, // "R", "RW", "W"; "" of reserved words
        RawRole,    // "0000 5A16", "–" while it was not read
        ValueRole,  // without its unit; "–" where there is none
        UnitRole,
        AgeRole, // "0.4 s", "" without
        StateRole,
        MarkedRole,
        ReservedRole,
        RowTextRole // all of it as one sentence
    };

    explicit RegisterRows(QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    int block() const { return block_; }
    void setBlock(int block);
    QString text() const { return text_; }
    void setText(const QString& text);
    int shown() const { return shownRegisters_; }
    int all() const { return static_cast<int>(registerTable().size()); }
    int markedRow() const { return markedRow_; }
    QString readingNote() const;

    /// Formats what differs since the last time; one dataChanged for each run of rows that do.
    void update(const KnownRegisters& known, Instant now);
    void setMarked(std::optional<RegisterRange> range);
    void retranslate(const QLocale& locale);

    /// The rows in the table as CSV: with commas, or with tabs for the clipboard.
    QString text(QChar separator) const;

    Q_INVOKABLE int addressAt(int row) const;

signals:
    void filterChanged();
    void marksChanged();
    void languageChanged();

private:
    /// What never changes.
    struct Row {
        RegisterRange range;
        const Register* reg = nullptr; // null: reserved words
        Block block{};
        QString symbol;
        QString found; // folded, to be searched
    };
    /// What is shown of it now.
    struct Cells {
        QString raw, value, unit, age;
        State state = State::NotRead;
        bool operator==(const Cells&) const = default;
    };

    static std::vector<Row> allRows();
    Cells format(const Row& row, const KnownRegisters& known, Instant now) const;
    QString valueOf(const Register& reg, const std::vector<std::uint16_t>& words, QString& unit) const;
    bool passes(const Row& row) const;
    void filter();
    void mark();
    const Row& rowAt(int row) const { return all_[visible_[static_cast<std::size_t>(row)]]; }
    const Cells& cellsAt(int row) const { return cells_[visible_[static_cast<std::size_t>(row)]]; }
    bool isMarked(const Row& row) const { return marked_ && marked_->overlaps(row.range); }
    QString rowText(int row) const;

    std::vector<Row> all_;
    std::vector<Cells> cells_; // as all_
    std::vector<std::size_t> visible_;
    QLocale locale_;
    int block_ = static_cast<int>(Block::Metrology);
    QString text_;
    int shownRegisters_ = 0;
    std::optional<RegisterRange> marked_;
    int markedRow_ = -1;
};

} // namespace countis::ui

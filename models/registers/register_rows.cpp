// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/registers/register_rows.h"

#include "acquisition/read_plan.h"
#include "core/catalogue.h"
#include "core/csv.h"
#include "core/registers/register_fields.h"
#include "core/registers/register_value.h"
#include "models/text/names.h"
#include "models/text/search_words.h"
#include "models/text/value_text.h"

#include <algorithm>
#include <array>
#include <chrono>

namespace countis::ui {
namespace {

/// "U12", "P1", "f"; empty for what is no instantaneous value.
QString symbolOf(const Register& reg) {
    const auto* const instant = std::get_if<InstantView>(&reg.view);
    if (!instant)
        return {};
    QString symbol = symbolText(instant->quantity);
    if (instant->phase == Phase::Sum)
        return symbol;
    const QString slot = slotText(instant->quantity, instant->phase);
    return symbol + (slot.startsWith(u'L') ? slot.mid(1) : slot);
}

/// Short: "hex" and "text" stand for several types each.
QString typeText(const Register& reg) {
    return isHex(reg.type) ? QStringLiteral("hex")
           : isText(reg)   ? QStringLiteral("text")
                           : fromLatin1(typeName(reg.type));
}

/// A register that is in no plan is read as often as the slow ones, while somebody looks.
std::chrono::milliseconds freshFor(Block block) {
    const PollPeriods periods;
    return kFreshPeriods * (paceOf(block) == Pace::Fast ? periods.fast : periods.slow);
}

QString hexAddress(std::uint16_t address) {
    return QString::fromStdString(wordText(address));
}

} // namespace

RegisterRows::RegisterRows(QObject* parent) : QAbstractListModel(parent), all_(allRows()), cells_(all_.size()) {
    update({}, {});
    filter();
}

/// Every word of every block is in one row.
std::vector<RegisterRows::Row> RegisterRows::allRows() {
    std::vector<Row> rows;
    for (const BlockInfo& block : kBlockTable) {
        const auto add = [&](std::uint32_t first, std::uint32_t end, const Register* reg) {
            if (first >= end)
                return;
            const RegisterRange range{static_cast<std::uint16_t>(first), static_cast<std::uint16_t>(end - first)};
            const QString symbol = reg ? symbolOf(*reg) : QString();
            const QString name = reg ? fromLatin1(reg->name) : QString();
            rows.push_back({range, reg, block.block, symbol,
                            folded(QStringLiteral("%1 %2 %3 %4 %5")
                                       .arg(QString::number(range.first), hexAddress(range.first), symbol, name,
                                            fromLatin1(block.name)))});
        };
        std::uint32_t next = block.first;
        for (const Register& reg : registersOf(block.block)) {
            add(next, reg.address, nullptr);
            next = std::uint32_t{reg.address} + reg.words;
            add(reg.address, next, &reg);
        }
        add(next, std::uint32_t{block.first} + block.words, nullptr);
    }
    return rows;
}

int RegisterRows::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(visible_.size());
}

QHash<int, QByteArray> RegisterRows::roleNames() const {
    return {{AddressRole, "address"},   {HexRole, "hex"},        {SymbolRole, "symbol"},   {NameRole, "name"},
            {TypeRole, "type"},         {AccessRole, "access"},  {RawRole, "raw"},         {ValueRole, "value"},
            {UnitRole, "unit"},         {AgeRole, "age"},        {StateRole, "freshness"}, {MarkedRole, "marked"},
            {ReservedRole, "reserved"}, {RowTextRole, "rowText"}};
}

QVariant RegisterRows::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row& row = rowAt(index.row());
    const Cells& cells = cellsAt(index.row());
    switch (role) {
    case AddressRole: return row.range.first;
    case HexRole: return hexAddress(row.range.first);
    case SymbolRole: return row.symbol;
    case NameRole: return row.reg ? fromLatin1(row.reg->name) : tr("reserved");
    case TypeRole: return row.reg ? typeText(*row.reg) : QString();
    case AccessRole: return row.reg ? fromLatin1(accessName(row.reg->access)) : QString();
    case RawRole: return cells.raw;
    case ValueRole: return cells.value;
    case UnitRole: return cells.unit;
    case AgeRole: return cells.age;
    case StateRole: return QVariant::fromValue(cells.state);
    case MarkedRole: return isMarked(row);
    case ReservedRole: return row.reg == nullptr;
    case RowTextRole: return rowText(index.row());
    default: return {};
    }
}

QString RegisterRows::rowText(int row) const {
    const Row& of = rowAt(row);
    const Cells& cells = cellsAt(row);
    const QString name = of.reg ? fromLatin1(of.reg->name) : tr("reserved");
    const QString value = cells.unit.isEmpty() ? cells.value : cells.value + u' ' + cells.unit;
    switch (cells.state) {
    case State::WriteOnly: return tr("%1 %2: for writing only").arg(of.range.first).arg(name);
    case State::Refused: return tr("%1 %2: the meter refuses to read it").arg(of.range.first).arg(name);
    case State::NotRead: return tr("%1 %2: not read yet").arg(of.range.first).arg(name);
    case State::Stale:
    case State::Fresh: break;
    }
    //: A register: its address, its name, its value, its words in hexadecimal, and how old they are
    return tr("%1 %2: %3; words %4; read %5 ago")
        .arg(QString::number(of.range.first), name, value, cells.raw, cells.age);
}

QString RegisterRows::readingNote() const {
    return tr("R: for reading, RW: for reading and writing, W: for writing only. This page writes nothing.");
}

QString RegisterRows::valueOf(const Register& reg, const std::vector<std::uint16_t>& words, QString& unit) const {
    if (isText(reg) || isHex(reg.type)) {
        const QString text = QString::fromStdString(registerText(reg, words));
        return text.isEmpty() ? QString(kNotMeasured) : text;
    }
    const ShownNumber shown = shownNumber(reg, unpackNumber(reg, words));
    unit = fromLatin1(shown.unit);
    return fixedText(shown.number.count, shown.number.decimals, locale_);
}

RegisterRows::Cells RegisterRows::format(const Row& row, const KnownRegisters& known, Instant now) const {
    const QString dash(kNotMeasured);
    if (info(row.block).access == Access::Write)
        return {dash, dash, {}, {}, State::WriteOnly};
    const auto read = known.read(row.range);
    if (!read)
        return {dash, dash, {}, {}, known.exceptionOf(row.range) != 0 ? State::Refused : State::NotRead};
    const auto age = std::chrono::duration_cast<std::chrono::milliseconds>(now - read->readAt);
    Cells cells;
    cells.raw = QString::fromStdString(wordsText(read->words));
    cells.value = row.reg ? valueOf(*row.reg, read->words, cells.unit) : dash;
    cells.age = ageText(age, locale_);
    cells.state = age > freshFor(row.block) ? State::Stale : State::Fresh;
    return cells;
}

void RegisterRows::update(const KnownRegisters& known, Instant now) {
    std::vector<bool> changed(all_.size());
    for (std::size_t i = 0; i < all_.size(); ++i) {
        Cells cells = format(all_[i], known, now);
        changed[i] = cells != cells_[i];
        cells_[i] = std::move(cells);
    }
    for (std::size_t row = 0; row < visible_.size(); ++row) {
        if (!changed[visible_[row]])
            continue;
        const std::size_t first = row;
        while (row + 1 < visible_.size() && changed[visible_[row + 1]])
            ++row;
        emit dataChanged(index(static_cast<int>(first)), index(static_cast<int>(row)),
                         {RawRole, ValueRole, UnitRole, AgeRole, StateRole, RowTextRole});
    }
}

void RegisterRows::setBlock(int block) {
    if (std::exchange(block_, block) != block)
        filter();
}

void RegisterRows::setText(const QString& text) {
    if (std::exchange(text_, text) != text)
        filter();
}

bool RegisterRows::passes(const Row& row) const {
    return (block_ < 0 || static_cast<int>(row.block) == block_) && (text_.isEmpty() || row.reg != nullptr) &&
           SearchWords(text_).allIn(row.found);
}

void RegisterRows::filter() {
    beginResetModel();
    visible_.clear();
    shownRegisters_ = 0;
    for (std::size_t i = 0; i < all_.size(); ++i) {
        if (!passes(all_[i]))
            continue;
        visible_.push_back(i);
        shownRegisters_ += all_[i].reg ? 1 : 0;
    }
    endResetModel();
    emit filterChanged();
    mark();
}

void RegisterRows::setMarked(std::optional<RegisterRange> range) {
    if (marked_ == range)
        return;
    const auto before = std::exchange(marked_, range);
    for (int row = 0; row < rowCount(); ++row)
        if (isMarked(rowAt(row)) || (before && before->overlaps(rowAt(row).range)))
            emit dataChanged(index(row), index(row), {MarkedRole});
    mark();
}

void RegisterRows::mark() {
    const auto found = std::ranges::find_if(visible_, [&](std::size_t i) { return isMarked(all_[i]); });
    markedRow_ = found == visible_.end() ? -1 : static_cast<int>(found - visible_.begin());
    emit marksChanged();
}

void RegisterRows::retranslate(const QLocale& locale) {
    locale_ = locale;
    if (rowCount() > 0)
        emit dataChanged(index(0), index(rowCount() - 1), {NameRole, RowTextRole});
    emit languageChanged();
}

QString RegisterRows::text(QChar separator) const {
    constexpr std::array kColumns{AddressRole, HexRole,   NameRole, TypeRole, AccessRole,
                                  RawRole,     ValueRole, UnitRole, AgeRole};
    QString text = QStringList{tr("address"),   tr("hex"),   tr("name"), tr("type"), tr("access"),
                               tr("raw words"), tr("value"), tr("unit"), tr("age")}
                       .join(separator) +
                   u'\n';
    for (int row = 0; row < rowCount(); ++row) {
        QStringList fields;
        for (const Role role : kColumns) {
            const std::string field = data(index(row), role).toString().toStdString();
            fields << QString::fromStdString(separator == u',' ? csvField(field) : field);
        }
        text += fields.join(separator) + u'\n';
    }
    return text;
}

int RegisterRows::addressAt(int row) const {
    return row >= 0 && row < rowCount() ? rowAt(row).range.first : -1;
}

} // namespace countis::ui

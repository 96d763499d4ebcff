// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/meter/energies_model.h"

#include "core/catalogue.h"
#include "models/text/names.h"
#include "models/text/row_change.h"

#include <optional>

namespace countis::ui {
namespace {

struct EnergyRow {
    EnergyKind kind = EnergyKind::EaPos;
    std::array<std::optional<PartialMeter>, 3> partials; // T1, T2, without regard to tariffs
};

using enum PartialMeter;
const std::array<EnergyRow, EnergiesModel::kRows> kEnergyRows{{
    {EnergyKind::EaPos, {EaPosT1, EaPosT2, EaPos}},
    {EnergyKind::EaNeg, {EaNegT1, EaNegT2, EaNeg}},
    {EnergyKind::Eap, {{{}, {}, Eap}}},
    {EnergyKind::ErPos, {{{}, {}, ErPos}}},
    {EnergyKind::ErNeg, {{{}, {}, ErNeg}}},
}};
constexpr std::array kColumnTariffs{Tariff::T1, Tariff::T2, Tariff::Total};

// Right-aligned columns stand on the decimal point: blanks as wide as the digits that the register has not.
QString alignedText(const Energy& energy, const QLocale& locale) {
    QString text = energyText(energy, locale);
    if (energy.quality == Quality::NotMeasured || energy.step <= 100)
        return text;
    const QString figure(QChar(0x2007));
    return energy.step <= 1000 ? text + figure : text + QChar(0x2008) + figure + figure;
}

} // namespace

EnergiesModel::EnergiesModel(QObject* parent) : QAbstractListModel(parent) {
    rows_ = format();
    balance_ = formatBalance();
}

int EnergiesModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : kRows;
}

QHash<int, QByteArray> EnergiesModel::roleNames() const {
    return {{SymbolRole, "symbol"},
            {UnitRole, "unit"},
            {NameRole, "name"},
            {T1Role, "t1"},
            {T2Role, "t2"},
            {TotalRole, "total"},
            {PartialT1Role, "partialT1"},
            {PartialT2Role, "partialT2"},
            {PartialRole, "partial"},
            {T1StateRole, "t1State"},
            {T2StateRole, "t2State"},
            {TotalStateRole, "totalState"},
            {PartialT1StateRole, "partialT1State"},
            {PartialT2StateRole, "partialT2State"},
            {PartialStateRole, "partialState"},
            {CoarseRole, "coarse"}};
}

QVariant EnergiesModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row& row = rows_[static_cast<std::size_t>(index.row())];
    const EnergyKind kind = kEnergyRows[static_cast<std::size_t>(index.row())].kind;
    if (role >= T1Role && role <= PartialRole)
        return row.text[static_cast<std::size_t>(role - T1Role)];
    if (role >= T1StateRole && role <= PartialStateRole)
        return QVariant::fromValue(toQml(row.quality[static_cast<std::size_t>(role - T1StateRole)]));
    switch (role) {
    case SymbolRole: return symbolText(kind);
    case UnitRole: return unitText(kind);
    case NameRole: return nameText(kind);
    case CoarseRole: return row.coarse;
    default: return {};
    }
}

std::array<EnergiesModel::Row, EnergiesModel::kRows> EnergiesModel::format() const {
    std::array<Row, kRows> rows;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const auto set = [&](std::size_t column, const Energy& energy) {
            rows[i].text[column] = alignedText(energy, locale_);
            rows[i].quality[column] = energy.quality;
        };
        for (std::size_t column = 0; column < kColumnTariffs.size(); ++column)
            set(column, readings_.at(kEnergyRows[i].kind, Phase::Sum, kColumnTariffs[column]));
        rows[i].coarse = isCoarse(kEnergyRows[i].kind);
        for (std::size_t column = 0; column < kEnergyRows[i].partials.size(); ++column) {
            if (const auto meter = kEnergyRows[i].partials[column])
                set(kColumnTariffs.size() + column, readings_.partial[countis::index(*meter)]);
        }
    }
    return rows;
}

bool EnergiesModel::isCoarse(EnergyKind kind) const {
    const Energy& tariff = readings_.at(kind, Phase::Sum, Tariff::T1);
    const Energy& total = readings_.at(kind, Phase::Sum, Tariff::Total);
    return tariff.quality != Quality::NotMeasured && total.quality != Quality::NotMeasured &&
           energyDecimals(tariff) < energyDecimals(total);
}

QString EnergiesModel::note() const {
    QStringList symbols;
    for (std::size_t i = 0; i < rows_.size(); ++i) {
        if (rows_[i].coarse)
            symbols.append(symbolText(kEnergyRows[i].kind));
    }
    if (symbols.isEmpty())
        return {};
    //: Below the table of energies: %1 is a list such as "Ea−, Eap"
    return tr("T1 and T2 of %1 have fewer decimals than the total.").arg(symbols.join(QStringLiteral(", ")));
}

EnergiesModel::Balance EnergiesModel::formatBalance() const {
    return {energyText(readings_.balanceActive, locale_), energyText(readings_.balanceReactive, locale_),
            std::min(readings_.balanceActive.quality, readings_.balanceReactive.quality)};
}

void EnergiesModel::setReadings(const Readings& readings, Instant now) {
    readings_ = readings;
    now_ = now;
    auto rows = format();
    const QString noteBefore = note();
    const auto changed = changedRows(rows_, rows);
    rows_ = std::move(rows);
    if (note() != noteBefore)
        emit noteChanged();
    if (changed)
        emit dataChanged(createIndex(changed->first, 0), createIndex(changed->second, 0));
    if (const Balance balance = formatBalance(); balance != balance_) {
        balance_ = balance;
        emit balanceChanged();
    }
    const Energy& total = readings_.at(EnergyKind::EaPos, Phase::Sum, Tariff::Total);
    const auto& block =
        readings_.blocks[countis::index(blockOf(EnergyValue{EnergyKind::EaPos, Phase::Sum, Tariff::Total}))];
    const QString age = total.quality == Quality::Stale ? ageOf(block, now_, locale_) : QString();
    if (age != ageText_) {
        ageText_ = age;
        emit ageTextChanged();
    }
}

void EnergiesModel::retranslate(const QLocale& locale) {
    locale_ = locale;
    setReadings(readings_, now_);
    emit dataChanged(createIndex(0, 0), createIndex(kRows - 1, 0), {NameRole});
    emit noteChanged(); // the translator is the new one on both sides of a comparison
}

} // namespace countis::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/reading_report.h"
#include "cli/symbol_text.h"
#include "cli/text_table.h"
#include "core/catalogue.h"
#include "core/decimal.h"
#include "core/reading_json.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

#include <array>

namespace countis::cli {
namespace {

constexpr std::array kSlots{Phase::L1, Phase::L2, Phase::L3, Phase::Sum};

/// "Er+ ind (kvarh)", "Ea+ T1 (kWh)".
QString energyName(const CountedEnergy& energy) {
    return withUnit(utf8(symbolOf(energy)), info(energy.kind).shownUnit);
}

QString translated(const char* text) {
    return QCoreApplication::translate("countisctl", text);
}

const char* const kNotMeasured = "–";
const char* const kStaleMark = "*";

QString marked(const QString& text, Quality quality) {
    return quality == Quality::Stale ? text + QLatin1String(kStaleMark) : text;
}

/// With the decimal point of the language.
QString numberText(const Decimal& value) {
    return QString::fromStdString(toString(value)).replace(QLatin1Char('.'), QLocale().decimalPoint());
}

QString cell(const Decimal& value, Quality quality) {
    return quality == Quality::NotMeasured ? QString::fromUtf8(kNotMeasured) : marked(numberText(value), quality);
}

QString cell(const Readings& readings, Quantity quantity, Phase phase) {
    const Value& value = readings.at(quantity, phase);
    return cell(inSteps(value.count, info(quantity).unitPerCount), value.quality);
}

/// In thousands of the register's unit (kWh …), with the decimals that the register knows.
QString cell(const Energy& energy) {
    Decimal value{energy.tenths, 4};
    for (std::int32_t step = energy.step; step >= 10; step /= 10) {
        value.count /= 10;
        --value.decimals;
    }
    return cell(value, energy.quality);
}

QString instantTable(const Readings& readings) {
    TextTable table;
    table.row({QString(), "L1", "L2", "L3", QString::fromUtf8("∑"), "N"});
    for (std::size_t i = 0; i < index(Quantity::F); ++i) {
        const auto quantity = static_cast<Quantity>(i);
        QStringList row{withUnit(utf8(info(quantity).symbol), info(quantity).unit)};
        for (const Phase phase : kSlots)
            row << cell(readings, quantity, phase);
        if (quantity == Quantity::I)
            row << cell(readings, quantity, Phase::N);
        table.row(row);
    }
    table.row({QStringLiteral("f (Hz)"), QString(), QString(), QString(), cell(readings, Quantity::F, Phase::Sum)});
    return table.text();
}

QString energyTable(const Readings& readings) {
    TextTable table;
    table.row({translated(QT_TRANSLATE_NOOP("countisctl", "Energy")), "L1", "L2", "L3", QString::fromUtf8("∑"), "T1",
               "T2"});
    for (std::size_t i = 0; i < kEnergyKinds; ++i) {
        const auto kind = static_cast<EnergyKind>(i);
        QStringList row{energyName({kind, Tariff::Total})};
        for (const Phase phase : kSlots)
            row << cell(readings.at(kind, phase, Tariff::Total));
        row << cell(readings.at(kind, Phase::Sum, Tariff::T1)) << cell(readings.at(kind, Phase::Sum, Tariff::T2));
        table.row(row);
    }
    return table.text();
}

QString meterTable(const Readings& readings) {
    TextTable table;
    table.row({translated(QT_TRANSLATE_NOOP("countisctl", "Partial meters"))});
    for (std::size_t i = 0; i < kPartialMeters; ++i)
        table.row({energyName(counted(static_cast<PartialMeter>(i))), cell(readings.partial[i])});
    table.row({translated(QT_TRANSLATE_NOOP("countisctl", "Balance")) + QStringLiteral(" (kWh)"),
               cell(readings.balanceActive)});
    table.row({translated(QT_TRANSLATE_NOOP("countisctl", "Balance")) + QStringLiteral(" (kvarh)"),
               cell(readings.balanceReactive)});
    for (std::size_t i = 0; i < readings.tariffTime.size(); ++i)
        table.row({translated(QT_TRANSLATE_NOOP("countisctl", "Time in")) + QStringLiteral(" T%1 (h)").arg(i + 1),
                   cell(Decimal{readings.tariffTime[i].tenths, 2}, readings.tariffTime[i].quality)});
    return table.text();
}

QString readText(const Report& report) {
    const BlockSample& sample = report.readings.blocks[index(Block::Metrology)];
    if (sample.quality == Quality::NotMeasured)
        return QString::fromUtf8(kNotMeasured);
    const auto time = QDateTime::fromMSecsSinceEpoch(sample.time.wall.time_since_epoch().count()).toUTC();
    return translated(QT_TRANSLATE_NOOP("countisctl", "%1, %2 s ago"))
        .arg(time.toString(Qt::ISODate), numberText(Decimal{ageOf(report) / 100, 1}));
}

/// Nothing where all three are there.
QString missingText(const Readings& readings) {
    QStringList missing;
    for (const Phase phase : {Phase::L1, Phase::L2, Phase::L3})
        if (phaseMissing(readings, phase))
            missing.append(QString::number(index(phase) + 1));
    if (missing.isEmpty())
        return {};
    return (missing.size() == 1 ? translated(QT_TRANSLATE_NOOP("countisctl", "phase %1 missing"))
                                : translated(QT_TRANSLATE_NOOP("countisctl", "phases %1 missing")))
        .arg(missing.join(QLatin1String(", ")));
}

QString sequenceText(const Readings& readings) {
    const Quality voltages = readings.blocks[index(Block::Metrology)].quality;
    if (const QString missing = missingText(readings); voltages != Quality::NotMeasured && !missing.isEmpty())
        return marked(missing, voltages);
    if (readings.sequenceQuality == Quality::NotMeasured || readings.sequence == PhaseSequence::NotDetected)
        return translated(QT_TRANSLATE_NOOP("countisctl", "not detected"));
    return marked(readings.sequence == PhaseSequence::Order123 ? QStringLiteral("123") : QStringLiteral("132"),
                  readings.sequenceQuality);
}

QString heading(const Report& report) {
    const Readings& readings = report.readings;
    TextTable table(TextTable::Cells::Text);
    table.row(
        {QString::fromStdString(readings.identity.extendedName), QString::fromStdString(report.address.toString())});
    table.row({translated(QT_TRANSLATE_NOOP("countisctl", "Serial number")),
               QString::fromStdString(serialOf(readings.identity))});
    table.row({translated(QT_TRANSLATE_NOOP("countisctl", "Read")), readText(report)});
    table.row({translated(QT_TRANSLATE_NOOP("countisctl", "Phase sequence")), sequenceText(readings)});
    table.row({translated(QT_TRANSLATE_NOOP("countisctl", "Tariff in progress")),
               readings.tariffInProgress == 0
                   ? QString::fromUtf8(kNotMeasured)
                   : marked(QStringLiteral("T%1").arg(readings.tariffInProgress), readings.tariffQuality)});
    return table.text();
}

} // namespace

QString toTable(const Report& report) {
    QString text = heading(report) + u'\n' + instantTable(report.readings) + u'\n' + energyTable(report.readings) +
                   u'\n' + meterTable(report.readings);
    if (text.contains(QLatin1String(kStaleMark)))
        text += u'\n' +
                translated(QT_TRANSLATE_NOOP(
                    "countisctl", "* stale: the last attempt to read this value failed, or was too long ago")) +
                u'\n';
    return text;
}

} // namespace countis::cli

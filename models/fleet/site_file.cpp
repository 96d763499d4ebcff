// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/fleet/site_file.h"

#include "acquisition/address.h"
#include "core/printable.h"
#include "report/whole_file.h"

#include <QFile>
#include <QFileInfo>

#include <utility>

namespace countis::ui {
namespace {

constexpr qint64 kLargestFile = 16'000'000; // 10,000 lines with long names and paths are 5 MB

std::optional<MeterAddress> readAddress(const std::string& text) {
    const auto address = parseMeterAddress(QString::fromStdString(text));
    return address ? std::optional(*address) : std::nullopt;
}

QString shown(const std::string& field) {
    return QString::fromStdString(printable(field));
}

} // namespace

SiteFile::SiteFile(MeterList& meters, PlaceList& places, QObject* parent)
    : QAbstractListModel(parent), meters_(meters), places_(places) {}

int SiteFile::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : count();
}

QHash<int, QByteArray> SiteFile::roleNames() const {
    return {{LineRole, "line"},           {NameRole, "name"},     {AddressRole, "address"}, {UnitRole, "unit"},
            {BadColumnRole, "badColumn"}, {ResultRole, "result"}, {DetailRole, "detail"},   {EffectRole, "effect"}};
}

QVariant SiteFile::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const CsvRow& row = preview_.rows[static_cast<std::size_t>(index.row())];
    const auto field = [&](CsvColumn column) { return shown(row.fields.at(countis::index(column))); };
    switch (role) {
    case LineRole: return static_cast<int>(row.line);
    case Qt::DisplayRole:
    case NameRole: return field(CsvColumn::Name);
    case AddressRole: return field(CsvColumn::Address);
    case UnitRole: return field(CsvColumn::Unit);
    case BadColumnRole: {
        const auto column = row.effect == CsvEffect::LeftOut ? row.error.column : std::nullopt;
        return column ? QString::fromLatin1(kCsvColumnNames.at(countis::index(*column)).data()) : QString();
    }
    case ResultRole: return resultText(row.effect);
    case DetailRole: return detailText(row);
    case EffectRole: return static_cast<int>(row.effect);
    default: return {};
    }
}

QString SiteFile::resultText(CsvEffect effect) const {
    switch (effect) {
    case CsvEffect::New: return tr("new");
    case CsvEffect::Changed: return tr("changed");
    case CsvEffect::Known: return tr("known");
    case CsvEffect::LeftOut: return tr("left out");
    }
    return {};
}

QString SiteFile::detailText(const CsvRow& row) const {
    if (row.effect == CsvEffect::LeftOut)
        return errorText(row.error);
    if (row.effect == CsvEffect::New)
        return row.point.commandsAllowed ? tr("commands allowed") : QString();
    QStringList columns;
    for (std::size_t column = 0; column < kCsvColumns; ++column)
        if (row.changes[column])
            columns.append(QString::fromLatin1(kCsvColumnNames.at(column).data()));
    return columns.join(QStringLiteral(", "));
}

QString SiteFile::errorText(const CsvError& error) const {
    switch (error.problem) {
    case CsvProblem::Broken: return tr("the quotation marks or the number of columns do not match");
    case CsvProblem::NotUtf8: return tr("the text is not UTF-8");
    case CsvProblem::AddressTwice: return tr("same address as line %1").arg(error.otherLine);
    case CsvProblem::SiteFull: return tr("the site is full");
    case CsvProblem::NotAllowed: break;
    }
    switch (error.column.value_or(CsvColumn::Name)) {
    case CsvColumn::Name: return tr("name: at most %1 characters").arg(kLongestPointName);
    case CsvColumn::Address: return tr("address: HOST or HOST:PORT");
    case CsvColumn::Unit: return tr("unit: 1 to 247, or 255");
    case CsvColumn::Place: return tr("place: up to %1 levels, as Hall 1/Board 2").arg(kMostPlaceLevels);
    case CsvColumn::Role: return tr("role: consumer, producer or both");
    case CsvColumn::Period: return tr("period_s: 1 to 3600");
    case CsvColumn::Commands: return tr("commands: yes or no");
    }
    return {};
}

QString SiteFile::summary() const {
    const auto left = preview_.count(CsvEffect::LeftOut);
    QStringList texts;
    if (left == 1) {
        for (const CsvRow& row : preview_.rows)
            if (row.effect == CsvEffect::LeftOut)
                texts.append(tr("Line %1 is left out.").arg(row.line));
    } else if (left > 1) {
        texts.append(tr("%n lines are left out.", nullptr, static_cast<int>(left)));
    }
    QStringList unknown;
    for (const std::string& column : preview_.unknownColumns)
        unknown.append(shown(column));
    if (!unknown.isEmpty())
        texts.append(tr("Not read: %1.").arg(unknown.join(QStringLiteral(", "))));
    return texts.join(QLatin1Char(' '));
}

int SiteFile::importCount() const {
    return static_cast<int>(preview_.count(CsvEffect::New) + preview_.count(CsvEffect::Changed));
}

void SiteFile::show(CsvPreview preview, const QString& fileName, const QString& problem) {
    beginResetModel();
    preview_ = std::move(preview);
    endResetModel();
    fileName_ = fileName;
    problem_ = problem;
    emit changed();
}

void SiteFile::open(const QUrl& url) {
    const QString path = url.toLocalFile();
    const QString name = QFileInfo(path).fileName();
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return show({}, name, tr("%1 cannot be read (%2).").arg(path, file.errorString()));
    const QByteArray bytes = file.read(kLargestFile + 1);
    if (bytes.size() > kLargestFile)
        return show({}, name, tr("%1 is larger than %2 MB.").arg(name).arg(kLargestFile / 1'000'000));
    auto preview =
        previewCsv({bytes.constData(), static_cast<std::size_t>(bytes.size())}, places_.roster(), readAddress);
    if (preview)
        return show(*std::move(preview), name, {});
    switch (preview.error()) {
    case CsvFileError::NotUtf8:
        return show({}, name, tr("%1 is not a CSV file in UTF-8. Save it as “CSV UTF-8”.").arg(name));
    case CsvFileError::NoColumn:
        return show({}, name,
                    tr("The first line of %1 must name the columns, each once: address, and if you like name, unit, "
                       "place, role, period_s and commands.")
                        .arg(name));
    case CsvFileError::NoLines: return show({}, name, tr("%1 contains no meters.").arg(name));
    }
}

void SiteFile::save(const QUrl& url) {
    const QString path = url.toLocalFile();
    const auto written = writeWhole(path, QByteArray::fromStdString(rosterCsv(places_.roster())));
    emit said(written ? tr("Saved as %1.").arg(path) : tr("%1 cannot be written (%2).").arg(path, written.error()));
}

void SiteFile::importLines() {
    if (const QString refusal = meters_.refusal(); !refusal.isEmpty())
        return show({}, fileName_, refusal);
    std::vector<Point> added;
    std::vector<Point> changed;
    for (CsvRow& row : preview_.rows) {
        if (row.effect != CsvEffect::New && row.effect != CsvEffect::Changed)
            continue;
        if (row.place)
            row.point.place = places_.findOrMake(*row.place).value_or(kSite);
        (row.effect == CsvEffect::New ? added : changed).push_back(row.point);
    }
    const int lines = importCount();
    places_.finish();
    const QString problem = meters_.import(std::move(added), changed);
    show({}, {}, {});
    emit said(problem.isEmpty() ? tr("%n lines were imported.", nullptr, lines) : problem);
}

void SiteFile::close() {
    show({}, {}, {});
}

void SiteFile::retranslate() {
    if (count() > 0)
        emit dataChanged(index(0), index(count() - 1), {ResultRole, DetailRole});
    emit changed();
}

} // namespace countis::ui

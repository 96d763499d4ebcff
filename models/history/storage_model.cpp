// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/history/storage_model.h"

#include "models/text/value_text.h"

#include <QDateTime>

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace countis::ui {
namespace {

constexpr std::array<int, 9> kChoices{1, 7, 14, 30, 60, 183, 366, 1096, 3653};

Tier tierAt(int row) {
    return static_cast<Tier>(row);
}

} // namespace

StorageModel::StorageModel(const Clock& clock, const Roster& roster, QObject* parent)
    : QAbstractListModel(parent), clock_(clock), roster_(roster) {}

StorageModel::~StorageModel() = default;

void StorageModel::show(SiteDatabase* database) {
    database_ = database;
    work_.reset();
    retention_.reset();
    sizes_.reset();
    step_ = Step::None;
    if (database_ != nullptr) {
        work_ = std::make_unique<StorageWork>(clock_, database_->url(), database_->zone());
        listen();
    }
    update();
}

void StorageModel::listen() {
    const StorageWork* const work = work_.get();
    connect(work, &StorageWork::retentionRead, this, [this](const Retention& retention) {
        retention_ = retention;
        update();
    });
    connect(work, &StorageWork::sizesRead, this, [this](const Sizes& sizes) {
        sizes_ = sizes;
        update();
    });
    connect(work, &StorageWork::counted, this, [this](Tier, Days, std::int64_t rows) { takeCount(rows); });
    connect(work, &StorageWork::progressed, this, [this](std::int64_t deleted, std::int64_t rows) {
        deleted_ = deleted;
        rows_ = rows;
        emit changed();
    });
    connect(work, &StorageWork::changed, this, [this](StorageWork::Ending ending) {
        if (ending == StorageWork::Ending::Done) // until it is read again, the rows show what was chosen
            retention_->days[static_cast<std::size_t>(tier_)] = days_;
        outcome_ = ending == StorageWork::Ending::Done
                       ? tr("The change is made.")
                       : tr("Cancelled. Rows that were deleted before are gone; the others are kept as before.");
        finish();
    });
    connect(work, &StorageWork::failed, this, [this](const DatabaseError& error) {
        problem_ = databaseErrorText(error, database_->url());
        if (std::exchange(step_, Step::None) == Step::Deleting)
            work_->read(); // part of the change may be made
        update();
    });
    connect(work, &StorageWork::busyChanged, this, &StorageModel::changed);
}

void StorageModel::retranslate(const QLocale& locale) {
    locale_ = locale;
    update();
}

int StorageModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(kTiers);
}

QHash<int, QByteArray> StorageModel::roleNames() const {
    return {{TierRole, "tier"},         {ContentRole, "content"}, {SizeRole, "size"},
            {ExpectedRole, "expected"}, {ChoicesRole, "choices"}, {ChoiceRole, "choice"}};
}

QVariant StorageModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto place = static_cast<std::size_t>(index.row());
    const Tier tier = tierAt(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case TierRole: return tierWord(tier);
    case ContentRole: return sizes_ ? content((*sizes_)[place]) : QString();
    case SizeRole:
        return sizes_ ? locale_.formattedDataSize((*sizes_)[place].bytes, 1, QLocale::DataSizeSIFormat) : QString();
    case ExpectedRole: return retention_ ? expected(tier) : QString();
    case ChoicesRole: return choiceWords(index.row());
    case ChoiceRole: return choiceAt(index.row());
    default: return {};
    }
}

QString StorageModel::tierWord(Tier tier) {
    switch (tier) {
    case Tier::Raw: return tr("Readings as they were read");
    case Tier::Minute: return tr("Minutes");
    case Tier::Quarter: return tr("Quarter-hours");
    case Tier::Hour: return tr("Hours");
    case Tier::Day: break;
    }
    return tr("Days");
}

/// The usual ones, and the present one where it is none of them; for ever at the end.
std::vector<StorageModel::Days> StorageModel::choicesOf(int row) const {
    std::vector<Days> choices(kChoices.begin(), kChoices.end());
    if (const Days now = retention_ ? retention_->of(tierAt(row)) : Days(); now && !std::ranges::count(choices, now))
        choices.insert(std::ranges::upper_bound(choices, now), now);
    choices.emplace_back();
    return choices;
}

/// Of a change that is on its way, what was chosen.
int StorageModel::choiceAt(int row) const {
    const Tier tier = tierAt(row);
    const std::vector<Days> choices = choicesOf(row);
    const auto place = step_ != Step::None && tier == tier_ ? std::ranges::find(choices, days_)
                       : retention_                         ? std::ranges::find(choices, retention_->of(tier))
                                                            : choices.end();
    return static_cast<int>(place - choices.begin());
}

QStringList StorageModel::choiceWords(int row) const {
    QStringList words;
    for (const Days& days : choicesOf(row))
        words << daysText(days);
    return words;
}

QString StorageModel::daysText(const Days& days) {
    constexpr int kMonth = 183;
    constexpr std::array<std::pair<int, int>, 3> kYears{{{366, 1}, {1096, 3}, {3653, 10}}};
    if (!days)
        return tr("for ever");
    if (*days == kMonth)
        return tr("6 months");
    for (const auto& [length, years] : kYears)
        if (*days == length)
            return tr("%n year(s)", nullptr, years);
    return tr("%n day(s)", nullptr, *days);
}

QString StorageModel::dayText(WallTime time) const {
    const QDateTime at = QDateTime::fromMSecsSinceEpoch(time.time_since_epoch().count(), database_->zone());
    return dateText(at.date(), locale_);
}

QString StorageModel::content(const TierSize& size) const {
    if (size.rows == 0)
        return tr("none yet");
    const QString rows = locale_.toString(static_cast<qlonglong>(size.rows));
    const QString first = dayText(size.span->first);
    return size.isEstimated ? tr("≈ %1 since %2").arg(rows, first) : tr("%1 since %2").arg(rows, first);
}

QString StorageModel::expected(Tier tier) const {
    const auto meters = std::ranges::count(roster_.points(), PointOrigin::Saved, &Point::origin);
    if (meters == 0)
        return {};
    const auto measured = sizes_ ? (*sizes_)[static_cast<std::size_t>(tier)] : TierSize{};
    const double bytes = expectedBytes(tier, *retention_, measured) * static_cast<double>(meters);
    const QString text = locale_.formattedDataSize(std::llround(bytes), 1, QLocale::DataSizeSIFormat);
    return retention_->of(tier) ? text : tr("%1 a year").arg(text);
}

bool StorageModel::canChange() const {
    return database_ != nullptr && database_->connection().access() == DatabaseConnection::Access::Write &&
           refusal().isEmpty() && retention_ && step_ == Step::None;
}

QString StorageModel::refusal() const {
    return database_ != nullptr ? database_->refusal(SiteDatabase::Change::Settings) : QString();
}

QString StorageModel::activity() const {
    if (step_ == Step::Deleting)
        return rows_ == 0 ? tr("The change is being made …")
                          : tr("%1 of %2 rows deleted")
                                .arg(locale_.toString(static_cast<qlonglong>(deleted_)),
                                     locale_.toString(static_cast<qlonglong>(rows_)));
    if (step_ == Step::Counting)
        return tr("What the change would delete is being counted …");
    if (work_ && work_->isBusy())
        return retention_ ? tr("The sizes are being measured …") : tr("The database is being read …");
    return {};
}

QString StorageModel::question() const {
    if (step_ != Step::Asking)
        return {};
    const SiteDays siteDays(database_->zone());
    const QString before = dayText(keptFrom(*days_, clock_.now().wall, siteDays));
    const auto span = sizes_ ? (*sizes_)[static_cast<std::size_t>(tier_)].span : std::nullopt;
    const QString rows = locale_.toString(static_cast<qlonglong>(rows_));
    const QString what = span ? tr("%1: %2 rows from %3 on and before %4 will be deleted.")
                                    .arg(tierWord(tier_), rows, dayText(span->first), before)
                              : tr("%1: %2 rows before %3 will be deleted.").arg(tierWord(tier_), rows, before);
    return what + u' ' + tr("They cannot be restored.");
}

double StorageModel::progress() const {
    return rows_ == 0 ? 0 : static_cast<double>(deleted_) / static_cast<double>(rows_);
}

void StorageModel::refresh() {
    if (!work_ || step_ != Step::None || work_->isBusy())
        return;
    problem_.clear();
    work_->read();
    emit changed();
}

void StorageModel::choose(int row, int choice) {
    const std::vector<Days> choices = choicesOf(row);
    if (!canChange() || choice < 0 || static_cast<std::size_t>(choice) >= choices.size())
        return;
    tier_ = tierAt(row);
    days_ = choices[static_cast<std::size_t>(choice)];
    if (days_ == retention_->of(tier_))
        return;
    outcome_.clear();
    problem_.clear();
    work_->cancel(); // the measuring of the sizes
    if (!days_) {
        begin();
        return;
    }
    step_ = Step::Counting;
    work_->count(tier_, days_);
    update();
}

void StorageModel::takeCount(std::int64_t rows) {
    rows_ = rows;
    step_ = Step::Asking;
    if (rows == 0)
        begin();
    else
        update();
}

void StorageModel::confirm() {
    if (step_ == Step::Asking)
        begin();
}

void StorageModel::begin() {
    step_ = Step::Deleting;
    rows_ = 0;
    deleted_ = 0;
    work_->change(tier_, days_);
    update();
}

void StorageModel::withdraw() {
    if (step_ == Step::Asking)
        finish();
}

void StorageModel::cancel() {
    if (step_ == Step::Deleting)
        work_->cancel();
}

void StorageModel::finish() {
    step_ = Step::None;
    work_->read();
    update();
}

void StorageModel::update() {
    emit dataChanged(index(0), index(static_cast<int>(kTiers) - 1));
    emit changed();
}

} // namespace countis::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/commands/meter_commands.h"

#include "core/registers/command_words.h"
#include "history/database/database_error.h"
#include "wording/message_text.h"
#include "wording/utf8.h"

#include <QMetaObject>

#include <algorithm>
#include <utility>

namespace countis::ui {
namespace {

constexpr std::uint16_t kFirst = 0x01;
constexpr std::uint16_t kSecond = 0x02;

MeterCommands::Outcome outcomeOf(CommandResult result) {
    switch (result) {
    case CommandResult::Done: return MeterCommands::Done;
    case CommandResult::NotDone: return MeterCommands::NotDone;
    case CommandResult::Unknown: break;
    }
    return MeterCommands::Unknown;
}

/// What each kind offers, with its bit.
std::vector<std::pair<std::uint16_t, QString>> offered(MeterCommands::Kind kind) {
    if (kind != MeterCommands::Partials)
        return {{kFirst, QStringLiteral("T1")}, {kSecond, QStringLiteral("T2")}};
    std::vector<std::pair<std::uint16_t, QString>> all;
    all.reserve(std::size(kPartialBits));
    for (const PartialBit& partial : kPartialBits)
        all.emplace_back(partial.bit, utf8(symbolOf(counted(partial.meter))));
    return all;
}

} // namespace

MeterCommands::MeterCommands(const Clock& clock, const MeterList& meters, QObject* parent)
    : QAbstractListModel(parent), clock_(clock), meters_(meters), masks_{kFirst, 0, 0} {}

MeterCommands::~MeterCommands() {
    abandoned_ = true;
    if (link_)
        link_->cancel();
}

void MeterCommands::setLog(const std::optional<DatabaseUrl>& url, const AuditHand& by) {
    log_ = url;
    by_ = by;
}

void MeterCommands::setReplayed(bool replayed) {
    replayed_ = replayed;
}

int MeterCommands::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : count();
}

QHash<int, QByteArray> MeterCommands::roleNames() const {
    return {{NameRole, "name"}, {AddressRole, "address"}, {ProductRole, "product"}, {OutcomeRole, "outcome"},
            {WordRole, "word"}, {ReasonRole, "reason"},   {ChangesRole, "changes"}};
}

QVariant MeterCommands::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row& row = rows_[static_cast<std::size_t>(index.row())];
    const Device* const device = row.point.device();
    switch (role) {
    case Qt::DisplayRole:
    case NameRole: return MeterList::nameOf(row.point);
    case AddressRole: return MeterList::shortAddress(row.point.address);
    case ProductRole: return device ? utf8(device->product) : QString();
    case OutcomeRole: return row.outcome;
    case WordRole: return isResult(row.outcome) ? messageText(resultText(row.report.result())) : QString();
    case ReasonRole: return reasonOf(row);
    case ChangesRole: return changesOf(row);
    default: return {};
    }
}

void MeterCommands::setKind(Kind kind) {
    if (step_ != Choosing || kind == kind_ || kind < Tariff || kind > TariffHours)
        return;
    kind_ = kind;
    emit changed();
}

QVariantList MeterCommands::choices() const {
    QVariantList all;
    for (const auto& [bit, text] : offered(kind_))
        all << QVariantMap{{QStringLiteral("text"), text},
                           {QStringLiteral("chosen"), (masks_[static_cast<std::size_t>(kind_)] & bit) != 0}};
    return all;
}

void MeterCommands::choose(int index, bool chosen) {
    const auto all = offered(kind_);
    if (step_ != Choosing || index < 0 || index >= static_cast<int>(all.size()))
        return;
    std::uint16_t& mask = masks_[static_cast<std::size_t>(kind_)];
    const std::uint16_t bit = all[static_cast<std::size_t>(index)].first;
    if (kind_ == Tariff)
        mask = bit;
    else
        mask = static_cast<std::uint16_t>(chosen ? mask | bit : mask & ~bit);
    emit changed();
}

std::optional<MeterCommand> MeterCommands::command() const {
    const std::uint16_t mask = masks_[static_cast<std::size_t>(kind_)];
    if (mask == 0)
        return std::nullopt;
    switch (kind_) {
    case Tariff: return SetTariff{static_cast<std::uint8_t>(mask == kFirst ? 1 : 2)};
    case Partials: return ResetPartials{mask};
    case TariffHours: return ResetTariffTime{(mask & kFirst) != 0, (mask & kSecond) != 0};
    }
    return std::nullopt;
}

int MeterCommands::allowedCount() const {
    return static_cast<int>(std::ranges::count_if(rows_, [](const Row& row) { return row.outcome != NotAllowed; }));
}

int MeterCommands::doneCount() const {
    return static_cast<int>(std::ranges::count_if(rows_, [](const Row& row) { return isResult(row.outcome); }));
}

void MeterCommands::begin(const QList<double>& points) {
    if (step_ == Sending)
        return;
    beginResetModel();
    rows_.clear();
    for (const double number : points)
        if (const int at = meters_.rowOf({static_cast<std::int64_t>(number)}); at >= 0) {
            const Point& point = meters_.pointAt(at);
            rows_.push_back({point, whyNot(point).isEmpty() ? Waiting : NotAllowed, {}});
        }
    step_ = Choosing;
    problem_.clear();
    endResetModel();
    emit changed();
}

void MeterCommands::ask() {
    if (step_ != Choosing || !command() || allowedCount() == 0)
        return;
    step_ = Asking;
    emit changed();
}

void MeterCommands::back() {
    if (step_ != Asking)
        return;
    step_ = Choosing;
    emit changed();
}

void MeterCommands::send() {
    if (step_ != Asking || replayed_ || !log_)
        return;
    step_ = Sending;
    cancelled_ = false;
    sendNext();
    emit changed();
}

void MeterCommands::cancel() {
    cancelled_ = true;
    if (link_)
        link_->cancel();
}

/// The log first: what is not in it is not sent.
void MeterCommands::sendNext() {
    const auto next = std::ranges::find(rows_, Waiting, &Row::outcome);
    if (next == rows_.end() || cancelled_)
        return end({});
    current_ = static_cast<std::size_t>(next - rows_.begin());
    next->outcome = Running;
    tell(static_cast<int>(current_));
    AuditEntry entry = auditEntry(next->point, keyOf(*command()), by_, clock_.now().wall);
    const bool isStarted = jobs_.start([this, url = *log_, entry = std::move(entry), address = next->point.address] {
        auto connection = DatabaseConnection::open(url, DatabaseConnection::Access::Write);
        const LogId id =
            connection ? beginAudit(**connection, entry, address) : LogId(tl::unexpected(connection.error()));
        // Carried out by the event loop; Qt drops what was posted to an object that is gone.
        QMetaObject::invokeMethod(
            this, [this, entry, id] { takeLogged(entry, id); }, Qt::QueuedConnection);
    });
    if (!isStarted)
        takeLogged({}, tl::unexpected(DatabaseError{DatabaseError::Kind::Busy, {}}));
}

void MeterCommands::takeLogged(AuditEntry entry, const LogId& id) {
    if (!id) {
        rows_[current_].outcome = Waiting;
        return end(tr("The audit log cannot be written, so nothing was sent to %1. %2")
                       .arg(MeterList::nameOf(rows_[current_].point), databaseErrorText(id.error(), *log_)));
    }
    if (!*id) {
        CommandReport report;
        report.reason = CommandReason::NotAllowed;
        take(report);
        return sendNext();
    }
    entry.id = **id;
    if (cancelled_)
        finish(entry, CommandReport{}); // nothing was sent
    else
        carry(std::move(entry));
}

QCoro::Task<> MeterCommands::carry(AuditEntry entry) {
    link_ = std::make_shared<Link>(rows_[current_].point.address, deadlines_);
    auto carrying = carryOut(*link_, {*command(), entry.serial});
    const CommandReport report = co_await carrying;
    if (abandoned_)
        co_return;
    // Later: its own code may have resumed this one.
    QMetaObject::invokeMethod(
        this, [old = std::exchange(link_, nullptr)] {}, Qt::QueuedConnection);
    finish(std::move(entry), report);
}

void MeterCommands::take(const CommandReport& report) {
    rows_[current_].report = report;
    rows_[current_].outcome = outcomeOf(report.result());
    tell(static_cast<int>(current_));
}

void MeterCommands::finish(AuditEntry entry, const CommandReport& report) {
    take(report);
    if (!report.serial.empty())
        entry.serial = report.serial;
    takeResult(entry, report.reason, report.exception, report.before, report.after);
    jobs_.start([this, url = *log_, entry = std::move(entry)] {
        auto connection = DatabaseConnection::open(url, DatabaseConnection::Access::Write);
        const auto done =
            connection ? endAudit(**connection, entry) : DatabaseResult<void>(tl::unexpected(connection.error()));
        QMetaObject::invokeMethod(
            this,
            [this, entry, done] {
                if (!done)
                    problem_ = tr("The result for %1 is missing in the audit log. %2")
                                   .arg(QString::fromStdString(entry.meter), databaseErrorText(done.error(), *log_));
                sendNext();
            },
            Qt::QueuedConnection);
    });
}

void MeterCommands::end(const QString& problem) {
    step_ = Ended;
    if (!problem.isEmpty())
        problem_ = problem;
    if (!rows_.empty())
        emit dataChanged(index(0), index(count() - 1));
    emit changed();
}

void MeterCommands::tell(int row) {
    emit dataChanged(index(row), index(row));
    emit changed();
}

void MeterCommands::retranslate(const QLocale& locale) {
    locale_ = locale;
    if (!rows_.empty())
        emit dataChanged(index(0), index(count() - 1));
    emit changed();
}

} // namespace countis::ui

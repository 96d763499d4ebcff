// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/registers/frame_rows.h"

#include "core/registers/frame_fields.h"
#include "core/registers/register_value.h"
#include "wording/message_text.h"

#include <QDateTime>

#include <algorithm>
#include <chrono>

namespace countis::ui {
namespace {

QString whatText(const LoggedFrame& frame) {
    return messageText(summaryOf(frame.parsed(), frame.frame.bytes));
}

bool isTrouble(const LoggedFrame& frame) {
    return frame.kind == FrameKind::Exception || frame.kind == FrameKind::Unreadable;
}

QDateTime timeOf(const LoggedFrame& frame) {
    return QDateTime::fromMSecsSinceEpoch(frame.frame.time.wall.time_since_epoch().count());
}

} // namespace

QString frameTime(const LoggedFrame& frame) {
    return timeOf(frame).toString(QStringLiteral("HH:mm:ss.zzz"));
}

QString frameTransaction(const LoggedFrame& frame) {
    return frame.frame.bytes.size() < 2 ? QString() : QString::fromStdString(wordText(frame.parsed().transaction));
}

QString frameTrip(const LoggedFrame& frame, const QLocale& locale) {
    if (!frame.roundTrip)
        return {};
    if (*frame.roundTrip < std::chrono::milliseconds{1})
        return QStringLiteral("<1");
    return locale.toString(
        static_cast<qlonglong>(std::chrono::round<std::chrono::milliseconds>(*frame.roundTrip).count()));
}

FrameRows::FrameRows(const FrameLog& log, QObject* parent) : QAbstractListModel(parent), log_(log) {}

int FrameRows::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(numbers_.size());
}

QHash<int, QByteArray> FrameRows::roleNames() const {
    return {{TimeRole, "time"},   {SentRole, "sent"}, {TransactionRole, "transaction"}, {WhatRole, "what"},
            {BytesRole, "bytes"}, {TripRole, "trip"}, {TroubleRole, "trouble"},         {RowTextRole, "rowText"}};
}

QVariant FrameRows::data(const QModelIndex& index, int role) const {
    const auto number = index.isValid() ? numberAt(index.row()) : std::nullopt;
    const LoggedFrame* const frame = number ? log_.find(*number) : nullptr;
    if (!frame)
        return {};
    switch (role) {
    case TimeRole: return frameTime(*frame);
    case SentRole: return frame->frame.direction == FrameDirection::Sent;
    case TransactionRole: return frameTransaction(*frame);
    case WhatRole: return whatText(*frame);
    case BytesRole: return locale_.toString(static_cast<qulonglong>(frame->frame.bytes.size()));
    case TripRole: return frameTrip(*frame, locale_);
    case TroubleRole: return isTrouble(*frame);
    case RowTextRole: return rowText(*frame);
    default: return {};
    }
}

QString FrameRows::rowText(const LoggedFrame& frame) const {
    const QString what = whatText(frame);
    const QString head =
        frame.frame.direction == FrameDirection::Sent ? tr("Request at %1: %2") : tr("Answer at %1: %2");
    QString text = head.arg(frameTime(frame), what);
    if (const QString trip = frameTrip(frame, locale_); !trip.isEmpty())
        text += QStringLiteral(", ") + tr("%1 ms").arg(trip);
    return text;
}

bool FrameRows::passes(const LoggedFrame& frame) const {
    const bool sent = frame.frame.direction == FrameDirection::Sent;
    switch (show_) {
    case Show::All: return true;
    case Show::Requests: return sent;
    case Show::Answers: return !sent && !frame.isMissing();
    case Show::Exceptions: return frame.kind == FrameKind::Exception;
    case Show::Timeouts: return frame.isMissing();
    }
    return true;
}

void FrameRows::sync() {
    const auto gone = std::ranges::find_if(numbers_, [&](std::uint64_t number) { return number >= log_.first(); });
    if (gone != numbers_.begin()) {
        beginRemoveRows({}, 0, static_cast<int>(gone - numbers_.begin()) - 1);
        numbers_.erase(numbers_.begin(), gone);
        endRemoveRows();
    }
    if (!pausedAt_)
        take(log_.next());
    emit countsChanged();
}

/// What is in the log before the frame `end` and was not looked at yet.
void FrameRows::take(std::uint64_t end) {
    std::deque<std::uint64_t> more;
    for (std::uint64_t number = std::max(next_, log_.first()); number < end; ++number)
        if (const LoggedFrame* const frame = log_.find(number); frame && passes(*frame))
            more.push_back(number);
    next_ = std::max(next_, end);
    if (more.empty())
        return;
    beginInsertRows({}, rowCount(), rowCount() + static_cast<int>(more.size()) - 1);
    numbers_.insert(numbers_.end(), more.begin(), more.end());
    endInsertRows();
}

void FrameRows::reset() {
    beginResetModel();
    numbers_.clear();
    next_ = log_.first();
    endResetModel();
    setPaused(false);
    sync();
}

void FrameRows::setShow(Show show) {
    if (std::exchange(show_, show) == show)
        return;
    beginResetModel();
    numbers_.clear();
    next_ = 0;
    endResetModel();
    take(pausedAt_.value_or(log_.next()));
    emit showChanged();
}

void FrameRows::setPaused(bool paused) {
    if (paused == this->paused())
        return;
    pausedAt_ = paused ? std::optional(log_.next()) : std::nullopt;
    sync();
    emit pausedChanged();
}

QString FrameRows::countText() const {
    if (pausedAt_)
        return tr("paused, %1 more").arg(locale_.toString(static_cast<qulonglong>(log_.next() - *pausedAt_)));
    if (log_.empty())
        return tr("none yet");
    //: The number of frames in the log, and the time of the oldest
    return tr("%1, since %2")
        .arg(locale_.toString(static_cast<qulonglong>(log_.size())),
             timeOf(log_.frames().front()).toString(QStringLiteral("HH:mm:ss")));
}

void FrameRows::retranslate(const QLocale& locale) {
    locale_ = locale;
    if (!numbers_.empty())
        emit dataChanged(index(0), index(rowCount() - 1));
    emit countsChanged();
}

std::optional<std::uint64_t> FrameRows::numberAt(int row) const {
    if (row < 0 || row >= rowCount())
        return std::nullopt;
    return numbers_[static_cast<std::size_t>(row)];
}

int FrameRows::rowOf(std::uint64_t number) const {
    const auto found = std::ranges::lower_bound(numbers_, number);
    return found == numbers_.end() || *found != number ? -1 : static_cast<int>(found - numbers_.begin());
}

QString FrameRows::text() const {
    QString text =
        QStringList{tr("time"), tr("direction"), tr("transaction"), tr("bytes"), tr("ms"), tr("what"), tr("frame")}
            .join(u'\t') +
        u'\n';
    for (const std::uint64_t number : numbers_) {
        const LoggedFrame* const frame = log_.find(number);
        if (!frame)
            continue;
        const QByteArray bytes(reinterpret_cast<const char*>(frame->frame.bytes.data()),
                               static_cast<qsizetype>(frame->frame.bytes.size()));
        text += QStringList{frameTime(*frame),
                            frame->frame.direction == FrameDirection::Sent ? tr("request") : tr("answer"),
                            frameTransaction(*frame),
                            QString::number(bytes.size()),
                            frameTrip(*frame, locale_),
                            whatText(*frame),
                            QString::fromLatin1(bytes.toHex(' ').toUpper())}
                    .join(u'\t') +
                u'\n';
    }
    return text;
}

} // namespace countis::ui

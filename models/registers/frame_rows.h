// SPDX-License-Identifier: GPL-3.0-or-later
// The log of frames as a list: all of them, or those of one kind.
#pragma once

#include "acquisition/frame_log.h"

#include <QAbstractListModel>
#include <QLocale>
#include <QtQml/qqmlregistration.h>

#include <cstdint>
#include <deque>
#include <optional>

namespace countis::ui {

/// The oldest first, as they came.
class FrameRows : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("RegistersModel.frames")
    Q_PROPERTY(Show show READ show WRITE setShow NOTIFY showChanged)
    /// The list stands still; the log goes on.
    Q_PROPERTY(bool paused READ paused WRITE setPaused NOTIFY pausedChanged)
    /// Kept frames of a kind.
    Q_PROPERTY(int exceptions READ exceptions NOTIFY countsChanged)
    Q_PROPERTY(int timeouts READ timeouts NOTIFY countsChanged)
    /// "1,284, since 14:21:07", "paused, 34 more", "none yet".
    Q_PROPERTY(QString countText READ countText NOTIFY countsChanged)
    Q_PROPERTY(bool empty READ empty NOTIFY countsChanged)

public:
    enum class Show { All, Requests, Answers, Exceptions, Timeouts };
    Q_ENUM(Show)

    enum Role {
        TimeRole = Qt::UserRole, // "14:32:07.131"
        SentRole,
        TransactionRole, // "3A3F", "" where there is none
        WhatRole,        // "read 50520, 6 words"
        BytesRole,
        TripRole,    // "16", in ms; "" where there is none
        TroubleRole, // an exception, no answer, or unreadable
        RowTextRole
    };

    /// `log` must outlive this.
    explicit FrameRows(const FrameLog& log, QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    Show show() const { return show_; }
    void setShow(Show show);
    bool paused() const { return pausedAt_.has_value(); }
    void setPaused(bool paused);
    int exceptions() const { return static_cast<int>(log_.exceptions()); }
    int timeouts() const { return static_cast<int>(log_.missing()); }
    QString countText() const;
    bool empty() const { return log_.empty(); }

    /// Takes over what has come and gone in the log.
    void sync();
    /// The log was cleared.
    void reset();
    void retranslate(const QLocale& locale);

    std::optional<std::uint64_t> numberAt(int row) const;
    int rowOf(std::uint64_t number) const; // −1: it is not in the list

    /// A line for each frame in the list, with tabs.
    QString text() const;

signals:
    void showChanged();
    void pausedChanged();
    void countsChanged();

private:
    bool passes(const LoggedFrame& frame) const;
    void take(std::uint64_t end);
    QString rowText(const LoggedFrame& frame) const;

    const FrameLog& log_;
    QLocale locale_;
    Show show_ = Show::All;
    std::deque<std::uint64_t> numbers_; // of the frames in the list
    std::uint64_t next_ = 0;            // the first that was not looked at yet
    std::optional<std::uint64_t> pausedAt_;
};

/// "14:32:07.131".
QString frameTime(const LoggedFrame& frame);
/// "3A3F"; empty where nothing came.
QString frameTransaction(const LoggedFrame& frame);
/// In whole milliseconds, "<1" below one; empty where there is no round trip.
QString frameTrip(const LoggedFrame& frame, const QLocale& locale);

} // namespace countis::ui

// SPDX-License-Identifier: GPL-3.0-or-later
// The series to choose from: the meters of the site, and below each its values.
#pragma once

#include "core/catalogue.h"
#include "models/fleet/meter_list.h"
#include "models/text/measure.h"
#include "models/text/search_words.h"

#include <QAbstractListModel>
#include <QVariant>
#include <QtQml/qqmlregistration.h>

#include <chrono>
#include <cstdint>
#include <set>
#include <vector>

namespace countis::ui {

template <typename Model>
struct ListRows;

/// A value of a point, by its index in values().
struct TrendSeries {
    PointId point;
    std::uint16_t entry = 0;

    auto operator<=>(const TrendSeries&) const = default; // NOLINT(modernize-use-nullptr): sees one in its 0
};

/// How a chosen series is drawn: see kTrendColours.
struct TrendStyle {
    int colour = 0;
    bool dashed = false;
};

struct TrendListRow {
    bool meter = false; // else a value of the meter above it
    PointId point;
    std::uint16_t entry = 0;
    QString name;   // "Assembly A", "P ∑"
    QString detail; // "active power"; "" where the value above says it
    bool chosen = false;
    bool open = false;
    int colour = 0;
    int state = 0; // a Measure.State, of a meter

    bool operator==(const TrendListRow&) const = default;
};

/// Roles: meter, name, detail, chosen, open, colour, state. One row for each meter, and for each value of an open
/// one.
class TrendSeriesList : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("TrendsModel.series")
    Q_PROPERTY(QString text READ text WRITE setText NOTIFY textChanged) // what is searched
    Q_PROPERTY(int count READ rowCountNow NOTIFY rowsChanged)
    /// "6 of 12", and why there are no more.
    Q_PROPERTY(QString countText READ countText NOTIFY chosenChanged)
    Q_PROPERTY(int chosenCount READ chosenCount NOTIFY chosenChanged)
    Q_PROPERTY(bool full READ isFull NOTIFY chosenChanged)

public:
    enum Role { MeterRole = Qt::UserRole, NameRole, DetailRole, ChosenRole, OpenRole, ColourRole, StateRole };

    static constexpr std::size_t kMost = 12;

    /// `meters` must outlive it.
    explicit TrendSeriesList(MeterList& meters, QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    QString text() const { return text_; }
    void setText(const QString& text);
    int rowCountNow() const { return static_cast<int>(rows_.size()); }
    QString countText() const;
    int chosenCount() const { return static_cast<int>(chosen_.size()); }
    bool isFull() const { return chosen_.size() >= kMost; }

    /// Opens or closes a meter; chooses a value, or not any more.
    Q_INVOKABLE void toggle(int row);
    Q_INVOKABLE void open(int row, bool open);
    Q_INVOKABLE void clear();

    /// In the order of the list.
    const std::vector<TrendSeries>& chosen() const { return order_; }
    void choose(const std::vector<TrendSeries>& series);
    TrendStyle styleOf(const TrendSeries& series) const;
    QString meterName(PointId point) const;
    /// Between two readings.
    std::chrono::milliseconds periodOf(PointId point) const;
    static QString valueName(std::uint16_t entry); // "P ∑", "V1"
    void retranslate(const QLocale& locale);

signals:
    void textChanged();
    void rowsChanged();
    /// The user chose, or a meter went.
    void chosenChanged();

private:
    friend struct ListRows<TrendSeriesList>;
    void update();
    void forgetRemoved();
    void arrange();
    void addMeter(int row, const SearchWords& words, std::vector<TrendListRow>& rows) const;

    MeterList& meters_;
    QString text_;
    QLocale locale_;
    std::set<TrendSeries> chosen_;
    std::vector<TrendSeries> order_; // the same in the order of the list
    std::set<PointId> open_;
    std::vector<TrendListRow> rows_;
};

/// The quantity of an instantaneous value.
constexpr InstantView instantOf(std::uint16_t entry) {
    return std::get<InstantView>(values()[entry].value);
}

} // namespace countis::ui

// SPDX-License-Identifier: GPL-3.0-or-later
// A scan of a range of addresses, and what it has found so far, each with a check box.
#pragma once

#include "acquisition/scan.h"
#include "models/fleet/meter_list.h"

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

#include <memory>
#include <vector>

namespace countis::ui {

/// Roles: address ("192.168.0.51/5"), device ("COUNTIS E28"), verdict ("new", "known", "cannot be added"), canAdd,
/// chosen.
class ScanModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("AppModel.scan")
    Q_PROPERTY(bool running READ running NOTIFY changed)
    /// 0 to 1.
    Q_PROPERTY(double progress READ progress NOTIFY changed)
    /// "155 of 254, 61 %, about 7 s left"; "" before the first scan.
    Q_PROPERTY(QString progressText READ progressText NOTIFY changed)
    /// "16 answer: 13 known, 2 new, 1 other"; "" before the first scan.
    Q_PROPERTY(QString summary READ summary NOTIFY changed)
    /// What is wrong with the range, one sentence; "" when nothing.
    Q_PROPERTY(QString problem READ problem NOTIFY changed)
    /// How many check boxes are checked.
    Q_PROPERTY(int chosenCount READ chosenCount NOTIFY changed)

public:
    enum Role { AddressRole = Qt::UserRole, DeviceRole, VerdictRole, CanAddRole, ChosenRole };

    /// `meters` must outlive it.
    explicit ScanModel(MeterList& meters, QObject* parent = nullptr);
    ~ScanModel() override;

    /// For tests: how patient it is.
    void setOptions(ScanOptions options) { options_ = std::move(options); }

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    bool running() const { return scan_ && scan_->isRunning(); }
    double progress() const;
    QString progressText() const;
    QString summary() const;
    QString problem() const { return problem_; }
    int chosenCount() const;

    /// What the scan before found goes.
    Q_INVOKABLE void start(const QString& range, const QString& port, const QString& units);
    Q_INVOKABLE void cancel();
    Q_INVOKABLE void setChosen(int row, bool chosen);
    /// Adds the checked ones to a place; "" when done, or one sentence.
    Q_INVOKABLE QString addChosen(double place);
    void retranslate();

signals:
    void changed();

private:
    struct Found {
        ScanFinding finding;
        bool isKnown = false;
        bool chosen = false;
    };

    bool canAdd(const Found& found) const { return found.finding.isCountis && !found.isKnown; }
    void take(const ScanFinding& finding);
    void updateKnown();
    QString verdict(const Found& found) const;

    MeterList& meters_;
    ScanOptions options_;
    std::unique_ptr<Scan> scan_;
    std::vector<Found> found_;
    QString problem_;
};

} // namespace countis::ui

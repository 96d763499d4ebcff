// SPDX-License-Identifier: GPL-3.0-or-later
// What the database of the site holds of each tier, and for how long it keeps it, as the rows of a table; and a
// change of that, which asks before it deletes.
#pragma once

#include "history/site_database.h"
#include "monitor/storage_work.h"
#include "site/roster.h"

#include <QAbstractListModel>
#include <QLocale>
#include <QtQml/qqmlregistration.h>

#include <memory>
#include <optional>
#include <vector>

namespace countis::ui {

/// Roles: tier ("1 min"), content ("12,345 rows since 3 Mar 2026"), size ("14 MB"), expected (of all meters, when the
/// tier is full), choices (words of the days to keep), choice (an index in it).
class StorageModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("AppModel.storage")
    /// The rows say something.
    Q_PROPERTY(bool known READ isKnown NOTIFY changed)
    Q_PROPERTY(bool canChange READ canChange NOTIFY changed)
    /// Why this user can change nothing of it, one sentence; "" where they can.
    Q_PROPERTY(QString refusal READ refusal NOTIFY changed)
    /// What it does just now, one sentence; "" while it does nothing.
    Q_PROPERTY(QString activity READ activity NOTIFY changed)
    /// What a change would delete, in sentences, until it is confirmed or withdrawn; "" otherwise.
    Q_PROPERTY(QString question READ question NOTIFY changed)
    Q_PROPERTY(bool deleting READ isDeleting NOTIFY changed)
    /// Of the deleting, 0 to 1.
    Q_PROPERTY(double progress READ progress NOTIFY changed)
    /// What came of the last change, one sentence; "" before one.
    Q_PROPERTY(QString outcome READ outcome NOTIFY changed)
    Q_PROPERTY(QString problem READ problem NOTIFY changed)

public:
    enum Role { TierRole = Qt::UserRole, ContentRole, SizeRole, ExpectedRole, ChoicesRole, ChoiceRole };

    /// Both must outlive it.
    StorageModel(const Clock& clock, const Roster& roster, QObject* parent = nullptr);
    ~StorageModel() override;

    /// It must outlive the model's use; null: none is open.
    void show(SiteDatabase* database);
    void retranslate(const QLocale& locale);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    bool isKnown() const { return retention_.has_value(); }
    bool canChange() const;
    QString refusal() const;
    QString activity() const;
    QString question() const;
    bool isDeleting() const { return step_ == Step::Deleting; }
    double progress() const;
    QString outcome() const { return outcome_; }
    QString problem() const { return problem_; }

    /// Reads the sizes.
    Q_INVOKABLE void refresh();
    /// Keeps the tier of this row as its choice says. If rows would be deleted, the question comes first.
    Q_INVOKABLE void choose(int row, int choice);
    Q_INVOKABLE void confirm();
    Q_INVOKABLE void withdraw();
    /// Ends the deleting.
    Q_INVOKABLE void cancel();

signals:
    void changed();

private:
    enum class Step : std::uint8_t { None, Counting, Asking, Deleting };
    using Days = std::optional<int>;

    static QString tierWord(Tier tier);
    static QString daysText(const Days& days);
    QString dayText(WallTime time) const;
    std::vector<Days> choicesOf(int row) const;
    int choiceAt(int row) const;
    QStringList choiceWords(int row) const;
    void listen();
    QString content(const TierSize& size) const;
    QString expected(Tier tier) const;
    void begin();
    void finish();
    void takeCount(std::int64_t rows);
    void update();

    const Clock& clock_;
    const Roster& roster_;
    QLocale locale_;
    SiteDatabase* database_ = nullptr;
    std::unique_ptr<StorageWork> work_;
    std::optional<Retention> retention_;
    std::optional<Sizes> sizes_;
    Step step_ = Step::None;
    Tier tier_ = Tier::Raw; // of the change
    Days days_;
    std::int64_t rows_ = 0;
    std::int64_t deleted_ = 0;
    QString outcome_;
    QString problem_;
};

} // namespace countis::ui

// SPDX-License-Identifier: GPL-3.0-or-later
// A command to one meter or to a group: what is chosen, the question, the progress, and a result for each meter. Each
// command is in the audit log before it is sent. docs/countis.md describes it.
#pragma once

#include "acquisition/command_run.h"
#include "acquisition/job_thread.h"
#include "core/catalogue.h"
#include "core/clock.h"
#include "history/audit_log.h"
#include "history/database/database_url.h"
#include "models/fleet/meter_list.h"

#include <QAbstractListModel>
#include <QLocale>
#include <QVariantList>
#include <QtQml/qqmlregistration.h>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace countis::ui {

/// The meters that were asked for. Roles: name, address, product, outcome (Outcome), word ("done"), reason (a
/// sentence), changes ("Tariff in progress: T1 → T2").
class MeterCommands : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("AppModel.commands")
    Q_PROPERTY(Kind kind READ kind WRITE setKind NOTIFY changed)
    /// Of the kind: text ("T1", "Ea+"), chosen. Of a tariff exactly one is chosen.
    Q_PROPERTY(QVariantList choices READ choices NOTIFY changed)
    Q_PROPERTY(Step step READ step NOTIFY changed)
    /// "Set the tariff in progress to T2": "" while nothing is chosen.
    Q_PROPERTY(QString title READ title NOTIFY changed)
    /// What happens to each meter, and what no command changes.
    Q_PROPERTY(QString effect READ effect NOTIFY changed)
    Q_PROPERTY(QString kept READ kept NOTIFY changed)
    /// The meters that get it, for the question: "Press (192.168.0.4/5, COUNTIS E28), …"; of many the first ones.
    Q_PROPERTY(QString targets READ targets NOTIFY changed)
    Q_PROPERTY(int count READ count NOTIFY changed)
    /// Those that get the command.
    Q_PROPERTY(int allowedCount READ allowedCount NOTIFY changed)
    Q_PROPERTY(int doneCount READ doneCount NOTIFY changed) // with a result
    /// "2 of 5: Press", "4 done, 1 unknown".
    Q_PROPERTY(QString progressText READ progressText NOTIFY changed)
    /// Why nothing more was sent, or what is missing in the log; "" where nothing is wrong.
    Q_PROPERTY(QString problem READ problem NOTIFY changed)

public:
    enum Kind { Tariff, Partials, TariffHours };
    Q_ENUM(Kind)
    enum Step { Choosing, Asking, Sending, Ended };
    Q_ENUM(Step)
    /// NotAllowed: the meter gets nothing.
    enum Outcome { NotAllowed, Waiting, Running, Done, NotDone, Unknown };
    Q_ENUM(Outcome)
    enum Role { NameRole = Qt::UserRole, AddressRole, ProductRole, OutcomeRole, WordRole, ReasonRole, ChangesRole };

    /// Both must outlive it.
    MeterCommands(const Clock& clock, const MeterList& meters, QObject* parent = nullptr);
    ~MeterCommands() override; // ends what runs

    /// Where the log is; nullopt: there is none, and nothing is sent.
    void setLog(const std::optional<DatabaseUrl>& url, const AuditHand& by);
    void setReplayed(bool replayed);
    /// Why this user may send none, one sentence; "": they may.
    void setRefusal(const QString& refusal) { refusal_ = refusal; }
    /// For tests: how patient it is.
    void setDeadlines(const LinkDeadlines& deadlines) { deadlines_ = deadlines; }

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    Kind kind() const { return kind_; }
    void setKind(Kind kind);
    QVariantList choices() const;
    Step step() const { return step_; }
    QString title() const;
    QString effect() const;
    QString kept() const;
    QString targets() const;
    int count() const { return static_cast<int>(rows_.size()); }
    int allowedCount() const;
    int doneCount() const;
    QString progressText() const;
    QString problem() const { return problem_; }

    /// Why no command can be sent to these points, one sentence; "": one can, to at least one of them.
    Q_INVOKABLE QString whyNot(const QList<double>& points) const;
    /// The points that get a command next. Nothing happens while one is being sent.
    Q_INVOKABLE void begin(const QList<double>& points);
    Q_INVOKABLE void choose(int index, bool chosen);
    /// To the question, and back.
    Q_INVOKABLE void ask();
    Q_INVOKABLE void back();
    /// The person has answered yes.
    Q_INVOKABLE void send();
    /// The meter whose turn it is gets an honest result, and those after it nothing.
    Q_INVOKABLE void cancel();
    void retranslate(const QLocale& locale);

signals:
    void changed();

private:
    static bool isResult(Outcome outcome) { return outcome >= Done; }

    struct Row {
        Point point;
        Outcome outcome = Waiting;
        CommandReport report;
    };

    std::optional<MeterCommand> command() const;
    QString whyNot(const Point& point) const;
    QString reasonOf(const Row& row) const;
    QString changesOf(const Row& row) const;
    static QString registerName(const CatalogueEntry& entry);
    void sendNext();
    using LogId = DatabaseResult<std::optional<std::string>>; // of beginAudit()
    void takeLogged(AuditEntry entry, const LogId& id);
    QCoro::Task<> carry(AuditEntry entry);
    void take(const CommandReport& report);
    void finish(AuditEntry entry, const CommandReport& report);
    void end(const QString& problem);
    void tell(int row);

    const Clock& clock_;
    const MeterList& meters_;
    QLocale locale_;
    std::optional<DatabaseUrl> log_;
    AuditHand by_;
    bool replayed_ = false;
    QString refusal_;
    LinkDeadlines deadlines_;
    Kind kind_ = Tariff;
    std::vector<std::uint16_t> masks_; // by Kind, the chosen bits
    Step step_ = Choosing;
    std::vector<Row> rows_;
    std::size_t current_ = 0;
    QString problem_;
    bool cancelled_ = false;
    bool abandoned_ = false;
    std::shared_ptr<Link> link_; // of the meter whose turn it is
    JobThread jobs_;             // of the log; ends first
};

} // namespace countis::ui

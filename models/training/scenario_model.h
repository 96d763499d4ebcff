// SPDX-License-Identifier: GPL-3.0-or-later
// The scenarios that come with the program, the one that runs on the desk, and how far it is.
#pragma once

#include "core/message.h"
#include "models/training/desk_link.h"
#include "models/training/desk_undo.h"
#include "simulator/script/scenarios/scenario.h"

#include <QAbstractListModel>
#include <QLocale>
#include <QUrl>
#include <QtQml/qqmlregistration.h>

#include <functional>
#include <optional>

namespace countis::ui {

/// One row a scenario of the library. Roles: name, title, description, eventCount, chosen.
class ScenarioModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("TrainingDesk.scenarios")
    Q_PROPERTY(QString title READ title NOTIFY changed) // of the one that is open; "by hand" when none is
    Q_PROPERTY(QString description READ description NOTIFY changed)
    Q_PROPERTY(bool open READ isOpen NOTIFY changed)
    Q_PROPERTY(
        int row READ row NOTIFY changed) // of the one that is open; −1: it is not of the library, or there is none
    /// Time runs, and the timeline with it.
    Q_PROPERTY(bool running READ running NOTIFY changed)
    Q_PROPERTY(QString stateText READ stateText NOTIFY changed) // "running 02:30, event 2 of 5"
    Q_PROPERTY(QString note READ note NOTIFY changed)           // the note of the last event
    /// Why the file last chosen does not run, in one line: file, line, key, what is wrong; "" when nothing is.
    Q_PROPERTY(QString problem READ problem NOTIFY problemChanged)
    Q_PROPERTY(bool canStep READ canStep NOTIFY changed)

public:
    enum Role { NameRole = Qt::UserRole, TitleRole, DescriptionRole, EventCountRole, ChosenRole };

    ScenarioModel(DeskLink& link, DeskUndo& undo, QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    Q_INVOKABLE void openRow(int row);
    /// Asks the application for a file.
    Q_INVOKABLE void chooseFile() { emit fileRequested(); }
    void openFile(const QUrl& file);
    /// Closes the scenario: supply and loads stay as they are, all faults are cleared.
    Q_INVOKABLE void byHand();
    Q_INVOKABLE void run();
    /// Pauses the timeline and the time of the device.
    Q_INVOKABLE void pause();
    /// Goes to the next event and pauses the timeline there.
    Q_INVOKABLE void step();
    /// To its beginning.
    Q_INVOKABLE void restart();

    void show(const sim::DeviceSnapshot& device);
    void retranslate(const QLocale& locale);

    QString title() const;
    QString description() const;
    bool isOpen() const { return state_.scenario != nullptr; }
    int row() const;
    bool running() const;
    QString stateText() const;
    QString note() const;
    QString problem() const;
    bool canStep() const;

signals:
    void changed();
    void problemChanged();
    void fileRequested();

private:
    QString progressText() const;
    void setProblem(std::optional<Message> problem);
    void start(std::shared_ptr<const sim::Scenario> scenario);
    /// Carries out `work`, and offers to bring back how the desk stood before.
    void wipe(const QString& done, const std::function<void(sim::MeterThread&)>& work);

    DeskLink& link_;
    DeskUndo& undo_;
    QLocale locale_;
    sim::ScenarioProgress state_;
    bool paused_ = false;
    std::optional<Message> problem_;
};

} // namespace countis::ui

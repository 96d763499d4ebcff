// SPDX-License-Identifier: GPL-3.0-or-later
// The training desk: the bundled meter in the hand. Everything here goes to the device by a direct call; what it
// does is seen on its own display and in the values that it measures.
#pragma once

#include "core/clock.h"
#include "core/message.h"
#include "models/meter/values_model.h"
#include "models/training/desk_device.h"
#include "models/training/desk_link.h"
#include "models/training/desk_supply.h"
#include "models/training/desk_undo.h"
#include "models/training/device_front.h"
#include "models/training/fault_model.h"
#include "models/training/phase_loads.h"
#include "models/training/register_preset.h"
#include "models/training/scenario_model.h"

#include <QLocale>
#include <QObject>
#include <QTimer>
#include <QtQml/qqmlregistration.h>

#include <memory>
#include <optional>

namespace countis::ui {

class TrainingDesk : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("AppModel.training")
    /// There is a bundled meter. Without one, start() asks for it.
    Q_PROPERTY(bool available READ available NOTIFY availableChanged)
    Q_PROPERTY(QString problem READ problem NOTIFY availableChanged) // why it could not be started; "" when well
    /// The page is in view: the device is looked at ten times a second.
    Q_PROPERTY(bool active READ active WRITE setActive NOTIFY activeChanged)
    Q_PROPERTY(countis::ui::DeviceFront* front READ front CONSTANT)
    Q_PROPERTY(countis::ui::DeskSupply* supply READ supply CONSTANT)
    Q_PROPERTY(countis::ui::PhaseLoads* loads READ loads CONSTANT)
    Q_PROPERTY(countis::ui::FaultModel* faults READ faults CONSTANT)
    Q_PROPERTY(countis::ui::ScenarioModel* scenarios READ scenarios CONSTANT)
    Q_PROPERTY(countis::ui::DeskDevice* device READ device CONSTANT)
    Q_PROPERTY(countis::ui::RegisterPreset* preset READ preset CONSTANT)
    Q_PROPERTY(countis::ui::DeskUndo* undo READ undo CONSTANT)
    Q_PROPERTY(countis::ui::ValuesModel* values READ values CONSTANT)
    Q_PROPERTY(QString sequenceText READ sequenceText NOTIFY effectChanged)
    Q_PROPERTY(bool sequenceWrong READ sequenceWrong NOTIFY effectChanged)    // never of a device that is off
    Q_PROPERTY(QString tariffText READ tariffText NOTIFY effectChanged)       // "T1"; "–" while it is off
    Q_PROPERTY(QString neutralText READ neutralText NOTIFY effectChanged)     // IN in A
    Q_PROPERTY(QString frequencyText READ frequencyText NOTIFY effectChanged) // f in Hz, or "out of range"
    Q_PROPERTY(QString frequencyUnit READ frequencyUnit NOTIFY effectChanged) // "Hz"; "" where the text is no number
    /// The limits that f is outside of, as a sentence; "" within its ratings.
    Q_PROPERTY(QString frequencyNote READ frequencyNote NOTIFY effectChanged)

public:
    explicit TrainingDesk(QObject* parent = nullptr);

    /// Must outlive its use here. How it is now becomes the start of the class.
    void setHost(sim::MeterThread* host);
    void setProblem(Message problem);
    void retranslate(const QLocale& locale);

    Q_INVOKABLE void start() { emit startRequested(); }
    /// Everything as at the start of the class: supply, loads, faults, registers, display, speed; its time of day is
    /// that of the world again. What was is offered to be brought back.
    Q_INVOKABLE void backToStart();
    /// How it is now is what backToStart() comes back to; the start before is offered to be brought back.
    Q_INVOKABLE void keepAsStart();

    bool available() const { return link_.host() != nullptr; }
    QString problem() const;
    bool active() const { return active_; }
    void setActive(bool active);
    DeviceFront* front() { return &front_; }
    DeskSupply* supply() { return &supply_; }
    PhaseLoads* loads() { return &loads_; }
    FaultModel* faults() { return &faults_; }
    ScenarioModel* scenarios() { return &scenarios_; }
    DeskDevice* device() { return &device_; }
    RegisterPreset* preset() { return &preset_; }
    DeskUndo* undo() { return &undo_; }
    ValuesModel* values() { return &values_; }
    QString sequenceText() const;
    bool sequenceWrong() const;
    QString tariffText() const;
    QString neutralText() const;
    QString frequencyText() const;
    QString frequencyUnit() const;
    QString frequencyNote() const;

    /// What the timer calls.
    void look();

signals:
    void availableChanged();
    void activeChanged();
    void effectChanged();
    /// A bundled meter is wanted.
    void startRequested();

private:
    void show(const sim::DeviceSnapshot& device, bool settled);
    void updateTimer();
    void takeStart();
    QVariant frequency(ValuesModel::Role role) const;
    void bringBack(const sim::DeviceSnapshot& was);

    DeskLink link_;
    DeskUndo undo_;
    DeviceFront front_;
    DeskSupply supply_;
    PhaseLoads loads_;
    FaultModel faults_;
    ScenarioModel scenarios_;
    DeskDevice device_;
    RegisterPreset preset_;
    ValuesModel values_;
    QLocale locale_;
    QTimer timer_;
    std::optional<Message> problem_;
    bool active_ = false;
    Readings readings_; // none while the device is off
    std::shared_ptr<const sim::DeviceSnapshot> shown_;
    sim::MeterThread::SnapshotInTurn start_; // not valid: no device yet
};

} // namespace countis::ui

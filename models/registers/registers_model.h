// SPDX-License-Identifier: GPL-3.0-or-later
// The Registers page: every register of the meter in view as it is on the wire, and the frames that brought it.
#pragma once

#include "acquisition/frame_log.h"
#include "acquisition/pcapng.h"
#include "core/clock.h"
#include "core/registers/known_registers.h"
#include "models/registers/chosen_frame.h"
#include "models/registers/frame_rows.h"
#include "models/registers/free_read.h"
#include "models/registers/register_rows.h"
#include "monitor/monitor.h"

#include <QObject>
#include <QPointer>
#include <QStringList>
#include <QTimer>
#include <QtQml/qqmlregistration.h>

#include <vector>

namespace countis::ui {

/// It listens to the meter in view all the time, and to no other; the lists follow while the page is open. The frames
/// of a meter are forgotten when another one comes into view.
class RegistersModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("AppModel.registers")
    Q_PROPERTY(countis::ui::RegisterRows* rows READ rows CONSTANT)
    Q_PROPERTY(countis::ui::FrameRows* frames READ frames CONSTANT)
    Q_PROPERTY(countis::ui::ChosenFrame* chosen READ chosen CONSTANT)
    Q_PROPERTY(countis::ui::FreeRead* freeRead READ freeRead CONSTANT)
    /// Somebody looks: the blocks that no plan reads are read too.
    Q_PROPERTY(bool active READ active WRITE setActive NOTIFY activeChanged)
    /// "All blocks", then each by its name and its addresses.
    Q_PROPERTY(QStringList blocks READ blocks NOTIFY languageChanged)
    /// The row of the chosen frame in the list; −1: none, or it is not in the list.
    Q_PROPERTY(int chosenRow READ chosenRow NOTIFY chosenChanged)
    /// What the table shows of the chosen frame, one sentence; "" without a frame that is about registers.
    Q_PROPERTY(QString markNote READ markNote NOTIFY markNoteChanged)

public:
    /// `clock` must outlive the model.
    explicit RegistersModel(const Clock& clock, QObject* parent = nullptr);
    ~RegistersModel() override; // listens no more

    RegisterRows* rows() { return &rows_; }
    FrameRows* frames() { return &frames_; }
    ChosenFrame* chosen() { return &chosen_; }
    FreeRead* freeRead() { return &freeRead_; }
    bool active() const { return active_; }
    void setActive(bool active);
    QStringList blocks() const;
    int chosenRow() const;
    QString markNote() const;

    /// From now on this point, at this address; null: none.
    void watch(Monitor* monitor, PointId point, const MeterAddress& address);
    /// Another meter answers at the address.
    void forget();
    /// A frame of the meter in view.
    void take(KeptFrame frame);
    void retranslate(const QLocale& locale);
    /// Brings the lists up to date; called by a timer, and by tests.
    void update();

    Q_INVOKABLE void chooseFrame(int row);
    Q_INVOKABLE void leaveFrame();
    Q_INVOKABLE void copyRegisters() const;
    Q_INVOKABLE void copyFrames() const;
    Q_INVOKABLE void copyChosen() const;

    QString registersCsv() const { return rows_.text(u','); }
    /// Of all frames in the log; empty without any.
    std::vector<std::uint8_t> framesFile() const;

signals:
    /// A frame of the point has come.
    void frameTaken(countis::PointId point, const countis::KeptFrame& frame);
    void activeChanged();
    void languageChanged();
    void chosenChanged();
    void markNoteChanged();

private:
    void listen();
    void ask(const ReadRequest& request);
    void readRest();
    void readNextOfRest();
    void choose(const LoggedFrame& frame);
    const LoggedFrame* answerTo(const ReadRequest& request) const;

    const Clock& clock_;
    KnownRegisters known_;
    FrameLog log_;
    RegisterRows rows_;
    FrameRows frames_{log_};
    ChosenFrame chosen_;
    FreeRead freeRead_;
    QPointer<Monitor> monitor_;
    PointId point_;
    MeterAddress address_;
    int generation_ = 0; // of what is listened to: what an earlier one brings is dropped
    bool active_ = false;
    QTimer updates_; // soon after a frame
    QTimer ages_;    // while the page is open
    QTimer rounds_;  // of the blocks that no plan reads
    std::vector<ReadRequest> rest_;
};

} // namespace countis::ui

// SPDX-License-Identifier: GPL-3.0-or-later
// Who is told of alarms while this window judges them: the desktop, and whom a file names (docs/alarms.md). Kept in
// the settings.
#pragma once

#include <QObject>
#include <QSettings>
#include <QString>
#include <QStringList>
#include <QVariant>
#include <QtQml/qqmlregistration.h>

namespace countis::ui {

class AlarmNotices : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("AppModel.notices")
    /// Whether new alarms are shown as notifications of the desktop.
    Q_PROPERTY(bool desktop READ desktop WRITE setDesktop NOTIFY desktopChanged)
    /// The file with the section `notify`; "": nothing is sent.
    Q_PROPERTY(QString file READ file WRITE setFile NOTIFY fileChanged)
    /// Where alarms are sent, or why they are not; "" where no file is chosen.
    Q_PROPERTY(QString stateText READ stateText NOTIFY outcomeChanged)
    /// What is wrong with the file, or with the latest attempt to send, one line each; "" while nothing is.
    Q_PROPERTY(QString problem READ problem NOTIFY outcomeChanged)

    /// Whether a test is being sent to whom the file names.
    Q_PROPERTY(bool testing READ testing NOTIFY testChanged)
    /// Where the latest test was sent, and where it could not be sent and why, one line each; "" without.
    Q_PROPERTY(QString testSent READ testSent NOTIFY testChanged)
    Q_PROPERTY(QString testProblem READ testProblem NOTIFY testChanged)

public:
    /// What became of the file.
    struct Outcome {
        bool judges = false; // this window judges the alarms
        bool webhook = false;
        bool mail = false;
        QString problem;

        bool operator==(const Outcome&) const = default;
    };

    using QObject::QObject;

    void load(const QSettings& settings);
    bool desktop() const { return desktop_; }
    void setDesktop(bool desktop);
    QString file() const { return file_; }
    /// Blanks around the path are left out. The same path again reads the file again.
    void setFile(const QString& file);
    QString stateText() const;
    QString problem() const { return outcome_.problem; }
    void setOutcome(const Outcome& outcome);
    void setProblem(const QString& problem);

    bool testing() const { return testing_; }
    QString testSent() const { return sent_.join(u'\n'); }
    QString testProblem() const { return unsent_.join(u'\n'); }
    /// Asks for a test, unless no file is chosen or a test is being sent.
    Q_INVOKABLE void sendTest();
    /// Of each way that the file names.
    void addTestOutcome(bool sent, const QString& text);
    void endTest();

signals:
    void desktopChanged();
    /// Also where the file is to be read again.
    void fileChanged();
    void outcomeChanged();
    /// To be kept in the settings.
    void chosen(const QString& key, const QVariant& value);
    void testChanged();
    /// A test is to be sent; endTest() ends it.
    void testRequested();

private:
    void clearTest();

    bool desktop_ = true;
    QString file_;
    Outcome outcome_;
    bool testing_ = false;
    QStringList sent_;
    QStringList unsent_;
};

} // namespace countis::ui

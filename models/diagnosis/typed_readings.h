// SPDX-License-Identifier: GPL-3.0-or-later
// Values that somebody reads from the display of a meter over the telephone, as the user types them.
#pragma once

#include "diagnosis/load_models.h"
#include "diagnosis/next_value.h"
#include "models/diagnosis/diagnosis_rows.h"

#include <QLocale>
#include <QObject>
#include <QtQml/qqmlregistration.h>

#include <array>

namespace countis::ui {

class TypedReadings : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("DiagnosisModel.typed")
    /// The page shows these values, and not those of the meter in view.
    Q_PROPERTY(bool active READ isActive WRITE setActive NOTIFY activeChanged)
    /// The fields, in the order of dictatedValues(). Keys: label ("P2", "sequence"), unit ("kW"), error (one
    /// sentence, or ""), wanted (it is worth asking for next).
    Q_PROPERTY(countis::ui::DiagnosisRows* fields READ fields CONSTANT)
    /// What is wrong with the first of the fields that have an error; "" where none has.
    Q_PROPERTY(QString error READ error NOTIFY changed)
    /// "Ask for P2 next."; what it would decide, where it would decide something.
    Q_PROPERTY(QString nextText READ nextText NOTIFY changed)
    /// What the installation that the values come from does with energy, as PointRole.
    Q_PROPERTY(int role READ shownRole NOTIFY changed)
    /// So many values are known.
    Q_PROPERTY(int known READ known NOTIFY changed)

public:
    explicit TypedReadings(QObject* parent = nullptr);

    void setRole(diagnosis::Role role);
    diagnosis::Role role() const { return role_; }
    int shownRole() const { return static_cast<int>(role_); }
    /// As setRole(); nothing else than a PointRole is taken.
    Q_INVOKABLE void declare(int role);
    void retranslate(const QLocale& locale);

    bool isActive() const { return active_; }
    void setActive(bool active);
    DiagnosisRows* fields() { return &fields_; }
    QString error() const;
    QString nextText() const;
    int known() const;

    Q_INVOKABLE QString text(int field) const;
    /// In the units of the display, with a decimal point or comma; a sequence as 123 or 132, or 0 where the display
    /// shows none. "": it is not known.
    Q_INVOKABLE void setText(int field, const QString& text);
    Q_INVOKABLE void clear();

    const diagnosis::Observation& observation() const { return seen_; }

signals:
    void changed();
    void activeChanged();

private:
    void take(std::size_t field);
    void show();

    QLocale locale_;
    diagnosis::Role role_ = diagnosis::Role::Consumer;
    bool active_ = false;
    std::array<QString, diagnosis::kDictatedValues> texts_;
    std::array<QString, diagnosis::kDictatedValues> errors_;
    diagnosis::Observation seen_;
    std::optional<diagnosis::NextValue> next_;
    DiagnosisRows fields_;
};

} // namespace countis::ui

// SPDX-License-Identifier: GPL-3.0-or-later
// A password on its way from the keyring to the library of the database.
#pragma once

#include <QString>

#include <utility>

namespace countis {

/// It becomes a text only where reveal() is written, so that no message, log or file takes it by mistake.
class Secret {
public:
    Secret() = default;
    explicit Secret(QString text) : text_(std::move(text)) {}

    bool isEmpty() const { return text_.isEmpty(); }
    const QString& reveal() const { return text_; }
    bool operator==(const Secret&) const = default;

private:
    QString text_;
};

} // namespace countis

// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/parse_error.h"

#include "cli/option_words.h"

#include <QStringList>

namespace countis::cli {
namespace {

/// The command that was typed, with the names on the way to it: "history", "check".
const CLI::App& commandIn(const CLI::App& app, QStringList& names) {
    const auto typed = app.get_subcommands();
    if (typed.empty())
        return app;
    names << QString::fromStdString(typed.front()->get_name());
    return commandIn(*typed.front(), names);
}

} // namespace

QString parseErrorText(const CLI::App& app, const CLI::ParseError& error) {
    // "HOST is required", "--watch excludes --timeout", "--unit: 1 required N missing".
    const QString found = QString::fromUtf8(error.what()).simplified();
    const QString first = found.section(u' ', 0, 0);
    QStringList names;
    const CLI::App& command = commandIn(app, names);
    if (dynamic_cast<const CLI::ExtrasError*>(&error) != nullptr) {
        QStringList rest;
        for (const std::string& argument : app.remaining(true))
            rest << QString::fromStdString(argument);
        return translated(
                   QT_TRANSLATE_NOOP("countisctl", "Unexpected: %1. countisctl %2 --help lists what may follow."))
            .arg(rest.join(u' '), names.join(u' '));
    }
    if (dynamic_cast<const CLI::RequiredError*>(&error) != nullptr)
        return translated(QT_TRANSLATE_NOOP("countisctl", "%1 is missing. countisctl %2 --help explains it."))
            .arg(first, names.join(u' '));
    if (dynamic_cast<const CLI::ExcludesError*>(&error) != nullptr)
        return translated(QT_TRANSLATE_NOOP("countisctl", "%1 and %2 cannot be combined."))
            .arg(first, found.section(u' ', -1));
    const QString name = found.section(u':', 0, 0);
    const CLI::Option* const option = command.get_option_no_throw(name.toStdString());
    if (option == nullptr)
        return translated(QT_TRANSLATE_NOOP("countisctl", "The command line cannot be read: %1.")).arg(found);
    if (option->count() > 1)
        return translated(QT_TRANSLATE_NOOP("countisctl", "%1 may be given only once.")).arg(name);
    const QString type = QString::fromStdString(option->get_type_name());
    return translated(QT_TRANSLATE_NOOP("countisctl", "%1 needs a value: %2."))
        .arg(name, type.isEmpty() ? name : type);
}

} // namespace countis::cli

// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/role_option.h"

#include "cli/option_words.h"

#include <QString>

namespace countis::cli {

void addRole(CLI::App& command, std::string& typed) {
    command
        .add_option("--role", typed,
                    help(QT_TRANSLATE_NOOP("countisctl", "What the installation does with energy: consumer, producer "
                                                         "or both (default: consumer)")))
        ->type_name("ROLE");
}

tl::expected<diagnosis::Role, Ending> roleOf(const std::string& typed) {
    if (typed.empty() || typed == "consumer")
        return diagnosis::Role::Consumer;
    if (typed == "producer")
        return diagnosis::Role::Producer;
    if (typed == "both")
        return diagnosis::Role::Both;
    return usage(translated(QT_TRANSLATE_NOOP("countisctl", "\"%1\" is not a role; use consumer, producer or both."))
                     .arg(QString::fromStdString(typed)));
}

} // namespace countis::cli

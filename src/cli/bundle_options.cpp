// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/bundle_options.h"

#include "cli/database_option.h"
#include "cli/option_words.h"

#include <QRegularExpression>

namespace countis::cli {
namespace {

void addFile(CLI::App& command, const char* name, std::string& typed, const char* what) {
    command.add_option(name, typed, help(what))->type_name("")->required();
}

} // namespace

BundleCommands::BundleCommands(CLI::App& app) {
    CLI::App* const bundle = app.add_subcommand(
        "bundle", help(QT_TRANSLATE_NOOP("countisctl", "Saves, shows and redacts support bundles: files with what "
                                                       "happened at a site in the last hour")));
    bundle->require_subcommand(1);
    save_ = bundle->add_subcommand(
        "save", help(QT_TRANSLATE_NOOP("countisctl", "Saves a support bundle; programs may record meanwhile")));
    addFile(*save_, "FILE", file_, QT_TRANSLATE_NOOP("countisctl", "File to create; it must not exist yet"));
    addDatabase(*save_, database_);
    save_
        ->add_option("--meter", meters_,
                     help(QT_TRANSLATE_NOOP("countisctl", "Meter: its name, address or number; may be repeated "
                                                          "(default: all meters)")))
        ->type_name("NAME")
        ->expected(1)
        ->take_all();
    save_->add_flag("--redact", redacts_,
                    help(QT_TRANSLATE_NOOP("countisctl", "Leaves out addresses, names, places, serial numbers and "
                                                         "comments")));
    save_
        ->add_option(
            "--last", last_,
            help(QT_TRANSLATE_NOOP("countisctl", "How far back, 1m to 24h, as 90s, 15m or 2h (default: 1h)")))
        ->type_name("TIME");
    save_
        ->add_option("--until", until_,
                     help(QT_TRANSLATE_NOOP("countisctl", "End of that time, as 2026-10-01T06:00:00 in the time zone "
                                                          "of the site (default: now)")))
        ->type_name("TIME");
    show_ =
        bundle->add_subcommand("show", help(QT_TRANSLATE_NOOP("countisctl", "Prints what is in a support bundle")));
    addFile(*show_, "FILE", file_, QT_TRANSLATE_NOOP("countisctl", "Support bundle"));
    show_->add_flag("--json", json_, help(QT_TRANSLATE_NOOP("countisctl", "Prints JSON, one object")));
    redact_ = bundle->add_subcommand(
        "redact", help(QT_TRANSLATE_NOOP("countisctl", "Copies a support bundle without addresses, names, places, "
                                                       "serial numbers and comments")));
    addFile(*redact_, "FROM", file_, QT_TRANSLATE_NOOP("countisctl", "Support bundle"));
    addFile(*redact_, "TO", to_, QT_TRANSLATE_NOOP("countisctl", "File to create; it must not exist yet"));
}

std::optional<std::chrono::milliseconds> parseLast(const QString& text) {
    static const QRegularExpression pattern(QStringLiteral("^([0-9]{1,6}) ?([smh])$"));
    const auto match = pattern.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    const int count = match.captured(1).toInt();
    const QChar unit = match.captured(2).front();
    const std::chrono::seconds time = unit == u's'   ? std::chrono::seconds{count}
                                      : unit == u'm' ? std::chrono::seconds{std::chrono::minutes{count}}
                                                     : std::chrono::seconds{std::chrono::hours{count}};
    if (time < std::chrono::minutes{1} || time > std::chrono::hours{24})
        return std::nullopt;
    return time;
}

std::optional<tl::expected<BundleOptions, Ending>> BundleCommands::checked() const {
    using Command = BundleOptions::Command;
    BundleOptions options;
    options.file = QString::fromStdString(file_);
    options.to = QString::fromStdString(to_);
    options.json = json_;
    if (show_->parsed())
        return options;
    if (redact_->parsed()) {
        options.command = Command::Redact;
        return options;
    }
    if (!save_->parsed())
        return std::nullopt;
    options.command = Command::Save;
    options.redact = redacts_;
    options.until = QString::fromStdString(until_);
    for (const std::string& meter : meters_)
        options.meters << QString::fromStdString(meter);
    const auto url = databaseOf(database_);
    if (!url)
        return tl::unexpected(url.error());
    options.database = *url;
    const auto last = last_.empty() ? std::optional(options.last) : parseLast(QString::fromStdString(last_));
    if (!last)
        return usage(translated(QT_TRANSLATE_NOOP("countisctl",
                                                  "\"%1\" is not a valid --last; give 1m to 24h, as 90s, 15m or 2h."))
                         .arg(QString::fromStdString(last_)));
    options.last = *last;
    return options;
}

} // namespace countis::cli

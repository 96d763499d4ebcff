// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/meter_option.h"

#include "cli/option_words.h"

#include <QString>

namespace countis::cli {

CLI::Option* addMeterOptions(CLI::App& command, std::string& host, std::string& unit) {
    CLI::Option* const added =
        command
            .add_option("HOST", host,
                        help(QT_TRANSLATE_NOOP("countisctl", "Meter to read, as HOST[:PORT] (default port: 502). "
                                                             "Write an IPv6 address in brackets: [::1]:502")))
            ->type_name("")
            ->required();
    command
        .add_option(
            "--unit", unit,
            help(QT_TRANSLATE_NOOP(
                "countisctl", "Modbus unit, 1 to 247; 255 addresses the meter whatever its unit is (default: 5)")))
        ->type_name("N");
    return added;
}

tl::expected<MeterAddress, Ending> addressOf(const std::string& host, const std::string& unit) {
    QString text = QString::fromStdString(host);
    if (!unit.empty()) {
        if (text.contains(u'/'))
            return usage(translated(QT_TRANSLATE_NOOP("countisctl",
                                                      "The unit is given twice, in %1 and by --unit; give it once."))
                             .arg(text));
        text += u'/' + QString::fromStdString(unit);
    }
    const auto address = parseMeterAddress(text);
    if (!address)
        return usage(address.error());
    return *address;
}

tl::expected<std::chrono::seconds, Ending> timeoutOf(const std::string& typed, std::chrono::seconds usual) {
    return secondsOf("--timeout", typed, usual);
}

tl::expected<std::chrono::seconds, Ending> secondsOf(const char* option, const std::string& typed,
                                                     std::chrono::seconds usual) {
    constexpr int kLongest = 600;
    if (typed.empty())
        return usual;
    const QString text = QString::fromStdString(typed);
    bool isNumber = false;
    const int seconds = text.toInt(&isNumber);
    if (!isNumber || seconds < 1 || seconds > kLongest)
        return usage(
            translated(QT_TRANSLATE_NOOP("countisctl",
                                         "\"%1\" is not a valid %2; give a whole number of seconds from 1 to 600."))
                .arg(text, QLatin1String(option)));
    return std::chrono::seconds{seconds};
}

} // namespace countis::cli

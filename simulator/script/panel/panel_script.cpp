// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/script/panel/panel_script.h"

#include "core/printable.h"
#include "files/number_text.h"

namespace countis::sim {
namespace {

using std::chrono::duration;
using std::chrono::milliseconds;
using Action = PanelLine::Action;
using Words = std::vector<std::string_view>;
using Parsed = tl::expected<std::optional<PanelLine>, Message>;

constexpr std::string_view kBlanks = " \t\r";

Words wordsOf(std::string_view line) {
    Words words;
    for (;;) {
        const std::size_t begin = line.find_first_not_of(kBlanks);
        if (begin == std::string_view::npos)
            return words;
        const std::size_t end = std::min(line.find_first_of(kBlanks, begin), line.size());
        words.push_back(line.substr(begin, end - begin));
        line.remove_prefix(end);
    }
}

tl::unexpected<Message> wrong(Message clause) {
    return tl::unexpected(message(
        term("Messages", "%1; allowed: UP, ENTER and SET, joined by + and followed by the seconds to hold them "
                         "(\"UP+ENTER 3.2\"); \"press KEYS\"; \"release\"; \"wait SECONDS\"; \"cover open\"; "
                         "\"cover close\"; \"input on\"; \"input off\""),
        std::move(clause)));
}

Message notInTime(std::string_view word, duration<double> longest, bool mayBeNone) {
    const auto most = std::chrono::duration_cast<std::chrono::seconds>(longest).count();
    if (mayBeNone)
        return message(term("Messages", "%1 must be a number of seconds, at least 0 and at most %2"),
                       quotedValue(word), most);
    return message(term("Messages", "%1 must be a number of seconds, above 0 and at most %2"), quotedValue(word),
                   most);
}

Parsed timed(PanelLine line, std::string_view word, duration<double> longest, bool mayBeNone) {
    const auto seconds = parseNumber(word);
    if (!seconds || *seconds < 0 || (*seconds == 0 && !mayBeNone) || *seconds > longest.count())
        return tl::unexpected(notInTime(word, longest, mayBeNone));
    line.time = std::chrono::ceil<milliseconds>(duration<double>(*seconds));
    return line;
}

Parsed keysLine(Action action, std::string_view word) {
    auto keys = parseKeyWord(word);
    if (!keys)
        return wrong(keys.error());
    return PanelLine{.action = action, .keys = *std::move(keys), .time = kShortPress};
}

Parsed coverLine(std::string_view how) {
    if (how != "open" && how != "close")
        return wrong(message(term("Messages", "%1 is not possible for the cover"), quotedValue(how)));
    return PanelLine{.action = Action::Cover, .coverOpen = how == "open"};
}

Parsed inputLine(std::string_view how) {
    if (how != "on" && how != "off")
        return wrong(message(term("Messages", "%1 is not possible for the digital input"), quotedValue(how)));
    return PanelLine{.action = Action::Input, .inputOn = how == "on"};
}

} // namespace

Parsed parsePanelLine(std::string_view line) {
    const Words words = wordsOf(line.substr(0, line.find('#')));
    if (words.empty())
        return std::nullopt;
    const std::string_view first = words[0];
    const bool named = first == "press" || first == "wait" || first == "cover" || first == "input";
    const std::size_t most = first == "release" ? 1 : 2;
    if (words.size() > most)
        return wrong(message(term("Messages", "%1 is one word too many"), quotedValue(words[most])));
    if (named && words.size() < 2)
        return wrong(message(term("Messages", "%1 must be followed by another word"), quotedValue(first)));
    if (first == "release")
        return PanelLine{.action = Action::Release};
    if (first == "press")
        return keysLine(Action::Press, words[1]);
    if (first == "wait")
        return timed({.action = Action::Wait}, words[1], kLongestWait, true);
    if (first == "cover")
        return coverLine(words[1]);
    if (first == "input")
        return inputLine(words[1]);
    const Parsed click = keysLine(Action::Click, first);
    return click && words.size() == 2 ? timed(**click, words[1], kLongestHold, false) : click;
}

} // namespace countis::sim

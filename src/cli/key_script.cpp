// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/key_script.h"

#include "wording/message_text.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace countis::cli {
namespace {

using std::chrono::milliseconds;

constexpr milliseconds kTick{50};
constexpr milliseconds kBetween{100};

QString translated(const char* text) {
    return QCoreApplication::translate("countisctl", text);
}

tl::expected<std::vector<Key>, QString> parseCombination(const QString& word) {
    const auto keys = parseKeyWord(word.toStdString());
    if (keys)
        return *keys;
    return tl::unexpected(translated(QT_TRANSLATE_NOOP("countisctl", "%1; the keys are UP, ENTER and SET."))
                              .arg(messageText(keys.error())));
}

} // namespace

tl::expected<std::vector<KeyPress>, QString> parseKeys(const QString& text) {
    static const QRegularExpression blanks(QStringLiteral("[\\s,]+"));
    static const QRegularExpression seconds(
        QRegularExpression::anchoredPattern(QStringLiteral("[0-9]+([.][0-9]+)?")));
    std::vector<KeyPress> presses;
    bool mayHold = false;
    for (const QString& word : text.split(blanks, Qt::SkipEmptyParts)) {
        if (seconds.match(word).hasMatch()) {
            const double hold = word.toDouble();
            if (!mayHold || hold <= 0.0 || hold > std::chrono::duration<double>(kLongestHold).count())
                return tl::unexpected(
                    translated(QT_TRANSLATE_NOOP("countisctl", "\"%1\" must be a number of seconds up to 60, and "
                                                               "follow the key that is held for that time."))
                        .arg(word));
            presses.back().hold = std::chrono::round<milliseconds>(std::chrono::duration<double>(hold));
            mayHold = false;
            continue;
        }
        auto keys = parseCombination(word);
        if (!keys)
            return tl::unexpected(keys.error());
        presses.push_back({*std::move(keys), kShortPress});
        mayHold = true;
    }
    return presses;
}

Played play(const std::vector<KeyPress>& presses, PanelState state, Instant start) {
    Instant now = start;
    for (const KeyPress& press : presses) {
        for (const Key key : press.keys)
            state = step(state, {key, true}, now).state;
        const Instant release = now + press.hold;
        while (now < release) {
            now = std::min(now + kTick, release);
            state = tick(state, now).state;
        }
        for (const Key key : press.keys)
            state = step(state, {key, false}, now).state;
        now += kBetween;
        state = tick(state, now).state;
    }
    return {state, now};
}

} // namespace countis::cli

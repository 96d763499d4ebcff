// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/app/appearance.h"

#include "models/text/languages.h"

#include <QLocale>
#include <QMetaEnum>
#include <QSettings>

#include <algorithm>

namespace countis::ui {
namespace {

constexpr int kSmallestScale = 100;
constexpr int kLargestScale = 200;

const QString kThemeKey = QStringLiteral("appearance/theme");
const QString kLanguageKey = QStringLiteral("appearance/language");
const QString kMotionKey = QStringLiteral("appearance/reducedMotion");
const QString kScaleKey = QStringLiteral("appearance/textScale");
const QString kRailKey = QStringLiteral("appearance/railCollapsed");

QString nameOf(Appearance::Theme theme) {
    return QString::fromLatin1(QMetaEnum::fromType<Appearance::Theme>().valueToKey(static_cast<int>(theme)));
}

} // namespace

QString systemLanguage() {
    const QString language = QLocale::system().name().section(u'_', 0, 0);
    return languages().contains(language) ? language : languages().front();
}

Appearance::Appearance(QObject* parent) : QObject(parent), language_(systemLanguage()) {}

bool Appearance::dark() const {
    return theme_ == Theme::System ? systemDark_ : theme_ == Theme::Dark;
}

void Appearance::setTheme(Theme theme) {
    if (!std::exchange(themeOverridden_, false) && theme == theme_)
        return;
    takeTheme(theme);
    emit chosen(kThemeKey, nameOf(theme));
}

void Appearance::overrideTheme(Theme theme) {
    themeOverridden_ = true;
    takeTheme(theme);
}

void Appearance::takeTheme(Theme theme) {
    if (theme == theme_)
        return;
    const bool before = dark();
    theme_ = theme;
    emit themeChanged();
    if (dark() != before)
        emit darkChanged();
}

void Appearance::setSystemDark(bool systemDark) {
    const bool before = dark();
    systemDark_ = systemDark;
    if (dark() != before)
        emit darkChanged();
}

QStringList Appearance::languages() const {
    return ui::languages();
}

QString Appearance::languageName(const QString& language) const {
    return ui::languageName(language);
}

void Appearance::setLanguage(const QString& language) {
    if (!languages().contains(language))
        return;
    if (!std::exchange(languageOverridden_, false) && language == language_)
        return;
    takeLanguage(language);
    emit chosen(kLanguageKey, language);
}

void Appearance::overrideLanguage(const QString& language) {
    if (!languages().contains(language))
        return;
    languageOverridden_ = true;
    takeLanguage(language);
}

void Appearance::takeLanguage(const QString& language) {
    if (language == language_)
        return;
    language_ = language;
    emit languageChanged();
}

void Appearance::setReducedMotion(bool reduced) {
    if (reduced == reducedMotion_)
        return;
    reducedMotion_ = reduced;
    emit reducedMotionChanged();
    emit chosen(kMotionKey, reduced);
}

void Appearance::setTextScale(int percent) {
    const int scale = std::clamp(percent, kSmallestScale, kLargestScale);
    if (scale == textScale_)
        return;
    textScale_ = scale;
    emit textScaleChanged();
    emit chosen(kScaleKey, scale);
}

void Appearance::setRailCollapsed(bool collapsed) {
    if (collapsed == railCollapsed_)
        return;
    railCollapsed_ = collapsed;
    emit railCollapsedChanged();
    emit chosen(kRailKey, collapsed);
}

void Appearance::load(const QSettings& settings) {
    const QString theme = settings.value(kThemeKey).toString();
    bool known = false;
    const int value = QMetaEnum::fromType<Theme>().keyToValue(theme.toLatin1().constData(), &known);
    if (known)
        setTheme(static_cast<Theme>(value));
    setLanguage(settings.value(kLanguageKey, language_).toString());
    setReducedMotion(settings.value(kMotionKey, reducedMotion_).toBool());
    setTextScale(settings.value(kScaleKey, textScale_).toInt());
    setRailCollapsed(settings.value(kRailKey, railCollapsed_).toBool());
}

} // namespace countis::ui

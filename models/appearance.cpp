// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/appearance.h"

#include <QLocale>
#include <QMetaEnum>
#include <QSettings>

#include <algorithm>

namespace countis::ui {
namespace {

constexpr int kSmallestScale = 100;
constexpr int kLargestScale = 200;

} // namespace

QString systemLanguage() {
    const QString language = QLocale::system().name().section(u'_', 0, 0);
    return language == QLatin1String("fr") ? language : QStringLiteral("en");
}

Appearance::Appearance(QObject* parent) : QObject(parent), language_(systemLanguage()) {}

bool Appearance::dark() const {
    return theme_ == Theme::System ? systemDark_ : theme_ == Theme::Dark;
}

void Appearance::setTheme(Theme theme) {
    const bool overridden = keptTheme_.has_value();
    keptTheme_.reset();
    if (theme == theme_ && !overridden)
        return;
    takeTheme(theme);
    emit changed();
}

void Appearance::overrideTheme(Theme theme) {
    keptTheme_ = keptTheme_.value_or(theme_);
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
    return {QStringLiteral("en"), QStringLiteral("fr")};
}

QString Appearance::languageName(const QString& language) const {
    // In its own words, so never translated.
    return language == QLatin1String("fr") ? QStringLiteral("Français") : QStringLiteral("English");
}

void Appearance::setLanguage(const QString& language) {
    if (!languages().contains(language))
        return;
    const bool overridden = keptLanguage_.has_value();
    keptLanguage_.reset();
    if (language == language_ && !overridden)
        return;
    takeLanguage(language);
    emit changed();
}

void Appearance::overrideLanguage(const QString& language) {
    if (!languages().contains(language))
        return;
    keptLanguage_ = keptLanguage_.value_or(language_);
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
    emit changed();
}

void Appearance::setTextScale(int percent) {
    const int scale = std::clamp(percent, kSmallestScale, kLargestScale);
    if (scale == textScale_)
        return;
    textScale_ = scale;
    emit textScaleChanged();
    emit changed();
}

void Appearance::setRailCollapsed(bool collapsed) {
    if (collapsed == railCollapsed_)
        return;
    railCollapsed_ = collapsed;
    emit railCollapsedChanged();
    emit changed();
}

void Appearance::load(const QSettings& settings) {
    const QString theme = settings.value(QStringLiteral("appearance/theme")).toString();
    bool known = false;
    const int value = QMetaEnum::fromType<Theme>().keyToValue(theme.toLatin1().constData(), &known);
    if (known)
        setTheme(static_cast<Theme>(value));
    setLanguage(settings.value(QStringLiteral("appearance/language"), language_).toString());
    setReducedMotion(settings.value(QStringLiteral("appearance/reducedMotion"), reducedMotion_).toBool());
    setTextScale(settings.value(QStringLiteral("appearance/textScale"), textScale_).toInt());
    setRailCollapsed(settings.value(QStringLiteral("appearance/railCollapsed"), railCollapsed_).toBool());
}

void Appearance::save(QSettings& settings) const {
    const auto theme = static_cast<int>(keptTheme_.value_or(theme_));
    settings.setValue(QStringLiteral("appearance/theme"),
                      QString::fromLatin1(QMetaEnum::fromType<Theme>().valueToKey(theme)));
    settings.setValue(QStringLiteral("appearance/language"), keptLanguage_.value_or(language_));
    settings.setValue(QStringLiteral("appearance/reducedMotion"), reducedMotion_);
    settings.setValue(QStringLiteral("appearance/textScale"), textScale_);
    settings.setValue(QStringLiteral("appearance/railCollapsed"), railCollapsed_);
}

} // namespace countis::ui

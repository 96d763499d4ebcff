// SPDX-License-Identifier: GPL-3.0-or-later
// Theme, language and motion: what a person sets about the look, kept in the settings.
#pragma once

#include <QObject>
#include <QStringList>
#include <QVariant>
#include <QtQml/qqmlregistration.h>

class QSettings;

namespace countis::ui {

class Appearance : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("AppModel.appearance")
    Q_PROPERTY(Theme theme READ theme WRITE setTheme NOTIFY themeChanged)
    /// Whether the resulting theme is dark; the theme System follows the desktop.
    Q_PROPERTY(bool dark READ dark NOTIFY darkChanged)
    Q_PROPERTY(QString language READ language WRITE setLanguage NOTIFY languageChanged) // "en", "fr"
    Q_PROPERTY(QStringList languages READ languages CONSTANT)
    Q_PROPERTY(bool reducedMotion READ reducedMotion WRITE setReducedMotion NOTIFY reducedMotionChanged)
    Q_PROPERTY(int textScale READ textScale WRITE setTextScale NOTIFY textScaleChanged) // per cent, 100 … 200
    Q_PROPERTY(bool railCollapsed READ railCollapsed WRITE setRailCollapsed NOTIFY railCollapsedChanged)

public:
    enum class Theme { System, Light, Dark };
    Q_ENUM(Theme)

    explicit Appearance(QObject* parent = nullptr);

    Theme theme() const { return theme_; }
    void setTheme(Theme theme);
    /// For this run: the settings keep the one from before, until a person chooses one.
    void overrideTheme(Theme theme);
    bool dark() const;
    void setSystemDark(bool dark);
    QString language() const { return language_; }
    /// Another than `languages` is ignored.
    void setLanguage(const QString& language);
    void overrideLanguage(const QString& language);
    QStringList languages() const;
    /// "English", "Français": a language in its own words.
    Q_INVOKABLE QString languageName(const QString& language) const;
    bool reducedMotion() const { return reducedMotion_; }
    void setReducedMotion(bool reduced);
    int textScale() const { return textScale_; }
    void setTextScale(int percent);
    bool railCollapsed() const { return railCollapsed_; }
    void setRailCollapsed(bool collapsed);

    void load(const QSettings& settings);

signals:
    void themeChanged();
    void darkChanged();
    void languageChanged();
    void reducedMotionChanged();
    void textScaleChanged();
    void railCollapsedChanged();
    /// A person chose: this value is to be kept in the settings, under the key that `load` reads.
    void chosen(const QString& key, const QVariant& value);

private:
    void takeTheme(Theme theme);
    void takeLanguage(const QString& language);

    Theme theme_ = Theme::System;
    QString language_ = QStringLiteral("en");
    bool themeOverridden_ = false; // the settings keep another one
    bool languageOverridden_ = false;
    int textScale_ = 100;
    bool systemDark_ = false;
    bool reducedMotion_ = false;
    bool railCollapsed_ = false;
};

/// The language to begin with: the system's where it is one of ours, else English.
QString systemLanguage();

} // namespace countis::ui

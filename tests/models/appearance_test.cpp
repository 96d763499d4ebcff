// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/app/appearance.h"

#include "kept_settings.h"
#include "support/catch.h"

#include <QSignalSpy>

using namespace countis;
using namespace countis::ui;
using test::KeptSettings;

TEST_CASE("The look is kept, and what is out of range is not taken") {
    const KeptSettings kept;
    Appearance look;
    QSignalSpy darks(&look, &Appearance::darkChanged);
    const auto settings = kept.settings();
    QObject::connect(&look, &Appearance::chosen, settings.get(),
                     [&settings](const QString& key, const QVariant& value) { settings->setValue(key, value); });
    look.setSystemDark(true);
    CHECK(look.dark());
    look.setTheme(Appearance::Theme::Dark);
    CHECK(darks.size() == 1);
    look.setLanguage("fr");
    look.setLanguage("xx");
    CHECK(look.language() == "fr");
    look.setTextScale(500);
    CHECK(look.textScale() == 200);
    look.setReducedMotion(true);
    look.setRailCollapsed(true);

    Appearance again;
    again.load(*kept.settings());
    CHECK(again.theme() == Appearance::Theme::Dark);
    CHECK(again.language() == "fr");
    CHECK(again.textScale() == 200);
    CHECK(again.reducedMotion());
    CHECK(again.railCollapsed());
}

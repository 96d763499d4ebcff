// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/language.h"

#include "models/app_model.h"
#include "support/catch.h"

#include <QSignalSpy>

using namespace countis;
using namespace countis::ui;

TEST_CASE("The texts change with the language while the program runs") {
    app::Language language;
    const SystemClock clock;
    AppModel model(clock, nullptr);
    model.addTransient({}, {"127.0.0.1", 1502, 5}, true);
    const auto inLanguage = [&](const QString& name) {
        model.appearance()->setLanguage(name);
        language.use(name);
        model.retranslate();
    };

    inLanguage("fr");
    CHECK(model.meter()->name() == "Simulateur");
    CHECK(model.meter()->stateWord() == "hors ligne");
    CHECK(model.meter()->address() == "127.0.0.1:1502 · unité 5");
    CHECK(model.display()->pageText() == "Ea+ ∑, énergie active importée, tarif 1");
    CHECK(model.values()->index(3).data(ValuesModel::NameRole).toString() == "puissance active");

    QSignalSpy pages(model.display(), &MeterDisplay::pageChanged);
    QSignalSpy subjects(model.meter(), &MeterInView::subjectChanged);
    inLanguage("en");
    CHECK(model.meter()->name() == "Simulator");
    CHECK(model.meter()->stateWord() == "offline");
    CHECK(model.display()->pageText() == "Ea+ ∑, imported active energy of tariff 1");
    CHECK(pages.size() == 1);
    CHECK(subjects.size() == 1);
}

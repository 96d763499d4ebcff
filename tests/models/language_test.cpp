// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/app_options.h"
#include "app/language.h"

#include "models/app/app_model.h"
#include "support/catch.h"

#include <QSignalSpy>

using namespace countis;
using namespace countis::ui;

TEST_CASE("The texts change with the language while the program runs") {
    app::Language language;
    const SystemClock clock;
    AppModel model(clock, nullptr);
    model.addTransient({"127.0.0.1", 1502, 5}, PointOrigin::Bundled);
    const auto inLanguage = [&](const QString& name) {
        model.appearance()->setLanguage(name);
        language.use(name);
        model.retranslate();
    };

    inLanguage("fr");
    CHECK(model.meter()->name() == "Simulateur");
    CHECK(model.meter()->stateWord() == "hors ligne");
    CHECK(model.meter()->address() == "127.0.0.1:1502 · unité 5");
    CHECK(model.display()->pageText() == "L’afficheur est éteint.");
    CHECK(model.display()->menus()->pageWords(0, 0) == "Ea+ ∑, énergie active importée, tarif 1");
    CHECK(model.values()->index(3).data(ValuesModel::NameRole).toString() == "puissance active");

    QSignalSpy pages(model.display(), &MeterDisplay::pageChanged);
    QSignalSpy subjects(model.meter(), &MeterInView::subjectChanged);
    inLanguage("en");
    CHECK(model.meter()->name() == "Simulator");
    CHECK(model.meter()->stateWord() == "offline");
    CHECK(model.display()->pageText() == "The display is dark.");
    CHECK(model.display()->menus()->pageWords(0, 0) == "Ea+ ∑, imported active energy of tariff 1");
    CHECK(pages.size() == 1);
    CHECK(subjects.size() == 1);
}

TEST_CASE("What was told of the notifications in another language is told anew, or is of the past") {
    const SystemClock clock;
    AppModel model(clock, nullptr);
    model.notices()->setFile("/etc/countis/notify.yaml");
    model.notices()->setProblem("The file cannot be read.");
    model.notices()->addTestOutcome(true, "The test was sent.");
    // As the program that sends does: it reads the file again.
    QObject::connect(model.notices(), &AlarmNotices::fileChanged,
                     [&] { model.notices()->setProblem("Le fichier est illisible."); });
    model.retranslate();
    CHECK(model.notices()->problem() == "Le fichier est illisible.");
    CHECK(model.notices()->testSent().isEmpty());
}

TEST_CASE("The command line is explained in one language, not half in the parser's English") {
    app::Language language;
    language.use("fr");
    const auto textOf = [](const QStringList& arguments) { return app::parseAppOptions(arguments).error().text; };
    const QString help = textOf({"--help"});
    CHECK(help.contains("Utilisation\u00A0: countis"));
    CHECK(help.contains("overview, meter, trends, energy, diagnosis, alarms, registers, training, settings"));
    CHECK_FALSE(help.contains("Usage"));
    CHECK(textOf({"--nonsense"}) == "argument inattendu\u00A0: --nonsense");
    CHECK(textOf({"--page"}) == "--page demande une valeur\u00A0: PAGE");
    CHECK(textOf({"--page", "meter", "--page", "settings"}) == "--page ne peut être donnée qu’une fois");
    language.use("en");
    CHECK(textOf({"--help"}).contains("Usage: countis"));
}

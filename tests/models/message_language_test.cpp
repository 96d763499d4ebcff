// SPDX-License-Identifier: GPL-3.0-or-later
// The messages of core and simulator in the language of the window.
#include "app/language.h"
#include "models/training/scenario_model.h"
#include "models/training/training_desk.h"
#include "wording/message_text.h"

#include "core/device/key_words.h"
#include "core/printable.h"
#include "simulator/host/meter_thread.h"
#include "simulator/installation/faults/any_fault.h"
#include "simulator/installation/loads/load_setting.h"
#include "simulator/script/scenarios/scenario.h"
#include "support/catch.h"

#include <QSignalSpy>
#include <QTemporaryDir>

using namespace countis;

namespace {

/// What went wrong, in French.
template <typename Value>
QString inFrench(const tl::expected<Value, Message>& result) {
    app::Language language;
    language.use("fr");
    REQUIRE_FALSE(result);
    return messageText(result.error());
}

} // namespace

TEST_CASE("A scenario that is wrong says where and why in the language of the window") {
    CHECK(inFrench(sim::parseScenario("name: hall\nL1:\n  voltage: 600\n", "hall.yaml")) ==
          "hall.yaml:3\u00A0: L1.voltage\u00A0: 600 est hors plage\u00A0; admis\u00A0: 0 à 500 V");
    CHECK(
        inFrench(sim::parseScenario("site: {role: guest}", "hall.yaml")) ==
        "hall.yaml:1\u00A0: site.role\u00A0: «\u00A0guest\u00A0» est inconnu\u00A0; admis\u00A0: consumer, producer, "
        "both");
    CHECK(inFrench(sim::findScenario("nowhere"))
              .startsWith(
                  "il n’y a ni fichier ni scénario «\u00A0nowhere\u00A0»\u00A0; scénarios\u00A0: office-day, "));
}

TEST_CASE("A setting out of its range says the range with its words") {
    CHECK(inFrench(sim::parseSetting("phi1=361")) ==
          "phi1\u00A0: 361 est hors plage\u00A0; admis\u00A0: -360 à 360 degrés, positifs si le courant est en "
          "retard");
    CHECK(inFrench(sim::parseSetting("V1=%1")) ==
          "V1\u00A0: «\u00A0%1\u00A0» n’est pas un nombre\u00A0; admis\u00A0: 0 à 500 V");
}

TEST_CASE("A parameter that a fault does not take is named, with those that it takes") {
    CHECK(inFrench(sim::parseAnyFault("reversed-current:phsae=2")) ==
          "reversed-current\u00A0: il n’y a pas de paramètre «\u00A0phsae\u00A0»\u00A0; admis\u00A0: phase");
    CHECK(inFrench(sim::parseAnyFault("no-load:phase=1")).endsWith("admis\u00A0: aucun"));
    CHECK(inFrench(sim::parseAnyFault("overvoltage:phase=4")) ==
          "overvoltage\u00A0: phase\u00A0: 4 est hors plage\u00A0; admis\u00A0: un nombre entier de 0 à 3 "
          "(0\u00A0: toutes)");
}

TEST_CASE("A port that is taken is one sentence, in French too") {
    const auto first = sim::MeterThread::start({});
    REQUIRE(first);
    CHECK(inFrench(sim::MeterThread::start({.port = (*first)->port()})) ==
          "impossible d’écouter sur " + QString::fromStdString((*first)->endpoint()) +
              "\u00A0: le port est déjà utilisé");
}

TEST_CASE("A word that is no key, and a value that is too long to be shown whole") {
    CHECK(inFrench(parseKeyWord("DOWN")) == "«\u00A0DOWN\u00A0» n’est pas une touche");
    CHECK(inFrench(parseKeyWord(std::string(900, 'x'))).endsWith("x…\u00A0» (900\u00A0octets) n’est pas une touche"));
}

TEST_CASE("What is already shown changes with the language") {
    const QTemporaryDir folder;
    app::Language language;
    ui::DeskLink link;
    ui::DeskUndo undo(link);
    ui::ScenarioModel scenarios(link, undo);
    ui::TrainingDesk desk;
    scenarios.openFile(QUrl::fromLocalFile(folder.path()));
    desk.setProblem(message(term("Messages", "the port is in use")));
    CHECK(scenarios.problem().endsWith("it is a folder; allowed: a regular file"));
    CHECK(desk.problem() == "the port is in use");

    const QSignalSpy told(&scenarios, &ui::ScenarioModel::problemChanged);
    language.use("fr");
    scenarios.retranslate(QLocale("fr"));
    CHECK(told.size() == 1);
    CHECK(scenarios.problem().startsWith("impossible de lire le fichier de scénario " + folder.path()));
    CHECK(scenarios.problem().endsWith("c’est un dossier\u00A0; admis\u00A0: un fichier ordinaire"));
    CHECK(desk.problem() == "le port est déjà utilisé");
}

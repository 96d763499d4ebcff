// SPDX-License-Identifier: GPL-3.0-or-later
// What the settings hold after the application ran with meters and options of the command line.
#include "app/application.h"

#include "models/app/app_model.h"
#include "models/app/settings_file.h"

#include "kept_settings.h"
#include "support/catch.h"

#include <QSettings>
#include <QTcpServer>
#include <QTemporaryDir>

using namespace countis;
using namespace countis::ui;

namespace {

quint16 closedPort() {
    QTcpServer server;
    REQUIRE(server.listen(QHostAddress::LocalHost));
    return server.serverPort();
}

struct Kept {
    Kept() {
        AppModel model(clock, settings());
        model.appearance()->setTheme(Appearance::Theme::Light);
        model.appearance()->setLanguage("en");
        model.meters()->add("Assembly A", QString::fromStdString(first.toString()));
        model.meters()->add("Assembly B", QString::fromStdString(second.toString()));
    }

    std::unique_ptr<QSettings> settings() const {
        auto opened = openSettings(folder.filePath("countis.conf"));
        REQUIRE(opened);
        return *std::move(opened);
    }
    QStringList names() const { return test::namesIn(*settings()); }

    QTemporaryDir folder;
    SystemClock clock;
    MeterAddress first{"127.0.0.1", closedPort(), 5};
    MeterAddress second{"127.0.0.1", closedPort(), 6};
};

/// As the application does it, before there is a window.
struct Running {
    Running(const Kept& kept, const app::AppOptions& options) : model(kept.clock, kept.settings()) {
        app::applyOptions(options, model);
        for (const MeterAddress& address : options.meters)
            model.addTransient(address, PointOrigin::Session);
        model.start();
    }
    ~Running() { model.stop(); }

    AppModel model;
};

app::AppOptions darkFrench() {
    app::AppOptions options;
    options.theme = "dark";
    options.language = "fr";
    return options;
}

} // namespace

TEST_CASE("Theme and language of the command line are for once, and leave the kept meters alone") {
    const Kept kept;
    {
        Running running(kept, darkFrench());
        CHECK(running.model.appearance()->dark());
        CHECK(running.model.appearance()->language() == "fr");
        CHECK(running.model.meters()->count() == 2);
        CHECK(kept.names() == QStringList{"Assembly A", "Assembly B"});
        // Something of the look that a person does change.
        running.model.appearance()->setTextScale(150);
    }
    CHECK(kept.names() == QStringList{"Assembly A", "Assembly B"});
    Appearance look;
    look.load(*kept.settings());
    CHECK(look.theme() == Appearance::Theme::Light);
    CHECK(look.language() == "en");
    CHECK(look.textScale() == 150);
}

TEST_CASE("A theme or language that a person chooses over that of the command line is kept") {
    const Kept kept;
    {
        Running running(kept, darkFrench());
        running.model.appearance()->setTheme(Appearance::Theme::System);
        running.model.appearance()->setLanguage("fr"); // the same, but now by choice
    }
    Appearance look;
    look.load(*kept.settings());
    CHECK(look.theme() == Appearance::Theme::System);
    CHECK(look.language() == "fr");
}

TEST_CASE("A kept meter that the command line names comes into view and stays kept with its name") {
    const Kept kept;
    app::AppOptions options;
    options.meters = {kept.second, {"127.0.0.1", closedPort(), 7}};
    {
        Running running(kept, options);
        MeterList& meters = *running.model.meters();
        CHECK(meters.count() == 3);
        CHECK(meters.nameAt(running.model.selection()->index()) == "Assembly B");
        CHECK(meters.add("Assembly C", "192.168.0.4").isEmpty());
    }
    CHECK(kept.names() == QStringList{"Assembly A", "Assembly B", "Assembly C"});
}

TEST_CASE("A meter of the command line is kept from its first edit on") {
    const Kept kept;
    app::AppOptions options;
    options.meters = {{"127.0.0.1", closedPort(), 7}};
    {
        Running running(kept, options);
        MeterList& meters = *running.model.meters();
        const int row = running.model.selection()->index();
        CHECK(meters.addressAt(row) == QString::fromStdString(options.meters.front().toString()));
        CHECK(meters.edit(row, "Canteen", meters.addressAt(row)).isEmpty());
    }
    CHECK(kept.names().contains("Canteen"));
    CHECK(kept.names().size() == 3);
}

TEST_CASE("The meter in view is that of the last time, unless the command line named one") {
    const Kept kept;
    {
        Running running(kept, {});
        CHECK(running.model.meter()->name() == "Assembly A");
        running.model.selection()->setIndex(1);
    }
    app::AppOptions options;
    options.meters = {kept.first};
    {
        Running running(kept, options);
        CHECK(running.model.selection()->index() == 0);
    }
    AppModel model(kept.clock, kept.settings());
    model.addTransient({"127.0.0.1", closedPort(), 5}, PointOrigin::Bundled);
    CHECK(model.meter()->simulated());
    model.start();
    CHECK(model.meter()->name() == "Assembly B");
    model.stop();
}

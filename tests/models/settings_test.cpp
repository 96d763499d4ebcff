// SPDX-License-Identifier: GPL-3.0-or-later
// Settings of two windows, of somebody's editor, and on a disk that takes nothing.
#include "models/app/app_model.h"
#include "models/app/settings_file.h"

#include "kept_settings.h"
#include "support/catch.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QStringList>

#include <sys/stat.h>

#include <functional>

using namespace countis;
using namespace countis::ui;
using test::KeptSettings;

namespace {

QStringList namesIn(const KeptSettings& kept) {
    return test::namesIn(*kept.settings());
}

void write(const QString& path, const QByteArray& bytes) {
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    REQUIRE(file.write(bytes) == bytes.size());
}

/// Every kind of thing that a person sets and the application remembers.
const std::vector<std::function<void(AppModel&)>>& changes() {
    static const std::vector<std::function<void(AppModel&)>> all{
        [](AppModel& app) { app.appearance()->setTheme(Appearance::Theme::Dark); },
        [](AppModel& app) { app.appearance()->setLanguage("fr"); },
        [](AppModel& app) { app.appearance()->setTextScale(150); },
        [](AppModel& app) { app.appearance()->setReducedMotion(true); },
        [](AppModel& app) { app.appearance()->setRailCollapsed(true); },
        [](AppModel& app) { app.charts()->setWindow(3600); },
        [](AppModel& app) { app.meters()->add("Assembly A", "127.0.0.1:1"); },
    };
    return all;
}

} // namespace

TEST_CASE("Two windows add, rename and remove meters without touching those of the other") {
    const KeptSettings kept;
    ManualClock clock;
    {
        AppModel before(clock, kept.settings());
        for (const char* name : {"Press", "Canteen", "Hall"})
            before.meters()->add(name, QString("192.168.0.%1").arg(before.meters()->count() + 1));
    }
    AppModel one(clock, kept.settings());
    AppModel other(clock, kept.settingsOfAnotherWindow());
    REQUIRE(other.meters()->count() == 3);
    CHECK(one.meters()->add("Of one", "10.0.0.1").isEmpty());
    CHECK(other.meters()->add("Of the other", "10.0.0.2").isEmpty());
    CHECK(namesIn(kept) == QStringList{"Press", "Canteen", "Hall", "Of one", "Of the other"});
    CHECK(one.meters()->edit(0, "Press 2", "192.168.0.1").isEmpty());
    CHECK(other.meters()->remove(1).isEmpty());
    CHECK(one.meters()->edit(2, "Hall", "192.168.0.33").isEmpty());
    CHECK(other.meters()->edit(1, "Hall 3", "192.168.0.3").isEmpty());
    CHECK(namesIn(kept) == QStringList{"Press 2", "Hall 3", "Of one", "Of the other"});
    AppModel again(clock, kept.settings());
    CHECK(again.meters()->addressAt(1) == "192.168.0.33:502/5");
}

TEST_CASE("A meter that two windows added is gone when one of them removes it") {
    const KeptSettings kept;
    ManualClock clock;
    AppModel one(clock, kept.settings());
    AppModel other(clock, kept.settingsOfAnotherWindow());
    one.meters()->add("Press", "10.0.0.1");
    other.meters()->add("Canteen", "10.0.0.1");
    CHECK(namesIn(kept) == QStringList{"Press"});
    CHECK(one.meters()->remove(0).isEmpty());
    CHECK(namesIn(kept).isEmpty());
    // The other still has it in view, and so it is kept again once it gets a name there.
    CHECK(other.meters()->edit(0, "Canteen 2", "10.0.0.1").isEmpty());
    CHECK(namesIn(kept) == QStringList{"Canteen 2"});
}

TEST_CASE("Two windows that change the look keep the changes of both") {
    const KeptSettings kept;
    ManualClock clock;
    AppModel one(clock, kept.settings());
    AppModel other(clock, kept.settingsOfAnotherWindow());
    one.appearance()->setTheme(Appearance::Theme::Dark);
    other.appearance()->setTextScale(150);
    one.charts()->setWindow(3600);
    other.appearance()->setRailCollapsed(true);
    const AppModel fresh(clock, kept.settings());
    AppModel again(clock, kept.settingsOfAnotherWindow());
    CHECK(again.appearance()->theme() == Appearance::Theme::Dark);
    CHECK(again.appearance()->textScale() == 150);
    CHECK(again.appearance()->railCollapsed());
    CHECK(again.charts()->window() == 3600);
}

TEST_CASE("The meters of an earlier version are read, in their order, and written into its settings") {
    const KeptSettings kept;
    write(kept.path(), "[meters]\n1\\name=Press\n1\\address=192.168.0.4:502/5\n2\\name=Canteen\n"
                       "2\\address=192.168.0.3:502/5\nsize=2\n");
    ManualClock clock;
    AppModel app(clock, kept.settings());
    REQUIRE(app.meters()->count() == 2);
    app.meters()->remove(0);
    app.meters()->add("Hall", "192.168.0.2");
    CHECK(namesIn(kept) == QStringList{"Canteen", "Hall"});
}

TEST_CASE("Whatever stands in the settings is read within bounds") {
    const KeptSettings kept;
    const QByteArray longText(1'000'000, 'x');
    QByteArray text =
        "[General]\ncurrent=" + longText +
        "\n[appearance]\ntheme=17\nlanguage=tlh\ntextScale=2147483648\n"
        "reducedMotion=\xff\nrailCollapsed=@Rect(1 2 3 4)\n[charts]\nwindow=2147483647\n[meters]\n"
        "size=2147483647\n-3\\address=10.0.0.1\n0\\address=10.0.0.2\n9223372036854775808\\address=10.0.0.3\n"
        "01\\address=10.0.0.4\n5\\name=" +
        longText + "\n5\\address=10.0.0.5\n6\\address=" + longText + "\n9223372036854775807\\address=10.0.0.6\n";
    for (int i = 0; i < 12'000; ++i)
        text += QString("%1\\address=10.1.%2.%3\n").arg(i + 10).arg(i / 250).arg(i % 250).toUtf8();
    write(kept.path(), text);
    ManualClock clock;
    auto settings = openSettings(kept.path());
    REQUIRE(settings);
    AppModel app(clock, *std::move(settings));
    CHECK(app.meters()->count() <= static_cast<int>(kMostPoints));
    REQUIRE(app.meters()->count() > 9'900);
    CHECK(app.meters()->addressAt(0) == "10.0.0.5:502/5");
    CHECK(app.meters()->nameAt(0).size() <= kLongestName);
    CHECK(app.appearance()->theme() == Appearance::Theme::System);
    CHECK(app.appearance()->textScale() >= 100);
    CHECK(app.charts()->window() == 60);
    CHECK_FALSE(app.meters()->add("Hall", "192.168.0.2").isEmpty()); // the site is full
    CHECK(app.meters()->remove(1).isEmpty());
    CHECK(app.meters()->remove(1).isEmpty());
    CHECK(app.meters()->add("Hall", "192.168.0.2").isEmpty());
    CHECK(app.settingsProblem().isEmpty());
}

TEST_CASE("A name is kept as long as it is read") {
    const KeptSettings kept;
    Roster roster;
    MeterList list(roster);
    CHECK(list.add(QString(1000, 'x'), "10.0.0.1").isEmpty());
    CHECK(list.nameAt(0).size() == kLongestName);
    CHECK(list.edit(0, QString(1000, 'y'), "10.0.0.1").isEmpty());
    CHECK(list.nameAt(0).size() == kLongestName);
}

TEST_CASE("What is no settings file is not read, and says so") {
    const KeptSettings kept;
    CHECK(openSettings(kept.path())); // none yet
    CHECK(openSettings(kept.folder.filePath("deep/er/countis.conf")));
    REQUIRE(QDir(kept.folder.path()).mkdir("folder.conf"));
    REQUIRE(::mkfifo(kept.folder.filePath("fifo.conf").toLocal8Bit().constData(), 0600) == 0);
    write(kept.folder.filePath("large.conf"), QByteArray(17'000'000, '\n'));
    for (const char* name : {"folder.conf", "fifo.conf", "large.conf"}) {
        INFO(name);
        const auto settings = openSettings(kept.folder.filePath(name));
        REQUIRE_FALSE(settings);
        CHECK(settings.error().contains(name));
        CHECK(settings.error().endsWith('.'));
    }
}

TEST_CASE("No value is more than text, however it is spelt") {
    QByteArray nested;
    for (int i = 0; i < 150'000; ++i)
        nested += R"(\0\0\0\x9\0\0\0\0\x1)";
    for (const char* spelling :
         {"@DateTime(", "@Variant(", R"(\x40Variant()", R"(""@Variant()", R"(a, @Variant()", R"("\100DateTime()"}) {
        INFO(spelling);
        const KeptSettings kept;
        write(kept.path(), "[charts]\nwindow=" + QByteArray(spelling) + nested + ")\n[appearance]\ntheme=Dark\n");
        ManualClock clock;
        AppModel app(clock, kept.settings());
        CHECK(app.charts()->window() == 60);
        CHECK(app.appearance()->theme() == Appearance::Theme::Dark);
        app.charts()->setWindow(3600);
        CHECK(app.settingsProblem().isEmpty());
        AppModel again(clock, kept.settingsOfAnotherWindow());
        CHECK(again.charts()->window() == 3600);
    }
}

TEST_CASE("Texts that QSettings wrote are read, and it reads ours") {
    const QStringList texts{"Press",
                            "3, rue \"du Lac\"; nord",
                            R"(C:\new\x41)",
                            "@Variant(x)",
                            "@@",
                            "50 % = half",
                            " Halle 3 ",
                            QString::fromUtf8("Été, Größe, 配电盘, \xF0\x9F\x94\x8C"),
                            "",
                            "\"",
                            QString("a\tb\nc%1d").arg(QChar(1))};
    const KeptSettings kept;
    const auto compare = [&](const QSettings& settings) {
        for (int i = 0; i < texts.size(); ++i)
            CHECK(settings.value(QString("meters/%1/name").arg(i)).toString() == texts[i]);
        CHECK(settings.value("current").toString() == "192.168.0.4:502/5");
    };
    const auto fill = [&](QSettings& settings) {
        for (int i = 0; i < texts.size(); ++i)
            settings.setValue(QString("meters/%1/name").arg(i), texts[i]);
        settings.setValue("current", "192.168.0.4:502/5");
        settings.sync();
    };
    QSettings theirs(kept.path(), QSettings::IniFormat);
    fill(theirs);
    const auto read = kept.settings();
    compare(*read);
    read->setValue("charts/window", 3600); // all is written anew
    CHECK(writeSettings(*read).isEmpty());
    compare(*kept.settingsOfAnotherWindow());
    const auto ours = KeptSettings::opened(kept.folder.filePath("ours.conf"));
    fill(*ours);
    compare(QSettings(kept.folder.filePath("ours.conf"), QSettings::IniFormat));
    compare(QSettings(kept.path(), QSettings::IniFormat));
}

TEST_CASE("A file that somebody edited is read as people write") {
    const KeptSettings kept;
    write(kept.path(),
          "\xEF\xBB\xBF; mine\r\n[ General ]\r\ncurrent = \"a;b\" ; the press\r\nno value\r\n=nothing\r\n"
          "[meters]\r\n1\\name = Hall 3, north \r\n1\\address=10.0.0.1\\\r\n[unfinished\r\nx=\"y");
    const auto settings = kept.settings();
    CHECK(settings->value("current").toString() == "a;b");
    CHECK(settings->value("meters/1/name").toString() == "Hall 3, north");
    CHECK(settings->allKeys().size() == 4);
}

TEST_CASE("Once changes can be kept again the sentence goes, and all of them are kept") {
    const KeptSettings kept;
    ManualClock clock;
    write(kept.folder.filePath("place"), "");
    const QString path = kept.folder.filePath("place/countis.conf");
    AppModel app(clock, KeptSettings::opened(path));
    for (const auto& change : changes())
        change(app);
    REQUIRE_FALSE(app.settingsProblem().isEmpty());
    REQUIRE(QFile::remove(kept.folder.filePath("place")));
    QSignalSpy said(&app, &AppModel::settingsProblemChanged);
    app.appearance()->setTextScale(125);
    CHECK(app.settingsProblem().isEmpty());
    CHECK(said.size() == 1);
    QFile::link(kept.folder.filePath("place"), kept.folder.filePath("other"));
    AppModel again(clock, KeptSettings::opened(kept.folder.filePath("other/countis.conf")));
    CHECK(again.appearance()->theme() == Appearance::Theme::Dark);
    CHECK(again.appearance()->language() == "fr");
    CHECK(again.appearance()->textScale() == 125);
    CHECK(again.appearance()->reducedMotion());
    CHECK(again.appearance()->railCollapsed());
    CHECK(again.charts()->window() == 3600);
    CHECK(again.meters()->nameAt(0) == "Assembly A");
    // And it is said anew when it fails anew.
    REQUIRE(QDir(kept.folder.filePath("place")).removeRecursively());
    write(kept.folder.filePath("place"), "");
    app.appearance()->setTextScale(150);
    CHECK(app.settingsProblem().contains(path));
}

TEST_CASE("A change that cannot be kept is said once, with the reason") {
    ManualClock clock;
    for (std::size_t i = 0; i < changes().size(); ++i) {
        INFO(i);
        const KeptSettings kept;
        write(kept.folder.filePath("file"), "");
        const QString path = kept.folder.filePath("file/countis.conf");
        AppModel app(clock, KeptSettings::opened(path));
        QSignalSpy said(&app, &AppModel::settingsProblemChanged);
        CHECK(app.settingsProblem().isEmpty());
        changes()[i](app);
        REQUIRE(said.size() == 1);
        CHECK(app.settingsProblem().contains(path));
        CHECK(app.settingsProblem().contains("Not a directory"));
        for (const auto& change : changes())
            change(app);
        CHECK(said.size() == 1);
        CHECK(app.appearance()->theme() == Appearance::Theme::Dark); // for this session
    }
}

TEST_CASE("A change that is kept says nothing, in a folder that is made for it too") {
    const KeptSettings kept;
    ManualClock clock;
    const QString path = kept.folder.filePath("deep/er/countis.conf");
    AppModel app(clock, KeptSettings::opened(path));
    for (const auto& change : changes())
        change(app);
    CHECK(app.settingsProblem().isEmpty());
    CHECK(QFile::exists(path));
}

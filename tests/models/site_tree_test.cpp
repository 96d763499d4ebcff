// SPDX-License-Identifier: GPL-3.0-or-later
// The tree of a site as rows, and its places as choices.
#include "models/fleet/site_tree.h"

#include "support/catch.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace countis;
using namespace countis::ui;

namespace {

struct Site {
    Site() {
        places.retranslate(QLocale(QLocale::English));
        tree.retranslate(QLocale(QLocale::English));
    }

    /// "Hall 1 >Board 2", "  CNC": two blanks a level.
    QStringList rows() const {
        QStringList all;
        for (int row = 0; row < tree.rowCount(); ++row) {
            const QModelIndex index = tree.index(row);
            all.append(QString(2 * index.data(SiteTree::LevelRole).toInt(), ' ') +
                       index.data(SiteTree::NameRole).toString() +
                       (index.data(SiteTree::IsPlaceRole).toBool() ? "/" : ""));
        }
        return all;
    }
    double place(const char* path) const {
        return static_cast<double>(roster.places().findPath(path).value().number);
    }
    QVariant at(int row, SiteTree::Role role) const { return tree.index(row).data(role); }

    Roster roster;
    MeterList meters{roster};
    PlaceList places{roster, meters};
    SiteTree tree{meters, places};
};

/// Two halls, the first with a board.
struct TwoHalls : Site {
    TwoHalls() {
        places.add(0, "Hall 10");
        places.add(0, "Hall 2");
        places.add(place("Hall 2"), "Board");
        meters.add("Main", "10.0.0.1");
        meters.add("CNC", "10.0.0.2", place("Hall 2/Board"));
        meters.add("Ovens", "10.0.0.3", place("Hall 10"));
        meters.add("Press", "10.0.0.4", place("Hall 2"));
    }

    QAbstractItemModelTester tester{&tree, QAbstractItemModelTester::FailureReportingMode::Fatal};
    QAbstractItemModelTester placeTester{&places, QAbstractItemModelTester::FailureReportingMode::Fatal};
};

} // namespace

TEST_CASE("Meters stand in their places: places by name, meters in their order, each behind its place") {
    const TwoHalls site;
    CHECK(site.rows() == QStringList{"Your site/", "  Main", "  Hall 2/", "    Press", "    Board/", "      CNC",
                                     "  Hall 10/", "    Ovens"});
    CHECK(site.at(0, SiteTree::CountTextRole).toString().contains('4'));
    CHECK(site.at(2, SiteTree::CountTextRole) == "2");
    CHECK(site.at(3, SiteTree::AddressRole) == "10.0.0.4/5");
    CHECK(site.at(3, SiteTree::MeterRole) == 3);
    CHECK(site.at(2, SiteTree::MeterRole) == -1);
    CHECK(site.tree.parentOf(5) == 4);
    CHECK(site.tree.parentOf(4) == 2);
    CHECK(site.tree.parentOf(0) == -1);
}

TEST_CASE("A place is closed and opened, and a meter that is wanted opens its places") {
    TwoHalls site;
    site.tree.setOpen(2, false);
    CHECK(site.rows() == QStringList{"Your site/", "  Main", "  Hall 2/", "  Hall 10/", "    Ovens"});
    CHECK_FALSE(site.at(2, SiteTree::IsOpenRole).toBool());
    site.tree.setOpen(1, false); // a meter
    site.tree.setOpen(99, false);
    CHECK(site.tree.rowCount() == 5);
    const auto cnc = static_cast<double>(site.roster.points()[1].id.number);
    CHECK(site.tree.reveal(cnc) == 5);
    CHECK(site.tree.rowCount() == 8);
    CHECK(site.tree.reveal(7) == -1);
    site.tree.setOpen(0, false);
    CHECK(site.rows() == QStringList{"Your site/"});
}

TEST_CASE("A meter moves to another place and gets a role, and stays the same meter") {
    TwoHalls site;
    const PointId cnc = site.roster.points()[1].id;
    QSignalSpy kept(&site.meters, &MeterList::keptChanged);
    CHECK(site.meters.edit(1, "CNC", "10.0.0.2", site.place("Hall 10"), static_cast<int>(PointRole::Producer))
              .isEmpty());
    CHECK(kept.size() == 1);
    CHECK(site.roster.find(cnc)->place.number == static_cast<std::int64_t>(site.place("Hall 10")));
    CHECK(site.roster.find(cnc)->role == PointRole::Producer);
    CHECK(site.rows() == QStringList{"Your site/", "  Main", "  Hall 2/", "    Press", "    Board/", "  Hall 10/",
                                     "    CNC", "    Ovens"});
    CHECK(site.at(6, SiteTree::RoleTextRole) == "producer");
    CHECK_FALSE(site.meters.edit(1, "CNC", "10.0.0.2", 4711, 0).isEmpty()); // no such place
    CHECK(site.meters.edit(1, "CNC 2", "10.0.0.2").isEmpty());              // place and role stay
    CHECK(site.roster.find(cnc)->role == PointRole::Producer);
}

TEST_CASE("Places are added, renamed, moved and removed, and what is wrong is explained") {
    TwoHalls site;
    QSignalSpy kept(&site.meters, &MeterList::keptChanged);
    CHECK(site.places.rename(site.place("Hall 10"), " Assembly  hall ").isEmpty());
    CHECK(site.rows()[2] == "  Assembly hall/");
    CHECK(site.places.move(site.place("Hall 2/Board"), site.place("Assembly hall")).isEmpty());
    CHECK(site.rows() == QStringList{"Your site/", "  Main", "  Assembly hall/", "    Ovens", "    Board/",
                                     "      CNC", "  Hall 2/", "    Press"});
    CHECK(site.places.contentText(site.place("Assembly hall")).contains("Your site"));
    CHECK(site.places.remove(site.place("Assembly hall")).isEmpty());
    CHECK(site.rows() ==
          QStringList{"Your site/", "  Main", "  Ovens", "  Board/", "    CNC", "  Hall 2/", "    Press"});
    CHECK(kept.size() == 3);
    CHECK(site.places.rename(0, "Riverside / works").isEmpty()); // of the site itself
    CHECK(site.rows()[0] == "Riverside / works/");
    CHECK(kept.size() == 4);

    CHECK_FALSE(site.places.add(0, "Board").isEmpty());
    CHECK_FALSE(site.places.add(0, "  ").isEmpty());
    CHECK_FALSE(site.places.add(0, "a/b").isEmpty());
    CHECK_FALSE(site.places.add(4711, "New").isEmpty());
    CHECK_FALSE(site.places.move(site.place("Board"), site.place("Board")).isEmpty());
    CHECK_FALSE(site.places.remove(4711).isEmpty());
    CHECK(kept.size() == 4);
    const double empty = site.place("Hall 2");
    REQUIRE(site.meters.edit(3, "Press", "10.0.0.4", 0, 0).isEmpty());
    CHECK(site.places.contentText(empty).isEmpty());
}

TEST_CASE("A view hears only of the rows that come and go") {
    TwoHalls site;
    QSignalSpy inserted(&site.tree, &SiteTree::rowsInserted);
    QSignalSpy removed(&site.tree, &SiteTree::rowsRemoved);
    QSignalSpy reset(&site.tree, &SiteTree::modelReset);
    site.meters.add("Floor", "10.0.0.9", site.place("Hall 10"));
    REQUIRE(inserted.size() == 1);
    CHECK(inserted[0][1] == 8);
    CHECK(inserted[0][2] == 8);
    CHECK(removed.empty());
    site.meters.remove(0);
    REQUIRE(removed.size() == 1);
    CHECK(removed[0][1] == 1);
    CHECK(reset.empty());

    QSignalSpy changed(&site.tree, &SiteTree::dataChanged);
    site.meters.setStatus(0, {Measure::State::Live});
    REQUIRE(changed.size() == 1);
    CHECK(changed[0][0].toModelIndex().row() == 4);
}

TEST_CASE("A choice of places shows the levels, and knows the place of a row") {
    const TwoHalls site;
    CHECK(site.places.count() == 4);
    CHECK(site.places.index(2).data(PlaceList::NameRole).toString().trimmed() == "Board");
    for (int row = 0; row < site.places.count(); ++row)
        CHECK(site.places.rowOf(site.places.numberAt(row)) == row);
    CHECK(site.places.rowOf(4711) == 0);
    CHECK(site.places.nameOf(site.place("Hall 2/Board")) == "Board");
    CHECK(site.places.parentOf(site.place("Hall 2/Board")) == site.place("Hall 2"));
}

TEST_CASE("The tree of 10,000 meters in 500 places is whole, and one message points to collectors") {
    Site site;
    RosterContent content;
    for (std::int64_t n = 1; n <= 500; ++n)
        content.places.push_back({{n}, {n > 50 ? (n - 1) / 10 : 0}, "Place " + std::to_string(n)});
    for (int n = 0; n < 10'000; ++n) {
        Point point;
        point.id = {n + 1};
        point.name = "Meter " + std::to_string(n);
        point.address = {"10.0." + std::to_string(n / 250) + '.' + std::to_string(n % 250), 502, 5};
        point.place = {n % 500 + 1};
        content.points.push_back(std::move(point));
    }
    CHECK(site.meters.limitText().isEmpty());
    site.meters.take(std::move(content));
    CHECK(site.meters.count() == 10'000);
    CHECK(site.tree.rowCount() == 10'501);
    CHECK(site.meters.limitText().contains("900"));
    CHECK(site.meters.limitText().contains("10,000"));
}

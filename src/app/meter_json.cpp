// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/meter_json.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace countis::app {
namespace {

QJsonObject frameOf(const ui::MeterDisplay& display) {
    return QJsonDocument::fromJson(QByteArray::fromStdString(toJson(display.frame()))).object();
}

QJsonArray allPages(ui::MeterDisplay& display) {
    const int menuBefore = display.menu();
    const int pageBefore = display.page();
    QJsonArray frames;
    for (std::size_t menu = 0; menu < kWalkedMenus; ++menu) {
        for (std::size_t page = 0; page < pages(static_cast<Menu>(menu)).size(); ++page) {
            display.goTo(static_cast<int>(menu), static_cast<int>(page));
            frames.append(frameOf(display));
        }
    }
    display.goTo(menuBefore, pageBefore);
    return frames;
}

/// Every role of every row, as QML reads them.
QJsonArray rowsOf(const QAbstractListModel& table) {
    const QHash<int, QByteArray> roles = table.roleNames();
    QJsonArray rows;
    for (int i = 0; i < table.rowCount(); ++i) {
        QJsonObject row;
        for (auto role = roles.cbegin(); role != roles.cend(); ++role)
            row.insert(QString::fromLatin1(role.value()), QJsonValue::fromVariant(table.index(i).data(role.key())));
        rows.append(row);
    }
    return rows;
}

} // namespace

QByteArray meterJson(ui::AppModel& model) {
    const QJsonObject display = frameOf(*model.display());
    const ui::EnergiesModel& energies = *model.energies();
    const QJsonObject balance{{QStringLiteral("active"), energies.balanceActive()},
                              {QStringLiteral("reactive"), energies.balanceReactive()}};
    return QJsonDocument(QJsonObject{{QStringLiteral("display"), display},
                                     {QStringLiteral("pages"), allPages(*model.display())},
                                     {QStringLiteral("values"), rowsOf(*model.values())},
                                     {QStringLiteral("energies"), rowsOf(energies)},
                                     {QStringLiteral("balance"), balance}})
        .toJson();
}

} // namespace countis::app

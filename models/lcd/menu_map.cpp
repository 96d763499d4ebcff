// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/lcd/menu_map.h"

#include <algorithm>
#include <utility>

namespace countis::ui {
namespace {

int pageCount(Menu menu) {
    return static_cast<int>(pages(menu).size());
}

// Pages side by side that show one quantity in its phases are alike; so are the partial meters, and the two balances.
bool alike(const Page& one, const Page& other) {
    if (one.index() != other.index())
        return false;
    if (const auto* energy = std::get_if<EnergyPage>(&one))
        return energy->kind == std::get<EnergyPage>(other).kind;
    if (const auto* instant = std::get_if<InstantPage>(&one))
        return instant->quantity == std::get<InstantPage>(other).quantity;
    if (const auto* address = std::get_if<AddressPage>(&one))
        return address->field == std::get<AddressPage>(other).field;
    return true;
}

} // namespace

QList<int> pageGroups(Menu menu) {
    QList<int> groups;
    bool single = false; // the last group is one of quantities with a single page
    const auto all = pages(menu);
    for (std::size_t first = 0; first < all.size();) {
        std::size_t next = first + 1;
        while (next < all.size() && alike(all[first], all[next]))
            ++next;
        const int length = static_cast<int>(next - first);
        if (length == 1 && single)
            ++groups.back();
        else
            groups.append(length);
        single = length == 1;
        first = next;
    }
    return groups;
}

int MenuMap::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(kWalkedMenus);
}

QHash<int, QByteArray> MenuMap::roleNames() const {
    return {{LabelRole, "label"},
            {PageCountRole, "pageCount"},
            {GroupsRole, "groups"},
            {CurrentRole, "current"},
            {PageRole, "page"}};
}

QVariant MenuMap::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto menu = static_cast<Menu>(index.row());
    switch (role) {
    case LabelRole: {
        const std::string_view label = menuLabel(menu);
        return QString::fromLatin1(label.data(), static_cast<qsizetype>(label.size()));
    }
    case PageCountRole: return pageCount(menu);
    case GroupsRole: return QVariant::fromValue(pageGroups(menu));
    case CurrentRole: return menu == menu_;
    case PageRole: return menu == menu_ ? page_ : -1;
    default: return {};
    }
}

QString MenuMap::pageWords(int menu, int page) const {
    if (menu < 0 || menu >= rowCount() || page < 0 ||
        page >= static_cast<int>(pages(static_cast<Menu>(menu)).size())) {
        return {};
    }
    return countis::ui::pageWords(static_cast<Menu>(menu), page);
}

void MenuMap::setCurrent(Menu menu, int page) {
    if (menu == menu_ && page == page_)
        return;
    const Menu before = std::exchange(menu_, menu);
    page_ = page;
    const auto changed = [this](Menu row) {
        if (static_cast<std::size_t>(row) >= kWalkedMenus)
            return;
        const QModelIndex cell = createIndex(static_cast<int>(row), 0);
        emit dataChanged(cell, cell, {CurrentRole, PageRole});
    };
    changed(before);
    if (before != menu_)
        changed(menu_);
}

} // namespace countis::ui

// SPDX-License-Identifier: GPL-3.0-or-later
// Scrolls what has the keyboard into sight, wherever in the window it is scrolled: Tab also reaches what lies below the
// fold. Where the pointer has chosen, nothing moves away from under it.
import QtQuick
import Countis.Ui

QtObject {
    id: root

    required property Item focused
    /// Of a list that has the keyboard, the row on which the keys act.
    readonly property Item place: (focused as ListView)?.currentItem ?? focused
    /// Between the place and the edge of what scrolls: the mark of focus and a title above a field fit in.
    readonly property real margin: Theme.px(28)

    function isPointed(): bool {
        const pointer = Pointer.position();
        return place.contains(place.mapFromItem(null, pointer.x, pointer.y));
    }

    /// Where a view of this length begins so that it shows what lies from `begin` to `end`, with what fits of the margin: as
    /// near as possible to where it begins now. Of what is longer than the view, the beginning is shown.
    function beginning(now: real, length: real, begin: real, end: real): real {
        const around = Math.max(0, Math.min(margin, (length - (end - begin)) / 2));
        if (begin - around < now || end - begin > length) {
            return begin - around;
        }
        return Math.max(now, end + around - length);
    }

    function within(position: real, origin: real, content: real, length: real): real {
        return Math.max(origin, Math.min(position, origin + content - length));
    }

    function show(view: Flickable) {
        const area = place.mapToItem(view.contentItem, 0, 0, place.width, place.height);
        const x = beginning(view.contentX, view.width, area.left, area.right);
        const y = beginning(view.contentY, view.height, area.top, area.bottom);
        view.contentX = within(x, view.originX, view.contentWidth, view.width);
        view.contentY = within(y, view.originY, view.contentHeight, view.height);
    }

    function follow() {
        if (place === null || isPointed()) {
            return;
        }
        for (let one = place.parent; one !== null; one = one.parent) {
            const view = one as Flickable;
            if (view !== null && view !== focused && view.interactive) {
                show(view);
            }
        }
    }

    /// When the sizes stand.
    readonly property Timer settling: Timer {
        interval: 0
        onTriggered: root.follow()
    }

    onPlaceChanged: settling.restart()
}

// SPDX-License-Identifier: GPL-3.0-or-later
// The window: rail, top bar, the page in view, and the actions that serve every page.
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Countis.Models
import Countis.Ui

T.ApplicationWindow {
    id: root

    required property AppModel app
    property string page: "meter"
    /// Shown in turn on the whole screen, each for so many seconds; none: no kiosk.
    property var kioskPages: []
    property int kioskSeconds: 30
    property bool kioskFullScreen: true
    readonly property bool kiosk: kioskPages.length > 0

    readonly property bool railNarrow: width < Theme.px(1180)
    readonly property var pages: Array.from(catalogue.pages).filter(info => info.exists)
    readonly property PageInfo pageInfo: pages.find(info => info.key === page) ?? pages[0]
    readonly property Page pageItem: loader.item as Page
    readonly property var actions: windowActions.actions.concat(Array.from(pageItem ? pageItem.commands : []))
    readonly property var usableActions: kiosk || inPopup(activeFocusItem) ? [] : actions.filter(action => action.enabled && action.shortcut)
    property int visibilityBefore: Window.Windowed

    readonly property HeaderSubject subject: pageItem && pageItem.subject ? pageItem.subject : viewSubject

    function showPage(key: string) {
        if (key === "alarmRules") {
            showAlarmRules();
        } else if (pages.some(info => info.key === key)) {
            page = key;
            loader.forceActiveFocus(Qt.OtherFocusReason);
        }
    }

    function showHistory() {
        showPage("settings");
        (pageItem as SettingsPage)?.showHistory();
    }

    function showAlarmRules() {
        showPage("settings");
        (pageItem as SettingsPage)?.showAlarmRules();
    }

    function savePicture() {
        toasts.show(app.savePicture(root, page));
    }

    function leaveFullScreen() {
        visibility = visibilityBefore;
    }

    function leaveKiosk() {
        kioskPages = [];
        wall.source = "";
        leaveFullScreen();
        loader.forceActiveFocus(Qt.OtherFocusReason);
    }

    function toggleFullScreen() {
        if (visibility === Window.FullScreen) {
            leaveFullScreen();
            return;
        }
        visibilityBefore = visibility === Window.Maximized ? Window.Maximized : Window.Windowed;
        visibility = Window.FullScreen;
    }

    /// A dialog or a menu has the keyboard: the shortcuts of the window rest.
    function inPopup(item: Item): bool {
        for (let one = item; one !== null; one = one.parent) {
            if (one === T.Overlay.overlay) {
                return true;
            }
        }
        return false;
    }

    function load() {
        loader.setSource(pageInfo.source, {
            "app": app
        });
    }

    width: 1280
    height: 800
    minimumWidth: 720
    minimumHeight: 560
    visible: true
    title: {
        if (app.replay.active) {
            const what = qsTr("replay of %1").arg(app.replay.fileName);
            return subject.known ? qsTr("%1 (%2) – countis").arg(subject.name).arg(what) : qsTr("%1 – countis").arg(what);
        }
        const name = app.demo.active ? qsTr("%1 (simulated)").arg(subject.known ? subject.name : qsTr("Demo site")) : subject.name;
        return subject.known || app.demo.active ? qsTr("%1 – countis").arg(name) : "countis";
    }
    color: Theme.app
    font.family: Theme.family
    font.pixelSize: Theme.px(Theme.textSize)
    onPageInfoChanged: load()
    onClosing: close => close.accepted = windowClosing.mayClose()
    Component.onCompleted: {
        if (kiosk) {
            if (kioskFullScreen) {
                visibility = Window.FullScreen;
            }
            wall.setSource(Qt.resolvedUrl("kiosk/Kiosk.qml"), {
                "app": app,
                "pages": kioskPages,
                "seconds": kioskSeconds
            });
        }
    }

    ViewSubject {
        id: viewSubject

        meters: root.app.meters
        meter: root.app.meter
        replay: root.app.replay
        feed: root.app.feed
    }

    PointerWatch {
        id: pointerWatch

        window: root
    }

    Binding {
        target: Pointer
        property: "watch"
        value: pointerWatch
    }

    Binding {
        target: Theme
        property: "dark"
        value: root.app.appearance.dark
    }

    Binding {
        target: Theme
        property: "textScale"
        value: root.app.appearance.textScale / 100
    }

    Binding {
        target: Theme
        property: "reducedMotion"
        value: root.app.appearance.reducedMotion
    }

    readonly property FocusInSight focusInSight: FocusInSight {
        focused: root.activeFocusItem
    }

    PageCatalogue {
        id: catalogue
    }

    WindowActions {
        id: windowActions

        app: root.app
        pages: root.pages
        onPageRequested: key => root.showPage(key)
        onPaletteRequested: palette.open()
        onHelpRequested: help.open()
        onSelectorRequested: topBar.selector.open()
        onFullScreenRequested: root.toggleFullScreen()
        onPictureRequested: root.savePicture()
        onRailRequested: root.app.appearance.railCollapsed = !root.app.appearance.railCollapsed
    }

    KeyPositions {
        window: root
        sequences: root.usableActions.map(action => String(action.shortcut))
        onTriggered: sequence => root.usableActions.find(action => String(action.shortcut) === sequence)?.trigger()
    }

    RowLayout {
        anchors.fill: parent
        visible: !root.kiosk
        spacing: 0
        Keys.onEscapePressed: event => {
            event.accepted = root.visibility === Window.FullScreen;
            if (event.accepted) {
                root.leaveFullScreen();
            }
        }

        Rail {
            id: rail

            Layout.fillHeight: true
            Layout.preferredWidth: implicitWidth
            pages: root.pages
            currentKey: root.pageInfo.key
            collapsed: root.railNarrow || root.app.appearance.railCollapsed
            collapsible: !root.railNarrow
            waiting: root.app.alarms.waiting
            onPageChosen: key => root.showPage(key)
            onCollapseToggled: root.app.appearance.railCollapsed = !root.app.appearance.railCollapsed
        }

        ColumnLayout {
            Layout.fillWidth: true
            Layout.fillHeight: true
            spacing: 0

            TopBar {
                id: topBar

                objectName: "topBar"
                Layout.fillWidth: true
                z: 1 // pages scroll below it
                meters: root.app.meters
                selection: root.app.selection
                subject: root.subject
                appearance: root.app.appearance
                demo: root.app.demo
                alarms: root.app.alarms
                onAlarmsRequested: root.showPage("alarms")
                replay: root.app.replay
                onMeterChosen: {
                    if (root.subject.scopes.length > 0) {
                        root.subject.scopeRequested("meter");
                    } else if (root.subject !== viewSubject) {
                        root.showPage("meter");
                    }
                }
                onPaletteRequested: palette.open()
                onHelpRequested: help.open()
                onMeterSettingsRequested: root.showPage("settings")
            }

            ReplayBar {
                objectName: "replayBar"
                Layout.fillWidth: true
                z: 1
                visible: root.app.replay.active
                replay: root.app.replay
            }

            RecordingNotice {
                Layout.fillWidth: true
                z: 1
                history: root.app.history
                feed: root.app.feed
                feedExplained: root.pageInfo.key === "overview" || root.pageInfo.key === "meter" || root.pageInfo.key === "alarms"
                explained: root.page === "settings" && (root.pageItem as SettingsPage)?.showsHistory === true
                onOpened: root.showHistory()
            }

            Loader {
                id: loader

                Layout.fillWidth: true
                Layout.fillHeight: true
                focus: true
            }
        }
    }

    Loader {
        id: wall

        anchors.fill: parent
        focus: root.kiosk
    }

    Connections {
        function onEnded() {
            root.leaveKiosk();
        }

        target: wall.item as Kiosk
    }

    Connections {
        function onPageRequested(key: string) {
            root.showPage(key);
        }

        function onCommandRequested(points: var) {
            const reason = root.app.commands.whyNot(points);
            if (reason !== "") {
                toasts.show(reason);
            } else {
                (commandsDialog.createObject(root.contentItem, {
                        "commands": root.app.commands
                    }) as CommandsDialog).start(points);
            }
        }

        target: root.pageItem
    }

    // Made when it is asked for: a layout that is hidden while the text size changes twice keeps stale sizes.
    Component {
        id: commandsDialog

        CommandsDialog {
            onClosed: destroy()
        }
    }

    CommandPalette {
        id: palette

        objectName: "palette"
        commands: root.actions
    }

    HelpOverlay {
        id: help

        objectName: "help"
        page: root.pageInfo
    }

    WindowClosing {
        id: windowClosing

        app: root.app
        onCloseRequested: root.close()
    }

    WindowToasts {
        id: toasts

        app: root.app
        page: root.page
        pageItem: root.pageItem
    }
}

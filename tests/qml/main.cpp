// SPDX-License-Identifier: GPL-3.0-or-later
// Qt Quick tests with a main of their own: QtCharts needs a QApplication, and the modules lie in the resources.
#include "fixture.h"

#include <QApplication>
#include <QQmlEngine>
#include <QQmlExtensionPlugin>
#include <QtQuickTest>

Q_IMPORT_QML_PLUGIN(Countis_ModelsPlugin)
Q_IMPORT_QML_PLUGIN(Countis_UiPlugin)

namespace {

class Setup : public QObject {
    Q_OBJECT

public slots:
    void qmlEngineAvailable(QQmlEngine* engine) { engine->addImportPath(QStringLiteral("qrc:/qt/qml")); }
};

} // namespace

int main(int argc, char* argv[]) {
    // The pictures are the same with and without a screen.
    qputenv("QT_QPA_PLATFORM", "offscreen");
    qputenv("QT_QUICK_BACKEND", "software");
    const QApplication application(argc, argv);
    QTest::setMainSourcePath(__FILE__, COUNTIS_QML_TESTS);
    qmlRegisterType<countis::test::Fixture>("Countis.Test", 1, 0, "Fixture");
    Setup setup;
    return quick_test_main_with_setup(argc, argv, "qml", COUNTIS_QML_TESTS, &setup);
}

#include "main.moc"

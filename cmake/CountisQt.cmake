# SPDX-License-Identifier: GPL-3.0-or-later
# Qt and what depends on it. 6.4 is Debian 12's and Ubuntu 24.04's.
find_package(Qt6 6.4 REQUIRED COMPONENTS Core DBus Gui Widgets Network Concurrent Sql Qml Quick QuickControls2 Charts Svg
    Test QuickTest LinguistTools)
find_package(QCoro6 REQUIRED COMPONENTS Core Network)
find_package(Qt6Keychain REQUIRED)
find_package(SQLite3 REQUIRED)
find_package(PkgConfig REQUIRED)
pkg_check_modules(libmodbus REQUIRED IMPORTED_TARGET libmodbus)
qt_standard_project_setup()
# No .ui files here, and a target that AUTOUIC looks at is compiled with a folder of its own.
set(CMAKE_AUTOUIC OFF)

set(COUNTIS_HEADERS qt)
if(COUNTIS_PRECOMPILE)
    countis_precompiled_headers(countis_qt_headers LIBS tl::expected Qt6::Core HEADERS ${countis_qt_headers})
endif()

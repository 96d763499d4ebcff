# SPDX-License-Identifier: GPL-3.0-or-later
# Headers that most files read, compiled once for all targets: two thirds of a compiler's time go into them. Only what
# `./dev test` builds uses this: elsewhere ccache serves better, and a file that leaves an include out fails.
#
# Below a folder, COUNTIS_HEADERS says which set its targets use: std, or qt, which is std and Qt's core. What tests are
# compiled from is optimised otherwise, and a compiler takes precompiled headers of the same options only.
set(COUNTIS_HEADERS std)

set(countis_std_headers <algorithm> <array> <atomic> <chrono> <cmath> <cstdint> <filesystem> <fstream> <functional>
    <limits> <map> <memory> <mutex> <optional> <random> <ranges> <set> <span> <sstream> <string> <string_view> <thread>
    <unordered_map> <utility> <variant> <vector> <tl/expected.hpp>)
set(countis_qt_headers ${countis_std_headers} <QAbstractListModel> <QCoreApplication> <QDateTime> <QDir> <QFile>
    <QLocale> <QObject> <QPointer> <QSettings> <QStringList> <QTimer> <QTimeZone> <QVariant>)

# countis_precompiled_headers(NAME LIBRARIES… HEADERS…): a target that compiles them for the others.
function(countis_precompiled_headers name)
    cmake_parse_arguments(arg "" "" "LIBS;HEADERS" ${ARGN})
    file(CONFIGURE OUTPUT ${CMAKE_BINARY_DIR}/${name}.cpp CONTENT "// Nothing but its headers.\n")
    add_library(${name} OBJECT ${CMAKE_BINARY_DIR}/${name}.cpp)
    set_target_properties(${name} PROPERTIES AUTOMOC OFF)
    target_link_libraries(${name} PRIVATE countis_options ${arg_LIBS})
    target_precompile_headers(${name} PRIVATE ${arg_HEADERS})
endfunction()

# countis_precompile(NAME [tests]): NAME reads the headers of its folder's set.
function(countis_precompile name)
    if(NOT COUNTIS_PRECOMPILE)
        return()
    endif()
    set(source countis_${COUNTIS_HEADERS}_headers)
    if(ARGN)
        set(source countis_${COUNTIS_HEADERS}_${ARGN}_headers)
    endif()
    target_precompile_headers(${name} REUSE_FROM ${source})
endfunction()

if(COUNTIS_PRECOMPILE)
    find_package(tl-expected REQUIRED)
    countis_precompiled_headers(countis_std_headers LIBS tl::expected HEADERS ${countis_std_headers})
endif()

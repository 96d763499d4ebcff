# SPDX-License-Identifier: GPL-3.0-or-later
# countis_test(NAME SOURCES … LIBS … [MAIN …]): one Catch2 program of tests, run by CTest as one test. MAIN is
# countis_catch_main, or countis_qt_catch_main where a test needs a QCoreApplication.
# Catch2 2 (Debian 12) and 3 (Debian 13) both serve; tests include "support/catch.h", which knows the difference.
find_package(Catch2 REQUIRED)

add_library(countis_catch STATIC ${PROJECT_SOURCE_DIR}/tests/support/run_catch.cpp)
target_include_directories(countis_catch PUBLIC ${PROJECT_SOURCE_DIR}/tests)
target_link_libraries(countis_catch PUBLIC Catch2::Catch2)
# Catch2 itself never needs to be fast, and takes 40 s to compile when optimised.
target_compile_options(countis_catch PRIVATE -O0)

add_library(countis_catch_main STATIC ${PROJECT_SOURCE_DIR}/tests/support/catch_main.cpp)
target_link_libraries(countis_catch_main PUBLIC countis_catch)

if(COUNTIS_WITH_QT)
    add_library(countis_qt_catch_main STATIC ${PROJECT_SOURCE_DIR}/tests/support/qt_catch_main.cpp)
    target_link_libraries(countis_qt_catch_main PUBLIC countis_catch Qt6::Core)
endif()

# Sanitizers make much code of Catch2's macros; optimising that takes longer than running it, and so does compiling each
# check where it stands instead of as a call.
set(countis_test_options)
if(COUNTIS_SANITIZE)
    set(countis_test_options -O0 $<$<CXX_COMPILER_ID:GNU>:--param=asan-instrumentation-with-call-threshold=0>)
endif()

if(COUNTIS_PRECOMPILE)
    countis_precompiled_headers(countis_std_tests_headers LIBS countis_catch tl::expected
        HEADERS ${countis_std_headers} ${PROJECT_SOURCE_DIR}/tests/support/catch.h)
    target_compile_options(countis_std_tests_headers PRIVATE ${countis_test_options})
    if(COUNTIS_WITH_QT)
        countis_precompiled_headers(countis_qt_tests_headers LIBS countis_catch tl::expected Qt6::Core
            HEADERS ${countis_qt_headers} ${PROJECT_SOURCE_DIR}/tests/support/catch.h)
        target_compile_options(countis_qt_tests_headers PRIVATE ${countis_test_options})
    endif()
endif()

# COST of a test is roughly its seconds without sanitizers, where it is 25 and more: CTest begins with these, so that none
# of them runs alone at the end. Without it, CTest would know that only after a first run.

# Services that tests talk to, unpacked once for all builds (tests/endtoend/peers.py).
set(COUNTIS_PEERS ${PROJECT_SOURCE_DIR}/build/peers)
# The interpreter of the system's own packages: pymodbus comes from there.
find_program(COUNTIS_SYSTEM_PYTHON python3 PATHS /usr/bin NO_DEFAULT_PATH REQUIRED)

# countis_unsanitized_test(NAME PROGRAMS…): a test that takes too long with the sanitizers, or runs what they see little of
# or what was not made for them. `./dev test` runs every other test with the sanitizers, and only these without: target
# unsanitized_tests.
add_custom_target(unsanitized_tests)
function(countis_unsanitized_test name)
    set_property(TEST ${name} APPEND PROPERTY LABELS unsanitized)
    add_dependencies(unsanitized_tests ${ARGN})
endfunction()

# countis_test_program(NAME SOURCES … LIBS … [MAIN …]): what countis_test() runs, for whoever runs it in another way.
function(countis_test_program name)
    cmake_parse_arguments(arg "" "MAIN" "SOURCES;LIBS" ${ARGN})
    if(NOT arg_MAIN)
        set(arg_MAIN countis_catch_main)
    endif()
    add_executable(${name} ${arg_SOURCES})
    target_link_libraries(${name} PRIVATE countis_options ${arg_MAIN} ${arg_LIBS})
    target_compile_options(${name} PRIVATE ${countis_test_options})
    countis_precompile(${name} tests)
    target_compile_definitions(${name} PRIVATE COUNTIS_FIXTURES="${PROJECT_SOURCE_DIR}/tests/fixtures")
    set_target_properties(${name} PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/tests)
endfunction()

function(countis_test name)
    countis_test_program(${name} ${ARGN})
    if(NOT COUNTIS_RUNS_TESTS)
        set_target_properties(${name} PROPERTIES EXCLUDE_FROM_ALL ON) # clang-tidy reads it nevertheless
        return()
    endif()
    add_test(NAME ${name} COMMAND ${name})
    # With the sanitizers, beside other tests, a test takes ten times what it takes alone.
    set_tests_properties(${name} PROPERTIES TIMEOUT 600)
endfunction()

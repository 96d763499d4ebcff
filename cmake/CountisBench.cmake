# SPDX-License-Identifier: GPL-3.0-or-later
# countis_bench(NAME SOURCES … LIBS …): one program of Google Benchmark in build/…/bench, which ./dev bench runs.
find_package(benchmark REQUIRED)

function(countis_bench name)
    cmake_parse_arguments(arg "" "" "SOURCES;LIBS" ${ARGN})
    add_executable(${name} ${arg_SOURCES})
    target_link_libraries(${name} PRIVATE countis_options benchmark::benchmark benchmark::benchmark_main ${arg_LIBS})
    set_target_properties(${name} PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/bench)
endfunction()

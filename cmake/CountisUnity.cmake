# SPDX-License-Identifier: GPL-3.0-or-later
# Sources of a target compiled several at a time, as one file that includes them: what their headers say is read once
# for all of them, and templates are made once. Only what `./dev test` builds with Qt, and the tests of its Qt-free
# build, are compiled so: elsewhere each file is compiled alone, so that one that leaves an include out fails.
#
# Which files go together is found at each configuration (unity_groups.py), so that a new name in one file never clashes
# with the same name in another; ./dev configures before each build. Only a class Words, for its texts, is in many of
# them: there CMake defines other names, so that the headers that these sources read must not say Words.

# countis_compiled_targets(RESULT FOLDER): the libraries and programs of a folder and all below it.
function(countis_compiled_targets result folder)
    get_property(targets DIRECTORY ${folder} PROPERTY BUILDSYSTEM_TARGETS)
    set(found)
    foreach(target IN LISTS targets)
        get_target_property(type ${target} TYPE)
        if(type MATCHES "^(STATIC_LIBRARY|EXECUTABLE)$")
            list(APPEND found ${target})
        endif()
    endforeach()
    get_property(folders DIRECTORY ${folder} PROPERTY SUBDIRECTORIES)
    foreach(below IN LISTS folders)
        countis_compiled_targets(more ${below})
        list(APPEND found ${more})
    endforeach()
    set(${result} ${found} PARENT_SCOPE)
endfunction()

# countis_unity_sources(RESULT TARGET): a line of the target and the source for each that may go with others. CMake
# compiles those with options of their own alone.
function(countis_unity_sources result target)
    get_target_property(sources ${target} SOURCES)
    get_target_property(folder ${target} SOURCE_DIR)
    set(lines)
    foreach(source IN LISTS sources)
        cmake_path(ABSOLUTE_PATH source BASE_DIRECTORY ${folder} NORMALIZE)
        cmake_path(IS_PREFIX PROJECT_BINARY_DIR ${source} generated)
        get_source_file_property(options ${source} TARGET_DIRECTORY ${target} COMPILE_OPTIONS)
        if(source MATCHES "\\.cpp$" AND NOT generated AND NOT options)
            string(APPEND lines "${target}\t${source}\n")
            file(STRINGS ${source} words REGEX "^(class|struct) Words " LIMIT_COUNT 1)
            if(words)
                set_target_properties(${target} PROPERTIES UNITY_BUILD_UNIQUE_ID Words)
            endif()
        endif()
    endforeach()
    set(${result} "${lines}" PARENT_SCOPE)
endfunction()

# countis_unity(FOLDERS…): for all that is compiled there.
function(countis_unity)
    find_package(Python3 REQUIRED COMPONENTS Interpreter)
    set(lines)
    foreach(folder IN LISTS ARGN)
        countis_compiled_targets(targets ${folder})
        foreach(target IN LISTS targets)
            countis_unity_sources(more ${target})
            string(APPEND lines "${more}")
            set_target_properties(${target} PROPERTIES UNITY_BUILD ON UNITY_BUILD_MODE GROUP)
            # GCC takes a source that is included for a header, which must not use what only one source has.
            target_compile_options(${target} PRIVATE $<$<CXX_COMPILER_ID:GNU>:-Wno-subobject-linkage>)
        endforeach()
    endforeach()
    set(listing ${PROJECT_BINARY_DIR}/CMakeFiles/unity_sources.txt)
    file(WRITE ${listing} "${lines}")
    execute_process(COMMAND ${Python3_EXECUTABLE} ${PROJECT_SOURCE_DIR}/cmake/unity_groups.py INPUT_FILE ${listing}
        OUTPUT_VARIABLE groups COMMAND_ERROR_IS_FATAL ANY)
    string(REGEX MATCHALL "[^\n]+" groups "${groups}")
    foreach(line IN LISTS groups)
        string(REPLACE "\t" ";" line "${line}")
        list(GET line 0 target)
        list(GET line 1 group)
        list(GET line 2 source)
        set_source_files_properties(${source} TARGET_DIRECTORY ${target} PROPERTIES UNITY_GROUP ${target}_${group})
    endforeach()
endfunction()

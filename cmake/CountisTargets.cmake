# SPDX-License-Identifier: GPL-3.0-or-later
# How every target of this project is compiled, and where its programs land.
set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/bin)
set(THREADS_PREFER_PTHREAD_FLAG ON)
find_package(Threads REQUIRED)

find_program(COUNTIS_CCACHE ccache)
if(COUNTIS_CCACHE)
    set(CMAKE_CXX_COMPILER_LAUNCHER ${COUNTIS_CCACHE})
endif()

# The tree is kept free of warnings of the compilers of Debian 12 and 13. What another one warns of is no fault of whoever
# builds with it.
set(compilers_kept_clean 12 14)
string(REGEX MATCH "^[0-9]+" compiler_major "${CMAKE_CXX_COMPILER_VERSION}")
set(warnings_as_errors OFF)
if(COUNTIS_WARNINGS_AS_ERRORS AND CMAKE_CXX_COMPILER_ID STREQUAL GNU AND compiler_major IN_LIST compilers_kept_clean)
    set(warnings_as_errors ON)
elseif(COUNTIS_WARNINGS_AS_ERRORS)
    message(NOTICE "Warnings are not errors with ${CMAKE_CXX_COMPILER_ID} ${CMAKE_CXX_COMPILER_VERSION}: "
        "the tree is kept free of them with GCC 12 and 14")
endif()

add_library(countis_options INTERFACE)
target_compile_options(countis_options INTERFACE -Wall -Wextra -Wpedantic -Wconversion -Wshadow
    $<$<BOOL:${warnings_as_errors}>:-Werror>)
# A later Qt may deprecate what the tree's oldest one offers, and its version has nothing to do with the compiler's.
if(NOT compiler_major STREQUAL 12)
    target_compile_options(countis_options INTERFACE -Wno-error=deprecated-declarations)
endif()
# GCC 12 takes the library's own string concatenation for overlapping memory (GCC bug 105651).
if(CMAKE_CXX_COMPILER_ID STREQUAL GNU AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
    target_compile_options(countis_options INTERFACE -Wno-restrict)
endif()
if(COUNTIS_SANITIZE)
    target_compile_options(countis_options INTERFACE -fsanitize=address,undefined -fno-sanitize-recover=all
        -fno-omit-frame-pointer)
    # These checks stand before every access to memory and take up to a third of the compiler's time; AddressSanitizer
    # stops at what is accessed by a null pointer or past the end of an object, too.
    target_compile_options(countis_options INTERFACE -fno-sanitize=null,alignment,object-size,vptr)
    # GCC keeps what it would throw away again and again up to half a gigabyte: a tenth less of its time.
    target_compile_options(countis_options INTERFACE $<$<CXX_COMPILER_ID:GNU>:--param=ggc-min-heapsize=524288>)
    target_link_options(countis_options INTERFACE -fsanitize=address,undefined)
    # The programs of the tests are large with the sanitizers; LLVM's linker takes a fifth of the time of GNU's.
    find_program(COUNTIS_LLD ld.lld)
    if(COUNTIS_LLD)
        target_link_options(countis_options INTERFACE -fuse-ld=lld)
    endif()
endif()

# countis_library(NAME sources…): a static library; its public headers are named from the project's src/ or root.
function(countis_library name)
    add_library(${name} STATIC ${ARGN})
    target_link_libraries(${name} PRIVATE countis_options)
    countis_precompile(${name})
endfunction()

function(countis_program name)
    add_executable(${name} ${ARGN})
    target_link_libraries(${name} PRIVATE countis_options)
    countis_precompile(${name})
endfunction()

# countis_option_sources(SOURCES…): files that read options with CLI11. With the sanitizers, optimising what CLI11 makes
# of them takes most of a minute each, and running it next to nothing.
function(countis_option_sources)
    if(COUNTIS_SANITIZE)
        set_source_files_properties(${ARGN} PROPERTIES COMPILE_OPTIONS -O0 SKIP_PRECOMPILE_HEADERS ON)
    endif()
endfunction()

# countis_option_library(NAME SOURCES…): a library of nothing else, which can be compiled several at a time.
function(countis_option_library name)
    countis_library(${name} ${ARGN})
    if(COUNTIS_SANITIZE)
        target_compile_options(${name} PRIVATE -O0)
        set_target_properties(${name} PROPERTIES DISABLE_PRECOMPILE_HEADERS ON)
    endif()
endfunction()

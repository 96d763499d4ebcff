# SPDX-License-Identifier: GPL-3.0-or-later
# cmake -DOUTPUT=FILE -DLOADS=A.yaml,B.yaml -DSCENARIOS=C.yaml,D.yaml -P embed_yaml.cmake: the texts of the files as C++,
# in that order.
function(entries_of list result)
    string(REPLACE "," ";" files "${list}")
    set(entries "")
    foreach(file IN LISTS files)
        get_filename_component(name ${file} NAME)
        file(READ ${file} text)
        if(text MATCHES "\\)yaml\"")
            message(FATAL_ERROR "${file} holds the end of the literal that it is put into")
        endif()
        string(APPEND entries "    EmbeddedFile{\"${name}\", R\"yaml(${text})yaml\"},\n")
    endforeach()
    set(${result} "${entries}" PARENT_SCOPE)
endfunction()

entries_of("${LOADS}" loads)
entries_of("${SCENARIOS}" scenarios)
file(WRITE ${OUTPUT} "// Generated from simulator/installation/loads/ and simulator/script/scenarios/ by embed_yaml.cmake.
#include \"simulator/support/yaml/embedded_files.h\"

#include <array>

namespace countis::sim {
namespace {

constexpr std::array kLoads{
${loads}};

constexpr std::array kScenarios{
${scenarios}};

} // namespace

std::span<const EmbeddedFile> embeddedLoads() {
    return kLoads;
}

std::span<const EmbeddedFile> embeddedScenarios() {
    return kScenarios;
}

} // namespace countis::sim
")

# SPDX-License-Identifier: GPL-3.0-or-later
# cmake -DOUTPUT=FILE -DFILES=A.yaml,B.yaml -P embed.cmake: the texts of the files as C++, in that order.
string(REPLACE "," ";" files "${FILES}")
list(LENGTH files count)
set(entries "")
foreach(file IN LISTS files)
    get_filename_component(name ${file} NAME)
    file(READ ${file} text)
    if(text MATCHES "\\)yaml\"")
        message(FATAL_ERROR "${file} holds the end of the literal that it is put into")
    endif()
    string(APPEND entries "    EmbeddedScenario{\"${name}\", R\"yaml(${text})yaml\"},\n")
endforeach()
file(WRITE ${OUTPUT} "// Generated from simulator/scenarios/ by embed.cmake.
#include \"simulator/scenario_library.h\"

#include <array>

namespace countis::sim {
namespace {

constexpr std::array<EmbeddedScenario, ${count}> kScenarios{{
${entries}}};

} // namespace

std::span<const EmbeddedScenario> embeddedScenarios() {
    return kScenarios;
}

} // namespace countis::sim
")

# SPDX-License-Identifier: GPL-3.0-or-later
# cmake -D OUT=FILE -D FILES=a;b -P embed.cmake: writes a C++ header that holds the files as text.
set(text "// SPDX-License-Identifier: GPL-3.0-or-later\n// Made from simulator/network/web/assets; change those.\n#pragma once\n")
string(APPEND text "#include <string_view>\nnamespace countis::sim::web::embedded {\n")
foreach(file IN LISTS FILES)
    file(READ ${file} hex HEX)
    string(REGEX REPLACE "([0-9a-f][0-9a-f])" "'\\\\x\\1'," bytes "${hex}")
    get_filename_component(name ${file} NAME)
    string(MAKE_C_IDENTIFIER ${name} name)
    string(APPEND text "inline constexpr char ${name}_bytes[] = {${bytes}'\\0'};\n"
        "inline constexpr std::string_view ${name}{${name}_bytes, sizeof ${name}_bytes - 1};\n")
endforeach()
file(WRITE ${OUT} "${text}}\n")

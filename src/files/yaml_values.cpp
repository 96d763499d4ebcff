// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/yaml_values.h"

#include "core/printable.h"
#include "files/name_list.h"
#include "files/text_file.h"

#include <algorithm>
#include <system_error>

namespace countis {

std::string oneOf(const YamlValue& value, const std::vector<std::string_view>& allowed) {
    std::string word = value.text();
    if (std::ranges::find(allowed, std::string_view(word)) == allowed.end())
        value.fail(unknown(word, nameList(allowed)));
    return word;
}

std::string lineText(const YamlValue& value) {
    std::string text = value.text();
    if (text.find('\n') != std::string::npos)
        value.fail(message(term("Messages", "contains a line break; write it on one line")));
    return text;
}

bool flag(const YamlValue& value) {
    return oneOf(value, {"true", "false"}) == "true";
}

std::string filePath(const YamlValue& value, const std::filesystem::path& folder) {
    return (folder / value.text()).lexically_normal().string();
}

std::string fileText(const YamlValue& value, const std::filesystem::path& folder) {
    const std::string path = filePath(value, folder);
    auto text = readTextFile(path, message(term("Messages", "the file %1"), printable(path)));
    if (!text)
        value.fail(text.error());
    return *std::move(text);
}

std::string secretLine(const YamlValue& value, const std::filesystem::path& folder) {
    namespace fs = std::filesystem;
    const std::string text = fileText(value, folder);
    const std::string path = filePath(value, folder);
    std::error_code error;
    const fs::perms others =
        fs::status(path, error).permissions() & (fs::perms::others_read | fs::perms::others_write);
    if (error || others != fs::perms::none)
        value.fail(message(term("Messages", "every user of this computer may read the file %1; take that right away: "
                                            "%2"),
                           printable(path), "chmod o= " + printable(path)));
    std::string secret = text.substr(0, text.find_first_of("\r\n"));
    if (secret.empty())
        value.fail(
            message(term("Messages", "the file %1 is empty; write the password or the secret on its first line"),
                    printable(path)));
    return secret;
}

} // namespace countis

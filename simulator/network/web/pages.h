// SPDX-License-Identifier: GPL-3.0-or-later
// The content of each page, as HTML behind its heading.
#pragma once

#include "simulator/network/web/page.h"

namespace countis::sim::web {

std::string measurementsContent(const View& view);
std::string energiesContent(const View& view);
std::string partialsContent(const View& view);
std::string tariffContent(const View& view);
std::string networkContent(const View& view);
std::string clockContent(const View& view);
std::string deviceContent(const View& view);
std::string passwordsContent(const View& view);

/// Asks before a partial meter is reset.
std::string resetQuestion(const View& view, PartialMeter meter);

/// What the old address has to say when the pages are at `url` from now on.
std::string movedContent(std::string_view done, std::string_view url);

std::string loginContent(std::string_view token, std::string_view name, std::string_view error);

/// "Ea+ T1" … in the order of PartialMeter.
std::string partialName(PartialMeter meter);

/// Of a page of kPages.
std::string contentOf(const PageInfo& info, const View& view);

} // namespace countis::sim::web

// SPDX-License-Identifier: GPL-3.0-or-later
// Tests that run as root, which every permission lets through, look at files as another user.
#pragma once

#include <unistd.h>

#include <stdexcept>

namespace countis::test {

class AsOtherUser {
public:
    AsOtherUser() {
        if (before_ == 0 && ::seteuid(kNobody) != 0)
            throw std::runtime_error("root cannot become another user");
    }
    ~AsOtherUser() { (void)::seteuid(before_); }
    AsOtherUser(const AsOtherUser&) = delete;
    AsOtherUser& operator=(const AsOtherUser&) = delete;

private:
    static constexpr uid_t kNobody = 65534;
    uid_t before_ = ::geteuid();
};

} // namespace countis::test

// SPDX-License-Identifier: GPL-3.0-or-later
// A process for what there is one of in each: standard streams, signal handlers.
#pragma once

#include <array>
#include <functional>
#include <optional>
#include <string>

#include <sys/types.h>

namespace countis::test {

class Pipe {
public:
    Pipe();
    ~Pipe();
    Pipe(const Pipe&) = delete;
    Pipe& operator=(const Pipe&) = delete;

    int readEnd() const { return ends_[0]; }
    int writeEnd() const { return ends_[1]; }
    void closeReadEnd();
    void closeWriteEnd();
    void fill();
    /// Waits for one byte; false: the other end was closed.
    bool take() const;
    void give() const;
    /// All that comes until the other end is closed.
    std::string rest();

private:
    std::array<int, 2> ends_{-1, -1};
};

/// Runs `body` in a child, whose exit code it gives; 99: it threw. Is killed where it is not ended.
class Child {
public:
    explicit Child(const std::function<int()>& body);
    ~Child();
    Child(const Child&) = delete;
    Child& operator=(const Child&) = delete;

    pid_t id() const { return id_; }
    void signal(int number) const;
    /// Its exit code, or 1000 and the number of the signal that ended it. nullopt: it has not ended within 20 s.
    std::optional<int> ended();

private:
    pid_t id_;
};

} // namespace countis::test

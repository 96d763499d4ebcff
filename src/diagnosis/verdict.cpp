// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagnosis/verdict.h"

namespace countis::diagnosis {

std::string_view nameOf(Severity severity) {
    switch (severity) {
    case Severity::Danger: return "danger";
    case Severity::Energy: return "energy";
    case Severity::Warning: return "warning";
    case Severity::Information: return "information";
    }
    return {};
}

std::string_view nameOf(Status status) {
    switch (status) {
    case Status::Fault: return "fault";
    case Status::Healthy: return "healthy";
    case Status::NotEnoughLoad: return "not_enough_load";
    case Status::Indeterminate: return "indeterminate";
    case Status::DataFault: return "data_fault";
    }
    return {};
}

std::string_view nameOf(CheckState state) {
    switch (state) {
    case CheckState::Passed: return "passed";
    case CheckState::Failed: return "failed";
    case CheckState::NotPossible: return "not possible";
    }
    return {};
}

std::optional<Status> statusIn(std::string_view name) {
    for (const Status status :
         {Status::Fault, Status::Healthy, Status::NotEnoughLoad, Status::Indeterminate, Status::DataFault})
        if (nameOf(status) == name)
            return status;
    return std::nullopt;
}

} // namespace countis::diagnosis

// Whoever reads late loses no day and wins none: this moves no deadline.
#include "core/service_opening.hpp"

#include <algorithm>

#include "core/event.hpp"

namespace dengwen {

std::optional<ServiceOpened> opening_of(const Matter& matter) {
    const auto waits = [](const Opinion& one) {
        return one.service && one.service->means == ServiceMeans::electronic && !one.service->opened_on;
    };
    const auto found = std::ranges::find_if(matter.opinions, waits);
    if (found == matter.opinions.end()) return std::nullopt;
    return ServiceOpened{static_cast<int>(found - matter.opinions.begin()) + 1};
}

void fold_in(Matter& matter, const ServiceOpened& happened, const Entry& entry) {
    matter.opinions[static_cast<std::size_t>(happened.opinion - 1)].service->opened_on = entry.at.day;
}

}  // namespace dengwen

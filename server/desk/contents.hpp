// Contents: the free texts that came with a request, gathered at the edge and named by salted digests.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/matter.hpp"
#include "store/store.hpp"

namespace dengwen::desk {

class Contents {
  public:
    // Takes one text under a fresh random salt and returns the reference an event may hold.
    ContentRef add(std::string_view kind, std::string body);
    const std::vector<store::Content>& all() const { return all_; }

  private:
    std::vector<store::Content> all_;
};

}  // namespace dengwen::desk

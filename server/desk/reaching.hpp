// Reaching: how the petitioner of a matter can be told; opened for the machine that sends, and shown to
// nobody.
#pragma once

#include <memory>

#include "desk/keeping.hpp"
#include "notify/route.hpp"

namespace dengwen::desk {

class Reaching {
  public:
    // Throws vault::KeyFault where the key is not the store's.
    Reaching(store::Store& store, std::shared_ptr<const vault::VaultKey> key);

    // By what the petitioners gave last; nobody where they stay anonymous or have been erased.
    notices::Reach of(MatterNumber number) const;

  private:
    store::Store& store_;
    Keeping keeping_;
};

}  // namespace dengwen::desk

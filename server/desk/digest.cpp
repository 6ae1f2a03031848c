#include "desk/digest.hpp"

#include "ledger/commitment.hpp"

namespace dengwen::desk {

std::string digest(std::string_view bytes) { return ledger::sha256(bytes); }

}  // namespace dengwen::desk

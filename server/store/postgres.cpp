#include "store/driver.hpp"
namespace dengwen::store {
std::unique_ptr<Database> open_postgres(const std::string&) { throw Fault("not yet"); }
}  // namespace dengwen::store

#include "store/once.hpp"

namespace dengwen::store {
namespace {

const Statement insert_once{
    "INSERT INTO once (key, day, fingerprint, status, body, headers) VALUES ($1, $2, $3, $4, $5, $6)",
    Committed::repeated};

}  // namespace

void add_once(Write& write, const Once& once, Day day) {
    write.add(insert_once, {text(once.key), text(write.keep(iso(day))), text(once.fingerprint),
                            whole(once.status), text(once.body), text(once.headers)});
}

}  // namespace dengwen::store

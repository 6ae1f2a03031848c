#include "desk/asker.hpp"

#include "core/delegation.hpp"
#include "desk/rights.hpp"

namespace dengwen::desk {

Asker::Asker(Desk& its_desk, const Actor& actor)
    : desk(its_desk),
      offices(desk.offices()),
      calendar(desk.calendar()),
      now(desk.now()),
      law(desk.law(now.day)),
      reader(actor) {
    reader.officer = with_lent_roles(actor);
}

bool Asker::works() const { return reader.officer.active && works_on_matters(reader.officer); }

bool Asker::may_open(const Matter& matter) const { return may_see(reader.officer, matter, *offices); }

Setting Asker::setting(const Actor& actor) const {
    return {.now = now, .law = *law, .calendar = *calendar, .offices = *offices, .actor = actor};
}

}  // namespace dengwen::desk

// Unit fields: a unit as it is kept.
#pragma once

#include "core/office.hpp"
#include "record/fields.hpp"

namespace dengwen::record {

void describe(auto& to, Like<Unit> auto& it) {
    to("id", it.id);
    to("name", it.name);
    to("kind", it.kind);
    to("level", it.level);
    to("division", it.division);
    to("parent", it.parent);
    to("level_above", it.level_above);
    to("successor", it.successor);
    to("short_name", later(it.short_name));
}

}  // namespace dengwen::record

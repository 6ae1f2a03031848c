// Names of the kinds of actor, as the event table holds them.
#pragma once

#include <optional>
#include <string_view>

#include "core/setting.hpp"

namespace dengwen::store {

inline std::string_view name(ActorKind kind) {
    switch (kind) {
        case ActorKind::officer:
            return "officer";
        case ActorKind::petitioner:
            return "petitioner";
        case ActorKind::system:
            return "system";
    }
    return {};
}

inline std::optional<ActorKind> actor_kind_from(std::string_view text) {
    for (const ActorKind kind : {ActorKind::officer, ActorKind::petitioner, ActorKind::system}) {
        if (name(kind) == text) return kind;
    }
    return std::nullopt;
}

}  // namespace dengwen::store

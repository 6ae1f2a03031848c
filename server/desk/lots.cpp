#include "desk/lots.hpp"

#include <algorithm>
#include <map>

#include "core/delegation.hpp"
#include "desk/asker.hpp"
#include "desk/passwords.hpp"
#include "desk/rights.hpp"
#include "ledger/tile.hpp"
#include "sealing/tiles.hpp"

namespace dengwen::desk {

namespace {

constexpr int answers_at_once = 500;

std::string month_of_lot(Day day) { return iso(day).substr(0, 7); }

// Of a unit, the matters it first answered in the period, as they are counted under its figures.
template <class Look>
void see_answered(store::Store& store, const std::string& unit, const Lot& lot, const Look& look) {
    store::BehindQuery query{unit, store::Part::replies, month_of_lot(lot.from), month_of_lot(lot.until),
                             {},   answers_at_once};
    for (;;) {
        const auto page = store.behind(query);
        for (const store::Behind& one : page)
            if (!look(one.matter)) return;
        if (std::ssize(page) < query.limit) return;
        query.after = {page.back().period, page.back().matter};
    }
}

// By what is counted today: whether it would be more than a lot can hold.
bool is_too_large(store::Store& store, const Lot& lot) {
    int all = 0, drawn = 0;
    for (const std::string& unit : lot.units) {
        int size = 0;
        see_answered(store, unit, lot, [&](MatterNumber) { return ++size + all <= lot_size_max; });
        all += size;
        drawn += drawn_of(lot, size);
    }
    return all > lot_size_max || drawn > lot_drawn_max;
}

std::vector<store::LotTicket> tickets_for(store::Store& store, const store::KeptLot& kept) {
    std::vector<store::LotTicket> out;
    for (const std::string& unit : kept.lot.units) {
        std::vector<store::LotTicket> of_unit;
        see_answered(store, unit, kept.lot, [&](MatterNumber number) {
            const auto matter = store.matter(number);
            if (!matter || !is_in_population(*matter, unit)) return true;
            const std::string name = text(number);
            of_unit.push_back(
                {unit, ledger::ticket_of(ledger::ticket_salt(kept.secret, name), name), number});
            return true;
        });
        if (std::ssize(of_unit) < lot_size_min) continue;
        std::ranges::sort(of_unit, {}, &store::LotTicket::ticket);
        out.insert(out.end(), of_unit.begin(), of_unit.end());
    }
    return out;
}

void draw_lot(Desk& desk, const store::KeptLot& kept, const store::LotPopulation& population) {
    store::Store& store = desk.store();
    const std::uint64_t size = ledger::seed_size(population.leaf);
    const auto head = store.newest_checkpoint();
    if (!head || head->size < size) return;
    const store::LotDraw draw{ledger::root_of(size, ledger::folded(sealing::tiles_of(store))),
                              desk.now().day};
    std::map<ledger::Hash, MatterNumber> numbers;
    const auto tickets = store.lots().tickets(kept.lot.id);
    for (const store::LotTicket& one : tickets) numbers[one.ticket] = one.matter;
    std::vector<store::DrawnMatter> matters;
    for (const ledger::LotPart& part : store::parts_of(kept.lot, tickets)) {
        int ordinal = 0;
        for (const ledger::Hash& ticket : ledger::drawn(draw.seed, part.tickets, part.drawn))
            matters.push_back({part.unit, ++ordinal, numbers.at(ticket)});
    }
    store.lots().draw(kept.lot.id, draw, matters);
}

LotShown shown(store::Lots& lots, const store::KeptLot& kept) {
    return {.lot = kept.lot,
            .announced_at = kept.announced_at,
            .population = lots.population(kept.lot.id),
            .sizes = lots.sizes(kept.lot.id),
            .draw = lots.draw(kept.lot.id),
            .parts = {},
            .text = {}};
}

void count_line(LotWork& work, const DrawnLine& line) {
    ++work.drawn;
    work.done += line.check.has_value();
    work.unsound += line.check && !line.check->sound;
    work.gone += line.erased && !line.check;
}

LotWork work_of(Desk& desk, const Officer& reader, const store::KeptLot& kept, Day drawn_on) {
    const auto offices = desk.offices();
    LotWork work{.lot = kept.lot, .drawn_on = drawn_on, .lines = {}};
    for (const store::DrawnMatter& one : desk.store().lots().drawn(kept.lot.id)) {
        const auto matter = desk.store().matter(one.matter);
        if (!matter || !may_see(reader, *matter, *offices)) continue;
        const std::string name = text(one.matter), salt = ledger::ticket_salt(kept.secret, name);
        DrawnLine line;
        line.number = one.matter;
        line.unit = one.unit;
        line.answered_on = matter->completed_on.value_or(kept.lot.until);
        line.ticket = ledger::hex(ledger::ticket_of(salt, name));
        line.salt = ledger::hex(*ledger::hash_from_bytes(salt));
        line.erased = matter->erased_on.has_value();
        if (const ReCheck* check = re_check_since(*matter, kept.lot, drawn_on)) line.check = *check;
        count_line(work, line);
        work.lines.push_back(std::move(line));
    }
    return work;
}

}  // namespace

bool may_announce_lot(Desk& desk, const Actor& actor) { return !Asker(desk, actor).refused(why_no_lot); }

Answered<Lot> announce_lot(Desk& desk, const Actor& actor, Lot lot) {
    std::vector<std::string> units;
    for (const std::string& one : lot.units)
        if (std::ranges::find(units, one) == units.end()) units.push_back(one);
    lot.units = std::move(units);
    lot.by = actor.officer.unit;
    lot.id = new_id();
    const auto rule = [&](const Setting& setting) { return why_not_sound(lot, setting); };
    if (const auto refusal = Asker(desk, actor).refused(rule)) return *refusal;
    if (is_too_large(desk.store(), lot)) return Refusal::lot_too_large;
    desk.store().lots().announce({lot, actor.officer.id, desk.now().instant, store::new_salt()});
    return lot;
}

void hold_lots(Desk& desk) {
    store::Store& store = desk.store();
    store::Lots lots = store.lots();
    for (const store::KeptLot& kept : lots.waiting(desk.now().day)) {
        auto population = lots.population(kept.lot.id);
        if (!population) {
            // Not before everything is counted: whoever fixes it, it is the same population.
            if (store.tallied_through() < store.newest_position()) continue;
            lots.fix(kept, tickets_for(store, kept));
            population = lots.population(kept.lot.id);
        }
        if (population) draw_lot(desk, kept, *population);
    }
}

std::vector<LotShown> lots(Desk& desk, const store::LotQuery& query) {
    store::Lots all = desk.store().lots();
    std::vector<LotShown> out;
    for (const store::KeptLot& kept : all.lots(query)) out.push_back(shown(all, kept));
    return out;
}

std::optional<LotShown> lot(Desk& desk, const std::string& id) {
    store::Lots all = desk.store().lots();
    const auto kept = all.lot(id);
    if (!kept) return std::nullopt;
    LotShown out = shown(all, *kept);
    if (out.population) {
        out.parts = store::parts_of(kept->lot, all.tickets(id));
        out.text = store::lot_text(*kept, out.parts);
    }
    return out;
}

std::vector<LotWork> lots_of_work(Desk& desk, const Actor& actor) {
    std::vector<LotWork> out;
    const Officer reader = with_lent_roles(actor);
    if (!works_on_matters(reader)) return out;
    hold_lots(desk);
    store::Lots all = desk.store().lots();
    for (const store::KeptLot& kept : all.lots({{}, lots_of_work_max})) {
        const auto draw = all.draw(kept.lot.id);
        if (draw) out.push_back(work_of(desk, reader, kept, draw->drawn_on));
    }
    return out;
}

Answered<LotWork> lot_work(Desk& desk, const Actor& actor, const std::string& id) {
    const Officer reader = with_lent_roles(actor);
    store::Lots all = desk.store().lots();
    const auto kept = all.lot(id);
    if (!kept) return Refusal::lot_unknown;
    const auto draw = all.draw(id);
    if (!draw || !works_on_matters(reader)) return LotWork{.lot = kept->lot, .drawn_on = {}, .lines = {}};
    return work_of(desk, reader, *kept, draw->drawn_on);
}

}  // namespace dengwen::desk

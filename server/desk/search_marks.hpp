// SearchMarks: what a matter bears in the index beside its words, and what is asked for.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "core/matter.hpp"
#include "desk/rights.hpp"
#include "store/tables.hpp"

namespace dengwen::desk {

// One of these an officer's matter bears; none: the officer sees no matter at all.
std::vector<std::string> scope_asked(const Officer& reader);

std::string unit_mark(const std::string& unit);
std::string category_mark(const std::string& category);
std::string place_mark(const std::string& place);
std::string stage_mark(Stage stage);
// Years and months that cover the days; none where they are too many.
std::vector<std::string> months_asked(Day from, Day until);

// Tables: what lies above a unit, a category and a place, and who sees what a unit has a part in.
class SearchTables {
  public:
    SearchTables(std::shared_ptr<const Offices> offices, const std::vector<store::Category>& categories,
                 const std::vector<store::Division>& divisions);

    std::vector<std::string> marks_of(const Matter& matter);
    const std::string& scoping() const { return scoping_; }  // another text, other marks

  private:
    void add_scope(const Matter& matter, std::vector<std::string>& marks);

    std::shared_ptr<const Offices> offices_;
    std::map<std::string, std::string, std::less<>> above_unit_;
    std::map<std::string, std::string, std::less<>> above_category_;
    std::map<std::string, std::string, std::less<>> above_place_;
    std::map<std::string, Seers> seers_;
    std::string scoping_;
};

}  // namespace dengwen::desk

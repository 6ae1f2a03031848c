// Petition form: what a person has filled in so far, kept through every step, and what is still wrong with
// it.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "core/matter.hpp"
#include "core/office.hpp"
#include "http/form.hpp"
#include "http/phrases.hpp"
#include "http/seal.hpp"
#include "http/tree.hpp"

namespace dengwen::http {

// Wrong: one field at fault; `anchor` is the id the error summary leads to.
struct Wrong {
    std::string field;
    std::string anchor;
    std::string text;
};

struct KeptFile {
    std::string digest;  // SHA-256 of the stored bytes
    std::string name;
    std::string type;  // told by its bytes
    std::size_t bytes = 0;
};
std::string sealed(const Seal& seal, const KeptFile& file);
std::optional<KeptFile> kept_file(const Seal& seal, std::string_view sealed);

struct PersonLine {
    std::string name, phone;
    bool empty() const { return name.empty() && phone.empty(); }
};

enum class Identity { missing, named, withheld, anonymous };

struct PetitionForm {
    std::string token;
    std::string kind;
    std::string accused_unit;
    std::string title, text;
    std::vector<std::string> demands;  // at least one line, so that there is one to fill in
    std::vector<std::string> place_fields, category_fields;
    std::string spot;
    std::string identity;
    std::string name, phone, address;
    bool electronic = false;
    std::string persons;
    std::vector<PersonLine> representatives;  // always five lines
    PersonLine agent;
    bool agent_mandate = false;
    std::vector<KeptFile> files;
    std::vector<Wrong> unreadable;  // what could not be taken as it came
};

inline constexpr std::size_t representative_lines = 5;  // Art. 20(3)

PetitionForm read_petition(const Form& form, const Seal& seal, const Phrases& say);
// All of it as hidden fields, in the order they are read back.
Fields hidden_fields(const PetitionForm& form, const Seal& seal);

Identity identity_of(const PetitionForm& form);
// Demands and representatives without the empty lines.
std::vector<std::string> filled_demands(const PetitionForm& form);
std::vector<PersonLine> filled_representatives(const PetitionForm& form);
int person_count(const PetitionForm& form);  // 0 when it is no number

std::vector<Wrong> check_petition(PetitionForm& form, const Tree& places, const Tree& categories,
                                  const Offices& offices, const Phrases& say);

}  // namespace dengwen::http

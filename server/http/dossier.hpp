// A matter's dossier as a PDF, for an officer and for the petitioner.
#pragma once

#include <optional>
#include <string>

#include "desk/dossier.hpp"
#include "dossier/portfolio.hpp"
#include "http/request.hpp"
#include "http/routes.hpp"

namespace dengwen::http {

// DossierPlace: one of the few places where dossiers are made at a time; a file in one may take long to read.
class DossierPlace {
  public:
    DossierPlace();
    ~DossierPlace();
    DossierPlace(const DossierPlace&) = delete;
    DossierPlace& operator=(const DossierPlace&) = delete;

    bool is_taken() const { return taken_; }  // false: all of them are in use

  private:
    bool taken_;
};

// `made_for`: the reader's unit; empty: the petitioner.
dossier::Wording dossier_wording(House& house, Language language, const std::string& made_for);
std::string dossier_file_name(MatterNumber number);

}  // namespace dengwen::http

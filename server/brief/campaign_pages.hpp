// Campaign pages: the weekly brief of a campaign as pages for a workbook: how the list stands by unit, leader
// and stage, week by week, and each matter on it.
#pragma once

#include <string>

#include "brief/pages.hpp"
#include "desk/campaigning.hpp"

namespace dengwen::brief {

// `named`: what a unit, a stage, a way of leaving or one of the five ones is called: "unit/housing-bureau".
using Named = std::function<std::string(const std::string& family, const std::string& key)>;

Pages campaign_pages(const desk::CampaignBoard& board, const Say& say, const Named& named);

}  // namespace dengwen::brief

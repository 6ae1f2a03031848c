// Handlers: what the routes of the API besides the acts do. Each answers from the desk; none decides.
#pragma once

#include "http/routes.hpp"

namespace dengwen::http {

Response show_matter(House& house, const Request& request);
Response show_queue(House& house, const Request& request);
Response show_queue_counts(House& house, const Request& request);
Response tell_queue_changes(House& house, const Request& request);  // server-sent events
Response follow_matter(House& house, const Request& request);
Response show_figures(House& house, const Request& request);
Response show_indicators(House& house, const Request& request);
Response show_promises(House& house, const Request& request);
Response show_brief(House& house, const Request& request);
Response list_editions(House& house, const Request& request);
Response show_edition(House& house, const Request& request);
Response show_edition_table(House& house, const Request& request);
Response list_behind(House& house, const Request& request);
Response list_kept_times(House& house, const Request& request);
Response show_unit_standings(House& house, const Request& request);
Response show_holiday_warning(House& house, const Request& request);
Response list_holiday_duties(House& house, const Request& request);
Response show_breaches(House& house, const Request& request);
Response show_measures(House& house, const Request& request);
Response search_matters(House& house, const Request& request);
Response list_meetings(House& house, const Request& request);
Response show_meeting(House& house, const Request& request);
Response call_meeting(House& house, const Request& request);
Response change_meeting(House& house, const Request& request);
Response call_off_meeting(House& house, const Request& request);
Response hold_meeting(House& house, const Request& request);
Response show_reminders(House& house, const Request& request);
Response list_campaigns(House& house, const Request& request);
Response make_campaign(House& house, const Request& request);
Response change_campaign(House& house, const Request& request);
Response show_campaign(House& house, const Request& request);
Response list_campaign_matters(House& house, const Request& request);
Response enter_campaign_matters(House& house, const Request& request);
Response select_campaign_matters(House& house, const Request& request);
Response show_campaign_brief(House& house, const Request& request);
Response read_campaign_sheet(House& house, const Request& request);
Response list_receptions(House& house, const Request& request);
Response list_unit_receptions(House& house, const Request& request);
Response show_reception(House& house, const Request& request);
Response show_reception_queue(House& house, const Request& request);
Response publish_reception(House& house, const Request& request);
Response change_reception(House& house, const Request& request);
Response call_off_reception(House& house, const Request& request);
Response list_lots(House& house, const Request& request);
Response announce_lot(House& house, const Request& request);
Response show_lot(House& house, const Request& request);
Response list_re_checks(House& house, const Request& request);
Response list_lot_matters(House& house, const Request& request);
Response show_audit(House& house, const Request& request);

void sign_in(House& house, RequestPtr request, Respond answer);
Response give_code(House& house, const Request& request);
Response show_session(House& house, const Request& request);
Response sign_out(House& house, const Request& request);
void change_password(House& house, RequestPtr request, Respond answer);
Response list_sessions(House& house, const Request& request);
Response end_session(House& house, const Request& request);
Response end_other_sessions(House& house, const Request& request);
Response show_second_factor(House& house, const Request& request);
Response propose_second_factor(House& house, const Request& request);
Response confirm_second_factor(House& house, const Request& request);
Response ask_key(House& house, const Request& request);
Response give_key(House& house, const Request& request);
Response propose_key(House& house, const Request& request);
Response confirm_key(House& house, const Request& request);
Response remove_key(House& house, const Request& request);

Response list_delegations(House& house, const Request& request);
Response make_delegation(House& house, const Request& request);
Response end_delegation(House& house, const Request& request);

Response list_deliveries(House& house, const Request& request);
Response send_again(House& house, const Request& request);
Response list_letters(House& house, const Request& request);
Response print_letter(House& house, const Request& request);
Response show_wish(House& house, const Request& request);
Response set_wish(House& house, const Request& request);

Response list_units(House& house, const Request& request);
Response make_unit(House& house, const Request& request);
Response change_unit(House& house, const Request& request);
Response list_officers(House& house, const Request& request);
Response make_officer(House& house, const Request& request);
Response change_officer(House& house, const Request& request);
Response reset_password(House& house, const Request& request);
Response reset_second_factor(House& house, const Request& request);
Response end_officers_sessions(House& house, const Request& request);
Response show_sign_in_rules(House& house, const Request& request);
Response change_sign_in_rules(House& house, const Request& request);

Response list_categories(House& house, const Request& request);
Response save_categories(House& house, const Request& request);
Response list_places(House& house, const Request& request);
Response save_places(House& house, const Request& request);

Response show_law(House& house, const Request& request);
Response show_calendars(House& house, const Request& request);
Response publish_calendar(House& house, const Request& request);
Response preview_calendar(House& house, const Request& request);
Response list_refusals(House& house, const Request& request);

Response list_papers(House& house, const Request& request);
Response show_paper(House& house, const Request& request);
Response preview_paper(House& house, const Request& request);
Response issue_paper(House& house, const Request& request);
Response show_dossier(House& house, const Request& request);
Response list_templates(House& house, const Request& request);
Response show_template(House& house, const Request& request);
Response save_template(House& house, const Request& request);
Response preview_template(House& house, const Request& request);

Response keep_attachment(House& house, const Request& request);
Response show_attachment(House& house, const Request& request);

Response show_checkpoint(House& house, const Request& request);
Response show_tile(House& house, const Request& request);  // and entry bundles
Response show_entry_proof(House& house, const Request& request);
Response show_signed_receipt(House& house, const Request& request);
Response take_cosignatures(House& house, const Request& request);

Response show_health(House& house, const Request& request);
Response show_readiness(House& house, const Request& request);
Response show_metrics(House& house, const Request& request);
Response show_description(House& house, const Request& request);    // openapi.yaml
Response show_documentation(House& house, const Request& request);  // the same for reading
Response show_documentation_style(House& house, const Request& request);

}  // namespace dengwen::http

#include "http/routes.hpp"

#include "http/acting.hpp"
#include "http/acts.hpp"
#include "http/handlers.hpp"
#include "http/page.hpp"
#include "http/pages.hpp"
#include "http/published.hpp"
#include "http/uploads.hpp"

namespace dengwen::http {

namespace {

// A handler that answers at once.
Handler now(Response (*handler)(House&, const Request&)) {
    return [handler](House& house, RequestPtr request, Respond answer) { answer(handler(house, *request)); };
}

std::string hyphens(std::string_view noun) {
    std::string out(noun);
    for (char& c : out)
        if (c == '_') c = '-';
    return out;
}

}  // namespace

std::string_view name(Access access) {
    switch (access) {
        case Access::anyone:
            return "anyone";
        case Access::petitioner_or_officer:
            return "petitioner_or_officer";
        case Access::officer:
            return "officer";
        case Access::administrator:
            return "administrator";
    }
    return "";
}

std::vector<Route> routes(const House& house) {
    using enum Access;
    std::vector<Route> table{
        {Method::post, "/api/v1/sessions", anyone, sign_in},
        {Method::get, "/api/v1/sessions", officer, now(list_sessions)},
        {Method::delete_, "/api/v1/sessions", officer, now(end_other_sessions)},
        {Method::delete_, "/api/v1/sessions/{id}", officer, now(end_session)},
        {Method::get, "/api/v1/session", officer, now(show_session)},
        {Method::post, "/api/v1/session/code", officer, now(give_code)},
        {Method::post, "/api/v1/session/challenge", officer, now(ask_key)},
        {Method::post, "/api/v1/session/key", officer, now(give_key)},
        {Method::delete_, "/api/v1/session", officer, now(sign_out)},
        {Method::post, "/api/v1/password", officer, change_password},
        {Method::get, "/api/v1/second-factor", officer, now(show_second_factor)},
        {Method::post, "/api/v1/second-factor", officer, now(propose_second_factor)},
        {Method::put, "/api/v1/second-factor", officer, now(confirm_second_factor)},
        {Method::post, "/api/v1/security-keys/challenge", officer, now(propose_key)},
        {Method::post, "/api/v1/security-keys", officer, now(confirm_key)},
        {Method::delete_, "/api/v1/security-keys/{id}", officer, now(remove_key)},
        {Method::get, "/api/v1/delegations", officer, now(list_delegations)},
        {Method::post, "/api/v1/delegations", officer, once(make_delegation)},
        {Method::delete_, "/api/v1/delegations/{id}", officer, now(end_delegation)},
        {Method::post, "/api/v1/matters", anyone, register_matter},
        {Method::get, "/api/v1/matters/{number}", petitioner_or_officer, now(show_matter)},
        {Method::post, "/api/v1/matters/{number}/retaliation-report", petitioner_or_officer,
         report_retaliation},
        {Method::get, "/api/v1/matters/{number}/receipt", petitioner_or_officer, now(show_signed_receipt)},
        {Method::get, "/api/v1/matters/{number}/attachments/{digest}", petitioner_or_officer,
         now(show_attachment)},
        {Method::get, "/api/v1/matters/{number}/papers", petitioner_or_officer, now(list_papers)},
        {Method::post, "/api/v1/matters/{number}/papers", officer, once(issue_paper)},
        {Method::get, "/api/v1/matters/{number}/papers/{event}", petitioner_or_officer, now(show_paper)},
        {Method::get, "/api/v1/matters/{number}/paper-preview", officer, now(preview_paper)},
        {Method::get, "/api/v1/matters/{number}/dossier", petitioner_or_officer, now(show_dossier)},
        {Method::get, "/api/v1/paper-templates", administrator, now(list_templates)},
        {Method::get, "/api/v1/paper-templates/{kind}", administrator, now(show_template)},
        {Method::put, "/api/v1/paper-templates/{kind}", administrator, now(save_template)},
        {Method::post, "/api/v1/paper-templates/{kind}/preview", administrator, now(preview_template)},
        {Method::post, "/api/v1/attachments", anyone, aside(once(keep_attachment)),
         house.attachment_bytes_max},
        {Method::post, "/api/v1/follow", anyone, now(follow_matter)},
        {Method::get, "/api/v1/queue", officer, now(show_queue)},
        {Method::get, "/api/v1/queue/counts", officer, now(show_queue_counts)},
        {Method::get, "/api/v1/queue/changes", officer, now(tell_queue_changes)},
        {Method::get, "/api/v1/search", officer, now(search_matters)},
        {Method::get, "/api/v1/figures", officer, now(show_figures)},
        {Method::get, "/api/v1/indicators", officer, now(show_indicators)},
        {Method::get, "/api/v1/indicators/matters", officer, now(list_behind)},
        {Method::get, "/api/v1/promises", officer, now(show_promises)},
        {Method::get, "/api/v1/unit-standings", officer, now(show_unit_standings)},
        {Method::get, "/api/v1/breaches", officer, now(show_breaches)},
        {Method::get, "/api/v1/holiday-warning", officer, now(show_holiday_warning)},
        {Method::get, "/api/v1/holiday-duties", officer, now(list_holiday_duties)},
        {Method::get, "/api/v1/measures", officer, now(show_measures)},
        {Method::get, "/api/v1/meetings", officer, now(list_meetings)},
        {Method::post, "/api/v1/meetings", officer, once(call_meeting)},
        {Method::get, "/api/v1/meetings/{id}", officer, now(show_meeting)},
        {Method::put, "/api/v1/meetings/{id}", officer, now(change_meeting)},
        {Method::post, "/api/v1/meetings/{id}/attendance", officer, once(hold_meeting)},
        {Method::post, "/api/v1/meetings/{id}/calling-off", officer, once(call_off_meeting)},
        {Method::get, "/api/v1/reminders", officer, now(show_reminders)},
        {Method::get, "/api/v1/campaigns", officer, now(list_campaigns)},
        {Method::post, "/api/v1/campaigns", officer, once(make_campaign)},
        {Method::get, "/api/v1/campaigns/{id}", officer, now(show_campaign)},
        {Method::put, "/api/v1/campaigns/{id}", officer, now(change_campaign)},
        {Method::get, "/api/v1/campaigns/{id}/matters", officer, now(list_campaign_matters)},
        {Method::post, "/api/v1/campaigns/{id}/matters", officer, once(enter_campaign_matters)},
        {Method::get, "/api/v1/campaigns/{id}/selection", officer, now(select_campaign_matters)},
        {Method::get, "/api/v1/campaigns/{id}/brief", officer, now(show_campaign_brief)},
        {Method::post, "/api/v1/campaign-sheets", officer, now(read_campaign_sheet), sheet_bytes_max},
        {Method::get, "/api/v1/receptions", anyone, now(list_receptions)},
        {Method::post, "/api/v1/receptions", officer, once(publish_reception)},
        {Method::get, "/api/v1/receptions/{id}", anyone, now(show_reception)},
        {Method::put, "/api/v1/receptions/{id}", officer, now(change_reception)},
        {Method::post, "/api/v1/receptions/{id}/calling-off", officer, once(call_off_reception)},
        {Method::get, "/api/v1/receptions/{id}/queue", officer, now(show_reception_queue)},
        {Method::get, "/api/v1/unit-receptions", officer, now(list_unit_receptions)},
        {Method::get, "/api/v1/lots", anyone, now(list_lots)},
        {Method::post, "/api/v1/lots", officer, once(announce_lot)},
        {Method::get, "/api/v1/lots/{id}", anyone, now(show_lot)},
        {Method::get, "/api/v1/lots/{id}/matters", officer, now(list_lot_matters)},
        {Method::get, "/api/v1/re-checks", officer, now(list_re_checks)},
        {Method::get, "/api/v1/readings/sample", officer, now(show_audit)},
        {Method::get, "/api/v1/kept-times", anyone, now(list_kept_times)},
        {Method::get, "/api/v1/brief", officer, now(show_brief)},
        {Method::get, "/api/v1/open-data", anyone, now(list_editions)},
        {Method::get, "/api/v1/open-data/{year}", anyone, now(show_edition)},
        {Method::get, "/api/v1/open-data/{year}/table", anyone, now(show_edition_table)},
        {Method::get, "/api/v1/deliveries", administrator, now(list_deliveries)},
        {Method::post, "/api/v1/deliveries/{id}/resending", administrator, now(send_again)},
        {Method::get, "/api/v1/letters", officer, now(list_letters)},
        {Method::post, "/api/v1/letters/{id}/printing", officer, now(print_letter)},
        {Method::get, "/api/v1/matters/{number}/wish", petitioner_or_officer, now(show_wish)},
        {Method::put, "/api/v1/matters/{number}/wish", petitioner_or_officer, now(set_wish)},
        {Method::get, "/api/v1/units", anyone, now(list_units)},
        {Method::post, "/api/v1/units", administrator, once(make_unit)},
        {Method::put, "/api/v1/units/{id}", administrator, now(change_unit)},
        {Method::get, "/api/v1/officers", administrator, now(list_officers)},
        {Method::post, "/api/v1/officers", administrator, once(make_officer)},
        {Method::put, "/api/v1/officers/{id}", administrator, now(change_officer)},
        {Method::post, "/api/v1/officers/{id}/password", administrator, once(reset_password)},
        {Method::delete_, "/api/v1/officers/{id}/second-factor", administrator, now(reset_second_factor)},
        {Method::delete_, "/api/v1/officers/{id}/sessions", administrator, now(end_officers_sessions)},
        {Method::get, "/api/v1/sign-in-rules", administrator, now(show_sign_in_rules)},
        {Method::put, "/api/v1/sign-in-rules", administrator, now(change_sign_in_rules)},
        {Method::get, "/api/v1/published-answers", anyone, now(list_published)},
        {Method::get, "/api/v1/published-answers/{id}", anyone, now(show_published)},
        {Method::get, "/api/v1/categories", anyone, now(list_categories)},
        {Method::post, "/api/v1/categories", administrator, once(save_categories)},
        {Method::get, "/api/v1/places", anyone, now(list_places)},
        {Method::post, "/api/v1/places", administrator, once(save_places)},
        {Method::get, "/api/v1/law", anyone, now(show_law)},
        {Method::get, "/api/v1/calendars", anyone, now(show_calendars)},
        {Method::post, "/api/v1/calendars", administrator, once(publish_calendar)},
        {Method::post, "/api/v1/calendars/preview", administrator, now(preview_calendar)},
        {Method::get, "/api/v1/refusals", anyone, now(list_refusals)},
        {Method::get, "/api/v1/openapi.yaml", anyone, now(show_description)},
        {Method::get, "/api", anyone, now(show_documentation)},
        {Method::get, "/api/documentation.css", anyone, now(show_documentation_style)},
        {Method::get, "/ledger/checkpoint", anyone, now(show_checkpoint)},
        {Method::get, "/ledger/tile/{level}/{index...}", anyone, now(show_tile)},
        {Method::get, "/ledger/proof/{number}/{event}/{entry}", anyone, now(show_entry_proof)},
        {Method::post, "/ledger/cosignatures", anyone, now(take_cosignatures), cosigned_bytes_max},
        {Method::get, "/healthz", anyone, now(show_health)},
        {Method::get, "/readyz", anyone, now(show_readiness)},
        {Method::get, "/metrics", anyone, now(show_metrics)},
    };
    for (const ActReader& reader : act_readers())
        table.push_back({Method::post, "/api/v1/matters/{number}/" + hyphens(dengwen::name(reader.act)),
                         petitioner_or_officer,
                         reader.act == Act::identity_opening ? Handler(open_identity)
                                                             : act_handler(reader.act, reader.read)});
    for (Route& route : pages(house)) table.push_back(std::move(route));
    return table;
}

}  // namespace dengwen::http

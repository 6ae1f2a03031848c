// Every act but registration has its folder here; one that is missing does not compile.
import type { AskedAct } from "../client/contract";
import acceptance from "./acceptance/form";
import agreement from "./agreement/form";
import agreement_change from "./agreement_change/form";
import aid_answer from "./aid_answer/form";
import aid_request from "./aid_request/form";
import arrival from "./arrival/form";
import assignment from "./assignment/form";
import assistance from "./assistance/form";
import assistance_return from "./assistance_return/form";
import booking from "./booking/form";
import booking_end from "./booking_end/form";
import breach_decision from "./breach_decision/form";
import breach_dispute from "./breach_dispute/form";
import competence_decision from "./competence_decision/form";
import competence_dispute from "./competence_dispute/form";
import completion_report from "./completion_report/form";
import contact from "./contact/form";
import contribution from "./contribution/form";
import court_confirmation from "./court_confirmation/form";
import dismissal from "./dismissal/form";
import diversion from "./diversion/form";
import draft from "./draft/form";
import ending from "./ending/form";
import extension from "./extension/form";
import follow_up from "./follow_up/form";
import follow_up_end from "./follow_up_end/form";
import follow_up_record from "./follow_up_record/form";
import forwarding from "./forwarding/form";
import general_handling from "./general_handling/form";
import hearing from "./hearing/form";
import hearing_cancellation from "./hearing_cancellation/form";
import hearing_notice from "./hearing_notice/form";
import identity_opening from "./identity_opening/form";
import instalment_answer from "./instalment_answer/form";
import instalment_performance from "./instalment_performance/form";
import leader_assignment from "./leader_assignment/form";
import meeting_decision from "./meeting_decision/form";
import meeting_report from "./meeting_report/form";
import no_longer_acceptance from "./no_longer_acceptance/form";
import non_acceptance from "./non_acceptance/form";
import notice from "./notice/form";
import objection from "./objection/form";
import opinion from "./opinion/form";
import performance from "./performance/form";
import plan from "./plan/form";
import plan_step from "./plan_step/form";
import publication from "./publication/form";
import rating from "./rating/form";
import re_check from "./re_check/form";
import re_review from "./re_review/form";
import re_review_request from "./re_review_request/form";
import reception_record from "./reception_record/form";
import record_answer from "./record_answer/form";
import recusal from "./recusal/form";
import reply from "./reply/form";
import retraction from "./retraction/form";
import returning from "./returning/form";
import review from "./review/form";
import review_request from "./review_request/form";
import service from "./service/form";
import settlement from "./settlement/form";
import simple_handling from "./simple_handling/form";
import submission from "./submission/form";
import successor from "./successor/form";
import supervision from "./supervision/form";
import supervision_reply from "./supervision_reply/form";
import withdrawal from "./withdrawal/form";
import type { ActForm } from "./form";

export const act_forms: Record<AskedAct, ActForm> = {
  submission,
  forwarding,
  assignment,
  objection,
  returning,
  dismissal,
  competence_dispute,
  competence_decision,
  assistance,
  contribution,
  notice,
  diversion,
  non_acceptance,
  no_longer_acceptance,
  acceptance,
  simple_handling,
  general_handling,
  recusal,
  hearing,
  extension,
  draft,
  opinion,
  service,
  performance,
  agreement,
  agreement_change,
  instalment_performance,
  instalment_answer,
  court_confirmation,
  review_request,
  review,
  re_review_request,
  re_review,
  withdrawal,
  successor,
  reply,
  completion_report,
  settlement,
  publication,
  retraction,
  ending,
  identity_opening,
  supervision,
  supervision_reply,
  breach_dispute,
  breach_decision,
  re_check,
  leader_assignment,
  plan,
  plan_step,
  rating,
  assistance_return,
  meeting_decision,
  meeting_report,
  follow_up,
  follow_up_record,
  follow_up_end,
  aid_request,
  aid_answer,
  booking,
  booking_end,
  arrival,
  reception_record,
  record_answer,
  hearing_notice,
  hearing_cancellation,
  contact,
};

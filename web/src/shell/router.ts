// The addresses of the workbench; each page is fetched when it is first opened.
import { createRouter, createWebHistory } from "vue-router";
import type { Word } from "../words";

declare module "vue-router" {
  interface RouteMeta {
    title: Word;
  }
}

export const router = createRouter({
  history: createWebHistory("/desk"),
  scrollBehavior: (_to, _from, kept) => kept ?? { top: 0 },
  routes: [
    {
      path: "/",
      name: "work",
      component: () => import("../duties/WorkPage.vue"),
      meta: { title: "desk.work.title" },
    },
    {
      path: "/search",
      name: "search",
      component: () => import("../search/SearchPage.vue"),
      meta: { title: "desk.search.title" },
    },
    {
      path: "/register",
      name: "register",
      component: () => import("../register/RegisterPage.vue"),
      meta: { title: "desk.register.title" },
    },
    {
      path: "/matter/:number(\\d{6}-\\d{4}-\\d{8})",
      name: "matter",
      props: true,
      component: () => import("../matter/MatterPage.vue"),
      meta: { title: "desk.matter.title" },
    },
    {
      path: "/board",
      name: "board",
      component: () => import("../board/BoardPage.vue"),
      meta: { title: "desk.board.title" },
    },
    {
      path: "/supervision",
      name: "supervision",
      component: () => import("../supervision/SupervisionPage.vue"),
      meta: { title: "desk.supervision.title" },
    },
    {
      path: "/meetings",
      name: "meetings",
      component: () => import("../meetings/MeetingsPage.vue"),
      meta: { title: "desk.meetings.title" },
    },
    {
      path: "/meetings/:id([0-9a-zA-Z_-]+)",
      name: "meeting",
      props: true,
      component: () => import("../meetings/MeetingPage.vue"),
      meta: { title: "desk.meeting.title" },
    },
    {
      path: "/receptions",
      name: "receptions",
      component: () => import("../receptions/ReceptionsPage.vue"),
      meta: { title: "desk.receptions.title" },
    },
    {
      path: "/receptions/:id([0-9a-zA-Z_-]+)",
      name: "reception",
      props: true,
      component: () => import("../receptions/ReceptionPage.vue"),
      meta: { title: "desk.reception.title" },
    },
    {
      path: "/lots",
      name: "lots",
      component: () => import("../lots/LotsPage.vue"),
      meta: { title: "desk.lots.title" },
    },
    {
      path: "/lots/:id([0-9a-zA-Z_-]+)",
      name: "lot",
      props: true,
      component: () => import("../lots/LotPage.vue"),
      meta: { title: "desk.lot.title" },
    },
    {
      path: "/campaigns",
      name: "campaigns",
      component: () => import("../campaigns/CampaignsPage.vue"),
      meta: { title: "desk.campaigns.title" },
    },
    {
      path: "/campaigns/:id([0-9a-zA-Z_-]+)",
      name: "campaign",
      props: true,
      component: () => import("../campaigns/CampaignPage.vue"),
      meta: { title: "desk.campaign.title" },
    },
    {
      path: "/approvals",
      name: "approvals",
      component: () => import("../approvals/ApprovalsPage.vue"),
      meta: { title: "desk.approvals.title" },
    },
    {
      path: "/reviews",
      name: "reviews",
      component: () => import("../reviews/ReviewsPage.vue"),
      meta: { title: "desk.reviews.title" },
    },
    {
      path: "/figures",
      name: "figures",
      component: () => import("../figures/FiguresPage.vue"),
      meta: { title: "desk.figures.title" },
    },
    {
      path: "/figures/matters",
      name: "behind",
      component: () => import("../figures/BehindPage.vue"),
      meta: { title: "desk.behind.title" },
    },
    {
      path: "/audit",
      name: "audit",
      component: () => import("../audit/AuditPage.vue"),
      meta: { title: "desk.audit.title" },
    },
    {
      path: "/letters",
      name: "letters",
      component: () => import("../post/LettersPage.vue"),
      meta: { title: "desk.letters.title" },
    },
    {
      path: "/post",
      name: "post",
      component: () => import("../post/PostPage.vue"),
      meta: { title: "desk.post.title" },
    },
    {
      path: "/units",
      name: "units",
      component: () => import("../units/UnitsPage.vue"),
      meta: { title: "desk.units.title" },
    },
    {
      path: "/officers",
      name: "officers",
      component: () => import("../officers/OfficersPage.vue"),
      meta: { title: "desk.officers.title" },
    },
    { path: "/law", name: "law", component: () => import("../law/LawPage.vue"), meta: { title: "desk.law.title" } },
    {
      path: "/calendar",
      name: "calendar",
      component: () => import("../calendar/CalendarPage.vue"),
      meta: { title: "desk.calendar.title" },
    },
    {
      path: "/templates/:kind?",
      name: "templates",
      component: () => import("../papers/TemplatesPage.vue"),
      props: true,
      meta: { title: "desk.templates.title" },
    },
    {
      path: "/access",
      name: "access",
      component: () => import("../access/AccessPage.vue"),
      meta: { title: "desk.access.title" },
    },
    {
      path: "/password",
      name: "password",
      component: () => import("./PasswordChange.vue"),
      meta: { title: "desk.password.title" },
    },
    {
      path: "/:rest(.*)*",
      name: "missing",
      component: () => import("./MissingPage.vue"),
      meta: { title: "error.404" },
    },
  ],
});

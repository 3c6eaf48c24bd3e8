import type { Messages } from "../nl";
import { privacy } from "./privacy";

export const site: Messages["site"] = {
  updated: (date) => `Last changed on ${date}.`,
  privacy,
  operator: {
    name: "Run by",
    address: "Address",
    email: "Email",
    unnamed: "The people who run this site have not said yet who they are.",
    howTo: (names) => `Do you run this site? Set ${names} and start it again. The README says how.`,
  },
  contact: {
    title: "Contact",
    description: "Who runs this site and how to reach them.",
    lead: "Here you find who runs this site.",
    more: "Faster help",
    rows: [
      {
        what: "A mistake in a lesson",
        how: "Choose ‘Report a problem’ at the place itself. Then we know at once where it is.",
        link: "To the courses",
        path: "/",
      },
      {
        what: "Lost your password",
        how: "Ask for a link to choose a new password.",
        link: "Choose a new password",
        path: "/forgot-password",
      },
      { what: "Your data", how: "You see, download or delete it yourself.", link: "Read how", path: "/privacy" },
      {
        what: "Something is not accessible",
        how: "Read what we know, and how to tell us.",
        link: "About accessibility",
        path: "/accessibility",
      },
    ],
  },
  accessibility: {
    title: "Accessibility",
    description: "How accessible this site is, how that was tested and what was not tested yet.",
    lead: "Everybody should be able to learn here.",
    aim: "What we aim for",
    aimText:
      "This site is made to WCAG 2.2, levels A and AA. With that, it also meets the European standard EN 301 549 for websites.",
    status: "The state now",
    statusText:
      "We know of no points where the site falls short. No independent party has examined it. This is our own judgement.",
    tested: "How it was tested",
    testedRows: [
      { what: "Every page, light and dark", how: "Automatically, with axe-core, at every change to the code." },
      { what: "All questions", how: "With the keyboard alone, with and without JavaScript." },
      { what: "Phone and zoom", how: "At 390 and 320 pixels wide. 320 pixels equals a zoom of 400%." },
      { what: "Colours", how: "Every pair of text and background was calculated. Colour is never the only sign." },
    ],
    untested: "What was not tested yet",
    untestedRows: [
      {
        what: "Screen readers",
        how: "Nobody has used the site with a screen reader yet. The structure is made for it.",
      },
      { what: "Voice control and switches", how: "Not tried yet." },
      { what: "People with a disability", how: "Not asked to try the site yet." },
      { what: "The certificate as a PDF", how: "It has a reading order and labels. It was not compared with PDF/UA." },
    ],
    report: "Does something not work?",
    reportText: "Let us know. Tell us which page it was on, and what you used. We will fix it or offer another way.",
    reportMail: "Write to",
    reportContact: "To the contact page",
  },
};

/** The screenshots to take: the page of each one, and what happens on that page before. */
import type { Locator, Page } from "@playwright/test";
import type { QuestionRecord } from "../../app/questions/table";
import { fillInAnswerFields, findQuestionForm } from "../../tests/support/answering";
import { composeRightAnswerFields, composeWrongAnswerFields } from "../../tests/support/course";
import { demoWriter } from "./fill-site";

export interface ScreenshotPlan {
  /** The path of the picture below docs/, without .png. */
  name: string;
  /** The name of the person in the demo who sees the page; `administrator`, or absent for a visitor without account. */
  who?: string;
  path: string;
  /** Whether the picture is 390 pixels wide, like a phone; otherwise it is 1120. */
  phone?: boolean;
  /** The height of the picture in pixels; absent: the height of the screen. */
  height?: number;
  dark?: boolean;
  english?: boolean;
  /** Whether the path leads to a PDF. Then the picture shows its first page. */
  paper?: boolean;
  /** Does something on the page before the picture. If it returns a part of the page, the picture shows only that part. */
  act?(page: Page): Promise<Locator | undefined>;
}

interface Places {
  course: string;
  /** Returns the path of a lesson by its number. */
  lesson(number: number): string;
  /** Returns the first question of this type that a first round of a lesson asks, with the path of its lesson. */
  question(type: QuestionRecord["type"]): { lesson: string; record: QuestionRecord };
  /** The paths of the closing case: one of its steps, and the page that lays the choices beside those of others. Null without a case. */
  closingCase: { step: string; choices: string } | null;
  /** The path of the page with a learner's own notes. */
  notes: string;
  /** Returns the path of a certificate by the holder's name. */
  certificate(name: string): string;
  /** The path of the demo's group, as its trainer sees it. */
  group: string;
  nextGroup: string;
  /** The path of the page on which a person joins the group. */
  join: string;
  /** The path of the group's page for its members. */
  membership: string;
  /** Returns the path of the trainer's page about a member, by name. */
  member(name: string): string;
  /** The path of a live session at the comparison of both votes, as the trainer sees it. */
  liveSession: string;
  /** Returns the path of the statistics of a lesson's questions in the group, by the lesson's number. */
  analysis(number: number): string;
}

/** Returns a preparation of a page: it scrolls an element to the top of the picture. */
const showing = (selector: string) => async (page: Page) => {
  await page
    .locator(selector)
    .first()
    .evaluate((element) => element.scrollIntoView({ block: "start" }));
  return undefined;
};

/** Opens the first piece of a lesson that has a figure, and scrolls the figure to the foot of the picture. */
async function showPieceWithFigure(page: Page): Promise<undefined> {
  await page
    .locator("details.piece figure")
    .first()
    .evaluate((figure) => {
      figure.closest("details")?.setAttribute("open", "");
      figure.scrollIntoView({ block: "end" });
    });
}

/** Returns a preparation of a page: the picture then shows only this element. */
const part = (selector: string) => async (page: Page) => page.locator(selector).first();

export function listScreenshotPlans(places: Places): ScreenshotPlan[] {
  return [
    ...listPages(places),
    ...dayShots,
    ...listOwnTexts(places),
    ...listGroupShots(places),
    ...listShotsOfActs(places),
  ];
}

/** Who passed the course, reviews on several days a week, and wrote notes. */
const reviewer = "Lotte de Graaf";

/** The pages of a day: where somebody begins, a review, how sure they were, and search. */
const dayShots: readonly ScreenshotPlan[] = [
  { name: "images/today", path: "/today", who: reviewer, height: 980 },
  { name: "gids/images/herhalen", path: "/today/review", who: "Femke Wiersma", phone: true },
  { name: "gids/images/zeker", path: "/today/confidence", who: "Ruben Castelijn", height: 1060 },
  { name: "gids/images/zoeken", path: "/search?q=instemming", who: reviewer, height: 860 },
];

/** The pages with what a learner writes for themselves. */
function listOwnTexts({ closingCase, notes }: Places): ScreenshotPlan[] {
  const plans: ScreenshotPlan[] = [{ name: "gids/images/notities", path: notes, who: reviewer, height: 1120 }];
  if (closingCase) {
    plans.push(
      {
        name: "gids/images/slotcasus",
        path: closingCase.step,
        height: 800,
        act: showing(".closing-again"),
      },
      {
        name: "gids/images/slotcasus-naast",
        path: closingCase.choices,
        who: demoWriter,
        act: part("section:has(.beside) > .wrap"),
      },
    );
  }
  return plans;
}

function listPages({ course, lesson, question, certificate }: Places): ScreenshotPlan[] {
  const answerAs = (asked: QuestionRecord, right: boolean, send: boolean) => async (page: Page) => {
    const { id } = asked;
    const form = findQuestionForm(page, id);
    await fillInAnswerFields(form, (right ? composeRightAnswerFields : composeWrongAnswerFields)(asked));
    if (send) {
      await form.getByRole("button", { name: "Kijk na" }).click();
      await page.locator(`[id="${id}"] :is(.verdict, .hint)`).waitFor();
      const reveal = form.getByRole("button", { name: "Laat het antwoord zien" });
      if ((await reveal.count()) > 0) await reveal.click();
      await page.locator(`[id="${id}"] .verdict`).waitFor();
    }
    return page.locator(`[id="${id}"]`);
  };
  const [single, cards] = [question("single"), question("sort")];
  const [learner, beginner, finisher] = ["Femke Wiersma", "Roos Ter Heide", "Lotte de Graaf"];
  return [
    { name: "images/home", path: "/" },
    { name: "images/lesson", path: lesson(2), height: 600, act: showPieceWithFigure },
    { name: "images/question", path: single.lesson, who: beginner, act: answerAs(single.record, false, true) },
    { name: "images/progress", path: "/learning", who: learner, height: 860 },
    { name: "images/progress-dark", path: "/learning", who: learner, height: 860, dark: true },
    { name: "images/phone", path: lesson(2), phone: true },
    { name: "images/certificate", path: certificate(demoWriter), height: 900 },
    { name: "images/certificate-paper", path: `${certificate(demoWriter)}/pdf`, paper: true },

    { name: "gids/images/cursus", path: course, height: 900 },
    { name: "gids/images/les-telefoon", path: lesson(1), phone: true },
    { name: "gids/images/vraag-voor", path: single.lesson, act: answerAs(single.record, false, false) },
    { name: "gids/images/vraag-goed", path: cards.lesson, who: beginner, act: answerAs(cards.record, true, true) },
    { name: "gids/images/stand-les", path: lesson(5), who: "Eline Kuipers", act: part("#lesson-result") },
    { name: "gids/images/voortgang", path: "/learning", who: learner, height: 980 },
    { name: "gids/images/voortgang-telefoon", path: "/learning", who: "Pieter Noordhof", phone: true },
    { name: "gids/images/account-maken", path: "/register", height: 760 },
    { name: "gids/images/account", path: "/account", who: learner, height: 1000 },
    { name: "gids/images/engels", path: course, english: true, height: 760 },
    { name: "gids/images/donker", path: lesson(3), dark: true, height: 760 },
    { name: "gids/images/klaar", path: "/learning", who: finisher, height: 900 },
    { name: "gids/images/certificaat-aanvragen", path: `${course}/certificate`, who: finisher, height: 760 },
    { name: "gids/images/certificaat-openbaar", path: certificate(demoWriter), height: 1000 },
    {
      name: "gids/images/certificaat-naam",
      path: certificate("Joost van Dalen"),
      async act(page) {
        await page.locator("#name").fill("Joost van Dalen");
        await page.locator("#name-check button").click();
        await page.getByText("Deze naam staat op het certificaat.").waitFor();
        return page.locator("#name-check").first();
      },
    },
    { name: "gids/images/certificaten", path: "/certificates", who: "Sevgi Şahinoğlu", height: 620 },
    {
      name: "gids/images/melden",
      path: `${single.lesson}/report?place=question%3A${single.record.id}`,
      height: 860,
    },
    { name: "gids/images/beheer", path: "/admin", who: "administrator", height: 860 },
    { name: "gids/images/beheer-accounts", path: "/admin/accounts", who: "administrator", height: 860 },
    { name: "gids/images/beheer-meldingen", path: "/admin/reports", who: "administrator", height: 760 },
  ];
}

/** Who sees the pages of the group. */
export const trainerOfGroup = "Marieke Postma";
const trainer = trainerOfGroup;
const newcomers =
  "Sanne Bakker; s.bakker@example.nl\nIlias Aydin; i.aydin@example.nl\nIlias Aydin; i.aydin@example.nl\nTessa Kok; t.kok@";

function listGroupShots({ group, nextGroup, join, membership, member, analysis }: Places): ScreenshotPlan[] {
  return [
    { name: "images/group", path: group, who: trainer, height: 860 },

    { name: "gids/images/groep-tabel", path: group, who: trainer, height: 700, act: showing("#matrix") },
    { name: "gids/images/groep-telefoon", path: group, who: trainer, phone: true },
    { name: "gids/images/groep-code", path: `${group}/joining`, who: trainer, act: part(".code-block") },
    {
      name: "gids/images/groep-lijst",
      path: `${nextGroup}/invitations`,
      who: trainer,
      async act(page) {
        await page.getByLabel("Plak je lijst").fill(newcomers);
        await page.getByRole("button", { name: "Bekijk wat we lezen" }).click();
        return undefined;
      },
      height: 940,
    },
    {
      name: "gids/images/groep-uitgenodigd",
      path: `${group}/invitations`,
      who: trainer,
      act: part("section:has(#invited) > .wrap"),
    },
    { name: "gids/images/groep-deelnemer", path: member("Wouter Dijkgraaf"), who: trainer, height: 856 },
    {
      name: "gids/images/groep-deelnemer-lessen",
      path: member("Wouter Dijkgraaf"),
      who: trainer,
      act: part("section:has(table) > .wrap"),
    },
    {
      name: "gids/images/groep-bericht",
      path: `${member("Wouter Dijkgraaf")}/message?reason=stuck-lesson`,
      who: trainer,
      height: 980,
    },
    { name: "gids/images/groep-trainers", path: `${group}/trainers`, who: trainer, height: 860 },
    { name: "gids/images/groep-voortgang", path: `${group}/progress`, who: trainer, height: 940 },
    { name: "gids/images/groep-vragen", path: `${group}/questions`, who: trainer, height: 900 },
    { name: "gids/images/groep-vraag", path: analysis(2), who: trainer, act: part("section:has(.facility) > .wrap") },
    { name: "gids/images/groep-meenemen", path: `${group}/export`, who: trainer, height: 884 },
    { name: "gids/images/groep-misvattingen", path: `${group}/misconceptions`, who: trainer, height: 1000 },
    { name: "gids/images/meedoen", path: join, act: part("section:has(.sees) > .wrap") },
    { name: "gids/images/meedoen-groep", path: membership, who: "Femke Wiersma", height: 1000 },
    { name: "gids/images/logboek", path: "/account/log", who: "Wouter Dijkgraaf", height: 760 },
  ];
}

/** The pages on which a trainer does something for the group. */
function listShotsOfActs({ group, nextGroup, liveSession }: Places): ScreenshotPlan[] {
  return [
    { name: "gids/images/groep-deadlines", path: `${nextGroup}/deadlines`, who: trainer, height: 1100 },
    {
      name: "gids/images/groep-meer-mensen",
      path: group,
      who: trainer,
      height: 900,
      async act(page) {
        for (const box of (await page.getByRole("checkbox", { name: /^Kies (?!iedereen)/ }).all()).slice(0, 5))
          await box.check();
        await page
          .getByRole("region", { name: "Met de gekozen deelnemers" })
          .getByRole("button", { name: "Schrijf" })
          .click();
        await page.getByLabel("Onderwerp").fill("Zien we je donderdag?");
        await page
          .getByLabel("Bericht")
          .fill("Hoi {naam},\n\nDonderdag bespreken we les 3. Maak je hem voor die tijd?");
        await page.getByRole("button", { name: "Bekijk wie wat krijgt" }).click();
        await page.getByRole("button", { name: /^Verstuur/ }).waitFor();
        return undefined;
      },
    },
    { name: "gids/images/groep-live", path: liveSession, who: trainer, height: 900 },
  ];
}

/** The picture of an open sitting, after those of the final test, which show the group without one. */
export function listSittingScreenshotPlans(sitting: string): ScreenshotPlan[] {
  return [{ name: "gids/images/groep-toetsmoment-open", path: sitting, who: trainer, height: 980 }];
}

/** Returns the names of all pictures, without a site. */
export function listScreenshotNames(): string[] {
  const nowhere = () => "";
  const places: Places = {
    ...{ course: "", notes: "", group: "", nextGroup: "", join: "", membership: "", liveSession: "" },
    ...{ lesson: nowhere, certificate: nowhere, member: nowhere, analysis: nowhere },
    question: () => ({ lesson: "", record: {} as QuestionRecord }),
    closingCase: { step: "", choices: "" },
  };
  return [
    ...listScreenshotPlans(places),
    ...listFinalTestScreenshotPlans(places),
    ...listSittingScreenshotPlans(""),
  ].map(({ name }) => name);
}

/** The pictures of the final test of the demo's example course. */
export function listFinalTestScreenshotPlans({ course, group }: Pick<Places, "course" | "group">): ScreenshotPlan[] {
  const test = `${course}/final-test`;
  return [
    { name: "gids/images/eindtoets", path: test, who: "Aukje Terpstra", height: 860 },
    { name: "gids/images/eindtoets-vraag", path: `${test}/1-1/questions/1`, who: "Bilal Haddad", height: 600 },
    { name: "gids/images/eindtoets-uitslag", path: `${test}/1-1/result`, who: "Corrie Smeets", height: 860 },
    { name: "gids/images/groep-eindtoets", path: group, who: trainer, height: 620, act: showing("#matrix") },
    { name: "gids/images/groep-toetsmoment", path: `${group}/sittings`, who: trainer, height: 900 },
  ];
}

/** The screenshots of what visitors, learners and administrators see. */
import type { Page } from "@playwright/test";
import type { QuestionRecord } from "../../app/questions/table";
import { fillInAnswerFields, findQuestionForm } from "../../tests/support/answering";
import { composeRightAnswerFields, composeWrongAnswerFields } from "../../tests/support/course";
import { demoWriter } from "./fill-site";
import { type Places, part, type ScreenshotPlan, showing } from "./screenshot-plan";

export function listCoursePlans(places: Places): ScreenshotPlan[] {
  return [...listPages(places), ...dayShots, ...listOwnTexts(places)];
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

/** The pages of visitors and of a course, and those of administrators. */
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

/**
 * These tests let a trainer of a class see what it does not understand: the questions it missed most, what was chosen as far as that tells of
 * nobody, and by objective. Members who agreed to an older text are asked at their next visit, and count from then on.
 */
import { joinConsentTextVersion } from "../../app/cohorts/joining/consent-text";
import { createReleaseCache } from "../../app/content/release/release-cache.server";
import { insertCohort, insertMemberWithAccount, insertTrainer } from "../support/cohorts";
import { composeAnswer, listLessonQuestions, readBuiltCourse } from "../support/course";
import { answerUntilFinal } from "../support/second-try";
import { expect, expectAccessible, expectPageFitsPhoneScreen, type TestSite, test } from "../support/site";

const course = readBuiltCourse();
const { courseId } = course.release;
const { lesson, questions, question } = findLessonWithIdeas();

/** Returns a lesson, its first round, and a question of it with one key, of which two wrong options or more name a misconception. */
function findLessonWithIdeas() {
  for (const each of course.release.lessons) {
    const asked = listLessonQuestions(course, each);
    for (const record of asked) {
      if (record.type !== "single") continue;
      if (record.options.filter(({ misconception }) => misconception).length > 1)
        return { lesson: each, questions: asked, question: record };
    }
  }
  throw new Error("no first round has such a question");
}

/** Inserts members who make the first round of a lesson, each with this option in its first question of one key (0 is right). */
async function fillClass(
  site: TestSite,
  cohortId: string,
  options: readonly number[],
  consent = joinConsentTextVersion,
) {
  const right = question.options.filter(({ correct }) => correct);
  const offered = [...right, ...question.options.filter(({ misconception }) => misconception)];
  const releases = createReleaseCache();
  const now = new Date();
  const ids: string[] = [];
  for (const option of options) {
    const learnerId = await insertMemberWithAccount(site.pool, {
      cohortId,
      name: "Deelnemer met een naam",
      consent,
      now,
    });
    for (const each of questions) {
      const fields = each === question ? { option: [offered[option]?.id ?? ""] } : composeAnswer(each, true);
      const input = { learner: { id: learnerId }, courseId, lessonId: lesson.id, questionId: each.id, round: 1 };
      await answerUntilFinal(site.pool, releases, each, { ...input, fields, now });
    }
    ids.push(learnerId);
  }
  return { ids, offered };
}

test("a trainer reads in one sentence what a class of twelve does not understand, and sees what was chosen without names", async ({
  site,
  browser,
}) => {
  const now = new Date();
  const trainerId = await insertTrainer(site.pool, "Marieke Postma", now);
  const cohortId = await insertCohort(site.pool, { trainerId, courseId, now });
  const { offered } = await fillClass(site, cohortId, [1, 1, 1, 1, 1, 1, 2, 0, 0, 0, 0, 0]);
  const context = await browser.newContext({ baseURL: site.url, locale: "nl-NL", javaScriptEnabled: false });
  await site.signInAs(context, trainerId);
  const page = await context.newPage();
  await page.goto(`/cohorts/${cohortId}/questions`);
  const name = course.release.misconceptions.find(({ key }) => key === offered[1]?.misconception)?.name ?? "";
  await expect(page.locator(".lead")).toContainText(`Vooral dit: ${name}`);
  await expect(page.locator(".lead")).toContainText("zes van de twaalf mensen");
  const first = page.locator(".miss > li").first();
  await expect(first).toContainText(
    "Zes van de twaalf kozen hetzelfde foute antwoord. Dat lijkt een idee, geen vergissing.",
  );
  await expect(first.locator(".dist > li")).toHaveCount(question.options.length);
  await expect(first.locator(".top1")).toContainText(name);
  await expect(first.locator(".top1 .unit i.w")).toHaveCount(6);
  await expect(first).toContainText("over 12 mensen");
  await expect(first.getByRole("img")).toHaveAccessibleName(
    /^58 % miste dit, waarschijnlijk tussen 32 % en 81 %; met raden \d+ %$/,
  );
  await expect(first).toContainText("Zo vaak mis gaat het ook met raden.");
  await expect(page.locator("main")).not.toContainText("Deelnemer met een naam");
  // Every first round asks this question, so it can be put on the big screen from here.
  await expect(first.getByRole("button", { name: /^Gebruik in de les/ })).toBeVisible();
  await expect(page.getByLabel("Lessen")).toHaveCount(0);
  await page.getByText(/goed begrepen$/).click();
  await page.getByRole("link", { name: "Per doel" }).click();
  await expect(page.locator(".miss > li").first()).toContainText("van de twaalf hadden niet alles van dit doel goed.");
  await page.goto(`/cohorts/${cohortId}/questions?view=geen`);
  await expect(page.getByRole("link", { name: "Vaakst gemist" })).toHaveAttribute("aria-current", "page");

  const looking = await browser.newContext({ baseURL: site.url, locale: "nl-NL" });
  await site.signInAs(looking, trainerId);
  const shown = await looking.newPage();
  for (const view of ["", "?view=objectives", "?view=lessons"]) {
    await shown.goto(`/cohorts/${cohortId}/questions${view}`);
    await expectAccessible(shown);
    for (const width of [390, 1280]) {
      await shown.setViewportSize({ width, height: 900 });
      await expectPageFitsPhoneScreen(shown);
    }
  }
  await first.getByRole("button", { name: /^Gebruik in de les/ }).click();
  await expect(page.getByRole("heading", { name: "Stem, praat, stem opnieuw" })).toBeVisible();
  await expect(page.locator(".screen")).toContainText(question.stemText);
  // In the archive, the page stays and the button goes.
  await site.pool`update cohort set archived_at = now() where id = ${cohortId}`;
  await page.goto(`/cohorts/${cohortId}/questions`);
  await expect(page.locator(".miss > li").first()).toBeVisible();
  await expect(page.getByRole("button", { name: /^Gebruik in de les/ })).toHaveCount(0);
  // The trainer of another group gets nothing of this one.
  await site.signInAs(context, await insertTrainer(site.pool, "Ander", now));
  expect((await page.goto(`/cohorts/${cohortId}/questions`))?.status()).toBe(404);
  await looking.close();
  await context.close();
});

test("who agreed to the text before is asked at the next visit what is new, and counts in the numbers only after yes", async ({
  site,
  browser,
}) => {
  const now = new Date();
  const trainerId = await insertTrainer(site.pool, "Marieke Postma", now);
  const cohortId = await insertCohort(site.pool, { trainerId, courseId, now });
  const { ids } = await fillClass(site, cohortId, [1], "2026-11-29");
  const context = await browser.newContext({ baseURL: site.url, locale: "nl-NL", javaScriptEnabled: false });
  await site.signInAs(context, ids[0] ?? "");
  const page = await context.newPage();
  await page.goto("/learning");
  await page.getByRole("link", { name: /^Lees wat er nieuw is/ }).click();
  const sentence = "Je trainer ziet hoe vaak elk antwoord gekozen is, zonder namen. Soms kan die raden wat jij koos.";
  const news = page.locator("section", { hasText: "Dit is nieuw" }).first();
  await expect(news).toContainText(sentence);
  // Final tests are no news to who agreed to that.
  await expect(news).not.toContainText("eindtoets");
  await expect(page.locator("main")).toContainText("Tot je ja zegt, tellen je antwoorden niet mee in die aantallen.");
  await page.getByRole("link", { name: "Niet nu" }).click();
  await expect(page.locator(".sees")).not.toContainText("hoe vaak elk antwoord gekozen is");
  await page.getByRole("link", { name: /^Lees wat er nieuw is/ }).click();
  await page.getByRole("button", { name: "Ja, dat is goed" }).click();
  await expect(page.getByRole("status")).toHaveText("Je trainer ziet nu wat hieronder staat.");
  await expect(page.locator("main")).toContainText(sentence);
  await expect(page.getByRole("link", { name: /^Lees wat er nieuw is/ })).toHaveCount(0);
  await context.close();
});

/**
 * These tests check what a trainer reads about the questions of a group: a judgement if there are enough answers, none if there are not,
 * and never the choices of one person.
 */
import { recalculateStatisticsOfAllLessons } from "../../app/analysis/statistics/recalculate-statistics-of-all-lessons.server";
import { createReleaseCache } from "../../app/content/release/release-cache.server";
import { insertCohort, insertLearnerWithAccount, insertMembership, insertTrainer } from "../support/cohorts";
import { composeAnswer, findLessonByNumber, listLessonQuestions, readBuiltCourse } from "../support/course";
import { answerUntilFinal } from "../support/second-try";
import { expect, type TestSite, test } from "../support/site";

const course = readBuiltCourse();
const { courseId } = course.release;
const lesson = findLessonByNumber(course, 1);

/**
 * Inserts `n` learners, of whom abler ones have more right answers. In question `planted` it is the other way round, as if its key were
 * wrong. Returns their ids.
 */
async function learnAs(site: TestSite, n: number, planted: number): Promise<string[]> {
  const releases = createReleaseCache();
  const now = new Date();
  const ids: string[] = [];
  for (let i = 0; i < n; i++) {
    const learnerId = await insertLearnerWithAccount(site.pool, `Deelnemer ${i}`, now);
    for (const [at, question] of listLessonQuestions(course, lesson).entries()) {
      const able = i / n > (at + 1) / 7;
      const fields = composeAnswer(question, at === planted ? !able : able);
      const input = {
        learner: { id: learnerId },
        courseId,
        lessonId: lesson.id,
        questionId: question.id,
        round: 1,
      };
      await answerUntilFinal(site.pool, releases, question, { ...input, fields, now });
    }
    ids.push(learnerId);
  }
  return ids;
}

async function makeCohort(site: TestSite, members: string[]) {
  const now = new Date();
  const trainerId = await insertTrainer(site.pool, "Marieke Postma", now);
  const cohortId = await insertCohort(site.pool, { trainerId, courseId, now });
  for (const learnerId of members) await insertMembership(site.pool, { cohortId, learnerId, now });
  return { trainerId, cohortId };
}

test("a planted wrong key is flagged in a group of forty; a group of ten gets the verdict of all learners, a group of four no figures", async ({
  site,
  browser,
}) => {
  const scored = listLessonQuestions(course, lesson).filter(({ type }) => type !== "short");
  const planted = listLessonQuestions(course, lesson).indexOf(scored[0] as (typeof scored)[number]);
  const ids = await learnAs(site, 40, planted);
  const { trainerId, cohortId } = await makeCohort(site, ids);
  const context = await browser.newContext({ baseURL: site.url, locale: "nl-NL", javaScriptEnabled: false });
  await site.signInAs(context, trainerId);
  const page = await context.newPage();
  await page.goto(`/cohorts/${cohortId}/questions`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Wat begrijpen ze niet?");
  await expect(page.locator(".lead")).toContainText(/^Vooral vraag \d van les 1: /);
  await page.getByRole("navigation", { name: "Volgorde" }).getByRole("link", { name: "Per les" }).click();
  await expect(page.locator(`#${lesson.id}`)).toContainText("40 eerste rondes");
  await page
    .locator(`#${lesson.id}`)
    .getByRole("link", { name: /Bekijk de vragen/ })
    .click();
  const question = page.locator(`#${scored[0]?.id}`);
  await expect(question).toContainText("Kijk deze vraag na.");
  await expect(question).toContainText("Klopt het goede antwoord?");
  await expect(question).toContainText("Dit oordeel gaat over je groep.");
  await question.locator("summary").click();
  await expect(question.getByRole("row", { name: /Onderscheid \(item/ })).toContainText(
    /-\d+(,\d)? \(-\d+(,\d)? tot -?\d+/,
  );
  // What people choose is shown for all learners only, and those figures have not been calculated yet.
  await expect(page.locator("main")).not.toContainText("Wat mensen kiezen");

  await recalculateStatisticsOfAllLessons(site.pool, createReleaseCache(), { now: new Date() });
  const ten = await makeCohort(site, ids.slice(0, 10));
  await site.signInAs(context, ten.trainerId);
  await page.goto(`/cohorts/${ten.cohortId}/questions/${lesson.id}`);
  await expect(question).toContainText("Je groep is te klein voor een oordeel.");
  await expect(question).toContainText("Kijk deze vraag na.");
  const four = await makeCohort(site, ids.slice(0, 4));
  await site.signInAs(context, four.trainerId);
  await page.goto(`/cohorts/${four.cohortId}/questions`);
  await expect(page.locator(".lead")).toHaveText("Na vijf antwoorden op een vraag zie je hier iets.");
  await expect(page.locator(".miss > li")).toHaveCount(0);
  await page.goto(`/cohorts/${four.cohortId}/questions?view=lessons`);
  await expect(page.locator(`#${lesson.id}`)).toContainText("Minder dan 5 eerste rondes");
  await page.goto(`/cohorts/${four.cohortId}/questions/${lesson.id}`);
  await expect(question.locator(".facility > div").first()).toContainText("nog niet bekend");
  expect((await page.goto(`/cohorts/${cohortId}/questions/${lesson.id}`))?.status()).toBe(404);
  expect((await page.goto(`/cohorts/${four.cohortId}/questions/geen-les`))?.status()).toBe(404);
  await context.close();
});

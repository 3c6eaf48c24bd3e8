/** These tests let a trainer see, before a meeting, which misconceptions are in the group, but not whose they are. */
import { createReleaseCache } from "../../app/content/release/release-cache.server";
import { answerPracticeQuestion } from "../../app/learning/practice/answer-practice-question.server";
import { insertCohort, insertLearnerWithAccount, insertMembership, insertTrainer } from "../support/cohorts";
import { listLessonQuestions, readBuiltCourse } from "../support/course";
import { expect, expectAccessible, expectPageFitsPhoneScreen, test } from "../support/site";

const course = readBuiltCourse();
const { courseId } = course.release;

/** Returns a question of a first round with one right option, and its lesson. */
function findSingleQuestion() {
  for (const lesson of course.release.lessons) {
    const question = listLessonQuestions(course, lesson).find(({ type }) => type === "single");
    if (question?.type === "single") return { lesson, question };
  }
  throw new Error("no first round has a single question");
}

test("a misconception of six people is shown as a band, one of three is not; more answers on the same day change nothing", async ({
  site,
  browser,
}) => {
  const { lesson, question } = findSingleQuestion();
  const wrong = question.options.filter(({ correct }) => !correct);
  const names = wrong.map(({ misconception }) => {
    return course.release.misconceptions.find(({ key }) => key === misconception);
  });
  const [held, few] = names;
  if (!held || !few) throw new Error("wrong options name no misconceptions");
  const now = new Date();
  const releases = createReleaseCache();
  const trainerId = await insertTrainer(site.pool, "Marieke Postma", now);
  const cohortId = await insertCohort(site.pool, { trainerId, courseId, now });
  const choose = async (option: string | undefined) => {
    const learnerId = await insertLearnerWithAccount(site.pool, "Deelnemer met een naam", now);
    await insertMembership(site.pool, { cohortId, learnerId, now });
    const input = { learner: { id: learnerId }, courseId, lessonId: lesson.id, questionId: question.id, round: 1 };
    const outcome = await answerPracticeQuestion(site.pool, releases, {
      ...input,
      fields: { option: [option ?? ""] },
      now,
    });
    expect(outcome.ok).toBe(true);
  };
  for (let each = 0; each < 6; each++) await choose(wrong[0]?.id);
  for (let each = 0; each < 3; each++) await choose(wrong[1]?.id);
  for (let each = 0; each < 9; each++) await choose(question.options.find(({ correct }) => correct)?.id);

  const context = await browser.newContext({ baseURL: site.url, locale: "nl-NL" });
  await site.signInAs(context, trainerId);
  const page = await context.newPage();
  await page.goto(`/cohorts/${cohortId}/misconceptions`);
  const shown = page.locator(".held > li");
  await expect(shown).toHaveCount(1);
  await expect(shown).toContainText(held.name);
  await expect(shown).toContainText("5 tot 9 deelnemers");
  await expect(shown).toContainText(held.discussion);
  await page.getByText(/^Toon (deze|dit)/).click();
  await expect(page.locator(".bullets")).toContainText(few.name);
  await expect(page.locator("main")).not.toContainText("Deelnemer met een naam");
  await expectAccessible(page);
  for (const width of [390, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    await expectPageFitsPhoneScreen(page);
  }
  // The page also shows its bars as a table, and names the lessons that ask about each misconception.
  await page.getByText("Bekijk als tabel").click();
  await expect(page.getByRole("table", { name: "Wat leeft er?" }).getByRole("row").nth(1)).toContainText(
    /5 tot 9 deelnemers/,
  );
  await expectAccessible(page);
  await page.emulateMedia({ media: "print" });
  await expect(page.getByRole("button", { name: "Toon" })).toBeHidden();
  await expect(shown).toContainText(held.discussion);
  await expect(page.locator(".bullets")).toBeHidden();
  await page.emulateMedia({ media: "screen" });
  await expect(page.locator(".bullets")).toBeVisible();
  const others = course.release.lessons.filter((each) =>
    listLessonQuestions(course, each).every((record) => !JSON.stringify(record).includes(`"${held.key}"`)),
  );
  await page.getByLabel("Les", { exact: true }).selectOption(others[0]?.id ?? "");
  await page.getByRole("button", { name: "Toon" }).click();
  await expect(shown).toHaveCount(0);
  await expect(page.locator("main")).toContainText("Bij geen idee uit deze keuze laten we een aantal zien.");
  await expect(page.locator("main")).not.toContainText(held.name);
  await page.getByLabel("Les", { exact: true }).selectOption(lesson.id);
  await page.getByRole("button", { name: "Toon" }).click();
  await expect(shown).toHaveCount(1);
  // An unknown lesson in the address means all lessons.
  await page.goto(`/cohorts/${cohortId}/misconceptions?lesson=geen-les`);
  await expect(shown).toHaveCount(1);
  // The figures are renewed at most once a day, so more answers on the same day change nothing.
  const before = await shown.textContent();
  for (let each = 0; each < 6; each++) await choose(wrong[1]?.id);
  await page.reload();
  await expect(shown).toHaveCount(1);
  expect(await shown.textContent()).toBe(before);
  await context.close();
});

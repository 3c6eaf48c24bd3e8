/** These tests let a trainer see, before a meeting, which misconceptions are in the group, but not whose they are. */
import { joinConsentTextVersion } from "../../app/cohorts/joining/consent-text";
import { createReleaseCache } from "../../app/content/release/release-cache.server";
import { insertCohort, insertLearnerWithAccount, insertMembership, insertTrainer } from "../support/cohorts";
import { composeAnswer, listLessonQuestions, readBuiltCourse } from "../support/course";
import { answerUntilFinal } from "../support/second-try";
import { expect, expectAccessible, expectPageFitsPhoneScreen, test } from "../support/site";

const course = readBuiltCourse();
const { courseId } = course.release;

/** Returns a lesson, and a question of its first round of which both wrong options name a misconception. */
function findSingleQuestion() {
  for (const lesson of course.release.lessons) {
    for (const question of listLessonQuestions(course, lesson)) {
      const named = "options" in question ? question.options.filter(({ misconception }) => misconception) : [];
      if (question.type === "single" && named.length > 1) return { lesson, question };
    }
  }
  throw new Error("no first round has such a question");
}

test("a misconception is shown with the people who chose it in a first round; more answers on the same day change nothing", async ({
  site,
  browser,
}) => {
  const { lesson, question } = findSingleQuestion();
  const wrong = question.options.filter(({ correct }) => !correct);
  const names = wrong.map(({ misconception }) => {
    return course.release.misconceptions.find(({ key }) => key === misconception);
  });
  const [held, other] = names;
  if (!held || !other) throw new Error("wrong options name no misconceptions");
  const now = new Date();
  const releases = createReleaseCache();
  const trainerId = await insertTrainer(site.pool, "Marieke Postma", now);
  const cohortId = await insertCohort(site.pool, { trainerId, courseId, now });
  const choose = async (option: string | undefined) => {
    const learnerId = await insertLearnerWithAccount(site.pool, "Deelnemer met een naam", now);
    await insertMembership(site.pool, { cohortId, learnerId, consent: joinConsentTextVersion, now });
    for (const each of listLessonQuestions(course, lesson)) {
      const fields = each.id === question.id ? { option: [option ?? ""] } : composeAnswer(each, true);
      const input = { learner: { id: learnerId }, courseId, lessonId: lesson.id, questionId: each.id, round: 1 };
      await answerUntilFinal(site.pool, releases, each, { ...input, fields, now });
    }
  };
  for (let each = 0; each < 6; each++) await choose(wrong[0]?.id);
  for (let each = 0; each < 2; each++) await choose(wrong[1]?.id);
  for (let each = 0; each < 4; each++) await choose(question.options.find(({ correct }) => correct)?.id);

  const context = await browser.newContext({ baseURL: site.url, locale: "nl-NL" });
  await site.signInAs(context, trainerId);
  const page = await context.newPage();
  await page.goto(`/cohorts/${cohortId}/misconceptions`);
  const shown = page.locator(".held > li");
  await expect(shown).toHaveCount(2);
  await expect(shown.first()).toContainText(held.name);
  await expect(shown.first()).toContainText("Minstens 6 mensen kozen dit idee.");
  await expect(shown.first()).toContainText(/Les \d+, vraag \d+6 van 12/);
  await expect(shown.first()).toContainText(held.discussion);
  await expect(shown.nth(1)).toContainText(other.name);
  await expect(shown.nth(1)).toContainText("2 van 12");
  await page.getByText(/^Toon (deze|dit)/).click();
  await expect(page.locator("main")).not.toContainText("Deelnemer met een naam");
  await expectAccessible(page);
  for (const width of [390, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    await expectPageFitsPhoneScreen(page);
  }
  // The page also shows its bars as a table, and names the lessons that ask about each misconception.
  await page.getByText("Bekijk als tabel").click();
  await expect(page.getByRole("table", { name: "Wat leeft er?" }).getByRole("row").nth(1)).toContainText(/6 van 12/);
  await expectAccessible(page);
  await page.emulateMedia({ media: "print" });
  await expect(page.getByRole("button", { name: "Toon" })).toBeHidden();
  await expect(shown.first()).toContainText(held.discussion);
  await expect(page.locator(".bullets")).toBeHidden();
  await page.emulateMedia({ media: "screen" });
  await expect(page.locator(".bullets")).toBeVisible();
  const others = course.release.lessons.filter((each) =>
    listLessonQuestions(course, each).every(
      (record) =>
        !JSON.stringify(record).includes(`"${held.key}"`) && !JSON.stringify(record).includes(`"${other.key}"`),
    ),
  );
  await page.getByLabel("Les", { exact: true }).selectOption(others[0]?.id ?? "");
  await page.getByRole("button", { name: "Toon" }).click();
  await expect(shown).toHaveCount(0);
  await expect(page.locator("main")).toContainText("Bij geen idee uit deze keuze laten we een aantal zien.");
  await expect(page.locator("main")).not.toContainText(held.name);
  await page.getByLabel("Les", { exact: true }).selectOption(lesson.id);
  await page.getByRole("button", { name: "Toon" }).click();
  await expect(shown).toHaveCount(2);
  // An unknown lesson in the address means all lessons.
  await page.goto(`/cohorts/${cohortId}/misconceptions?lesson=geen-les`);
  await expect(shown).toHaveCount(2);
  // The figures are renewed at most once a day, so more answers on the same day change nothing.
  const before = await shown.allTextContents();
  for (let each = 0; each < 6; each++) await choose(wrong[1]?.id);
  await page.reload();
  await expect(shown).toHaveCount(2);
  expect(await shown.allTextContents()).toEqual(before);
  await context.close();
});

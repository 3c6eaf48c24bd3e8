/** A question of a final test that is held back, as an author sees and frees it. */
import { readBuiltCourse } from "../support/course";
import { expect, expectAccessible, expectPageFitsPhoneScreen, test } from "../support/site";

const { courseId } = readBuiltCourse().release;

test("an author sees why a question is held back, and frees it with a reason", async ({ site, page, context }) => {
  const { learnerId } = await site.signIn(context);
  await site.pool`
    insert into role_grant (id, learner_id, role, granted, actor, at)
    values (gen_random_uuid(), ${learnerId}, 'author', true, 'test', now())`;
  await site.pool`
    insert into question_hold (course_id, question_id, revision, no, held, reason, evidence, at)
    values (${courseId}, 'T1-1', 'r1', 1, true, 'discrimination',
      ${site.pool.json({ cell: "cel-een", n: 41, value: -0.31, low: -0.56, high: -0.01 })}, now())`;
  await page.goto("/account");
  await page.getByRole("link", { name: "Vragen" }).click();
  await expect(page.locator("table.stack")).toContainText("-0,31 (-0,56 tot -0,01)");
  await expectAccessible(page);
  await expectPageFitsPhoneScreen(page);
  await page.getByRole("button", { name: "Stel T1-1 weer" }).click();
  await expect(page.getByRole("alert")).toContainText("Schrijf op waarom.");
  await expectAccessible(page);
  await page.getByLabel("Waarom?").fill("De sleutel klopt.");
  await page.getByRole("button", { name: "Stel T1-1 weer" }).click();
  await expect(page.getByText("We stellen de vraag weer.")).toBeVisible();
  await expect(page.locator("table.stack")).toHaveCount(0);
  const rows = await site.pool`select held, reason, actor from question_hold where question_id = 'T1-1' order by no`;
  expect(rows.at(-1)).toEqual({ held: false, reason: "De sleutel klopt.", actor: learnerId });
});

import { newId } from "../../app/platform/ids";
import { readBuiltCourse } from "../support/course";
import { test } from "../support/site";

test("shots", async ({ browser, site }) => {
  test.setTimeout(300_000);
  const course = readBuiltCourse();
  const lesson = course.release.lessons[4];
  for (const [width, scheme] of [[390, "light"], [390, "dark"], [1280, "light"], [1280, "dark"]] as const) {
    const context = await browser.newContext({ baseURL: site.url, colorScheme: scheme, viewport: { width, height: 900 } });
    const { learnerId } = await site.signIn(context);
    await site.pool`insert into note (learner_id, id, course_id, lesson_id, place, text, saved_at) values (${learnerId}, ${newId(new Date())}, ${course.release.courseId}, ${lesson?.id ?? ""}, ${`passage:${lesson?.passages[1]?.id}`}, 'Begin ik zelf wel eens op meso, of los ik het toch vaak één voor één op?', now())`;
    const page = await context.newPage();
    for (const [name, path] of [["leeg", "/search"], ["meso", "/search?q=meso"], ["niets", "/search?q=mezo"], ["opbouw", "/search?q=opbouw"], ["bron", "/search?q=movisie"]] as const) {
      await page.goto(path);
      await page.screenshot({ path: `/tmp/e/${name}-${width}-${scheme}.png`, fullPage: true });
    }
    await page.goto("/search?q=meso");
    await page.locator(".hits a").first().click();
    await page.waitForTimeout(500);
    await page.screenshot({ path: `/tmp/e/les-${width}-${scheme}.png` });
    await context.close();
  }
});

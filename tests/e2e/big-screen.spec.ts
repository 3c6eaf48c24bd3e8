/** These tests hold the big screen of a live session: that it fits, when its session ends, and when the fonts of the site come late. */
import type { Browser, Page } from "@playwright/test";
import { canGroupVoteOn, listOptions } from "../../app/questions/options";
import { getQuestionKindDefinition } from "../../app/questions/table";
import { insertCohort, insertTrainer } from "../support/cohorts";
import { readBuiltCourse } from "../support/course";
import { beginLiveSession } from "../support/pages-of-live-session";
import { expect, expectAccessible, expectPageFitsPhoneScreen, openPageAs, type TestSite, test } from "../support/site";

const course = readBuiltCourse();
/** A practice question on which a group can vote, and its key. */
const question = course.questions.find(
  ({ pool, record }) => pool === "practice" && record.role === undefined && getQuestionKindDefinition(record.type).vote,
)?.record;
const options = question ? (getQuestionKindDefinition(question.type).options?.offered(question) ?? []) : [];
const right = options.find(({ correct }) => correct);

/** The practice question with at least four options that has the most letters. */
const longest = course.questions
  .filter(({ pool, record }) => pool === "practice" && canGroupVoteOn(record) && listOptions(record).length >= 4)
  .map(({ record }) => ({
    record,
    letters: [record.stem, ...listOptions(record).map(({ html }) => html)].join("").length,
  }))
  .sort((a, b) => b.letters - a.letters)[0]?.record;

async function beginSession(site: TestSite, browser: Browser, stem = question?.stemText ?? "") {
  const trainerId = await insertTrainer(site.pool, "Marieke Postma", new Date());
  const cohortId = await insertCohort(site.pool, {
    trainerId,
    courseId: course.release.courseId,
    startsOn: "2026-01-05",
    endsOn: "2099-12-31",
    now: new Date(),
  });
  const { page: control, context } = await openPageAs(browser, site, trainerId);
  await beginLiveSession(control, `/cohorts/${cohortId}/sessions`, stem);
  return { trainerId, cohortId, control, context };
}

test("the big screen of a session that ended says so, without the key and without the menu, and the trainer asks for the key", async ({
  site,
  browser,
}) => {
  const { trainerId, control, context } = await beginSession(site, browser);
  const screen = await context.newPage();
  await screen.goto(`${control.url()}/screen`);
  await control.getByRole("button", { name: "Beëindig de sessie" }).click();
  const expectOver = async (page: Page) => {
    await expect(page.getByRole("heading", { name: "De sessie is afgelopen" })).toBeVisible();
    await expect(page).toHaveURL(/\/screen$/);
    await expect(page.getByRole("navigation")).toHaveCount(0);
    for (const { text } of options) await expect(page.getByText(text)).toHaveCount(0);
  };
  await expectOver(screen);
  await expectAccessible(screen);
  const { page: plain } = await openPageAs(browser, site, trainerId, { javaScriptEnabled: false });
  await plain.goto(screen.url());
  await expectOver(plain);
  // The page of the trainer keeps a key that was not revealed in a fold.
  await expect(control.getByText("Deze sessie is afgelopen")).toBeVisible();
  await expect(control.locator(".live-past .cmp").getByText("goed antwoord")).toHaveCount(0);
  await expect(control.locator(".live-key")).toBeHidden();
  await control.getByText("Toon het goede antwoord").click();
  await expect(control.locator(".live-key")).toContainText(right?.text ?? "");
  await expectAccessible(control);
  await control.setViewportSize({ width: 390, height: 800 });
  await expectPageFitsPhoneScreen(control);
});

test("a long question fits on a beamer in every step, and beside the votes it is there with the numbers at the bars", async ({
  site,
  browser,
}) => {
  const { cohortId, control, context } = await beginSession(site, browser, longest?.stemText ?? "");
  const ids = longest ? listOptions(longest).map(({ id }) => id) : [];
  const choices = Array.from({ length: 24 }, (_, at) => [ids[at % ids.length] ?? "", ids[(at + 1) % ids.length] ?? ""]);
  const vote = async (column: "first" | "second") => {
    for (const [at, chosen] of choices.entries())
      await site.pool`
        insert into live_answer (session_id, round_no, voter, ${site.pool(column)})
        select id, 1, ${Buffer.from([at])}, ${[chosen[column === "first" ? 0 : 1] ?? ""]} from live_session where cohort_id = ${cohortId}
        on conflict (session_id, round_no, voter) do update set ${site.pool(column)} = excluded.${site.pool(column)}`;
  };
  await vote("first");
  const screen = await context.newPage();
  const sizes: string[] = [];
  for (const next of [null, /laat praten/, /tweede stem/, /en vergelijk/, /Leg het uit/]) {
    if (next) {
      await control.getByRole("button", { name: next }).first().click();
      await control.waitForLoadState();
    }
    if (next?.source === "tweede stem") await vote("second");
    await screen.goto(`${control.url()}/screen`);
    for (const [width, height] of [
      [1280, 720],
      [1366, 768],
      [1920, 1080],
    ] as const) {
      await screen.setViewportSize({ width, height });
      const { scrollWidth, scrollHeight } = await screen.evaluate(() => ({
        scrollWidth: document.documentElement.scrollWidth,
        scrollHeight: document.documentElement.scrollHeight,
      }));
      sizes.push(`${next?.source}: ${scrollWidth - width}, ${scrollHeight - height}`);
    }
    await expect(screen.getByText(longest?.stemText.slice(0, 40) ?? "")).toBeVisible();
  }
  expect(sizes.filter((size) => !size.endsWith(": 0, 0"))).toEqual([]);
  const bar = screen.locator(".cmp .bar").first();
  const [number, bricks] = [await bar.locator("b").boundingBox(), await bar.locator("i").first().boundingBox()];
  expect((bricks?.x ?? 0) - (number?.x ?? 0) - (number?.width ?? 0)).toBeLessThan(30);
});

test("the big screen has the fonts of the site, also if they come late", async ({ site, browser }) => {
  const { control, context } = await beginSession(site, browser);
  const screen = await context.newPage();
  await screen.route("**/*.woff2", async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 800));
    await route.continue();
  });
  await screen.goto(`${control.url()}/screen`);
  const devTools = await context.newCDPSession(screen);
  await devTools.send("DOM.enable");
  await devTools.send("CSS.enable");
  const fontOf = async (selector: string) => {
    const { root } = await devTools.send("DOM.getDocument");
    const { nodeId } = await devTools.send("DOM.querySelector", { nodeId: root.nodeId, selector });
    const { fonts } = await devTools.send("CSS.getPlatformFontsForNode", { nodeId });
    return fonts.filter(({ isCustomFont }) => isCustomFont).map(({ familyName }) => familyName);
  };
  await expect.poll(() => fontOf(".screen .ask")).toEqual([expect.stringContaining("Archivo")]);
  await expect.poll(() => fontOf(".screen .alt li > span")).toEqual([expect.stringContaining("Literata")]);
});

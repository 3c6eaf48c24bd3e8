/** A whole final test in the browser: with and without JavaScript, on two devices, without a connection, and without a mouse. */
import type { BrowserContext, Page } from "@playwright/test";
import { fillInAnswerFields } from "../support/answering";
import {
  composeRightAnswerFields,
  composeWrongAnswerFields,
  listTextsHiddenBeforeAnswer,
  toPlainText,
} from "../support/course";
import { takeFinalTest } from "../support/final-test";
import { computePageMark } from "../support/page-mark";
import { expect, expectAccessible, expectPageFitsPhoneScreen, startTestSite, test } from "../support/site";
import { loadSmallFinalTest, type SmallFinalTest, signInExaminee } from "../support/small-final-test";

let small: SmallFinalTest;
test.beforeAll(async ({ site }) => {
  small = await loadSmallFinalTest(site);
});

const questionPath = (position: number) => `${small.path}/1-1/questions/${position}`;
const formOf = (page: Page) => page.locator("#test-question");
const saved = (page: Page) => page.locator("#test-saved");

/** Fills in the question of the page, right or wrong. */
async function answer(page: Page, right: boolean): Promise<void> {
  const question = small.record(await formOf(page).locator('input[name="question"]').inputValue());
  const fields = right ? composeRightAnswerFields(question) : composeWrongAnswerFields(question);
  await fillInAnswerFields(formOf(page), fields);
}

/** Answers only the first part of a question. The button then stays once, at the line that says what is missing, and goes on after that. */
async function expectToldOnce(page: Page): Promise<void> {
  const { pathname } = new URL(page.url());
  const question = small.record(await formOf(page).locator('input[name="question"]').inputValue());
  await fillInAnswerFields(formOf(page), composeRightAnswerFields(question).slice(0, 1));
  await page.getByRole("button", { name: "Bewaar en ga door" }).click();
  await expect(page.locator("#test-incomplete")).toBeFocused();
  await expect(page.locator("#test-incomplete")).toContainText("Zo telt de vraag als open.");
  await expect(page).toHaveURL(new RegExp(`${pathname}$`));
  await goOn(page);
  await page.goBack();
}

async function goOn(page: Page): Promise<void> {
  const { pathname } = new URL(page.url());
  await page.getByRole("button", { name: /^Bewaar en ga/ }).click();
  await page.waitForURL((url) => url.pathname !== pathname);
}

/** Collects what the server sends from now on. */
function collectBodies(page: Page): Promise<string>[] {
  const bodies: Promise<string>[] = [];
  page.on("response", (response) => {
    if (response.url().includes("/final-test") && response.status() !== 303)
      bodies.push(response.text().catch(() => ""));
  });
  return bodies;
}

/** Expects that nothing of the keys is in what the server sent: no feedback, revision, score or title of a passage. */
async function expectNoSecrets(bodies: Promise<string>[]): Promise<void> {
  const pool = small.built.questions.flatMap(({ pool, record }) => (pool === "final" ? [record] : []));
  for (const body of await Promise.all(bodies)) {
    const text = toPlainText(body);
    for (const question of pool) {
      for (const secret of listTextsHiddenBeforeAnswer(question)) expect(text).not.toContain(toPlainText(secret));
      expect(body).not.toContain(question.revision);
    }
    expect(body).not.toMatch(/"(correct|accepted|facility|misconception|verdict|passage)"/);
  }
}

async function openSecondDevice(page: Page, site: Parameters<typeof loadSmallFinalTest>[0], learnerId: string) {
  const context = (await page.context().browser()?.newContext()) as BrowserContext;
  await site.signInAs(context, learnerId);
  return context;
}

test("a whole test: saved at once, on a second device, without a connection, by keyboard, and handed in once", async ({
  browser,
  site,
}) => {
  // A context of its own, because its console tells about the lost line.
  const context = await browser.newContext({ baseURL: site.url });
  const page = await context.newPage();
  const { learnerId } = await signInExaminee(site, context, small);
  const bodies = collectBodies(page);
  await page.goto(site.url + small.path);
  await expect(page.getByText("De norm is 83 %: je haalt de toets met minstens 8 van de 9 vragen goed.")).toBeVisible();
  await expectAccessible(page);
  await expectPageFitsPhoneScreen(page);
  await expect(page.getByText(/^Je hebt nog drie pogingen\./)).toBeVisible();
  await page.getByRole("button", { name: "Begin de eindtoets" }).dblclick();
  await page.waitForURL(site.url + questionPath(1));

  // By keyboard only: a choice is saved at once, without a button.
  await page.getByRole("radio").first().focus();
  await page.keyboard.press("Space");
  await expect(saved(page)).toHaveText(/^Bewaard om \d\d:\d\d$/);
  await expect(page.locator("#test-item-1")).toHaveAccessibleName("1 beantwoord");
  await page.keyboard.press("ArrowDown");
  await page.getByLabel(/Zet een vlag/).focus();
  await page.keyboard.press("Space");
  await expect(page.locator("#test-item-1")).toHaveAccessibleName("1 beantwoord, met vlag");
  await expectAccessible(page);
  await expectPageFitsPhoneScreen(page);
  await page.getByRole("button", { name: "Bewaar en ga door" }).press("Enter");
  await page.waitForURL(site.url + questionPath(2));

  // The line is lost: the page says so, keeps what was chosen, and saves it when the line is back.
  await expect(page.getByRole("heading", { name: /belt/ })).toBeVisible();
  await context.setOffline(true);
  await answer(page, true);
  await expect(saved(page)).toHaveText(/^Niet bewaard, geen verbinding/);
  await page.getByRole("button", { name: "Bewaar en ga door" }).click();
  await page.locator("#test-item-1").click();
  await expect(page).toHaveURL(site.url + questionPath(2));
  await context.setOffline(false);
  await expect(saved(page)).toHaveText(/^Bewaard om/);
  await expect(page.locator("#test-item-2")).toHaveAccessibleName("2 beantwoord");
  await goOn(page);

  // After too many changes of one question the server asks to come back later: the page says so, keeps what was chosen, and saves it then.
  // Other questions are saved meanwhile.
  await page.waitForURL(site.url + questionPath(3));
  const refusal = { status: 429, headers: { "retry-after": "1" }, contentType: "application/json", body: "{}" };
  await page.route("**/questions/3/choice", (route) => route.fulfill(refusal));
  await page.getByLabel(/Zet een vlag/).check();
  await expect(saved(page)).toHaveText(/^Niet bewaard, want je wijzigt heel vaak iets/);
  await page.goto(site.url + questionPath(5));
  await page.getByLabel(/Zet een vlag/).check();
  await expect(page.locator("#test-item-5")).toHaveAccessibleName("5 nog open, met vlag");
  await expect(saved(page)).toHaveText(/^Niet bewaard, want je wijzigt heel vaak iets/);
  await page.unroute("**/questions/3/choice");
  await page.evaluate(() => dispatchEvent(new Event("online")));
  await expect(page.locator("#test-item-3")).toHaveAccessibleName("3 nog open, met vlag");
  await expect(saved(page)).toHaveText(/^Bewaard om/);
  await page.goto(site.url + questionPath(3));
  await page.getByLabel(/Zet een vlag/).uncheck();

  for (const position of [3, 4, 5, 6]) {
    await page.waitForURL(site.url + questionPath(position));
    if (position === 4) await expectToldOnce(page);
    await answer(page, position !== 6);
    await goOn(page);
  }

  // A second device shows the same place and the same choices, and changes one of them. The first then hears what is stored.
  const second = await openSecondDevice(page, site, learnerId);
  const other = await second.newPage();
  await other.goto(site.url + small.path);
  await other.getByRole("link", { name: "Ga verder met vraag 7" }).click();
  await other.waitForURL(site.url + questionPath(7));
  await page.goto(site.url + questionPath(4));
  await other.goto(site.url + questionPath(4));
  await expect(other.locator("input[type=radio]:checked")).toHaveCount(2);
  await answer(other, false);
  await expect(saved(other)).toHaveText(/^Bewaard om/);
  await expect.poll(() => savesOf(site, learnerId, 4)).toBeGreaterThan(2);
  await page.getByLabel(/Zet een vlag/).check();
  const conflict = page.locator("#test-conflict");
  await expect(conflict).toContainText("iets anders bewaard");
  await expect(conflict).toBeFocused();
  await expect(saved(page)).toHaveText("Niet bewaard");
  await expectAccessible(page, "#test-question");
  await goOn(page);
  await other.reload();
  await expect(other.getByLabel(/Zet een vlag/)).toBeChecked();
  await second.close();

  // The overview: what is open, and the box that says so.
  await page.getByRole("link", { name: "Naar het overzicht" }).click();
  await expect(page.getByRole("heading", { name: "Nog drie vragen open" })).toBeVisible();
  await expectAccessible(page);
  await expectPageFitsPhoneScreen(page);
  await page.getByRole("button", { name: "Lever in met 6 antwoorden" }).click();
  await expect(page.getByRole("alert")).toContainText("Zet een vinkje");
  await expectNoSecrets(bodies);
  // If the server asks to save later, the test is handed in as soon as that is done, without a second press.
  await page.route("**/questions/3/choice", (route) => route.fulfill(refusal));
  await page.goto(site.url + questionPath(3));
  await page.getByLabel(/Zet een vlag/).check();
  await expect(saved(page)).toHaveText(/^Niet bewaard, want je wijzigt heel vaak iets/);
  await page.goto(`${site.url}${small.path}/1-1`);
  await page.getByLabel("Ik weet dat er nog drie vragen open zijn").check();
  await page.getByRole("button", { name: "Lever in met 6 antwoorden" }).dblclick();
  await expect(saved(page)).toHaveText(/^Nog niet ingeleverd, want je laatste keuze is nog niet bewaard/);
  await page.unroute("**/questions/3/choice");
  await page.evaluate(() => dispatchEvent(new Event("online")));
  await page.waitForURL(/\/1-1\/result$/);
  await expect(page.getByRole("heading", { name: "Nog niet geslaagd" })).toBeVisible();
  await expect(page.getByText(/Je volgende poging kan vanaf/)).toBeVisible();
  await expect(page.getByText("Lees terug:").first()).toBeVisible();
  await expectAccessible(page);
  await expectPageFitsPhoneScreen(page);
  await expectNoSecrets(bodies);
  expect(await listResults(site.pool, learnerId)).toHaveLength(1);
  await page.goto(`${site.url}/learning`);
  await expect(page.getByText(/Je volgende poging kan vanaf/)).toBeVisible();
  // What is handed in can't be opened or changed any more.
  await page.goto(site.url + questionPath(1));
  await expect(page).toHaveURL(/\/1-1\/result$/);
});

/** Returns how often a question was saved. */
async function savesOf(site: { pool: SmallFinalTestPool }, learnerId: string, position: number): Promise<number> {
  const [row] = await site.pool<{ no: number }[]>`
    select no from attempt_item_state join attempt_item item using (learner_id, attempt_id, question_id)
    where learner_id = ${learnerId} and item.position = ${position - 1}`;
  return row?.no ?? 0;
}
/** Returns the results of the final tests of a learner. */
async function listResults(pool: SmallFinalTestPool, learnerId: string) {
  const results = await pool<{ score: number; passed: boolean }[]>`
    select score, passed from attempt_result r where learner_id = ${learnerId} and exists (
      select from attempt where learner_id = r.learner_id and id = r.attempt_id and kind = 'final')`;
  return [...results];
}

type SmallFinalTestPool = Parameters<typeof loadSmallFinalTest>[0]["pool"];

test("the result of a pass is accessible and fits a phone, and no new attempt is offered", async ({
  page,
  site,
  context,
}) => {
  const { learnerId } = await signInExaminee(site, context, small);
  const taker = { pool: site.pool, releases: small.releases, learnerId, courseId: small.courseId };
  await takeFinalTest(taker, { right: 8, now: new Date() });
  await page.goto(`${site.url}${small.path}/1-1/result`);
  await expectAccessible(page);
  await expectPageFitsPhoneScreen(page);
  await page.goto(site.url + small.path);
  await expect(page.getByText("Je bent geslaagd, bij poging 1")).toBeVisible();
  await expect(page.getByRole("button", { name: /^Begin/ })).toHaveCount(0);
  await page.goto(`${site.url}/learning`);
  await page.getByRole("link", { name: "Bekijk je uitslag" }).click();
  await expect(page).toHaveURL(/\/1-1\/result$/);
});

test("kill -9 while the test is handed in loses no saved choice, and there is one result", async ({ browser }) => {
  const site = await startTestSite({ WORKER: "off" });
  try {
    const own = await loadSmallFinalTest(site);
    const context = await browser.newContext();
    const { learnerId } = await signInExaminee(site, context, own);
    const taker = { pool: site.pool, releases: own.releases, learnerId, courseId: own.courseId };
    await takeFinalTest(taker, { right: 8, now: new Date(), handIn: false });
    const [{ name = "", value = "" } = {}] = await context.cookies(site.url);
    const mark = await computePageMark(site.pool, learnerId);
    const post = () =>
      fetch(`${site.url}${own.path}/1-1`, {
        method: "POST",
        redirect: "manual",
        headers: { origin: site.url, cookie: `${name}=${value}` },
        body: new URLSearchParams({ "page-mark": mark, known: "0" }),
      }).then(
        ({ status }) => status,
        () => 0,
      );
    const ended = new Promise((resolve) => site.process().once("exit", resolve));
    const sent = [post(), post(), post()];
    site.process().kill("SIGKILL");
    await ended;
    await Promise.all(sent);
    await site.start();
    // Who got no answer presses the button again.
    expect(await post()).toBe(303);
    expect(await listResults(site.pool, learnerId)).toEqual([{ score: 8 / 9, passed: true }]);
    await context.close();
  } finally {
    await site.stop();
  }
});

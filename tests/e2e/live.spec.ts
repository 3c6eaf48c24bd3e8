/** These tests hold a live session: a trainer, the big screen and phones without an account, with and without a script. */
import type { BrowserContext, Page } from "@playwright/test";
import { getQuestionKindDefinition } from "../../app/questions/table";
import { insertCohort, insertMemberWithAccount, insertTrainer } from "../support/cohorts";
import { readBuiltCourse } from "../support/course";
import { beginLiveSession, chooseOnPhone, openLivePhone, readLiveCode } from "../support/pages-of-live-session";
import {
  expect,
  expectAccessible,
  expectPageFitsPhoneScreen,
  openPageAs,
  startTestSite,
  type TestSite,
  test,
} from "../support/site";

const course = readBuiltCourse();
const dayMs = 86_400_000;
/** A practice question with one right option, its key and all its feedback. */
const question = course.questions.find(
  ({ pool, record }) => pool === "practice" && record.role === undefined && isAskedWithOneKey(record.type),
)?.record;
const options = question ? (getQuestionKindDefinition(question.type).options?.offered(question) ?? []) : [];
const right = options.find(({ correct }) => correct);
const wrong = options.find(({ correct }) => !correct);

function isAskedWithOneKey(type: Parameters<typeof getQuestionKindDefinition>[0]): boolean {
  return getQuestionKindDefinition(type).vote?.choose === "one";
}

async function makeGroup(site: TestSite) {
  const now = new Date();
  const day = (days: number) => new Date(now.getTime() + days * dayMs).toISOString().slice(0, 10);
  const trainerId = await insertTrainer(site.pool, "Marieke Postma", now);
  const dates = { courseId: course.release.courseId, startsOn: day(-3), endsOn: day(60), now };
  const cohortId = await insertCohort(site.pool, { trainerId, ...dates });
  for (const name of ["Aaltje de Vries", "Bram Kok"]) await insertMemberWithAccount(site.pool, { cohortId, name, now });
  return { trainerId, cohortId, path: `/cohorts/${cohortId}/sessions` };
}

const begin = (page: Page, path: string) => beginLiveSession(page, path, question?.stemText ?? "");

test("three phones vote, talk and vote again; the screen follows by itself and names nobody", async ({
  site,
  browser,
}) => {
  const { trainerId, cohortId, path } = await makeGroup(site);
  const { page: control, context } = await openPageAs(browser, site, trainerId);
  await begin(control, path);
  const code = await readLiveCode(control);
  const screen = await context.newPage();
  await screen.goto(`${control.url()}/screen`);
  // With a script the screen follows by itself, and the link to look again is out of sight.
  expect((await screen.getByRole("link", { name: "Kijk of er iets nieuws is" }).boundingBox())?.width).toBe(1);
  await expect(screen.locator(".screen .sc-digits")).toHaveText(`${code.slice(0, 3)} ${code.slice(3)}`);

  const open = async () => (await openLivePhone(browser, site, code)).page;
  const [one, two, three] = [await open(), await open(), await open()];
  const phones = [one, two, three];
  for (const phone of phones) {
    await chooseOnPhone(phone, wrong?.text ?? "");
    await expect(phone.getByText(/Je stem is bewaard: [A-F]/)).toBeVisible();
  }
  await expect(screen.locator("#live-count")).toContainText("3 antwoorden");
  // Changing the vote keeps it one vote.
  await chooseOnPhone(one, right?.text ?? "");
  await expect(one.getByText(/Je stem is bewaard/)).toBeVisible();

  await control.keyboard.press("Space");
  await expect(control.getByText("Er zijn minder dan vijf antwoorden.").first()).toBeVisible();
  for (const phone of phones)
    await expect(phone.getByRole("heading", { name: "Praat met iemand die iets anders koos" })).toBeVisible();
  await control.getByRole("button", { name: /Start de tweede stem/ }).click();
  for (const phone of phones) {
    await expect(phone.getByRole("heading", { name: "Blijf je erbij?" })).toBeVisible();
    await chooseOnPhone(phone, right?.text ?? "");
    await expect(phone.getByText(/Je stem is bewaard/)).toBeVisible();
  }
  await control.getByRole("button", { name: /Sluit de stem en vergelijk/ }).click();
  await expect(screen.getByText("Er zijn minder dan vijf antwoorden. Daarom is er geen verdeling.")).toBeVisible();
  await control.getByRole("button", { name: /Leg het uit/ }).click();
  await expect(two.getByRole("heading", { name: "Je stapte over naar het goede antwoord" })).toBeVisible();
  await expect(one.getByRole("heading", { name: "Je had het meteen goed" })).toBeVisible();
  expect(await screen.content()).not.toMatch(/Aaltje|Bram|Marieke/);

  await control.getByRole("button", { name: "Beëindig de sessie" }).click();
  await expect(control.getByText("Deze sessie is afgelopen")).toBeVisible();
  for (const phone of phones)
    await expect(phone.getByRole("heading", { name: "De sessie is afgelopen" })).toBeVisible();
  const [left] = await site.pool<{ voters: number }[]>`
    select count(voter)::integer as voters from live_answer
    join live_session on live_session.id = live_answer.session_id where cohort_id = ${cohortId}`;
  expect(left?.voters).toBe(0);
});

test("nothing of the key goes over the wire before the explanation", async ({ site, browser }) => {
  const { trainerId, path } = await makeGroup(site);
  const { page: control, context } = await openPageAs(browser, site, trainerId);
  await begin(control, path);
  const code = await readLiveCode(control);
  const voters: BrowserContext[] = [];
  for (let at = 0; at < 6; at++) {
    const { context: own, page } = await openLivePhone(browser, site, code);
    voters.push(own);
    await chooseOnPhone(page, (at < 3 ? right : wrong)?.text ?? "");
    await expect(page.getByText(/Je stem is bewaard/)).toBeVisible();
    await page.close();
  }
  const secrets = options
    .map(({ feedback }) => feedback.replace(/<[^>]*>/g, "").slice(0, 40))
    .filter((text) => text.length > 15);
  expect(secrets.length).toBeGreaterThan(1);
  const wire = async () => {
    const ofPhone = await voters[0]?.request.get(`${site.url}/live/${code}`);
    const ofScreen = await context.request.get(`${control.url()}/screen`);
    const ofControl = await context.request.get(control.url());
    return [await ofPhone?.text(), await ofScreen.text(), await ofControl.text()].map((html) =>
      (html ?? "").replace(/<[^>]*>/g, ""),
    );
  };
  const bricks = async () =>
    (await (await context.request.get(`${control.url()}/screen`)).text()).match(/<i class="[rw]"/g);
  for (const next of [/laat praten/, /tweede stem/, /en vergelijk/, /Leg het uit/]) {
    for (const text of await wire()) for (const secret of secrets) expect(text).not.toContain(secret);
    expect(await bricks()).toBeNull();
    await control.getByRole("button", { name: next }).first().click();
    await control.waitForLoadState();
  }
  const [phone, screen] = await wire();
  const ofKey = (right?.feedback ?? "").replace(/<[^>]*>/g, "").slice(0, 40);
  expect(phone).toContain(ofKey);
  expect(screen).toContain(ofKey);
  expect(await bricks()).not.toBeNull();
  for (const own of voters) await own.close();
});

test("without a script: forms, links and a second visit do everything", async ({ site, browser }) => {
  const { trainerId, path } = await makeGroup(site);
  const { page: control, context } = await openPageAs(browser, site, trainerId, { javaScriptEnabled: false });
  await begin(control, path);
  const code = await readLiveCode(control);
  const { page: phone } = await openLivePhone(browser, site, "", { javaScriptEnabled: false });
  await phone.goto("/live");
  await phone.getByLabel("Code").fill("48");
  await phone.getByRole("button", { name: "Doe mee" }).click();
  await expect(phone.getByText("Een code heeft zeven cijfers").first()).toBeVisible();
  await phone.getByLabel("Code").fill(`${code.slice(0, 3)} ${code.slice(3)}`);
  await phone.getByRole("button", { name: "Doe mee" }).click();
  await phone.getByRole("button", { name: "Stem" }).click();
  await expect(phone.getByText("Kies een antwoord.")).toBeVisible();
  await chooseOnPhone(phone, wrong?.text ?? "");
  await phone.getByRole("button", { name: "Stem" }).click();
  await expect(phone.getByText(/Je stem is bewaard/)).toBeVisible();
  // The page of the trainer and the big screen follow with a link.
  const screen = await context.newPage();
  await screen.goto(`${control.url()}/screen`);
  await expect(screen.locator("#live-count")).toContainText("1 van de 2");
  const { page: other } = await openLivePhone(browser, site, code, { javaScriptEnabled: false });
  await chooseOnPhone(other, right?.text ?? "");
  await other.getByRole("button", { name: "Stem" }).click();
  await expect(other.getByText(/Je stem is bewaard/)).toBeVisible();
  for (const page of [control, screen]) {
    await page.getByRole("link", { name: "Kijk of er iets nieuws is" }).click();
    await expect(page.locator("#live-count")).toContainText("2 van de 2");
  }
  // The page stays open while the trainer closes the vote; what is sent then is not stored, and the page says so.
  await chooseOnPhone(phone, right?.text ?? "");
  await control.getByRole("button", { name: /Sluit de stem en laat praten/ }).click();
  await phone.getByRole("button", { name: "Wissel mijn stem" }).click();
  await expect(phone.getByText("De stem was al gesloten.")).toBeVisible();
  await control.getByRole("button", { name: /Start de tweede stem/ }).click();
  await phone.getByRole("link", { name: "Kijk of er iets nieuws is" }).click();
  await expect(phone.getByRole("heading", { name: "Blijf je erbij?" })).toBeVisible();
});

test("a phone without a connection keeps its vote and sends it later; the screen says that it waits", async ({
  site,
  browser,
}) => {
  const { trainerId, path } = await makeGroup(site);
  const { page: control, context } = await openPageAs(browser, site, trainerId);
  await begin(control, path);
  const code = await readLiveCode(control);
  const screen = await context.newPage();
  await screen.goto(`${control.url()}/screen`);
  const { page: phone, context: ofPhone } = await openLivePhone(browser, site, code);
  await ofPhone.setOffline(true);
  await chooseOnPhone(phone, right?.text ?? "");
  await expect(phone.getByText("Geen verbinding. Je stem staat op deze telefoon en gaat later weg.")).toBeVisible();
  await ofPhone.setOffline(false);
  await expect(phone.getByText(/Je stem is bewaard/)).toBeVisible({ timeout: 15_000 });
  await expect(screen.locator("#live-count")).toContainText("1 van de 2");
});

test("the laptop sleeps and the server starts again: the session goes on where it was", async ({ browser }) => {
  const site = await startTestSite({ WORKER: "off" });
  try {
    const { trainerId, path } = await makeGroup(site);
    const { page: control, context } = await openPageAs(browser, site, trainerId);
    await begin(control, path);
    const code = await readLiveCode(control);
    const screen = await context.newPage();
    await screen.goto(`${control.url()}/screen`);
    const { page: phone } = await openLivePhone(browser, site, code);
    await chooseOnPhone(phone, wrong?.text ?? "");
    await expect(phone.getByText(/Je stem is bewaard/)).toBeVisible();
    const ended = new Promise((resolve) => site.process().once("exit", resolve));
    site.process().kill("SIGKILL");
    await ended;
    await expect(screen.getByText("We wachten op het net.")).toBeVisible();
    await expect(screen.locator(".screen .ask")).toBeVisible();
    await site.start();
    await expect(screen.getByText("We wachten op het net.")).toBeHidden({ timeout: 20_000 });
    await chooseOnPhone(phone, right?.text ?? "");
    await expect(phone.getByText(/Je stem is bewaard/)).toBeVisible();
    await control.reload();
    await control.getByRole("button", { name: /Sluit de stem en laat praten/ }).click();
    await expect(phone.getByRole("heading", { name: "Praat met iemand die iets anders koos" })).toBeVisible({
      timeout: 20_000,
    });
    await expect(screen.getByText("Daarna stem je nog een keer")).toBeVisible({ timeout: 20_000 });
  } finally {
    await site.stop();
  }
});

test("every page is accessible, fits a phone, and its keys can be switched off", async ({ site, browser }) => {
  const { trainerId, path } = await makeGroup(site);
  const { page: control, context } = await openPageAs(browser, site, trainerId);
  await control.goto(path);
  await expectAccessible(control);
  await begin(control, path);
  await control.getByRole("button", { name: "Zet toetsen uit" }).click();
  await control.getByRole("heading", { name: "Stem, praat, stem opnieuw" }).click();
  await control.keyboard.press("Space");
  await expect(control.getByText("De stem is open.")).toBeVisible();
  await control.getByRole("button", { name: "Zet toetsen aan" }).click();
  await expectAccessible(control);
  const screen = await context.newPage();
  await screen.goto(`${control.url()}/screen`);
  await expectAccessible(screen);
  const { page: phone } = await openLivePhone(browser, site, await readLiveCode(control));
  await expectAccessible(phone);
  await expectPageFitsPhoneScreen(phone);
  for (let step = 0; step < 4; step++) {
    await control.getByRole("heading", { name: "Stem, praat, stem opnieuw" }).click();
    const before = await control.locator(".live-steps [aria-current]").textContent();
    await control.keyboard.press("Space");
    await expect(control.locator(".live-steps [aria-current]")).not.toHaveText(before ?? "");
    await expectAccessible(control);
  }
  await control.keyboard.press("ArrowLeft");
  await expect(control.locator(".live-steps [aria-current]")).toContainText("Vergelijken");
  await expectPageFitsPhoneScreen(phone);
  await control.setViewportSize({ width: 390, height: 800 });
  await expectPageFitsPhoneScreen(control);
});

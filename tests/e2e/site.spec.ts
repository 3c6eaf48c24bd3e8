/** These tests check what people expect of a site: who runs it, what it stores, how to report a problem, and error pages. */
import type { Response } from "@playwright/test";
import { newId } from "../../app/platform/ids";
import { cookieNames } from "../../app/ui/cookies";
import { insertCohort, insertTrainer } from "../support/cohorts";
import {
  builtCourseId,
  composeRightAnswerFields,
  findLessonByNumber,
  lessonPath,
  listLessonQuestions,
  readBuiltCourse,
} from "../support/course";
import { insertLiveSession } from "../support/live-session";
import { createPageMarkFields } from "../support/page-mark";
import { expect, expectAccessible, expectPageFitsPhoneScreen, startTestSite, test } from "../support/site";

const course = readBuiltCourse();
const lesson = findLessonByNumber(course, 2);
const [question] = listLessonQuestions(course, lesson);
const reportProblemPath = `${lessonPath(lesson)}/report?place=question:${question?.id}`;

for (const locale of ["nl-NL", "en-GB"]) {
  test(`privacy, accessibility, contact and the report form have no violations and fit a phone (${locale})`, async ({
    browser,
    site,
  }) => {
    const context = await browser.newContext({ baseURL: site.url, locale });
    const page = await context.newPage();
    for (const address of ["/privacy", "/accessibility", "/contact", reportProblemPath]) {
      await page.goto(address);
      await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
      await expectAccessible(page);
      await expectPageFitsPhoneScreen(page);
    }
    await page.goto("/");
    await page
      .getByRole("contentinfo")
      .getByRole("link", { name: /^Privacy/ })
      .click();
    await expect(page).toHaveURL(/\/privacy$/);
    await context.close();
  });
}

const visitor = { "page-mark": "visitor" };

test("an installation names its operator, or says that it is not named", async ({ page, request }) => {
  await page.goto("/contact");
  await expect(page.getByText("heeft zich nog niet bekendgemaakt")).toBeVisible();
  expect(await page.locator("main a[href^='mailto:']").count()).toBe(0);
  const named = await startTestSite({
    WORKER: "off",
    OPERATOR_NAME: "Buurtschool <Oost>",
    OPERATOR_ADDRESS: "Dorpsstraat 1, 1234 AB Ons Dorp",
    CONTACT_EMAIL: "info@buurtschool.example",
    PRIVACY_EMAIL: "avg@buurtschool.example",
  });
  try {
    const contact = await (await request.get(`${named.url}/contact`)).text();
    expect(contact).toContain("Buurtschool &lt;Oost&gt;");
    expect(contact).toContain("mailto:info@buurtschool.example");
    expect(contact).not.toContain("OPERATOR_NAME");
    expect(await (await request.get(`${named.url}/privacy`)).text()).toContain("mailto:avg@buurtschool.example");
  } finally {
    await named.stop();
  }
});

test("the cookies that are set are the cookies on the privacy page", async ({ page, site, request }) => {
  await page.goto("/privacy#cookies");
  for (const name of cookieNames) await expect(page.locator("#cookies").getByText(name, { exact: true })).toBeVisible();
  const set = new Set<string>();
  const responses: Response[] = [];
  page.context().on("response", (response) => responses.push(response));
  const foot = page.getByRole("contentinfo");
  await foot.getByRole("button", { name: "Donker" }).click();
  await foot.getByRole("button", { name: "English" }).click();
  await foot.getByRole("button", { name: "Nederlands" }).click();
  // A guest passes a lesson without script, and then logs in to an account that exists.
  const email = "cookie@example.org";
  const password = "de kat zit op de mat";
  const origin = { origin: site.url };
  await request.post("/register", { headers: origin, form: { ...visitor, name: "Noor", email, password } });
  const [, token = ""] = /token=([\w-]+)/.exec(await site.readMail(email)) ?? [];
  await request.post(`/confirm?token=${token}`, { headers: origin, form: { password } });
  const path = lessonPath(lesson);
  await page.goto(path);
  const asked = await page
    .locator('form input[name="question"]')
    .evaluateAll((all) => all.map((each) => (each as HTMLInputElement).value));
  for (const each of listLessonQuestions(course, lesson).filter(({ id }) => asked.includes(id))) {
    const fields = new URLSearchParams(composeRightAnswerFields(each));
    const mark = await createPageMarkFields(site.pool, page.context());
    for (const [name, value] of Object.entries({ ...mark, question: each.id, round: "1" })) fields.append(name, value);
    const headers = { ...origin, "content-type": "application/x-www-form-urlencoded" };
    await page.request.post(path, { headers, data: fields.toString(), maxRedirects: 0 });
  }
  for (const { name } of await page.context().cookies(`${site.url}${path}`)) set.add(name);
  await page.goto("/login");
  await page.getByLabel("E-mailadres").fill(email);
  await page.getByLabel("Wachtwoord").fill(password);
  await page.locator("main").getByRole("button", { name: "Log in" }).click();
  await expect(page).toHaveURL(/\/merge/);
  for (const { name } of await page.context().cookies(`${site.url}/merge`)) set.add(name);
  // Somebody opens the page of a live session on a phone.
  const [now, code, liveId] = [new Date(), "7310284", newId(new Date())];
  const dates = { courseId: builtCourseId, startsOn: "2026-01-01", endsOn: "2099-12-31", now };
  const trainerId = await insertTrainer(site.pool, "Marieke Postma", now);
  const cohortId = await insertCohort(site.pool, { trainerId, ...dates });
  await insertLiveSession(site.pool, { id: liveId, cohortId, code, course, now });
  await page.goto(`/live/${code}`);
  for (const { name } of await page.context().cookies(`${site.url}/live/${code}`)) set.add(name);
  for (const headers of await Promise.all(responses.map((response) => response.headersArray()))) {
    for (const { name, value } of headers) if (name.toLowerCase() === "set-cookie") set.add(value.split("=")[0] ?? "");
  }
  expect([...set].sort()).toEqual([...cookieNames].sort());
});

test("pages for 404, 403 and 500 say what happened, in both languages", async ({ browser }) => {
  const site = await startTestSite({ WORKER: "off" });
  try {
    for (const [locale, words] of [
      ["nl-NL", { 404: "Deze pagina is er niet", 403: "Hier mag je niet bij", 500: "Er ging iets mis bij ons" }],
      ["en-GB", { 404: null, 403: null, 500: null }],
    ] as const) {
      const context = await browser.newContext({ baseURL: site.url, locale });
      const { learnerId } = await site.signIn(context);
      await site.pool`update learner set locale = ${locale.slice(0, 2)} where id = ${learnerId}`;
      const page = await context.newPage();
      const visit = async (address: string, status: 404 | 403 | 500) => {
        expect((await page.goto(address))?.status()).toBe(status);
        await expect(page.locator("html")).toHaveAttribute("lang", locale.slice(0, 2));
        const title = page.getByRole("heading", { level: 1 });
        await expect(title).toHaveCount(1);
        if (words[status]) await expect(title).toHaveText(words[status]);
        expect(await page.content()).not.toMatch(/\bat .*\.(js|ts):\d+|node_modules/);
        await expectAccessible(page);
        await expectPageFitsPhoneScreen(page);
      };
      await visit("/bestaat-niet", 404);
      await visit("/admin", 403);
      await site.pool`alter table enrolment rename to enrolment_away`;
      await visit("/learning", 500);
      await site.pool`alter table enrolment_away rename to enrolment`;
      await context.close();
    }
  } finally {
    await site.stop();
  }
});

test("too many tries: the time to wait is in a header and in words, and what was typed stays", async ({
  page,
  site,
  request,
}) => {
  const headers = { origin: site.url };
  const form = { email: "raad@example.org", password: "verkeerd wachtwoord" };
  for (let n = 0; n < 10; n++) expect((await request.post("/login", { headers, form })).status()).toBe(400);
  const refused = await request.post("/login", { headers, form });
  expect(refused.status()).toBe(429);
  expect(Number(refused.headers()["retry-after"])).toBeGreaterThan(0);
  const html = await refused.text();
  expect(html).toContain("Dit is te vaak geprobeerd");
  expect(html).toContain('value="raad@example.org"');
  // The limit on new guests of this network address is used up. The refusal is a whole page, because there is no form to return to.
  await site.pool`update rate_limit set points = 100000 where key like 'guest-address%'`;
  if (!question) throw new Error("no question");
  const fields = Object.fromEntries([
    ...Object.entries(visitor),
    ["question", question.id],
    ["round", "1"],
    ...composeRightAnswerFields(question),
  ]);
  const first = await request.post(lessonPath(lesson), { headers, form: fields, maxRedirects: 0 });
  await site.pool`update rate_limit set points = 100000 where key like 'guest-address%'`;
  const stranger = await page.context().request.post(lessonPath(lesson), { headers, form: fields, maxRedirects: 0 });
  const full = first.status() === 429 ? first : stranger;
  expect(full.status()).toBe(429);
  expect(Number(full.headers()["retry-after"])).toBeGreaterThan(0);
  expect(await full.text()).toContain("<h1>Even wachten</h1>");
  await site.pool`delete from rate_limit`;
});

test("robots.txt names the closed parts, the sitemap every public page, and each of them exists", async ({
  request,
}) => {
  const robots = await (await request.get("/robots.txt")).text();
  expect(robots).toContain("Disallow: /account");
  expect(robots).toContain("Disallow: /admin");
  expect(robots).not.toContain("Sitemap:");
  const sitemap = await request.get("/sitemap.xml");
  expect(sitemap.headers()["content-type"]).toContain("application/xml");
  const addresses = [...(await sitemap.text()).matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address = ""]) => address);
  // Other courses are left out, because another test may have loaded them.
  const own = addresses.filter((address) => {
    const course = /\/courses\/([^/]+)/.exec(address)?.[1];
    return course === undefined || course === builtCourseId;
  });
  expect(own.length).toBe(7 + course.release.lessons.length);
  for (const address of addresses) {
    const { pathname } = new URL(address);
    expect((await request.get(pathname)).status(), pathname).toBe(200);
    expect(robots).not.toContain(`Disallow: ${pathname}\n`);
  }
});

test("with a public address, robots.txt leads to the sitemap, and pages have absolute addresses", async ({
  request,
}) => {
  const site = await startTestSite({ WORKER: "off", PUBLIC_URL: "http://leren.example.nl", HOST: "127.0.0.1" });
  try {
    const get = async (path: string) =>
      (await request.get(`${site.url}${path}`, { headers: { host: "leren.example.nl" } })).text();
    expect(await get("/robots.txt")).toContain("Sitemap: http://leren.example.nl/sitemap.xml");
    const html = await get(lessonPath(lesson));
    expect(html).toContain(
      `<meta property="og:image" content="http://leren.example.nl/courses/${builtCourseId}/og.png"`,
    );
    expect(html).toContain(`<meta property="og:url" content="http://leren.example.nl${lessonPath(lesson)}"`);
    expect(html).toContain('<meta property="og:title"');
  } finally {
    await site.stop();
  }
});

test("share pictures and icons exist in the stated size", async ({ request }) => {
  for (const [address, width, height] of [
    ["/og.png", 1200, 630],
    [`/courses/${builtCourseId}/og.png`, 1200, 630],
    ["/apple-touch-icon.png", 180, 180],
    ["/icon-192.png", 192, 192],
    ["/icon-512.png", 512, 512],
  ] as const) {
    const response = await request.get(address);
    expect(response.headers()["content-type"], address).toBe("image/png");
    const png = await response.body();
    expect([png.readUInt32BE(16), png.readUInt32BE(20)], address).toEqual([width, height]);
  }
  expect((await request.get("/courses/nergens/og.png")).status()).toBe(404);
  const manifest = await request.get("/site.webmanifest");
  for (const { src } of (await manifest.json()).icons) expect((await request.get(src)).status()).toBe(200);
  expect(await (await request.get("/login")).text()).not.toContain("og:image");
});

/** These tests send the forms about rhythm, reviewing and pause as the site does, also with values that no page of ours sends. */
import { expect, it } from "vitest";
import { getReviewSetting } from "~/learning/rhythm/get-review-setting.server";
import { defaultReviewSetting } from "~/learning/rhythm/review-setting";
import * as login from "~/routes/account/login.route";
import * as pause from "~/routes/today/pause.route";
import * as settings from "~/routes/today/settings.route";
import { createAccountTestHelpers, testPassword } from "./support/accounts";
import { openTestDatabase } from "./support/database";
import { openRouteClient } from "./support/route-client";

const { pool } = await openTestDatabase();
const tools = createAccountTestHelpers(pool);

async function logIn() {
  const browser = openRouteClient(pool);
  const email = tools.newEmail();
  const { learnerId } = await tools.account(email);
  await browser.post(login, "/login", { email, password: testPassword });
  return { browser, learnerId, email };
}

const good = { rhythm: "weekdays", "weekday-1": "on", "weekday-4": "on", wantedRecall: "0.95", wantsMail: "on" };
const saved = {
  rhythm: { kind: "weekdays", weekdays: [1, 4] },
  wantedRecall: 0.95,
  asksConfidence: false,
  wantsMail: true,
  pausedAt: null,
};

it("what is chosen is saved for the viewer, whoever else the form names", async () => {
  const { browser, learnerId, email } = await logIn();
  const { learnerId: other } = await logIn();
  const forged = { ...good, learnerId: other, learner_id: other, pausedAt: "2026-01-01", paused_at: "2026-01-01" };
  const answer = await browser.post(settings, "/today/settings", forged);
  expect(answer).toMatchObject({ status: 303, location: "/today/settings?done=saved" });
  expect(await getReviewSetting(pool, { learnerId })).toEqual(saved);
  expect(await getReviewSetting(pool, { learnerId: other })).toEqual(defaultReviewSetting);
  const { data } = await browser.get(settings, "/today/settings?done=saved");
  expect(data).toEqual({ setting: saved, address: email, done: "saved" });
  // With another rhythm the check boxes of the days don't count: the page no longer shows them.
  await browser.post(settings, "/today/settings", { ...good, rhythm: "2", wantsMail: "" });
  const { rhythm, wantsMail } = await getReviewSetting(pool, { learnerId });
  expect([rhythm, wantsMail]).toEqual([{ kind: "days", days: 2 }, false]);
});

it("days by name without a day are refused beside the days, and what was chosen stays", async () => {
  const { browser, learnerId } = await logIn();
  const chosen = { rhythm: "weekdays", wantedRecall: "0.85", asksConfidence: "on" };
  expect(await browser.post(settings, "/today/settings", chosen)).toMatchObject({
    status: 400,
    data: { errors: { "weekday-1": "weekdays-missing" }, values: chosen },
  });
  expect(await getReviewSetting(pool, { learnerId })).toEqual(defaultReviewSetting);
});

it("the mail is refused beside its field to an account without an address of its own", async () => {
  const { browser, learnerId } = await logIn();
  await pool`update account set yielded_email = ${tools.newEmail()} where learner_id = ${learnerId}`;
  expect((await browser.get(settings, "/today/settings")).data.address).toBe(null);
  expect(await browser.post(settings, "/today/settings", good)).toMatchObject({
    status: 400,
    data: { errors: { wantsMail: "no-confirmed-address" } },
  });
  expect(await getReviewSetting(pool, { learnerId })).toEqual(defaultReviewSetting);
});

it("a form that our page never sends is refused", async () => {
  const { browser, learnerId } = await logIn();
  const forged: Record<string, string>[] = [
    { ...good, rhythm: "6" },
    { ...good, rhythm: "0" },
    { ...good, rhythm: "" },
    { ...good, wantedRecall: "0.5" },
    { ...good, wantedRecall: "0.90" },
    { wantsMail: "on" },
  ];
  for (const fields of forged) expect((await browser.post(settings, "/today/settings", fields)).status).toBe(400);
  expect(await getReviewSetting(pool, { learnerId })).toEqual(defaultReviewSetting);
});

it("a pause begins and ends with one button, on the page where it is, and a forged one changes nothing", async () => {
  const { browser, learnerId } = await logIn();
  const isPaused = async () => (await getReviewSetting(pool, { learnerId })).pausedAt !== null;
  const press = (fields: Record<string, string>) => browser.post(pause, "/today/pause", fields);
  expect(await press({ pause: "on", from: "today" })).toMatchObject({ status: 303, location: "/today" });
  expect(await isPaused()).toBe(true);
  const forged: Record<string, string>[] = [
    {},
    { pause: "off" },
    { pause: "off", from: "https://elsewhere.example" },
    { pause: "x", from: "today" },
  ];
  for (const fields of forged) expect((await press(fields)).status).toBe(400);
  expect(await isPaused()).toBe(true);
  expect((await press({ pause: "off", from: "settings" })).location).toBe("/today/settings?done=resumed");
  expect(await isPaused()).toBe(false);
});

it("who is not logged in is sent to the log-in page", async () => {
  const visitor = openRouteClient(pool);
  for (const [route, path] of [
    [settings, "/today/settings"],
    [pause, "/today/pause"],
  ] as const) {
    expect((await visitor.get(route, path)).location).toMatch(/^\/login\?next=/);
    expect((await visitor.post(route, path, { ...good, pause: "on", from: "today" })).location).toMatch(/^\/login/);
  }
  expect(await pool`select from review_setting join learner on id = learner_id where kind = 'guest'`).toHaveLength(0);
});

/** These tests follow a guest's work in one browser: log-in to an account, the question whether the work is theirs, and logging out. */
import { expect, it } from "vitest";
import * as accountDelete from "~/routes/account/delete.route";
import * as login from "~/routes/account/login.route";
import * as logout from "~/routes/account/logout.route";
import * as merge from "~/routes/account/merge.route";
import { createAccountTestHelpers, testPassword } from "./support/accounts";
import { openTestDatabase } from "./support/database";
import { createGuestBrowserHelpers } from "./support/guest-browser";
import { openRouteClient } from "./support/route-client";

const { pool } = await openTestDatabase();
const tools = createAccountTestHelpers(pool);
const { becomeGuest, notesOf, enter } = createGuestBrowserHelpers(pool, tools);

it("a guest with a note who logs in and says yes takes it along, and the next page says so", async () => {
  const { email, learnerId } = await tools.account();
  const browser = openRouteClient(pool);
  const guestId = await becomeGuest(browser, { answers: true });
  expect((await enter(browser, email, "?next=/account")).location).toBe("/merge?next=%2Faccount");
  const asked = await browser.get(merge, "/merge?next=/account");
  expect(asked).toMatchObject({ status: 200, data: { done: null, question: { work: ["notes"] } } });
  // The address can't say that something was taken along while nothing was.
  expect((await browser.get(merge, "/merge?next=/account&done=taken")).data).toEqual(asked.data);
  expect(await notesOf(learnerId)).toBe(0);
  const told = await browser.post(merge, "/merge?next=/account", { take: "yes" });
  expect(told.location).toBe("/merge?done=taken&next=%2Faccount");
  expect([await notesOf(learnerId), await notesOf(guestId)]).toEqual([1, 0]);
  expect(browser.jar.has("guest")).toBe(false);
  expect((await browser.get(merge, told.location ?? "")).data).toEqual({ done: "taken", next: "/account" });
  expect((await browser.get(merge, "/merge")).location).toBe("/today");
  expect((await browser.get(merge, "/merge?done=left&next=//evil.example")).location).toBe("/today");
});

it("no takes nothing along and says so; logging out brings the guest's work back, and then the answer may be yes", async () => {
  const { email, learnerId } = await tools.account();
  const browser = openRouteClient(pool);
  const guestId = await becomeGuest(browser, { answers: true });
  await enter(browser, email);
  expect((await browser.get(merge, "/merge?done=left")).data.done).toBe("left");
  const told = await browser.post(merge, "/merge", { take: "no" });
  expect(told.location).toBe("/merge?done=left&next=%2Ftoday");
  expect((await browser.get(merge, told.location ?? "")).data).toEqual({ done: "left", next: "/today" });
  expect([await notesOf(learnerId), await notesOf(guestId)]).toEqual([0, 1]);
  expect((await browser.get(logout, "/logout")).data).toEqual({ kind: "account", guestReturns: true });
  const account = browser.jar.get("session")?.value;
  const out = await browser.post(logout, "/logout");
  expect(out.location).toBe("/login?done=logged-out");
  expect(browser.jar.has("guest")).toBe(false);
  expect(await tools.viewerOf(`session=${account}`)).toBeNull();
  expect(await tools.viewerOf(`session=${browser.jar.get("session")?.value}`)).toMatchObject({ learnerId: guestId });
  expect((await browser.get(login, out.location ?? "")).data.isGuest).toBe(true);
  expect((await enter(browser, email)).location).toBe("/merge?next=%2Ftoday");
  await browser.post(merge, "/merge", { take: "yes" });
  expect([await notesOf(learnerId), await notesOf(guestId)]).toEqual([1, 0]);
  expect((await browser.get(logout, "/logout")).data.guestReturns).toBe(false);
  await browser.post(logout, "/logout");
  expect(browser.jar.has("session")).toBe(false);
});

it("whoever leaves the question open, deletes the account or loses its session does not take the guest's work away", async () => {
  const { email } = await tools.account();
  const browser = openRouteClient(pool);
  const guestId = await becomeGuest(browser, { answers: true });
  const viewer = () => tools.viewerOf(`session=${browser.jar.get("session")?.value}`);
  await enter(browser, email);
  await browser.post(logout, "/logout");
  expect(await viewer()).toMatchObject({ learnerId: guestId });
  await enter(browser, email);
  // The session ended elsewhere. The next log-in in this browser asks about the guest whom it kept.
  browser.jar.delete("session");
  expect((await enter(browser, (await tools.account()).email)).location).toBe("/merge?next=%2Ftoday");
  browser.jar.delete("session");
  await enter(browser, email);
  await browser.post(accountDelete, "/account/delete", { password: testPassword });
  expect(await viewer()).toMatchObject({ learnerId: guestId });
  // A guest who logs out leaves nothing behind in the browser.
  await browser.post(logout, "/logout");
  expect([browser.jar.has("session"), browser.jar.has("guest")]).toEqual([false, false]);
});

it("the token of an account in the guest cookie merges nothing", async () => {
  const victim = await tools.account();
  const { email, learnerId } = await tools.account();
  const browser = openRouteClient(pool);
  await enter(browser, email);
  browser.jar.set("guest", { value: tools.cookieOf(victim.setCookie).slice("session=".length), path: "/merge" });
  await browser.post(merge, "/merge", { take: "yes" });
  await browser.post(logout, "/logout");
  expect(browser.jar.has("session")).toBe(false);
  expect(await tools.viewerOf(victim.setCookie)).toMatchObject({ kind: "account" });
  expect(await pool`select from learner where id in (${victim.learnerId}, ${learnerId})`).toHaveLength(2);
});

import { expect, it } from "vitest";
import { grantRole } from "~/accounts/role/roles.server";
import * as account from "~/routes/account/account.route";
import * as confirm from "~/routes/account/confirm.route";
import * as accountData from "~/routes/account/data.route";
import * as accountDelete from "~/routes/account/delete.route";
import * as accountEmail from "~/routes/account/email.route";
import * as forgotPassword from "~/routes/account/forgot-password.route";
import * as login from "~/routes/account/login.route";
import * as logout from "~/routes/account/logout.route";
import * as merge from "~/routes/account/merge.route";
import * as accountName from "~/routes/account/name.route";
import * as otherSessions from "~/routes/account/other-sessions.route";
import * as accountPassword from "~/routes/account/password.route";
import * as register from "~/routes/account/register.route";
import * as resetPassword from "~/routes/account/reset-password.route";
import * as accountSessions from "~/routes/account/sessions.route";
import * as today from "~/routes/today/today.route";
import { createAccountTestHelpers, testPassword } from "./support/accounts";
import { openTestDatabase } from "./support/database";
import { createGuestBrowserHelpers } from "./support/guest-browser";
import { openRouteClient } from "./support/route-client";

const { pool } = await openTestDatabase();
const tools = createAccountTestHelpers(pool);
const { now } = tools;

const { becomeGuest, notesOf, enter } = createGuestBrowserHelpers(pool, tools);

it("a guest registers, follows the link and has an account with the same answers", async () => {
  const browser = openRouteClient(pool);
  const guestId = await becomeGuest(browser, { answers: true });
  const email = tools.newEmail();
  const answer = await browser.post(register, "/register", {
    name: "Zoë",
    email: ` ${email.toUpperCase()}`,
    password: testPassword,
  });
  expect(answer).toMatchObject({ status: 303, location: "/register?done=sent" });
  const address = `/confirm?token=${await tools.tokenTo(email, "confirm-account")}`;
  for (let scans = 0; scans < 3; scans++) await openRouteClient(pool).get(confirm, address);
  expect((await browser.get(confirm, address)).data.link).toEqual({ purpose: "confirm", needsPassword: false });
  expect(await browser.post(confirm, address)).toMatchObject({ status: 303, location: "/today?done=confirmed" });
  expect((await browser.get(today, "/today?done=confirmed")).data.confirmed).toBe(true);
  expect((await browser.get(today, "/today")).data.confirmed).toBe(false);
  expect((await browser.get(account, "/account")).data).toMatchObject({
    name: "Zoë",
    email,
    sessions: [{ device: "Firefox op Linux", current: true }],
  });
  expect(await notesOf(guestId)).toBe(1);
  expect(await browser.get(confirm, address)).toMatchObject({ status: 410, data: { link: null } });
});

it("registration answers the same for an address with an account", async () => {
  const { email } = await tools.account();
  const form = { name: "Zoë", password: testPassword };
  const known = await openRouteClient(pool).post(register, "/register", { ...form, email });
  const unknown = await openRouteClient(pool).post(register, "/register", { ...form, email: tools.newEmail() });
  expect(known).toEqual(unknown);
});

it("a refused form comes back with its errors and what was typed, but never a password", async () => {
  const typed = { name: " ", email: "no address", password: "short" };
  expect(await openRouteClient(pool).post(register, "/register", typed)).toMatchObject({
    status: 400,
    data: {
      errors: { name: "name-empty", email: "email-no-at", password: "password-short" },
      values: { name: " ", email: "no address" },
    },
  });
  const email = tools.newEmail();
  const asPassword = await openRouteClient(pool).post(register, "/register", { name: "Zoë", email, password: email });
  expect(asPassword.data.errors).toEqual({ password: "password-weak" });
  const answers = [
    await openRouteClient(pool).post(register, "/register", {}),
    await openRouteClient(pool).post(login, "/login", {}),
    await openRouteClient(pool).post(forgotPassword, "/forgot-password", { constructor: "x", ["__proto__"]: "y" }),
    await openRouteClient(pool).post(resetPassword, "/reset-password", {}),
  ];
  expect(answers.map(({ status }) => status)).toEqual([400, 400, 400, 400]);
  expect(JSON.stringify([asPassword, ...answers])).not.toContain('"password":"short"');
});

it("a link from another browser asks for the password of the registration", async () => {
  const email = tools.newEmail();
  const first = openRouteClient(pool);
  const guestId = await becomeGuest(first, { answers: true });
  await first.post(register, "/register", { name: "Zoë", email, password: testPassword });
  const address = `/confirm?token=${await tools.tokenTo(email, "confirm-account")}`;
  const second = openRouteClient(pool);
  expect((await second.get(confirm, address)).data.link).toEqual({ purpose: "confirm", needsPassword: true });
  expect((await second.post(confirm, address)).data.errors).toEqual({ password: "password-empty" });
  expect((await second.post(confirm, address, { password: "guess it" })).data.errors).toEqual({
    password: "password-wrong",
  });
  expect(await second.post(confirm, address, { password: testPassword })).toMatchObject({
    location: "/today?done=confirmed",
  });
  expect((await tools.audit(guestId)).map(({ action }) => action)).toEqual(["account-created"]);
  expect(await first.get(account, "/account")).toMatchObject({ status: 302, location: "/login?next=%2Faccount" });
});

it("log-in continues to a page of this site only, with a new session", async () => {
  const { email } = await tools.account();
  const browser = openRouteClient(pool);
  await becomeGuest(browser);
  const before = browser.jar.get("session")?.value;
  const home = await enter(browser, email, "?next=//evil.example");
  expect(home.location).toBe("/today");
  expect(browser.jar.get("session")?.value).not.toBe(before);
  expect(await tools.viewerOf(`session=${before}`)).toBeNull();
  expect((await enter(openRouteClient(pool), email, "?next=/courses/a%3Fb=1")).location).toBe("/courses/a?b=1");
  expect(await browser.get(login, "/login?next=/learning")).toMatchObject({ location: "/learning" });
});

it("used-up tries give 429 with the time to wait", async () => {
  const email = tools.newEmail();
  const browser = openRouteClient(pool);
  for (let tries = 0; tries < 10; tries++) {
    const answer = await enter(browser, email);
    expect(answer).toMatchObject({ status: 400, data: { errors: { form: "log-in-wrong" }, values: { email } } });
  }
  const refused = await enter(browser, email);
  expect(refused).toMatchObject({ status: 429, data: { errors: { form: "too-many-tries" } } });
  expect(refused.data.retryAfterSeconds).toBeGreaterThan(0);
});

it("a forgotten password is replaced through the link, once", async () => {
  const { email } = await tools.account();
  const browser = openRouteClient(pool);
  const known = await browser.post(forgotPassword, "/forgot-password", { email });
  expect(known).toEqual(await browser.post(forgotPassword, "/forgot-password", { email: tools.newEmail() }));
  const address = `/reset-password?token=${await tools.tokenTo(email, "reset-password")}`;
  expect((await browser.get(resetPassword, address)).data.works).toBe(true);
  const fresh = { password: "een nieuw geheim" };
  expect(await browser.post(resetPassword, address, fresh)).toMatchObject({ location: "/account?done=password" });
  expect((await browser.get(account, "/account")).data.email).toBe(email);
  expect(await browser.get(resetPassword, address)).toMatchObject({ status: 410, data: { works: false } });
  expect((await openRouteClient(pool).post(resetPassword, address, fresh)).status).toBe(410);
});

it("a person changes their own name, password and sessions and downloads their data; logging out ends the session", async () => {
  const { email } = await tools.account();
  const [one, two] = [openRouteClient(pool), openRouteClient(pool)];
  await enter(one, email);
  await enter(two, email);
  expect(await one.post(accountName, "/account/name", { name: "  Şenay " })).toMatchObject({
    location: "/account?done=name",
  });
  const { sessions, name } = (await one.get(account, "/account")).data;
  expect(name).toBe("Şenay");
  expect(sessions).toHaveLength(3);
  expect((await one.post(accountSessions, "/account/sessions", { session: "' or true" })).status).toBe(400);
  await one.post(otherSessions, "/account/sessions/others");
  expect((await two.get(account, "/account")).location).toBe("/login?next=%2Faccount");
  // If a session ended while a form was open, the person first logs in and then returns to the form.
  expect((await two.post(accountName, "/account/name", { name: "Te laat" })).location).toBe(
    "/login?next=%2Faccount%2Fname",
  );
  const wrong = { password: "not my password", newPassword: "een nieuw geheim" };
  expect((await one.post(accountPassword, "/account/password", wrong)).data.errors).toEqual({
    password: "password-wrong",
  });
  const right = { password: testPassword, newPassword: "een nieuw geheim" };
  expect((await one.post(accountPassword, "/account/password", right)).location).toBe("/account?done=password");
  const exported = JSON.parse((await one.get(accountData, "/account/data")).data);
  expect(exported.account.profile).toMatchObject({ name: "Şenay", email });
  expect(exported.learning).toBeDefined();
  const out = await one.post(logout, "/logout");
  // Without a script, Back would show the pages of this person.
  expect([out.location, out.headers.get("Clear-Site-Data")]).toEqual(["/login?done=logged-out", '"cache"']);
  expect(one.jar.has("session")).toBe(false);
});

it("a log-in makes a known device; logging out everywhere or a new password keeps only this one", async () => {
  const { email, learnerId } = await tools.account();
  const browser = openRouteClient(pool);
  const knows = async (value: string | undefined) =>
    (await tools.devices.find(pool, { cookieHeader: `device=${value}`, learnerId, now })) !== null;
  const device = () => browser.jar.get("device")?.value;
  await enter(browser, email);
  const first = device();
  expect(await knows(first)).toBe(true);
  await browser.post(otherSessions, "/account/sessions/others");
  expect([await knows(first), await knows(device())]).toEqual([false, true]);
  const second = device();
  await browser.post(accountPassword, "/account/password", { password: testPassword, newPassword: "een nieuw geheim" });
  expect([await knows(second), await knows(device())]).toEqual([false, true]);
  // Logging out keeps the cookie that makes this device known to the account. Deleting the account deletes that cookie.
  await browser.post(logout, "/logout");
  expect(await knows(device())).toBe(true);
  await browser.post(login, "/login", { email, password: "een nieuw geheim" });
  await browser.post(accountDelete, "/account/delete", { password: "een nieuw geheim" });
  expect(browser.jar.has("device")).toBe(false);
});

it("a weak password is refused beside its field, with what was typed", async () => {
  const typed = { name: "Zoë", email: tools.newEmail(), password: "Welkom01!" };
  expect(await openRouteClient(pool).post(register, "/register", typed)).toMatchObject({
    status: 400,
    data: { errors: { password: "password-weak" }, values: { name: "Zoë", email: typed.email } },
  });
  const { email } = await tools.account();
  const browser = openRouteClient(pool);
  await enter(browser, email);
  const change = { password: testPassword, newPassword: "Zomer2026!" };
  expect((await browser.post(accountPassword, "/account/password", change)).data.errors).toEqual({
    newPassword: "password-weak",
  });
});

it("a new address is confirmed only by the account that asked", async () => {
  const { email } = await tools.account();
  const somebody = await tools.account();
  const [mine, theirs] = [openRouteClient(pool), openRouteClient(pool)];
  await enter(mine, email);
  await enter(theirs, somebody.email);
  const next = tools.newEmail();
  expect((await mine.post(accountEmail, "/account/email", { email: next, password: testPassword })).location).toBe(
    "/account?done=email-sent",
  );
  const address = `/confirm?token=${await tools.tokenTo(next, "confirm-email")}`;
  expect((await openRouteClient(pool).get(confirm, address)).location).toBe(
    `/login?next=${encodeURIComponent(address)}`,
  );
  expect((await theirs.get(confirm, address)).data.link).toMatchObject({ own: false });
  expect(await theirs.post(confirm, address)).toMatchObject({ status: 409, data: { problem: "other-account" } });
  expect((await mine.post(confirm, address)).location).toBe("/account?done=email");
  expect((await mine.get(account, "/account")).data.email).toBe(next);
});

it("an account is deleted with its password", async () => {
  const { email, learnerId } = await tools.account();
  const browser = openRouteClient(pool);
  await enter(browser, email);
  expect((await browser.post(accountDelete, "/account/delete", { password: "no" })).data.errors).toEqual({
    password: "password-wrong",
  });
  expect((await browser.post(accountDelete, "/account/delete", { password: testPassword })).location).toBe(
    "/login?done=deleted",
  );
  expect(await pool`select from learner where id = ${learnerId}`).toHaveLength(0);
});

it("the last administrator reads that somebody else must get the role first, and keeps the account", async () => {
  const { email } = await tools.account();
  await grantRole(pool, { role: "administrator", email, actor: "test", now });
  const browser = openRouteClient(pool);
  await enter(browser, email);
  expect((await browser.get(accountDelete, "/account/delete")).data.lastAdministrator).toBe(true);
  const answer = await browser.post(accountDelete, "/account/delete", { password: testPassword });
  expect(answer).toMatchObject({ status: 400, data: { errors: { form: "last-administrator" } } });
});

it("a visitor and a guest must log in, and return afterwards", async () => {
  const browser = openRouteClient(pool);
  for (const guest of [false, true]) {
    if (guest) await becomeGuest(browser);
    for (const route of [account, accountName, accountEmail, accountPassword, accountDelete, accountData, merge]) {
      expect((await browser.get(route, "/x?y=1")).location).toBe("/login?next=%2Fx%3Fy%3D1");
    }
  }
});
